import Carers
import Dates
import DesignSystem
import Forms
import Foundation
import Markup
import Records
import Web

/// The page of one need: each step beneath the one before, only those that can be taken now.
func breakPage(_ answer: OneBreak.Answer, _ visit: Visit, _ invalid: InvalidForm?) -> Page {
    let need = answer.whole.need
    let wanted: HTML =
        need.wantedFrom.map { from in
            let to: HTML? = need.wantedTo.map { " – \(HTML.day($0))" }
            return "\(HTML.day(from))\(to)"
        } ?? .none(BreakWords.notSaid)
    let facts = [
        Fact(BreakWords.state, need.endedAs.map { "\($0.words)" } ?? answer.whole.stage.tag),
        Fact(BreakWords.kind, "\(need.kind.words)"),
        Fact(BreakWords.whatNeed, "<span class=\"pre\">\(answer.words)</span>"),
        Fact(
            BreakWords.hours,
            need.minutes.map { "\(FundAmount($0, .hours).words)" } ?? .none(BreakWords.notSaid)
        ),
        Fact(BreakWords.wanted, wanted), Fact(BreakWords.asked, .day(need.askedOn)),
    ]
    return .ofPerson(
        answer.frame,
        BreakWords.title,
        under: [NavigationItem(BreakWords.breaks, path: BreakPaths.ofPerson(answer.frame.person.id))],
        visit,
        invalid: invalid,
        autosaves: true,
        body: """
            \(.summaryList(facts))\(offerPart(answer, visit, invalid))\(allocationPart(answer, visit, invalid))
            \(bookingPart(answer, visit, invalid))\(closing(answer, visit, invalid))
            """
    )
}

/// The form that was sent, for the part it belongs to; others stand empty.
private func typed(_ visit: Visit, _ invalid: InvalidForm?, _ fields: [String]) -> Form {
    let isMine = invalid?.problems.contains { problem in fields.contains { problem.field.hasPrefix($0) } } ?? false
    return isMine ? visit.form : Form()
}

private func offerPart(_ answer: OneBreak.Answer, _ visit: Visit, _ invalid: InvalidForm?) -> HTML {
    let rows: [[HTML]] = answer.whole.offers.map { offer in
        let said: HTML =
            offer.answer.map { given in
                let why: HTML? = offer.reason.map { " \($0.words)" }
                let own: HTML? = offer.isOwnAnswer ? " <span class=\"meta\">\(BreakWords.ownAnswer)</span>" : nil
                return "\(HTML.tag(given.words, given == .accepted ? .ok : .plain))\(why)\(own)"
            } ?? .none(CardWords.notYet)
        return [
            "\(HTML.day(offer.offeredOn)) <span class=\"meta\">\(offer.byName)</span>",
            "<span class=\"pre\">\(answer.offers[offer.id])</span>", said,
        ]
    }
    let table: HTML? =
        rows.isEmpty
        ? nil
        : .table(
            BreakWords.offers,
            id: "offers",
            columns: [
                Column(BreakWords.offered), Column(BreakWords.whatOffered), Column(BreakWords.answer),
            ],
            rows: rows
        )
    guard answer.mayAct else { return "\(table)" }
    let waiting: [HTML] = answer.whole.offers.filter { $0.answer == nil }.prefix(1).map { offer in
        let form = typed(visit, invalid, ["answer", "reason"])
        let answers = OfferAnswer.allCases.map { Option($0.rawValue, $0.words) }
        let none = Option("", BreakWords.sayReason)
        let reasons: [Option] = [none] + DeclineReason.allCases.map { Option($0.rawValue, $0.words) }
        return .form(
            action: "\(answer.path)/offers/\(offer.id.text)/answer",
            visit.context,
            """
            \(.radios("answer", legend: BreakWords.answer, options: answers, form: form, invalid: invalid))
            \(.select("reason", label: BreakWords.reason, options: reasons, form: form, invalid: invalid))
            \(.button(BreakWords.saveAnswer))
            """
        )
    }
    let form = typed(visit, invalid, ["offer"])
    let field: HTML = .textArea(
        "offer",
        label: BreakWords.whatOffered,
        rows: 3,
        limit: 1000,
        form: form,
        invalid: invalid
    )
    let isOpen = answer.whole.stage == .waiting || invalid?.message(for: "offer") != nil
    let offering: HTML = .details(
        BreakWords.offer,
        open: isOpen,
        .form(action: answer.path + "/offers", visit.context, autosave: .page, "\(field)\(.button(BreakWords.offer))")
    )
    return "\(table)\(waiting)\(offering)"
}

private func allocationPart(_ answer: OneBreak.Answer, _ visit: Visit, _ invalid: InvalidForm?) -> HTML {
    let rows: [[HTML]] = answer.whole.allocations.map { one in
        let free = one.free(of: answer.whole.bookings)
        let back: HTML? =
            answer.mayAct && free > 0
            ? .form(
                action: "\(answer.path)/allocations/\(one.id.text)/return",
                visit.context,
                inline: true,
                .button(BreakWords.giveBack, .text, about: one.fundName)
            ) : nil
        return [
            "\(one.fundName)", "\(FundAmount(one.kept, one.kind).words)", "\(FundAmount(free, one.kind).words) \(back)",
            "\(HTML.day(one.madeOn)) <span class=\"meta\">\(one.madeName)</span>",
        ]
    }
    let table: HTML? =
        rows.isEmpty
        ? nil
        : .table(
            BreakWords.allocated,
            id: "allocations",
            columns: [
                Column(BreakWords.fund), Column(BreakWords.amount), Column(BreakWords.free),
                Column(Phrase(en: "On", cy: "Ar")),
            ],
            rows: rows
        )
    guard answer.mayAct, answer.mayAllocate, !answer.funds.isEmpty else { return "\(table)" }
    let form = typed(visit, invalid, ["fund", "amount"])
    let choose = Option("", BreakWords.chooseFund)
    let funds: [Option] =
        [choose]
        + answer.funds.map { fund in
            let left = FundAmount(fund.left, fund.kind).words
            return Option(
                fund.id.text,
                Phrase(en: "\(fund.name): \(left.en) left", cy: "\(fund.name): \(left.cy) ar ôl")
            )
        }
    let isOpen =
        answer.whole.allocations.isEmpty || invalid?.message(for: "amount") != nil
        || invalid?.message(for: "fund") != nil
    let allocating: HTML = .details(
        BreakWords.allocate,
        open: isOpen,
        .form(
            action: answer.path + "/allocations",
            visit.context,
            """
            \(.select("fund", label: BreakWords.fund, options: funds, form: form, invalid: invalid))
            \(.textField("amount", label: BreakWords.amount, hint: BreakWords.amountHint, width: "w10", form: form, invalid: invalid))
            \(.button(BreakWords.allocate))
            """
        )
    )
    return "\(table)\(allocating)"
}

private func bookingPart(_ answer: OneBreak.Answer, _ visit: Visit, _ invalid: InvalidForm?) -> HTML {
    let cards: [HTML] = answer.whole.bookings.map { bookingCard($0, answer, visit, invalid) }
    let title: HTML? = cards.isEmpty ? nil : "<h3>\(BreakWords.bookings)</h3>"
    guard answer.mayAct else { return "\(title)\(cards)" }
    let fields = ["words", "starts", "ends", "hours", "replacement", "replaced", "paid", "cost"]
    let form = typed(visit, invalid, fields)
    let isOpen = answer.whole.stage == .allocated || !form.isEmpty
    return "\(title)\(cards)\(.details(BreakWords.book, open: isOpen, bookingForm(answer, visit, form, invalid)))"
}

private func bookingForm(_ answer: OneBreak.Answer, _ visit: Visit, _ form: Form, _ invalid: InvalidForm?) -> HTML {
    let replacements: [Option] = ReplacementCare.allCases.filter { $0.isEnough(for: answer.whole.need.kind) }
        .map { Option($0.rawValue, $0.words) }
    let from: [Option] = answer.free.map { one in
        let left = FundAmount(one.units, one.allocation.kind).words
        let name = one.allocation.fundName
        return Option(
            one.allocation.id.text,
            Phrase(en: "\(name): \(left.en) not booked", cy: "\(name): \(left.cy) heb ei archebu")
        )
    }
    let payers = from + [BreakPayer.caredForBudget, .free].map { Option($0.rawValue, $0.words) }
    let asksCost = answer.free.contains { $0.allocation.kind == .money }
    let cost: HTML? =
        asksCost
        ? .textField("cost", label: BreakWords.cost, width: "w10", isOptional: true, form: form, invalid: invalid) : nil
    return .form(
        action: answer.path + "/bookings",
        visit.context,
        """
        \(.textArea("words", label: BreakWords.whatBooked, rows: 3, limit: 1000, form: form, invalid: invalid))
        \(.dateFields("starts", legend: BreakWords.starts, form: form, invalid: invalid))
        \(.dateFields("ends", legend: BreakWords.ends, isOptional: true, form: form, invalid: invalid))
        \(.textField("hours", label: BreakWords.hours, hint: BreakWords.hoursHint, width: "w10", form: form, invalid: invalid))
        \(.radios("replacement", legend: BreakWords.replacement, options: replacements, form: form, invalid: invalid))
        \(.dateFields("replaced", legend: BreakWords.whenReplaced, isOptional: true, form: form, invalid: invalid))
        \(.radios("paid", legend: BreakWords.paid, hint: BreakWords.paidHint, options: payers, form: form, invalid: invalid))
        \(cost)\(.button(BreakWords.book))
        """
    )
}

private func closing(_ answer: OneBreak.Answer, _ visit: Visit, _ invalid: InvalidForm?) -> HTML? {
    guard answer.mayAct else { return nil }
    let form = typed(visit, invalid, ["ending"])
    let endings = BreakEnding.allCases.map { Option($0.rawValue, $0.words) }
    return .details(
        BreakWords.close,
        open: invalid?.message(for: "ending") != nil,
        .form(
            action: answer.path + "/closure",
            visit.context,
            """
            \(.radios("ending", legend: BreakWords.ending, options: endings, form: form, invalid: invalid))
            \(.button(BreakWords.close, .secondary))
            """
        )
    )
}

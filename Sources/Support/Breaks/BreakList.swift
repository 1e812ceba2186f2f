import Carers
import Dates
import DesignSystem
import Desk
import Foundation
import Markup
import People
import Records
import Web

/// Who waits for a break, and what there is left to give.
struct BreaksAtHand: Question {
    struct Answer: Sendable {
        let breaks: [WholeBreak]
        let people: [UUID: Person]
        let funds: [BreakFund]
        let mayRule: Bool
        let teams: [UUID: String]
        let today: Day

        /// Those for whom nothing is booked.
        var waiting: [WholeBreak] {
            breaks.filter { [.waiting, .offered, .accepted, .allocated].contains($0.stage) }
        }
        /// Booked in an emergency before the person looked after was asked.
        var toAsk: [WholeBreak] {
            breaks.filter { one in one.bookings.contains { $0.replacement == .toAsk && $0.state != .cancelled } }
        }
        /// Booked days that are over, and of which nobody said what became of them.
        var untold: [WholeBreak] {
            breaks.filter { one in one.bookings.contains { $0.state == .booked && $0.endsOn < today } }
        }
    }

    func permits(_ actor: Actor, _ db: any Reader) -> Bool { actor.may(.seeCarers) }

    func answer(_ look: Look) throws -> Answer {
        let breaks = try look.db.wholeBreaks(try look.db.openBreakNeeds(visibleTo: look.actor, at: look.now))
        let people = try look.people(breaks.map(\.need.person))
        let ruled = look.actor.teams(where: .shareOutWork)
        return Answer(
            breaks: breaks,
            people: Dictionary(people.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first }),
            funds: try look.db.breakFunds(of: look.actor.teams(where: .seeCarers)),
            mayRule: !ruled.isEmpty,
            teams: Dictionary(
                try look.db.teams(ruled).map { ($0.id, $0.name) },
                uniquingKeysWith: { first, _ in first }
            ),
            today: look.today
        )
    }
}

let breakListRoutes: [Route] = [
    .get(BreakPaths.list, for: .staffWho(.seeCarers)) { visit in
        .page(listPage(try await visit.ask(BreaksAtHand()), visit))
    }
]

private func listPage(_ all: BreaksAtHand.Answer, _ visit: Visit) -> Page {
    let figures: [(Int, Phrase)] = [
        (all.waiting.count, Phrase(en: "wait for a break", cy: "yn aros am seibiant")),
        (
            all.waiting.filter { $0.need.kind == .emergency }.count,
            Phrase(en: "of them in an emergency", cy: "ohonynt mewn argyfwng")
        ), (all.untold.count, Phrase(en: "past: were they taken?", cy: "wedi bod: a gawsant eu cymryd?")),
    ]
    let waits = Phrase(en: "Who waits", cy: "Pwy sy’n aros")
    let untold = Phrase(en: "Past: was it taken?", cy: "Wedi bod: a gafodd ei gymryd?")
    let toAsk = Phrase(en: "Booked in an emergency: still to ask", cy: "Archebwyd mewn argyfwng: i’w gofyn eto")
    return Page(
        BreakWords.breaks,
        breadcrumbs: [CarersWords.crumb],
        width: .wide,
        section: SupportWords.work,
        subNavigation: supportLists(visit),
        body: """
            \(.counts(figures))\(needTable(waits, "waits", all.waiting, all))\(needTable(untold, "untold", all.untold, all))
            \(needTable(toAsk, "to-ask", all.toAsk, all))\(fundTable(all))
            """
    )
}

private func needTable(_ caption: Phrase, _ id: String, _ breaks: [WholeBreak], _ all: BreaksAtHand.Answer) -> HTML? {
    let rows: [[HTML]] = breaks.compactMap { one in
        guard let person = all.people[one.need.person] else { return nil }
        let need = one.need
        let kind: HTML = need.kind == .emergency ? .tag(need.kind.words, .bad) : "\(need.kind.words)"
        let minutes: HTML = need.minutes.map { "\(FundAmount($0, .hours).words)" } ?? .none(BreakWords.notSaid)
        let waited = max(0, need.askedOn.days(to: all.today))
        return [
            .link(Phrase(same: person.names.full), to: BreakPaths.need(need.id, person.id)), "\(person.reference)",
            kind,
            minutes, "\(waited)", one.stage.tag,
        ]
    }
    guard !rows.isEmpty else { return nil }
    return .table(
        caption,
        id: id,
        columns: [
            Column(BreakWords.carer), Column(BreakWords.reference), Column(BreakWords.kind), Column(BreakWords.hours),
            Column(Phrase(en: "Days waited", cy: "Dyddiau’n aros"), isNumber: true), Column(BreakWords.state),
        ],
        rows: rows
    )
}

private func fundTable(_ all: BreaksAtHand.Answer) -> HTML {
    // Funds of two teams may have one name.
    let severalTeams = Set(all.funds.map(\.team)).count > 1
    let rows: [[HTML]] = all.funds.map { fund in
        let name: HTML =
            all.teams[fund.team] == nil ? "\(fund.name)" : .link(Phrase(same: fund.name), to: BreakPaths.fund(fund.id))
        let closed: HTML? = fund.isOpen(on: all.today) ? nil : .tag(Phrase(en: "Not now", cy: "Ddim nawr"))
        let team: HTML? =
            severalTeams ? all.teams[fund.team].map { "<p class=\"meta\">\($0)</p>" } : nil
        return [
            "\(name) \(closed)\(team)", "\(HTML.day(fund.first)) – \(HTML.day(fund.last))",
            "\(FundAmount(fund.amount, fund.kind).words)", "\(FundAmount(fund.used, fund.kind).words)",
            "<strong>\(FundAmount(fund.left, fund.kind).words)</strong>",
        ]
    }
    let add: HTML? = all.mayRule ? "<p>\(.link(BreakWords.newFund, to: BreakPaths.newFund))</p>" : nil
    guard !rows.isEmpty else {
        return
            "<p>\(Phrase(en: "No fund for breaks has been written down yet.", cy: "Nid oes cronfa ar gyfer seibiannau wedi’i hysgrifennu eto."))</p>\(add)"
    }
    let table: HTML = .table(
        BreakWords.funds,
        id: "funds",
        columns: [
            Column(BreakWords.aFund), Column(BreakWords.days), Column(BreakWords.whole, isNumber: true),
            Column(BreakWords.used, isNumber: true), Column(BreakWords.left, isNumber: true),
        ],
        rows: rows
    )
    return "\(table)\(add)"
}

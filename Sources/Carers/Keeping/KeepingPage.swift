import Dates
import DesignSystem
import Desk
import Forms
import Foundation
import Markup
import People
import Records
import Web

/// How long an agency keeps records, which are past it, what is held, and what was erased.
struct Keeping: Question {
    struct OfAgency: Sendable {
        let agency: Agency
        let rules: KeepingRules
        let past: [(record: ClosedRecord, until: Day)]
        let arrivals: ArrivalsKept
    }

    struct Answer: Sendable {
        let agencies: [OfAgency]
        let holds: [KeepingHold]
        let erasures: [Erasure]
        let today: Day
    }

    /// So many closed records are looked through, those closed longest ago first.
    static let most = 2000

    func permits(_ actor: Actor, _ db: any Reader) -> Bool { actor.may(.guardRecords) }

    func answer(_ look: Look) throws -> Answer {
        let guarded = try look.guardedAgencies()
        let agencies = try guarded.compactMap { try look.db.agency($0) }.map { agency in
            let rules = KeepingRules(try look.db.keepingRules(of: [agency.id]), on: look.today)
            let closed = try look.db.closedRecords(of: [agency.id], before: look.today, limit: Self.most)
            let past = closed.map { ($0, rules.until($0).day) }.filter { $0.1 <= look.today }
            return OfAgency(
                agency: agency,
                rules: rules,
                past: past.map { (record: $0.0, until: $0.1) },
                arrivals: try look.db.arrivalsKept(of: agency.id, months: rules.amount(.arrival))
            )
        }
        return Answer(
            agencies: agencies,
            holds: try look.holds(of: guarded),
            erasures: try look.db.erasures(of: guarded, limit: 200),
            today: look.today
        )
    }
}

func keepingPage(_ answer: Keeping.Answer, _ visit: Visit, _ sent: Form? = nil, _ invalid: InvalidForm? = nil) -> Page {
    let agencies: [HTML] = answer.agencies.map { one in
        """
        <h2>\(one.agency.name)</h2>\(past(one, answer, visit))<p>\(KeepingWords.arrivals(one.arrivals))</p>\(rules(one, answer, visit, sent, invalid))
        """
    }
    return Page(
        KeepingWords.title,
        breadcrumbs: [CarersWords.crumb],
        width: .wide,
        invalid: invalid,
        body: """
            <p>\(KeepingWords.local)</p>\(waiting(answer, visit))\(agencies)\(holds(answer, visit, sent, invalid))
            \(byReference(visit, sent, invalid))\(done(answer, visit))<p>\(KeepingWords.backupWords)</p>
            """
    )
}

private func past(_ one: Keeping.OfAgency, _ answer: Keeping.Answer, _ visit: Visit) -> HTML {
    let proposed = Set(answer.erasures.filter(\.isWaiting).map(\.record))
    let open = one.past.filter { !proposed.contains($0.record.id) }
    guard !open.isEmpty else { return "<p>\(KeepingWords.nonePast)</p>" }
    let rows: [[HTML]] = open.map { record, until in
        let act: HTML =
            record.isHeld
            ? .tag(KeepingWords.held, .warn)
            : .form(
                action: CarersPaths.keeping + "/proposals",
                visit.context,
                inline: true,
                """
                \(.hidden("reference", record.reference))\(.hidden("why", Erasure.Why.keptLongEnough.rawValue))
                \(.button(KeepingWords.propose, .secondary, about: record.reference))
                """
            )
        return ["\(record.reference)", "\(record.teamName)", .day(record.closedOn), .day(until), act]
    }
    let columns = [
        Column(KeepingWords.record), Column(KeepingWords.team), Column(KeepingWords.closed),
        Column(KeepingWords.until), Column(KeepingWords.propose),
    ]
    return .table(KeepingWords.past, columns: columns, rows: rows)
}

private func rules(
    _ one: Keeping.OfAgency,
    _ answer: Keeping.Answer,
    _ visit: Visit,
    _ sent: Form?,
    _ invalid: InvalidForm?
) -> HTML {
    let isSent = sent?["agency"] == one.agency.id.text
    let isChosen = visit.form["agency"] == one.agency.id.text
    guard isChosen || answer.agencies.count == 1 else {
        let path = "\(CarersPaths.keeping)?agency=\(one.agency.id.text)"
        return "<p>\(.link(KeepingWords.title, to: path, about: one.agency.name))</p>"
    }
    var values = Form.boxes("from", answer.today)
    for kind in KeptKind.allCases { values[kind.rawValue] = String(one.rules.amount(kind)) }
    let form = (isSent ? sent : nil) ?? Form(values: values)
    let fields: [HTML] = KeptKind.allCases.map { kind in
        .textField(
            kind.rawValue,
            label: kind.words,
            hint: kind.unit,
            width: "w4",
            isNumber: true,
            form: form,
            invalid: isSent ? invalid : nil
        )
    }
    return .details(
        KeepingWords.title,
        open: isChosen,
        .form(
            action: CarersPaths.keeping + "/rules",
            visit.context,
            """
            \(fields)\(.dateFields("from", legend: KeepingWords.from, form: form, invalid: isSent ? invalid : nil))
            \(.hidden("agency", one.agency.id.text))\(.button(CarersWords.save))
            """
        )
    )
}

private func waiting(_ answer: Keeping.Answer, _ visit: Visit) -> HTML? {
    let open = answer.erasures.filter(\.isWaiting)
    guard !open.isEmpty else { return nil }
    let rows: [[HTML]] = open.map { one in
        let path = "\(CarersPaths.keeping)/erasures/\(one.id.text)"
        let reference = one.reference ?? ""
        let agree: HTML =
            one.proposedBy == visit.actor.id
            ? "<p class=\"meta\">\(KeepingWords.yours)</p>"
            : .form(
                action: path + "/agreement",
                visit.context,
                inline: true,
                .button(KeepingWords.agree, .warning, about: reference)
            )
        let withdraw = HTML.form(
            action: path + "/withdrawal",
            visit.context,
            inline: true,
            .button(KeepingWords.withdraw, .secondary, about: reference)
        )
        return [
            "\(reference)", "\(one.why.words)",
            "\(one.proposedName)<p class=\"meta\">\(visit.moment(one.proposedAt))</p>", "\(agree) \(withdraw)",
        ]
    }
    let columns = [
        Column(KeepingWords.record), Column(KeepingWords.why), Column(KeepingWords.proposed),
        Column(PersonWords.standing),
    ]
    return .table(KeepingWords.waiting, columns: columns, rows: rows)
}

private func done(_ answer: Keeping.Answer, _ visit: Visit) -> HTML? {
    let gone = answer.erasures.filter { $0.doneAt != nil }
    guard !gone.isEmpty else { return nil }
    let rows: [[HTML]] = gone.map { one in
        [
            "\(one.why.words)", "\(one.proposedName), \(one.agreedName)",
            one.doneAt.map { .day(visit.clock.day(of: $0)) } ?? .none(), "\(Phrase.number(one.rows ?? 0))",
            one.backupsUntil.map { .day($0) } ?? .none(),
        ]
    }
    let columns = [
        Column(KeepingWords.why), Column(Phrase(en: "Who", cy: "Pwy")), Column(KeepingWords.done),
        Column(KeepingWords.rows, isNumber: true), Column(KeepingWords.backups),
    ]
    return .table(KeepingWords.done, columns: columns, rows: rows)
}

private func holds(_ answer: Keeping.Answer, _ visit: Visit, _ sent: Form?, _ invalid: InvalidForm?) -> HTML {
    let lines: [HTML] = answer.holds.map { hold in
        let lift = HTML.form(
            action: "\(CarersPaths.keeping)/holds/\(hold.id.text)/lifting",
            visit.context,
            inline: true,
            .button(KeepingWords.lift, .secondary, about: hold.reference)
        )
        return """
            <li><strong>\(hold.reference)</strong>: \(hold.reason) <span class="meta">\(hold.setName), \(visit.moment(hold.setAt))</span> \(lift)</li>
            """
    }
    let isSent = sent?.has("reason") ?? false
    let form = (isSent ? sent : nil) ?? Form()
    let shown = isSent ? invalid : nil
    let list: HTML? = lines.isEmpty ? nil : "<ul class=\"plain stack\">\(lines)</ul>"
    return """
        <h2>\(KeepingWords.holds)</h2>\(list)
        \(.details(
            KeepingWords.hold,
            open: shown != nil,
            .form(
                action: CarersPaths.keeping + "/holds",
                visit.context,
                """
                \(.textField("held", label: KeepingWords.reference, hint: KeepingWords.referenceHint, width: "w10", form: form, invalid: shown))
                \(.textField("reason", label: KeepingWords.why, hint: KeepingWords.holdHint, form: form, invalid: shown))
                \(.button(KeepingWords.hold))
                """
            )
        ))
        """
}

private func byReference(_ visit: Visit, _ sent: Form?, _ invalid: InvalidForm?) -> HTML {
    let isSent = sent.map { !$0.has("reason") && $0.has("reference") } ?? false
    let form = (isSent ? sent : nil) ?? Form()
    let shown = isSent ? invalid : nil
    let fold: HTML = .details(
        KeepingWords.proposeAnother,
        open: shown != nil,
        .form(
            action: CarersPaths.keeping + "/proposals",
            visit.context,
            """
            \(.textField("reference", label: KeepingWords.reference, hint: KeepingWords.referenceHint, width: "w10", form: form, invalid: shown))
            \(.radios("why", legend: KeepingWords.why, options: Erasure.Why.allCases.map { Option($0.rawValue, $0.words) }, form: form, invalid: shown))
            \(.button(KeepingWords.propose))
            """
        )
    )
    return "<h2>\(KeepingWords.eraseAnother)</h2>\(fold)"
}

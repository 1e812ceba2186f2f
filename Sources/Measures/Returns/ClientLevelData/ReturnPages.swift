import Carers
import Dates
import DesignSystem
import Desk
import Forms
import Foundation
import Markup
import PlanReading
import Web

let returnRoutes: [Route] = [
    .get(ReturnWords.list, for: .staffWho(.guardRecords)) { visit in
        guard visit.actor.mayMakeReturns else { throw Refusal.notPermitted }
        return .page(returnsPage(visit))
    },
    .get(ReturnWords.file, for: .staffWho(.guardRecords), isLong: true) { visit in
        // Without a period there is nothing to check.
        guard !visit.form.isEmpty else { return .redirect(to: ReturnWords.list) }
        do {
            let period = try period(visit)
            return .page(checkPage(try await visit.ask(CheckedReturn(period: period)), period, visit))
        } catch let invalid as InvalidForm {
            return .tryAgain(returnsPage(visit, invalid))
        }
    },
    .post(ReturnWords.file, for: .staffWho(.guardRecords), needsFreshCode: true) { visit in
        do {
            let period = try period(visit)
            do {
                var read = FormReader(visit.form)
                let table = try await visit.perform(MakeReturn(period: period, isSigned: read.flag("signed")))
                let name = "client-level-data-\(period.first.iso)-\(period.last.iso).csv"
                return .download(
                    Download(name: name, contentType: "text/csv; charset=utf-8", bytes: Array(table.csv.utf8))
                )
            } catch let invalid as InvalidForm {
                let answer = try await visit.ask(CheckedReturn(period: period))
                return .tryAgain(checkPage(answer, period, visit, invalid))
            }
        } catch let invalid as InvalidForm {
            return .tryAgain(returnsPage(visit, invalid))
        }
    },
]

/// Which days a return is of.
private func period(_ visit: Visit) throws(InvalidForm) -> Period {
    var read = FormReader(visit.form)
    let first = read.day("from", required: ReturnWords.from)
    let last = read.day("to", required: ReturnWords.to)
    if last < first || first.days(to: last) > 366 { read.refuse("to", ReturnWords.wrongDays) }
    try read.finish()
    return Period(first: first, last: last)
}

private func returnsPage(_ visit: Visit, _ invalid: InvalidForm? = nil) -> Page {
    let today = visit.clock.day(of: visit.clock.now())
    // The twelve months up to the end of the last whole quarter.
    let last = today.firstOfQuarter.adding(days: -1)
    var boxes = Form.boxes("from", last.adding(days: 1).adding(years: -1))
    boxes.merge(Form.boxes("to", last)) { $1 }
    let form = visit.form.has("to-day") ? visit.form : Form(values: boxes)
    let what = Phrase(
        en:
            "The requests, assessments, services and reviews of adult carers, one row each, with Release 2 labels. It is checked first, and every row that cannot go is listed.",
        cy:
            "Ceisiadau, asesiadau, gwasanaethau ac adolygiadau gofalwyr sy’n oedolion, un rhes yr un, gyda labeli Rhyddhad 2. Fe’i gwirir yn gyntaf, a rhestrir pob rhes na all fynd."
    )
    let fields: HTML = """
        \(.dateFields("from", legend: ReturnWords.from, form: form, invalid: invalid))\
        \(.dateFields("to", legend: ReturnWords.to, form: form, invalid: invalid))\(.button(ReturnWords.check))
        """
    return Page(
        ReturnWords.returns,
        invalid: invalid,
        section: MeasuresWords.measures,
        subNavigation: visit.actor.may(.seeMeasures) ? measuresNavigation(visit) : nil,
        body: """
            <h2>\(ReturnWords.clientLevel)</h2><p>\(what)</p>\(.lookUp(action: ReturnWords.file, fields))
            <p>\(.link(ReturnWords.codeLists, to: ReturnWords.labels))</p>
            <h2>\(SurveyWords.survey)</h2><p>\(SurveyWords.what)</p><p>\(.link(SurveyWords.samples, to: SurveyWords.list))</p>
            """
    )
}

private func checkPage(
    _ answer: CheckedReturn.Answer,
    _ period: Period,
    _ visit: Visit,
    _ invalid: InvalidForm? = nil
) -> Page {
    let made = answer.made
    let counts: HTML = .counts([
        (made.good.count, Phrase(en: "rows can go", cy: "o resi a all fynd")),
        (made.faulty.count, Phrase(en: "rows have problems", cy: "o resi â phroblemau")),
        (made.gaps.count, Phrase(en: "values without a label", cy: "o werthoedd heb label")),
    ])
    return Page(
        ReturnWords.clientLevel,
        breadcrumbs: [MeasuresPaths.crumb, ReturnWords.crumb],
        width: .wide,
        invalid: invalid,
        section: MeasuresWords.measures,
        body: """
            <p class="lead">\(period.name)</p>\(counts)\(gapTable(made))\(leftOut(answer))\(problemTable(made))
            \(made.gaps.isEmpty ? making(made, period, visit, invalid) : nil)\(selfDirected(answer))\(before(answer.before))
            """
    )
}

/// What is missing, by name: until it is loaded, no file is made.
private func gapTable(_ made: ClientLevelReturn) -> HTML? {
    guard !made.gaps.isEmpty else { return nil }
    let codes = Dictionary(
        ReturnCodes.all.map { (CodeBook.Key(field: $0.field, ours: $0.ours), $0) },
        uniquingKeysWith: { first, _ in first }
    )
    let rows: [[HTML]] = made.gaps.map { gap in
        let code = codes[gap.key]
        return [
            "\(gap.key.field.header)", code.map { "\($0.words)" } ?? "\(gap.key.ours)", "\(gap.rows)",
            "\((code?.standing ?? .notFound).words)",
        ]
    }
    return .alert(
        ReturnWords.missing,
        .warn,
        """
        <p>\(.link(ReturnWords.codeLists, to: ReturnWords.labels))</p>\(.table(
            Phrase(en: "What is missing", cy: "Beth sydd ar goll"),
            id: "gaps",
            columns: [
                Column(ReturnWords.column), Column(ReturnWords.ours), Column(ReturnWords.rows, isNumber: true),
                Column(Phrase(en: "Why", cy: "Pam")),
            ],
            rows: rows
        ))
        """
    )
}

/// Who is not in the file, and that is no problem of a row.
private func leftOut(_ answer: CheckedReturn.Answer) -> HTML? {
    var lines: [Phrase] = []
    if answer.unseen > 0 {
        lines.append(
            Phrase(
                en:
                    "Events of people whose records you may not see: \(answer.unseen). They are not in this file. Their own team, or who needs to know a restricted record, can send them.",
                cy:
                    "Digwyddiadau pobl na chewch weld eu cofnodion: \(answer.unseen). Nid ydynt yn y ffeil hon. Gall eu tîm eu hunain, neu’r sawl y mae angen iddo wybod am gofnod cyfyngedig, eu hanfon."
            )
        )
    }
    if answer.made.young > 0 {
        lines.append(
            Phrase(
                en: "Events of people under eighteen, who do not belong in a return of adults: \(answer.made.young).",
                cy: "Digwyddiadau pobl dan ddeunaw oed, nad ydynt yn perthyn i ffurflen oedolion: \(answer.made.young)."
            )
        )
    }
    return lines.isEmpty ? nil : .inset("\(lines.map { line -> HTML in "<p>\(line)</p>" })")
}

/// Each row that cannot go, why, and the way to the record.
private func problemTable(_ made: ClientLevelReturn) -> HTML? {
    guard !made.faulty.isEmpty else { return nil }
    let most = 500
    let rows: [[HTML]] = made.faulty.prefix(most).map { row in
        let problems: [HTML] = row.problems.map { "<li>\($0.words)</li>" }
        return [
            .link(Phrase(same: row.person.reference), to: CarersPaths.person(row.person.id)),
            "\(row.event.kind.words)", .day(row.event.starts), "<ul>\(problems)</ul>",
        ]
    }
    let rest: HTML? =
        made.faulty.count > most
        ? "<p>\(Phrase(en: "The first \(most) are shown.", cy: "Dangosir y \(most) cyntaf."))</p>" : nil
    let table: HTML = .table(
        Phrase(en: "Rows that cannot go", cy: "Rhesi na allant fynd"),
        id: "problems",
        columns: [
            Column(Phrase(en: "Record", cy: "Cofnod")), Column(Phrase(en: "Event", cy: "Digwyddiad")),
            Column(Phrase(en: "Started", cy: "Dechreuodd")),
            Column(Phrase(en: "What is wrong", cy: "Beth sydd o’i le")),
        ],
        rows: rows
    )
    // Hundreds of them stand between nobody and what comes after.
    let many = Phrase.number(made.faulty.count)
    let words = Phrase(en: "Rows that cannot go: \(many.en)", cy: "Rhesi na allant fynd: \(many.cy)")
    return HTML.details(words, open: made.faulty.count <= 20, "\(table)\(rest)")
}

private func making(_ made: ClientLevelReturn, _ period: Period, _ visit: Visit, _ invalid: InvalidForm?) -> HTML {
    let days: HTML = """
        \(.hidden("from-day", "\(period.first.day)"))\(.hidden("from-month", "\(period.first.month)"))\
        \(.hidden("from-year", "\(period.first.year)"))\(.hidden("to-day", "\(period.last.day)"))\
        \(.hidden("to-month", "\(period.last.month)"))\(.hidden("to-year", "\(period.last.year)"))
        """
    let sign: HTML? =
        made.faulty.isEmpty
        ? nil
        : .tick(
            "signed",
            ReturnWords.signed(made.faulty.count, made.good.count),
            form: Form(values: [:]),
            invalid: invalid
        )
    let kept = Phrase(
        en: "That you made it, when, and how many rows it has is written down. The file itself is not kept.",
        cy: "Cofnodir mai chi a’i gwnaeth, pryd, a faint o resi sydd ynddi. Ni chedwir y ffeil ei hun."
    )
    return """
        <h2>\(ReturnWords.make)</h2><p>\(kept)</p>
        \(.form(action: ReturnWords.file, visit.context, "\(days)\(sign)\(.button(ReturnWords.make))"))
        """
}

/// ASCOF 3D by DHSC's method; while a label is missing, that it cannot be told.
private func selfDirected(_ checked: CheckedReturn.Answer) -> HTML {
    let made = checked.made
    guard let answer = made.selfDirected else {
        let why = Phrase(
            en: "It cannot be worked out while a label is missing: what has none would count as no support.",
            cy: "Ni ellir ei gyfrifo tra bo label ar goll: byddai’r hyn sydd heb un yn cyfrif fel dim cymorth."
        )
        return "<h2>ASCOF 3D</h2><p>\(why)</p>"
    }
    func share(_ value: Double?) -> HTML { value.map { "\(Definition.number($0, places: 1))%" } ?? .none() }
    let rows: [[HTML]] = SelfDirectedSupport.Group.allCases.map { group in
        let counts = answer[group]
        return [
            "\(group.words)", "\(counts.denominator)", "\(counts.selfDirected)", share(counts.selfDirectedShare),
            "\(counts.directPayment)", share(counts.directPaymentShare),
        ]
    }
    let how = Phrase(
        en:
            "Worked out of all \(made.rows.count) rows, by DHSC’s own method and its age (days divided by 365.25): also of the \(made.faulty.count) that cannot go into the file as they are. Rows whose component is blank fall out, as they do there. Left out: \(made.young) events of people under 18, and \(checked.unseen) of people whose records you may not see.",
        cy:
            "Wedi’i gyfrifo o bob un o’r \(made.rows.count) rhes, yn ôl dull DHSC ei hun a’i oedran (diwrnodau wedi’u rhannu â 365.25): hefyd o’r \(made.faulty.count) na allant fynd i’r ffeil fel y maent. Mae rhesi â chydran wag yn syrthio allan, fel y maent yno. Gadawyd allan: \(made.young) digwyddiad pobl dan 18, a \(checked.unseen) o bobl na chewch weld eu cofnodion."
    )
    return """
        <h2>ASCOF 3D</h2><p>\(how)</p>\(.table(
            Phrase(en: "Self-directed support and direct payments", cy: "Cymorth hunangyfeiriedig a thaliadau uniongyrchol"),
            id: "ascof",
            columns: [
                Column(Phrase(en: "Age", cy: "Oedran")), Column(Phrase(en: "Carers supported", cy: "Gofalwyr a gefnogir"), isNumber: true),
                Column(Phrase(en: "Self-directed", cy: "Hunangyfeiriedig"), isNumber: true), Column(Phrase(same: "3D(1b)"), isNumber: true),
                Column(Phrase(en: "Direct payment", cy: "Taliad uniongyrchol"), isNumber: true), Column(Phrase(same: "3D(2b)"), isNumber: true),
            ],
            rows: rows,
            isCaptionSeen: false
        ))
        """
}

private func before(_ made: [ReturnMade]) -> HTML? {
    guard !made.isEmpty else { return nil }
    let title = Phrase(en: "Made before", cy: "Gwnaed o’r blaen")
    let lines: [Happening] = made.map { one in
        let words = Phrase(
            en: "\(one.sent) rows went, \(one.left) stayed out. SHA-256 \(one.hash.prefix(12))…",
            cy: "Aeth \(one.sent) rhes, arhosodd \(one.left) allan. SHA-256 \(one.hash.prefix(12))…"
        )
        return Happening(one.period.name, meta: "\(one.by)", body: "<p>\(words)</p>")
    }
    return .details(title, .timeline(lines))
}

extension SelfDirectedSupport.Group {
    fileprivate var words: Phrase {
        switch self {
        case .working: Phrase(en: "18 to 64", cy: "18 i 64")
        case .older: Phrase(en: "65 and above", cy: "65 a throsodd")
        case .total: Phrase(en: "Total", cy: "Cyfanswm")
        }
    }
}

extension ReturnEvent.Kind {
    var words: Phrase {
        switch self {
        case .request: Phrase(en: "Request", cy: "Cais")
        case .assessment: Phrase(en: "Assessment", cy: "Asesiad")
        case .service: Phrase(en: "Service", cy: "Gwasanaeth")
        case .review: Phrase(en: "Review", cy: "Adolygiad")
        }
    }
}

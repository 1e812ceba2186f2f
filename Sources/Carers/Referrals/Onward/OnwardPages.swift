import Dates
import DesignSystem
import Desk
import Forms
import Foundation
import Markup
import Records
import Web

/// Opens where a person was referred to, and how they came.
struct OpenComings: OpensPerson {
    struct Answer: Sendable {
        let frame: PersonFrame
        let arrivals: [Arrival]
        let onward: [OnwardReferral]
    }

    let person: UUID

    func answer(_ look: Look) throws -> Answer {
        Answer(
            frame: try look.frame(of: person, for: .work),
            arrivals: try look.db.arrivals(of: person),
            onward: try look.onwardReferrals(of: person)
        )
    }
}

let onwardRoutes: [Route] = [
    .get("/carers/:person/onward", for: .staffWho(.seeCarers)) { visit in
        .page(onwardPage(try await visit.ask(OpenComings(person: visit.id("person"))), visit, Form()))
    },
    .post("/carers/:person/onward", for: .staffWho(.keepCarers)) { visit in
        let id = try visit.id("person")
        do {
            try await visit.perform(read(visit, id))
            return .redirect(to: FindingPaths.onward(of: id), notice: .onwardSent)
        } catch let invalid as InvalidForm {
            return .tryAgain(onwardPage(try await visit.ask(OpenComings(person: id)), visit, visit.form, invalid))
        }
    },
    .post("/carers/:person/onward/:onward", for: .staffWho(.keepCarers)) { visit in
        let id = try visit.id("person")
        var reader = FormReader(visit.form)
        let outcome = reader.choice(
            "outcome",
            required: OnwardWords.outcomeMissing,
            fallback: OnwardReferral.Outcome.noAnswer
        )
        let version = reader.version()
        try reader.finish()
        try await visit.perform(
            AnswerOnward(id: visit.id("onward"), person: id, outcome: outcome, version: version)
        )
        return .redirect(to: FindingPaths.onward(of: id), notice: .onwardAnswered)
    },
]

private func read(_ visit: Visit, _ person: UUID) throws -> SendOnward {
    var reader = FormReader(visit.form)
    let organisation = reader.text("organisation", required: OnwardWords.organisationMissing, most: 100)
    let words = reader.longText("words", required: OnwardWords.wordsMissing, most: 1000)
    if !reader.flag("agreed") { reader.refuse("agreed", OnwardWords.agreedMissing) }
    try reader.finish()
    let today = visit.clock.day(of: visit.clock.now())
    return SendOnward(
        person: person,
        organisation: organisation,
        words: words,
        sentOn: today,
        answerBy: today.afterWorkingDays(10)
    )
}

private func onwardPage(_ answer: OpenComings.Answer, _ visit: Visit, _ form: Form, _ invalid: InvalidForm? = nil)
    -> Page
{
    let frame = answer.frame
    let path = FindingPaths.onward(of: frame.person.id)
    let parts: [HTML] = answer.onward.map { one in
        let late: HTML? =
            one.outcome == nil && one.answerBy < frame.today ? .tag(OnwardWords.noWord, .warn) : nil
        let outcome: HTML =
            one.outcome.map { outcome in
                let by: HTML? = one.outcomeName.map { ", \($0)" }
                let on: HTML? = one.outcomeOn.map { ", \(HTML.day($0))" }
                return "\(outcome.words)\(on)\(by)"
            } ?? "\(OnwardWords.waiting) \(HTML.day(one.answerBy)) \(late)"
        let facts = [
            Fact(OnwardWords.sent, "\(HTML.day(one.sentOn)), \(one.writtenName)"),
            Fact(OnwardWords.words, text: one.words),
            Fact(OnwardWords.outcome, outcome),
        ]
        return """
            <h3>\(one.organisation)</h3>\(.summaryList(facts))
            \(frame.mayKeep && one.outcome == nil ? answerForm(one, path, visit) : "")
            """
    }
    let arrivals: [[HTML]] = answer.arrivals.map { one in
        [
            "\(one.reference)", "\(one.kind.words)", "\(one.source.words)", .day(one.arrivedOn),
            one.decision.map { "\($0.words)" } ?? .none(), one.decidedName.map { "\($0)" } ?? .none(),
        ]
    }
    let columns = [
        Column(TriageWords.reference), Column(TriageWords.kind), Column(TriageWords.from), Column(TriageWords.came),
        Column(TriageWords.decision), Column(TriageWords.decidedBy),
    ]
    return .ofPerson(
        frame,
        OnwardWords.title,
        visit,
        invalid: invalid,
        body: """
            <h3>\(OnwardWords.howTheyCame)</h3>
            \(arrivals.isEmpty
                ? "<p>\(OnwardWords.byHand)</p>"
                : .table(OnwardWords.howTheyCame, columns: columns, rows: arrivals, isCaptionSeen: false))
            \(parts)
            \(frame.mayKeep ? newForm(path, visit, form, invalid) : "")
            """
    )
}

private func answerForm(_ one: OnwardReferral, _ path: String, _ visit: Visit) -> HTML {
    let outcomes = OnwardReferral.Outcome.allCases.map { Option($0.rawValue, $0.words) }
    let body: HTML = """
        \(.hidden("version", String(one.version)))
        \(.radios("outcome", legend: OnwardWords.outcome, options: outcomes, form: Form()))
        \(.button(OnwardWords.saveOutcome, .secondary, about: one.organisation))
        """
    return .details(
        Phrase(en: "What came of it: \(one.organisation)", cy: "Beth ddaeth ohono: \(one.organisation)"),
        .form(action: "\(path)/\(one.id.text)", visit.context, body)
    )
}

private func newForm(_ path: String, _ visit: Visit, _ form: Form, _ invalid: InvalidForm?) -> HTML {
    """
    <h3>\(OnwardWords.new)</h3>
    \(.form(action: path, visit.context, once: true, """
        \(.textField("organisation", label: OnwardWords.organisation, form: form, invalid: invalid))
        \(.textArea("words", label: OnwardWords.words, rows: 3, form: form, invalid: invalid))
        \(.tick("agreed", OnwardWords.agreed, form: form, invalid: invalid))
        \(.button(OnwardWords.save))
        """))
    """
}

enum OnwardWords {
    static let title = Phrase(en: "Referrals", cy: "Atgyfeiriadau")
    static let howTheyCame = Phrase(en: "How they came to us", cy: "Sut daethant atom ni")
    static let byHand = Phrase(
        en: "They were put on the register by hand.",
        cy: "Cawsant eu rhoi ar y gofrestr â llaw."
    )
    static let new = Phrase(en: "Refer them to others", cy: "Eu hatgyfeirio at eraill")
    static let organisation = Phrase(en: "To whom", cy: "At bwy")
    static let organisationMissing = Phrase(en: "Enter to whom", cy: "Rhowch at bwy")
    static let words = Phrase(en: "What for", cy: "Ar gyfer beth")
    static let wordsMissing = Phrase(en: "Enter what for", cy: "Rhowch ar gyfer beth")
    static let agreed = Phrase(
        en: "They know what is sent, and agreed to it",
        cy: "Maen nhw’n gwybod beth a anfonir, ac wedi cytuno"
    )
    static let agreedMissing = Phrase(
        en: "Ask them first, then tick that they agreed",
        cy: "Gofynnwch iddynt yn gyntaf, yna ticiwch eu bod wedi cytuno"
    )
    static let save = Phrase(en: "Write it down", cy: "Ei ysgrifennu")
    static let sent = Phrase(en: "Sent", cy: "Anfonwyd")
    static let outcome = Phrase(en: "What came of it", cy: "Beth ddaeth ohono")
    static let outcomeMissing = Phrase(en: "Select what came of it", cy: "Dewiswch beth ddaeth ohono")
    static let saveOutcome = Phrase(en: "Save what came of it", cy: "Cadw beth ddaeth ohono")
    static let waiting = Phrase(en: "No answer yet; ask again on", cy: "Dim ateb eto; gofynnwch eto ar")
    static let noWord = Phrase(en: "Ask again", cy: "Gofynnwch eto")
}

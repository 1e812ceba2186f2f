import DesignSystem
import Desk
import Forms
import Foundation
import Markup
import People
import Records
import Web

let decisionRoutes: [Route] = [
    .get("/carers/arrivals/:arrival/decision", for: .staffWho(.keepCarers)) { visit in
        let answer = try await visit.ask(OpenArrival(id: visit.id("arrival")))
        guard answer.arrival.decision == nil else { return .redirect(to: FindingPaths.arrival(answer.arrival.id)) }
        return .page(decisionPage(answer, visit, Form()))
    },
    .post("/carers/arrivals/:arrival/decision", for: .staffWho(.keepCarers)) { visit in
        let id = try visit.id("arrival")
        do {
            let known = try await typedRecord(visit)
            let outcome = try outcome(visit.form, known)
            let person = try await visit.perform(DecideArrival(id: id, outcome: outcome))
            let path = person.map(CarersPaths.person) ?? FindingPaths.arrivals
            return .redirect(to: path, notice: .arrivalDecided)
        } catch let invalid as InvalidForm {
            return .tryAgain(decisionPage(try await visit.ask(OpenArrival(id: id)), visit, visit.form, invalid))
        }
    },
]

/// The person with this reference whom whoever asks may see.
struct PersonByReference: Question {
    let reference: String

    func permits(_ actor: Actor, _ db: any Reader) -> Bool { actor.may(.keepCarers) }

    func answer(_ look: Look) throws -> UUID? {
        try look.person(reference: reference)?.id
    }
}

private func typedRecord(_ visit: Visit) async throws -> UUID? {
    guard visit.form["decision"] == "joined", visit.form["person"].isEmpty, !visit.form["record"].isEmpty else {
        return nil
    }
    let found: UUID? =
        if let reference = PersonReference.read(visit.form["record"]) {
            try await visit.ask(PersonByReference(reference: reference))
        } else {
            nil
        }
    guard let found else { throw InvalidForm("record", TriageWords.recordWrong) }
    return found
}

private func outcome(_ form: Form, _ known: UUID?) throws -> ArrivalOutcome {
    var reader = FormReader(form)
    let decision = reader.choice("decision", required: TriageWords.whatMissing, fallback: Arrival.Decision.registered)
    let person = known ?? reader.optionalUUID("person")
    if form["decision"] == "joined", person == nil { reader.refuse("record", TriageWords.whoMissing) }
    let isRefused = [.signposted, .declined].contains(decision)
    let reason: Arrival.Decision.Reason? = isRefused ? reader.optionalChoice("reason") : nil
    if isRefused, reason == nil || reason == .lapsed { reader.refuse("reason", TriageWords.reasonMissing) }
    let words = reader.longText("words", required: TriageWords.wordsMissing, most: 2000)
    let answer = reader.optionalLongText("answer", most: 1000)
    let team = reader.optionalUUID("team")
    let version = reader.version()
    try reader.finish()
    return ArrivalOutcome(
        decision: decision,
        reason: reason,
        words: words,
        answer: answer,
        team: team,
        person: person,
        seen: version
    )
}

private func decisionPage(_ answer: OpenArrival.Answer, _ visit: Visit, _ form: Form, _ invalid: InvalidForm? = nil)
    -> Page
{
    let arrival = answer.arrival
    let people: [Option] = answer.matches.map { match in
        Option(
            match.person.id.text,
            Phrase(asWritten: "\(match.person.names.listed), \(match.person.reference)"),
            hint: match.likeness.words
        )
    }
    let decisions = Arrival.Decision.allCases.map { Option($0.rawValue, $0.words) }
    let reasons =
        [Option("", TriageWords.noReason)] + Arrival.Decision.Reason.chosen.map { Option($0.rawValue, $0.words) }
    let known: HTML? =
        people.isEmpty
        ? nil
        : .radios(
            "person",
            legend: TriageWords.who,
            hint: TriageWords.whoHint,
            options: people,
            isOptional: true,
            form: form,
            invalid: invalid
        )
    let team: HTML? =
        answer.mine.count > 1
        ? .select("team", label: TriageWords.team, options: answer.mine.map(teamOption), form: form) : nil
    return Page(
        Phrase(en: "Decide, \(arrival.reference)", cy: "Penderfynu, \(arrival.reference)"),
        breadcrumbs: [
            CarersWords.crumb, NavigationItem(TriageWords.title, path: FindingPaths.arrivals),
            NavigationItem(Phrase(same: arrival.reference), path: FindingPaths.arrival(arrival.id)),
        ],
        invalid: invalid,
        identity: Identity(answer.newcomer.names.full, facts: ["\(arrival.reference)", "\(arrival.kind.words)"]),
        autosaves: true,
        body: """
            <h2>\(TriageWords.decide)</h2>
            \(.form(action: FindingPaths.arrival(arrival.id) + "/decision", visit.context, autosave: .page, """
                \(.hidden("version", String(arrival.version)))
                \(.radios("decision", legend: TriageWords.what, options: decisions, form: form, invalid: invalid))
                \(known)\(.textField("record", label: people.isEmpty ? TriageWords.recordAlone : TriageWords.record, width: "w20", isOptional: true, form: form, invalid: invalid))
                \(team)
                \(.select("reason", label: TriageWords.reason, options: reasons, form: form, invalid: invalid))
                \(.textArea("words", label: TriageWords.words, hint: TriageWords.wordsHint, rows: 3, form: form, invalid: invalid))
                \(.textArea("answer", label: TriageWords.answer, hint: TriageWords.answerHint, rows: 3, isOptional: true, form: form, invalid: invalid))
                \(.button(TriageWords.save))
                """))
            """
    )
}

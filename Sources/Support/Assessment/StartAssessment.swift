import Carers
import Dates
import DesignSystem
import Desk
import Forms
import Foundation
import Markup
import People
import Records
import Web

/// How an assessment is done, as its form says.
struct StartDetails: Sendable {
    let startedOn: Day?
    let way: Assessment.Way?
    let isCombined: Bool
    let advocacy: Assessment.Advocacy?
    let needsInterpreter: Bool
    let doneBy: UUID?
    let accountable: UUID?
    let circumstances: Circumstances

    init(_ form: Form, agencies: [UUID], today: Day) throws(InvalidForm) {
        var read = FormReader(form)
        startedOn = read.optionalDay("started")
        if let startedOn, startedOn > today {
            read.refuse(
                "started-day",
                Phrase(en: "The date must be today or before", cy: "Rhaid i’r dyddiad fod heddiw neu’n gynharach")
            )
        }
        way = read.optionalChoice("way")
        isCombined = read.flag("combined")
        advocacy = read.optionalChoice("advocacy")
        doneBy = read.optionalUUID("done_by").flatMap { agencies.contains($0) ? $0 : nil }
        accountable = read.optionalUUID("accountable").flatMap { agencies.contains($0) ? $0 : nil }
        if doneBy != nil, accountable == nil {
            read.refuse(
                "accountable",
                Phrase(
                    en: "Work that is handed on has somebody who answers for it: choose them",
                    cy: "Mae rhywun yn atebol am waith a drosglwyddir: dewiswch nhw"
                )
            )
        }
        var said = Circumstances()
        said.helpers = read.optionalLongText("helpers", most: 2000)
        said.combined = read.optionalLongText("combined_words", most: 2000)
        said.interpreter = read.optionalText("interpreter", most: 200)
        said.capacity = read.optionalChoice("capacity")
        said.capacityWords = read.optionalLongText("capacity_words", most: 4000)
        if said.capacity == .lacks, said.capacityWords == nil {
            read.refuse("capacity_words", Phrase(en: "Say how that was found", cy: "Dywedwch sut y canfuwyd hynny"))
        }
        for point in GillickPoint.allCases {
            switch form["gillick_\(point.rawValue)"] {
            case "yes": said.gillick[point] = true
            case "no": said.gillick[point] = false
            default: break
            }
        }
        said.gillickWords = read.optionalLongText("gillick_words", most: 4000)
        said.assured = read.optionalLongText("assured", most: 4000)
        if isCombined, said.combined == nil {
            read.refuse(
                "combined_words",
                Phrase(en: "Say how both agreed to that", cy: "Dywedwch sut y cytunodd y ddau i hynny")
            )
        }
        needsInterpreter = said.interpreter != nil
        circumstances = said
        try read.finish()
    }
}

/// Says how an assessment is done; the first time it thereby begins.
struct StartAssessment: Command {
    let person: UUID
    let id: UUID
    let details: StartDetails
    let seen: Int

    func permits(_ actor: Actor, _ db: any Reader) -> Bool { actor.may(.keepCarers) }

    func perform(_ work: Work) throws {
        _ = try work.personToKeep(person)
        _ = try work.db.assessment(id, of: person)
        let sealed = try details.circumstances.sealed(for: id, work)
        try work.db.start(id, details, circumstances: sealed, on: work.today, seen: seen)
        try work.record(.assessmentStarted, about: Person.subject(person), ["assessment": id.text])
    }
}

/// The agencies that may do it, or answer for it.
struct AgenciesOfSupport: Question {
    func permits(_ actor: Actor, _ db: any Reader) -> Bool { actor.may(.keepCarers) }
    func answer(_ look: Look) throws -> [Agency] { try look.db.agencies() }
}

let startRoutes: [Route] = [
    .get("/carers/:person/assessments/:assessment/start", for: .staffWho(.keepCarers)) { visit in
        let answer = try await visit.openAssessment(toWrite: true)
        let agencies = try await visit.ask(AgenciesOfSupport())
        return .page(startPage(answer, agencies, visit, answer.startForm))
    },
    .post("/carers/:person/assessments/:assessment/start", for: .staffWho(.keepCarers)) { visit in
        let answer = try await visit.openAssessment(toWrite: true)
        let agencies = try await visit.ask(AgenciesOfSupport())
        do {
            let known = agencies.map(\.id)
            let details = try StartDetails(visit.form, agencies: known, today: answer.frame.today)
            try await visit.perform(
                StartAssessment(
                    person: answer.frame.person.id,
                    id: answer.assessment.id,
                    details: details,
                    seen: Int(visit.form["version"]) ?? 0
                )
            )
            return .redirect(to: answer.path, notice: .assessmentSaved)
        } catch let invalid as InvalidForm {
            return .tryAgain(startPage(answer, agencies, visit, visit.form, invalid))
        }
    },
]

extension Visit {
    /// The assessment in the path.
    ///
    /// - Throws: `Refusal.notPermitted` where it is to be written in and may not be.
    func openAssessment(toWrite: Bool = false) async throws -> OpenAssessment.Answer {
        let answer = try await ask(OpenAssessment(person: id("person"), id: id("assessment")))
        if toWrite, !answer.mayWrite { throw Refusal.notPermitted }
        return answer
    }
}

import Carers
import Dates
import Desk
import Foundation
import Records

/// Somebody asked for an assessment.
struct AssessmentAsked: Deed {
    let kind: AssessmentForm.Kind
    let askedBy: Assessment.Asker

    func isDone(_ then: Then, _ memory: inout LifeMemory) throws {
        let new = NewAssessment(
            person: try memory.id(),
            kind: kind,
            askedBy: askedBy,
            requestedOn: then.today,
            lookedAfter: memory.caredFor.first
        )
        memory.kept["assessment"] = try then.perform(RequestAssessment(new: new))
    }
}

/// Pages of it were written.
struct AssessmentWritten: Deed {
    let pages: [(String, [String: String])]

    func isDone(_ then: Then, _ memory: inout LifeMemory) throws {
        let (person, id) = (try memory.id(), try memory.id("assessment"))
        for (section, typed) in pages {
            let seen = try then.db.assessment(id, of: person).version
            try then.perform(SaveAnswers(person: person, id: id, section: section, typed: typed, seen: seen))
        }
    }
}

/// They would rather not, or asked to leave it.
struct AssessmentRefused: Deed {
    let reason: String

    func isDone(_ then: Then, _ memory: inout LifeMemory) throws {
        try then.perform(RefuseAssessment(person: memory.id(), id: memory.id("assessment"), reason: reason))
    }
}

/// The assessor decided.
struct EligibilityFound: Deed {
    let details: DecisionDetails

    func isDone(_ then: Then, _ memory: inout LifeMemory) throws {
        let (person, id) = (try memory.id(), try memory.id("assessment"))
        let seen = try then.db.assessment(id, of: person).version
        try then.perform(DecideEligibility(person: person, id: id, details: details, seen: seen))
    }
}

/// Another person agreed, or asked for more.
struct EligibilityJudged: Deed {
    let sentBack: String?

    func isDone(_ then: Then, _ memory: inout LifeMemory) throws {
        let (person, id) = (try memory.id(), try memory.id("assessment"))
        guard let waiting = try then.db.decisions(on: id).last?.id else { throw Refusal.notFound }
        let judgement: JudgeDecision.Judgement = sentBack.map { .sendBack($0) } ?? .approve
        try then.perform(JudgeDecision(person: person, id: id, decision: waiting, judgement: judgement))
    }
}

/// The written record was given to the carer.
struct AssessmentCopied: Deed {
    let how: CopyGiven

    func isDone(_ then: Then, _ memory: inout LifeMemory) throws {
        let copy = GiveAssessmentCopy(
            person: try memory.id(),
            id: try memory.id("assessment"),
            day: then.today,
            how: how
        )
        try then.perform(copy)
    }
}

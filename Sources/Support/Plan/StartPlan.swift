import Carers
import Dates
import Desk
import Foundation
import Markup
import Records
import Web

/// Begins the plan of someone who was found eligible: each need that was found has its place in it already.
struct StartPlan: Command {
    let person: UUID
    let assessment: UUID

    func permits(_ actor: Actor, _ db: any Reader) -> Bool { actor.may(.keepCarers) }

    func perform(_ work: Work) throws -> UUID {
        let carer = try work.personToKeep(person)
        let assessment = try work.db.assessment(assessment, of: person)
        guard assessment.state == .approved,
            try work.db.decisions(on: assessment.id).last?.decided == .yes
        else { throw Refusal.notPermitted }
        // A second press finds what the first made.
        if let begun = try work.db.openPlan(ofAssessment: assessment.id) { return try work.again(begun, person) }
        let id = work.newID()
        let days = try work.db.days(for: .plan, of: carer.team)
        try work.db.addPlan(
            id,
            of: person,
            assessment: assessment.id,
            follows: nil,
            due: (assessment.approvedOn ?? work.today).adding(days: days),
            by: work.actor,
            at: work.now
        )
        try work.db.touch(plan: id, by: work.actor.id)
        let sheet = try AnswerSheet(assessment.form, work.db.answers(of: assessment.id), work.means)
        for (position, code) in sheet.needsFound.enumerated() {
            let blank = NeedDetails(words: "", wanted: "", reply: nil, why: "")
            _ = try work.addNeed(blank, code: code, isEligible: true, position: position, to: id)
        }
        try work.record(.supportPlanBegun, about: Person.subject(person), ["plan": id.text])
        return id
    }
}

extension Work {
    fileprivate func again(_ plan: UUID, _ person: UUID) throws -> UUID {
        try record(.supportPlanWritten, about: Person.subject(person), ["plan": plan.text])
        return plan
    }
}

extension AnswerSheet {
    /// The needs that an assessment found, by their codes: the outcomes someone is unable to achieve, and health.
    var needsFound: [String] {
        guard form.law == .careAct else { return ["other"] }
        var codes: [String] = []
        for question in form.questions {
            guard let voice = question.voices.first, let chosen = answer(question, voice)?.codes else { continue }
            switch question.feeds {
            case .health where chosen != ["neither"]: codes.append("health")
            case .outcome(let outcome) where chosen != ["none"]: codes.append(outcome.rawValue)
            default: break
            }
        }
        return codes.isEmpty ? ["other"] : codes
    }
}

let startPlanRoutes: [Route] = [
    .post("/carers/:person/assessments/:assessment/plan", for: .staffWho(.keepCarers)) { visit in
        let person = try visit.id("person")
        let id = try await visit.perform(StartPlan(person: person, assessment: visit.id("assessment")))
        return .redirect(to: SupportPaths.plan(id, of: person))
    }
]

import Carers
import Dates
import Desk
import Foundation
import People
import Records

/// One assessment with all that was answered and decided: what each of its pages is made of.
struct OpenAssessment: OpensPerson {
    struct Answer: Sendable {
        let frame: PersonFrame
        let assessment: Assessment
        let circumstances: Circumstances
        let sheet: AnswerSheet
        /// The newest last.
        let decisions: [Decision]
        let lookedAfter: Person?
        let urgent: String?
        let refusal: String?
        /// The names of the agencies that do it and answer for it.
        let agencies: [UUID: String]
        /// Whether whoever looks may approve its decision, had no hand in it, and one waits.
        let mayJudge: Bool
        let wouldJudgeOwn: Bool
        /// Its plan, being written or in force.
        let plan: UUID?
        /// Benefits and rights to look into.
        let prompts: PromptsOfPerson
        /// That the carer said it is right, and whether it says something else by now.
        let signed: Countersignature?
        let isSignedOlder: Bool

        /// Whether whoever looks may write in it now.
        var mayWrite: Bool { frame.mayKeep && assessment.isOpen }
        var decision: Decision? { decisions.last }
        var path: String { SupportPaths.assessment(assessment.id, of: frame.person.id) }
    }

    let person: UUID
    let id: UUID

    func answer(_ look: Look) throws -> Answer {
        let frame = try look.frame(of: person, for: .support)
        let assessment = try look.db.assessment(id, of: person)
        let agencies = [assessment.doneBy, assessment.accountable].compactMap(\.self)
        let names = try agencies.isEmpty ? [] : look.db.agencies().filter { agencies.contains($0.id) }
        let mayApprove = frame.mayKeep && look.actor.may(.approveSupport) && assessment.state == .waiting
        let hadAHand = try look.db.hadAHand(look.actor.id, in: id)
        let signed = try look.db.countersignature(of: id, look.means)
        return Answer(
            frame: frame,
            assessment: assessment,
            circumstances: try Circumstances.open(assessment, look.means),
            sheet: try AnswerSheet(assessment.form, look.db.answers(of: id), look.means),
            decisions: try look.db.decisions(on: id).map { try Decision($0, look.means) },
            lookedAfter: try assessment.lookedAfter.flatMap { try look.people([$0]).first },
            urgent: try SealedAssessment.urgent.open(assessment.urgentSealed, row: id, look.means),
            refusal: try SealedAssessment.refused.open(assessment.refusedSealed, row: id, look.means),
            agencies: Dictionary(names.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first }),
            mayJudge: mayApprove && !hadAHand,
            wouldJudgeOwn: mayApprove && hadAHand,
            plan: try look.db.openPlan(ofAssessment: id),
            prompts: try look.prompts(for: frame.person),
            signed: signed,
            isSignedOlder: try signed.map { $0.isOfOlder(try look.shared(assessment)) } ?? false
        )
    }
}

/// The columns of an assessment that hold words.
enum SealedAssessment {
    static let urgent = SealedWords(table: "assessment", column: "urgent_sealed")
    static let refused = SealedWords(table: "assessment", column: "refused_sealed")
}

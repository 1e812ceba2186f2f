public import Carers
import Dates
import DesignSystem
import Desk
import Foundation
public import Markup
import Records
public import Web

/// Assessments and support on a person’s record.
public struct SupportPanel: PersonPanel {
    public var part: RecordPart { .support }

    public init() {}

    public func onRecord(_ visit: Visit, _ person: Person) async throws -> HTML? {
        let support = try await visit.ask(SupportAtAGlance(person: person.id))
        let lines: [HTML] = support.assessments.prefix(3).map { assessment in
            let path = SupportPaths.assessment(assessment.id, of: person.id)
            return """
                <li>\(HTML.link(assessment.kind.words, to: path)), \(HTML.day(assessment.requestedOn)) \(assessment.state.tag)</li>
                """
        }
        let plans: [HTML] = support.plans.filter { $0.state != .ended }.map { plan in
            let review: HTML? = plan.reviewOn.map {
                "\(Phrase(en: "next review", cy: "adolygiad nesaf")) \(HTML.day($0))"
            }
            return """
                <li>\(HTML.link(PlanWords.plan, to: SupportPaths.plan(plan.id, of: person.id))) \(plan.state.tag) \(review)</li>
                """
        }
        let list: HTML =
            lines.isEmpty
            ? "<p>\(Phrase(en: "No assessment yet.", cy: "Dim asesiad eto."))</p>" : "<ul>\(lines)\(plans)</ul>"
        let all: HTML = .link(SupportWords.work, to: SupportPaths.person(person.id))
        let turning: [HTML] = support.turning.filter { $0.dueOn <= support.today || $0.current != nil }.map { one in
            """
            <li>\(HTML.link(TransitionWords.title, to: SupportPaths.transition(person.id), about: one.child?.names.full)), \
            \(HTML.day(one.birthday)) \(HTML.tag(one.standing(on: support.today)))</li>
            """
        }
        let birthdays: HTML? = turning.isEmpty ? nil : "<ul>\(turning)</ul>"
        return
            "<h2>\(SupportWords.support)</h2>\(list)\(birthdays)<p>\(all)</p>\(promptsNote(support.prompts, of: person.id))"
    }
}

/// What stands on a person’s record; the look at it is written down already.
struct SupportAtAGlance: Question {
    struct Answer: Sendable {
        let assessments: [Assessment]
        let plans: [SupportPlan]
        let turning: [TurningEighteen]
        let prompts: PromptsOfPerson
        let today: Day
    }

    let person: UUID

    func permits(_ actor: Actor, _ db: any Reader) -> Bool { actor.may(.seeCarers) }

    func answer(_ look: Look) throws -> Answer {
        let known = try look.person(person, for: .support)
        return Answer(
            assessments: try look.db.assessments(of: person),
            plans: try look.db.supportPlans(of: person),
            turning: try look.turningEighteen(known),
            prompts: try look.prompts(for: known),
            today: look.today
        )
    }
}

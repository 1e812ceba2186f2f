import Foundation
import PlanReading

/// What a document said when it was last read into a plan, by the parts of the plan that it became.
///
/// Who changes a field here, and brings the same document again, keeps what they wrote.
struct LastSaid: Sendable {
    private(set) var actions: [UUID: ActionValues] = [:]
    private(set) var levels: [UUID: NamedLevel] = [:]

    /// Nothing was read into it before.
    init() {}

    /// `made` gives, by the number of each of the document's actions, the action of the plan that it became.
    ///
    /// A level is known by an action under it.
    init(_ read: ReadPlan, made: [Int: UUID], in tree: PlanTree) {
        let document = DocumentParts(read)
        var numbers: [UUID: Int] = [:]
        for (index, action) in document.actions.enumerated() {
            guard let id = made[index] else { continue }
            numbers[id] = index
            actions[id] = ActionValues(action)
        }
        for theme in tree.themes {
            for outcome in theme.outcomes {
                for objective in outcome.objectives {
                    let known = objective.actions.lazy.compactMap { numbers[$0.action.id] }.first
                    guard let known, document.objectiveOf.indices.contains(known) else { continue }
                    let place = document.objectiveOf[known]
                    let above = document.outcomeOf[place]
                    let top = document.themeOf[above]
                    levels[objective.objective.id] = document.objectives[place]
                    levels[outcome.outcome.id] = levels[outcome.outcome.id] ?? document.outcomes[above]
                    levels[theme.theme.id] = levels[theme.theme.id] ?? document.themes[top]
                }
            }
        }
    }
}

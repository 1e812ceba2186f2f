public import Desk
public import Foundation
public import Markup

/// What a later area adds to the pages of a plan: an action's updates, the voices it answers.
///
/// It looks within the page's own question, so it shows nothing the reader may not see and costs no second transaction.
public protocol PlanPanel: Sendable {
    /// Beneath what the plan says of an action.
    func onAction(_ leaf: ActionLeaf, of tree: PlanTree, _ look: Look) throws -> HTML?
    /// Above the actions of a theme, an outcome or an objective: `part` is its id, `leaves` what stands under it.
    func onPart(_ part: UUID, _ leaves: [ActionLeaf], of tree: PlanTree, _ look: Look) throws -> HTML?
    /// Beneath the counts of a plan's home page.
    func onPlan(_ tree: PlanTree, _ look: Look) throws -> HTML?
    /// When what comes round again falls due next, and what was missed, by action.
    func rounds(of tree: PlanTree, _ look: Look) throws -> [UUID: ActionRound]
    /// Lines of the list of ways to see a plan, each a link.
    func ways(of plan: Plan, _ look: Look) throws -> [HTML]
}

extension [any PlanPanel] {
    /// What the areas know of what comes round again, and what the plan alone says of the rest.
    func rounds(of tree: PlanTree, _ look: Look) throws -> [UUID: ActionRound] {
        guard !isEmpty, tree.actions.contains(where: { $0.action.comesRoundAgain }) else { return [:] }
        var rounds: [UUID: ActionRound] = [:]
        for leaf in tree.actions { rounds[leaf.action.id] = leaf.action.round(on: look.today) }
        for panel in self { rounds.merge(try panel.rounds(of: tree, look)) { $1 } }
        return rounds
    }
}

extension PlanPanel {
    public func onAction(_ leaf: ActionLeaf, of tree: PlanTree, _ look: Look) throws -> HTML? { nil }
    public func onPart(_ part: UUID, _ leaves: [ActionLeaf], of tree: PlanTree, _ look: Look) throws -> HTML? { nil }
    public func onPlan(_ tree: PlanTree, _ look: Look) throws -> HTML? { nil }
    public func rounds(of tree: PlanTree, _ look: Look) throws -> [UUID: ActionRound] { [:] }
    public func ways(of plan: Plan, _ look: Look) throws -> [HTML] { [] }
}

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
    /// Lines of the list of ways to see a plan, each a link.
    func ways(of plan: Plan, _ look: Look) throws -> [HTML]
}

extension PlanPanel {
    public func onAction(_ leaf: ActionLeaf, of tree: PlanTree, _ look: Look) throws -> HTML? { nil }
    public func onPart(_ part: UUID, _ leaves: [ActionLeaf], of tree: PlanTree, _ look: Look) throws -> HTML? { nil }
    public func onPlan(_ tree: PlanTree, _ look: Look) throws -> HTML? { nil }
    public func ways(of plan: Plan, _ look: Look) throws -> [HTML] { [] }
}

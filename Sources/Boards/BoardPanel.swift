import DesignSystem
public import Desk
public import Markup
import Records
public import Strategy

/// What boards add to the pages of a plan, for those of its own team: who oversees it, and what they decided about it.
public struct BoardPanel: PlanPanel {
    public init() {}

    public func ways(of plan: Plan, _ look: Look) throws -> [HTML] {
        guard look.actor.may(.seePlans, in: plan.team) else { return [] }
        return try look.db.boards(overseeing: plan.id, visibleTo: look.actor).map { board in
            let words = Phrase(
                en: "Meetings of \(board.name), and reports to it",
                cy: "Cyfarfodydd \(board.name), ac adroddiadau iddo"
            )
            return .link(words, to: BoardPaths.board(board.id))
        }
    }

    public func onPlan(_ tree: PlanTree, _ look: Look) throws -> HTML? {
        try open(look, tree.plan) { _ in true }
    }

    public func onAction(_ leaf: ActionLeaf, of tree: PlanTree, _ look: Look) throws -> HTML? {
        try open(look, tree.plan) { $0.about == Subject("action", leaf.action.id) }
    }

    private func open(_ look: Look, _ plan: Plan, _ isMeant: (Decision) -> Bool) throws -> HTML? {
        guard look.actor.may(.seePlans, in: plan.team) else { return nil }
        let boards = try look.db.boards(overseeing: plan.id, visibleTo: look.actor)
        let names = Dictionary(boards.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
        let decisions = try look.db.openDecisions(about: plan.id, on: boards.map(\.id)).filter(isMeant)
        guard !decisions.isEmpty else { return nil }
        let lines: [HTML] = decisions.prefix(10).map { one in
            let late: HTML? = one.isLate(on: look.today) ? .tag(Phrase(en: "Late", cy: "Hwyr"), .bad) : nil
            let log = HTML.link(Phrase(same: names[one.board] ?? ""), to: BoardPaths.log(one.board))
            return "<li>\(one.words) <span class=\"meta\">\(log), \(HTML.day(one.heldOn))</span> \(late)</li>"
        }
        return "<h2>\(Phrase(en: "Asked for by boards", cy: "Gofynnwyd gan fyrddau"))</h2><ul>\(lines)</ul>"
    }
}

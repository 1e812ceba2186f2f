import DesignSystem
public import Desk
public import Foundation
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
        try decided(look, tree.plan) { _ in true }
    }

    public func onAction(_ leaf: ActionLeaf, of tree: PlanTree, _ look: Look) throws -> HTML? {
        try decided(look, tree.plan) { $0.about == Subject("action", leaf.action.id) }
    }

    public func onPart(_ part: UUID, _ leaves: [ActionLeaf], of tree: PlanTree, _ look: Look) throws -> HTML? {
        try decided(look, tree.plan) { $0.about?.id == part }
    }

    /// What boards decided, what is still open first: what is closed stays to be seen with what came of it.
    private func decided(_ look: Look, _ plan: Plan, _ isMeant: (Decision) -> Bool) throws -> HTML? {
        guard look.actor.may(.seePlans, in: plan.team) else { return nil }
        let boards = try look.db.boards(overseeing: plan.id, visibleTo: look.actor)
        let names = Dictionary(boards.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
        let decisions = try look.db.decisions(about: plan.id, on: boards.map(\.id)).filter(isMeant)
        guard !decisions.isEmpty else { return nil }
        let lines: [HTML] = decisions.prefix(10).map { one in
            let late: HTML? = one.isLate(on: look.today) ? .tag(Phrase(en: "Late", cy: "Hwyr"), .bad) : nil
            let state: HTML? = one.state == .open ? nil : one.state.tag
            let result: HTML? = one.result.map { "<p class=\"pre\">\($0)</p>" }
            let log = HTML.link(Phrase(same: names[one.board] ?? ""), to: BoardPaths.log(one.board))
            return
                "<li>\(one.words) <span class=\"meta\">\(log), \(HTML.day(one.heldOn))</span> \(state)\(late)\(result)</li>"
        }
        let more: HTML? = decisions.count > 10 ? all(decisions, names) : nil
        return "<h2>\(Phrase(en: "Asked for by boards", cy: "Gofynnwyd gan fyrddau"))</h2><ul>\(lines)</ul>\(more)"
    }

    /// The way to the log of each board that decided any of it, where there is more than is shown.
    private func all(_ decisions: [Decision], _ names: [UUID: String]) -> HTML {
        let boards = Set(decisions.map(\.board)).sorted {
            (names[$0] ?? "", $0.written) < (names[$1] ?? "", $1.written)
        }
        let links: [HTML] = boards.map { board in
            let name = names[board] ?? ""
            let words = Phrase(en: "All that \(name) decided", cy: "Popeth a benderfynodd \(name)")
            return "<p>\(.link(words, to: BoardPaths.log(board)))</p>"
        }
        return "\(links)"
    }
}

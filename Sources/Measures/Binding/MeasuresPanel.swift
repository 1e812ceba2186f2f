import DesignSystem
public import Desk
public import Foundation
public import Markup
import Records
public import Strategy
import Web

/// What bound measures say, on the pages of a plan.
public struct MeasuresPanel: PlanPanel {
    public init() {}

    public func onAction(_ leaf: ActionLeaf, of tree: PlanTree, _ look: Look) throws -> HTML? {
        guard !leaf.measures.isEmpty else { return nil }
        let measured = try look.db.measured(in: tree.plan.id)
        return section(measured.standings(of: leaf), of: tree, look, tellsUnbound: true)
    }

    public func onPart(_ part: UUID, _ leaves: [ActionLeaf], of tree: PlanTree, _ look: Look) throws -> HTML? {
        let measured = try look.db.measured(in: tree.plan.id)
        return section(leaves.flatMap(measured.standings), of: tree, look, tellsUnbound: false)
    }

    public func onPlan(_ tree: PlanTree, _ look: Look) throws -> HTML? {
        let measured = try look.db.measured(in: tree.plan.id)
        let all = tree.actions.flatMap(measured.standings)
        let unusual = all.filter(\.isUnusual)
        guard !all.isEmpty, !measured.bindings.isEmpty else { return nil }
        let bound = all.filter { $0.binding != nil }.count
        return """
            <h2>\(BindingWords.title)</h2><p>\(BindingWords.boundOf(bound, all.count)) \
            \(.link(BindingWords.everyMeasure, to: MeasuresPaths.onPlan(tree.plan.id)))</p>\(list(unusual, look))
            """
    }

    public func ways(of plan: Plan, _ look: Look) throws -> [HTML] {
        let equality: [HTML] =
            look.actor.may(.seeMeasures) ? [.link(EqualityWords.title, to: MeasuresPaths.equality(plan.id))] : []
        return [.link(BindingWords.title, to: MeasuresPaths.onPlan(plan.id))] + equality
    }

    private func section(_ standings: [MeasureStanding], of tree: PlanTree, _ look: Look, tellsUnbound: Bool) -> HTML? {
        let told = standings.filter { $0.sentence != nil }
        let unbound = standings.filter { $0.binding == nil }
        let mayBind = look.actor.may(.keepMeasures, in: tree.plan.team)
        let ask: HTML? =
            tellsUnbound && mayBind && !unbound.isEmpty
            ? "<p>\(.link(BindingWords.say, to: MeasuresPaths.onPlan(tree.plan.id)))</p>" : nil
        guard !told.isEmpty || ask != nil else { return nil }
        return "<h2>\(BindingWords.title)</h2>\(list(told, look))\(ask)"
    }

    private func list(_ standings: [MeasureStanding], _ look: Look) -> HTML? {
        guard !standings.isEmpty else { return nil }
        let lines: [HTML] = standings.compactMap { standing in
            guard let reading = standing.reading else { return nil }
            let more: HTML? =
                look.actor.may(.seeMeasures, in: reading.indicator.team)
                ? .link(reading.indicator.name, to: MeasuresPaths.indicator(reading.indicator.id)) : nil
            return
                "<li>\(standing.measure.text)<br><strong>\(reading.sentence)</strong> \(reading.soFarSentence) \(more)</li>"
        }
        return "<ul>\(lines)</ul>"
    }
}

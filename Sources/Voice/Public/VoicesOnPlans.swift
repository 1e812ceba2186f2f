import Delivery
import DesignSystem
public import Desk
import Foundation
public import Markup
import Records
public import Strategy

/// On the page of an action: the voices it answers.
public struct VoicesOnPlans: PlanPanel {
    public init() {}

    public func onAction(_ leaf: ActionLeaf, of tree: PlanTree, _ look: Look) throws -> HTML? {
        let groups = try look.db.groups(onAction: leaf.action.id)
        guard !groups.isEmpty else { return nil }
        let own = look.actor.may(.seeVoices) ? try look.db.voiceGroups(groups, visibleTo: look.actor) : []
        let mine = Set(own.map(\.id))
        let answers = try look.db.approvedAnswers(ofGroups: groups)
        let kinds = Dictionary(answers.map { ($0.group, $0) }, uniquingKeysWith: { first, _ in first })
        var lines: [HTML] = own.map { group in
            let tag: HTML = kinds[group.id]?.kind.tag ?? .tag(VoiceWords.waiting, .warn)
            return "<li>\(.link(Phrase(same: group.summary), to: VoicePaths.group(group.id))) \(tag)</li>"
        }
        let plans = try look.db.plans(visibleTo: look.actor).filter { $0.status != .draft }.map(\.id)
        for answer in try look.db.publicAnswers(plans: plans) where groups.contains(answer.group) {
            guard !mine.contains(answer.group) else { continue }
            lines.append("<li>\(answer.summary.words) \(answer.kind.tag)</li>")
        }
        guard !lines.isEmpty else { return nil }
        return "<h2>\(Phrase(en: "Voices this answers", cy: "Lleisiau y mae hwn yn eu hateb"))</h2><ul>\(lines)</ul>"
    }

    public func ways(of plan: Plan, _ look: Look) throws -> [HTML] {
        guard plan.status == .adopted else { return [] }
        let say = Phrase(en: "Say something about this plan", cy: "Dweud rhywbeth am y cynllun hwn")
        return [.link(say, to: VoicePaths.haveYourSay + "?plan=\(plan.id.path)")]
    }
}

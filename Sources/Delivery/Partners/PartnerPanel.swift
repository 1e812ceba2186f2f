import DesignSystem
public import Desk
import Foundation
public import Markup
import Records
public import Strategy

/// What the pages of a plan show of partners' proposals, to the plan's own team.
public struct PartnerPanel: PlanPanel {
    public init() {}

    public func onPlan(_ tree: PlanTree, _ look: Look) throws -> HTML? {
        guard look.actor.may(.editPlans, in: tree.plan.team) else { return nil }
        let waiting = try look.db.pledgesWaiting(in: tree.plan.id)
        guard waiting > 0 else { return nil }
        let words = Phrase.counted(
            waiting,
            en: EnglishForms(
                one: "1 promise that a partner proposes waits for you",
                other: "\(waiting) promises that partners propose wait for you"
            ),
            cy: WelshForms(other: "Mae \(waiting) addewid y mae partneriaid yn ei gynnig yn aros amdanoch")
        )
        let see = Phrase(en: "See them and answer", cy: "Eu gweld ac ateb")
        return .alert(words, .info, "<p>\(HTML.link(see, to: PartnerPaths.pledges(tree.plan.id)))</p>")
    }

    public func onAction(_ leaf: ActionLeaf, of tree: PlanTree, _ look: Look) throws -> HTML? {
        guard look.actor.may(.seePlans, in: tree.plan.team),
            let pledge = try look.db.pledge(thatBecame: leaf.action.id)
        else { return nil }
        let words = Phrase(
            en: "Proposed by a partner: see what was said",
            cy: "Cynigiwyd gan bartner: gweld yr hyn a ddywedwyd"
        )
        return "<p>\(HTML.link(words, to: PartnerPaths.pledge(pledge.id, of: tree.plan.id)))</p>"
    }

    public func ways(of plan: Plan, _ look: Look) throws -> [HTML] {
        guard look.actor.may(.seePlans, in: plan.team) else { return [] }
        return [.link(PartnerWords.proposed, to: PartnerPaths.pledges(plan.id))]
    }
}

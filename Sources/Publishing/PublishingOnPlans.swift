import Delivery
import DesignSystem
public import Desk
public import Markup
import Records
public import Strategy

/// On a plan's home page: whether it is public, and how much has changed since.
public struct PublishingOnPlans: PlanPanel {
    private let unpublished = UnpublishedChanges()

    public init() {}

    public func onPlan(_ tree: PlanTree, _ look: Look) throws -> HTML? {
        guard tree.plan.status != .draft, look.actor.may(.publishPlans, in: tree.plan.team) else { return nil }
        let plan = tree.plan.id
        if try look.db.publication(of: plan, in: .proposed) != nil {
            let words = Phrase(
                en: "A publication waits for a second person",
                cy: "Mae cyhoeddiad yn aros am ail berson"
            )
            return "<p>\(.link(words, to: PublishingPaths.queue(plan)))</p>"
        }
        guard let current = try look.db.publication(of: plan, in: .current) else {
            let words = Phrase(
                en: "Nothing of this plan is public yet: publish it",
                cy: "Nid oes dim o’r cynllun hwn yn gyhoeddus eto: ei gyhoeddi"
            )
            return "<p>\(.link(words, to: PublishingPaths.queue(plan)))</p>"
        }
        let count = try unpublished.count(in: tree, since: current, look)
        guard count > 0 else { return nil }
        let words = Phrase.counted(
            count,
            en: .init(
                one: "1 change is not public yet: look and publish",
                other: "\(count) changes are not public yet: look and publish"
            ),
            cy: .init(
                one: "Nid yw 1 newid yn gyhoeddus eto: edrych a chyhoeddi",
                other: "Nid yw \(count) o newidiadau yn gyhoeddus eto: edrych a chyhoeddi"
            )
        )
        return "<p>\(.link(words, to: PublishingPaths.queue(plan)))</p>"
    }

    public func ways(of plan: Plan, _ look: Look) throws -> [HTML] {
        var ways: [HTML] = []
        if try look.db.publication(of: plan.id, in: .current) != nil {
            let words = Phrase(
                en: "What everyone sees of this plan",
                cy: "Yr hyn y mae pawb yn ei weld o’r cynllun hwn"
            )
            ways.append(.link(words, to: PublishingPaths.plan(plan.id)))
        }
        if plan.status != .draft, look.actor.may(.publishPlans, in: plan.team) {
            let words = Phrase(en: "Publish, hold back or withdraw", cy: "Cyhoeddi, dal yn ôl neu dynnu’n ôl")
            ways.append(.link(words, to: PublishingPaths.queue(plan.id)))
        }
        return ways
    }
}

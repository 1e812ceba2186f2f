import Dates
import DesignSystem
public import Desk
import Foundation
public import Markup
import Records
public import Strategy

/// What the pages of a plan show of the plan before it and after it, and of its review.
public struct SuccessionPanel: PlanPanel {
    public init() {}

    public func onPlan(_ tree: PlanTree, _ look: Look) throws -> HTML? {
        let plan = tree.plan
        let review = try look.db.review(ofPlan: plan.id)
        let before = try look.db.review(succeededBy: plan.id).flatMap { try look.db.seenPlan($0.plan, look.actor) }
        let after = try review?.successor.flatMap { try look.db.seenPlan($0, look.actor) }
        let facts = [
            before.map {
                Fact(
                    Phrase(en: "It follows", cy: "Mae’n dilyn"),
                    .link(Phrase(same: $0.title), to: PlanPaths.plan($0.id))
                )
            },
            after.map {
                Fact(
                    Phrase(en: "It is followed by", cy: "Fe’i dilynir gan"),
                    .link(Phrase(same: $0.title), to: PlanPaths.plan($0.id))
                )
            },
            // Words for everyone come out when the review is finished, not before.
            review.flatMap { $0.isFinished ? $0.publicWords : nil }.map {
                Fact(Phrase(en: "What was learned", cy: "Yr hyn a ddysgwyd"), text: $0.words)
            },
        ].compactMap { $0 }
        let list: HTML? = facts.isEmpty ? nil : .summaryList(facts)
        return "\(list)\(try due(plan, review, look))"
    }

    /// To the plan's own team, when its review is near or late.
    private func due(_ plan: Plan, _ review: PlanReview?, _ look: Look) throws -> HTML? {
        guard plan.status == .adopted, look.actor.may(.seePlans, in: plan.team) else { return nil }
        let due = ReviewDue(try look.db.reviewDates(of: [plan.id])[plan.id]?.next, on: look.today)
        guard due.isDue else { return nil }
        let words = Phrase(en: "Review of this plan: \(due.words.en)", cy: "Adolygiad o’r cynllun hwn: \(due.words.cy)")
        let go =
            review == nil
            ? Phrase(en: "Begin the review", cy: "Dechrau’r adolygiad")
            : Phrase(en: "Go on with the review", cy: "Mynd ymlaen â’r adolygiad")
        return .alert(words, .info, "<p>\(HTML.link(go, to: SuccessionPaths.review(plan.id)))</p>")
    }

    public func onAction(_ leaf: ActionLeaf, of tree: PlanTree, _ look: Look) throws -> HTML? {
        let id = leaf.action.id
        let isOfTeam = look.actor.may(.seePlans, in: tree.plan.team)
        let finished = try look.db.review(ofPlan: tree.plan.id)?.isFinished ?? false
        let fate = finished || isOfTeam ? try look.db.fate(ofAction: id) : nil
        let carried = try look.db.carried(toAction: id)
        let actions = try look.db.actions(carried.map(\.from) + [fate?.to].compactMap { $0 }, visibleTo: look.actor)
        var facts: [Fact] = []
        if let fate {
            let to = fate.to.flatMap { to in actions.first { $0.id == to } }.map { link($0) }
            let words: HTML? = finished ? fate.publicWords.map { "<p class=\"pre\">\($0.words)</p>" } : nil
            let draft: HTML? =
                finished
                ? nil
                : "<p class=\"meta\">\(Phrase(en: "In a review that is not finished", cy: "Mewn adolygiad heb ei orffen"))</p>"
            let next: HTML? = to.map { "<p>\($0)</p>" }
            facts.append(
                Fact(
                    Phrase(en: "What became of it", cy: "Beth ddaeth ohono"),
                    "\(fate.fate.tag)\(draft)\(next)\(words)"
                )
            )
        }
        let before = carried.compactMap { one in actions.first { $0.id == one.from } }
        if !before.isEmpty {
            let lines: [HTML] = before.map { "<p>\(link($0))</p>" }
            facts.append(Fact(Phrase(en: "Carried forward from", cy: "Dygwyd ymlaen o"), "\(lines)"))
        }
        guard !facts.isEmpty else { return nil }
        let across: HTML? =
            isOfTeam && !(carried.isEmpty && fate?.to == nil)
            ? "<p>\(HTML.link(Phrase(en: "Its history across plans", cy: "Ei hanes ar draws cynlluniau"), to: SuccessionPaths.lineage(id, in: tree.plan.id)))</p>"
            : nil
        return "\(HTML.summaryList(facts))\(across)"
    }

    private func link(_ action: Action) -> HTML {
        .link(Phrase(same: heading(action.ref, action.text, otherwise: "")), to: PlanPaths.action(action))
    }

    public func ways(of plan: Plan, _ look: Look) throws -> [HTML] {
        guard look.actor.may(.seePlans, in: plan.team) else { return [] }
        let versions: HTML = .link(
            Phrase(
                en: "Its versions, and what changed between two days",
                cy: "Ei fersiynau, a beth newidiodd rhwng dau ddiwrnod"
            ),
            to: SuccessionPaths.versions(plan.id)
        )
        guard plan.status != .draft else { return [versions] }
        return [
            versions,
            .link(
                Phrase(
                    en: "Review it: what to carry forward, and what was learned",
                    cy: "Ei adolygu: beth i’w ddwyn ymlaen, a beth a ddysgwyd"
                ),
                to: SuccessionPaths.review(plan.id)
            ),
            .link(ReviewWords.timetable, to: SuccessionPaths.timetable),
        ]
    }
}

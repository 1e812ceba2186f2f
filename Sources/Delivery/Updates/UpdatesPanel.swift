import Dates
import DesignSystem
public import Desk
public import Foundation
public import Markup
import Records
public import Strategy

/// What the pages of a plan show of its news, to those who may see it.
public struct UpdatesPanel: PlanPanel {
    public init() {}

    public func onAction(_ leaf: ActionLeaf, of tree: PlanTree, _ look: Look) throws -> HTML? {
        let owners = try look.db.owners(ofAction: leaf.action.id)
        let speakers = try look.db.speakers(ofAction: leaf.action.id)
        let access = UpdateAccess(look.actor, tree.plan, owners: speakers)
        guard access.mayRead else { return nil }
        let known = try look.db.news(of: tree.plan, today: look.today)
        let updates = try look.db.updates(ofAction: leaf.action.id)
        let history = try look.db.history(of: Array(updates.prefix(3)), known.periods)
        let plan = tree.plan
        let give: HTML? =
            access.maySpeak && plan.status == .adopted
            ? .buttonLink(UpdateWords.give, to: DeliveryPaths.news(of: leaf.action.id, in: plan.id)) : nil
        let answer: HTML? =
            access.isLead
            ? .link(
                Phrase(en: "Change who answers", cy: "Newid pwy sy’n ateb"),
                to: DeliveryPaths.owners(ofAction: leaf.action.id, in: plan.id)
            ) : nil
        let all: HTML? =
            updates.isEmpty
            ? nil
            : .link(
                Phrase(en: "Every update and period", cy: "Pob diweddariad a chyfnod"),
                to: DeliveryPaths.updates(ofAction: leaf.action.id, in: plan.id)
            )
        let delegations = try look.db.delegations(of: owners.map(\.id)).filter { $0.action == leaf.action.id }
        return """
            <section class="stack"><h2>\(UpdateWords.updates)</h2>
            <p>\(known.state(of: leaf).tag) \(dueSentence(known, leaf))</p>
            \(.summaryList([Fact(UpdateWords.owners, answering(owners, delegations, access), action: answer)] + round(known.round(of: leaf.action))))
            \(give.map { "<p>\($0)</p>" } as HTML?)
            \(history.updates.isEmpty ? nil : HTML.timeline(history.updates.map { history.happening($0) }))
            \(all.map { "<p>\($0)</p>" } as HTML?)</section>
            """
    }

    public func rounds(of tree: PlanTree, _ look: Look) throws -> [UUID: ActionRound] {
        let known = try look.db.news(of: tree.plan, today: look.today)
        let rounds = tree.actions.compactMap { leaf in known.round(of: leaf.action).map { (leaf.action.id, $0) } }
        return Dictionary(rounds, uniquingKeysWith: { first, _ in first })
    }

    public func ways(of plan: Plan, _ look: Look) throws -> [HTML] {
        guard look.actor.may(.seePlans, in: plan.team) else { return [] }
        return [
            .link(
                Phrase(
                    en: "Updates: who has spoken, and who has not",
                    cy: "Diweddariadau: pwy sydd wedi siarad, a phwy sydd heb"
                ),
                to: DeliveryPaths.updates(plan.id)
            ),
            .link(EvidenceWords.all, to: DeliveryPaths.evidence(plan.id)),
            .link(
                Phrase(en: "Who answers for each action", cy: "Pwy sy’n ateb dros bob cam"),
                to: DeliveryPaths.owners(plan.id)
            ),
            .link(
                Phrase(en: "How often it reports", cy: "Pa mor aml y mae’n adrodd"),
                to: DeliveryPaths.rhythm(plan.id)
            ),
        ]
    }

    /// Who answers, each with the colleague who gives the news for them.
    private func answering(_ owners: [Owner], _ delegations: [Delegation], _ access: UpdateAccess) -> HTML {
        let lines: [HTML] = owners.map { owner in
            guard let given = delegations.first(where: { $0.owner == owner.id }) else { return "\(owner.name)" }
            let change: HTML? =
                access.isLead
                ? " \(HTML.link(UpdateWords.change, to: DelegateForm.path(owner.id), about: owner.name))" : nil
            return "\(owner.name)<br><span class=\"meta\">\(DelegatedNews.to(given.delegateName).words)</span>\(change)"
        }
        guard let first = lines.first else { return .none(UpdateWords.noOwner) }
        return lines.dropFirst().reduce(first) { "\($0)<br>\($1)" }
    }

    /// When what comes round again falls due next.
    private func round(_ round: ActionRound?) -> [Fact] {
        guard let round else { return [] }
        let days: HTML =
            round.days.lowerBound == round.due
            ? "\(round.due.shown)"
            : "\(round.days.lowerBound.shown) \(Phrase(en: "to", cy: "hyd at")) \(round.due.shown)"
        let done: HTML? = round.isDone ? "\(HTML.tag(UpdateWords.doneThisRound, .ok)) " : nil
        let missed: HTML? = round.missedWords.map { "<br>\(HTML.tag(PlanWords.late, .bad)) \($0)" }
        return [Fact(UpdateWords.dueNext, "\(done)\(days)\(missed)")]
    }

    /// What is due of an action, and by when.
    private func dueSentence(_ known: PlanNews, _ leaf: ActionLeaf) -> Phrase? {
        guard known.plan.status == .adopted else { return nil }
        guard !known.periods.isEmpty else {
            return Phrase(
                en: "This plan has no reporting rhythm yet.",
                cy: "Nid oes gan y cynllun hwn rythm adrodd eto."
            )
        }
        let ended = known.periods.last { $0.last < known.today }
        switch known.state(of: leaf) {
        case .due, .overdue, .silent:
            return ended.map { period in
                let by = Phrase.day(period.due)
                return period.due < known.today
                    ? Phrase(
                        en: "News of \(period.name.en) was due by \(by.en).",
                        cy: "Disgwylid newyddion am \(period.name.cy) erbyn \(by.cy)."
                    )
                    : Phrase(
                        en: "News of \(period.name.en) is due by \(by.en).",
                        cy: "Disgwylir newyddion am \(period.name.cy) erbyn \(by.cy)."
                    )
            }
        case .none, .current:
            return known.periods.first { $0.last >= known.today }.map { period in
                let by = Phrase.day(period.due)
                return Phrase(
                    en: "News of \(period.name.en) is due by \(by.en).",
                    cy: "Disgwylir newyddion am \(period.name.cy) erbyn \(by.cy)."
                )
            }
        case .notAsked: return nil
        }
    }
}

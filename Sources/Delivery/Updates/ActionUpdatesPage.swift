import Dates
import DesignSystem
import Desk
import Foundation
import Markup
import Records
import Strategy
import Web

/// Everything that was said of one action, and how it stands in each period.
struct ActionUpdates: Question {
    struct Answer: Sendable {
        let tree: PlanTree
        let leaf: ActionLeaf
        let access: UpdateAccess
        let owners: [Owner]
        let known: PlanNews
        let history: UpdateHistory
    }

    let plan: UUID
    let action: UUID

    func permits(_ actor: Actor, _ db: any Reader) -> Bool { true }

    func answer(_ look: Look) throws -> Answer {
        let tree = try look.db.planTree(plan, visibleTo: look.actor)
        guard let leaf = tree.actions.first(where: { $0.action.id == action }) else { throw Refusal.notFound }
        let owners = try look.db.speakers(ofAction: action)
        let access = UpdateAccess(look.actor, tree.plan, owners: owners)
        guard access.mayRead else { throw Refusal.notFound }
        let known = try look.db.news(of: tree.plan, today: look.today)
        return Answer(
            tree: tree,
            leaf: leaf,
            access: access,
            owners: owners,
            known: known,
            history: try look.db.history(of: try look.db.updates(ofAction: action), known.periods)
        )
    }
}

extension Reader {
    /// Updates already found, with what hangs on them.
    func history(of updates: [ProgressUpdate], _ periods: [ReportingPeriod]) throws -> UpdateHistory {
        let ids = updates.map(\.id)
        return UpdateHistory(
            updates: updates,
            periods: Dictionary(periods.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first }),
            moved: try measuresMoved(ofUpdates: ids),
            evidence: try evidence(ofUpdates: ids)
        )
    }
}

let actionUpdateRoutes: [Route] = [
    .get("/plans/:plan/actions/:action/updates", for: .staff) { visit in
        let answer = try await visit.ask(ActionUpdates(plan: visit.id("plan"), action: visit.id("action")))
        return .page(actionUpdatesPage(answer, visit))
    }
]

private func actionUpdatesPage(_ answer: ActionUpdates.Answer, _ visit: Visit) -> Page {
    let action = answer.leaf.action
    let plan = answer.tree.plan
    let give: [HTML] =
        answer.access.maySpeak && plan.status == .adopted
        ? [.buttonLink(UpdateWords.give, to: DeliveryPaths.news(of: action.id, in: plan.id))] : []
    let told: HTML =
        answer.history.updates.isEmpty
        ? .emptyState(
            Phrase(
                en: "Nobody has said anything of this action yet.",
                cy: "Nid oes neb wedi dweud dim am y cam hwn eto."
            )
        )
        : .timeline(answer.history.updates.prefix(100).map { answer.history.happening($0) }, level: 3)
    return .ofPlan(
        plan,
        UpdateWords.updates,
        under: [
            NavigationItem(
                Phrase(same: heading(action.ref, action.text, otherwise: "")),
                path: PlanPaths.action(action)
            )
        ],
        visit,
        actions: give,
        body: """
            <p class="lead pre">\(heading(action.ref, action.text, otherwise: ""))</p>
            <p>\(action.status.tag) \(answer.known.state(of: answer.leaf).tag)</p>
            \(periodTable(answer))<h2>\(Phrase(en: "Everything said", cy: "Popeth a ddywedwyd"))</h2>\(told)
            """
    )
}

/// The last periods, one line each: what was said of it, when, and whether that was on time.
private func periodTable(_ answer: ActionUpdates.Answer) -> HTML? {
    let begun = answer.known.periods.filter { $0.first <= answer.known.today }
    guard !begun.isEmpty else { return nil }
    let duty = answer.known.duty(of: answer.leaf.action)
    let rows: [[HTML]] = begun.suffix(12).reversed().map { period in
        let said = answer.history.updates.first { $0.period == period.id && $0.counts }
        return [
            "\(period.name)", said.map { $0.status.tag } ?? .none(UpdateWords.never),
            said.map { "\($0.saidOn.shown)" } ?? .none(UpdateWords.never),
            timeliness(period, said, duty, answer.known.today),
            (said?.statusReason ?? said?.newWhenReason).map { "<span class=\"pre\">\($0.words)</span>" } ?? .none(),
        ]
    }
    return .table(
        Phrase(en: "The last periods", cy: "Y cyfnodau diwethaf"),
        id: "periods",
        columns: [
            Column(UpdateWords.period), Column(PlanWords.status),
            Column(Phrase(en: "Said on", cy: "Dywedwyd ar")), Column(Phrase(en: "In time", cy: "Mewn pryd")),
            Column(UpdateWords.why),
        ],
        rows: rows
    )
}

private func timeliness(_ period: ReportingPeriod, _ said: ProgressUpdate?, _ duty: UpdateDuty, _ today: Day) -> HTML {
    if let said {
        return said.saidOn <= period.grace
            ? .tag(Phrase(en: "In time", cy: "Mewn pryd"), .ok) : .tag(PlanWords.late, .warn)
    }
    if !duty.isAsked(period) { return .none(Phrase(en: "Not asked", cy: "Heb ei ofyn")) }
    if today <= period.grace { return .none(Phrase(en: "Not due yet", cy: "Heb fod yn ddyledus eto")) }
    return .tag(Phrase(en: "Nothing was said", cy: "Ni ddywedwyd dim"), .bad)
}

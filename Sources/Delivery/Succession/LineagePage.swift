import DesignSystem
import Desk
import Foundation
import Markup
import Records
import Strategy
import Web

/// An action through the plans it was in: what it was, what became of it, and every change, as one history.
struct ActionLineage: Question {
    struct Generation: Sendable {
        let plan: Plan
        let action: Action
        let fate: CarriedAction?
    }

    struct Answer: Sendable {
        let plan: Plan
        let action: Action
        /// The newest first; several stand side by side where they became one.
        let generations: [Generation]
        let changes: [Change]
    }

    /// How many plans it is followed through.
    static let deepest = 20

    let plan: UUID
    let action: UUID

    func permits(_ actor: Actor, _ db: any Reader) throws -> Bool {
        guard actor.may(.seePlans, in: try db.plan(plan, visibleTo: actor).team) else { throw Refusal.notFound }
        return true
    }

    func answer(_ look: Look) throws -> Answer {
        guard let own = try look.db.actions([action], visibleTo: look.actor).first, own.plan == plan else {
            throw Refusal.notFound
        }
        var ids = [own.id]
        var seen: Set<UUID> = [own.id]
        var next = own.id
        while let to = try look.db.fate(ofAction: next)?.to, seen.insert(to).inserted, seen.count < Self.deepest {
            ids.insert(to, at: 0)
            next = to
        }
        var waiting = [own.id]
        while let one = waiting.first, seen.count < Self.deepest {
            waiting.removeFirst()
            for carried in try look.db.carried(toAction: one) where seen.insert(carried.from).inserted {
                ids.append(carried.from)
                waiting.append(carried.from)
            }
        }
        let known = try look.db.actions(ids, visibleTo: look.actor)
        let plans = try look.db.plans(visibleTo: look.actor).filter { look.actor.may(.seePlans, in: $0.team) }
        let generations = try ids.compactMap { id -> Generation? in
            guard let action = known.first(where: { $0.id == id }),
                let plan = plans.first(where: { $0.id == action.plan })
            else { return nil }
            return Generation(plan: plan, action: action, fate: try look.db.fate(ofAction: id))
        }
        let changes = try generations.flatMap { try look.db.changes(of: Subject("action", $0.action.id)) }
        return Answer(
            plan: try look.db.plan(plan, visibleTo: look.actor),
            action: own,
            generations: generations,
            changes: Array(changes.sorted { ($1.at, $1.id.uuidString) < ($0.at, $0.id.uuidString) }.prefix(500))
        )
    }
}

let lineageRoutes: [Route] = [
    .get("/plans/:plan/actions/:action/lineage", for: .staffWho(.seePlans)) { visit in
        let question = try ActionLineage(plan: visit.id("plan"), action: visit.id("action"))
        return .page(lineagePage(try await visit.ask(question), visit))
    }
]

private func lineagePage(_ answer: ActionLineage.Answer, _ visit: Visit) -> Page {
    let plans = Dictionary(
        answer.generations.map { ($0.action.id, $0.plan.title) },
        uniquingKeysWith: { first, _ in first }
    )
    let rows: [[HTML]] = answer.generations.map { one in
        let learned: HTML? = one.fate?.learned.map { "<p class=\"pre\">\($0.words)</p>" }
        return [
            .link(Phrase(same: one.plan.title), to: PlanPaths.plan(one.plan.id)),
            .link(
                Phrase(same: heading(one.action.ref, one.action.text, otherwise: "")),
                to: PlanPaths.action(one.action)
            ),
            one.action.status.tag, one.fate.map { "\($0.fate.tag)\(learned)" } ?? .none(),
        ]
    }
    let table: HTML = .table(
        Phrase(en: "The plans it was in, the newest first", cy: "Y cynlluniau y bu ynddynt, y diweddaraf yn gyntaf"),
        id: "lineage",
        columns: [
            Column(Phrase(en: "Plan", cy: "Cynllun")), Column(Phrase(en: "Action", cy: "Cam")),
            Column(PlanWords.status), Column(Phrase(en: "What became of it", cy: "Beth ddaw ohono")),
        ],
        rows: rows
    )
    let none = Phrase(en: "Nothing has been changed yet.", cy: "Nid oes dim wedi’i newid eto.")
    let history: HTML =
        answer.changes.isEmpty
        ? "<p>\(none)</p>" : changeList(answer.changes, visit) { plans[$0.id].map { "\($0)" } }
    return .ofPlan(
        answer.plan,
        Phrase(en: "Across plans", cy: "Ar draws cynlluniau"),
        under: [NavigationItem(Phrase(en: "Action", cy: "Cam"), path: PlanPaths.action(answer.action))],
        visit,
        body: "\(table)<h2>\(PlanWords.history)</h2>\(history)"
    )
}

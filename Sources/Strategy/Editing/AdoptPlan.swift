import DesignSystem
public import Desk
import Forms
public import Foundation
import Markup
public import Records
import Web

/// Puts a plan in force: from now on all who sign in see it, and it can be published.
public struct AdoptPlan: Command {
    let id: UUID
    let seen: Int

    public init(id: UUID, seen: Int) {
        self.id = id
        self.seen = seen
    }

    public func permits(_ actor: Actor, _ db: any Reader) throws -> Bool {
        actor.may(.adoptPlans, in: try db.plan(id, visibleTo: actor).team)
    }

    public func perform(_ work: Work) throws {
        let plan = try work.db.plan(id, visibleTo: work.actor)
        guard plan.status == .draft else { throw Refusal.changedMeanwhile }
        try work.db.setStatus(.adopted, of: id, adoptedOn: work.today, seen: seen)
        try work.remember("status", of: Subject("plan", id), version: seen + 1, before: "draft", after: "adopted")
        try work.record(.planAdopted, about: Subject("plan", id))
    }
}

/// Puts a draft in force as an operator asks at the command line.
public struct AdoptDraft: Command {
    let id: UUID

    public init(id: UUID) { self.id = id }

    public func permits(_ actor: Actor, _ db: any Reader) -> Bool { actor.isSystem }

    public func perform(_ work: Work) throws {
        let plan = try work.db.plan(id, visibleTo: work.actor)
        try AdoptPlan(id: id, seen: plan.version).perform(work)
    }
}

/// Ends a plan, as the last step of its review and in no other way.
///
/// It stays to be seen as it stood.
package struct ClosePlan: Command {
    let id: UUID
    let seen: Int

    package init(id: UUID, seen: Int) {
        self.id = id
        self.seen = seen
    }

    package func permits(_ actor: Actor, _ db: any Reader) throws -> Bool {
        actor.may(.adoptPlans, in: try db.plan(id, visibleTo: actor).team)
    }

    package func perform(_ work: Work) throws {
        let plan = try work.db.plan(id, visibleTo: work.actor)
        guard plan.status == .adopted else { throw Refusal.changedMeanwhile }
        try work.db.setStatus(.closed, of: id, adoptedOn: nil, seen: seen)
        try work.remember("status", of: Subject("plan", id), version: seen + 1, before: "adopted", after: "closed")
        try work.record(.planClosed, about: Subject("plan", id))
    }
}

let adoptPlanRoutes: [Route] = [
    .get("/plans/:plan/adoption", for: .staffWho(.adoptPlans)) { visit in
        let plan = try await visit.ask(EditablePlan(id: visit.id("plan")))
        return .page(
            confirmPage(
                plan,
                visit,
                Phrase(en: "Adopt this plan", cy: "Mabwysiadu’r cynllun hwn"),
                Phrase(
                    en:
                        "Everyone who signs in here will see it. Nobody outside sees anything of it until you publish it.",
                    cy:
                        "Bydd pawb sy’n mewngofnodi yma yn ei weld. Ni fydd neb y tu allan yn gweld dim ohono nes i chi ei gyhoeddi."
                ),
                path: "adoption"
            )
        )
    },
    .post("/plans/:plan/adoption", for: .staffWho(.adoptPlans)) { visit in
        let id = try visit.id("plan")
        try await visit.perform(AdoptPlan(id: id, seen: Int(visit.form["version"]) ?? 0))
        return .redirect(to: PlanPaths.plan(id), notice: .planAdopted)
    },
]

private func confirmPage(_ plan: Plan, _ visit: Visit, _ title: Phrase, _ effect: Phrase, path: String) -> Page {
    let facts: [Fact] = [
        Fact(Phrase(en: "Plan", cy: "Cynllun"), text: plan.title),
        Fact(Phrase(en: "Period", cy: "Cyfnod"), text: plan.period.text),
    ]
    return Page(
        title,
        back: NavigationItem(Phrase(en: "Back to the plan", cy: "Yn ôl i’r cynllun"), path: PlanPaths.plan(plan.id)),
        body: """
            <p>\(effect)</p>\(.summaryList(facts))\(
                .form(
                    action: "\(PlanPaths.plan(plan.id))/\(path)", visit.context,
                    "\(.hidden("version", String(plan.version)))\(.button(title))"))
            """
    )
}

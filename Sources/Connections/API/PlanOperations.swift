import Dates
import Delivery
import Desk
import Foundation
import Markup
import Records
import Strategy
import Web

extension Operation {
    static let listPlans = Operation(
        id: "listPlans",
        method: .get,
        path: "/api/v1/plans",
        title: Phrase(en: "List the plans", cy: "Rhestru’r cynlluniau"),
        scope: .plansRead,
        query: Cursor.parameters,
        answer: .page(of: .plan, named: "PlanPage")
    ) { call in
        let plans = try await call.visit.ask(PlanList())
        return try Cursor.page(of: plans, call, id: \.id, json: \.json)
    }

    static let getPlan = Operation(
        id: "getPlan",
        method: .get,
        path: "/api/v1/plans/:plan",
        title: Phrase(en: "One plan with everything under it", cy: "Un cynllun gyda phopeth oddi tano"),
        scope: .plansRead,
        answer: .planTree
    ) { call in
        Answer(json: try await call.tree().json)
    }

    static let listActions = Operation(
        id: "listActions",
        method: .get,
        path: "/api/v1/plans/:plan/actions",
        title: Phrase(en: "List the actions of a plan", cy: "Rhestru camau cynllun"),
        scope: .plansRead,
        query: [
            Parameter(
                name: "status",
                shape: .choice(Action.Status.allCases.map(\.rawValue)),
                about: Phrase(en: "Only those that go so.", cy: "Dim ond y rhai sy’n mynd felly.")
            )
        ] + Cursor.parameters,
        answer: .page(of: .action, named: "ActionPage")
    ) { call in
        let status = call.query("status")
        let actions = try await call.tree().actions.filter { status == nil || $0.action.status.rawValue == status }
        return try Cursor.page(of: actions, call, id: \.action.id, json: \.json)
    }

    static let getAction = Operation(
        id: "getAction",
        method: .get,
        path: "/api/v1/plans/:plan/actions/:action",
        title: Phrase(en: "One action", cy: "Un cam"),
        scope: .plansRead,
        answer: .action
    ) { call in
        let action = try call.visit.id("action")
        guard let leaf = try await call.tree().actions.first(where: { $0.action.id == action }) else {
            throw Refusal.notFound
        }
        return Answer(json: leaf.json)
    }

    static let listPeriods = Operation(
        id: "listPeriods",
        method: .get,
        path: "/api/v1/plans/:plan/periods",
        title: Phrase(
            en: "List the periods a plan reports in",
            cy: "Rhestru’r cyfnodau y mae cynllun yn adrodd ynddynt"
        ),
        scope: .plansRead,
        query: Cursor.parameters,
        answer: .page(of: .period, named: "PeriodPage")
    ) { call in
        let periods = try await call.visit.ask(PlanPeriods(plan: call.visit.id("plan")))
        return try Cursor.page(of: periods, call, id: \.id, json: \.json)
    }
}

extension Operation.Call {
    fileprivate func tree() async throws -> PlanTree { try await visit.ask(PlanWithAll(plan: visit.id("plan"))) }
}

/// A plan with everything under it, for whoever may see it.
struct PlanWithAll: Question {
    let plan: UUID
    func permits(_ actor: Actor, _ db: any Reader) -> Bool { true }
    func answer(_ look: Look) throws -> PlanTree { try look.db.planTree(plan, visibleTo: look.actor) }
}

/// When a plan reports.
struct PlanPeriods: Question {
    let plan: UUID
    func permits(_ actor: Actor, _ db: any Reader) -> Bool { true }
    func answer(_ look: Look) throws -> [ReportingPeriod] {
        try look.db.periods(of: look.db.plan(plan, visibleTo: look.actor).id)
    }
}

import Dates
import DesignSystem
import Desk
import Forms
import Foundation
import Markup
import People
import Records
import Strategy
import Web

/// The risks of a plan, for the plan's team.
struct PlanRisks: Question {
    struct Answer: Sendable {
        let tree: PlanTree
        let risks: [Risk]
        /// Who may be said to watch one.
        let team: [Colleague]
        let today: Day
    }

    let plan: UUID

    func permits(_ actor: Actor, _ db: any Reader) -> Bool { actor.may(.seePlans) }

    func answer(_ look: Look) throws -> Answer {
        let tree = try look.db.planTree(plan, visibleTo: look.actor)
        guard look.actor.may(.seePlans, in: tree.plan.team) else { throw Refusal.notFound }
        let team = try look.db.accounts(in: [tree.plan.team], withRoleThatMay: .seePlans)
        return Answer(
            tree: tree,
            risks: try look.db.risks(of: plan),
            team: team.map { Colleague(id: $0.id, name: $0.name) },
            today: look.today
        )
    }
}

let riskRoutes: [Route] = [
    .get("/plans/:plan/risks", for: .staffWho(.seePlans)) { visit in
        .page(risksPage(try await risks(visit), visit))
    },
    .get("/plans/:plan/risks/new", for: .staffWho(.editPlans)) { visit in
        let answer = try await risks(visit)
        let action = UUID(uuidString: visit.form["action"])
        let leaf = answer.tree.actions.first { $0.action.id == action }
        let values = [
            "action": leaf?.action.id.uuidString.lowercased() ?? "", "cause": leaf?.action.risks ?? "",
        ]
        return .page(riskForm(answer, nil, visit, Form(values: values)))
    },
    .post("/plans/:plan/risks/new", for: .staffWho(.editPlans)) { visit in
        let answer = try await risks(visit)
        do {
            let details = try RiskDetails(visit.form)
            let id = try await visit.perform(NoteRisk(plan: answer.tree.plan.id, details: details))
            return .redirect(to: "\(risksPath(answer.tree.plan.id))/\(id.uuidString.lowercased())", notice: .riskSaved)
        } catch let invalid as InvalidForm {
            return .tryAgain(riskForm(answer, nil, visit, visit.form, invalid))
        }
    },
    .get("/plans/:plan/risks/:risk", for: .staffWho(.seePlans)) { visit in
        let (answer, risk) = try await one(visit)
        return .page(riskPage(risk, answer, visit, Form()))
    },
    .get("/plans/:plan/risks/:risk/edit", for: .staffWho(.editPlans)) { visit in
        let (answer, risk) = try await one(visit)
        var values = risk.fields
        values.merge(Form.boxes("review_on", risk.reviewOn)) { $1 }
        values["version"] = String(risk.version)
        return .page(riskForm(answer, risk, visit, Form(values: values)))
    },
    .post("/plans/:plan/risks/:risk/edit", for: .staffWho(.editPlans)) { visit in
        let (answer, risk) = try await one(visit)
        var fields: [String: String] = [:]
        do {
            fields = try RiskDetails.fields(visit.form)
            let seen = Int(visit.form["version"]) ?? 0
            let merged = try await visit.perform(
                CorrectRisk(plan: risk.plan, id: risk.id, fields: fields, seen: seen)
            )
            return .redirect(to: riskPath(risk), notice: merged ? .riskMerged : .riskSaved)
        } catch let invalid as InvalidForm {
            return .tryAgain(riskForm(answer, risk, visit, visit.form, invalid))
        } catch let conflict as EditConflict {
            let page = Page.choosing(
                conflict,
                fields,
                action: riskPath(risk) + "/edit",
                visit,
                names: RiskWords.fields,
                days: ["review_on"],
                shown: answer.shown
            )
            return .conflict(page)
        }
    },
    .post("/plans/:plan/risks/:risk/closure", for: .staffWho(.editPlans)) { visit in
        let (answer, risk) = try await one(visit)
        do {
            var read = FormReader(visit.form)
            let reason = read.longText("reason", required: RiskWords.enterWhy, most: 2000)
            let seen = read.version()
            try read.finish()
            try await visit.perform(
                CloseRisk(plan: risk.plan, id: risk.id, reason: InternalText(reason), seen: seen)
            )
            return .redirect(to: riskPath(risk), notice: .riskClosed)
        } catch let invalid as InvalidForm {
            return .tryAgain(riskPage(risk, answer, visit, visit.form, invalid))
        }
    },
    .post("/plans/:plan/risks/:risk/reopening", for: .staffWho(.editPlans)) { visit in
        let (_, risk) = try await one(visit)
        try await visit.perform(ReopenRisk(plan: risk.plan, id: risk.id, seen: Int(visit.form["version"]) ?? 0))
        return .redirect(to: riskPath(risk), notice: .riskReopened)
    },
]

private func risks(_ visit: Visit) async throws -> PlanRisks.Answer {
    try await visit.ask(PlanRisks(plan: visit.id("plan")))
}

private func one(_ visit: Visit) async throws -> (PlanRisks.Answer, Risk) {
    let answer = try await risks(visit)
    let id = try visit.id("risk")
    guard let risk = answer.risks.first(where: { $0.id == id }) else { throw Refusal.notFound }
    return (answer, risk)
}

private func riskForm(
    _ answer: PlanRisks.Answer,
    _ risk: Risk?,
    _ visit: Visit,
    _ form: Form,
    _ invalid: InvalidForm? = nil
) -> Page {
    let plan = answer.tree.plan.id
    let path = risk.map { riskPath($0) + "/edit" } ?? risksPath(plan) + "/new"
    let version: HTML? = risk.map { _ in .hidden("version", form["version"]) }
    return Page(
        risk == nil ? RiskWords.add : RiskWords.change,
        back: NavigationItem(RiskWords.everyRisk, path: risksPath(plan)),
        invalid: invalid,
        autosaves: true,
        body: .form(
            action: path,
            visit.context,
            autosave: .page,
            "\(riskFieldset(answer, form, invalid))\(version)\(.button(Phrase(en: "Save", cy: "Cadw")))"
        )
    )
}

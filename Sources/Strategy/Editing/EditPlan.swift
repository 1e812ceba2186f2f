import DesignSystem
import Desk
import Forms
import Foundation
import Markup
import Records
import Web

/// Starts a plan with nothing in it yet.
struct MakePlan: Command {
    let team: UUID
    let details: NewPlan
    /// The unfinished work it was written in.
    let draft: UUID

    func permits(_ actor: Actor, _ db: any Reader) -> Bool { actor.may(.editPlans, in: team) }

    func perform(_ work: Work) throws -> UUID {
        try work.finishDraft(draft)
        let id = work.newID()
        try work.db.add(details, id: id, team: team, at: work.now)
        try work.record(.planMade, about: Subject("plan", id))
        return id
    }
}

/// Changes what a plan says of itself.
struct CorrectPlan: Command {
    let id: UUID
    let fields: [String: String]
    let seen: Int

    func permits(_ actor: Actor, _ db: any Reader) throws -> Bool {
        actor.may(.editPlans, in: try db.plan(id, visibleTo: actor).team)
    }

    /// - Returns: Whether someone else's changes were kept beside these.
    func perform(_ work: Work) throws -> Bool {
        let plan = try work.db.plan(id, visibleTo: work.actor)
        try plan.requireOpen()
        let subject = Subject("plan", id)
        let now = plan.fields
        let settled = try work.settle(subject, seen: seen, current: plan.version, mine: fields, now: now)
        try work.db.correct(NewPlan(Form(values: settled.fields)), of: id, seen: plan.version)
        try work.remember(subject, version: plan.version + 1, before: now, after: settled.fields)
        try work.record(.planCorrected, about: subject)
        return settled.isMerged
    }
}

extension NewPlan {
    static let fieldNames = [
        "title", "place", "owner", "period", "period_start", "period_end", "theme_word", "outcome_word",
        "objective_word",
        "action_word",
    ]

    /// - Throws: `InvalidForm` with every problem.
    init(_ form: Form) throws(InvalidForm) {
        var read = FormReader(form)
        title = read.text(
            "title",
            required: Phrase(en: "Enter the plan’s title", cy: "Rhowch deitl y cynllun"),
            most: 300
        )
        place = read.optionalText("place")
        owner = read.optionalText("owner", most: 300)
        period = PlanPeriod(
            text: read.optionalText("period", most: 60),
            start: read.optionalMonth("period_start"),
            end: read.optionalMonth("period_end")
        )
        if let start = period.start, let end = period.end, end < start {
            read.refuse(
                "period_end",
                Phrase(en: "The last month must not be before the first", cy: "Ni all y mis olaf fod cyn y cyntaf")
            )
        }
        words = LevelWords(
            theme: read.optionalText("theme_word", most: 30) ?? "Theme",
            outcome: read.optionalText("outcome_word", most: 30) ?? "Outcome",
            objective: read.optionalText("objective_word", most: 30) ?? "Objective",
            action: read.optionalText("action_word", most: 30) ?? "Action"
        )
        try read.finish()
    }
}

extension Plan {
    /// As the edit form's fields hold them.
    var fields: [String: String] {
        [
            "title": title, "place": place ?? "", "owner": owner ?? "", "period": period.text ?? "",
            "period_start": period.start ?? "", "period_end": period.end ?? "", "theme_word": words.theme,
            "outcome_word": words.outcome, "objective_word": words.objective, "action_word": words.action,
        ]
    }
}

let editPlanRoutes: [Route] = [
    .get("/plans/:plan/edit", for: .staffWho(.editPlans)) { visit in
        let plan = try await visit.ask(EditablePlan(id: visit.id("plan")))
        var values = plan.fields
        let earlier = try await visit.fillingIn(&values, of: Subject("plan", plan.id), in: plan.id)
        for field in ["period_start", "period_end"] { values[field] = PlanFacts.words(values[field] ?? "") }
        values["version"] = String(plan.version)
        return .page(planForm(visit, Form(values: values), of: plan, earlier: earlier))
    },
    .post("/plans/:plan/edit", for: .staffWho(.editPlans)) { visit in
        let plan = try await visit.ask(EditablePlan(id: visit.id("plan")))
        var mine = Dictionary(
            uniqueKeysWithValues: NewPlan.fieldNames.map {
                ($0, visit.form[$0].trimmingCharacters(in: .whitespacesAndNewlines))
            }
        )
        do {
            let period = try NewPlan(Form(values: mine)).period
            mine["period_start"] = period.start ?? ""
            mine["period_end"] = period.end ?? ""
            let seen = Int(visit.form["version"]) ?? 0
            let merged = try await visit.perform(CorrectPlan(id: plan.id, fields: mine, seen: seen))
            return .redirect(to: PlanPaths.plan(plan.id), notice: merged ? .merged : .planSaved)
        } catch let invalid as InvalidForm {
            return .tryAgain(planForm(visit, visit.form, of: plan, invalid))
        } catch let conflict as EditConflict {
            return .conflict(conflictPage(conflict, mine, action: PlanPaths.plan(plan.id) + "/edit", visit))
        }
    },
]

/// A plan this person may change.
struct EditablePlan: Question {
    let id: UUID
    func permits(_ actor: Actor, _ db: any Reader) -> Bool { actor.may(.editPlans) }
    func answer(_ look: Look) throws -> Plan {
        let plan = try look.db.plan(id, visibleTo: look.actor)
        // A plan of another team may be seen when it is in force, and is not theirs to change: to them there is no such form.
        guard look.actor.may(.editPlans, in: plan.team) else { throw Refusal.notFound }
        try plan.requireOpen()
        return plan
    }
}

private func planForm(
    _ visit: Visit,
    _ form: Form,
    of plan: Plan,
    _ invalid: InvalidForm? = nil,
    earlier: HTML? = nil
) -> Page {
    let fields = PlanFields(form: form, invalid: invalid)
    return Page(
        Phrase(en: "Change the plan", cy: "Newid y cynllun"),
        back: NavigationItem(Phrase(en: "Back to the plan", cy: "Yn ôl i’r cynllun"), path: PlanPaths.plan(plan.id)),
        invalid: invalid,
        body: .form(
            action: PlanPaths.plan(plan.id) + "/edit",
            visit.context,
            """
            \(earlier)\(fields.html(PlanFields.naming + PlanFields.period))
            <h2>\(PlanFields.wordsTitle)</h2>\(fields.html(PlanFields.words))
            \(.hidden("version", form["version"]))\(.button(Phrase(en: "Save", cy: "Cadw")))
            """
        )
    )
}

/// Both versions of what two people changed at once.
func conflictPage(_ conflict: EditConflict, _ mine: [String: String], action: String, _ visit: Visit) -> Page {
    let clashing = Set(conflict.clashes.map(\.field))
    return Page(
        Phrase(en: "Someone else changed this first", cy: "Newidiodd rhywun arall hwn yn gyntaf"),
        body: .conflict(
            action: action,
            visit.context,
            version: conflict.version,
            fields: conflict.clashes.map {
                ConflictField(name: $0.field, words: fieldName($0.field), theirs: $0.theirs, mine: $0.mine, by: $0.by)
            },
            others: mine.filter { !clashing.contains($0.key) }
        )
    )
}

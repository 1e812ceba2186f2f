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

    func permits(_ actor: Actor, _ db: any Reader) -> Bool { actor.may(.editPlans, in: team) }

    func perform(_ work: Work) throws -> UUID {
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
            start: NewPlan.month("period_start", form, &read),
            end: NewPlan.month("period_end", form, &read)
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

    private static func month(_ field: String, _ form: Form, _ read: inout FormReader) -> String? {
        guard let text = read.optionalText(field, most: 7) else { return nil }
        let parts = text.split(separator: "-")
        if parts.count == 2, parts[0].count == 4, Int(parts[0]) != nil, let month = Int(parts[1]), parts[1].count == 2,
            (1...12).contains(month)
        {
            return text
        }
        read.refuse(
            field,
            Phrase(
                en: "Write a month as year and month, such as 2026-04",
                cy: "Ysgrifennwch fis fel blwyddyn a mis, fel 2026-04"
            )
        )
        return nil
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
    .get("/plans/new", for: .staffWho(.editPlans)) { visit in
        .page(planForm(visit, Form(values: ["theme_word": "Theme"]), of: nil))
    },
    .post("/plans/new", for: .staffWho(.editPlans)) { visit in
        do {
            guard let team = visit.actor.teams(where: .editPlans).first else { throw Refusal.notPermitted }
            let id = try await visit.perform(MakePlan(team: team, details: NewPlan(visit.form)))
            return .redirect(to: PlanPaths.plan(id), notice: .partAdded)
        } catch let invalid as InvalidForm {
            return .tryAgain(planForm(visit, visit.form, of: nil, invalid))
        }
    },
    .get("/plans/:plan/edit", for: .staffWho(.editPlans)) { visit in
        let plan = try await visit.ask(EditablePlan(id: visit.id("plan")))
        var values = plan.fields
        values["version"] = String(plan.version)
        return .page(planForm(visit, Form(values: values), of: plan))
    },
    .post("/plans/:plan/edit", for: .staffWho(.editPlans)) { visit in
        let plan = try await visit.ask(EditablePlan(id: visit.id("plan")))
        let mine = Dictionary(
            uniqueKeysWithValues: NewPlan.fieldNames.map {
                ($0, visit.form[$0].trimmingCharacters(in: .whitespacesAndNewlines))
            }
        )
        do {
            _ = try NewPlan(Form(values: mine))
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
        return plan
    }
}

private func planForm(_ visit: Visit, _ form: Form, of plan: Plan?, _ invalid: InvalidForm? = nil) -> Page {
    func text(_ name: String, _ label: Phrase, _ hint: Phrase? = nil, width: String = "") -> HTML {
        .textField(name, label: label, hint: hint, width: width, form: form, invalid: invalid)
    }
    let fields: [HTML] = [
        text("title", Phrase(en: "Title", cy: "Teitl")),
        text("place", Phrase(en: "Place (optional)", cy: "Lle (dewisol)")),
        text("owner", Phrase(en: "Who owns it (optional)", cy: "Pwy sy’n berchen arno (dewisol)")),
        text(
            "period",
            Phrase(en: "Period (optional)", cy: "Cyfnod (dewisol)"),
            Phrase(en: "As people say it, such as 2026 to 2029", cy: "Fel y mae pobl yn ei ddweud, fel 2026 i 2029"),
            width: "w20"
        ),
        text(
            "period_start",
            Phrase(en: "First month (optional)", cy: "Mis cyntaf (dewisol)"),
            Phrase(en: "For example, 2026-04", cy: "Er enghraifft, 2026-04"),
            width: "w10"
        ),
        text(
            "period_end",
            Phrase(en: "Last month (optional)", cy: "Mis olaf (dewisol)"),
            Phrase(en: "For example, 2029-03", cy: "Er enghraifft, 2029-03"),
            width: "w10"
        ),
        "<h2>\(Phrase(en: "Your own words for the levels", cy: "Eich geiriau eich hun am y lefelau"))</h2>",
        text(
            "theme_word",
            Phrase(en: "First level", cy: "Lefel gyntaf"),
            Phrase(en: "Theme, priority, aim", cy: "Thema, blaenoriaeth, nod"),
            width: "w20"
        ),
        text("outcome_word", Phrase(en: "Second level", cy: "Ail lefel"), width: "w20"),
        text("objective_word", Phrase(en: "Third level", cy: "Trydedd lefel"), width: "w20"),
        text("action_word", Phrase(en: "Fourth level", cy: "Pedwaredd lefel"), width: "w20"),
        .hidden("version", form["version"]), .button(Phrase(en: "Save", cy: "Cadw")),
    ]
    let action = plan.map { PlanPaths.plan($0.id) + "/edit" } ?? "/plans/new"
    return Page(
        plan == nil
            ? Phrase(en: "Start a plan", cy: "Dechrau cynllun") : Phrase(en: "Change the plan", cy: "Newid y cynllun"),
        back: plan.map {
            NavigationItem(Phrase(en: "Back to the plan", cy: "Yn ôl i’r cynllun"), path: PlanPaths.plan($0.id))
        }
            ?? NavigationItem(Phrase(en: "Back to plans", cy: "Yn ôl i’r cynlluniau"), path: PlanPaths.list),
        invalid: invalid,
        body: .form(action: action, visit.context, "\(fields)")
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

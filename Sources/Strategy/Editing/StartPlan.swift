import DesignSystem
import Desk
import Forms
import Foundation
import Markup
import Web

/// A plan started by hand: what it is called, which time it covers, what its levels are called.
///
/// It becomes a draft plan of a team, with nothing in it yet.
let startPlan = Journey(
    "plan",
    Phrase(en: "Start a plan", cy: "Dechrau cynllun"),
    path: "/plans/new",
    for: .staffWho(.editPlans),
    from: NavigationItem(Phrase(en: "Back to plans", cy: "Yn ôl i’r cynlluniau"), path: PlanPaths.list),
    steps: [naming, period, words],
    summary: { $0["title"] },
    finishing: Phrase(en: "Start the plan", cy: "Dechrau’r cynllun"),
    finish: { visit, form, draft in
        let team = try await TeamChoice(visit).team(form)
        let id = try await visit.perform(MakePlan(team: team, details: NewPlan(form), draft: draft))
        return .redirect(to: PlanPaths.plan(id), notice: .partAdded)
    }
)

private let naming = JourneyStep(
    "naming",
    Phrase(en: "What the plan is called", cy: "Beth yw enw’r cynllun"),
    fields: PlanFields.naming + ["team"],
    show: { visit, form, invalid in
        let team = try await TeamChoice(visit).radios(form, invalid)
        return "\(PlanFields(form: form, invalid: invalid).html(PlanFields.naming))\(team)"
    },
    check: { visit, form in
        try check(form, PlanFields.naming)
        _ = try await TeamChoice(visit).team(form)
    },
    facts: { visit, form in
        let team = try await TeamChoice(visit)
        let chosen = team.teams.count < 2 ? [] : [Fact(TeamChoice.label, text: team.name(form))]
        return facts(form, PlanFields.naming) + chosen
    }
)

private let period = JourneyStep(
    "period",
    Phrase(en: "The time it covers", cy: "Y cyfnod y mae’n ei gwmpasu"),
    fields: PlanFields.period,
    show: { _, form, invalid in PlanFields(form: form, invalid: invalid).html(PlanFields.period) },
    check: { _, form in try check(form, PlanFields.period) },
    facts: { _, form in facts(form, PlanFields.period) }
)

private let words = JourneyStep(
    "words",
    PlanFields.wordsTitle,
    fields: PlanFields.words,
    show: { visit, form, invalid in
        let usual = LevelWords()
        let given: [String: String] = [
            "theme_word": usual.theme, "outcome_word": usual.outcome, "objective_word": usual.objective,
            "action_word": usual.action,
        ]
        let values = given.map { ($0, form.has($0) ? form[$0] : $1) }
        let shown = Form(values: Dictionary(values, uniquingKeysWith: { first, _ in first }))
        let hint = Phrase(
            en: "A level you leave empty has its usual name.",
            cy: "Bydd gan lefel a adewch yn wag ei henw arferol."
        )
        return "<p>\(hint)</p>\(PlanFields(form: shown, invalid: invalid).html(PlanFields.words))"
    },
    check: { _, form in try check(form, PlanFields.words) },
    facts: { _, form in facts(form, PlanFields.words) }
)

/// The problems of some of a plan's fields.
private func check(_ form: Form, _ fields: [String]) throws {
    do {
        _ = try NewPlan(form)
    } catch {
        let own = error.problems.filter { fields.contains($0.field) }
        if !own.isEmpty { throw InvalidForm(own) }
    }
}

private func facts(_ form: Form, _ fields: [String]) -> [Fact] {
    fields.map { Fact(PlanFields.label($0), text: form[$0].isEmpty ? nil : form[$0]) }
}

/// Which team a plan is for: asked only of those with several.
private struct TeamChoice {
    let teams: [(id: UUID, name: String)]

    static let label = Phrase(en: "Which team is the plan for?", cy: "Ar gyfer pa dîm y mae’r cynllun?")

    init(_ visit: Visit) async throws { teams = try await visit.ask(ImportChoices()).teams }

    func team(_ form: Form) throws -> UUID {
        if teams.count == 1, let only = teams.first { return only.id }
        guard let chosen = teams.first(where: { $0.id == UUID(uuidString: form["team"]) }) else {
            throw InvalidForm("team", Phrase(en: "Choose a team", cy: "Dewiswch dîm"))
        }
        return chosen.id
    }

    func name(_ form: Form) -> String? { teams.first { $0.id == UUID(uuidString: form["team"]) }?.name }

    func radios(_ form: Form, _ invalid: InvalidForm?) -> HTML? {
        guard teams.count > 1 else { return nil }
        return .radios(
            "team",
            legend: Self.label,
            options: teams.map { Option($0.id.path, name: $0.name) },
            form: form,
            invalid: invalid
        )
    }
}

import Dates
import DesignSystem
import Desk
import Foundation
import Markup
import Records
import Strategy
import Web

extension Look {
    /// What is late in a plan and what may be; whoever looks works on it.
    package func forecast(of standing: PlanStanding) throws -> Forecast {
        let asked = try proposedDates(of: standing.tree.plan)
        let hasRounds = standing.tree.actions.contains { $0.action.comesRoundAgain }
        let news = hasRounds ? try db.news(of: standing.tree.plan, today: today) : nil
        let items = standing.tree.actions.map { leaf in
            let action = leaf.action
            let points = (standing.milestones[action.id] ?? []).filter { !$0.isFormer }.map {
                ForecastItem.Point(words: $0.words, due: $0.due, isDone: $0.isDone)
            }
            let round = news?.round(of: action)
            let missed = action.isOverdue(on: today) ? nil : round?.missed
            return ForecastItem(
                action: action.id,
                // What was done last time has come round again, and nobody has begun it.
                status: action.status == .done && round?.isDone == false ? .notStarted : action.status,
                due: missed ?? action.due ?? (round?.isDone == true ? nil : round?.due),
                next: missed == nil ? nil : round?.due,
                isOngoing: action.isOngoing,
                milestones: points,
                proposed: asked[action.id]
            )
        }
        return Forecast(items, on: today)
    }
}

/// What is late in a plan and what may be, for those who work on it.
struct PlanForecast: Question {
    struct Answer: Sendable {
        let tree: PlanTree
        let forecast: Forecast
        let today: Day
    }

    let plan: UUID

    func permits(_ actor: Actor, _ db: any Reader) -> Bool { actor.may(.seePlans) }

    func answer(_ look: Look) throws -> Answer {
        let tree = try look.db.planTree(plan, visibleTo: look.actor)
        guard look.actor.may(.seePlans, in: tree.plan.team) else { throw Refusal.notFound }
        return Answer(tree: tree, forecast: try look.forecast(of: try look.standing(of: tree)), today: look.today)
    }
}

let forecastRoutes: [Route] = [
    .get("/plans/:plan/forecast", for: .staffWho(.seePlans)) { visit in
        .page(forecastPage(try await visit.ask(PlanForecast(plan: visit.id("plan"))), visit))
    }
]

/// How many of each, in sentences, with the way to all of them.
func forecastSummary(_ forecast: Forecast, _ plan: Plan) -> HTML {
    let lines: [HTML] = sentences(forecast).map { "<li>\($0)</li>" }
    guard !lines.isEmpty else { return "<p>\(ForecastWords.none)</p>" }
    return "<ul>\(lines)</ul><p>\(.link(ForecastWords.title, to: StandingPaths.forecast(plan.id)))</p>"
}

private func sentences(_ forecast: Forecast) -> [Phrase] {
    let late = forecast.count { if case .late = $0 { true } else { false } }
    let missed = forecast.count { if case .missed = $0 { true } else { false } }
    let unlikely = forecast.count { if case .unlikely = $0 { true } else { false } }
    let later = forecast.count { if case .later = $0 { true } else { false } }
    let all: [(Int, (Int) -> Phrase)] = [
        (late, ForecastWords.late), (missed, ForecastWords.missed), (unlikely, ForecastWords.unlikely),
        (later, ForecastWords.later),
    ]
    return all.filter { $0.0 > 0 }.map { $0.1($0.0) }
}

private func forecastPage(_ answer: PlanForecast.Answer, _ visit: Visit) -> Page {
    let plan = answer.tree.plan
    let actions = Dictionary(
        answer.tree.actions.map { ($0.action.id, $0) },
        uniquingKeysWith: { first, _ in first }
    )
    let rows: [[HTML]] = answer.forecast.findings.compactMap { finding in
        guard let leaf = actions[finding.action] else { return nil }
        let title = heading(leaf.action.ref, leaf.action.text, otherwise: "")
        let leads = leaf.leads.map(\.written).joined(separator: "; ")
        return [
            .link(Phrase(same: title), to: PlanPaths.action(leaf.action)),
            "<strong>\(finding.sign.word)</strong>. \(finding.sign.sentence(on: answer.today))",
            leads.isEmpty ? .none(PlanWords.noLead) : "\(leads)",
        ]
    }
    let lines: [HTML] = sentences(answer.forecast).map { "<li>\($0)</li>" }
    let found: HTML =
        rows.isEmpty
        ? "<p>\(ForecastWords.none)</p>"
        : """
        <ul>\(lines)</ul>
        \(.table(ForecastWords.order, columns: [Column(ForecastWords.action), Column(ForecastWords.sign), Column(PlanWords.lead)], rows: rows, stacks: true))
        """
    return .ofPlan(plan, ForecastWords.title, visit, body: "\(found)<p class=\"meta\">\(ForecastWords.rule)</p>")
}

/// The way from the list of plans to a page of one.
func planCrumbs(_ plan: Plan) -> [NavigationItem] {
    [
        NavigationItem(PlanWords.plans, path: PlanPaths.list),
        NavigationItem(Phrase(same: plan.title), path: PlanPaths.plan(plan.id)),
    ]
}

extension Look {
    /// The later dates that owners have asked for and nobody has decided on, by action; the newest of each.
    private func proposedDates(of plan: Plan) throws -> [UUID: (words: String, latest: Day?)] {
        var found: [UUID: (words: String, latest: Day?)] = [:]
        for asked in try db.datesAskedFor(in: plan.id) {
            found[asked.action] = (asked.when, When(parsing: asked.when).due)
        }
        return found
    }
}

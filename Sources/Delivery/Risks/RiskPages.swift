import Dates
import DesignSystem
package import Desk
import Forms
import Foundation
package import Markup
package import Strategy
import Web

/// The risks of an action on its own page and the way to all of a plan's, for the plan's team.
package struct RiskPanel: PlanPanel {
    package init() {}

    package func onAction(_ leaf: ActionLeaf, of tree: PlanTree, _ look: Look) throws -> HTML? {
        guard look.actor.may(.seePlans, in: tree.plan.team) else { return nil }
        let risks = try look.db.risks(ofAction: leaf.action.id).filter { $0.state == .open }
        let mayEdit = look.actor.may(.editPlans, in: tree.plan.team)
        if risks.isEmpty, !mayEdit { return nil }
        let lines: [HTML] = risks.sorted { $0.score > $1.score }.map { risk in
            "<li>\(.link(Phrase(same: risk.cause.words), to: riskPath(risk)))<br>\(risk.score.shown)</li>"
        }
        let list: HTML = lines.isEmpty ? "<p>\(RiskWords.none)</p>" : "<ul>\(lines)</ul>"
        let path = "\(risksPath(tree.plan.id))/new?action=\(leaf.action.id.uuidString.lowercased())"
        let words = leaf.action.risks == nil ? RiskWords.add : RiskWords.fromPlan
        let add: HTML? = mayEdit ? "<p>\(.link(words, to: path))</p>" : nil
        return "<h2>\(RiskWords.title)</h2>\(list)\(add)"
    }

    package func ways(of plan: Plan, _ look: Look) throws -> [HTML] {
        guard look.actor.may(.seePlans, in: plan.team) else { return [] }
        return [.link(RiskWords.title, to: risksPath(plan.id))]
    }
}

func risksPath(_ plan: UUID) -> String { PlanPaths.plan(plan) + "/risks" }
func riskPath(_ risk: Risk) -> String { "\(risksPath(risk.plan))/\(risk.id.uuidString.lowercased())" }

/// Which risks are wanted.
enum RiskFilter: String, CaseIterable {
    case open, review, closed, all

    var words: Phrase {
        switch self {
        case .open: RiskWords.open
        case .review: RiskWords.dueForReview
        case .closed: RiskWords.closed
        case .all: RiskWords.all
        }
    }

    func allows(_ risk: Risk, on today: Day) -> Bool {
        switch self {
        case .open: risk.state == .open
        case .review: risk.isDueForReview(on: today)
        case .closed: risk.state == .closed
        case .all: true
        }
    }
}

/// Every risk of a plan, the gravest first.
func risksPage(_ answer: PlanRisks.Answer, _ visit: Visit) -> Page {
    let plan = answer.tree.plan
    let filter = RiskFilter(rawValue: visit.form["show"]) ?? .open
    let found = answer.risks.filter { filter.allows($0, on: answer.today) }.sorted { $0.score > $1.score }
    let due = answer.risks.filter { $0.isDueForReview(on: answer.today) }.count
    let select: HTML = .select(
        "show",
        label: RiskWords.show,
        options: RiskFilter.allCases.map { Option($0.rawValue, $0.words) },
        form: Form(values: ["show": filter.rawValue])
    )
    let looking: HTML = .lookUp(
        action: risksPath(plan.id),
        "\(select)\(.button(Phrase(en: "Apply filters", cy: "Defnyddio’r hidlwyr")))"
    )
    let list: HTML =
        found.isEmpty
        ? "<p>\(answer.risks.isEmpty ? RiskWords.none : RiskWords.noMatch)</p>" : riskTable(found, answer)
    let add: HTML? =
        visit.actor.may(.editPlans, in: plan.team)
        ? "<p>\(.buttonLink(RiskWords.add, to: risksPath(plan.id) + "/new", .primary))</p>" : nil
    let review: HTML? =
        due == 0
        ? nil
        : """
        <p>\(Phrase.counted(due, en: .init(one: "1 risk is due for review.", other: "\(due) risks are due for review."), cy: .init(two: "Mae 2 risg i’w hadolygu.", other: "Mae \(due) risg i’w hadolygu.")))</p>
        """
    return .ofPlan(
        plan,
        RiskWords.title,
        visit,
        body: "\(review)\(add)\(answer.risks.isEmpty ? nil : looking)\(list)\(planWords(answer, visit))"
    )
}

private func riskTable(_ risks: [Risk], _ answer: PlanRisks.Answer) -> HTML {
    .table(
        RiskWords.order,
        id: "risks",
        columns: [
            Column(RiskWords.risk), Column(RiskWords.score), Column(RiskWords.owner), Column(RiskWords.review),
            Column(RiskWords.state),
        ],
        rows: risks.map { risk in
            let due: HTML? = risk.isDueForReview(on: answer.today) ? .tag(RiskWords.dueForReview, .warn) : nil
            return [
                .link(Phrase(same: risk.cause.words), to: riskPath(risk)), risk.score.shown,
                risk.ownerName.map { "\($0)" } ?? .none(RiskWords.nobody),
                "\(risk.reviewOn.map { HTML.day($0) } ?? .none(RiskWords.noReview)) \(due)",
                "\(risk.state == .open ? RiskWords.open : RiskWords.closed)",
            ]
        },
        stacks: true
    )
}

/// What the plan itself says of risks and nobody has noted yet, each a step from being noted.
private func planWords(_ answer: PlanRisks.Answer, _ visit: Visit) -> HTML? {
    guard visit.actor.may(.editPlans, in: answer.tree.plan.team) else { return nil }
    let noted = Set(answer.risks.compactMap(\.action))
    let lines: [HTML] = answer.tree.actions.filter { !noted.contains($0.action.id) }.compactMap { leaf in
        guard let words = leaf.action.risks else { return nil }
        let path = "\(risksPath(answer.tree.plan.id))/new?action=\(leaf.action.id.uuidString.lowercased())"
        return "<li>\(words) \(.link(RiskWords.fromPlan, to: path, about: words))</li>"
    }
    guard !lines.isEmpty else { return nil }
    return "<h2>\(RiskWords.inPlan)</h2><ul>\(lines)</ul>"
}

/// One risk, and what may be done with it.
func riskPage(_ risk: Risk, _ answer: PlanRisks.Answer, _ visit: Visit, _ form: Form, _ invalid: InvalidForm? = nil)
    -> Page
{
    let leaf = answer.tree.actions.first { $0.action.id == risk.action }
    let threatened: HTML =
        leaf.map { leaf in
            .link(
                Phrase(same: heading(leaf.action.ref, leaf.action.text, otherwise: "")),
                to: PlanPaths.action(leaf.action)
            )
        } ?? "\(risk.action == nil ? RiskWords.wholePlan : RiskWords.gone)"
    let closed: HTML? = risk.closedOn.map { (day: Day) -> HTML in
        "\(HTML.day(day)), \(risk.closedBy): \(risk.closedReason?.words)"
    }
    let due: HTML? = risk.isDueForReview(on: answer.today) ? .tag(RiskWords.dueForReview, .warn) : nil
    var facts = [
        Fact(RiskWords.cause, text: risk.cause.words), Fact(RiskWords.effect, text: risk.effect.words),
        Fact(RiskWords.score, risk.score.shown), Fact(RiskWords.response, text: risk.response?.words),
        Fact(RiskWords.threatens, threatened),
        Fact(RiskWords.owner, risk.ownerName.map { "\($0)" } ?? .none(RiskWords.nobody)),
        Fact(RiskWords.review, "\(risk.reviewOn.map { HTML.day($0) } ?? .none(RiskWords.noReview)) \(due)"),
        Fact(RiskWords.state, "\(risk.state == .open ? RiskWords.open : RiskWords.closed)"),
        Fact(RiskWords.raised, text: risk.raisedBy),
    ]
    if let closed { facts.append(Fact(RiskWords.why, closed)) }
    return Page(
        RiskWords.risk,
        breadcrumbs: planCrumbs(answer.tree.plan) + [NavigationItem(RiskWords.title, path: risksPath(risk.plan))],
        invalid: invalid,
        body: "\(.summaryList(facts))\(riskTools(risk, answer, visit, form, invalid))"
    )
}

private func riskTools(_ risk: Risk, _ answer: PlanRisks.Answer, _ visit: Visit, _ form: Form, _ invalid: InvalidForm?)
    -> HTML?
{
    guard visit.actor.may(.editPlans, in: answer.tree.plan.team) else { return nil }
    let version: HTML = .hidden("version", String(risk.version))
    let closing: HTML
    if risk.state == .open {
        let why: HTML = .textArea("reason", label: RiskWords.why, rows: 3, form: form, invalid: invalid)
        closing = """
            <h2>\(RiskWords.close)</h2>
            \(.form(action: riskPath(risk) + "/closure", visit.context, "\(version)\(why)\(.button(RiskWords.close, .secondary))"))
            """
    } else {
        closing = .form(
            action: riskPath(risk) + "/reopening",
            visit.context,
            "\(version)\(.button(RiskWords.reopen, .secondary))"
        )
    }
    return "<p>\(.buttonLink(RiskWords.change, to: riskPath(risk) + "/edit"))</p>\(closing)"
}

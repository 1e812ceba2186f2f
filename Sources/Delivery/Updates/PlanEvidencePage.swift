import DesignSystem
import Desk
import Forms
import Foundation
import Markup
import Records
import Strategy
import Web

/// All that was given as evidence of a plan’s promises: what it is, what it shows, of which promise, when and by whom.
struct PlanEvidence: Question {
    struct Answer: Sendable {
        let tree: PlanTree
        let history: UpdateHistory
        let total: Int
    }

    static let pageSize = 50

    let plan: UUID
    /// Of this theme only.
    let theme: UUID?
    let page: Int

    func permits(_ actor: Actor, _ db: any Reader) throws -> Bool {
        let plan = try db.plan(plan, visibleTo: actor)
        guard actor.may(.seePlans, in: plan.team) else { throw Refusal.notFound }
        return true
    }

    func answer(_ look: Look) throws -> Answer {
        let tree = try look.db.planTree(plan, visibleTo: look.actor)
        let themed = theme.map { chosen in tree.themes.filter { $0.theme.id == chosen } }
        let actions = themed.map { $0.flatMap(\.actions).map(\.action.id) }
        let found = try look.db.updatesWithEvidence(in: plan, ofActions: actions, page: page, size: Self.pageSize)
        let periods = try look.db.news(of: tree.plan, today: look.today).periods
        return Answer(tree: tree, history: try look.db.history(of: found.updates, periods), total: found.total)
    }
}

/// What the list of evidence says.
enum EvidenceWords {
    static let all = Phrase(en: "All evidence", cy: "Yr holl dystiolaeth")
    static let what = Phrase(en: "Evidence", cy: "Tystiolaeth")
    static let shows = Phrase(en: "What was said with it", cy: "Yr hyn a ddywedwyd gydag ef")
    static let given = Phrase(en: "Given", cy: "Rhoddwyd")
    static let state = Phrase(en: "Update", cy: "Diweddariad")
    static let every = Phrase(en: "Every one", cy: "Pob un")
    static let show = Phrase(en: "Show", cy: "Dangos")
    static let none = Phrase(
        en: "No file or web address has been given as evidence yet. Whoever gives an update can add one.",
        cy:
            "Nid oes ffeil na chyfeiriad gwe wedi’i roi fel tystiolaeth eto. Gall pwy bynnag sy’n rhoi diweddariad ychwanegu un."
    )
}

let planEvidenceRoutes: [Route] = [
    .get("/plans/:plan/evidence", for: .staffWho(.seePlans)) { visit in
        let theme = UUID(uuidString: visit.form["theme"])
        let page = min(max(1, Int(visit.form["page"]) ?? 1), 10_000)
        let answer = try await visit.ask(PlanEvidence(plan: visit.id("plan"), theme: theme, page: page))
        return .page(evidencePage(answer, theme, page, visit))
    }
]

private func evidencePage(_ answer: PlanEvidence.Answer, _ theme: UUID?, _ page: Int, _ visit: Visit) -> Page {
    let plan = answer.tree.plan
    let path = DeliveryPaths.evidence(plan.id)
    let list: HTML =
        if !answer.history.updates.isEmpty {
            evidenceTable(answer, theme, page)
        } else if theme == nil {
            .emptyState(EvidenceWords.none)
        } else {
            .nothingFound(EvidenceWords.none, ways: [.link(EvidenceWords.every, to: path)])
        }
    return .ofPlan(plan, EvidenceWords.all, visit, body: "\(themes(answer, path, visit))\(list)")
}

/// Which theme’s evidence is looked at; nothing to choose in a plan of one.
private func themes(_ answer: PlanEvidence.Answer, _ path: String, _ visit: Visit) -> HTML? {
    let word = answer.tree.plan.words.theme
    let options = answer.tree.themes.map {
        Option($0.theme.id.text, Phrase(same: heading($0.theme.ref, $0.theme.title, otherwise: word)))
    }
    guard options.count > 1 else { return nil }
    let choice: HTML = .select(
        "theme",
        label: Phrase(same: word),
        options: [Option("", EvidenceWords.every)] + options,
        form: Form(values: ["theme": visit.form["theme"]])
    )
    return .lookUp(action: path, "\(choice)\(.button(EvidenceWords.show, .secondary))")
}

private func evidenceTable(_ answer: PlanEvidence.Answer, _ theme: UUID?, _ page: Int) -> HTML {
    let plan = answer.tree.plan
    let leaves = Dictionary(answer.tree.actions.map { ($0.action.id, $0) }, uniquingKeysWith: { first, _ in first })
    let rows: [[HTML]] = answer.history.updates.map { update in
        let action = leaves[update.action]?.action
        let promise: HTML? = action.map {
            .link(Phrase(same: heading($0.ref, $0.text, otherwise: plan.words.action)), to: PlanPaths.action($0))
        }
        return [
            answer.history.evidenceList(update) ?? .none(), "<span class=\"pre\">\(update.narrative.words)</span>",
            promise ?? .none(), "\(update.saidOn.shown), \(update.byName)", update.stateTag,
        ]
    }
    let chosen = theme.map { "theme=\($0.text)&" } ?? ""
    return """
        \(.pages(of: answer.total, size: PlanEvidence.pageSize, current: page) {
            "\(DeliveryPaths.evidence(plan.id))?\(chosen)page=\($0)"
        })
        \(.table(
            EvidenceWords.all,
            id: "evidence",
            columns: [
                Column(EvidenceWords.what), Column(EvidenceWords.shows), Column(Phrase(same: plan.words.action)),
                Column(EvidenceWords.given), Column(EvidenceWords.state),
            ],
            rows: rows
        ))
        """
}

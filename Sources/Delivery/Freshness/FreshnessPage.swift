import Dates
import DesignSystem
package import Desk
import Forms
import Foundation
import Markup
import People
import Records
package import Strategy
import Web

/// How fresh a plan is, for those who work on it.
struct PlanFreshness: Question {
    struct Answer: Sendable {
        let plan: Plan
        let freshness: Freshness
        /// Every action that is asked for news, with how its news stands.
        let actions: [(leaf: ActionLeaf, asked: AskedAction, state: UpdateState)]
        let hasPeriods: Bool
    }

    let plan: UUID

    func permits(_ actor: Actor, _ db: any Reader) -> Bool { actor.may(.seePlans) }

    func answer(_ look: Look) throws -> Answer {
        let tree = try look.db.planTree(plan, visibleTo: look.actor)
        guard look.actor.may(.seePlans, in: tree.plan.team) else { throw Refusal.notFound }
        let news = try look.db.news(of: tree.plan, today: look.today)
        let actions = try look.askedActions(of: tree, news)
        return Answer(
            plan: tree.plan,
            freshness: Freshness(actions.map(\.asked), answered: try look.db.whoAnswered(in: tree, news)),
            actions: actions,
            hasPeriods: !news.periods.isEmpty
        )
    }
}

extension Reader {
    /// The owners and agencies of whose actions something was ever said.
    fileprivate func whoAnswered(in tree: PlanTree, _ news: PlanNews) throws -> Set<UUID> {
        let owners = try owners(of: tree.plan.id)
        return Set(
            tree.actions.filter { news.standings.wasSpokenOf($0.action.id) }.flatMap { leaf in
                let theirs = owners[leaf.action.id] ?? []
                return theirs.map(\.id) + theirs.compactMap(\.agency) + leaf.leads.compactMap(\.agency)
            }
        )
    }
}

extension Look {
    /// Every action of a plan that is asked for news, and whether there is any.
    package func askedActions(of tree: PlanTree, _ news: PlanNews) throws
        -> [(leaf: ActionLeaf, asked: AskedAction, state: UpdateState)]
    {
        let owners = try db.owners(of: tree.plan.id)
        let agencies = Dictionary(try db.agencies().map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
        return tree.actions.compactMap { leaf in
            let state = news.state(of: leaf)
            if state == .notAsked || state == UpdateState.none { return nil }
            let theirs = owners[leaf.action.id] ?? []
            let led = Set(leaf.leads.compactMap(\.agency) + theirs.compactMap(\.agency))
            let asked = AskedAction(
                action: leaf.action.id,
                owners: theirs.map { Answering(id: $0.id, name: $0.name) },
                agencies: led.compactMap { id in agencies[id].map { Answering(id: id, name: $0) } },
                isCurrent: state == .current,
                hasEverAnswered: news.standings.wasSpokenOf(leaf.action.id)
            )
            return (leaf, asked, state)
        }
    }
}

let freshnessRoutes: [Route] = [
    .get("/plans/:plan/freshness", for: .staffWho(.seePlans)) { visit in
        .page(
            freshnessPage(
                try await visit.ask(PlanFreshness(plan: visit.id("plan"))),
                FreshnessFilter(visit.form),
                visit
            )
        )
    }
]

/// Whose actions are wanted, and in what order the owners stand.
private struct FreshnessFilter {
    enum Sort: String { case share, name, asked }

    let owner: UUID?
    let agency: UUID?
    let onlyWanted: Bool
    let sort: Sort

    init(_ form: Form) {
        owner = UUID(uuidString: form["owner"])
        agency = UUID(uuidString: form["agency"])
        onlyWanted = form["news"] == "wanted"
        sort = Sort(rawValue: form["sort"]) ?? .share
    }

    var form: Form {
        Form(values: [
            "owner": owner?.uuidString.lowercased() ?? "", "agency": agency?.uuidString.lowercased() ?? "",
            "news": onlyWanted ? "wanted" : "",
        ])
    }

    func allows(_ asked: AskedAction) -> Bool {
        if let owner, !asked.owners.contains(where: { $0.id == owner }) { return false }
        if let agency, !asked.agencies.contains(where: { $0.id == agency }) { return false }
        return !onlyWanted || !asked.isCurrent
    }

    func sorted(_ lines: [Freshness.Line]) -> [Freshness.Line] {
        switch sort {
        case .share: lines
        case .name: lines.sorted { ($0.who?.name ?? "") < ($1.who?.name ?? "") }
        case .asked: lines.sorted { $0.asked > $1.asked }
        }
    }

    func path(_ plan: UUID, sort: Sort) -> String { "\(StandingPaths.freshness(plan))?sort=\(sort.rawValue)" }
}

private func freshnessPage(_ answer: PlanFreshness.Answer, _ filter: FreshnessFilter, _ visit: Visit) -> Page {
    let fresh = answer.freshness
    let body: HTML
    if let share = fresh.share {
        let silent: HTML =
            fresh.silent.isEmpty
            ? "<p>\(FreshnessWords.nobodySilent)</p>"
            : """
            <h2>\(FreshnessWords.silent)</h2><ul>\(each: fresh.silent, nameLine)</ul>
            """
        body = """
            \(.figure(share.words, FreshnessWords.sentence(fresh.current, of: fresh.asked)))
            \(share.percent == 100 && share.value < 1 ? "<p>\(FreshnessWords.notQuiteAll)</p>" : "")
            \(silent)
            \(lineTable(FreshnessWords.byOwner, "owners", filter.sorted(fresh.byOwner), answer.plan, filter))
            \(lineTable(FreshnessWords.byAgency, "agencies", filter.sorted(fresh.byAgency), answer.plan, filter))
            <h2>\(FreshnessWords.actions)</h2>
            \(filters(answer, filter))
            """
    } else {
        body = "<p>\(answer.hasPeriods ? FreshnessWords.nothingAsked : FreshnessWords.noRhythm)</p>"
    }
    return .ofPlan(answer.plan, FreshnessWords.title, visit, body: body)
}

private func lineTable(
    _ caption: Phrase,
    _ id: String,
    _ lines: [Freshness.Line],
    _ plan: Plan,
    _ filter: FreshnessFilter
) -> HTML {
    func column(_ words: Phrase, _ sort: FreshnessFilter.Sort, isNumber: Bool) -> Column {
        let order: Column.Order? = filter.sort == sort ? (sort == .asked ? .descending : .ascending) : nil
        return Column(words, isNumber: isNumber, sort: filter.path(plan.id, sort: sort), order: order)
    }
    return .table(
        caption,
        id: id,
        columns: [
            column(FreshnessWords.who, .name, isNumber: false), column(FreshnessWords.asked, .asked, isNumber: true),
            Column(FreshnessWords.current, isNumber: true), column(FreshnessWords.share, .share, isNumber: true),
            Column(FreshnessWords.note),
        ],
        rows: lines.map { line in
            let silent: HTML = line.isSilent ? .tag(FreshnessWords.never, .warn) : .none(FreshnessWords.noNote)
            return [
                line.who.map { "\($0.name)" } ?? .none(FreshnessWords.nobody), "\(line.asked)", "\(line.current)",
                line.share.map { "\($0.words)" } ?? .none(), silent,
            ]
        },
        stacks: true
    )
}

private func filters(_ answer: PlanFreshness.Answer, _ filter: FreshnessFilter) -> HTML {
    let any = Option("", Phrase(en: "Any", cy: "Unrhyw un"))
    func options(_ lines: [Freshness.Line]) -> [Option] {
        [any] + lines.compactMap(\.who).map { Option($0.id.uuidString.lowercased(), name: $0.name) }
    }
    let found = answer.actions.filter { filter.allows($0.asked) }
    let shown = found.prefix(mostShown)
    let rows: [[HTML]] = shown.map { leaf, asked, state in
        let owners = asked.owners.map(\.name).joined(separator: "; ")
        return [
            .link(
                Phrase(same: heading(leaf.action.ref, leaf.action.text, otherwise: "")),
                to: PlanPaths.action(leaf.action)
            ),
            owners.isEmpty ? .none(FreshnessWords.nobody) : "\(owners)", "\(FreshnessWords.state(state))",
        ]
    }
    let many: HTML? =
        found.count > mostShown ? "<p>\(FreshnessWords.firstOf(mostShown, found.count))</p>" : nil
    let list: HTML =
        rows.isEmpty
        ? "<p>\(FreshnessWords.noMatch)</p>"
        : .table(
            FreshnessWords.actions,
            id: "actions",
            columns: [
                Column(ForecastWords.action), Column(FreshnessWords.owners), Column(FreshnessWords.news),
            ],
            rows: rows,
            stacks: true
        )
    let news = [any, Option("wanted", FreshnessWords.wanted)]
    let fields: HTML = """
        \(.select("owner", label: FreshnessWords.owner, options: options(answer.freshness.byOwner), form: filter.form))
        \(.select("agency", label: FreshnessWords.agency, options: options(answer.freshness.byAgency), form: filter.form))
        \(.select("news", label: FreshnessWords.news, options: news, form: filter.form))
        \(.button(Phrase(en: "Apply filters", cy: "Defnyddio’r hidlwyr")))
        """
    return "\(.lookUp(action: StandingPaths.freshness(answer.plan.id), fields))\(many)\(list)"
}

/// More than this would be no list to read; the filters narrow it.
private let mostShown = 200

private func nameLine(_ one: Answering) -> HTML { "<li>\(one.name)</li>" }

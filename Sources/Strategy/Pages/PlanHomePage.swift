import Dates
import DesignSystem
import Desk
import Foundation
import Markup
import Records
import Web

/// A whole plan, with today beside it so that a page can say what is late.
struct WholePlan: Question {
    struct Answer: Sendable {
        let tree: PlanTree
        let today: Day
    }

    let id: UUID

    func permits(_ actor: Actor, _ db: any Reader) -> Bool { true }

    func answer(_ look: Look) throws -> Answer {
        Answer(tree: try look.db.planTree(id, visibleTo: look.actor), today: look.today)
    }
}

/// A plan's home page: the whole plan, and what later areas add.
struct PlanHome: Question {
    struct Answer: Sendable {
        let whole: WholePlan.Answer
        let panels: HTML
        let ways: [HTML]
    }

    let id: UUID
    let panels: [any PlanPanel]

    func permits(_ actor: Actor, _ db: any Reader) -> Bool { true }

    func answer(_ look: Look) throws -> Answer {
        let whole = try WholePlan(id: id).answer(look)
        return Answer(
            whole: whole,
            panels: "\(try panels.compactMap { try $0.onPlan(whole.tree, look) } as [HTML])",
            ways: try panels.flatMap { try $0.ways(of: whole.tree.plan, look) }
        )
    }
}

func planHomeRoutes(_ panels: [any PlanPanel]) -> [Route] {
    [
        .get("/plans/:plan", for: .everyone) { visit in
            .page(planHomePage(try await visit.ask(PlanHome(id: visit.id("plan"), panels: panels)), visit))
        }
    ]
}

private func planHomePage(_ home: PlanHome.Answer, _ visit: Visit) -> Page {
    let whole = home.whole
    let plan = whole.tree.plan
    let body: HTML = """
        <p>\(plan.status.tag)</p>
        \(counts(whole))
        \(home.panels)
        \(plan.status == .draft ? draftNote(plan, visit) : "")
        <h2>\(Phrase(en: "What it promises", cy: "Yr hyn y mae’n ei addo"))</h2>
        \(themeTable(whole))
        \(ways(plan, home.ways))
        <h2>\(Phrase(en: "About this plan", cy: "Am y cynllun hwn"))</h2>
        \(.summaryList(facts(whole.tree)))
        \(definitions(whole.tree))
        \(tools(plan, visit))
        """
    return Page(
        Phrase(same: plan.title),
        breadcrumbs: [NavigationItem(PlanWords.plans, path: PlanPaths.list)],
        width: .wide,
        body: body
    )
}

private func counts(_ whole: WholePlan.Answer) -> HTML {
    let actions = whole.tree.actions.map(\.action)
    return .counts([
        (actions.count, Phrase(en: "actions", cy: "gweithredu")),
        (actions.filter { $0.status == .done }.count, Phrase(en: "done", cy: "wedi’u gwneud")),
        (actions.filter { $0.isOverdue(on: whole.today) }.count, Phrase(en: "late", cy: "yn hwyr")),
        (
            actions.filter { action in
                action.due.map { $0 >= whole.today && $0 <= whole.today.adding(days: 90) } ?? false
            }.count,
            Phrase(en: "due in the next 90 days", cy: "i’w gwneud yn y 90 diwrnod nesaf")
        ),
    ])
}

private func draftNote(_ plan: Plan, _ visit: Visit) -> HTML {
    let adopt: HTML? =
        visit.actor.may(.adoptPlans, in: plan.team)
        ? .buttonLink(
            Phrase(en: "Adopt this plan", cy: "Mabwysiadu’r cynllun hwn"),
            to: PlanPaths.plan(plan.id) + "/adoption"
        ) : nil
    let words = Phrase(
        en: "Only your team sees it. When it is adopted, everyone can.",
        cy: "Dim ond eich tîm sy’n ei weld. Pan gaiff ei fabwysiadu, gall pawb."
    )
    return .alert(
        Phrase(en: "This plan is a draft", cy: "Drafft yw’r cynllun hwn"),
        .info,
        "<p>\(words)</p>\(adopt)"
    )
}

private func themeTable(_ whole: WholePlan.Answer) -> HTML {
    let plan = whole.tree.plan
    guard !whole.tree.themes.isEmpty else {
        return "<p>\(Phrase(en: "Nothing is in this plan yet.", cy: "Nid oes dim yn y cynllun hwn eto."))</p>"
    }
    return .table(
        Phrase(same: plan.words.theme),
        id: "themes",
        columns: [
            Column(Phrase(same: plan.words.theme)), Column(Phrase(en: "Actions", cy: "Gweithredu"), isNumber: true),
            Column(Phrase(en: "Done", cy: "Wedi’u gwneud"), isNumber: true), Column(PlanWords.late, isNumber: true),
        ],
        rows: whole.tree.themes.map { branch in
            let actions = branch.actions.map(\.action)
            let title = heading(branch.theme.ref, branch.theme.title, otherwise: plan.title)
            return [
                .link(Phrase(same: title), to: PlanPaths.theme(branch.theme)), "\(actions.count)",
                "\(actions.filter { $0.status == .done }.count)",
                "\(actions.filter { $0.isOverdue(on: whole.today) }.count)",
            ]
        }
    )
}

private func ways(_ plan: Plan, _ more: [HTML]) -> HTML {
    let added: [HTML] = more.map { "<li>\($0)</li>" }
    return """
        <ul>
        <li>\(.link(Phrase(en: "The whole plan as an outline", cy: "Y cynllun cyfan fel amlinelliad"), to: PlanPaths.outline(plan.id)))</li>
        <li>\(.link(Phrase(en: "Every action, with filters", cy: "Pob gweithred, gyda hidlwyr"), to: PlanPaths.tracker(plan.id)))</li>
        <li>\(.link(Phrase(en: "What carers said, and the answer", cy: "Yr hyn a ddywedodd gofalwyr, a’r ateb"), to: PlanPaths.voices(plan.id)))</li>
        <li>\(.link(Phrase(en: "To print", cy: "I’w argraffu"), to: PlanPaths.print(plan.id)))</li>
        \(added)
        </ul>
        """
}

private func facts(_ tree: PlanTree) -> [Fact] {
    [
        Fact(Phrase(en: "Place", cy: "Lle"), text: tree.plan.place),
        Fact(Phrase(en: "Who owns it", cy: "Pwy sy’n berchen arno"), text: tree.plan.owner),
        Fact(Phrase(en: "Period", cy: "Cyfnod"), text: tree.plan.period.text),
        Fact(
            Phrase(en: "Boards that oversee it", cy: "Byrddau sy’n ei oruchwylio"),
            text: tree.boards.isEmpty ? nil : tree.boards.joined(separator: "; ")
        ),
    ]
}

private func definitions(_ tree: PlanTree) -> HTML? {
    guard !tree.definitions.isEmpty else { return nil }
    let facts = tree.definitions.map { Fact(Phrase(same: $0.term), text: $0.meaning) }
    return .details(
        Phrase(en: "Words this plan explains", cy: "Geiriau y mae’r cynllun hwn yn eu hegluro"),
        .summaryList(facts)
    )
}

private func tools(_ plan: Plan, _ visit: Visit) -> HTML {
    let path = PlanPaths.plan(plan.id)
    let editing: HTML? =
        visit.actor.may(.editPlans, in: plan.team)
        ? """
        <p class="cluster">\(.buttonLink(Phrase(en: "Change what it says of itself", cy: "Newid yr hyn y mae’n ei ddweud amdano’i hun"), to: path + "/edit"))
        \(.buttonLink(Phrase(en: "Add a theme", cy: "Ychwanegu thema"), to: path + "/themes/new"))
        \(.buttonLink(Phrase(en: "Read a newer document", cy: "Darllen dogfen fwy newydd"), to: "/plans/imports/new?plan=\(plan.id.uuidString.lowercased())"))
        \(.link(PlanWords.history, to: PlanPaths.history(plan.id)))</p>
        """ : nil
    return """
        \(editing)<h2>\(Phrase(en: "Take it with you", cy: "Ewch ag ef gyda chi"))</h2>
        <ul><li><a href="\(path)/export.xlsx">\(Phrase(en: "Excel workbook", cy: "Llyfr gwaith Excel"))</a></li>
        <li><a href="\(path)/export.csv">CSV</a></li><li><a href="\(path)/export.json">JSON</a></li></ul>
        """
}

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
        /// What comes round again, by action, as far as an area says; empty where no page needs it.
        var rounds: [UUID: ActionRound] = [:]

        /// Its last day is past, or its last round was not said done.
        func isLate(_ action: Action) -> Bool { action.isOverdue(on: today) || rounds[action.id]?.missed != nil }
    }

    let id: UUID
    var panels: [any PlanPanel] = []

    func permits(_ actor: Actor, _ db: any Reader) -> Bool { true }

    func answer(_ look: Look) throws -> Answer {
        let tree = try look.db.planTree(id, visibleTo: look.actor)
        return Answer(tree: tree, today: look.today, rounds: try panels.rounds(of: tree, look))
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
        let whole = try WholePlan(id: id, panels: panels).answer(look)
        return Answer(
            whole: whole,
            panels: "\(try panels.compactMap { try $0.onPlan(whole.tree, look) } as [HTML])",
            ways: try panels.flatMap { try $0.ways(of: whole.tree.plan, look) }
        )
    }
}

func planHomeRoutes(_ panels: [any PlanPanel]) -> [Route] {
    [
        .get("/plans/:plan", for: .staff, isLong: true) { visit in
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
        \(ways(home.ways))
        <h2>\(Phrase(en: "About this plan", cy: "Am y cynllun hwn"))</h2>
        \(.summaryList(facts(whole.tree)))
        \(definitions(whole.tree))
        \(downloads(plan))
        """
    return .ofPlan(plan, Phrase(same: plan.title), visit, actions: tools(plan, visit), body: body)
}

/// How it stands, each figure leading to the actions that it counts.
private func counts(_ whole: WholePlan.Answer) -> HTML {
    let actions = whole.tree.actions
    let list = PlanPaths.tracker(whole.tree.plan.id)
    return .counts([
        (actions.count, Phrase(en: "actions", cy: "o gamau"), list),
        (
            actions.count { $0.action.status == .done }, Phrase(en: "done", cy: "wedi’u gwneud"),
            list + "?status=done"
        ),
        (actions.count { whole.isLate($0.action) }, Phrase(en: "late", cy: "yn hwyr"), list + "?due=late"),
        (
            actions.count { ActionFilter.Due.soon.has($0.action, whole.rounds[$0.action.id], on: whole.today) },
            Phrase(en: "due in the next 90 days", cy: "i’w gwneud yn y 90 diwrnod nesaf"),
            list + "?due=soon"
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
        en: "Only your team sees it. Once it is adopted, it can be published.",
        cy: "Dim ond eich tîm sy’n ei weld. Unwaith y caiff ei fabwysiadu, gellir ei gyhoeddi."
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
            Column(Phrase(same: plan.words.theme)), Column(PlanWords.actions, isNumber: true),
            Column(Phrase(en: "Done", cy: "Wedi’u gwneud"), isNumber: true), Column(PlanWords.late, isNumber: true),
        ],
        rows: whole.tree.themes.map { branch in
            let actions = branch.actions
            let title = heading(branch.theme.ref, branch.theme.title, otherwise: plan.title)
            return [
                .link(Phrase(same: title), to: PlanPaths.theme(branch.theme)), "\(actions.count)",
                "\(actions.count { $0.action.status == .done })",
                "\(actions.count { whole.isLate($0.action) })",
            ]
        },
        stacks: false,
        isCaptionSeen: false
    )
}

private func ways(_ ways: [HTML]) -> HTML? {
    guard !ways.isEmpty else { return nil }
    let lines: [HTML] = ways.map { "<li>\($0)</li>" }
    return "<ul>\(lines)</ul>"
}

private func facts(_ tree: PlanTree) -> [Fact] {
    [
        Fact(Phrase(en: "Place", cy: "Lle"), text: tree.plan.place, otherwise: PlanWords.notGiven),
        Fact(
            Phrase(en: "Who owns it", cy: "Pwy sy’n berchen arno"),
            text: tree.plan.owner,
            otherwise: PlanWords.notGiven
        ),
        Fact(Phrase(en: "Period", cy: "Cyfnod"), text: tree.plan.period.text, otherwise: PlanWords.notGiven),
        Fact(
            Phrase(en: "Boards that oversee it", cy: "Byrddau sy’n ei oruchwylio"),
            text: tree.boards.isEmpty ? nil : tree.boards.joined(separator: "; "),
            otherwise: PlanWords.notGiven
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

/// Everyone may print it; whoever runs it may change it.
private func tools(_ plan: Plan, _ visit: Visit) -> [HTML] {
    let path = PlanPaths.plan(plan.id)
    let printing: HTML = .link(Phrase(en: "Print", cy: "Argraffu"), to: PlanPaths.print(plan.id))
    guard plan.mayBeChanged(by: visit.actor) else { return [printing] }
    let newer = "/plans/imports/new?plan=\(plan.id.uuidString.lowercased())"
    var tools: [HTML] = [
        .buttonLink(Phrase(en: "Change its details", cy: "Newid ei fanylion"), to: path + "/edit"),
        .buttonLink(SurroundingsWords.title, to: path + "/surroundings/edit"),
        .buttonLink(Phrase(en: "Add a theme", cy: "Ychwanegu thema"), to: path + "/themes/new"),
        .buttonLink(PlanWords.addAction, to: path + "/actions/new"),
        .buttonLink(Phrase(en: "Bring in a newer document", cy: "Dod â dogfen fwy newydd i mewn"), to: newer),
    ]
    if plan.status == .draft { tools.append(.link(DeletionWords.title, to: path + "/deletion")) }
    return tools + [printing]
}

private func downloads(_ plan: Plan) -> HTML {
    let path = PlanPaths.plan(plan.id)
    return """
        <h2>\(Phrase(en: "Take it with you", cy: "Ewch ag ef gyda chi"))</h2>
        <ul><li><a href="\(path)/export.docx">\(Phrase(en: "Download as a Word document (DOCX)", cy: "Lawrlwytho fel dogfen Word (DOCX)"))</a></li>
        <li><a href="\(path)/export.odt">\(Phrase(en: "Download as an OpenDocument text (ODT)", cy: "Lawrlwytho fel testun OpenDocument (ODT)"))</a></li>
        <li><a href="\(path)/export.xlsx">\(Phrase(en: "Download as an Excel workbook (XLSX)", cy: "Lawrlwytho fel llyfr gwaith Excel (XLSX)"))</a></li>
        <li><a href="\(path)/export.csv">\(Phrase(en: "Download as a table for any spreadsheet (CSV)", cy: "Lawrlwytho fel tabl i unrhyw daenlen (CSV)"))</a></li>
        <li><a href="\(path)/export.json">\(Phrase(en: "Download for other programs (JSON)", cy: "Lawrlwytho ar gyfer rhaglenni eraill (JSON)"))</a></li></ul>
        """
}

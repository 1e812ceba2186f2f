import Dates
import DesignSystem
import Markup
import Strategy
import Web

let pictureRoutes: [Route] = [
    .get("/plans/:plan/on-a-page", for: .staff) { visit in
        .page(picturePage(try await visit.ask(PlanProgress(plan: visit.id("plan"))), visit))
    }
]

/// A larger plan than this is shown as its tables alone: its picture would be no page.
private let mostActions = 600

private func picturePage(_ standing: PlanStanding, _ visit: Visit) -> Page {
    let picture = PlanPicture(standing: standing)
    let count = standing.tree.actions.count
    let body: HTML =
        count == 0
        ? "<p>\(standing.whole.countsLine)</p>"
        : """
        <p><strong>\(picture.message)</strong></p>\(rollUpFigure(standing.whole))
        \(count > mostActions ? tooMany(count) : picture.figure)
        \(themeTable(standing))\(actionDetails(standing))
        """
    return .ofPlan(standing.tree.plan, PlanPicture.title, visit, body: body)
}

private func tooMany(_ count: Int) -> HTML {
    let words = Phrase(
        en: "This plan has \(count) actions: too many for one picture. Everything is in the tables below.",
        cy: "Mae gan y cynllun hwn \(count) cam: gormod i un llun. Mae popeth yn y tablau isod."
    )
    return "<p>\(words)</p>"
}

private func themeTable(_ standing: PlanStanding) -> HTML {
    let plan = standing.tree.plan
    let rows: [[HTML]] = standing.tree.themes.filter { !$0.actions.isEmpty }.map { branch in
        let rollUp = standing.rollUp(branch.actions)
        let title = heading(branch.theme.ref, branch.theme.title, otherwise: plan.title)
        let late = branch.actions.filter { $0.action.isOverdue(on: standing.today) }.count
        return [
            .link(Phrase(same: title), to: PlanPaths.theme(branch.theme)),
            rollUp.share.map { "\($0.words)" } ?? .none(StandingWords.notCounted),
            rollUp.promised.map { "\($0.words)" } ?? .none(StandingWords.notCounted), "\(rollUp.countsLine)",
            "\(late)",
        ]
    }
    return .table(
        Phrase(en: "The same as a table", cy: "Yr un peth fel tabl"),
        id: "themes",
        columns: [
            Column(Phrase(same: plan.words.theme)), Column(StandingWords.done, isNumber: true),
            Column(Phrase(en: "Promised by now", cy: "Addawyd erbyn hyn"), isNumber: true),
            Column(Phrase(en: "What counts", cy: "Beth sy’n cyfrif")), Column(PlanWords.late, isNumber: true),
        ],
        rows: rows,
        stacks: true
    )
}

private func actionDetails(_ standing: PlanStanding) -> HTML {
    let plan = standing.tree.plan
    let rows: [[HTML]] = standing.tree.themes.flatMap { branch in
        let theme = heading(branch.theme.ref, branch.theme.title, otherwise: plan.title)
        return branch.actions.map { leaf -> [HTML] in
            let action = leaf.action
            let late: HTML? = action.isOverdue(on: standing.today) ? .tag(PlanWords.late, .bad) : nil
            return [
                .link(Phrase(same: heading(action.ref, action.text, otherwise: "")), to: PlanPaths.action(action)),
                "\(theme)", "\(action.status.tag) \(late)",
                action.whenText.map { "\($0)" } ?? .none(PlanWords.noDate),
            ]
        }
    }
    let table: HTML = .table(
        Phrase(en: "Every action of the picture", cy: "Pob cam yn y llun"),
        id: "actions",
        columns: [
            Column(Phrase(same: plan.words.action)), Column(Phrase(same: plan.words.theme)), Column(PlanWords.status),
            Column(PlanWords.byWhen),
        ],
        rows: rows,
        stacks: true
    )
    return .details(Phrase(en: "Every action as a table", cy: "Pob cam fel tabl"), table)
}

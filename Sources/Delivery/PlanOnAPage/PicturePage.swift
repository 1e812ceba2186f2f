import Dates
import DesignSystem
package import Markup
import Strategy
import Web

let pictureRoutes: [Route] = [
    .get("/plans/:plan/on-a-page", for: .staff) { visit in
        .page(picturePage(try await visit.ask(PlanProgress(plan: visit.id("plan"))), visit))
    }
]

private func picturePage(_ standing: PlanStanding, _ visit: Visit) -> Page {
    let picture = PlanPicture(standing, in: visit.language)
    let count = standing.tree.actions.count
    let body: HTML =
        count == 0
        ? "<p>\(standing.whole.countsLine)</p>"
        : """
        <p><strong>\(picture.message)</strong></p>\(rollUpFigure(standing.whole))
        \(count > PlanPicture.mostActions ? PlanPicture.tooMany(count) : picture.figure)
        \(themeTable(standing))\(actionDetails(standing))
        """
    return .ofPlan(standing.tree.plan, PlanPicture.title, visit, body: body)
}

extension PlanPicture {
    /// Said in the place of a picture that would be no page.
    package static func tooMany(_ count: Int) -> HTML {
        let words = Phrase(
            en: "This plan has \(count) actions: too many for one picture. Everything is in the tables below.",
            cy: "Mae gan y cynllun hwn \(count) cam: gormod i un llun. Mae popeth yn y tablau isod."
        )
        return "<p>\(words)</p>"
    }

    /// A plan as those who sign in see it: rolled up, beside what was promised by now.
    fileprivate init(_ standing: PlanStanding, in language: Language) {
        let plan = standing.tree.plan
        self.init(
            title: Phrase(asWritten: plan.title),
            today: standing.today,
            language: language,
            blocks: standing.tree.themes.map { branch in
                let rollUp = standing.rollUp(branch.actions)
                return Block(
                    name: Phrase(asWritten: heading(branch.theme.ref, branch.theme.title, otherwise: plan.title)),
                    numbers: rollUp.pictureLine,
                    done: rollUp.promised == nil ? nil : rollUp.share,
                    promised: rollUp.promised,
                    shapes: branch.actions.map {
                        Shape($0.action.status, isLate: $0.action.isOverdue(on: standing.today))
                    }
                )
            },
            caption: Phrase(
                en:
                    "The long bar shows how much of what counts is done; the upright mark on it, how much was promised by now. A short bar beneath a shape means late.",
                cy:
                    "Mae’r bar hir yn dangos faint o’r hyn sy’n cyfrif sydd wedi’i wneud; mae’r marc arno’n dangos faint a addawyd erbyn hyn. Mae bar byr o dan siâp yn golygu hwyr."
            )
        )
    }
}

extension RollUp {
    fileprivate var pictureLine: Phrase {
        guard let share else { return standing.words }
        return Phrase(
            en: "\(share.percent)% done; \(counting) of \(total) count",
            cy: "\(share.percent)% wedi’i wneud; \(counting) o \(total) yn cyfrif"
        )
    }
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

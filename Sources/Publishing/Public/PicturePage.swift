import Delivery
import DesignSystem
import Markup
import Strategy

/// A published plan on a page: a picture, and the same as a table.
extension Showing {
    var picturePage: Page {
        let count = plan.actions.count
        let body: HTML =
            count == 0
            ? "<p>\(PromiseCounts([], on: today).sentence)</p>"
            : """
            <p><strong>\(PromiseCounts(plan.actions, on: today).sentence)</strong></p>
            \(count > PlanPicture.mostActions ? PlanPicture.tooMany(count) : picture.figure)\(pictureTable)
            """
        return page(PlanPicture.title, heading: "\(PlanPicture.title)", body: body)
    }

    private var picture: PlanPicture {
        PlanPicture(
            title: phrase(plan.title),
            today: today,
            language: language,
            blocks: plan.themes.map { theme in
                let done = theme.actions.filter { $0.status == .done }.count
                return PlanPicture.Block(
                    name: title(theme.ref, theme.title, otherwise: PublicWords.theme),
                    numbers: Phrase(
                        en: "\(done) of \(theme.actions.count) done",
                        cy: "\(done) o \(theme.actions.count) wedi’u gwneud"
                    ),
                    done: Share(done, of: theme.actions.count),
                    shapes: theme.actions.map { PlanPicture.Shape($0.status, isLate: $0.isLate(on: today)) }
                )
            },
            caption: Phrase(
                en: "The long bar shows how many promises are done. A short bar beneath a shape means late.",
                cy:
                    "Mae’r bar hir yn dangos faint o addewidion sydd wedi’u gwneud. Mae bar byr o dan siâp yn golygu hwyr."
            )
        )
    }

    private var pictureTable: HTML {
        .table(
            Phrase(en: "The same as a table", cy: "Yr un peth fel tabl"),
            id: "themes",
            columns: [
                Column(PublicWords.theme), Column(PublicWords.promises, isNumber: true),
                Column(Phrase(en: "How they stand", cy: "Sut y maent")),
            ],
            rows: plan.themes.filter { !$0.actions.isEmpty }.map { theme in
                [
                    "<a href=\"\(self.theme(theme))\">\(heading(theme))</a>", "\(theme.actions.count)",
                    "\(PromiseCounts(theme.actions, on: today).sentence)",
                ]
            },
            stacks: true
        )
    }
}

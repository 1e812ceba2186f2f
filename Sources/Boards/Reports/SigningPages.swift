import DesignSystem
import Desk
import Forms
import Foundation
import Markup
import Web

let signingRoutes: [Route] = [
    .get("/reports/:report/sign-off", for: .staffWho(.adoptPlans)) { visit in
        .page(signPage(try await visit.ask(DraftToCompose(report: visit.id("report"))), visit))
    },
    .post("/reports/:report/sign-off", for: .staffWho(.adoptPlans)) { visit in
        let report = try visit.id("report")
        do {
            try await visit.perform(SignReport(report: report, seen: Int(visit.form["version"]) ?? 0))
        } catch is SignedByComposer {
            return .tryAgain(signPage(try await visit.ask(DraftToCompose(report: report)), visit))
        }
        return .redirect(to: BoardPaths.report(report), notice: .reportSigned)
    },
    .get("/reports/:report/correction", for: .staffWho(.editPlans)) { visit in
        let shown = try await visit.ask(ReportToRead(report: visit.id("report"), number: nil))
        return .page(correctionPage(shown, visit, Form()))
    },
    .post("/reports/:report/correction", for: .staffWho(.editPlans)) { visit in
        let report = try visit.id("report")
        let shown = try await visit.ask(ReportToRead(report: report, number: nil))
        do {
            var read = FormReader(visit.form)
            let reason = read.longText(
                "reason",
                required: Phrase(en: "Say what is to be put right", cy: "Dywedwch beth sydd i’w gywiro"),
                most: 1000
            )
            try read.finish()
            try await visit.perform(CorrectReport(report: report, reason: reason))
            return .redirect(to: BoardPaths.report(report) + "/draft", notice: .reportSaved)
        } catch let invalid as InvalidForm {
            return .tryAgain(correctionPage(shown, visit, visit.form, invalid))
        }
    },
]

private func signPage(_ answer: DraftToCompose.Answer, _ visit: Visit) -> Page {
    let path = BoardPaths.report(answer.head.id)
    let isComposer = answer.draft.composedBy == visit.actor.id
    let someone = Phrase(
        en: "You changed it last, so a colleague signs it off. Send them this page.",
        cy: "Chi newidiodd ef ddiwethaf, felly cydweithiwr sy’n ei gymeradwyo. Anfonwch y dudalen hon atynt."
    )
    let effect = Phrase(
        en:
            "Once signed off it stays as it is, whatever becomes of the plan. To put something right makes a new version.",
        cy:
            "Wedi’i gymeradwyo, bydd yn aros fel y mae, beth bynnag a ddaw o’r cynllun. Mae cywiro rhywbeth yn gwneud fersiwn newydd."
    )
    let title = Phrase(en: "Sign this report off", cy: "Cymeradwyo’r adroddiad hwn")
    let act: HTML =
        isComposer
        ? .alert(Phrase(en: "A second person signs", cy: "Ail berson sy’n cymeradwyo"), .info, "<p>\(someone)</p>")
        : .form(
            action: path + "/sign-off",
            visit.context,
            "\(.hidden("version", String(answer.draft.version)))\(.button(title))"
        )
    let facts = [
        Fact(BoardWords.board, text: answer.head.board.name),
        Fact(BoardWords.meeting, .day(answer.head.meeting.heldOn)),
        Fact(Phrase(en: "Last changed by", cy: "Newidiwyd ddiwethaf gan"), text: answer.draft.composedByName),
    ]
    return Page(
        title,
        back: NavigationItem(Phrase(en: "Back to the draft", cy: "Yn ôl i’r drafft"), path: path + "/draft"),
        width: .wide,
        body: "\(.summaryList(facts))<p>\(effect)</p>\(act)\(answer.content.html())"
    )
}

private func correctionPage(
    _ shown: ReportToRead.Answer,
    _ visit: Visit,
    _ form: Form,
    _ invalid: InvalidForm? = nil
) -> Page {
    let path = BoardPaths.report(shown.head.id)
    let words = Phrase(
        en: "Version \(shown.version.number) stays to be read. A new version begins with the same facts and words.",
        cy:
            "Bydd fersiwn \(shown.version.number) yn aros i’w ddarllen. Mae fersiwn newydd yn dechrau gyda’r un ffeithiau a geiriau."
    )
    return Page(
        Phrase(en: "Correct this report", cy: "Cywiro’r adroddiad hwn"),
        back: NavigationItem(ReportWords.back, path: path),
        invalid: invalid,
        body: """
            <p>\(words)</p>\(
                .form(
                    action: path + "/correction", visit.context,
                    """
                    \(.textArea("reason", label: Phrase(en: "What is to be put right", cy: "Beth sydd i’w gywiro"), rows: 3, form: form, invalid: invalid))
                    \(.button(Phrase(en: "Begin a new version", cy: "Dechrau fersiwn newydd")))
                    """))
            """
    )
}

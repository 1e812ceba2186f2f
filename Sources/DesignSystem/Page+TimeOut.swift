import Markup

extension Page {
    /// Before a session ends for want of use: a dialog, where there is script, that offers to stay.
    ///
    /// Without script the sentence in the footer says how long there is.
    func timeOut(_ context: PageContext) -> HTML? {
        guard let seconds = context.secondsLeft else { return nil }
        return """
            <dialog id="time-out" aria-labelledby="time-out-title" data-seconds="\(seconds)" data-stay="/me/session">\
            <div class="stack" data-when="soon"><h2 id="time-out-title">\(TimeOutWords.title)</h2><p>\(TimeOutWords.soon)</p>\
            <p class="vh" role="status" data-5="\(TimeOutWords.left(5))" data-2="\(TimeOutWords.left(2))" data-1="\(TimeOutWords.left(1))"></p>\
            <div class="cluster"><button type="button" class="btn" data-stay-here>\(TimeOutWords.stay)</button>\
            \(.form(action: "/sign-out", context, inline: true, .button(TimeOutWords.leave, .secondary)))\
            <button type="button" class="btn text" data-close>\(TimeOutWords.close)</button></div></div>\
            <div class="stack" data-when="over" hidden><h2 id="time-out-over">\(TimeOutWords.overTitle)</h2><p>\(TimeOutWords.over)</p>\
            <div class="cluster"><button type="button" class="btn" data-close>\(TimeOutWords.close)</button></div></div></dialog>
            """
    }

    /// How long someone has, for those who meet no dialog.
    static func timeOutLine(_ context: PageContext) -> HTML? {
        guard let seconds = context.secondsLeft else { return nil }
        let minutes = (seconds + 59) / 60
        return """
            <p>\(Phrase(
                en: "You are signed out in \(minutes) minutes unless you open or send a page before then. If you are typing at that time, go on and send it: you sign in again, and your text is still there.",
                cy: "Cewch eich allgofnodi ymhen \(minutes) munud oni bai eich bod yn agor neu’n anfon tudalen cyn hynny. Os byddwch yn teipio bryd hynny, daliwch ati ac anfonwch hi: byddwch yn mewngofnodi eto, a bydd eich testun yno o hyd."
            ))</p>
            """
    }
}

private enum TimeOutWords {
    static let title = Phrase(en: "You will soon be signed out", cy: "Cewch eich allgofnodi cyn bo hir")
    static let soon = Phrase(
        en: "For safety, you are signed out in 5 minutes unless you stay. Nothing you typed is lost either way.",
        cy:
            "Er diogelwch, cewch eich allgofnodi ymhen 5 munud oni bai eich bod yn aros. Ni chollir dim a deipiwyd gennych y naill ffordd na’r llall."
    )
    static let leave = Phrase(en: "Save and sign out", cy: "Cadw ac allgofnodi")
    static let stay = Phrase(en: "Stay signed in", cy: "Aros wedi mewngofnodi")
    static let close = Phrase(en: "Close this message", cy: "Cau’r neges hon")
    static let overTitle = Phrase(en: "You have been signed out", cy: "Rydych wedi cael eich allgofnodi")
    static let over = Phrase(
        en: "What you typed is still on this page. Send it as usual: you are asked to sign in, and it is there again.",
        cy:
            "Mae’r hyn a deipiwyd gennych yn dal ar y dudalen hon. Anfonwch hi fel arfer: gofynnir i chi fewngofnodi, a bydd yno eto."
    )

    /// Said to those who do not see the dialog.
    static func left(_ minutes: Int) -> Phrase {
        .counted(
            minutes,
            en: EnglishForms(one: "1 minute left", other: "\(minutes) minutes left"),
            cy: WelshForms(two: "2 funud ar ôl", other: "\(minutes) munud ar ôl")
        )
    }
}

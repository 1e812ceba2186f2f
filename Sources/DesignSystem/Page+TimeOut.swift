import Markup

extension Page {
    /// Before a session ends for want of use: a dialog, where there is script, that offers to stay.
    ///
    /// Without script the sentence in the footer says how long there is. Whoever has no account is told it in other
    /// words: they leave their own pages, and come in again with a code.
    func timeOut(_ context: PageContext) -> HTML? {
        guard let seconds = context.secondsLeft else { return nil }
        let words = context.leave == nil ? TimeOutWords.signedIn : TimeOutWords.ownPages
        return """
            <dialog id="time-out" aria-labelledby="time-out-title" data-seconds="\(seconds)" data-stay="\(words.stayAddress)">\
            <div class="stack" data-when="soon"><h2 id="time-out-title">\(words.title)</h2><p>\(words.soon)</p>\
            <p class="vh" role="status" data-5="\(TimeOutWords.left(5))" data-2="\(TimeOutWords.left(2))" data-1="\(TimeOutWords.left(1))"></p>\
            <div class="cluster"><button type="button" class="btn" data-stay-here>\(words.stay)</button>\
            \(.form(action: context.leave ?? "/sign-out", context, inline: true, .button(words.leave, .secondary)))\
            <button type="button" class="btn text" data-close>\(TimeOutWords.close)</button></div></div>\
            <div class="stack" data-when="over" hidden><h2 id="time-out-over">\(words.overTitle)</h2><p>\(words.over)</p>\
            <div class="cluster"><button type="button" class="btn" data-close>\(TimeOutWords.close)</button></div></div></dialog>
            """
    }

    /// How long someone has, for those who meet no dialog.
    static func timeOutLine(_ context: PageContext) -> HTML? {
        guard let seconds = context.secondsLeft else { return nil }
        let minutes = (seconds + 59) / 60
        let line = context.leave == nil ? TimeOutWords.signedOut(minutes) : TimeOutWords.closes(minutes)
        return "<p>\(line)</p>"
    }
}

/// What is said before a session ends, and once it has.
private struct TimeOutWords {
    let stayAddress: String
    let title: Phrase
    let soon: Phrase
    let stay: Phrase
    let leave: Phrase
    let overTitle: Phrase
    let over: Phrase

    static let signedIn = TimeOutWords(
        stayAddress: "/me/session",
        title: Phrase(en: "You will soon be signed out", cy: "Cewch eich allgofnodi cyn bo hir"),
        soon: Phrase(
            en: "For safety, you are signed out in 5 minutes unless you stay. Nothing you typed is lost either way.",
            cy:
                "Er diogelwch, cewch eich allgofnodi ymhen 5 munud oni bai eich bod yn aros. Ni chollir dim a deipiwyd gennych y naill ffordd na’r llall."
        ),
        stay: Phrase(en: "Stay signed in", cy: "Aros wedi mewngofnodi"),
        leave: Phrase(en: "Save and sign out", cy: "Cadw ac allgofnodi"),
        overTitle: Phrase(en: "You have been signed out", cy: "Rydych wedi cael eich allgofnodi"),
        over: Phrase(
            en:
                "What you typed is still on this page. Send it as usual: you are asked to sign in, and it is there again.",
            cy:
                "Mae’r hyn a deipiwyd gennych yn dal ar y dudalen hon. Anfonwch hi fel arfer: gofynnir i chi fewngofnodi, a bydd yno eto."
        )
    )

    static let ownPages = TimeOutWords(
        stayAddress: "/mine/session",
        title: Phrase(en: "This page will soon close", cy: "Bydd y dudalen hon yn cau cyn bo hir"),
        soon: Phrase(
            en: "To keep it safe, it closes in 5 minutes unless you stay. What you typed is kept either way.",
            cy:
                "I’w chadw’n ddiogel, mae’n cau ymhen 5 munud oni bai eich bod yn aros. Cedwir yr hyn a deipioch y naill ffordd neu’r llall."
        ),
        stay: Phrase(en: "Stay here", cy: "Aros yma"),
        leave: Phrase(en: "Keep it and leave", cy: "Ei gadw a gadael"),
        overTitle: Phrase(en: "This page has closed", cy: "Mae’r dudalen hon wedi cau"),
        over: Phrase(
            en:
                "What you typed is still here. Send it as usual: you type your reference and your next code, and it is there again.",
            cy:
                "Mae’r hyn a deipioch yma o hyd. Anfonwch ef fel arfer: rydych yn teipio eich cyfeirnod a’ch cod nesaf, a bydd yno eto."
        )
    )

    static let close = Phrase(en: "Close this message", cy: "Cau’r neges hon")

    static func signedOut(_ minutes: Int) -> Phrase {
        Phrase(
            en:
                "You are signed out in \(minutes) minutes unless you open or send a page before then. If you are typing at that time, go on and send it: you sign in again, and your text is still there.",
            cy:
                "Cewch eich allgofnodi ymhen \(minutes) munud oni bai eich bod yn agor neu’n anfon tudalen cyn hynny. Os byddwch yn teipio bryd hynny, daliwch ati ac anfonwch hi: byddwch yn mewngofnodi eto, a bydd eich testun yno o hyd."
        )
    }

    static func closes(_ minutes: Int) -> Phrase {
        Phrase(
            en:
                "Your pages close in \(minutes) minutes unless you open or send one before then. If you are typing at that time, go on and send it: you come in again with your next code, and your words are still there.",
            cy:
                "Mae eich tudalennau’n cau ymhen \(minutes) munud oni bai eich bod yn agor neu’n anfon un cyn hynny. Os byddwch yn teipio bryd hynny, daliwch ati ac anfonwch hi: rydych yn dod i mewn eto gyda’ch cod nesaf, a bydd eich geiriau yno o hyd."
        )
    }

    /// Said to those who do not see the dialog.
    static func left(_ minutes: Int) -> Phrase {
        .counted(
            minutes,
            en: EnglishForms(one: "1 minute left", other: "\(minutes) minutes left"),
            cy: WelshForms(two: "2 funud ar ôl", other: "\(minutes) munud ar ôl")
        )
    }
}

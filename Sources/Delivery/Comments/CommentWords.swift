import Desk
import Mail
import Markup
import Web

/// Words of comments.
enum CommentWords {
    static let title = Phrase(en: "Comments", cy: "Sylwadau")
    static let who = Phrase(
        en: "Only the plan’s team, those who answer for this action and its partner agencies see what is said here.",
        cy:
            "Dim ond tîm y cynllun, y rhai sy’n ateb dros y cam hwn a’i asiantaethau partner sy’n gweld yr hyn a ddywedir yma."
    )
    static let none = Phrase(en: "Nobody has said anything here yet.", cy: "Nid oes neb wedi dweud dim yma eto.")
    static let write = Phrase(en: "Your comment", cy: "Eich sylw")
    static let writeHint = Phrase(
        en: "To tell a colleague, pick them below or write @ and their name.",
        cy: "I roi gwybod i gydweithiwr, dewiswch nhw isod neu ysgrifennwch @ a’u henw."
    )
    static let tell = Phrase(en: "Tell a colleague (optional)", cy: "Rhoi gwybod i gydweithiwr (dewisol)")
    static let nobody = Phrase(en: "Nobody in particular", cy: "Neb yn arbennig")
    static let add = Phrase(en: "Add the comment", cy: "Ychwanegu’r sylw")
    static let all = Phrase(en: "All comments, and to add one", cy: "Pob sylw, ac i ychwanegu un")
    static let first = Phrase(en: "Add a comment", cy: "Ychwanegu sylw")
    static let enter = Phrase(en: "Enter a comment", cy: "Rhowch sylw")
    static let edit = Phrase(en: "Change my comment", cy: "Newid fy sylw")
    static let editRule = Phrase(
        en: "You can change a comment for 15 minutes. What it said before is kept in its history.",
        cy: "Gallwch newid sylw am 15 munud. Cedwir yr hyn a ddywedodd o’r blaen yn ei hanes."
    )
    static let tooLate = Phrase(
        en: "It is more than 15 minutes since you wrote this, so it stands. Add another comment, or strike this one.",
        cy: "Mae mwy na 15 munud ers i chi ysgrifennu hwn, felly mae’n sefyll. Ychwanegwch sylw arall, neu dilëwch hwn."
    )
    static let strike = Phrase(en: "Strike this comment", cy: "Dileu’r sylw hwn")
    static let edited = Phrase(en: "changed since", cy: "wedi’i newid ers hynny")
    static let before = Phrase(en: "What it said before", cy: "Yr hyn a ddywedodd o’r blaen")
    static let told = Phrase(en: "Told:", cy: "Wedi cael gwybod:")
    static let older = Phrase(
        en: "Only the newest 200 comments are shown.",
        cy: "Dim ond y 200 sylw diweddaraf a ddangosir."
    )

    static func struck(by name: String) -> Phrase {
        Phrase(en: "Struck by \(name)", cy: "Dilëwyd gan \(name)")
    }

    static let forYou = Phrase(en: "For you", cy: "I chi")
    static let forYouNone = Phrase(
        en: "Nobody has spoken to you in a comment yet. When a colleague names you, it is here.",
        cy: "Nid oes neb wedi siarad â chi mewn sylw eto. Pan fydd cydweithiwr yn eich enwi, bydd yma."
    )
    static let new = Phrase(en: "New", cy: "Newydd")
    /// Says that someone spoke to its reader, and not what, nor of which plan.
    static let letter = Letter(
        subject: Phrase(en: "A colleague has spoken to you", cy: "Mae cydweithiwr wedi siarad â chi"),
        paragraphs: [
            Phrase(
                en: "Someone you work with has named you in a comment.",
                cy: "Mae rhywun yr ydych yn gweithio gyda nhw wedi’ch enwi mewn sylw."
            )
        ],
        link: (Phrase(en: "See what is for you", cy: "Gweld beth sydd i chi"), forYouPath)
    )
    static let seen = Phrase(en: "I have seen all of these", cy: "Rwyf wedi gweld y rhain i gyd")
}

extension Event {
    static let commentAdded = Event("comment.added", Phrase(en: "Added a comment", cy: "Ychwanegodd sylw"))
    static let commentEdited = Event("comment.edited", Phrase(en: "Changed a comment", cy: "Newidiodd sylw"))
    static let commentStruck = Event("comment.struck", Phrase(en: "Struck a comment", cy: "Dileodd sylw"))
    static let mentionsSeen = Event(
        "comment.mentions_seen",
        Phrase(en: "Saw the comments that speak to them", cy: "Gwelodd y sylwadau sy’n siarad â nhw")
    )
}

extension Notice {
    static let commentSaved = Notice("comment-saved", Phrase(en: "The comment was saved.", cy: "Cadwyd y sylw."))
    static let commentStruck = Notice(
        "comment-struck",
        Phrase(en: "The comment was struck.", cy: "Dilëwyd y sylw.")
    )
    static let mentionsSeen = Notice(
        "mentions-seen",
        Phrase(en: "Marked as seen.", cy: "Wedi’u nodi fel rhai a welwyd.")
    )
}

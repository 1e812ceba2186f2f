import Desk
import Markup
import Web

extension Event {
    static let wayInGiven = Event(
        "own.way_given",
        Phrase(en: "Gave a way in to own pages", cy: "Rhoddodd ffordd i mewn i’w tudalennau eu hunain")
    )
    static let wayInWithdrawn = Event(
        "own.way_withdrawn",
        Phrase(en: "Took back a way in to own pages", cy: "Cymerodd yn ôl ffordd i mewn i’w tudalennau eu hunain")
    )
    static let cameIn = Event(
        "own.came_in",
        Phrase(en: "Came in to own pages with a code", cy: "Daeth i mewn i’w tudalennau eu hunain gyda chod")
    )
    static let wayInGuessed = Event(
        "own.guessed",
        Phrase(en: "Gave many wrong codes for own pages", cy: "Rhoddodd lawer o godau anghywir ar gyfer eu tudalennau")
    )
    static let ownCodeRenewed = Event(
        "own.code_renewed",
        Phrase(en: "Took a new code for own pages", cy: "Cymerodd god newydd ar gyfer eu tudalennau eu hunain")
    )
    static let ownCodeKept = Event(
        "own.code_kept",
        Phrase(en: "Kept the code for own pages", cy: "Cadwodd y cod ar gyfer eu tudalennau eu hunain")
    )
    static let leftOwn = Event("own.left", Phrase(en: "Left own pages", cy: "Gadawodd eu tudalennau eu hunain"))
    static let ownRemark = Event(
        "own.said",
        Phrase(en: "Said something on own pages", cy: "Dywedodd rywbeth ar eu tudalennau eu hunain")
    )
    static let ownSigned = Event(
        "own.signed",
        Phrase(en: "Countersigned on own pages", cy: "Cydlofnododd ar eu tudalennau eu hunain")
    )
    static let ownAnswered = Event(
        "own.offer_answered",
        Phrase(
            en: "Answered the offer of a break on own pages",
            cy: "Atebodd gynnig o seibiant ar eu tudalennau eu hunain"
        )
    )
    static let ownStop = Event(
        "own.stop_asked",
        Phrase(en: "Asked to stop, on own pages", cy: "Gofynnodd am stopio, ar eu tudalennau eu hunain")
    )

    static let ofOwn: [Event] = [
        wayInGiven, wayInWithdrawn, cameIn, wayInGuessed, ownCodeRenewed, ownCodeKept, leftOwn, ownRemark, ownSigned,
        ownAnswered, ownStop,
    ]
}

extension Notice {
    static let wayInWithdrawn = Notice(
        "own-way-withdrawn",
        Phrase(
            en: "The way in was taken back. Whoever was in is out.",
            cy: "Cymerwyd y ffordd i mewn yn ôl. Mae pwy bynnag oedd i mewn allan."
        )
    )
    static let ownSaid = Notice(
        "own-said",
        Phrase(
            en: "We have it. You see below by when we answer.",
            cy: "Mae gennym ni ef. Gwelwch isod erbyn pryd y byddwn yn ateb."
        )
    )
    static let ownSigned = Notice(
        "own-signed",
        Phrase(en: "Thank you. We wrote down that it is right.", cy: "Diolch. Rydym wedi nodi ei fod yn gywir.")
    )
    static let ownStop = Notice(
        "own-stop",
        Phrase(
            en: "We have it. We talk with you before anything stops.",
            cy: "Mae gennym ni ef. Byddwn yn siarad â chi cyn i ddim stopio."
        )
    )
    static let ownAnswered = Notice(
        "own-answered",
        Phrase(en: "Thank you. We have your answer.", cy: "Diolch. Mae gennym eich ateb.")
    )
    static let ownCodeKept = Notice(
        "own-code-kept",
        Phrase(en: "Good. Use it when you come back.", cy: "Da iawn. Defnyddiwch ef pan ddewch yn ôl.")
    )
    static let ownPartSaved = Notice("own-part-saved", Phrase(en: "It is saved.", cy: "Mae wedi’i gadw."))
    static let ownLeft = Notice(
        "own-left",
        Phrase(en: "You have left your page.", cy: "Rydych wedi gadael eich tudalen.")
    )

    static let ofOwn: [Notice] = [
        wayInWithdrawn, ownSaid, ownSigned, ownAnswered, ownStop, ownCodeKept, ownPartSaved, ownLeft,
    ]
}

import Desk
import Markup
import Web

extension Event {
    static let ownerAsked = Event(
        "owner.asked",
        Phrase(en: "Asked an owner for news", cy: "Gofynnodd i berchennog am newyddion")
    )
    static let ownerNudged = Event(
        "owner.nudged",
        Phrase(en: "Asked an owner for news again", cy: "Gofynnodd i berchennog am newyddion eto")
    )
    static let silenceRaised = Event(
        "owner.silence_raised",
        Phrase(
            en: "Told a plan’s lead of an owner’s silence",
            cy: "Dywedodd wrth arweinydd cynllun am ddistawrwydd perchennog"
        )
    )
    static let askingPutOff = Event(
        "owner.asking_put_off",
        Phrase(
            en: "Put letters off until people may be written to",
            cy: "Gohiriodd lythyrau nes y gellir ysgrifennu at bobl"
        )
    )
    static let linkUsed = Event(
        "owner.link_used",
        Phrase(en: "Gave news by a letter’s link", cy: "Rhoddodd newyddion drwy ddolen llythyr")
    )
    static let askingChosen = Event(
        "owner.asking_chosen",
        Phrase(en: "Changed when an owner is written to", cy: "Newidiodd pryd yr ysgrifennir at berchennog")
    )
    static let newsDelegated = Event(
        "action.news_delegated",
        Phrase(en: "Changed who gives news of an action", cy: "Newidiodd pwy sy’n rhoi newyddion am gam")
    )
    static let askingSet = Event(
        "plan.asking_set",
        Phrase(en: "Changed how a plan asks for news", cy: "Newidiodd sut mae cynllun yn gofyn am newyddion")
    )
    static let agencyLeadSet = Event(
        "agency.lead_set",
        Phrase(en: "Changed who is written to for an agency", cy: "Newidiodd at bwy yr ysgrifennir mewn asiantaeth")
    )
}

let askingEvents: [Event] = [
    .ownerAsked, .ownerNudged, .silenceRaised, .askingPutOff, .linkUsed, .askingChosen, .newsDelegated,
    .askingSet, .agencyLeadSet,
]

extension Notice {
    static let nudged = Notice("nudged", Phrase(en: "They will be written to.", cy: "Ysgrifennir atynt."))
    static let nudgedLater = Notice(
        "nudged-later",
        Phrase(
            en: "It is outside office hours. They will be written to when the next working day begins.",
            cy: "Mae y tu allan i oriau swyddfa. Ysgrifennir atynt pan fydd y diwrnod gwaith nesaf yn dechrau."
        )
    )
    static let nobodyNudged = Notice(
        "nobody-nudged",
        Phrase(
            en: "Nobody was written to: they had a letter today, or nothing is wanted of them now.",
            cy: "Nid ysgrifennwyd at neb: cawsant lythyr heddiw, neu nid oes dim ei angen ganddynt nawr."
        )
    )
    static let nobodyNudgedWithoutMail = Notice(
        "nobody-nudged-without-mail",
        Phrase(
            en: "Nobody was written to: this place has no mail server.",
            cy: "Nid ysgrifennwyd at neb: nid oes gan y lle hwn weinydd post."
        )
    )
    static let askingSaved = Notice("asking-saved", Phrase(en: "Saved.", cy: "Cadwyd."))
    static let newsTaken = Notice(
        "news-taken",
        Phrase(
            en: "Thank you. Your news is kept, and a second person will look at it.",
            cy: "Diolch. Cadwyd eich newyddion, a bydd ail berson yn edrych arno."
        )
    )
}

let askingNotices: [Notice] = [
    .nudged, .nudgedLater, .nobodyNudged, .nobodyNudgedWithoutMail, .askingSaved, .newsTaken,
]

import Desk
import Markup
import Web

extension Event {
    static let publicationProposed = Event(
        "publication.proposed",
        Phrase(en: "Proposed a publication", cy: "Cynigiodd gyhoeddiad")
    )
    static let planPublished = Event("publication.shown", Phrase(en: "Published a plan", cy: "Cyhoeddodd gynllun"))
    static let publicationDeclined = Event(
        "publication.declined",
        Phrase(en: "Declined a publication", cy: "Gwrthododd gyhoeddiad")
    )
    static let planWithdrawn = Event(
        "publication.withdrawn",
        Phrase(en: "Took a published plan back", cy: "Tynnodd gynllun cyhoeddedig yn ôl")
    )
    static let itemHeldBack = Event(
        "publication.held_back",
        Phrase(en: "Held something back from publication", cy: "Daliodd rywbeth yn ôl rhag ei gyhoeddi")
    )
    static let itemReleased = Event(
        "publication.released",
        Phrase(en: "Let something be published again", cy: "Gadawodd i rywbeth gael ei gyhoeddi eto")
    )
    static let welshWritten = Event(
        "publication.welsh",
        Phrase(en: "Wrote the Welsh of public words", cy: "Ysgrifennodd Gymraeg geiriau cyhoeddus")
    )
    static let publishingRulesSet = Event(
        "publication.rules",
        Phrase(en: "Set how a plan is published", cy: "Gosododd sut y cyhoeddir cynllun")
    )
}

let publishingEvents: [Event] = [
    .publicationProposed, .planPublished, .publicationDeclined, .planWithdrawn, .itemHeldBack, .itemReleased,
    .welshWritten, .publishingRulesSet,
]

extension Notice {
    static let planPublished = Notice(
        "plan-published",
        Phrase(en: "Published. Everyone sees it now.", cy: "Cyhoeddwyd. Mae pawb yn ei weld nawr.")
    )
    static let publicationProposed = Notice(
        "publication-proposed",
        Phrase(
            en: "It waits for a second person. Nothing public has changed yet.",
            cy: "Mae’n aros am ail berson. Nid oes dim cyhoeddus wedi newid eto."
        )
    )
    static let publicationDeclined = Notice(
        "publication-declined",
        Phrase(en: "It will not be published.", cy: "Ni chaiff ei gyhoeddi.")
    )
    static let planWithdrawn = Notice(
        "plan-withdrawn",
        Phrase(en: "Taken back. Nobody outside sees it now.", cy: "Tynnwyd yn ôl. Nid oes neb y tu allan yn ei weld.")
    )
    static let itemHeldBack = Notice("item-held-back", Phrase(en: "It is held back.", cy: "Mae’n cael ei ddal yn ôl."))
    static let itemReleased = Notice(
        "item-released",
        Phrase(en: "It may be published again.", cy: "Gellir ei gyhoeddi eto.")
    )
    static let welshSaved = Notice("welsh-saved", Phrase(en: "The Welsh was saved.", cy: "Cadwyd y Gymraeg."))
    static let publishingRulesSet = Notice(
        "publishing-rules-set",
        Phrase(en: "Your choices were saved.", cy: "Cadwyd eich dewisiadau.")
    )
}

let publishingNotices: [Notice] = [
    .planPublished, .publicationProposed, .publicationDeclined, .planWithdrawn, .itemHeldBack, .itemReleased,
    .welshSaved, .publishingRulesSet,
]

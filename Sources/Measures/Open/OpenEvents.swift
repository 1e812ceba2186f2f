import Desk
import Markup
import Web

extension Event {
    static let indicatorPublished = Event(
        "indicator.published",
        Phrase(en: "Let everyone have an indicator", cy: "Gadawodd i bawb gael dangosydd")
    )
    static let indicatorTakenBack = Event(
        "indicator.taken_back",
        Phrase(en: "Took a public indicator back", cy: "Tynnodd ddangosydd cyhoeddus yn ôl")
    )
    static let neighbourLoaded = Event(
        "neighbour.loaded",
        Phrase(en: "Loaded the measures of another place", cy: "Llwythodd fesurau lle arall")
    )
    static let neighbourRemoved = Event(
        "neighbour.removed",
        Phrase(en: "Removed the measures of another place", cy: "Tynnodd fesurau lle arall")
    )

    static let ofOpenData: [Event] = [indicatorPublished, indicatorTakenBack, neighbourLoaded, neighbourRemoved]
}

extension Notice {
    static let publicitySaved = Notice("publicity-saved", Phrase(en: "Saved.", cy: "Cadwyd."))
    static let neighbourSaved = Notice(
        "neighbour-saved",
        Phrase(en: "The other places were saved.", cy: "Cadwyd y lleoedd eraill.")
    )

    static let ofOpenData: [Notice] = [publicitySaved, neighbourSaved]
}

import Desk
import Markup
import Web

extension Event {
    static let targetsSet = Event(
        "support.targets_set",
        Phrase(en: "Set local targets", cy: "Gosododd dargedau lleol")
    )
    static let placeTargetsSet = Event(
        "place.targets_set",
        Phrase(en: "Set how soon what arrives is answered", cy: "Gosododd pa mor fuan yr atebir yr hyn sy’n cyrraedd")
    )
    static let lateExported = Event(
        "late.exported",
        Phrase(en: "Took a list of what is late away", cy: "Aeth â rhestr o’r hyn sy’n hwyr")
    )

    static let ofClocks: [Event] = [targetsSet, placeTargetsSet, lateExported]
}

extension Notice {
    static let targetsSet = Notice("targets-set", Phrase(en: "The targets were saved.", cy: "Cadwyd y targedau."))
}

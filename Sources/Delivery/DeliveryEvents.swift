import Desk
import Markup
import Web

extension Event {
    static let ownerAdded = Event("owner.added", Phrase(en: "Added an owner", cy: "Ychwanegodd berchennog"))
    static let ownerChanged = Event("owner.changed", Phrase(en: "Changed an owner", cy: "Newidiodd berchennog"))
    static let ownerEnded = Event(
        "owner.ended",
        Phrase(en: "Took an owner off a team’s plans", cy: "Tynnodd berchennog oddi ar gynlluniau tîm")
    )
    static let ownersAssigned = Event(
        "owner.assigned",
        Phrase(en: "Changed who answers for actions", cy: "Newidiodd bwy sy’n ateb dros weithredu")
    )
    static let rhythmSet = Event(
        "rhythm.set",
        Phrase(en: "Set how often a plan reports", cy: "Gosododd pa mor aml y mae cynllun yn adrodd")
    )
    static let updateSent = Event("update.sent", Phrase(en: "Sent an update", cy: "Anfonodd ddiweddariad"))
    static let updateApproved = Event(
        "update.approved",
        Phrase(en: "Approved an update", cy: "Cymeradwyodd ddiweddariad")
    )
    static let updateReturned = Event(
        "update.returned",
        Phrase(en: "Sent an update back", cy: "Anfonodd ddiweddariad yn ôl")
    )
}

let deliveryEvents: [Event] = [
    .ownerAdded, .ownerChanged, .ownerEnded, .ownersAssigned, .rhythmSet, .updateSent, .updateApproved,
    .updateReturned,
]

extension Notice {
    static let ownerSaved = Notice("owner-saved", Phrase(en: "The owner was saved.", cy: "Cadwyd y perchennog."))
    static let ownerEnded = Notice(
        "owner-ended",
        Phrase(en: "They answer for nothing any more.", cy: "Nid ydynt yn ateb dros ddim mwyach.")
    )
    static let ownersAssigned = Notice(
        "owners-assigned",
        Phrase(en: "Who answers was saved.", cy: "Cadwyd pwy sy’n ateb.")
    )
    static let rhythmSet = Notice(
        "rhythm-set",
        Phrase(
            en: "The rhythm was set. Periods that had begun stay as they were.",
            cy: "Gosodwyd y rhythm. Mae’r cyfnodau a oedd wedi dechrau yn aros fel yr oeddent."
        )
    )
    static let updatesSent = Notice(
        "updates-sent",
        Phrase(
            en: "Thank you. Your news was sent, and a second person will look at it.",
            cy: "Diolch. Anfonwyd eich newyddion, a bydd ail berson yn edrych arno."
        )
    )
    static let updatesApproved = Notice(
        "updates-approved",
        Phrase(
            en: "Approved. The plan now says what they say.",
            cy: "Cymeradwywyd. Mae’r cynllun bellach yn dweud yr hyn y maent yn ei ddweud."
        )
    )
    static let updateReturned = Notice(
        "update-returned",
        Phrase(
            en: "Sent back. Its author will see what you asked.",
            cy: "Anfonwyd yn ôl. Bydd ei awdur yn gweld yr hyn a ofynnoch."
        )
    )
}

let deliveryNotices: [Notice] = [
    .ownerSaved, .ownerEnded, .ownersAssigned, .rhythmSet, .updatesSent, .updatesApproved, .updateReturned,
]

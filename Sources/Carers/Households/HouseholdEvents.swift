import Desk
import Markup

extension Event {
    static let householdJoined = Event(
        "household.joined",
        Phrase(en: "Wrote down who lives with them", cy: "Cofnododd pwy sy’n byw gyda nhw")
    )
    static let householdLeft = Event(
        "household.left",
        Phrase(en: "Wrote down that they moved out", cy: "Cofnododd eu bod wedi symud allan")
    )
    static let householdMoved = Event(
        "household.moved",
        Phrase(en: "Said who else has the new address", cy: "Dywedodd pwy arall sydd â’r cyfeiriad newydd")
    )
    static let householdKeptSecret = Event(
        "household.secret_kept",
        Phrase(
            en: "Said that they must not be told where others live",
            cy: "Dywedodd na ddylid dweud wrthynt ble mae eraill yn byw"
        )
    )
    static let householdSecretLifted = Event(
        "household.secret_lifted",
        Phrase(
            en: "Said that they may be told again where others live",
            cy: "Dywedodd y gellir dweud wrthynt eto ble mae eraill yn byw"
        )
    )

    static let ofHouseholds: [Event] = [
        householdJoined, householdLeft, householdMoved, householdKeptSecret, householdSecretLifted,
    ]
}

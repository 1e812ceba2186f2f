import Desk
import Markup
import Web

extension Event {
    static let personRegistered = Event(
        "person.registered",
        Phrase(en: "Registered a person", cy: "Cofrestrodd berson")
    )

    static let ofCarers: [Event] = [personRegistered]
}

extension Notice {
    static let registered = Notice("registered", Phrase(en: "Registered.", cy: "Wedi’i gofrestru."))

    static let ofCarers: [Notice] = [registered]
}

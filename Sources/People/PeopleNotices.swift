import Markup
import Web

extension Notice {
    static let signedOut = Notice("signed-out", Phrase(en: "You are signed out.", cy: "Rydych wedi allgofnodi."))
    static let saved = Notice("people-saved", Phrase(en: "Your change is saved.", cy: "Mae eich newid wedi’i gadw."))

    static let posted = Notice(
        "people-posted",
        Phrase(en: "A letter with the link is on its way.", cy: "Mae llythyr â’r ddolen ar ei ffordd.")
    )

    static let ofPeople: [Notice] = [posted, accountMade, passwordSet, placeBegun, signedOut, saved]
}

import Markup
import Web

enum JobWords {
    static let title = Phrase(en: "Work in the background", cy: "Gwaith yn y cefndir")
    static let intro = Phrase(
        en:
            "Letters and reminders are sent by the program itself. What goes wrong is tried again for an hour and a half, letters for two and a half days, then listed here.",
        cy:
            "Mae’r rhaglen ei hun yn anfon llythyrau a negeseuon atgoffa. Rhoddir cynnig arall ar yr hyn sy’n methu am awr a hanner, ac ar lythyrau am ddau ddiwrnod a hanner, yna fe’u rhestrir yma."
    )
    static let waiting = Phrase(en: "Waiting", cy: "Yn aros")
    static let oldest = Phrase(en: "Due since", cy: "Yn ddyledus ers")
    static let noneDue = Phrase(en: "Nothing is due", cy: "Nid oes dim yn ddyledus")
    static let failed = Phrase(en: "Failed work", cy: "Gwaith a fethodd")
    static let nothingFailed = Phrase(en: "Nothing has failed.", cy: "Nid oes dim wedi methu.")
    static let kind = Phrase(en: "Kind", cy: "Math")
    static let failedAt = Phrase(en: "Failed", cy: "Methodd")
    static let reason = Phrase(en: "What went wrong", cy: "Beth aeth o’i le")
    static let tries = Phrase(en: "Tries", cy: "Cynigion")
    static let whatToDo = Phrase(en: "What to do", cy: "Beth i’w wneud")
    static let letters = Phrase(en: "Letters that did not arrive", cy: "Llythyrau na chyrhaeddodd")
    static let noLetters = Phrase(
        en: "This place sends no letters: it was given no mail server. Links are shown to be passed on by hand.",
        cy:
            "Nid yw’r lle hwn yn anfon llythyrau: ni roddwyd gweinydd post iddo. Dangosir dolenni i’w trosglwyddo â llaw."
    )
    static let allArrived = Phrase(en: "None came back.", cy: "Ni ddaeth yr un yn ôl.")
    static let to = Phrase(en: "To", cy: "At")
    static let noAccount = Phrase(en: "Someone without an account", cy: "Rhywun heb gyfrif")
    static let posted = Phrase(en: "Posted", cy: "Postiwyd")
    static let whatHappened = Phrase(en: "What happened", cy: "Beth ddigwyddodd")
    static let cameBack = Phrase(en: "Came back", cy: "Daeth yn ôl")
    static let refused = Phrase(en: "Refused", cy: "Gwrthodwyd")
    static let figures = Phrase(en: "Mail server’s figures", cy: "Ffigurau’r gweinydd post")
    static let again = Phrase(en: "Try again", cy: "Rhoi cynnig arall arni")
    static let allAgain = Phrase(en: "Try all of them again", cy: "Rhoi cynnig arall ar bob un")
    static let aside = Phrase(en: "Set aside", cy: "Rhoi o’r neilltu")
}

extension Notice {
    static let workTriedAgain = Notice(
        "work-tried-again",
        Phrase(
            en: "It is tried again now. What fails once more comes back to this list.",
            cy: "Rhoddir cynnig arall arno nawr. Daw’r hyn sy’n methu eto yn ôl i’r rhestr hon."
        )
    )
    static let workSetAside = Notice(
        "work-set-aside",
        Phrase(en: "It was set aside, and stays undone.", cy: "Fe’i rhoddwyd o’r neilltu, ac ni chaiff ei wneud.")
    )
}

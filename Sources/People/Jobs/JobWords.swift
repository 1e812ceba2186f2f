import Markup

enum JobWords {
    static let title = Phrase(en: "Work in the background", cy: "Gwaith yn y cefndir")
    static let intro = Phrase(
        en:
            "Letters and reminders are sent by the program itself. What goes wrong is tried five times, then listed here.",
        cy:
            "Mae’r rhaglen ei hun yn anfon llythyrau a negeseuon atgoffa. Rhoddir pum cynnig ar yr hyn sy’n methu, yna fe’i rhestrir yma."
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
    static let again = Phrase(en: "Try again", cy: "Rhoi cynnig arall arni")
    static let aside = Phrase(en: "Set aside", cy: "Rhoi o’r neilltu")
}

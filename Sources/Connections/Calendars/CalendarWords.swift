import Markup

enum CalendarWords {
    static let title = Phrase(en: "Calendars", cy: "Calendrau")
    static let mine = Phrase(en: "Alongside", cy: "Alongside")
    static let make = Phrase(en: "Make a calendar address", cy: "Gwneud cyfeiriad calendr")
    static let which = Phrase(en: "What is in it?", cy: "Beth sydd ynddo?")
    static let all = Phrase(en: "All that is mine", cy: "Popeth sy’n eiddo i mi")
    static let meeting = Phrase(en: "Board meeting", cy: "Cyfarfod bwrdd")
    static let papers = Phrase(en: "Board papers due", cy: "Papurau bwrdd yn ddyledus")

    static let taskDue = Phrase(en: "Action for a board due", cy: "Cam i fwrdd yn ddyledus")

    static func updatesDue(_ plan: String) -> Phrase {
        Phrase(en: "Updates due: \(plan)", cy: "Diweddariadau’n ddyledus: \(plan)")
    }

    static func actionDue(_ reference: String?, _ plan: String) -> Phrase {
        let name = reference.map { " \($0)" } ?? ""
        return Phrase(en: "Action\(name) due: \(plan)", cy: "Cam\(name) yn ddyledus: \(plan)")
    }

    static func milestoneDue(_ reference: String?, _ plan: String) -> Phrase {
        let name = reference.map { " \($0)" } ?? ""
        return Phrase(en: "Milestone of action\(name): \(plan)", cy: "Carreg filltir cam\(name): \(plan)")
    }
}

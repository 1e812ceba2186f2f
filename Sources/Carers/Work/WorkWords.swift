import Desk
import Foundation
import Markup
import Web

/// Words of my work and of how the work with someone stands.
enum WorkWords {
    static let myWork = Phrase(en: "My work", cy: "Fy ngwaith")
    static let worker = Phrase(en: "Worker", cy: "Gweithiwr")
    static let nobody = Phrase(en: "Nobody yet", cy: "Neb eto")
    static let lastContact = Phrase(en: "Last contact", cy: "Cyswllt diwethaf")
    static let noContactYet = Phrase(en: "None yet", cy: "Dim eto")
    static let whatNext = Phrase(en: "What happens next", cy: "Beth sy’n digwydd nesaf")
    static let nextStep = Phrase(en: "Next step", cy: "Cam nesaf")
    static let noNextStep = Phrase(en: "No next step", cy: "Dim cam nesaf")
    static let last = Phrase(en: "What happened last", cy: "Beth ddigwyddodd ddiwethaf")
    static let wholeTimeline = Phrase(en: "The whole timeline", cy: "Y llinell amser gyfan")
    static let takeOn = Phrase(en: "Take this on yourself", cy: "Ymgymryd â hyn eich hun")
    static let giveBack = Phrase(en: "Give this back to the team", cy: "Rhoi hyn yn ôl i’r tîm")
    static let giveTo = Phrase(en: "Give it to a worker", cy: "Ei roi i weithiwr")
    static let person = Phrase(en: "About", cy: "Am")
    static let reference = Phrase(en: "Reference", cy: "Cyfeirnod")
    static let name = Phrase(en: "Name", cy: "Enw")
    static let mine = Phrase(en: "Your tasks", cy: "Eich tasgau")
    static let ofTeam = Phrase(
        en: "Tasks for whoever in the team is free",
        cy: "Tasgau i bwy bynnag yn y tîm sy’n rhydd"
    )
    static let nothingDue = Phrase(
        en: "You have nothing to do in the next 7 days.",
        cy: "Nid oes gennych ddim i’w wneud yn y 7 diwrnod nesaf."
    )
    static let people = Phrase(en: "People you work with", cy: "Pobl rydych yn gweithio gyda nhw")
    static let noPeople = Phrase(
        en: "Nobody yet. Open a record to take it on, or ask whoever shares out the work.",
        cy: "Neb eto. Agorwch gofnod i ymgymryd ag ef, neu gofynnwch i bwy bynnag sy’n rhannu’r gwaith."
    )
    static let waiting = Phrase(en: "Waiting for you", cy: "Yn aros amdanoch")
    static let without = Phrase(en: "of yours without a next step", cy: "o’ch rhai chi heb gam nesaf")
    static let late = Phrase(en: "late", cy: "hwyr")
    static let today = Phrase(en: "due today", cy: "i’w gwneud heddiw")
    static let week = Phrase(en: "due in the next 7 days", cy: "i’w gwneud yn y 7 diwrnod nesaf")
    static let noteFor = Phrase(en: "Write a note about another record", cy: "Ysgrifennu nodyn am gofnod arall")
    static let referenceHint = Phrase(en: "For example, C1234-5678", cy: "Er enghraifft, C1234-5678")
    static let enterReference = Phrase(
        en: "Enter the record’s reference, like C1234-5678",
        cy: "Rhowch gyfeirnod y cofnod, fel C1234-5678"
    )
    static let noSuchRecord = Phrase(
        en: "There is no record with that reference that you may write in",
        cy: "Nid oes cofnod â’r cyfeirnod hwnnw y cewch ysgrifennu ynddo"
    )
    static let writeNote = Phrase(en: "Write the note", cy: "Ysgrifennu’r nodyn")
    static let allCases = Phrase(en: "The whole case list", cy: "Y rhestr achosion gyfan")
    static let byDue = Phrase(en: "The earliest first", cy: "Y cynharaf yn gyntaf")
}

extension Event {
    static let caseGiven = Event(
        "person.worker_changed",
        Phrase(en: "Gave the work with a person to someone", cy: "Rhoddodd y gwaith gyda pherson i rywun")
    )
}

extension Notice {
    static let caseGiven = Notice(
        "case-given",
        Phrase(en: "Who works with them was saved.", cy: "Cadwyd pwy sy’n gweithio gyda nhw.")
    )
}

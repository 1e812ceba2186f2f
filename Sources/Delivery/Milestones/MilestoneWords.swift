import Desk
import Markup
import Strategy
import Web

/// Words of milestones.
enum MilestoneWords {
    static let title = Phrase(en: "Milestones", cy: "Cerrig milltir")
    static let order = Phrase(en: "By their days, the earliest first", cy: "Yn ôl eu dyddiau, y cynharaf yn gyntaf")
    static let milestone = Phrase(en: "Milestone", cy: "Carreg filltir")
    static let due = Phrase(en: "By", cy: "Erbyn")
    static let done = Phrase(en: "Done", cy: "Wedi’i gwneud")
    static let notDone = Phrase(en: "Not done yet", cy: "Heb ei gwneud eto")
    static let none = Phrase(en: "This action has no milestones yet.", cy: "Nid oes cerrig milltir gan y cam hwn eto.")
    static let noDay = Phrase(en: "No day given", cy: "Dim diwrnod")
    static let all = Phrase(en: "All milestones", cy: "Pob carreg filltir")
    static let fromPlan = Phrase(en: "From the plan’s own “by when”", cy: "O “erbyn pryd” y cynllun ei hun")
    static let byHand = Phrase(en: "Made by hand", cy: "Wedi’i gwneud â llaw")
    static let former = Phrase(
        en: "From an earlier “by when”; it no longer counts",
        cy: "O “erbyn pryd” cynharach; nid yw’n cyfrif mwyach"
    )
    static let whence = Phrase(en: "Where it comes from", cy: "O ble y daw")
    static let add = Phrase(en: "Add a milestone", cy: "Ychwanegu carreg filltir")
    static let what = Phrase(en: "What will have happened", cy: "Beth fydd wedi digwydd")
    static let byDay = Phrase(en: "By which day", cy: "Erbyn pa ddiwrnod")
    static let doneOn = Phrase(en: "Done on", cy: "Gwnaed ar")
    static let doneOnHint = Phrase(
        en: "Leave it empty if it is not done.",
        cy: "Gadewch yn wag os nad yw wedi’i gwneud."
    )
    static let doneToday = Phrase(en: "Done today", cy: "Wedi’i gwneud heddiw")
    static let remove = Phrase(en: "Take this milestone away", cy: "Tynnu’r garreg filltir hon")
    static let change = Phrase(en: "Change a milestone", cy: "Newid carreg filltir")
    static let enterWords = Phrase(
        en: "Enter what will have happened",
        cy: "Rhowch beth fydd wedi digwydd"
    )
    static let notYet = Phrase(
        en: "The day it was done must not be in the future",
        cy: "Rhaid i’r diwrnod y’i gwnaed beidio â bod yn y dyfodol"
    )
    static let counts = Phrase(
        en: "An action with two or more milestones counts, in the plan’s progress, by how many of them are done.",
        cy:
            "Mae cam â dwy garreg filltir neu fwy yn cyfrif, yng nghynnydd y cynllun, yn ôl faint ohonynt sydd wedi’u gwneud."
    )

    static func path(_ worked: WorkedAction) -> String { worked.path + "/milestones" }
}

extension Event {
    static let milestoneAdded = Event(
        "milestone.added",
        Phrase(en: "Added a milestone", cy: "Ychwanegodd garreg filltir")
    )
    static let milestoneCorrected = Event(
        "milestone.corrected",
        Phrase(en: "Changed a milestone", cy: "Newidiodd garreg filltir")
    )
    static let milestoneFinished = Event(
        "milestone.finished",
        Phrase(en: "Said a milestone is done", cy: "Dywedodd fod carreg filltir wedi’i gwneud")
    )
    static let milestoneRemoved = Event(
        "milestone.removed",
        Phrase(en: "Took a milestone away", cy: "Tynnodd garreg filltir")
    )
}

extension Notice {
    static let milestoneSaved = Notice(
        "milestone-saved",
        Phrase(en: "The milestone was saved.", cy: "Cadwyd y garreg filltir.")
    )
    static let milestoneMerged = Notice(
        "milestone-merged",
        Phrase(
            en: "Saved. Someone else had changed other parts of it meanwhile; theirs were kept too.",
            cy: "Cadwyd. Roedd rhywun arall wedi newid rhannau eraill ohoni yn y cyfamser; cadwyd eu rhai nhw hefyd."
        )
    )
    static let milestoneRemoved = Notice(
        "milestone-removed",
        Phrase(en: "The milestone was taken away.", cy: "Tynnwyd y garreg filltir.")
    )
}

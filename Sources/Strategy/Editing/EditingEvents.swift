import Desk
import Markup
import Web

extension Event {
    static let planMade = Event("plan.made", Phrase(en: "Started a plan", cy: "Dechreuodd gynllun"))
    static let planCorrected = Event("plan.corrected", Phrase(en: "Changed a plan", cy: "Newidiodd gynllun"))
    static let planAdopted = Event("plan.adopted", Phrase(en: "Adopted a plan", cy: "Mabwysiadodd gynllun"))
    static let planClosed = Event("plan.closed", Phrase(en: "Closed a plan", cy: "Caeodd gynllun"))
    static let partAdded = Event("plan.part_added", Phrase(en: "Added to a plan", cy: "Ychwanegodd at gynllun"))
    static let partCorrected = Event(
        "plan.part_corrected",
        Phrase(en: "Changed part of a plan", cy: "Newidiodd ran o gynllun")
    )
    static let partMoved = Event("plan.part_moved", Phrase(en: "Moved part of a plan", cy: "Symudodd ran o gynllun"))
    static let partRemoved = Event(
        "plan.part_removed",
        Phrase(en: "Removed part of a plan", cy: "Tynnodd ran o gynllun")
    )
    static let planDeleted = Event("plan.deleted", Phrase(en: "Deleted a draft plan", cy: "Dileodd gynllun drafft"))
}

let editingEvents: [Event] = [
    .planMade, .planCorrected, .planAdopted, .planClosed, .partAdded, .partCorrected, .partMoved, .partRemoved,
    .planDeleted,
]

extension Notice {
    static let planSaved = Notice("plan-saved", Phrase(en: "The plan was changed.", cy: "Newidiwyd y cynllun."))
    static let planAdopted = Notice(
        "plan-adopted",
        Phrase(
            en: "The plan is in force. It can be published now.",
            cy: "Mae’r cynllun mewn grym. Gellir ei gyhoeddi nawr."
        )
    )
    static let partAdded = Notice(
        "part-added",
        Phrase(en: "It was added to the plan.", cy: "Fe’i hychwanegwyd at y cynllun.")
    )
    static let partRemoved = Notice(
        "part-removed",
        Phrase(
            en: "It was removed. The history of the plan keeps what it said.",
            cy: "Fe’i tynnwyd. Mae hanes y cynllun yn cadw’r hyn a ddywedai."
        )
    )
    static let planDeleted = Notice(
        "plan-deleted",
        Phrase(en: "The draft was deleted.", cy: "Dilëwyd y drafft.")
    )
    static let merged = Notice(
        "part-merged",
        Phrase(
            en: "Your changes were saved. Someone else had changed other fields meanwhile; theirs were kept too.",
            cy:
                "Cadwyd eich newidiadau. Roedd rhywun arall wedi newid meysydd eraill yn y cyfamser; cadwyd eu rhai nhw hefyd."
        )
    )
}

let editingNotices: [Notice] = [.planSaved, .planAdopted, .partAdded, .partRemoved, .planDeleted, .merged]

import Desk
import Markup
import Web

extension Event {
    static let planImportStarted = Event(
        "plan_import.started",
        Phrase(en: "Brought a plan document", cy: "Daeth â dogfen gynllun")
    )
    static let planImportCorrected = Event(
        "plan_import.corrected",
        Phrase(
            en: "Corrected what was read from a plan document",
            cy: "Cywirodd yr hyn a ddarllenwyd o ddogfen gynllun"
        )
    )
    static let planImportRead = Event(
        "plan_import.read_again",
        Phrase(en: "Read a plan document again", cy: "Darllenodd ddogfen gynllun eto")
    )
    static let planImportAnswered = Event(
        "plan_import.answered",
        Phrase(en: "Said which actions are the same", cy: "Dywedodd pa gamau sydd yr un fath")
    )
    static let planImportApplied = Event(
        "plan_import.applied",
        Phrase(en: "Made a plan document into the plan", cy: "Troes ddogfen gynllun yn gynllun")
    )
    static let planImportSetAside = Event(
        "plan_import.set_aside",
        Phrase(en: "Set a plan document aside", cy: "Rhoes ddogfen gynllun o’r neilltu")
    )
}

/// What reading plans in writes in the audit trail.
let importEvents: [Event] = [
    .planImportStarted, .planImportCorrected, .planImportRead, .planImportAnswered, .planImportApplied,
    .planImportSetAside,
]

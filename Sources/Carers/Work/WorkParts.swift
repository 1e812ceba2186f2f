import Desk
import Web

/// What the daily work adds to the area: its routes, and what it says.
enum DailyWork {
    /// What the register itself and the daily work tell the timeline.
    static let timeline: [any TimelineSource] = [
        NotesOnTimeline(), NewTasksOnTimeline(), EndedTasksOnTimeline(), LettersOnTimeline(), RolesOnTimeline(),
        SharingOnTimeline(), ClosingsOnTimeline(), arrivalsOnTimeline,
        RegistrationOnTimeline(),
    ]

    static func routes(_ sources: [any TimelineSource], _ waits: [any WaitsForMe]) -> [Route] {
        noteRoutes + taskRoutes + letterRoutes + timelineRoutes(sources) + giveCaseRoutes + myWorkRoutes(waits)
            + caseListRoutes
    }

    static let events: [Event] = Event.ofNotes + Event.ofTasks + Event.ofLetters + [.caseGiven, .casesExported]
    static let notices: [Notice] = Notice.ofNotes + Notice.ofTasks + Notice.ofLetters + [.caseGiven]
}

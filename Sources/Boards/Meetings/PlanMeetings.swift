package import Dates
import DesignSystem
package import Desk
import Forms
package import Foundation
import Markup
package import Records
import Web

/// Puts meetings of a board in the calendar; a day that has one already is left as it is.
package struct PlanMeetings: Command {
    let board: UUID
    let days: [Day]
    let venue: String?

    package init(board: UUID, days: [Day], venue: String? = nil) {
        self.board = board
        self.days = days
        self.venue = venue
    }

    package func permits(_ actor: Actor, _ db: any Reader) throws -> Bool {
        actor.may(.editPlans, in: try db.board(board, visibleTo: actor).team)
    }

    /// - Returns: The meetings made, in order.
    package func perform(_ work: Work) throws -> [UUID] {
        let board = try work.db.board(board, visibleTo: work.actor)
        let taken = Set(try work.db.meetings(of: board.id).map(\.heldOn))
        var made: [UUID] = []
        for day in days where !taken.contains(day) {
            let id = work.newID()
            let papers = day.adding(
                workingDays: -board.papersDays,
                bankHolidays: BankHolidays.englandAndWales
            )
            try work.db.addMeeting(id, on: day, papersDue: papers, venue: venue, of: board.id)
            made.append(id)
        }
        try work.record(.meetingsPlanned, about: board.subject, ["meetings": String(made.count)])
        return made
    }
}

/// What is said of one meeting.
struct MeetingDetails: Sendable, Equatable {
    let heldOn: Day
    let papersDue: Day
    let venue: String?
    let state: Meeting.State

    /// - Throws: `InvalidForm` with every problem.
    init(_ form: Form) throws(InvalidForm) {
        var read = FormReader(form)
        heldOn = read.day(
            "held",
            required: Phrase(en: "Enter the day of the meeting", cy: "Rhowch ddiwrnod y cyfarfod")
        )
        papersDue = read.day(
            "papers",
            required: Phrase(en: "Enter the day its papers are due", cy: "Rhowch y diwrnod y mae’r papurau i ddod")
        )
        venue = read.optionalText("venue")
        state = read.flag("cancelled") ? .cancelled : .planned
        if papersDue > heldOn {
            read.refuse(
                "papers-day",
                Phrase(
                    en: "Papers must be due on or before the day of the meeting",
                    cy: "Rhaid i’r papurau ddod ar ddiwrnod y cyfarfod neu cyn hynny"
                )
            )
        }
        try read.finish()
    }
}

/// Moves a meeting, says where it is, or calls it off.
struct ChangeMeeting: Command {
    let board: UUID
    let id: UUID
    let details: MeetingDetails
    let seen: Int

    func permits(_ actor: Actor, _ db: any Reader) throws -> Bool {
        actor.may(.editPlans, in: try db.board(board, visibleTo: actor).team)
    }

    func perform(_ work: Work) throws {
        let meeting = try work.db.meeting(id, of: board)
        let others = try work.db.meetings(of: board).filter { $0.id != id }
        if others.contains(where: { $0.heldOn == details.heldOn }) {
            throw InvalidForm(
                "held-day",
                Phrase(en: "There is a meeting on that day", cy: "Mae cyfarfod ar y diwrnod hwnnw")
            )
        }
        try work.db.change(meeting, to: details, seen: seen)
        let (before, after) = (meeting.heldOn.iso, details.heldOn.iso)
        try work.remember("held_on", of: meeting.subject, version: seen + 1, before: before, after: after)
        try work.record(.meetingChanged, about: meeting.subject)
    }
}

let meetingEditRoutes: [Route] = [
    .get("/boards/:board/meetings/new", for: .staffWho(.editPlans)) { visit in
        let edited = try await visit.ask(EditableBoard(id: visit.id("board")))
        return .page(seriesPage(edited.board, visit, Form(values: ["every": "3", "keeping": "weekday", "many": "6"])))
    },
    .post("/boards/:board/meetings", for: .staffWho(.editPlans)) { visit in
        let board = try await visit.ask(EditableBoard(id: visit.id("board"))).board
        do {
            let asked = try AskedSeries(visit.form)
            try await visit.perform(
                PlanMeetings(board: board.id, days: asked.series.days(asked.many), venue: asked.venue)
            )
            return .redirect(to: BoardPaths.board(board.id), notice: .meetingsSaved)
        } catch let invalid as InvalidForm {
            return .tryAgain(seriesPage(board, visit, visit.form, invalid))
        }
    },
]

/// A series as a form asks for it.
private struct AskedSeries {
    let series: MeetingSeries
    let many: Int
    let venue: String?

    init(_ form: Form) throws(InvalidForm) {
        var read = FormReader(form)
        let first = read.day("first", required: Phrase(en: "Enter the first day", cy: "Rhowch y diwrnod cyntaf"))
        let every = read.integer(
            "every",
            required: Phrase(en: "Enter how many months lie between", cy: "Rhowch sawl mis sydd rhyngddynt"),
            in: 1...12
        )
        let keeping: MeetingSeries.Keeping = read.choice(
            "keeping",
            required: Phrase(en: "Choose which day is kept", cy: "Dewiswch pa ddiwrnod a gedwir"),
            fallback: .weekday
        )
        many = read.integer(
            "many",
            required: Phrase(en: "Enter how many meetings", cy: "Rhowch sawl cyfarfod"),
            in: 1...24
        )
        venue = read.optionalText("venue")
        try read.finish()
        series = MeetingSeries(first: first, every: every, keeping: keeping)
    }
}

private func seriesPage(_ board: Board, _ visit: Visit, _ form: Form, _ invalid: InvalidForm? = nil) -> Page {
    let options = [
        Option(
            "weekday",
            Phrase(
                en: "The same weekday, such as the second Tuesday, or the working day after a bank holiday",
                cy: "Yr un diwrnod o’r wythnos, fel yr ail ddydd Mawrth, neu’r diwrnod gwaith ar ôl gŵyl banc"
            )
        ),
        Option(
            "date",
            Phrase(
                en: "The same date, or the working day after when that is a weekend or a bank holiday",
                cy: "Yr un dyddiad, neu’r diwrnod gwaith wedyn os yw’n benwythnos neu’n ŵyl banc"
            )
        ),
    ]
    let path = BoardPaths.board(board.id)
    return Page(
        Phrase(en: "Add meetings", cy: "Ychwanegu cyfarfodydd"),
        back: NavigationItem(BoardWords.backToBoard, path: path),
        invalid: invalid,
        body: .form(
            action: path + "/meetings",
            visit.context,
            """
            \(.dateFields("first", legend: Phrase(en: "The first meeting", cy: "Y cyfarfod cyntaf"), form: form, invalid: invalid))
            \(.textField("many", label: Phrase(en: "How many meetings", cy: "Sawl cyfarfod"), width: "w2", isNumber: true, form: form, invalid: invalid))
            \(.textField("every", label: Phrase(en: "Months between them", cy: "Misoedd rhyngddynt"), width: "w2", isNumber: true, form: form, invalid: invalid))
            \(.radios("keeping", legend: Phrase(en: "Which day is kept", cy: "Pa ddiwrnod a gedwir"), options: options, form: form, invalid: invalid))
            \(.textField("venue", label: Phrase(en: "Where", cy: "Ble"), isOptional: true, form: form, invalid: invalid))
            \(.button(Phrase(en: "Add the meetings", cy: "Ychwanegu’r cyfarfodydd")))
            """
        )
    )
}

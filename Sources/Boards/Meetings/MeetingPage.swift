import Dates
import DesignSystem
import Desk
import Forms
import Foundation
import Markup
import Records
import Web

/// A meeting: its papers, its report, what it is asked to decide and what it decided.
struct MeetingHome: Question {
    struct Answer: Sendable {
        let board: Board
        let meeting: Meeting
        let report: ReportLine?
        let asks: [String]
        let decisions: [Decision]
        let items: [Subject: PlanItem]
        let overseesAny: Bool
        let today: Day
    }

    let board: UUID
    let id: UUID

    func permits(_ actor: Actor, _ db: any Reader) throws -> Bool {
        actor.may(.seePlans, in: try db.board(board, visibleTo: actor).team)
    }

    func answer(_ look: Look) throws -> Answer {
        let items = try look.db.items(overseenBy: board, visibleTo: look.actor)
        let report = try look.db.reports(of: board)[id]
        return Answer(
            board: try look.db.board(board, visibleTo: look.actor),
            meeting: try look.db.meeting(id, of: board),
            report: report,
            asks: try report.map { try look.db.asks(ofReport: $0.id) } ?? [],
            decisions: try look.db.decisions(ofMeeting: id),
            items: Dictionary(items.map { ($0.subject, $0) }, uniquingKeysWith: { first, _ in first }),
            overseesAny: try !look.db.plansOverseen(by: board).isEmpty,
            today: look.today
        )
    }
}

let meetingRoutes: [Route] = [
    .get("/boards/:board/meetings/:meeting", for: .staffWho(.seePlans)) { visit in
        let question = try MeetingHome(board: visit.id("board"), id: visit.id("meeting"))
        return .page(meetingPage(try await visit.ask(question), visit))
    },
    .get("/boards/:board/meetings/:meeting/edit", for: .staffWho(.editPlans)) { visit in
        let home = try await visit.ask(MeetingHome(board: visit.id("board"), id: visit.id("meeting")))
        guard visit.actor.may(.editPlans, in: home.board.team) else { throw Refusal.notPermitted }
        return .page(editMeetingPage(home, visit, Form(values: home.meeting.fields)))
    },
    .post("/boards/:board/meetings/:meeting/edit", for: .staffWho(.editPlans)) { visit in
        let home = try await visit.ask(MeetingHome(board: visit.id("board"), id: visit.id("meeting")))
        let path = BoardPaths.meeting(home.meeting.id, of: home.board.id)
        do {
            try await visit.perform(
                ChangeMeeting(
                    board: home.board.id,
                    id: home.meeting.id,
                    details: MeetingDetails(visit.form),
                    seen: Int(visit.form["version"]) ?? 0
                )
            )
            return .redirect(to: path, notice: .meetingsSaved)
        } catch let invalid as InvalidForm {
            return .tryAgain(editMeetingPage(home, visit, visit.form, invalid))
        }
    },
]

extension Meeting {
    /// As the edit form's fields hold it.
    fileprivate var fields: [String: String] {
        var fields = ["venue": venue ?? "", "version": String(version), "cancelled": state == .cancelled ? "1" : ""]
        for (name, day) in [("held", heldOn), ("papers", papersDue)] {
            fields["\(name)-day"] = String(day.day)
            fields["\(name)-month"] = String(day.month)
            fields["\(name)-year"] = String(day.year)
        }
        return fields
    }
}

private func meetingPage(_ home: MeetingHome.Answer, _ visit: Visit) -> Page {
    let mayEdit = visit.actor.may(.editPlans, in: home.board.team)
    let path = BoardPaths.meeting(home.meeting.id, of: home.board.id)
    let called: HTML? =
        home.meeting.state == .cancelled
        ? "<p>\(.tag(Phrase(en: "Called off", cy: "Wedi’i ganslo"), .warn))</p>" : nil
    let edit: HTML? =
        mayEdit
        ? "<p>\(.buttonLink(Phrase(en: "Move it, or call it off", cy: "Ei symud, neu ei ganslo"), to: path + "/edit"))</p>"
        : nil
    let log: HTML? =
        mayEdit
        ? "<p>\(.buttonLink(Phrase(en: "Log what was decided", cy: "Cofnodi’r hyn a benderfynwyd"), to: path + "/decisions"))</p>"
        : nil
    let none = Phrase(
        en: "Nothing has been logged of this meeting.",
        cy: "Nid oes dim wedi’i gofnodi am y cyfarfod hwn."
    )
    let decisions: HTML =
        home.decisions.isEmpty
        ? "<p>\(none)</p>"
        : decisionTable(home.decisions, BoardWords.log, "decisions", home.items, mayEdit, home.today)
    return Page(
        Phrase(
            en: "Meeting of \(home.meeting.heldOn.words(in: .english))",
            cy: "Cyfarfod \(home.meeting.heldOn.words(in: .welsh))"
        ),
        breadcrumbs: [.boards, .board(home.board)],
        width: .wide,
        body: """
            \(called)\(.summaryList([Fact(BoardWords.papersDue, .day(home.meeting.papersDue)), Fact(Phrase(en: "Where", cy: "Ble"), text: home.meeting.venue)]))\(edit)
            <h2>\(BoardWords.report)</h2>\(report(home, path, mayEdit, visit))
            \(asks(home, path, mayEdit))
            <h2>\(BoardWords.log)</h2>\(decisions)\(log)
            """
    )
}

private func report(_ home: MeetingHome.Answer, _ path: String, _ mayEdit: Bool, _ visit: Visit) -> HTML {
    if let report = home.report {
        let isShown = mayEdit || report.hasFrozen
        let link: HTML? =
            isShown
            ? .link(
                Phrase(en: "Report to this meeting", cy: "Adroddiad i’r cyfarfod hwn"),
                to: BoardPaths.report(report.id)
            )
            : nil
        return "<p>\(link) \(report.state)</p>"
    }
    let none = Phrase(en: "No report has been started.", cy: "Nid oes adroddiad wedi’i ddechrau.")
    guard mayEdit, home.meeting.state == .planned else { return "<p>\(none)</p>" }
    guard home.overseesAny else {
        let words = Phrase(
            en: "Choose the plans this board oversees first.",
            cy: "Dewiswch y cynlluniau y mae’r bwrdd hwn yn eu goruchwylio yn gyntaf."
        )
        return "<p>\(none) \(.link(words, to: BoardPaths.board(home.board.id) + "/plans"))</p>"
    }
    let words = Phrase(en: "Compose the report", cy: "Llunio’r adroddiad")
    return "<p>\(none)</p>\(.form(action: path + "/report", visit.context, .button(words)))"
}

private func asks(_ home: MeetingHome.Answer, _ path: String, _ mayEdit: Bool) -> HTML? {
    guard !home.asks.isEmpty else { return nil }
    let lines: [HTML] = home.asks.map { ask in
        let query = ask.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
        let link: HTML? =
            mayEdit
            ? .link(
                Phrase(en: "Log what was decided", cy: "Cofnodi’r hyn a benderfynwyd"),
                to: "\(path)/decisions?words=\(query)",
                about: ask
            ) : nil
        return "<li>\(ask) \(link)</li>"
    }
    return "<h2>\(Phrase(en: "Decisions asked for", cy: "Penderfyniadau y gofynnir amdanynt"))</h2><ul>\(lines)</ul>"
}

private func editMeetingPage(
    _ home: MeetingHome.Answer,
    _ visit: Visit,
    _ form: Form,
    _ invalid: InvalidForm? = nil
) -> Page {
    let path = BoardPaths.meeting(home.meeting.id, of: home.board.id)
    return Page(
        Phrase(en: "Change this meeting", cy: "Newid y cyfarfod hwn"),
        back: NavigationItem(Phrase(en: "Back to the meeting", cy: "Yn ôl i’r cyfarfod"), path: path),
        invalid: invalid,
        body: .form(
            action: path + "/edit",
            visit.context,
            """
            \(.dateFields("held", legend: Phrase(en: "Day of the meeting", cy: "Diwrnod y cyfarfod"), form: form, invalid: invalid))
            \(.dateFields("papers", legend: BoardWords.papersDue, form: form, invalid: invalid))
            \(.textField("venue", label: Phrase(en: "Where", cy: "Ble"), isOptional: true, form: form, invalid: invalid))
            \(.tick("cancelled", Phrase(en: "This meeting is called off", cy: "Mae’r cyfarfod hwn wedi’i ganslo"), form: form, invalid: invalid))
            \(.hidden("version", form["version"]))\(.button(BoardWords.save))
            """
        )
    )
}

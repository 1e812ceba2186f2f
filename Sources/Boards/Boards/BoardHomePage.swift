import Dates
import DesignSystem
import Desk
import Foundation
import Markup
import Records
import Strategy
import Voice
import Web

/// One board: its chain, its people, its plans, its meetings, and what is still open.
struct BoardHome: Question {
    struct Answer: Sendable {
        let board: Board
        let parent: Board?
        let groups: [Board]
        let members: [BoardMember]
        let plans: [Plan]
        let meetings: [Meeting]
        let reports: [UUID: ReportLine]
        let open: Int
        let seats: SeatsOnBoard
        let today: Day
    }

    let id: UUID

    func permits(_ actor: Actor, _ db: any Reader) throws -> Bool {
        actor.may(.seePlans, in: try db.board(id, visibleTo: actor).team)
    }

    func answer(_ look: Look) throws -> Answer {
        let board = try look.db.board(id, visibleTo: look.actor)
        let all = try look.db.boards(visibleTo: look.actor)
        let overseen = try look.db.plansOverseen(by: id)
        return Answer(
            board: board,
            parent: all.first { $0.id == board.parent },
            groups: all.filter { $0.parent == id },
            members: try look.db.members(of: id),
            plans: try look.db.plans(visibleTo: look.actor).filter { overseen.contains($0.id) },
            meetings: try look.db.meetings(of: id),
            reports: try look.db.reports(of: id),
            open: try look.db.openDecisions(of: [id])[id] ?? 0,
            seats: try look.db.seats(onBoard: board.name, ofTeam: board.team),
            today: look.today
        )
    }
}

let boardHomeRoutes: [Route] = [
    .get("/boards/:board", for: .staffWho(.seePlans)) { visit in
        .page(boardHomePage(try await visit.ask(BoardHome(id: visit.id("board"))), visit))
    }
]

private func boardHomePage(_ home: BoardHome.Answer, _ visit: Visit) -> Page {
    let mayEdit = visit.actor.may(.editPlans, in: home.board.team)
    let path = BoardPaths.board(home.board.id)
    let open = Phrase.counted(
        home.open,
        en: EnglishForms(
            one: "1 thing is still open from its meetings",
            other: "\(home.open) things are still open from its meetings"
        ),
        cy: WelshForms(
            zero: "Nid oes dim ar agor o’i gyfarfodydd",
            two: "Mae 2 beth yn dal ar agor o’i gyfarfodydd",
            few: "Mae 3 pheth yn dal ar agor o’i gyfarfodydd",
            many: "Mae 6 pheth yn dal ar agor o’i gyfarfodydd",
            other: "Mae \(home.open) peth yn dal ar agor o’i gyfarfodydd"
        )
    )
    let edit: HTML? =
        mayEdit
        ? "<p>\(.buttonLink(Phrase(en: "Change this board", cy: "Newid y bwrdd hwn"), to: path + "/edit"))</p>" : nil
    return Page(
        Phrase(same: home.board.name),
        breadcrumbs: [.boards],
        width: .wide,
        body: """
            \(.summaryList(chain(home)))\(edit)
            <h2>\(BoardWords.meetings)</h2>\(meetings(home, mayEdit, visit))
            <p>\(.link(open, to: BoardPaths.log(home.board.id)))</p>
            <h2>\(Phrase(en: "Plans it oversees", cy: "Cynlluniau y mae’n eu goruchwylio"))</h2>\(plans(home, mayEdit))
            <h2>\(BoardWords.members)</h2>\(members(home, mayEdit, visit))\(seats(home, visit))
            """
    )
}

private func chain(_ home: BoardHome.Answer) -> [Fact] {
    let groups: [HTML] = home.groups.map { group in
        "<li>\(.link(Phrase(same: group.name), to: BoardPaths.board(group.id)))</li>"
    }
    return [
        Fact(
            BoardWords.reportsTo,
            home.parent.map { .link(Phrase(same: $0.name), to: BoardPaths.board($0.id)) } ?? .none()
        ),
        Fact(
            Phrase(en: "Groups that report to it", cy: "Grwpiau sy’n adrodd iddo"),
            groups.isEmpty ? .none() : "<ul>\(groups)</ul>"
        ),
        Fact(BoardWords.terms, text: home.board.terms),
        Fact(
            BoardWords.papersDue,
            "\(Phrase.counted(home.board.papersDays, en: EnglishForms(one: "1 working day before", other: "\(home.board.papersDays) working days before"), cy: WelshForms(two: "2 ddiwrnod gwaith cynt", other: "\(home.board.papersDays) diwrnod gwaith cynt")))"
        ),
    ]
}

private func plans(_ home: BoardHome.Answer, _ mayEdit: Bool) -> HTML {
    let lines: [HTML] = home.plans.map { plan in
        "<li>\(.link(Phrase(same: plan.title), to: PlanPaths.plan(plan.id))) \(plan.status.tag)</li>"
    }
    let none = Phrase(
        en: "None is chosen yet, so nothing can be reported.",
        cy: "Nid oes un wedi’i ddewis eto, felly ni ellir adrodd ar ddim."
    )
    let choose: HTML? =
        mayEdit
        ? "<p>\(.buttonLink(Phrase(en: "Choose plans", cy: "Dewis cynlluniau"), to: BoardPaths.board(home.board.id) + "/plans"))</p>"
        : nil
    let list: HTML = lines.isEmpty ? "<p>\(none)</p>" : "<ul>\(lines)</ul>"
    return "\(list)\(choose)"
}

private func members(_ home: BoardHome.Answer, _ mayEdit: Bool, _ visit: Visit) -> HTML {
    let path = BoardPaths.board(home.board.id)
    let add: HTML? =
        mayEdit
        ? "<p>\(.buttonLink(Phrase(en: "Add a member", cy: "Ychwanegu aelod"), to: path + "/members/new"))</p>" : nil
    let missing: HTML? =
        home.members.contains { $0.part == .carersSeat }
        ? nil
        : "<p>\(Phrase(en: "Nobody speaks for carers on this board yet.", cy: "Nid oes neb yn siarad dros ofalwyr ar y bwrdd hwn eto."))</p>"
    guard !home.members.isEmpty else {
        return "<p>\(Phrase(en: "Nobody yet.", cy: "Neb eto."))</p>\(add)"
    }
    var columns = [
        Column(Phrase(en: "Name", cy: "Enw")), Column(Phrase(en: "Part", cy: "Rhan")),
        Column(Phrase(en: "Since", cy: "Ers")),
    ]
    if mayEdit { columns.append(Column(Phrase(en: "Seat", cy: "Sedd"))) }
    let table: HTML = .table(
        BoardWords.members,
        id: "members",
        columns: columns,
        rows: home.members.map { member in
            let end = HTML.form(
                action: "\(path)/members/\(member.id.written)/end",
                visit.context,
                inline: true,
                .button(Phrase(en: "End their seat", cy: "Dod â’u sedd i ben"), .text, about: member.name)
            )
            return ["\(member.name)", "\(member.part.words)", .day(member.since)] + (mayEdit ? [end] : [])
        }
    )
    return "\(table)\(missing)\(add)"
}

/// Where carers' voices are, and where one is missing.
private func seats(_ home: BoardHome.Answer, _ visit: Visit) -> HTML? {
    guard visit.actor.may(.seeVoices, in: home.board.team) else { return nil }
    let (all, empty) = (home.seats.all, home.seats.empty)
    let words =
        all == 0
        ? Phrase(en: "Carers’ voices on boards", cy: "Lleisiau gofalwyr ar fyrddau")
        : Phrase(
            en: "Carers’ voices: seats on this board \(all), empty \(empty)",
            cy: "Lleisiau gofalwyr: seddi ar y bwrdd hwn \(all), gwag \(empty)"
        )
    return "<p>\(.link(words, to: SeatsOnBoard.path))</p>"
}

private func meetings(_ home: BoardHome.Answer, _ mayEdit: Bool, _ visit: Visit) -> HTML {
    let path = BoardPaths.board(home.board.id)
    let add: HTML? =
        mayEdit
        ? "<p>\(.buttonLink(Phrase(en: "Add meetings", cy: "Ychwanegu cyfarfodydd"), to: path + "/meetings/new"))</p>"
        : nil
    let ahead = home.meetings.filter { $0.heldOn >= home.today }.reversed()
    let past = home.meetings.filter { $0.heldOn < home.today }
    guard !home.meetings.isEmpty else {
        return
            "<p>\(Phrase(en: "No meeting is in the calendar yet.", cy: "Nid oes cyfarfod yn y calendr eto."))</p>\(add)"
    }
    let next: HTML =
        ahead.isEmpty
        ? "<p>\(Phrase(en: "No meeting is ahead.", cy: "Nid oes cyfarfod o’n blaenau."))</p>"
        : meetingTable(Array(ahead), Phrase(en: "Meetings ahead", cy: "Cyfarfodydd i ddod"), "ahead", home)
    let before: HTML? =
        past.isEmpty
        ? nil
        : meetingTable(
            Array(past.prefix(12)),
            Phrase(en: "Meetings held", cy: "Cyfarfodydd a gynhaliwyd"),
            "held",
            home
        )
    return "\(next)\(add)\(before)"
}

private func meetingTable(_ meetings: [Meeting], _ caption: Phrase, _ id: String, _ home: BoardHome.Answer) -> HTML {
    .table(
        caption,
        id: id,
        columns: [Column(BoardWords.meeting), Column(BoardWords.papersDue), Column(BoardWords.report)],
        rows: meetings.map { meeting in
            let called: HTML? =
                meeting.state == .cancelled ? .tag(Phrase(en: "Called off", cy: "Wedi’i ganslo"), .warn) : nil
            return [
                "\(.link(Phrase.day(meeting.heldOn), to: BoardPaths.meeting(meeting.id, of: home.board.id))) \(called)",
                .day(meeting.papersDue),
                home.reports[meeting.id].map { "\($0.state)" } ?? .none(),
            ]
        }
    )
}

import Boards
import Dates
import Desk
import Foundation
import People
import Records
import Strategy

/// Two boards in a chain that oversee the plans of one team: what they were told, what they decided, and what is being
/// written for them.
extension OpenPlace {
    /// How many of the strategy's last reports on actions came after the working group met: what its next report tells.
    static let toldSince = 3

    func makeBoards(overseeing plans: [UUID], of team: UUID, by leads: [Actor]) async throws {
        guard let composer = leads.first, let signer = leads.last else { return }
        let today = desk.clock.day(of: desk.clock.now())
        let (board, group) = try await makeChain(plans, team, composer)
        let meetings = try await desk.perform(
            PlanMeetings(
                board: group,
                days: [-42, 21, 84].map { today.adding(days: $0).workingDayOnOrAfter() },
                venue: "Carers Centre, the garden room"
            ),
            as: composer
        )
        let next = try await desk.perform(
            PlanMeetings(board: board, days: [-63, 28, 119].map { today.adding(days: $0).workingDayOnOrAfter() }),
            as: composer
        )
        guard let held = meetings.first, meetings.count > 1, next.count > 1 else { return }
        try await report(to: held, of: group, composer, signer)
        let first = DecisionDetails(
            .action,
            "Find out why young carers’ needs assessments wait, and bring a date",
            who: "Head of commissioning",
            due: today.adding(days: -14),
            plan: plans.first
        )
        let second = DecisionDetails(.decision, "Ask the hospitals to name one lead for discharge", plan: plans.first)
        try await desk.perform(LogDecision(board: group, meeting: held, details: first), as: composer)
        let id = try await desk.perform(LogDecision(board: group, meeting: held, details: second), as: composer)
        let closed = DecisionDetails(
            .decision,
            "Ask the hospitals to name one lead for discharge",
            plan: plans.first,
            state: .done,
            result: "The trust named its deputy chief nurse."
        )
        try await desk.perform(ChangeDecision(board: group, id: id, details: closed, seen: 1), as: signer)
        try await desk.perform(ComposeReport(board: board, meeting: next[1]), as: composer)
    }

    /// The report to the group's next meeting, still being written.
    func makeDraft(by composer: Actor) async throws {
        guard let group = try await desk.ask(BoardNamed("Carers Strategy Working Group"), as: composer) else { return }
        try await desk.perform(ComposeReport(board: group.board, meeting: group.nextMeeting), as: composer)
    }

    private func makeChain(_ plans: [UUID], _ team: UUID, _ lead: Actor) async throws -> (board: UUID, group: UUID) {
        let above = BoardDetails(
            name: "Trentham Vale Carers Partnership Board",
            terms: "Oversees the carers’ strategy for the place, and settles what its groups cannot.",
            papersDays: 10
        )
        let board = try await desk.perform(MakeBoard(team: team, details: above), as: lead)
        let below = BoardDetails(
            name: "Carers Strategy Working Group",
            parent: board,
            terms: "Looks at every action between meetings of the board.",
            papersDays: 5
        )
        let group = try await desk.perform(MakeBoard(team: team, details: below), as: lead)
        let seats: [(UUID, MemberDetails)] = [
            (board, MemberDetails(name: "Adaeze Okonkwo", part: .chair)),
            (board, MemberDetails(name: "Joan Ashworth", part: .carersSeat)),
            (board, MemberDetails(name: "Harpreet Gill")),
            (group, MemberDetails(name: lead.name, account: lead.id, part: .chair)),
        ]
        for (place, seat) in seats { try await desk.perform(AddMember(board: place, details: seat), as: lead) }
        for place in [board, group] { try await desk.perform(OverseePlans(board: place, plans: plans), as: lead) }
        return (board, group)
    }

    /// One that was composed, written to and signed off, a section of which went to the board above.
    private func report(to meeting: UUID, of board: UUID, _ composer: Actor, _ signer: Actor) async throws {
        let report = try await desk.perform(ComposeReport(board: board, meeting: meeting), as: composer)
        let words: [(SectionKind, String)] = [
            (.introduction, "Two things went well this quarter: the peer network, and the charter."),
            (.asks, "Agree who looks into the wait for young carers’ needs assessments."),
            (.late, "The breaks contract is the one we worry about."),
        ]
        for (kind, text) in words {
            try await desk.perform(WriteToSection(report: report, kind: kind, words: text), as: composer)
        }
        try await desk.perform(SignDraft(report: report), as: signer)
        try await desk.perform(ForwardPart(report: report, kind: .late), as: composer)
    }
}

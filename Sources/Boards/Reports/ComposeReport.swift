package import Desk
package import Foundation
package import Records

/// Starts the report to a meeting: its facts are taken from the plans as they stand, its sections are the usual ones and
/// whatever groups forwarded to this board.
package struct ComposeReport: Command {
    let board: UUID
    let meeting: UUID

    package init(board: UUID, meeting: UUID) {
        self.board = board
        self.meeting = meeting
    }

    package func permits(_ actor: Actor, _ db: any Reader) throws -> Bool {
        actor.may(.editPlans, in: try db.board(board, visibleTo: actor).team)
    }

    /// - Returns: The report.
    /// - Throws: `Refusal.changedMeanwhile` when the meeting has one.
    package func perform(_ work: Work) throws -> UUID {
        let board = try work.db.board(board, visibleTo: work.actor)
        let meeting = try work.db.meeting(meeting, of: board.id)
        guard try work.db.reports(of: board.id)[meeting.id] == nil else { throw Refusal.changedMeanwhile }
        let facts = try work.db.source(for: meeting, of: board, work.look).facts
        let report = work.newID()
        let version = work.newID()
        try work.db.addReport(report, to: meeting)
        try work.db.addVersion(
            version,
            of: report,
            number: 1,
            facts: facts,
            factsAt: work.now,
            correction: nil,
            by: work.actor,
            at: work.now
        )
        let sections = SectionKind.usual.enumerated().map { position, kind in
            ReportSection(
                id: work.newID(),
                position: position,
                kind: kind,
                isIncluded: true,
                commentary: nil,
                forward: nil
            )
        }
        try work.db.add(sections, to: version)
        try work.takeIn(to: version, of: report, board: board.id, from: sections.count)
        try work.record(.reportComposed, about: Subject("report", report))
        return report
    }
}

extension Work {
    /// Puts what was forwarded to a board at the end of its report.
    func takeIn(to version: UUID, of report: UUID, board: UUID, from position: Int) throws {
        let waiting = try db.waitingForwards(to: board)
        let sections = waiting.enumerated().map { index, forward in
            ReportSection(
                id: newID(),
                position: position + index,
                kind: .forwarded,
                isIncluded: true,
                commentary: nil,
                forward: forward
            )
        }
        try db.add(sections, to: version)
        try db.markTaken(waiting, into: report)
    }

    /// The report someone may change, and its draft.
    func draft(of report: UUID) throws -> (head: ReportHead, draft: ReportVersion) {
        let head = try db.report(report, visibleTo: actor)
        guard let draft = head.draft else { throw Refusal.notFound }
        return (head, draft)
    }
}

/// A command that changes a report, and who may: the strategy leads of the team whose board it is.
protocol ReportCommand: Command {
    var report: UUID { get }
}

extension ReportCommand {
    package func permits(_ actor: Actor, _ db: any Reader) throws -> Bool {
        actor.may(.editPlans, in: try db.report(report, visibleTo: actor).board.team)
    }
}

/// Takes the facts of a draft anew from the plans, and whatever was forwarded since.
struct TakeFacts: ReportCommand, Command {
    let report: UUID

    func perform(_ work: Work) throws {
        let (head, draft) = try work.draft(of: report)
        let facts = try work.db.source(for: head.meeting, of: head.board, work.look).facts
        try work.db.touch(draft, facts: facts, by: work.actor, at: work.now)
        let last = try work.db.sections(of: draft.id).map(\.position).max() ?? -1
        // What was forwarded since belongs to the next meeting, not into the correction of what was told at this one.
        guard draft.correction == nil else { return try work.record(.factsTaken, about: Subject("report", report)) }
        try work.takeIn(to: draft.id, of: report, board: head.board.id, from: last + 1)
        try work.record(.factsTaken, about: Subject("report", report))
    }
}

/// Moves a section of a draft up or down, leaves it out, or puts it back.
struct ArrangeSection: ReportCommand, Command {
    enum Step: String, Sendable { case up, down, out, back }

    let report: UUID
    let section: UUID
    let step: Step

    func perform(_ work: Work) throws {
        let (_, draft) = try work.draft(of: report)
        let sections = try work.db.sections(of: draft.id)
        guard let index = sections.firstIndex(where: { $0.id == section }) else { throw Refusal.notFound }
        switch step {
        case .out, .back: try work.db.include(step == .back, section)
        case .up, .down:
            var order = sections.map(\.id)
            let other = step == .up ? index - 1 : index + 1
            if order.indices.contains(other) { order.swapAt(index, other) }
            for (position, id) in order.enumerated() { try work.db.place(id, at: position) }
        }
        try work.db.touch(draft, by: work.actor, at: work.now)
        try work.record(.sectionChanged, about: Subject("report", report), ["step": step.rawValue])
    }
}

/// Writes a commentary to a section of a draft, or what the board is asked to decide.
package struct WriteCommentary: ReportCommand, Command {
    let report: UUID
    let section: UUID
    let words: String?
    /// What stood there when the form was made.
    let was: String?

    package func perform(_ work: Work) throws {
        let (_, draft) = try work.draft(of: report)
        guard let found = try work.db.sections(of: draft.id).first(where: { $0.id == section }) else {
            throw Refusal.notFound
        }
        guard found.commentary == was || found.commentary == words else { throw CommentaryMoved(now: found.commentary) }
        try work.db.write(words, in: section, by: work.actor.id)
        try work.db.touch(draft, by: work.actor, at: work.now)
        try work.record(.sectionChanged, about: Subject("report", report), ["section": found.kind.rawValue])
    }
}

/// Someone else wrote to the same section meanwhile.
struct CommentaryMoved: Error {
    let now: String?
}

package import Desk
package import Foundation
package import Records

/// Writes to the section of a draft of one kind, over whatever stands there.
package struct WriteToSection: ReportCommand, Command {
    let report: UUID
    let kind: SectionKind
    let words: String

    package init(report: UUID, kind: SectionKind, words: String) {
        self.report = report
        self.kind = kind
        self.words = words
    }

    package func perform(_ work: Work) throws {
        let (_, draft) = try work.draft(of: report)
        guard let section = try work.db.sections(of: draft.id).first(where: { $0.kind == kind }) else {
            throw Refusal.notFound
        }
        try WriteCommentary(report: report, section: section.id, words: words, was: section.commentary).perform(work)
    }
}

/// Signs off a draft as it now stands.
package struct SignDraft: ReportCommand, Command {
    let report: UUID

    package init(report: UUID) { self.report = report }

    package func permits(_ actor: Actor, _ db: any Reader) throws -> Bool {
        try SignReport(report: report, seen: 0).permits(actor, db)
    }

    package func perform(_ work: Work) throws {
        let (_, draft) = try work.draft(of: report)
        try SignReport(report: report, seen: draft.version).perform(work)
    }
}

/// Forwards the section of one kind of the newest version signed off.
package struct ForwardPart: ReportCommand, Command {
    let report: UUID
    let kind: SectionKind

    package init(report: UUID, kind: SectionKind) {
        self.report = report
        self.kind = kind
    }

    package func perform(_ work: Work) throws {
        guard let frozen = try work.db.report(report, visibleTo: work.actor).frozen,
            let part = try work.db.content(of: frozen).parts.first(where: { $0.kind == kind })
        else { throw Refusal.notFound }
        try ForwardSection(report: report, number: frozen.number, section: part.id).perform(work)
    }
}

/// The board of a name, and its next meeting.
package struct BoardNamed: Question {
    package struct Found: Sendable {
        package let board: UUID
        package let nextMeeting: UUID
    }

    let name: String

    package init(_ name: String) { self.name = name }

    package func permits(_ actor: Actor, _ db: any Reader) -> Bool { actor.may(.seePlans) }

    package func answer(_ look: Look) throws -> Found? {
        guard let board = try look.db.boards(visibleTo: look.actor).first(where: { $0.name == name }),
            let next = try look.db.nextMeetings(of: [board.id], from: look.today)[board.id]
        else { return nil }
        return Found(board: board.id, nextMeeting: next.id)
    }
}

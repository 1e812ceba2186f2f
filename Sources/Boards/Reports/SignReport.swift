package import Desk
import Foundation
import Markup
import Records

/// Signs a report off, which freezes it.
///
/// Whoever last changed it, or wrote any of its words, does not sign it: two people have read each word before it goes to the board.
struct SignReport: ReportCommand, Command {
    let report: UUID
    /// The version of the draft that was read.
    let seen: Int

    func permits(_ actor: Actor, _ db: any Reader) throws -> Bool {
        actor.may(.adoptPlans, in: try db.report(report, visibleTo: actor).board.team)
    }

    func perform(_ work: Work) throws {
        let (head, draft) = try work.draft(of: report)
        guard draft.composedBy != work.actor.id, try !work.db.wrote(work.actor.id, in: draft.id) else {
            throw SignedByComposer()
        }
        let content = try work.db.content(ofDraft: draft, of: head)
        try work.db.freeze(draft, as: content, by: work.actor, at: work.now, seen: seen)
        try work.record(.reportSigned, about: Subject("report", report), ["number": String(draft.number)])
    }
}

/// Whoever last changed a report, or wrote any of its words, wants to sign it off.
struct SignedByComposer: Error {}

/// Begins another version of a report that was signed off, to put something right.
///
/// It begins with the facts and the words of the one before; that one stays as it was.
struct CorrectReport: ReportCommand, Command {
    let report: UUID
    let reason: String

    func perform(_ work: Work) throws {
        let head = try work.db.report(report, visibleTo: work.actor)
        guard head.draft == nil, let last = head.frozen else { throw Refusal.changedMeanwhile }
        let id = work.newID()
        try work.db.addVersion(
            id,
            of: report,
            number: last.number + 1,
            facts: try work.db.facts(of: last),
            factsAt: last.factsAt,
            correction: reason,
            by: work.actor,
            at: work.now
        )
        let sections = try work.db.sections(of: last.id).map { section in
            ReportSection(
                id: work.newID(),
                position: section.position,
                kind: section.kind,
                isIncluded: section.isIncluded,
                commentary: section.commentary,
                forward: section.forward
            )
        }
        try work.db.add(sections, to: id)
        try work.record(.reportReopened, about: Subject("report", report), ["number": String(last.number + 1)])
    }
}

/// Sends a section of a report that was signed off to the board above; it becomes a section of that board's next report.
///
/// One that came from a board below may go on up the chain: it says every report it stood in.
package struct ForwardSection: ReportCommand, Command {
    let report: UUID
    let number: Int
    let section: UUID

    package func perform(_ work: Work) throws {
        let head = try work.db.report(report, visibleTo: work.actor)
        guard let parent = head.board.parent,
            let version = head.versions.first(where: { $0.number == number && $0.state == .frozen })
        else { throw Refusal.notFound }
        let part = try work.db.content(of: version).parts.first { $0.id == section }
        guard let part else { throw Refusal.notFound }
        guard try !work.db.sectionsForwarded(from: version.id).contains(section) else {
            throw Refusal.changedMeanwhile
        }
        try work.db.addForward(
            work.newID(),
            of: section,
            from: version.id,
            to: parent,
            by: work.actor,
            at: work.now
        )
        if let draft = try work.db.openDraft(of: parent) {
            let last = try work.db.sections(of: draft.id).map(\.position).max() ?? -1
            try work.db.touch(draft, by: work.actor, at: work.now)
            try work.takeIn(to: draft.id, of: draft.report, board: parent, from: last + 1)
        }
        try work.record(.sectionForwarded, about: Subject("report", report), ["section": part.kind.rawValue])
    }
}

import Dates
import Desk
import Foundation
import Markup
import Records
import Strategy

/// Makes a milestone of an action by hand.
struct AddMilestone: Command {
    let plan: UUID
    let action: UUID
    let words: InternalText
    let due: Day?

    func permits(_ actor: Actor, _ db: any Reader) throws -> Bool {
        try db.worked(on: action, of: plan, by: actor).mayChange
    }

    func perform(_ work: Work) throws {
        let id = work.newID()
        try work.db.addMilestone(id, to: action, of: plan, source: .hand, words, due: due)
        try work.record(.milestoneAdded, about: Subject("milestone", id), ["action": action.uuidString.lowercased()])
    }
}

/// Changes what a milestone made by hand says, or on which day it was done; one read from the plan has only that day.
struct CorrectMilestone: Command {
    let plan: UUID
    let action: UUID
    let id: UUID
    let fields: [String: String]
    let seen: Int

    func permits(_ actor: Actor, _ db: any Reader) throws -> Bool {
        try db.worked(on: action, of: plan, by: actor).mayChange
    }

    func perform(_ work: Work) throws -> Bool {
        let milestone = try work.milestone(id, of: action, in: plan)
        let subject = Subject("milestone", id)
        let now = milestone.fields
        let settled = try work.settle(subject, seen: seen, current: milestone.version, mine: fields, now: now)
        let words = InternalText(settled.fields["words"] ?? "")
        var version = milestone.version
        if milestone.source == .hand, settled.fields["words"] != now["words"] || settled.fields["due"] != now["due"] {
            try work.db.correctMilestone(id, words, due: Day(iso: settled.fields["due"] ?? ""), seen: version)
            version += 1
        }
        if settled.fields["done_on"] != now["done_on"] {
            let day = Day(iso: settled.fields["done_on"] ?? "")
            version = try work.finish(milestone, of: action, in: plan, on: day, seen: version)
        }
        try work.remember(subject, version: version, before: now, after: settled.fields)
        try work.record(.milestoneCorrected, about: subject, ["action": action.uuidString.lowercased()])
        return settled.isMerged
    }
}

/// Says that a milestone is done today.
struct FinishMilestone: Command {
    let plan: UUID
    let action: UUID
    let id: UUID

    func permits(_ actor: Actor, _ db: any Reader) throws -> Bool {
        try db.worked(on: action, of: plan, by: actor).mayChange
    }

    func perform(_ work: Work) throws {
        let milestone = try work.milestone(id, of: action, in: plan)
        guard !milestone.isDone else { throw Refusal.changedMeanwhile }
        let version = try work.finish(milestone, of: action, in: plan, on: work.today, seen: milestone.version)
        var after = milestone.fields
        after["done_on"] = work.today.iso
        try work.remember(Subject("milestone", id), version: version, before: milestone.fields, after: after)
        try work.record(
            .milestoneFinished,
            about: Subject("milestone", id),
            ["action": action.uuidString.lowercased()]
        )
    }
}

/// Takes away a milestone made by hand; that it was there stays in the records.
struct RemoveMilestone: Command {
    let plan: UUID
    let action: UUID
    let id: UUID
    let seen: Int

    func permits(_ actor: Actor, _ db: any Reader) throws -> Bool {
        try db.worked(on: action, of: plan, by: actor).mayChange
    }

    func perform(_ work: Work) throws {
        let milestone = try work.milestone(id, of: action, in: plan)
        guard milestone.source == .hand else { throw Refusal.notFound }
        try work.db.removeMilestone(id, by: work.actor.name, at: work.now, seen: seen)
        try work.record(.milestoneRemoved, about: Subject("milestone", id), ["action": action.uuidString.lowercased()])
    }
}

extension ActionMilestone {
    /// As the form's fields hold it.
    var fields: [String: String] {
        let day = doneOn?.iso ?? ""
        return source == .hand ? ["words": words.en, "due": due?.iso ?? "", "done_on": day] : ["done_on": day]
    }
}

extension Reader {
    /// One milestone of an action.
    func milestone(_ id: UUID, of leafAction: WorkedAction) throws -> ActionMilestone {
        let rows = try milestoneRows(ofAction: leafAction.action.id)
        guard let found = ActionMilestone.all(of: leafAction.action, rows).first(where: { $0.id == id }) else {
            throw Refusal.notFound
        }
        return found
    }
}

extension Work {
    fileprivate func milestone(_ id: UUID, of action: UUID, in plan: UUID) throws -> ActionMilestone {
        try db.milestone(id, of: try db.worked(on: action, of: plan, by: actor))
    }

    /// Writes the day a milestone was done, its row made first when it was only read from the plan; the new version.
    fileprivate func finish(
        _ milestone: ActionMilestone,
        of action: UUID,
        in plan: UUID,
        on day: Day?,
        seen version: Int
    ) throws -> Int {
        var version = version
        if version == 0 {
            let words = InternalText(milestone.words.en)
            try db.addMilestone(milestone.id, to: action, of: plan, source: .when, words, due: milestone.due)
            version = 1
        }
        try db.finishMilestone(milestone.id, on: day, by: actor, seen: version)
        return version + 1
    }
}

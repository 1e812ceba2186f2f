public import Desk
public import Foundation
public import PlanReading
public import Records

/// Reads a document in and applies it at once, as an operator asks at the command line: a new draft plan, or a newer version of
/// one there is. What a person would have to decide is not decided here.
public struct ApplyDocument: Command {
    /// What came of it.
    public struct Outcome: Sendable {
        public let plan: UUID
        public let new: Int
        public let changed: Int
        public let unchanged: Int
    }

    let team: UUID
    let plan: UUID?
    let brought: BroughtDocument

    /// - Parameters:
    ///   - bytes: The document, whole.
    ///   - name: What its file is called.
    ///   - team: Whose plan it will be.
    ///   - plan: The plan to update; a new one without.
    /// - Throws: `UnreadablePlan`, with what to do.
    public init(_ bytes: [UInt8], named name: String, team: UUID, updating plan: UUID? = nil) throws(UnreadablePlan) {
        self.team = team
        self.plan = plan
        brought = try BroughtDocument(bytes, named: name)
    }

    public func permits(_ actor: Actor, _ db: any Reader) -> Bool { actor.isSystem }

    public func perform(_ work: Work) throws -> Outcome {
        let id = try StartImport(team: team, plan: plan, brought: brought).perform(work)
        let (_, comparison) = try work.db.comparison(
            of: work.db.planImport(id, visibleTo: work.actor),
            visibleTo: work.actor
        )
        let applied: UUID
        do {
            applied = try ApplyImport(id: id, seen: 1).perform(work)
        } catch let refusal as ImportRefusal {
            throw NeedsAPerson(reason: refusal.reason)
        }
        let unchanged = brought.read.actionCount - comparison.newActions - comparison.changedActions
        return Outcome(
            plan: applied,
            new: comparison.newActions,
            changed: comparison.changedActions,
            unchanged: unchanged
        )
    }
}

/// A document that cannot be applied without a person looking at it first.
public struct NeedsAPerson: Error, CustomStringConvertible {
    let reason: String
    public var description: String { reason }
}

extension ImportRefusal {
    fileprivate var reason: String {
        switch self {
        case .noTitle: "The plan’s title was not found. Read it in with a browser, where a title can be given."
        case .noActions: "No action was found in the document."
        case .unanswered(let count):
            "\(count) actions may or may not be ones the plan has. Read it in with a browser, where each can be answered."
        case .alreadyApplied, .setAside, .lookAgain: "The plan was changed at the same moment. Try again."
        }
    }
}

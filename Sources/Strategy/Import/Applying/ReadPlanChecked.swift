public import Desk
public import Foundation
public import PlanReading
public import Records

/// What making a document a plan, or a newer version of one, would do: the dry run of `ReadPlanApplied`.
///
/// Nothing is kept.
public struct ReadPlanChecked: Question {
    /// How many actions would be made, changed and left, and what else there is to know.
    public struct Answer: Sendable, Equatable {
        public let title: String?
        public let isNewPlan: Bool
        public let new: Int
        public let changed: Int
        public let unchanged: Int
        /// Those that may or may not be ones the plan has.
        public let unsure: Int
        /// What the plan has and the document does not: it stays.
        public let gone: Int
    }

    private let read: ReadPlan
    private let fileName: String
    private let plan: UUID?

    /// - Throws: `UnreadablePlan`, whose message says what to do next.
    public init(bytes: [UInt8], named name: String, to plan: UUID? = nil) throws(UnreadablePlan) {
        let brought = try BroughtDocument(bytes, named: name)
        read = brought.read
        fileName = brought.fileName
        self.plan = plan
    }

    /// It is compared, and never kept: no row has this id.
    private static let nowhere = UUID(uuid: (0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0))

    public func permits(_ actor: Actor, _ db: any Reader) -> Bool { actor.isSystem }

    public func answer(_ look: Look) throws -> Answer {
        let existing = try plan.map { try look.db.plan($0, visibleTo: look.actor) }
        try existing?.requireOpen()
        let one = PlanImport(
            id: Self.nowhere,
            team: existing?.team ?? Self.nowhere,
            plan: plan,
            fileName: fileName,
            state: .open,
            version: 1,
            reading: ImportedReading(read)
        )
        let (_, comparison) = try look.db.comparison(of: one, visibleTo: look.actor)
        return Answer(
            title: existing?.title ?? read.title?.text,
            isNewPlan: existing == nil,
            new: comparison.newActions,
            changed: comparison.changedActions,
            unchanged: comparison.unchangedActions,
            unsure: comparison.unanswered,
            gone: comparison.gone.count
        )
    }
}

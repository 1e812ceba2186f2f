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
        /// Themes, outcomes, objectives and what carers said, together.
        public let newLevels: Int
        public let changedLevels: Int
        /// What the plan says of itself, its boards and words explained.
        public let otherChanges: Int
        /// Why applying would stop; empty where it would not.
        public let stops: [PlanNotApplied]
    }

    private let read: ReadPlan
    private let document: SourceDocument?
    private let fileName: String
    private let plan: UUID?
    private let title: String?
    private let whereUnsure: ReadPlanApplied.WhereUnsure

    /// - Throws: `UnreadablePlan`, whose message says what to do next.
    public init(
        bytes: [UInt8],
        named name: String,
        to plan: UUID? = nil,
        title: String? = nil,
        whereUnsure: ReadPlanApplied.WhereUnsure = .refuse
    ) throws(UnreadablePlan) {
        let brought = try BroughtDocument(bytes, named: name)
        read = brought.read
        document = brought.document
        fileName = brought.fileName
        self.plan = plan
        self.title = title
        self.whereUnsure = whereUnsure
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
            reading: try plan.map { try look.db.putRightAgain(read, of: document, in: $0) } ?? ImportedReading(read)
        )
        let (_, comparison) = try look.db.comparison(of: one, visibleTo: look.actor)
        let levels = comparison.themes + comparison.outcomes + comparison.objectives + comparison.feedback
        return Answer(
            title: existing?.title ?? read.title?.text.kept ?? title,
            isNewPlan: existing == nil,
            new: comparison.newActions,
            changed: comparison.changedActions,
            unchanged: comparison.unchangedActions,
            unsure: comparison.unanswered,
            gone: comparison.gone.count,
            newLevels: levels.count { $0 == .new },
            changedLevels: levels.count { !$0.changes.isEmpty },
            otherChanges: comparison.plan.count + comparison.surroundings.count,
            stops: stops(one.reading.read, comparison, isNew: existing == nil)
        )
    }

    /// The checks of `ReadPlanApplied`, in its order.
    private func stops(_ read: ReadPlan, _ comparison: PlanComparison, isNew: Bool) -> [PlanNotApplied] {
        var found: [PlanNotApplied] = []
        if read.isWithoutPromises { found.append(.noActions) }
        if isNew, read.title?.text.kept == nil, title?.kept == nil { found.append(.noTitle) }
        if whereUnsure == .refuse, comparison.unanswered > 0 { found.append(.unsure(comparison.unanswered)) }
        return found
    }
}

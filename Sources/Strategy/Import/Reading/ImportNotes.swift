import Foundation
import PlanReading

/// What people have said of a document since it was read, kept beside the reading.
struct ImportNotes: Sendable, Equatable, Codable {
    /// How columns are to be taken, when a person has said so.
    var hints = ReadingHints()
    /// A number for each action, in reading order: it stays the row's own while rows are split, joined and moved.
    var rows: [Int] = []
    var nextRow = 1
    /// The fields a person has put right, by row; reading again keeps them.
    var corrected: [Int: Set<ActionField>] = [:]
    /// What the plan says of itself that a person has put right.
    var correctedFacts: Set<PlanFact> = []
    /// Levels a person has put right, in order, under the words that the document had by then.
    var correctedLevels: [CorrectedLevel] = []
    /// Rows a person has taken out.
    var removed: [RowOrigin] = []
    /// Rows a person has put under another objective.
    var moved: Set<Int> = []
    /// How many corrections the last reading could not keep.
    var lost = 0
    /// Whether an action is one the plan has, by row, where the comparison asked.
    var answers: [Int: SameOrNew] = [:]
    /// What is gone from the document and is to be removed from the plan too.
    var removals: Set<UUID> = []
    /// After applying: the action each row became.
    var made: [Int: UUID] = [:]
    /// What each row that was put right said before, so that the next document is put right the same way; none in
    /// documents brought before this was kept.
    var lessons: [RowLesson]?
    /// What the document said of the plan, where a person has put it right.
    var saidFacts: [String: String]?

    init(actions: Int) {
        rows = Array(1...max(1, actions))
        if actions == 0 { rows = [] }
        nextRow = actions + 1
    }
}

/// What a plan says of itself.
enum PlanFact: String, Sendable, Codable, CaseIterable { case title, place, owner, period, words }

/// Where a row stood in the document and how it began, so that it is known again when the document is read again.
struct RowOrigin: Sendable, Hashable, Codable {
    var place: Place
    var text: String
}

/// A level that a person has put right: its words, or where it stands.
struct CorrectedLevel: Sendable, Hashable, Codable {
    var kind: Gone.Kind
    /// What the document has.
    var before: [String?]
    /// What it should say: reference, title, statement.
    var after: [String?]
    /// Where it should stand, if that is what was put right.
    var change: LevelChange?
}

/// A document as it was understood and has been corrected.
struct ImportedReading: Sendable, Equatable {
    var read: ReadPlan
    var notes: ImportNotes

    /// A first reading.
    init(_ read: ReadPlan) {
        self.read = read
        notes = ImportNotes(actions: read.actionCount)
    }

    init(read: ReadPlan, notes: ImportNotes) {
        self.read = read
        self.notes = notes
    }
}

extension ReadPlan {
    var actionCount: Int {
        themes.reduce(0) { $0 + $1.outcomes.reduce(0) { $0 + $1.objectives.reduce(0) { $0 + $1.actions.count } } }
    }

    /// Every action, in reading order.
    var actions: [ReadAction] { themes.flatMap(\.outcomes).flatMap(\.objectives).flatMap(\.actions) }
}

import Dates
import Foundation

/// A theme to be made.
struct NewTheme: Sendable {
    let id: UUID
    var position: Int
    var ref: String?
    var title: String?
    var statement: String?
}

/// An outcome to be made.
struct NewOutcome: Sendable {
    let id: UUID
    let theme: UUID
    var position: Int
    var ref: String?
    var title: String?
    var statement: String?
}

/// An objective to be made.
struct NewObjective: Sendable {
    let id: UUID
    let outcome: UUID
    var position: Int
    var ref: String?
    var title: String?
}

/// An action to be made.
struct NewAction: Sendable {
    let id: UUID
    let objective: UUID
    var position: Int
    var words: ActionWords
    var status: Action.Status = .notStarted
    /// The document it was read from, and where in it (`Place` as JSON).
    var importID: UUID?
    var sourcePlace: String?
}

/// What an action itself says: all of it that is neither how it is going nor a list that hangs on it.
struct ActionWords: Sendable, Equatable {
    var ref: String?
    /// Never empty.
    var text: String
    var when: When?
    var year: String?
    var priority: String?
    var risks: String?
    var rag: String?
}

/// The lists that hang on an action.
struct ActionDetails: Sendable {
    var leads: [Party] = []
    var partners: [Party] = []
    var measures: [String] = []
    var crossReferences: [CrossReference] = []
    var progress: [ProgressNote] = []
    var extras: [ExtraValue] = []
    var dataSources: [String] = []
}

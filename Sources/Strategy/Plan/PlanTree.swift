import Dates
public import Foundation
public import Records

/// A plan with everything under it, in order: what the plan page, the exports and the comparison with a document read.
public struct PlanTree: Sendable {
    public let plan: Plan
    public let themes: [ThemeBranch]
    public let feedback: [FeedbackRow]
    public let definitions: [DefinitionRow]
    public let boards: [String]
    /// All of them, in the plan's order; put together once, since a page asks for them many times.
    public let actions: [ActionLeaf]

    init(
        plan: Plan,
        themes: [ThemeBranch],
        feedback: [FeedbackRow],
        definitions: [DefinitionRow],
        boards: [String]
    ) {
        self.plan = plan
        self.themes = themes
        self.feedback = feedback
        self.definitions = definitions
        self.boards = boards
        actions = themes.flatMap(\.actions)
    }
}

public struct ThemeBranch: Sendable {
    public let theme: Theme
    public let outcomes: [OutcomeBranch]
    public let actions: [ActionLeaf]

    init(theme: Theme, outcomes: [OutcomeBranch]) {
        self.theme = theme
        self.outcomes = outcomes
        actions = outcomes.flatMap(\.actions)
    }
}

public struct OutcomeBranch: Sendable {
    public let outcome: Outcome
    public let objectives: [ObjectiveBranch]
    public var actions: [ActionLeaf] { objectives.flatMap(\.actions) }
}

public struct ObjectiveBranch: Sendable {
    public let objective: Objective
    public let dataSources: [String]
    public let actions: [ActionLeaf]
}

/// An action with all that hangs on it.
public struct ActionLeaf: Sendable {
    public let action: Action
    public let leads: [Party]
    public let partners: [Party]
    public let measures: [SuccessMeasure]
    public let crossReferences: [CrossReference]
    public let progress: [ProgressNote]
    public let extras: [ExtraValue]
    public let dataSources: [String]
}

/// An agency, person or board with a part in an action: as written, and which agency that is when it is known.
public struct Party: Sendable, Hashable {
    public let written: String
    public let agency: UUID?
}

/// How we will know.
public struct SuccessMeasure: Sendable, Hashable {
    public let id: UUID
    public let text: String
}

/// A link to another part of the plan: as written, and what it is when that is known.
public struct CrossReference: Sendable, Hashable {
    public let written: String
    public let targetKind: String?
    public let targetID: UUID?
}

/// What the document said of progress in a period.
public struct ProgressNote: Sendable, Hashable {
    public let period: String
    public let text: String
}

/// A column nobody foresaw.
public struct ExtraValue: Sendable, Hashable {
    public let header: String
    public let text: String
}

/// What carers said, and the plan's answer.
public struct FeedbackRow: Sendable, Equatable, RowDecodable {
    public let id: UUID
    public let theme: UUID?
    public let youSaid: String
    public let response: String?

    public init(row: Row) throws {
        id = try row["id"]
        theme = try row["theme_id"]
        youSaid = try row["you_said"]
        response = try row["response"]
    }
}

/// A word the plan explains.
public struct DefinitionRow: Sendable, Equatable, RowDecodable {
    public let term: String
    public let meaning: String

    public init(row: Row) throws {
        term = try row["term"]
        meaning = try row["meaning"]
    }
}

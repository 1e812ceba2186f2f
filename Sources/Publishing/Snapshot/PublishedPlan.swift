public import Dates
public import Foundation
package import Measures
public import Strategy

/// A plan as everyone may read it: a snapshot, made when somebody publishes.
///
/// It is made of `PublishedText`, days, statuses, ids and charts of what may be told, and there is no way to put anything
/// else in: what a team writes for itself is another type.
public struct PublishedPlan: Sendable, Equatable, Codable {
    public let plan: UUID
    public let title: PublishedText
    public let place: PublishedText?
    public let period: PublishedText?
    /// It has ended, and stays to be seen.
    public let isClosed: Bool
    public let themes: [PublishedTheme]
    public let voices: [PublishedVoice]
    public let definitions: [PublishedDefinition]
    public let boards: [PublishedText]

    public var actions: [PublishedAction] { themes.flatMap(\.actions) }
}

/// A theme that everyone may read.
public struct PublishedTheme: Sendable, Equatable, Codable {
    public let id: UUID
    public let ref: PublishedText?
    public let title: PublishedText?
    public let statement: PublishedText?
    public let outcomes: [PublishedOutcome]

    public var actions: [PublishedAction] { outcomes.flatMap { $0.objectives.flatMap(\.actions) } }
}

/// An outcome that everyone may read.
public struct PublishedOutcome: Sendable, Equatable, Codable {
    public let id: UUID
    public let ref: PublishedText?
    public let title: PublishedText?
    public let statement: PublishedText?
    public let objectives: [PublishedObjective]
}

/// An objective that everyone may read.
public struct PublishedObjective: Sendable, Equatable, Codable {
    public let id: UUID
    public let ref: PublishedText?
    public let title: PublishedText?
    public let actions: [PublishedAction]
}

/// One promise, as everyone may read it.
public struct PublishedAction: Sendable, Equatable, Codable {
    public let id: UUID
    public let ref: PublishedText?
    public let text: PublishedText
    /// Agencies of the partnership, by the name they have: never a person.
    public let leads: [PublishedText]
    public let partners: [PublishedText]
    public let byWhen: PublishedText?
    /// The last day it can be done by; none when it is ongoing, recurring or unknown.
    public let due: Day?
    public let isOngoing: Bool
    public let measures: [PublishedText]
    /// What numbers say of its measures of success, where some are known by numbers.
    public let figures: [PublishedFigure]?
    public let status: Action.Status
    /// Newest first.
    public let updates: [PublishedUpdate]

    /// Late: its last day is past and nobody has said that it is done or stopped.
    ///
    /// It is worked out on the day somebody looks.
    public func isLate(on today: Day) -> Bool {
        guard let due, status != .done, status != .stopped else { return false }
        return due < today
    }
}

/// A measure of success, and what its number said when the plan was published.
public struct PublishedFigure: Sendable, Equatable, Codable {
    public let measure: PublishedText
    public let says: PublishedText
    /// Its small chart; none in what was published before there were any.
    package let chart: ChartData?
}

/// News of an action, let out by a second person.
public struct PublishedUpdate: Sendable, Equatable, Codable {
    public let id: UUID
    public let on: Day
    public let text: PublishedText
    public let status: Action.Status
    /// The new last day, where the news moved it.
    public let newDue: Day?
    /// It stands for one that was put right.
    public let isCorrection: Bool
}

/// What carers said, and what became of it.
public struct PublishedVoice: Sendable, Equatable, Codable {
    public enum Kind: String, Sendable, Codable, CaseIterable {
        case accepted, partly
        case notNow = "not_now"
        case no
        /// The plan's own document says it, and what it answers.
        case inPlan = "in_plan"
    }

    public let id: UUID
    public let said: PublishedText
    /// Their own words, of those who agreed to be quoted.
    public let quotes: [PublishedQuote]
    public let kind: Kind
    public let answer: PublishedText?
    public let on: Day?
    public let theme: UUID?
    public let actions: [UUID]
}

/// Words of someone who agreed to be quoted; they are shown for as long as they agree.
public struct PublishedQuote: Sendable, Equatable, Codable {
    public let voice: UUID
    public let words: PublishedText
}

/// A word that the plan explains.
public struct PublishedDefinition: Sendable, Equatable, Codable {
    public let term: PublishedText
    public let meaning: PublishedText
}

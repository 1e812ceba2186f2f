public import Dates
public import Foundation
public import Records

/// Something a person may want to know.
public protocol Question: Sendable {
    associatedtype Answer: Sendable
    /// Whether this actor may ask at all. Which rows they then see is decided in the SQL of the answer.
    func permits(_ actor: Actor, _ db: any Reader) throws -> Bool
    func answer(_ look: Look) throws -> Answer
}

/// A question about one person: the desk writes down who looked before the answer leaves.
public protocol OpensRecord: Question {
    /// Whose record is opened.
    var subject: Subject { get }
}

/// One question's transaction: the store, and who asks when.
public struct Look {
    public let db: any Reader
    public let actor: Actor
    public let now: Instant
    /// Today where the place is.
    public let today: Day
    /// What the place has to work with besides its records.
    public let means: Means
    let clock: Clock

    /// The day a moment falls on where the place is.
    public func day(of instant: Instant) -> Day { clock.day(of: instant) }
}

/// What an audit entry or a change is about: a kind of record, and which.
public struct Subject: Sendable, Hashable {
    public let kind: String
    public let id: UUID
    public init(_ kind: String, _ id: UUID) {
        self.kind = kind
        self.id = id
    }
}

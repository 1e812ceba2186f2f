public import Dates
import Desk
public import Foundation
public import Records

/// A snapshot of a plan, and how it stands: waiting for a second person, shown to everyone, or no more.
public struct Publication: Sendable, RowDecodable {
    public enum State: String, Sendable, CaseIterable, SQLConvertible {
        /// Waits for a second person.
        case proposed
        case declined
        /// What everyone sees.
        case current
        /// A later one took its place.
        case replaced
        /// Taken back: nobody sees it.
        case withdrawn
    }

    /// What others may do with what is published.
    public enum Licence: String, Sendable, CaseIterable, SQLConvertible {
        case none
        /// The Open Government Licence, version 3.
        case ogl
    }

    public let id: UUID
    public let plan: UUID
    public let number: Int
    public let title: String
    /// SHA-256 of the body: the same plan has the same.
    public let hash: String
    /// How many of its texts have no Welsh.
    public let welshMissing: Int
    public let licence: Licence
    public let state: State
    public let proposedBy: UUID
    public let proposedName: String
    public let proposedAt: Instant
    public let approvedName: String?
    public let approvedAt: Instant?
    /// The day of it where the place is.
    public let approvedOn: Day?
    public let endedName: String?
    public let endedAt: Instant?

    public init(row: Row) throws {
        id = try row["id"]
        plan = try row["plan_id"]
        number = try row["number"]
        title = try row["title"]
        hash = try row["hash"]
        welshMissing = try row["welsh_missing"]
        licence = try row["licence"]
        state = try row["state"]
        proposedBy = try row["proposed_by"]
        proposedName = try row["proposed_name"]
        proposedAt = try row["proposed_at"]
        approvedName = try row["approved_name"]
        approvedAt = try row["approved_at"]
        approvedOn = try row["approved_on"]
        endedName = try row["ended_name"]
        endedAt = try row["ended_at"]
    }
}

/// A snapshot as it is kept: JSON whose keys are in order, so that the same plan is the same bytes.
struct SnapshotBody: Sendable {
    let text: String

    init(_ plan: PublishedPlan) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        text = String(decoding: try encoder.encode(plan), as: UTF8.self)
    }

    var hash: String { Digest.sha256(text.utf8) }

    static func read(_ text: String) throws -> PublishedPlan {
        try JSONDecoder().decode(PublishedPlan.self, from: Data(text.utf8))
    }
}

/// How a plan is published: whether it takes two, and on what terms.
struct PublishingRules: Sendable, RowDecodable {
    var needsSecond = false
    var licence = Publication.Licence.none
    var version = 0

    init() {}

    init(row: Row) throws {
        needsSecond = try row["needs_second"]
        licence = try row["licence"]
        version = try row["version"]
    }
}

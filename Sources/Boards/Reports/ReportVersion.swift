import Dates
import Desk
import Foundation
import Records

/// One version of a report: a draft that its composer works at, or frozen as it was signed off.
struct ReportVersion: Sendable, RowDecodable {
    enum State: String, Sendable, SQLConvertible { case draft, frozen }

    let id: UUID
    let report: UUID
    let number: Int
    let state: State
    /// Why there is another version after one that was signed off.
    let correction: String?
    /// Whoever last changed it: they do not sign it off.
    let composedBy: UUID
    let composedByName: String
    let composedAt: Instant
    let factsAt: Instant
    let signedByName: String?
    let signedAt: Instant?
    let hash: String?
    let version: Int

    /// Everything but the two long columns.
    static let columns: SQL = """
        report_version.id, report_version.report_id, report_version.number, report_version.state,
        report_version.correction, report_version.composed_by, report_version.composed_by_name,
        report_version.composed_at, report_version.facts_at, report_version.signed_by_name, report_version.signed_at,
        report_version.hash, report_version.version
        """

    init(row: Row) throws {
        id = try row["id"]
        report = try row["report_id"]
        number = try row["number"]
        state = try row["state"]
        correction = try row["correction"]
        composedBy = try row["composed_by"]
        composedByName = try row["composed_by_name"]
        composedAt = try row["composed_at"]
        factsAt = try row["facts_at"]
        signedByName = try row["signed_by_name"]
        signedAt = try row["signed_at"]
        hash = try row["hash"]
        version = try row["version"]
    }
}

/// A section of a draft: whether it is in, where it stands, and what somebody wrote to it.
struct ReportSection: Sendable, RowDecodable {
    let id: UUID
    let position: Int
    let kind: SectionKind
    let isIncluded: Bool
    let commentary: String?
    let forward: UUID?

    init(id: UUID, position: Int, kind: SectionKind, isIncluded: Bool, commentary: String?, forward: UUID?) {
        self.id = id
        self.position = position
        self.kind = kind
        self.isIncluded = isIncluded
        self.commentary = commentary
        self.forward = forward
    }

    init(row: Row) throws {
        id = try row["id"]
        position = try row["position"]
        kind = try row["kind"]
        isIncluded = try row["is_included"]
        commentary = try row["commentary"]
        forward = try row["forward_id"]
    }
}

/// A report as lists show it: whether it has been signed off, and whether someone is at work on it.
struct ReportLine: Sendable {
    let id: UUID
    /// The number of the newest version signed off; none before the first.
    let frozen: Int?
    let hasDraft: Bool

    var hasFrozen: Bool { frozen != nil }
}

/// A report, whose it is, and all its versions, the newest first.
struct ReportHead: Sendable {
    let id: UUID
    let board: Board
    let meeting: Meeting
    let versions: [ReportVersion]

    var draft: ReportVersion? { versions.first { $0.state == .draft } }
    var frozen: ReportVersion? { versions.first { $0.state == .frozen } }
}

import Dates
import Desk
import Foundation
import PlanReading
import Records

/// A document somebody brought: what it held, what was understood, and how far they have come with it.
struct PlanImport: Sendable {
    enum State: String, Sendable, SQLConvertible {
        case open, applied
        case setAside = "set_aside"
    }

    let id: UUID
    let team: UUID
    /// The plan it updates, or became.
    let plan: UUID?
    let fileName: String
    let state: State
    let version: Int
    let reading: ImportedReading

    static func subject(_ id: UUID) -> Subject { Subject("plan_import", id) }
}

/// A line of the list of imports.
struct PlanImportSummary: Sendable, RowDecodable {
    let id: UUID
    let plan: UUID?
    let fileName: String
    let state: PlanImport.State
    let createdAt: Instant

    init(row: Row) throws {
        id = try row["id"]
        plan = try row["plan_id"]
        fileName = try row["file_name"]
        state = try row["state"]
        createdAt = try row["created_at"]
    }
}

/// A document about to be kept.
struct NewPlanImport: Sendable {
    let team: UUID
    let plan: UUID?
    let fileName: String
    let fileHash: String
    /// As JSON.
    let document: String
    let reading: ImportedReading
}

import Dates
package import Desk
public import Foundation
import Markup
import People
import PlanReading
import Publishing
package import Records
import RecordsInPostgres
import RecordsInSQLite
public import Strategy

/// A place opened by an operator at the command line.
///
/// What is done here is done as the system and is in the audit trail.
public struct OpenPlace: Sendable {
    let store: any RecordStore
    let desk: Desk
    let actor = Actor.system("Command line")

    package init(store: any RecordStore, desk: Desk) {
        self.store = store
        self.desk = desk
    }

    /// Opens the place with its keys; its tables must be up to date.
    public static func open(_ configuration: Configuration) async throws -> OpenPlace {
        try configuration.requirePlace()
        let store = try configuration.openStore()
        do {
            try await store.requireCurrentSchema(App.migrations)
            let keys = try await configuration.keys(of: store)
            let means = Means(keys: keys, sendsMail: false, listeners: App.listeners)
            return OpenPlace(store: store, desk: Desk(store: store, means: means))
        } catch {
            try? await store.close()
            throw error
        }
    }

    public func close() async throws { try await store.close() }

    /// That the audit trail is whole, in a sentence.
    ///
    /// - Throws: `OperatorError` that names the first line that is not what it was.
    public func checkAuditTrail(shows: @escaping @Sendable (Double) -> Void = { _ in }) async throws -> String {
        switch try await desk.ask(CheckAuditTrail(shows: shows), as: actor) {
        case .whole(let entries, let head):
            return "The audit trail is whole: \(entries) entries, the last with hash \(head)."
        case .broken(let number, let reason):
            throw OperatorError("The audit trail is broken: entry \(number) \(reason).")
        }
    }

    /// Reads a document in and makes it a plan, or a newer version of one.
    ///
    /// - Parameters:
    ///   - bytes: The document, whole.
    ///   - name: What its file is called.
    ///   - team: The team of a new plan, when the place has several.
    ///   - plan: The plan it updates; a new one without.
    ///   - title: What a new plan is called when the document does not say.
    ///   - whereUnsure: What to do with an action that may or may not be one the plan has.
    ///   - shows: Told how much is done, from 0 to 1.
    /// - Returns: The plan.
    /// - Throws: `UnreadablePlan`, `PlanNotApplied` or `OperatorError`, each with what to do.
    public func apply(
        _ bytes: [UInt8],
        named name: String,
        team: String? = nil,
        updating plan: UUID? = nil,
        title: String? = nil,
        whereUnsure: ReadPlanApplied.WhereUnsure = .refuse,
        shows: @Sendable (Double) -> Void = { _ in }
    ) async throws -> UUID {
        let team = try await desk.ask(FindTeam(name: team, plan: plan), as: actor)
        let command = try ReadPlanApplied(
            bytes: bytes,
            named: name,
            to: plan,
            team: team,
            title: title,
            whereUnsure: whereUnsure
        )
        // Reading is about a third of the work, and the rest is one transaction.
        shows(0.35)
        defer { shows(1) }
        return try await desk.perform(command, as: actor)
    }

    /// Puts a draft in force: from then on everyone sees it.
    public func adopt(_ plan: UUID) async throws { try await desk.perform(AdoptDraft(id: plan), as: actor) }

    /// Lets everyone see a plan in force as it stands, or sends it to a second person where its rules ask for one.
    public func publish(_ plan: UUID) async throws { try await desk.perform(PublishAsItStands(id: plan), as: actor) }

    /// What `apply` would do with a document, and what would stop it; nothing is kept.
    ///
    /// - Throws: `UnreadablePlan`, or that the plan is closed.
    public func check(
        _ bytes: [UInt8],
        named name: String,
        team: String? = nil,
        updating plan: UUID? = nil,
        title: String? = nil,
        whereUnsure: ReadPlanApplied.WhereUnsure = .refuse
    ) async throws -> (would: ReadPlanChecked.Answer, stops: [String]) {
        let checking = try ReadPlanChecked(
            bytes: bytes,
            named: name,
            to: plan,
            title: title,
            whereUnsure: whereUnsure
        )
        var stops: [String] = []
        do { _ = try await desk.ask(FindTeam(name: team, plan: plan), as: actor) } catch let error as OperatorError {
            stops.append(error.description)
        }
        let would = try await desk.ask(checking, as: actor)
        return (would, stops + would.stops.map(\.description))
    }

    /// A plan as it stands, as the bytes of a file with this ending.
    ///
    /// - Throws: `OperatorError` for an ending that is none of those a plan is written as.
    public func plan(_ id: UUID, as ending: String) async throws -> [UInt8] {
        guard let format = PlanAsFile.Format(rawValue: ending.lowercased()) else {
            let endings = PlanAsFile.Format.allCases.map { "." + $0.rawValue }
            throw OperatorError(
                "A plan is written as \(endings.dropLast().joined(separator: ", ")) or \(endings.last ?? ""), not .\(ending)."
            )
        }
        return try await desk.ask(PlanAsFile(id: id, format: format), as: actor)
    }

    /// Every plan: its id, status and title.
    public func plans() async throws -> [(id: UUID, status: String, title: String)] {
        try await desk.ask(PlanList(), as: actor).map { ($0.id, $0.status.words.en, $0.title) }
    }

    /// Copies every record to an empty PostgreSQL database, and counts them by table.
    ///
    /// `began` is told of each table as its turn comes, and how much is behind it, from 0 to 1.
    public func copy(toPostgres connection: String, began: @escaping @Sendable (String, Double) -> Void) async throws
        -> [String: Int]
    {
        let target = PostgresDatabase(connection)
        do {
            // Looked at before a table is made: what is somebody else's stays exactly as it is.
            if let filled = try await target.read({ try $0.firstFilledTable() }) {
                throw CopyError.notEmpty(table: filled)
            }
            try await target.migrate(App.migrations)
            try await desk.perform(NotePlaceLeft(how: .placeCopied), as: actor)
            let tables = try await store.read { try $0.tableNames() }
            let counts = try await copyAll(from: store, to: target) { table in
                began(table, Double(tables.firstIndex(of: table) ?? 0) / Double(max(1, tables.count)))
            }
            try await target.close()
            return counts
        } catch {
            try? await target.close()
            throw error
        }
    }

    /// Copies the records to one file, as they stand at one moment.
    ///
    /// A server has the folder to itself, and is stopped for as long as this takes.
    ///
    /// - Throws: When they are kept in PostgreSQL, which has `pg_dump`.
    public func backup(to path: String, shows: @escaping @Sendable (Double) -> Void = { _ in }) async throws {
        guard let store = store as? SQLiteDatabase else {
            throw OperatorError("These records are in PostgreSQL: back them up with pg_dump.")
        }
        guard !FileManager.default.fileExists(atPath: path) else {
            throw OperatorError("There is a file at \(path) already.")
        }
        try await desk.perform(NotePlaceLeft(how: .placeBackedUp), as: actor)
        try await store.backup(to: path, shows: shows)
    }

    /// Puts a backup in the place of the records, which are set aside.
    ///
    /// - Returns: Where the records there were now are, if there were any.
    public static func restore(
        _ backup: String,
        _ configuration: Configuration,
        shows: (Double) -> Void = { _ in }
    ) throws -> String? {
        guard configuration.postgres == nil else {
            throw OperatorError("Records in PostgreSQL are put back with pg_restore; restore is for a folder.")
        }
        guard let file = FileHandle(forReadingAtPath: backup) else {
            throw OperatorError("There is no backup at \(backup), or it cannot be opened.")
        }
        defer { try? file.close() }
        guard let start = try? file.read(upToCount: 16), start == Data("SQLite format 3\0".utf8) else {
            throw OperatorError("\(backup) is no backup: only what `alongside backup` wrote can be restored.")
        }
        try configuration.prepareFolder()
        return try SQLiteDatabase.restore(backup, to: configuration.databasePath, shows: shows)
    }
}

/// What an operator must put right, in a sentence.
public struct OperatorError: Error, CustomStringConvertible {
    public let description: String
    public init(_ description: String) { self.description = description }
}

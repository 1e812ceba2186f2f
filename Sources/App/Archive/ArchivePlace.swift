import Desk
import DocumentWriting
import Foundation
import Markup
import Records

extension Event {
    static let placeArchived = Event(
        "place.archived",
        Phrase(en: "Wrote the whole place to a file", cy: "Ysgrifennodd y lle cyfan i ffeil")
    )
    static let placeBackedUp = Event(
        "place.backed_up",
        Phrase(en: "Made a backup of the records", cy: "Gwnaeth gopi wrth gefn o’r cofnodion")
    )
    static let placeCopied = Event(
        "place.copied",
        Phrase(en: "Copied the records to another database", cy: "Copïodd y cofnodion i gronfa ddata arall")
    )
    /// Each way in which all of a place's records may leave it.
    static let ofLeaving: [Event] = [.placeArchived, .placeBackedUp, .placeCopied]
}

/// Writes down that the whole place left, before it does.
struct NotePlaceLeft: Command {
    let how: Event

    func permits(_ actor: Actor, _ db: any Reader) -> Bool { actor.isSystem }

    func perform(_ work: Work) throws {
        try work.record(how, about: Subject("place", work.actor.id))
    }
}

/// Every table at one moment, into a zip: one file a table, a row a line.
private struct WriteArchive: Question {
    let path: String
    let evidence: String
    let shows: @Sendable (Double) -> Void

    func permits(_ actor: Actor, _ db: any Reader) -> Bool { actor.isSystem }

    func answer(_ look: Look) throws -> Int {
        let zip = try ZipToFile(path)
        try zip.add("README.txt") { write in try write(Array(Self.readme.utf8)) }
        let tables = try look.db.tableNames().filter { !ArchiveContents.leftOut.contains($0) }
        var rows = 0
        for (number, table) in tables.enumerated() {
            shows(0.9 * Double(number) / Double(max(1, tables.count)))
            try zip.add("tables/\(table).jsonl") { write in
                try look.db.pages(of: table) { page in
                    rows += page.count
                    try write(page.flatMap { try ArchiveContents.line($0, of: table, look.means) })
                }
            }
        }
        for file in Self.files(in: evidence) {
            let bytes = try [UInt8](Data(contentsOf: URL(fileURLWithPath: evidence + "/" + file)))
            try zip.add("evidence/" + file) { write in try write(bytes) }
        }
        try zip.close()
        return rows
    }

    /// Every file under a folder, by its path from there.
    private static func files(in folder: String) -> [String] {
        let all = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
        return all.filter { name in
            var isFolder: ObjCBool = false
            return FileManager.default.fileExists(atPath: folder + "/" + name, isDirectory: &isFolder)
                && !isFolder.boolValue
        }.sorted()
    }

    private static let readme = """
        Everything that this place holds, to be read by people and by other programs.

        tables/    One file a table. Each line is one row, as JSON: the names of its columns and what they hold. Times are
                   in UTC. docs/schema.sql of the program says what refers to what. What is kept sealed in the place is in
                   plain words here.
        evidence/  The files that were brought as evidence, each under the hash that update_evidence names.

        Passwords, codes, sessions and the tokens of other programs are left out, and so is what is worked out from the
        rest. Keep this file as safe as the records themselves.

        """
}

extension OpenPlace {
    /// Writes the whole place to one zip: every table, and the files brought as evidence.
    ///
    /// - Returns: How many rows there were.
    /// - Throws: `OperatorError` when there is such a file already.
    public func archive(
        to path: String,
        _ configuration: Configuration,
        shows: @escaping @Sendable (Double) -> Void = { _ in }
    ) async throws -> Int {
        let files = FileManager.default
        guard !files.fileExists(atPath: path) else { throw OperatorError("There is a file at \(path) already.") }
        let partial = path + ".partial"
        guard files.createFile(atPath: partial, contents: nil, attributes: [.posixPermissions: 0o600]) else {
            throw OperatorError("Could not write \(partial).")
        }
        do {
            // It is written down first: nothing leaves unrecorded.
            try await desk.perform(NotePlaceLeft(how: .placeArchived), as: actor)
            let writing = WriteArchive(path: partial, evidence: configuration.folder + "/evidence", shows: shows)
            let rows = try await desk.ask(writing, as: actor)
            try files.moveItem(atPath: partial, toPath: path)
            shows(1)
            return rows
        } catch {
            try? files.removeItem(atPath: partial)
            throw error
        }
    }
}

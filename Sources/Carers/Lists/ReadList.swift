import Desk
import Foundation
import Jobs
import PlanReading
import Records

/// Reads the file of a list into rows, and goes on to match them when its columns are understood.
struct ReadList: Job {
    static let kind = "list.read"
    let list: UUID
}

let readList = JobHandler(ReadList.self) { job, run in
    guard let file = try await run.ask(FileOfList(list: job.list)) else { return }
    let table: PlainTable
    do {
        table = try PlainTable(reading: file.bytes, named: file.name, most: ListLimits.rows + 1)
    } catch {
        try await run.perform(ListUnreadable(list: job.list))
        return
    }
    try await run.keep(ForgetListRows(list: job.list))
    let lines = Array(table.lines.dropFirst())
    for start in stride(from: 0, to: lines.count, by: ListLimits.batch) {
        let some = Array(lines[start..<min(start + ListLimits.batch, lines.count)])
        let sealed = try some.map { line in
            (line.number, try ListSeals.seal(line.cells, of: job.list, run.means, nonce: run.clock.random(12)))
        }
        try await run.keep(KeepListRows(list: job.list, lines: sealed))
    }
    try await run.perform(ListWasRead(list: job.list, header: table.lines.first?.cells ?? [], total: lines.count))
}

enum ListLimits {
    static let rows = 50_000
    static let fileBytes = 15 << 20
    /// How many rows are written or matched at a time.
    static let batch = 500
}

/// The file of a list that is still to be read.
private struct FileOfList: Question {
    struct File: Sendable {
        let name: String
        let bytes: [UInt8]
    }

    let list: UUID

    func permits(_ actor: Actor, _ db: any Reader) -> Bool { actor.isSystem }

    func answer(_ look: Look) throws -> File? {
        let list = try look.db.list(list, visibleTo: look.actor)
        guard list.state == .reading, let sealed = try look.db.sealedFile(of: list.id) else { return nil }
        let text: String = try ListSeals.file.open(sealed, row: list.id, look.means)
        return File(name: list.fileName, bytes: [UInt8](base64URL: text) ?? [])
    }
}

/// Begins the rows of a list anew, as after a try that was broken off.
struct ForgetListRows: Upkeep {
    let list: UUID

    func permits(_ actor: Actor, _ db: any Reader) -> Bool { actor.isSystem }
    func keep(_ chore: Chore) throws { try chore.db.forgetRows(of: list) }
}

/// Keeps some rows of a list that is being read, and how far it is.
struct KeepListRows: Upkeep {
    let list: UUID
    let lines: [(number: Int, sealed: String)]

    func permits(_ actor: Actor, _ db: any Reader) -> Bool { actor.isSystem }

    func keep(_ chore: Chore) throws { try chore.db.addListRows(lines, to: list) }
}

/// The list cannot be read: it says so, and the file is forgotten.
struct ListUnreadable: Command {
    let list: UUID

    func permits(_ actor: Actor, _ db: any Reader) -> Bool { actor.isSystem }

    func perform(_ work: Work) throws {
        try work.db.move(list, from: [.reading], to: .unreadable)
        try work.db.forgetFile(of: list)
        try work.record(.listRead, about: ListImport.subject(list), ["state": "unreadable"])
    }
}

/// All rows of a list are there; what follows depends on whether its columns are understood.
struct ListWasRead: Command {
    let list: UUID
    let header: [String]
    let total: Int

    func permits(_ actor: Actor, _ db: any Reader) -> Bool { actor.isSystem }

    func perform(_ work: Work) throws {
        let columns = ListField.recognised(header)
        let isEnough = ListField.isEnough(columns)
        let sealed: String = try ListSeals.header.seal(ListSeals.text(header), row: list, work)
        try work.db.setRead(list, header: sealed, columns: columns, total: total)
        try work.db.move(list, from: [.reading], to: isEnough ? .matching : .columns)
        if isEnough { try work.enqueue(MatchList(list: list)) }
        try work.record(.listRead, about: ListImport.subject(list), ["rows": String(total)])
    }
}

import Desk
import Foundation
import Jobs
import Records

/// Takes a list back: records it made go, and fields it filled are empty again, unless someone has worked with them since.
struct TakeBackList: Job {
    static let kind = "list.take_back"
    let list: UUID
}

let takeBackList = JobHandler(TakeBackList.self) { job, run in
    try await run.perform(UndoList(list: job.list))
}

/// Asks for it.
struct AskToTakeBack: Command {
    let list: UUID
    let seen: Int

    func permits(_ actor: Actor, _ db: any Reader) throws -> Bool {
        actor.may(.shareOutWork, in: try db.list(list, visibleTo: actor).team)
    }

    func perform(_ work: Work) throws {
        let list = try work.db.list(list, visibleTo: work.actor)
        guard list.version == seen else { throw Refusal.changedMeanwhile }
        try work.db.move(list.id, from: [.committed], to: .takingBack)
        try work.db.setTakenBack(list.id, by: work.actor.name, at: work.now)
        try work.enqueue(TakeBackList(list: list.id))
        try work.record(.listToTakeBack, about: list.subject)
    }
}

/// Does it, whole or not at all.
struct UndoList: Command {
    let list: UUID

    func permits(_ actor: Actor, _ db: any Reader) -> Bool { actor.isSystem }

    func perform(_ work: Work) throws {
        let list = try work.db.list(list, visibleTo: work.actor)
        guard list.state == .takingBack else { return try work.record(.listTakenBack, about: list.subject) }
        let references = try work.db.references(to: "person")
        var after = 0
        while true {
            let rows = try work.db.listRows(of: list.id, after: after, limit: ListLimits.batch)
            guard let last = rows.last else { break }
            after = try last["number"]
            for stored in rows {
                let row = try work.look.listRow(stored, of: list.id)
                if row.isMade { try remove(row, list, references, work) }
                if let sealed: String = try stored["filled_sealed"] { try empty(row, sealed, list, work) }
            }
        }
        try work.db.move(list.id, from: [.takingBack], to: .takenBack)
        try work.record(.listTakenBack, about: list.subject)
    }

    /// Removes a record that nobody has touched since the list made it.
    private func remove(_ row: ListRow, _ list: ListImport, _ references: [TableReference], _ work: Work) throws {
        guard let id = row.person, let person = try? work.person(id), person.version == 1 else { return }
        let ways = try work.look.contactWays(of: id)
        let made = ListRowReading(row.cells, list.columns, today: work.today).details.contacts.count
        guard ways.count == made, ways.allSatisfy({ $0.version == 1 }) else { return }
        let own = PersonTables.own.union(["contact_way"])
        for reference in references where !own.contains(reference.table) {
            let many = try work.db.countRowsPointing(by: reference, at: id)
            guard many == (reference.table == "list_row" ? 1 : 0) else { return }
        }
        try work.db.setUnmade(row: row.number, of: list.id, forgetsPerson: true)
        for reference in references where own.contains(reference.table) {
            try work.db.removeRowsPointing(by: reference, at: id)
        }
        try work.db.removePerson(id)
        try work.record(.personTakenBack, about: person.subject, ["list": list.id.text])
    }

    /// Empties the fields that still say what the list filled in.
    private func empty(_ row: ListRow, _ sealed: String, _ list: ListImport, _ work: Work) throws {
        guard let id = row.person, let person = try? work.person(id) else { return }
        let filled = try StoredValues.read(ListSeals.filled.open(sealed, row: list.id, work.means))
        for place in stride(from: 0, to: filled.count - 1, by: 2) {
            guard case .text(let column) = filled[place] else { continue }
            if column == "contact_way", case .text(let text) = filled[place + 1] {
                let way = try work.look.contactWays(of: id).first { $0.id.text == text && $0.version == 1 }
                if let way { try work.remove(way) }
            } else {
                try work.db.set(column, of: id, from: filled[place + 1], to: .null)
            }
        }
        try work.db.setUnmade(row: row.number, of: list.id, forgetsPerson: false)
        try work.db.countVersion(of: id, seen: person.version)
        try work.index(id, names: person.names, contacts: try work.look.contactWays(of: id).map(\.asWritten))
        try work.record(.personTakenBack, about: person.subject, ["list": list.id.text])
    }
}

import Desk
import Foundation
import Jobs
import People
import Records

/// Takes a list into the register: whoever is new is registered, and what our records lack may be filled in.
struct TakeInList: Job {
    static let kind = "list.take_in"
    let list: UUID
    let by: UUID
}

let takeInList = JobHandler(TakeInList.self) { job, run in
    try await run.perform(CommitList(list: job.list, by: job.by))
}

/// Asks for it, after a look at what it would do.
struct AskToCommit: Command {
    let list: UUID
    let seen: Int
    let fills: Bool

    func permits(_ actor: Actor, _ db: any Reader) throws -> Bool {
        actor.may(.keepCarers, in: try db.list(list, visibleTo: actor).team)
    }

    func perform(_ work: Work) throws {
        let list = try work.db.list(list, visibleTo: work.actor)
        guard list.version == seen else { throw Refusal.changedMeanwhile }
        try work.db.setFills(fills, of: list.id)
        try work.db.move(list.id, from: [.ready], to: .committing)
        try work.db.setCommitted(list.id, by: work.actor.name, at: work.now)
        try work.enqueue(TakeInList(list: list.id, by: work.actor.id))
        try work.record(.listToCommit, about: list.subject)
    }
}

/// Does it, whole or not at all.
struct CommitList: Command {
    let list: UUID
    let by: UUID

    func permits(_ actor: Actor, _ db: any Reader) -> Bool { actor.isSystem }

    func perform(_ work: Work) throws {
        let list = try work.db.list(list, visibleTo: work.actor)
        guard list.state == .committing else {
            return try work.record(.listCommitted, about: list.subject, ["rows": "0"])
        }
        var after = 0
        var made = 0
        while true {
            let chosen: [ListChoice] = list.fills ? [.register, .same] : [.register]
            let rows = try work.db.listRows(of: list.id, chosen: chosen, after: after, limit: ListLimits.batch)
            guard let last = rows.last else { break }
            after = try last["number"]
            for stored in rows {
                let row = try work.look.listRow(stored, of: list.id)
                let reading = ListRowReading(row.cells, list.columns, today: work.today)
                guard reading.problems.isEmpty else { continue }
                if row.choice == .register {
                    made += try register(row, reading.details, list, work) ? 1 : 0
                } else if let person = row.person {
                    try fill(person, reading.details, row, list, work)
                }
            }
        }
        try work.db.move(list.id, from: [.committing], to: .committed)
        try work.record(.listCommitted, about: list.subject, ["rows": String(made)])
    }

    /// Registers someone, unless somebody has registered them since the list was matched: that is for a person to see.
    private func register(_ row: ListRow, _ details: PersonDetails, _ list: ListImport, _ work: Work) throws -> Bool {
        var details = details
        details.found = HowFound(source: list.kind.source, place: list.name)
        if row.outcome == .new, let since = try work.look.alike(details).first, since.points >= Likeness.sameFrom {
            var again = MatchedRow(number: row.number, outcome: .possible)
            again.person = since.person
            again.rules = since.rules
            try work.db.setMatched(again, of: list.id)
            return false
        }
        let person = try work.register(details, for: list.team)
        try work.db.setMade(person, byRow: row.number, of: list.id)
        return true
    }

    /// Fills in what our record lacks; what it says stands.
    private func fill(_ id: UUID, _ details: PersonDetails, _ row: ListRow, _ list: ListImport, _ work: Work) throws {
        guard let person = try? work.person(id), !person.isRestricted else { return }
        var filled: [SQLValue] = []
        func set(_ column: String, _ value: String?) throws {
            guard let value else { return }
            if try work.db.set(column, of: id, from: .null, to: .text(value)) {
                filled += [.text(column), .text(value)]
            }
        }
        try set("born", details.born?.iso)
        try set("postcode", details.postcode)
        if let number = details.nhsNumber.flatMap(NHSNumber.init), try work.look.nhsNumber(of: person) == nil {
            let sealed: String = try SealedWords(table: "person", column: "nhs_sealed").seal(
                number.digits,
                row: id,
                work
            )
            try set("nhs_sealed", sealed)
            try set("nhs_print", number.fingerprint(work.means))
        }
        let ways = try work.look.contactWays(of: id)
        for contact in details.contacts where !ways.contains(where: { $0.channel == contact.channel }) {
            try work.add(contact, to: id, isRestricted: false)
        }
        let after = try work.look.contactWays(of: id)
        for way in after where !ways.contains(where: { $0.id == way.id }) {
            filled += [.text("contact_way"), .text(way.id.text)]
        }
        guard !filled.isEmpty else { return }
        let sealed: String = try ListSeals.filled.seal(StoredValues.text(filled), row: list.id, work)
        try work.db.setFilled(sealed, byRow: row.number, of: list.id)
        try work.db.countVersion(of: id, seen: person.version)
        try work.index(id, names: person.names, contacts: after.map(\.asWritten))
        try work.record(.personFilled, about: person.subject, ["list": list.id.text])
    }
}

extension ContactWay {
    /// As it is written down.
    var asWritten: ContactDetails {
        ContactDetails(channel, value, safety: safety, isPreferred: isPreferred, note: note)
    }
}

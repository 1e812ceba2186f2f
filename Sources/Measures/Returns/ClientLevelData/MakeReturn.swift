import Carers
import Dates
import Desk
import Forms
import Foundation
import PlanReading
import Records

extension Actor {
    /// Who may make a return: someone who works with the records and guards the restricted ones.
    ///
    /// Why is in decision 36.
    var mayMakeReturns: Bool { may(.seeCarers) && may(.guardRecords) }
}

/// A return as it would be made now, checked row by row.
struct CheckedReturn: Question {
    struct Answer: Sendable {
        let made: ClientLevelReturn
        /// Events of people whom the asker may not see: they are not in the file.
        let unseen: Int
        let before: [ReturnMade]
    }

    let period: Period

    func permits(_ actor: Actor, _ db: any Reader) -> Bool { actor.mayMakeReturns }

    func answer(_ look: Look) throws -> Answer {
        Answer(
            made: try look.clientLevelReturn(period),
            unseen: try look.unseenEvents(period),
            before: try look.db.returnsMade()
        )
    }
}

extension Look {
    fileprivate func clientLevelReturn(_ period: Period) throws -> ClientLevelReturn {
        let events = try db.returnEvents(in: period, visibleTo: actor, at: now)
        let ids = Array(Set(events.map(\.person)))
        let people = try db.returnPeople(ids, visibleTo: actor, at: now)
        return ClientLevelReturn(events, people, try db.codeBook(), period)
    }

    /// How many events there are besides those that whoever looks may see.
    fileprivate func unseenEvents(_ period: Period) throws -> Int {
        let system = Actor.system("returns")
        let all = try db.returnEvents(in: period, visibleTo: system, at: now)
        return all.count - (try db.returnEvents(in: period, visibleTo: actor, at: now).count)
    }
}

/// Makes the file of a return.
///
/// What leaves is not kept; that it left, how much, and its hash are.
struct MakeReturn: Command {
    let period: Period
    /// Whether whoever makes it signed that rows with problems stay out and the rest goes.
    let isSigned: Bool

    func permits(_ actor: Actor, _ db: any Reader) -> Bool { actor.mayMakeReturns }

    func perform(_ work: Work) throws -> ExchangeTable {
        let look = work.look
        let made = try look.clientLevelReturn(period)
        guard made.gaps.isEmpty else { throw InvalidForm("signed", ReturnWords.stopped(made.gaps.count)) }
        guard made.faulty.isEmpty || isSigned else { throw InvalidForm("signed", ReturnWords.sign) }
        guard !made.good.isEmpty else { throw InvalidForm("signed", ReturnWords.nothing) }
        let people = try look.people(Array(Set(made.good.map(\.person.id))))
        var numbers: [UUID: String] = [:]
        for person in people { numbers[person.id] = try look.nhsNumber(of: person) }
        let table = ExchangeTable(
            headers: CLDField.allCases.map(\.header),
            rows: made.good.map { row in
                CLDField.allCases.map { field in
                    field == .nhsNumber ? numbers[row.person.id] ?? "" : row.cells[field] ?? ""
                }
            }
        )
        let id = work.newID()
        let (sent, left) = (made.good.count, made.faulty.count)
        let hash = Digest.sha256(table.csv.utf8)
        try work.db.keepReturn(id, period, sent: sent, left: left, hash: hash, by: work.actor, at: work.now)
        try work.record(
            .returnMade,
            about: Subject("return", id),
            [
                "from": period.first.iso, "to": period.last.iso, "rows": String(sent), "left_out": String(left),
                "hash": hash,
            ]
        )
        return table
    }
}

/// Loads what the return calls our own values.
struct LoadLabels: Command {
    let labels: [LoadedLabel]

    func permits(_ actor: Actor, _ db: any Reader) -> Bool { actor.mayMakeReturns }

    func perform(_ work: Work) throws {
        for label in labels { try work.db.load(label, by: work.actor, at: work.now) }
        try work.record(.labelsLoaded, about: Subject("return", work.actor.id), ["labels": String(labels.count)])
    }
}

/// Every value of ours in the return, with its label.
struct ReturnLabels: Question {
    func permits(_ actor: Actor, _ db: any Reader) -> Bool { actor.mayMakeReturns }

    func answer(_ look: Look) throws -> [LoadedLabel] { try look.db.loadedLabels() }
}

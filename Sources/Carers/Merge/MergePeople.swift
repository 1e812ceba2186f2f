import Desk
import Forms
import Foundation
import Markup
import Records

/// Puts two records together: all that points at one points at the other from now on, and each step is remembered.
///
/// Nothing is deleted. The record that goes stays behind, unseen, and its reference leads to the one that stays.
struct MergePeople: Command {
    let kept: UUID
    let gone: UUID
    /// The fields for which the record that goes is right.
    let fromGone: Set<MergeField>
    /// The versions that were looked at.
    let seen: [UUID: Int]

    func permits(_ actor: Actor, _ db: any Reader) -> Bool { actor.may(.shareOutWork) }

    func perform(_ work: Work) throws -> UUID {
        let stays = try work.personToMerge(kept)
        let goes = try work.personToMerge(gone)
        guard stays.id != goes.id else { throw Refusal.notFound }
        guard seen[stays.id] == stays.version, seen[goes.id] == goes.version else { throw Refusal.changedMeanwhile }
        guard stays.isRestricted == goes.isRestricted else { throw InvalidForm("kept", MergeWords.oneRestricted) }
        guard try !work.db.isHouseholdInTheWay(stays.id, goes.id) else {
            throw InvalidForm("kept", MergeWords.twoHouseholds)
        }
        let known = try work.db.knownPeople([stays.id, goes.id]).map { MatchProfile($0.details) }
        let rules = known.count == 2 ? Likeness(known[0], known[1]).rules : []

        let id = work.newID()
        try work.db.addMerge(id, kept: stays.id, gone: goes.id, rules: rules, by: work.actor, at: work.now)
        var ledger = MergeLedger(merge: id, work: work)
        let answers = try work.db.latestAnswers(ofBoth: stays.id, goes.id)
        try ledger.takeFields(fromGone, from: goes.id, into: stays.id)
        let ways = try work.look.comparableWays(of: [stays.id, goes.id])
        let shared = SharedWay.of(ways.filter { $0.person == stays.id }, ways.filter { $0.person == goes.id })
        try ledger.movePointers(from: goes.id, to: stays.id, but: Set(shared.map(\.other.id)))
        try ledger.keepTheStricter(of: shared, ways: ways, of: stays.id)
        try ledger.follow(answers, of: stays)
        let ended = try ledger.keepTheNewest(of: stays.id)
        try work.refreshWork(of: [stays.id, goes.id])
        try work.db.lead(goes.id, to: stays.id)
        try work.db.countVersion(of: stays.id, seen: stays.version)
        var particulars = ["gone": goes.id.text, "merge": id.text]
        let stricter = shared.filter { $0.own.safety != $0.other.safety }.count
        if stricter > 0 { particulars["stricter"] = String(stricter) }
        if !ended.isEmpty { particulars["ended"] = ended.joined(separator: ",") }
        try work.record(.recordsMerged, about: stays.subject, particulars)
        try work.record(.recordsMerged, about: goes.subject, ["kept": stays.id.text, "merge": id.text])
        return id
    }
}

extension Work {
    /// What a list of work reads of a record is what now hangs on it: the next step, and when they were last spoken with.
    func refreshWork(of people: [UUID]) throws {
        for person in people {
            try refreshNextStep(of: person)
            try refreshLastContact(of: person)
        }
    }

    /// A person whose record whoever works may merge: they see it, and share out the work of the team that keeps it.
    func personToMerge(_ id: UUID) throws -> Person {
        let person = try person(id)
        guard actor.may(.shareOutWork, in: person.team) else { throw Refusal.notPermitted }
        return person
    }
}

/// Does a merge, and writes down each step.
struct MergeLedger {
    let merge: UUID
    let work: Work
    private var steps = 0

    init(merge: UUID, work: Work) {
        self.merge = merge
        self.work = work
    }

    mutating func remember(_ table: String, _ column: String, _ action: MergedRow.Action, _ values: [SQLValue])
        throws
    {
        steps += 1
        let row = MergedRow(number: steps, table: table, column: column, action: action, values: values)
        try work.add(row, to: merge)
    }

    /// Fields of the record that goes, for the one that stays, and what of both must hold for one person.
    mutating func takeFields(_ fields: Set<MergeField>, from gone: UUID, into kept: UUID) throws {
        let other = try work.db.personRow(gone)
        let own = try work.db.personRow(kept)
        var wanted = MergedFields.ofBoth(own, other)
        for field in MergeField.allCases where fields.contains(field) {
            for column in field.columns { wanted[column] = other.value(column) ?? .null }
        }
        for (column, value) in wanted.sorted(by: { $0.key < $1.key }) {
            let before = own.value(column) ?? .null
            var after = value
            if MergeField.sealed.contains(column), case .text(let sealed) = value {
                let words = SealedWords(table: "person", column: column)
                after = .text(try words.seal(words.open(sealed, row: gone, work.means), row: kept, work))
            }
            guard before != after else { continue }
            try work.db.set(column, of: kept, from: before, to: after)
            try remember("person", column, .changed, [before, after])
        }
    }

    /// Everything that points at one record points at the other, `but` for ways to reach them that the other has already.
    mutating func movePointers(from gone: UUID, to kept: UUID, but twins: Set<UUID>) throws {
        let db = work.db
        let references = try db.references(to: "person").filter { !PersonTables.ledger.contains($0.table) }
        for reference in references {
            let (table, column) = (reference.table, reference.column)
            let key = try db.keyColumns(of: table)
            let unique = try db.uniqueColumns(of: table).filter { $0.columns.contains(column) }
            let others = references.filter { $0.table == table && $0.column != column }
            for row in try db.rowsPointing(by: reference, at: gone) {
                // Nobody looks after themselves, and nobody is like themselves.
                let isOwn = others.contains { row.value($0.column) == kept.sqlValue }
                let isTwin = table == MergedContact.table && twins.contains { row.value("id") == $0.sqlValue }
                let isTaken =
                    try isOwn || isTwin
                    || unique.contains { try db.isTaken($0, by: row, of: table, where: column, says: kept) }
                var now: [String: SQLValue] = [:]
                for name in key { now[name] = row.value(name) ?? .null }
                if !isTaken {
                    guard try db.point(now, of: table, by: column, from: gone, to: kept) else {
                        throw Refusal.changedMeanwhile
                    }
                    if now[column] != nil { now[column] = kept.sqlValue }
                }
                try remember(table, column, isTaken ? .stayed : .moved, key.map { now[$0] ?? .null })
            }
        }
    }
}

/// What of two records must hold for one person, whichever stays.
enum MergedFields {
    static func ofBoth(_ own: Row, _ other: Row) -> [String: SQLValue] {
        var wanted: [String: SQLValue] = [:]
        func text(_ row: Row, _ column: String) -> String? {
            if case .text(let text)? = row.value(column) { text } else { nil }
        }
        if isTrue(other.value("is_carer")), !isTrue(own.value("is_carer")) {
            wanted["is_carer"] = other.value("is_carer")
        }
        let registered = [own, other].compactMap { text($0, "registered_on") }.min()
        wanted["registered_on"] = registered.map { .text($0) }
        if let confirmed = [own, other].compactMap({ text($0, "confirmed_on") }).max() {
            wanted["confirmed_on"] = .text(confirmed)
        }
        // Whoever works with one of the two works with the person, so that they are not left off somebody's list.
        if text(own, "worker_id") == nil, let worker = text(other, "worker_id") {
            wanted["worker_id"] = .text(worker)
        }
        if let died = text(own, "died_on") ?? text(other, "died_on") { wanted["died_on"] = .text(died) }
        // Whoever is still worked with under one of the two is still worked with.
        if text(own, "ended_on") != nil, text(other, "ended_on") == nil {
            wanted["ended_on"] = .null
            wanted["ended_reason"] = .null
        }
        return wanted
    }

    private static func isTrue(_ value: SQLValue?) -> Bool { value == .bool(true) || value == .integer(1) }
}

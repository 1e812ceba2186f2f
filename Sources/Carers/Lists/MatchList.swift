import Dates
import Desk
import Foundation
import Jobs
import Records

/// Matches each row of a list with the register, some hundreds at a time so that nobody else waits.
struct MatchList: Job {
    static let kind = "list.match"
    let list: UUID
}

let matchList = JobHandler(MatchList.self) { job, run in
    var after = 0
    var done = 0
    var districts: [String: Int] = [:]
    while true {
        let found = try await run.ask(MatchedRows(list: job.list, after: after))
        guard let last = found.last else { break }
        after = last.number
        done += found.count
        for row in found { if let district = row.district { districts[district, default: 0] += 1 } }
        try await run.keep(KeepMatches(list: job.list, rows: found, done: done))
    }
    // Where one in a hundred of its people lives, the list should know the carers.
    let enough = districts.filter { $0.value * 100 >= done }.keys.sorted()
    try await run.perform(ListWasMatched(list: job.list, districts: enough))
}

/// What some rows of a list are, by the register as it stands.
///
/// It is matched as the team that brought it sees the register; a restricted record matches nothing, since that it is
/// there is itself a secret.
struct MatchedRows: Question {
    let list: UUID
    let after: Int

    func permits(_ actor: Actor, _ db: any Reader) -> Bool { actor.isSystem }

    func answer(_ look: Look) throws -> [MatchedRow] {
        let list = try look.db.list(list, visibleTo: look.actor)
        guard list.state == .matching else { return [] }
        let rows = try look.db.listRows(of: list.id, after: after, limit: ListLimits.batch)
        var matched: [MatchedRow] = []
        var profiles: [Int: MatchProfile] = [:]
        for row in rows {
            let cells = try look.listRow(row, of: list.id).cells
            let reading = ListRowReading(cells, list.columns, today: look.today)
            var one = MatchedRow(number: try row["number"], outcome: .new)
            one.problems = reading.problems
            one.district = reading.details.postcode?.split(separator: " ").first.map(String.init)
            if !reading.isCarer {
                one.outcome = .notACarer
            } else if !reading.problems.isEmpty {
                one.outcome = .wrong
            } else {
                let profile = MatchProfile(try look.matchDetails(reading.details))
                profiles[matched.count] = profile
                one.print = try look.means.sealed.fingerprint(profile.sameRow, of: "row of a list")
            }
            matched.append(one)
        }
        try findRepeated(&matched, list.id, look.db)
        try findPeople(&matched, profiles, list, look)
        return matched
    }

    /// A person who stands on an earlier row as well.
    private func findRepeated(_ rows: inout [MatchedRow], _ list: UUID, _ db: any Reader) throws {
        var seen = try db.listPrints(of: list, rows.compactMap(\.print), upTo: after)
        for place in rows.indices {
            guard let print = rows[place].print else { continue }
            if !seen.insert(print).inserted { rows[place].outcome = .repeated }
        }
    }

    private func findPeople(
        _ rows: inout [MatchedRow],
        _ profiles: [Int: MatchProfile],
        _ list: ListImport,
        _ look: Look
    )
        throws
    {
        let wanted = profiles.filter { rows[$0.key].outcome == .new }
        let keys = wanted.mapValues(\.keys)
        let holders = try look.db.holders(of: keys.values.reduce(into: []) { $0.formUnion($1) })
        let team = Actor(
            account: list.broughtBy,
            name: list.broughtName,
            memberships: [Actor.Membership(team: list.team, role: .carersWorker)]
        )
        let visible: SQL = "NOT person.is_restricted AND \(personVisible(to: team, at: look.now, for: .who))"
        let known = try look.db.knownPeople(Set(holders.values.joined()), where: visible)
        var others: [UUID: MatchProfile] = [:]
        for person in known { others[person.id] = MatchProfile(person.details) }
        for (place, profile) in wanted {
            let sharing = Set((keys[place] ?? []).compactMap { holders[$0] }.joined())
            var best: AlikePerson?
            for id in sharing {
                guard let other = others[id] else { continue }
                let one = AlikePerson(person: id, likeness: Likeness(profile, other))
                guard one.points >= Likeness.possibleFrom else { continue }
                // Of two equally like the one made first, so that a list matched twice is matched alike.
                if let found = best, (found.points, one.person.text) > (one.points, found.person.text) { continue }
                best = one
            }
            guard let best else { continue }
            rows[place].outcome = best.points >= Likeness.sameFrom ? .same : .possible
            rows[place].person = best.person
            rows[place].rules = best.rules
        }
    }
}

extension MatchProfile {
    /// What two rows of a list have in common that are one person’s: the NHS number, or name, birth date and postcode.
    fileprivate var sameRow: String {
        nhs ?? [given.joined, family.joined, born?.iso ?? "", postcode?.text ?? ""].joined(separator: "|")
    }
}

/// Keeps what rows were found to be, and how far the list is.
struct KeepMatches: Upkeep {
    let list: UUID
    let rows: [MatchedRow]
    let done: Int

    func permits(_ actor: Actor, _ db: any Reader) -> Bool { actor.isSystem }

    func keep(_ chore: Chore) throws {
        for row in rows { try chore.db.setMatched(row, of: list) }
        try chore.db.setDone(done, of: list)
    }
}

/// All rows are matched: the list is ready for people to look at.
struct ListWasMatched: Command {
    let list: UUID
    let districts: [String]

    func permits(_ actor: Actor, _ db: any Reader) -> Bool { actor.isSystem }

    func perform(_ work: Work) throws {
        try work.db.move(list, from: [.matching], to: .ready)
        try work.db.setDistricts(districts, of: list)
        try work.record(.listMatched, about: ListImport.subject(list))
    }
}

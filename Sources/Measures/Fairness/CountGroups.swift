import Dates
import Desk
import Jobs
import Records

/// What counts itself and can be told apart, of whatever indicators are taken up.
struct QueriesToldApart: Question {
    func permits(_ actor: Actor, _ db: any Reader) -> Bool { actor.isSystem }

    func answer(_ look: Look) throws -> [String] {
        let indicators = try look.db.indicators(visibleTo: look.actor).filter { $0.retiredOn == nil }
        return Set(indicators.compactMap(\.query).filter(\.counting.canBeToldApart).map(\.code)).sorted()
    }
}

/// Who is in which group, today.
struct PeopleInGroups: Question {
    func permits(_ actor: Actor, _ db: any Reader) -> Bool { actor.isSystem }

    func answer(_ look: Look) throws -> GroupedPeople { try look.db.groupedPeople(today: look.today) }
}

/// A strand told apart by every characteristic, over the twelve months up to today.
///
/// Each is a question of its own, so that nobody who writes waits long for any.
struct CountStrandByGroup: Question {
    let strand: Strand
    let people: GroupedPeople

    func permits(_ actor: Actor, _ db: any Reader) -> Bool { actor.isSystem }

    func answer(_ look: Look) throws -> [Characteristic: [String?: StrandCounts]] {
        try look.db.counts(strand, of: people, in: .year(upTo: look.today), today: look.today)
    }
}

/// What may be told of one of the program's own counts by every characteristic, from its strands.
struct CountByGroup: Question {
    let query: CaseworkQuery
    let counted: [String: [Characteristic: [String?: StrandCounts]]]

    func permits(_ actor: Actor, _ db: any Reader) -> Bool { actor.isSystem }

    func answer(_ look: Look) throws -> KeptGroups {
        let period = Period.year(upTo: look.today)
        return KeptGroups(
            query: query.code,
            revision: query.revision,
            countedOn: look.today,
            period: period,
            told: try look.db.told(query, in: period, from: counted)
        )
    }
}

/// Keeps what was counted by group in the night; nothing of what is counted no more.
struct KeepGroups: Command {
    let groups: [KeptGroups]

    func permits(_ actor: Actor, _ db: any Reader) -> Bool { actor.isSystem }

    func perform(_ work: Work) throws {
        try work.db.keep(groups)
        try work.record(
            .countedByGroup,
            about: Subject("indicator", work.actor.id),
            ["indicators": String(groups.count)]
        )
    }
}

/// Counts each night by group what counts itself: who is in which group is read once, and so is each strand.
package struct CountGroupsEachNight: Job {
    package static let kind = "measures.groups"

    package init() {}
}

let groupsJobs: [JobHandler] = [
    JobHandler(CountGroupsEachNight.self) { _, run in
        let queries = try await run.ask(QueriesToldApart()).compactMap(CaseworkQuery.named)
        let people = try await run.ask(PeopleInGroups())
        var counted: [String: [Characteristic: [String?: StrandCounts]]] = [:]
        for strand in queries.flatMap(\.counting.ofPeople.strands) where counted[strand.name] == nil {
            counted[strand.name] = try await run.ask(CountStrandByGroup(strand: strand, people: people))
        }
        var groups: [KeptGroups] = []
        for query in queries { groups.append(try await run.ask(CountByGroup(query: query, counted: counted))) }
        try await run.perform(KeepGroups(groups: groups))
    }
]

extension Recurring {
    static let countingGroups = Recurring("measures.groups", .daily(at: "03:40"), CountGroupsEachNight())
}

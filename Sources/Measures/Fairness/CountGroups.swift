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

/// One of the program's own counts told apart by every characteristic, over the twelve months up to today.
///
/// It is a question, so that nobody who writes waits for it.
struct CountByGroup: Question {
    let query: CaseworkQuery

    func permits(_ actor: Actor, _ db: any Reader) -> Bool { actor.isSystem }

    func answer(_ look: Look) throws -> KeptGroups {
        let period = Period.year(upTo: look.today)
        return KeptGroups(
            query: query.code,
            revision: query.revision,
            countedOn: look.today,
            period: period,
            told: try look.db.told(query, by: Characteristic.allCases, in: period, today: look.today)
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

/// Counts each night by group what counts itself, one after another.
package struct CountGroupsEachNight: Job {
    package static let kind = "measures.groups"

    package init() {}
}

let groupsJobs: [JobHandler] = [
    JobHandler(CountGroupsEachNight.self) { _, run in
        var groups: [KeptGroups] = []
        for query in try await run.ask(QueriesToldApart()).compactMap(CaseworkQuery.named) {
            groups.append(try await run.ask(CountByGroup(query: query)))
        }
        try await run.perform(KeepGroups(groups: groups))
    }
]

extension Recurring {
    static let countingGroups = Recurring("measures.groups", .daily(at: "03:40"), CountGroupsEachNight())
}

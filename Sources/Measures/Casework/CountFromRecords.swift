import Dates
import Desk
import Foundation
import Jobs
import Records

/// Counts what counts itself: every period from the first record on that is not frozen.
///
/// The current period is provisional. A frozen figure is left as it is, and told of where the records now say otherwise.
struct CountFromRecords: Command {
    /// One, or every indicator that counts itself.
    let indicator: UUID?

    func permits(_ actor: Actor, _ db: any Reader) throws -> Bool {
        guard let indicator else { return actor.isSystem }
        return actor.may(.keepMeasures, in: try db.indicator(indicator, visibleTo: actor).team)
    }

    func perform(_ work: Work) throws {
        let all =
            try indicator.map { [try work.db.indicator($0, visibleTo: work.actor)] }
            ?? work.db.indicators(visibleTo: .system("measures"))
        for indicator in all where indicator.retiredOn == nil {
            guard let query = indicator.definition.query.flatMap({ CaseworkQuery.named($0) }) else { continue }
            try count(indicator, by: query, work)
        }
        let subject = Subject("indicator", indicator ?? work.actor.id)
        try work.record(.countedFromRecords, about: subject, ["indicators": String(all.count)])
    }

    private func count(_ indicator: Indicator, by query: CaseworkQuery, _ work: Work) throws {
        guard let start = try work.db.firstRecord() else { return }
        let rhythm = indicator.definition.rhythm
        let known = Dictionary(
            (try work.db.values(of: [indicator.id])[indicator.id] ?? []).map { ($0.period.first, $0) },
            uniquingKeysWith: { first, _ in first }
        )
        let current = rhythm.period(holding: work.today)
        // Three years back at most: what is older is kept as it was counted.
        let first = max(rhythm.period(holding: start), rhythm.period(holding: work.today.adding(years: -3)))
        for period in rhythm.periods(from: first, through: current) {
            let old = known[period.first]
            guard old?.frozenAt == nil else { continue }
            let tally = try query.tally(work.db, period)
            let value = CountedValue(
                period: period,
                numerator: Double(tally.numerator),
                denominator: tally.denominator.map(Double.init),
                isProvisional: period == current,
                open: tally.open,
                longestWait: tally.longestWait
            )
            guard let old else {
                try work.db.add(value, id: work.newID(), to: indicator, by: work.actor, at: work.now)
                continue
            }
            guard old.counted != value else { continue }
            try work.db.change(old, to: value, number: indicator.number, by: work.actor, at: work.now)
        }
    }
}

/// Takes up an indicator that counts itself, for a team.
struct AddBuiltIn: Command {
    let code: String
    let team: UUID

    func permits(_ actor: Actor, _ db: any Reader) -> Bool { actor.may(.keepMeasures, in: team) }

    func perform(_ work: Work) throws -> UUID {
        guard let query = CaseworkQuery.named(code) else { throw Refusal.notFound }
        let id = work.newID()
        let short = query.code.uppercased()
        if try work.db.hasIndicator(code: short, besides: nil) { throw Refusal.changedMeanwhile }
        try work.db.addIndicator(id, code: short, query.definition, team: team, by: work.actor, at: work.now)
        try work.record(.indicatorDefined, about: Subject("indicator", id), ["built_in": query.code])
        try CountFromRecords(indicator: id).perform(work)
        return id
    }
}

/// Counts each night what counts itself.
struct CountEachNight: Job {
    static let kind = "measures.count"
}

let caseworkJobs: [JobHandler] = [
    JobHandler(CountEachNight.self) { _, run in try await run.perform(CountFromRecords(indicator: nil)) }
]

extension Recurring {
    static let countingMeasures = Recurring("measures.count", .daily(at: "03:20"), CountEachNight())
}

package import Desk
package import Foundation
import Jobs
package import Records

/// Takes up an indicator of the library for a team: one that counts itself is counted at once.
package struct AddBuiltIn: Command {
    let code: String
    let team: UUID

    package init(code: String, team: UUID) {
        self.code = code
        self.team = team
    }

    /// The codes of all that count themselves.
    package static var counted: [String] { CaseworkQuery.all.map(\.code) }

    package func permits(_ actor: Actor, _ db: any Reader) -> Bool { actor.may(.keepMeasures, in: team) }

    package func perform(_ work: Work) throws -> UUID {
        guard var definition = CaseworkQuery.named(code)?.definition ?? EnteredIndicator.named(code)?.definition else {
            throw Refusal.notFound
        }
        let id = work.newID()
        let short = code.uppercased()
        if try work.db.hasIndicator(code: short, besides: nil) { throw Refusal.changedMeanwhile }
        // It falls in with those that it is told together with.
        if definition.query != nil, let one = try work.db.family(of: code).first {
            definition.rhythm = one.definition.rhythm
        }
        try work.db.addIndicator(id, code: short, definition, team: team, by: work.actor, at: work.now)
        try work.record(.indicatorDefined, about: Subject("indicator", id), ["built_in": code])
        if definition.query != nil { try CountFromRecords(indicator: id).perform(work) }
        return id
    }
}

/// What counts itself, counted anew where it may have changed since yesterday.
///
/// It is a question, so that nobody who writes waits for it.
struct CountTonight: Question {
    func permits(_ actor: Actor, _ db: any Reader) -> Bool { actor.isSystem }

    func answer(_ look: Look) throws -> [CountedIndicator] {
        try look.db.counted(nil, only: .recent, today: look.today)
    }
}

/// Keeps what was counted in the night.
package struct KeepCounted: Command {
    let counted: [CountedIndicator]

    init(counted: [CountedIndicator]) { self.counted = counted }

    package init(_ counted: CountedIndicators) { self.counted = counted.all }

    package func permits(_ actor: Actor, _ db: any Reader) -> Bool { actor.isSystem }

    package func perform(_ work: Work) throws {
        // Whatever was changed by hand since it was read stays; it is counted again tomorrow.
        let now = try work.db.values(of: counted.map(\.indicator.id))
        let still = counted.filter { one in
            let versions = Dictionary(
                (now[one.indicator.id] ?? []).map { ($0.period, $0.version) },
                uniquingKeysWith: { first, _ in first }
            )
            return one.known.allSatisfy { versions[$0.key] == $0.value.version }
                && one.tallies.keys.allSatisfy { one.known[$0] != nil || versions[$0] == nil }
        }
        try work.keep(still)
        try work.record(
            .countedFromRecords,
            about: Subject("indicator", work.actor.id),
            ["indicators": String(still.count)]
        )
    }
}

/// Counts each night what counts itself.
package struct CountEachNight: Job {
    package static let kind = "measures.count"

    package init() {}
}

let caseworkJobs: [JobHandler] = [
    JobHandler(CountEachNight.self) { _, run in
        let counted = try await run.ask(CountTonight())
        try await run.perform(KeepCounted(counted: counted))
    }
]

extension Recurring {
    static let countingMeasures = Recurring("measures.count", .daily(at: "03:20"), CountEachNight())
}

import Dates
package import Desk
package import Foundation
package import Records
import Strategy

/// Says how often a plan reports.
///
/// Periods that have begun, or that somebody has spoken of, stay as they were.
package struct SetRhythm: Command {
    let plan: UUID
    let rhythm: ReportingRhythm

    package init(plan: UUID, rhythm: ReportingRhythm) {
        self.plan = plan
        self.rhythm = rhythm
    }

    package func permits(_ actor: Actor, _ db: any Reader) throws -> Bool {
        actor.may(.editPlans, in: try db.plan(plan, visibleTo: actor).team)
    }

    package func perform(_ work: Work) throws {
        let present = try work.db.periods(of: plan)
        let spoken = try work.db.periodsSpokenOf(in: plan)
        let (kept, new) = rhythm.taking(
            over: present.map(\.span),
            spoken: Set(present.filter { spoken.contains($0.id) }.map(\.first)),
            today: work.today,
            until: work.today.adding(years: SetRhythm.yearsAhead)
        )
        let staying = Set(kept.map(\.first))
        try work.db.removePeriods(present.filter { !staying.contains($0.first) }.map(\.id))
        try work.db.add(
            new.map { ReportingPeriod(id: work.newID(), plan: plan, rhythm: rhythm.kind, span: $0) }
        )
        try work.db.add(rhythm, id: work.newID(), to: plan, by: work.actor, at: work.now)
        try work.record(.rhythmSet, about: Subject("plan", plan), ["rhythm": rhythm.kind.rawValue])
    }

    /// How far ahead periods are made: longer than any plan seen, and nobody is asked once a plan is closed.
    static let yearsAhead = 12
}

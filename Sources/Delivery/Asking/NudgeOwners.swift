import Dates
package import Desk
package import Foundation
import Jobs
package import Records
import Strategy

/// Writes to some of a plan's owners now, because its lead asks.
///
/// Whoever had a letter today, is away, or has nothing to say is left out.
package struct NudgeOwners: Command {
    let plan: UUID
    let owners: [UUID]
    /// Who asked; as the job says it when the letters had to wait for office hours.
    let byName: String

    package init(plan: UUID, owners: [UUID], byName: String) {
        self.plan = plan
        self.owners = owners
        self.byName = byName
    }

    package func permits(_ actor: Actor, _ db: any Reader) throws -> Bool {
        actor.may(.editPlans, in: try db.plan(plan, visibleTo: actor).team)
    }

    /// - Throws: `NobodyToAsk` when none of them can be written to.
    package func perform(_ work: Work) throws -> Int {
        // Without a mail server nobody can be written to, and nobody is marked as if they had been.
        guard work.means.sendsMail else { throw NobodyToAsk() }
        let team = try work.db.plan(plan, visibleTo: work.actor).team
        let asking = try TeamAsking(ofTeam: team, today: work.today, work.db)
        let already = try work.db.ownersAsked(on: work.today)
        let standing = asking.wantedWithStandIns(work.today)
        var asked = 0
        for id in owners where !already.contains(id) {
            guard let owner = asking.owners[id], asking.choices[id]?.isAway(on: work.today) != true,
                let wanted = standing[id], !wanted.isEmpty
            else { continue }
            let reached = wanted.map { one in
                AskingRule.Asked(
                    wanted: one,
                    stage: one.period.stage(on: work.today, one.policy, bankHolidays: BankHolidays.englandAndWales)
                        ?? .soon
                )
            }
            try work.ask(owner, reached, by: byName)
            asked += 1
        }
        guard asked > 0 else { throw NobodyToAsk() }
        return asked
    }
}

/// Puts a nudge off until the next working day's hours begin.
struct NudgeWhenOpen: Command {
    let plan: UUID
    let owners: [UUID]
    let at: Instant

    func permits(_ actor: Actor, _ db: any Reader) throws -> Bool {
        actor.may(.editPlans, in: try db.plan(plan, visibleTo: actor).team)
    }

    func perform(_ work: Work) throws {
        let job = NudgeLater(plan: plan, owners: owners.sorted { $0.text < $1.text }, byName: work.actor.name)
        try work.enqueue(
            job,
            at: at,
            once: "nudge/\(plan.text)/\(at.iso)/\(job.owners.map(\.text).joined(separator: ","))"
        )
        for owner in owners { try work.record(.ownerNudged, about: Subject("owner", owner), ["plan": plan.text]) }
    }
}

/// A nudge that waits for office hours.
struct NudgeLater: Job {
    static let kind = "asking.nudge"
    let plan: UUID
    let owners: [UUID]
    let byName: String
}

/// When people may be written to: working days from eight to six, where the place is.
struct OfficeHours: Sendable {
    let zone: TimeZone

    /// The same moment when it is within them, or else when they next begin.
    func opening(from now: Instant, today: Day) -> Instant {
        let holidays = BankHolidays.englandAndWales
        let minutes = minute(of: now)
        if today.isWorkingDay(bankHolidays: holidays), (8 * 60..<18 * 60).contains(minutes) { return now }
        let isBefore = minutes < 8 * 60 && today.isWorkingDay(bankHolidays: holidays)
        let day = isBefore ? today : today.adding(workingDays: 1, bankHolidays: holidays)
        let local = Int64(day.daysSince1970) * 86_400_000 + 8 * 3_600_000
        // Clocks change in the night, so what holds at noon of that day held at eight.
        let noon = Instant(milliseconds: local + 4 * 3_600_000)
        return Instant(milliseconds: local - Int64(zone.secondsFromGMT(for: noon.date)) * 1000)
    }

    private func minute(of now: Instant) -> Int {
        let local = now.milliseconds + Int64(zone.secondsFromGMT(for: now.date)) * 1000
        return Int((local % 86_400_000 + 86_400_000) % 86_400_000 / 60_000)
    }
}

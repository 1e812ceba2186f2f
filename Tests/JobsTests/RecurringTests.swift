import Dates
import Desk
import Foundation
import Records
import TestSupport
import Testing

@testable import Jobs

@Suite struct RecurringTests {
    /// A day, a time on the clock in London, and when that is.
    static let moments: [(day: String, time: TimeOfDay, moment: String)] = [
        ("2026-01-15", "02:00", "2026-01-15T02:00:00.000Z"),
        ("2026-07-15", "02:00", "2026-07-15T01:00:00.000Z"),
        // The hour from 1 to 2 is left out.
        ("2026-03-29", "00:30", "2026-03-29T00:30:00.000Z"),
        ("2026-03-29", "01:30", "2026-03-29T01:30:00.000Z"),
        ("2026-03-29", "02:00", "2026-03-29T01:00:00.000Z"),
        // The hour from 1 to 2 comes twice: the first counts.
        ("2026-10-25", "00:30", "2026-10-24T23:30:00.000Z"),
        ("2026-10-25", "01:30", "2026-10-25T00:30:00.000Z"),
        ("2026-10-25", "02:00", "2026-10-25T02:00:00.000Z"),
    ]

    @Test(arguments: moments)
    func aTimeOnTheClockIsAMoment(_ row: (day: String, time: TimeOfDay, moment: String)) throws {
        let day = try #require(Day(iso: row.day))

        #expect(TestClock().clock.moment(of: row.time, on: day).iso == row.moment)
    }

    /// Both changes of the clock, looked at every twenty minutes by two servers.
    @Test(
        arguments: ["2026-03-22T12:00:00.000Z", "2026-10-18T12:00:00.000Z"],
        ["00:00", "00:30", "01:00", "01:30", "01:59", "02:00", "23:59"]
    )
    func eachDayHasOneRunWhenTheClockLeapsToo(from start: String, at time: String) async throws {
        let begin = try #require(Instant(iso: start))
        let clock = TestClock(start: begin)
        try await withJobs(.sqlite, clock: clock) { world in
            let deeds = Deeds()
            let daily = Recurring("test.daily", .daily(at: TimeOfDay(stringLiteral: time)), CountedJob(number: 1))
            let runners = [world.runner([deeds.handler], [daily]), world.runner([deeds.handler], [daily])]
            for _ in 0..<(14 * 24 * 3) {
                for runner in runners { try await runner.enqueueRecurring() }
                clock.advance(seconds: 1200)
            }
            while try await runners[0].runOne() {}

            // Fourteen, and the one before the first look.
            #expect(try await runs(of: world).count == 15)
            #expect(deeds.all.count == 15)
        }
    }

    /// The whole year, by the queue's own clock.
    @Test(arguments: TestStore.allCases)
    func aYearOfDaysIsRunThrough(on store: TestStore) async throws {
        let start = try #require(Instant(iso: "2026-01-01T00:00:00.000Z"))
        try await withJobs(store, clock: TestClock(start: start)) { world in
            let deeds = Deeds()
            let daily = Recurring("test.daily", .daily(at: "01:30"), CountedJob(number: 1))

            try await world.run(world.runner([deeds.handler], [daily]), seconds: 365 * 86_400)

            // The run of 31 December that was missed is made up for.
            #expect(deeds.all.count == 366)
        }
    }

    @Test func afterAStandstillTheLastRunMissedIsMadeUpForAndNoOther() async throws {
        let start = try #require(Instant(iso: "2026-06-01T12:00:00.000Z"))
        try await withJobs(.sqlite, clock: TestClock(start: start)) { world in
            let deeds = Deeds()
            let daily = Recurring("test.daily", .daily(at: "09:00"), CountedJob(number: 1))
            let often = Recurring("test.often", .every(minutes: 15), CountedJob(number: 2))
            let runner = world.runner([deeds.handler], [daily, often])
            try await world.run(runner)
            world.clock.advance(seconds: 5 * 86_400)

            try await world.run(runner)

            #expect(deeds.all.sorted() == [1, 1, 2, 2])
        }
    }

    private func runs(of world: JobWorld) async throws -> Set<String> {
        try await world.store.read { db in
            Set(try db.values("run", "SELECT run FROM recurring_run WHERE name = 'test.daily'") as [String])
        }
    }
}

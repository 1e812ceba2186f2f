import Dates
import Desk
import Foundation

/// Work that falls due again and again.
///
/// Each time is a row, so that two servers, or one started twice, put it in the queue once. After a standstill the last
/// time that was missed is made up for, and no other.
public struct Recurring: Sendable {
    /// How often.
    public enum Rhythm: Sendable {
        /// Once each day where the place is, also on the days when clocks change.
        case daily(at: TimeOfDay)
        /// From midnight UTC on, every so many minutes.
        case every(minutes: Int)
    }

    /// Kept with each run, so never renamed.
    public let name: String
    public let rhythm: Rhythm
    let kind: String
    let payload: @Sendable () throws -> String

    public init<J: Job>(_ name: String, _ rhythm: Rhythm, _ job: J) {
        self.name = name
        self.rhythm = rhythm
        kind = J.kind
        payload = { try JobPayload.text(of: job) }
    }

    /// The last time it fell due, and what that time is called.
    func latest(at now: Instant, _ clock: Clock) -> (moment: Instant, run: String) {
        switch rhythm {
        case .daily(let time):
            let today = clock.day(of: now)
            let moment = clock.moment(of: time, on: today)
            if moment <= now { return (moment, today.iso) }
            let yesterday = Day(daysSince1970: today.daysSince1970 - 1)
            return (clock.moment(of: time, on: yesterday), yesterday.iso)
        case .every:
            let slot = Instant(milliseconds: now.milliseconds - remainder(of: now.milliseconds))
            return (slot, slot.iso)
        }
    }

    /// The first time after `now` that it falls due.
    func next(after now: Instant, _ clock: Clock) -> Instant {
        switch rhythm {
        case .daily(let time):
            let today = clock.day(of: now)
            let moment = clock.moment(of: time, on: today)
            return moment > now ? moment : clock.moment(of: time, on: Day(daysSince1970: today.daysSince1970 + 1))
        case .every: return Instant(milliseconds: now.milliseconds - remainder(of: now.milliseconds) + span)
        }
    }

    private var span: Int64 {
        guard case .every(let minutes) = rhythm else { return 86_400_000 }
        return Int64(min(max(minutes, 1), 1440)) * 60_000
    }

    private func remainder(of milliseconds: Int64) -> Int64 {
        let rest = milliseconds % span
        return rest < 0 ? rest + span : rest
    }
}

/// A time on the clock where the place is: `"02:00"`.
public struct TimeOfDay: Sendable, Equatable, ExpressibleByStringLiteral {
    let minutes: Int

    /// What is not a time is midnight.
    public init(stringLiteral text: String) {
        let parts = text.split(separator: ":").map { Int($0) ?? 0 }
        let hour = min(max(parts.first ?? 0, 0), 23)
        let minute = min(max(parts.dropFirst().first ?? 0, 0), 59)
        minutes = hour * 60 + minute
    }
}

extension Clock {
    /// When it is this time on this day: the first time where the hour comes twice, and the moment after the leap where
    /// it is left out.
    func moment(of time: TimeOfDay, on day: Day) -> Instant {
        let local = Int64(day.daysSince1970) * 86_400_000 + Int64(time.minutes) * 60_000
        func offset(at milliseconds: Int64) -> Int64 {
            Int64(zone.secondsFromGMT(for: Instant(milliseconds: milliseconds).date)) * 1000
        }
        let before = offset(at: local - 86_400_000)
        let after = offset(at: local + 86_400_000)
        let fitting = [local - before, local - after].filter { $0 + offset(at: $0) == local }
        return Instant(milliseconds: fitting.min() ?? local - before)
    }
}

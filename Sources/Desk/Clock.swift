public import Dates
public import Foundation

/// Time, ids and chance: the only place they come from, so that a test can hold them still.
public struct Clock: Sendable {
    public let now: @Sendable () -> Instant
    public let newID: @Sendable () -> UUID
    /// So many random bytes, fit for keys.
    public let random: @Sendable (Int) -> [UInt8]
    /// Where the place is.
    public let zone: TimeZone

    public init(
        now: @escaping @Sendable () -> Instant,
        newID: @escaping @Sendable () -> UUID,
        random: @escaping @Sendable (Int) -> [UInt8],
        zone: TimeZone
    ) {
        self.now = now
        self.newID = newID
        self.random = random
        self.zone = zone
    }

    /// The day a moment falls on where the place is.
    public func day(of instant: Instant) -> Day {
        let offset = Int64(zone.secondsFromGMT(for: instant.date)) * 1000
        let local = instant.milliseconds + offset
        let days = local >= 0 ? local / 86_400_000 : (local - 86_399_999) / 86_400_000
        return Day(daysSince1970: Int(days))
    }

    public static let live = Clock(
        now: { Instant(Date()) },
        newID: { UUID.timeOrdered(at: Instant(Date())) },
        random: { count in
            var generator = SystemRandomNumberGenerator()
            return (0..<count).map { _ in UInt8.random(in: 0...255, using: &generator) }
        },
        zone: TimeZone(identifier: "Europe/London") ?? .gmt
    )
}

extension UUID {
    /// A version 7 UUID (RFC 9562): made later sorts later, which keeps new rows side by side in an index.
    public static func timeOrdered(at instant: Instant) -> UUID {
        let millis = UInt64(clamping: instant.milliseconds)
        // Foundation's own random id opens a device for each; the system's generator does not.
        var generator = SystemRandomNumberGenerator()
        let chance = generator.next()
        let more = generator.next()
        func time(_ shift: UInt64) -> UInt8 { UInt8(truncatingIfNeeded: millis >> shift) }
        func one(_ shift: UInt64) -> UInt8 { UInt8(truncatingIfNeeded: chance >> shift) }
        func two(_ shift: UInt64) -> UInt8 { UInt8(truncatingIfNeeded: more >> shift) }
        return UUID(
            uuid: (
                time(40), time(32), time(24), time(16), time(8), time(0), 0x70 | (one(0) & 0x0F), one(8),
                0x80 | (two(0) & 0x3F), two(8), two(16), two(24), two(32), two(40), two(48), two(56)
            )
        )
    }
}

public import Foundation

/// A moment in time, kept to the millisecond so that its text is always the same width and sorts as time does.
public struct Instant: Sendable, Hashable, Comparable {
    /// Milliseconds since 1970-01-01T00:00:00Z.
    public let milliseconds: Int64

    public init(milliseconds: Int64) { self.milliseconds = milliseconds }

    public init(_ date: Date) {
        let span = (date.timeIntervalSince1970 * 1000).rounded(.down)
        milliseconds = Int64(exactly: span) ?? 0
    }

    public var date: Date { Date(timeIntervalSince1970: Double(milliseconds) / 1000) }

    /// `2026-11-22T03:17:00.000Z`: UTC, 24 characters, for every year from 0001 to 9999.
    public var iso: String {
        let (days, rest) = milliseconds.quotientAndRemainder(dividingBy: 86_400_000)
        let whole = rest < 0 ? days - 1 : days
        let within = rest < 0 ? rest + 86_400_000 : rest
        let day = Day(daysSince1970: Int(whole))
        let clock = [within / 3_600_000, within / 60_000 % 60, within / 1000 % 60].map { padded($0, 2) }
        return "\(day.iso)T\(clock.joined(separator: ":")).\(padded(within % 1000, 3))Z"
    }

    /// Reads exactly what `iso` writes.
    public init?(iso: String) {
        let text = Array(iso.utf8)
        guard text.count == 24, text[10] == 84, text[13] == 58, text[16] == 58, text[19] == 46, text[23] == 90 else {
            return nil
        }
        func number(_ from: Int, _ to: Int) -> Int64? { Int64(String(decoding: text[from..<to], as: UTF8.self)) }
        guard
            let day = Day(iso: String(decoding: text[0..<10], as: UTF8.self)), let hour = number(11, 13),
            let minute = number(14, 16), let second = number(17, 19), let thousandth = number(20, 23),
            (0...23).contains(hour), (0...59).contains(minute), (0...59).contains(second), thousandth >= 0
        else { return nil }
        let clock: Int64 = (hour * 3600 + minute * 60 + second) * 1000 + thousandth
        milliseconds = Int64(day.daysSince1970) * 86_400_000 + clock
    }

    public func adding(seconds: Int64) -> Instant { Instant(milliseconds: milliseconds + seconds * 1000) }

    public static func < (left: Instant, right: Instant) -> Bool { left.milliseconds < right.milliseconds }
}

private func padded(_ number: Int64, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
}

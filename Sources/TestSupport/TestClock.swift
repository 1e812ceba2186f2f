public import Dates
public import Desk
public import Foundation
import Synchronization

/// A clock that stands still until it is moved, and ids that count up from one.
public final class TestClock: Sendable {
    /// How far it has gone.
    struct State: Sendable {
        var now: Instant
        var ids: UInt32
        var chance: UInt64
    }

    private let held: Mutex<State>
    private let zone: TimeZone

    /// Starts at `start`, which is `2026-03-16T10:00:00.000Z` unless `ALONGSIDE_TEST_NOW` says otherwise.
    public init(start: Instant? = nil, zone: TimeZone = TimeZone(identifier: "Europe/London") ?? .gmt) {
        let asked = ProcessInfo.processInfo.environment["ALONGSIDE_TEST_NOW"].flatMap { Instant(iso: $0) }
        held = Mutex(State(now: start ?? asked ?? Self.usual, ids: 0, chance: 0x9E37_79B9_7F4A_7C15))
        self.zone = zone
    }

    private static let usual = Instant(milliseconds: 1_773_655_200_000)

    /// A clock at the usual moment whatever is asked of the run: for a story with days of its own written in it.
    public static var dated: TestClock { TestClock(start: usual) }

    /// For a clock that goes on from where another stood.
    var state: State {
        get { held.withLock { $0 } }
        set { held.withLock { $0 = newValue } }
    }

    public var now: Instant { held.withLock { $0.now } }

    public func advance(seconds: Int64) { held.withLock { $0.now = $0.now.adding(seconds: seconds) } }

    /// Moves it on to `moment`; never back.
    public func advance(to moment: Instant) { held.withLock { $0.now = max($0.now, moment) } }

    /// The clock as the desk is given it.
    public var clock: Clock {
        Clock(now: { self.now }, newID: { self.nextID() }, random: { self.bytes($0) }, zone: zone)
    }

    /// Sorts in the order made, and before any real one.
    private func nextID() -> UUID {
        let number = held.withLock { state in
            state.ids += 1
            return state.ids
        }
        func byte(_ shift: UInt32) -> UInt8 { UInt8(truncatingIfNeeded: number >> shift) }
        return UUID(uuid: (0, 0, 0, 0, 0, 0, 0x70, 0, 0x80, 0, 0, 1, byte(24), byte(16), byte(8), byte(0)))
    }

    /// The same bytes in every run (SplitMix64).
    private func bytes(_ count: Int) -> [UInt8] {
        (0..<count).map { _ in
            held.withLock { state in
                state.chance &+= 0x9E37_79B9_7F4A_7C15
                var mixed = state.chance
                mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
                mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
                return UInt8(truncatingIfNeeded: mixed >> 33)
            }
        }
    }
}

package import Dates
package import Desk
import Foundation
package import Records

/// How fast guesses may follow one another.
///
/// Some are free; then each takes twice as long to be allowed as the one before, up to a limit. Nobody is ever locked
/// out, and a quarter of an hour without a failure forgets them all.
struct Pace: Sendable, Hashable {
    let free: Int
    let longestWait: Int64

    /// One person's tries from one address.
    static let guesses = Pace(free: 10, longestWait: 900)
    /// Everyone's tries on one account, and all tries from one address, which may be a whole council's: looser, so that a
    /// stranger's guesses keep nobody out for long.
    static let crowd = Pace(free: 100, longestWait: 60)

    /// Forms that anyone may send: a whole room may share one address, so many are free.
    static let forms = Pace(free: 20, longestWait: 300)

    /// Letters to one address: a few, then ever fewer.
    static let letters = Pace(free: 3, longestWait: 3600)

    static let forgetAfter: Int64 = 900

    /// How many seconds must pass after so many failures.
    func wait(after failures: Int) -> Int64 {
        guard failures > free else { return 0 }
        let doublings = min(failures - free - 1, 20)
        return min(longestWait, 15 << Int64(doublings))
    }
}

/// One thing whose guesses are counted.
///
/// What it is about is stored only as a hash.
package struct ThrottleKey: Sendable, Hashable {
    let hash: String
    let pace: Pace

    private init(_ text: String, _ pace: Pace) {
        hash = Secret.hash(text)
        self.pace = pace
    }

    static func signIn(email: String, address: String) -> [ThrottleKey] {
        [
            ThrottleKey("sign-in \(email.folded) from \(address)", .guesses),
            ThrottleKey("sign-in \(email.folded)", .crowd),
            ThrottleKey("sign-in from \(address)", .crowd),
        ]
    }

    static func secondFactor(of account: UUID) -> [ThrottleKey] {
        [ThrottleKey("second factor of \(account.uuidString)", .guesses)]
    }

    /// A form that anyone may send, by what it is for.
    package static func form(_ what: String, address: String) -> [ThrottleKey] {
        [ThrottleKey("form \(what) from \(address)", .forms)]
    }

    /// Something that anyone may look up, one thing after another: a till with a queue is no guesser.
    package static func looks(_ what: String, address: String) -> [ThrottleKey] {
        [ThrottleKey("look \(what) from \(address)", .crowd)]
    }

    /// A code that opens one thing, known by `name`: guesses at it from one address, from anywhere, and at anything from
    /// that address.
    package static func code(_ what: String, _ name: String, address: String) -> [ThrottleKey] {
        [
            ThrottleKey("code \(what) \(name) from \(address)", .guesses),
            ThrottleKey("code \(what) \(name)", .crowd), ThrottleKey("code \(what) from \(address)", .crowd),
        ]
    }

    static func forgottenPassword(email: String, address: String) -> [ThrottleKey] {
        [
            ThrottleKey("forgotten password \(email.folded)", .letters),
            ThrottleKey("forgotten password from \(address)", .crowd),
        ]
    }

    static func firstRun(address: String) -> [ThrottleKey] { [ThrottleKey("first run from \(address)", .guesses)] }
}

/// Takes leave to make one guess.
///
/// It is counted as a failure before it is made, so that a thousand at once are not a thousand free ones;
/// `ForgiveGuess` takes it back.
package struct TakeGuess: Upkeep {
    let keys: [ThrottleKey]

    package init(keys: [ThrottleKey]) { self.keys = keys }

    package enum Answer: Sendable, Equatable {
        /// When it is the last free one, the next will have to wait: worth a line in the audit trail.
        case goAhead(isLastFree: Bool)
        case wait(until: Instant)
    }

    package func permits(_ actor: Actor, _ db: any Reader) -> Bool { true }

    package func keep(_ chore: Chore) throws -> Answer {
        var counted: [(key: ThrottleKey, failures: Int)] = []
        for key in keys {
            let stored = try chore.db.throttle(key)
            if let stored, chore.now < stored.nextAllowed { return .wait(until: stored.nextAllowed) }
            let isForgotten = stored.map { chore.now >= $0.nextAllowed.adding(seconds: Pace.forgetAfter) } ?? true
            counted.append((key, isForgotten ? 1 : (stored?.failures ?? 0) + 1))
        }
        for (key, failures) in counted {
            let next = chore.now.adding(seconds: key.pace.wait(after: failures))
            try chore.db.setThrottle(key, failures: failures, nextAllowed: next)
        }
        return .goAhead(isLastFree: counted.first.map { $0.failures == $0.key.pace.free } ?? false)
    }
}

/// The guess was right: it is not held against anyone.
package struct ForgiveGuess: Upkeep {
    let keys: [ThrottleKey]

    package init(keys: [ThrottleKey]) { self.keys = keys }

    package func permits(_ actor: Actor, _ db: any Reader) -> Bool { true }

    package func keep(_ chore: Chore) throws {
        for key in keys {
            switch key.pace {
            case .guesses: try chore.db.clearThrottle(key)
            default: try chore.db.takeBackFailure(key, at: chore.now)
            }
        }
        try chore.db.forgetThrottles(before: chore.now.adding(seconds: -Pace.forgetAfter))
    }
}

import Dates
package import Desk
package import Foundation

/// What the one gate says of reaching someone: whatever is sent to a person asks here first.
package enum ContactAnswer: Sendable, Equatable {
    /// It may be sent there.
    case yes(ContactWay)
    /// A person must ask them first whether this is a good moment; nothing is sent by itself.
    case askFirst(ContactWay)
    case no(Reason)

    package enum Reason: String, Sendable {
        /// They have died: messages stop that day.
        case died
        /// The place no longer works with them.
        case ended
        /// They said it is not safe.
        case notSafe = "not_safe"
        /// There is no such way to reach them.
        case noWay = "no_way"
    }

    package static func == (left: ContactAnswer, right: ContactAnswer) -> Bool {
        switch (left, right) {
        case (.yes(let one), .yes(let other)), (.askFirst(let one), .askFirst(let other)): one.id == other.id
        case (.no(let one), .no(let other)): one == other
        default: false
        }
    }
}

/// The rule, apart from the records: the dead and those who left are not written to, and the safest way is taken.
///
/// To someone whose person died in these weeks nothing goes by itself: a colleague decides what is said, and when.
package func contactAnswer(
    for person: Person,
    by channel: ContactChannel,
    ways: [ContactWay],
    isBereaved: Bool = false
) -> ContactAnswer {
    if person.diedOn != nil { return .no(.died) }
    if person.endedOn != nil { return .no(.ended) }
    let known = ways.filter { $0.channel == channel }
    // A number that was written down twice is as safe as the stricter of the two says.
    let safety = Dictionary(known.map { ($0.place, $0.safety) }, uniquingKeysWith: { $0.stricter($1) })
    let best = known.sorted { $0.isPreferred && !$1.isPreferred }
    if let safe = best.first(where: { safety[$0.place] == .safe }) { return isBereaved ? .askFirst(safe) : .yes(safe) }
    if let asking = best.first(where: { safety[$0.place] == .askFirst }) { return .askFirst(asking) }
    return .no(known.isEmpty ? .noWay : .notSafe)
}

extension Look {
    /// For how many days after a death nothing goes out by itself.
    private static let quietDays = 42

    /// Whether someone may be reached that way now, and where.
    package func mayBeContacted(_ person: Person, by channel: ContactChannel) throws -> ContactAnswer {
        contactAnswer(
            for: person,
            by: channel,
            ways: try contactWays(of: person.id),
            isBereaved: try isBereaved(person.id)
        )
    }

    /// Whether someone for whom this person cared died in these weeks.
    package func isBereaved(_ person: UUID) throws -> Bool {
        try db.isBereaved(person, since: today.adding(days: -Self.quietDays))
    }
}

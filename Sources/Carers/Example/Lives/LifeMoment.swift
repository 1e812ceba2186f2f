package import Dates
import Desk
package import Foundation
import Records

/// Something that is done in somebody's life with the place.
package protocol Deed: Sendable {
    func isDone(_ then: Then, _ memory: inout LifeMemory) throws
}

/// A deed with its moment.
package struct LifeMoment: Sendable {
    package let at: Instant
    package let hand: Hand
    package let deed: any Deed

    package init(at: Instant, by hand: Hand, _ deed: any Deed) {
        self.at = at
        self.hand = hand
        self.deed = deed
    }
}

/// What later deeds of a life must know of earlier ones.
package struct LifeMemory: Sendable {
    package var person: UUID?
    package var caredFor: [UUID] = []
    /// Other rows, by what the deeds call them.
    package var kept: [String: UUID] = [:]

    /// What is known of the second carer of a house; there is one at most.
    package internal(set) var second: [LifeMemory] = []

    package init() {}

    /// - Throws: `Refusal.notFound` where it was not made, which is a mistake in the history.
    package func id() throws -> UUID {
        guard let person else { throw Refusal.notFound }
        return person
    }

    package func id(_ name: String) throws -> UUID {
        guard let id = kept[name] else { throw Refusal.notFound }
        return id
    }
}

/// One person's whole time with the place, from the day they were found.
package struct Life: Sendable {
    package let number: Int
    package let team: Int
    package var happenings: [LifeMoment]

    package init(number: Int, team: Int, happenings: [LifeMoment]) {
        self.number = number
        self.team = team
        self.happenings = happenings
    }
}

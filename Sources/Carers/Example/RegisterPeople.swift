import Dates
package import Desk
package import Foundation
package import Records

/// Registers many people at once, each with everything a form would have made: the index, likenesses, the audit trail.
package struct RegisterPeople: Command {
    package let people: [PersonDetails]
    package let team: UUID

    package init(people: [PersonDetails], team: UUID) {
        self.people = people
        self.team = team
    }

    package func permits(_ actor: Actor, _ db: any Reader) -> Bool { actor.isSystem }

    package func perform(_ work: Work) throws -> [UUID] {
        try people.map { try work.register($0, for: team) }
    }
}

extension InventedPeople {
    /// A person as they are registered.
    package func details(_ person: MatchDetails, number: Int) -> PersonDetails {
        var details = PersonDetails(PersonName(given: person.given, family: person.family), born: person.born)
        details.postcode = person.postcode
        details.contacts = person.phones.map { ContactDetails(.phone, $0) }
        details.nhsNumber = person.nhs.map { _ in Self.nhsNumber(number) }
        return details
    }

    /// An NHS number that fits its check digit, from the range that is never given out.
    package static func nhsNumber(_ number: Int) -> String {
        for body in (999_000_000 + number % 900_000)... {
            for check in 0...9 where NHSNumber("\(body)\(check)") != nil { return "\(body)\(check)" }
        }
        return ""
    }
}

package import Dates
package import Desk
package import Foundation
package import Records

/// What is written down of someone who is registered.
package struct PersonDetails: Sendable {
    package var names: PersonName
    package var born: PartialDay?
    package var isCarer: Bool
    package var address: String?
    package var postcode: String?
    package var area: String?
    package var nhsNumber: String?
    package var language: String?
    package var needsInterpreter = false
    package var contacts: [ContactDetails] = []
    package var found = HowFound()
    /// When they were registered, where that was before today: on paper, or in a list.
    package var registeredOn: Day?

    package init(_ names: PersonName, born: PartialDay? = nil, isCarer: Bool = true) {
        self.names = names
        self.born = born
        self.isCarer = isCarer
    }
}

/// Begins a record.
package struct RegisterPerson: Command {
    package let details: PersonDetails
    /// The team that will keep it.
    package let team: UUID

    package init(details: PersonDetails, team: UUID) {
        self.details = details
        self.team = team
    }

    package func permits(_ actor: Actor, _ db: any Reader) -> Bool { actor.may(.keepCarers, in: team) }
    package func perform(_ work: Work) throws -> UUID { try work.register(details, for: team) }
}

private let addressWords = SealedWords(table: "person", column: "address_sealed")
private let nhsWords = SealedWords(table: "person", column: "nhs_sealed")

extension Work {
    /// Begins a record, within whatever brought the person here: a form, a referral, a list.
    package func register(_ details: PersonDetails, for team: UUID) throws -> UUID {
        let id = newID()
        let names = details.names
        let nhs = details.nhsNumber.flatMap(NHSNumber.init)
        let address: String? = try addressWords.seal(details.address, row: id, self)
        let nhsSealed: String? = try nhsWords.seal(nhs?.digits, row: id, self)
        let nhsPrint = try nhs.map { try $0.fingerprint(means) }
        let row = PersonRow(
            id: id,
            reference: try newReference(),
            team: team,
            details: details,
            nhsSealed: nhsSealed,
            nhsPrint: nhsPrint,
            postcode: details.postcode.map { Postcode($0)?.text ?? $0 },
            addressSealed: address,
            registeredOn: details.registeredOn ?? today
        )
        try db.add(row, at: now)
        for contact in details.contacts { try add(contact, to: id, isRestricted: false) }
        try index(id, names: names, contacts: details.contacts)
        try record(.personRegistered, about: Person.subject(id))
        return id
    }

    /// Writes down where someone lives; of a restricted record the postcode is sealed with the address.
    func setAddress(_ address: String?, postcode: String?, of person: Person) throws {
        let whole = person.isRestricted ? [address, postcode].compactMap { $0 }.joined(separator: "\n") : address
        let sealed: String? = try addressWords.seal(whole, row: person.id, self)
        try db.setAddress(of: person.id, sealed: sealed, postcode: person.isRestricted ? nil : postcode)
    }

    /// A reference that nobody has: by chance, so that none tells who came before whom.
    private func newReference() throws -> String {
        let bytes = random(8)
        var number = bytes.reduce(0) { ($0 * 256 + Int($1)) % 10_000_000 }
        while try db.hasReference(PersonReference.text(number)) { number = (number + 1) % 10_000_000 }
        return PersonReference.text(number)
    }
}

extension Look {
    /// Where someone lives.
    ///
    /// It is asked for on its own, since a young carer's address is nobody's to come across.
    package func address(of person: Person) throws -> String? {
        try addressWords.open(try db.sealedOfPerson(person.id).address, row: person.id, means)
    }

    package func nhsNumber(of person: Person) throws -> String? {
        try nhsWords.open(try db.sealedOfPerson(person.id).nhs, row: person.id, means)
    }
}

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
        let postcode = details.postcode.map { Postcode($0)?.text ?? $0 }
        try db.execute(
            """
            INSERT INTO person
                (id, reference, team_id, given_name, family_name, known_as, sort_name, born, nhs_sealed, nhs_print,
                 postcode, address_sealed, area, language, interpreter, found_source, found_campaign, found_place,
                 registered_on, confirmed_on, is_restricted, is_carer, version, created_at)
            VALUES
                (\(id), \(try newReference()), \(team), \(names.given), \(names.family), \(names.knownAs),
                 \(names.sort), \(details.born), \(nhsSealed), \(nhsPrint), \(postcode), \(address), \(details.area),
                 \(details.language), \(details.needsInterpreter), \(details.found.source), \(details.found.campaign),
                 \(details.found.place), \(details.registeredOn ?? today), \(details.registeredOn ?? today), FALSE,
                 \(details.isCarer), 1, \(now))
            """
        )
        for contact in details.contacts { try add(contact, to: id, isRestricted: false) }
        try index(id, names: names, contacts: details.contacts)
        try record(.personRegistered, about: Person.subject(id))
        return id
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

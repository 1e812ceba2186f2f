import Desk
import Foundation
import Jobs
import Records

/// Seals each night what is still kept open of where somebody can be found: what was written down before it had to be
/// sealed, or before a record was restricted.
///
/// It finds nothing once it has run, and may run as often as anyone likes.
struct SealAddresses: Job {
    static let kind = "addresses.seal"
}

extension Recurring {
    static let sealingAddresses = Recurring("addresses.seal", .daily(at: "02:50"), SealAddresses())
}

let sealAddresses = JobHandler(SealAddresses.self) { _, run in
    for person in try await run.ask(AddressesToSeal()) { try await run.perform(SealAddressOf(person: person)) }
}

/// Those of whom an address is kept open that must not be.
struct AddressesToSeal: Question {
    /// So many in one night.
    static let most = 5000

    func permits(_ actor: Actor, _ db: any Reader) -> Bool { actor.isSystem }

    func answer(_ look: Look) throws -> [UUID] { try look.db.withOpenAddress(limit: Self.most) }
}

/// Seals all of it, of one person.
struct SealAddressOf: Command {
    let person: UUID

    func permits(_ actor: Actor, _ db: any Reader) -> Bool { actor.isSystem }

    func perform(_ work: Work) throws {
        let ways = try work.sealAddresses(of: person)
        if let restricted = try work.db.restrictedPerson(person) {
            if restricted.postcode != nil {
                let address = try work.look.address(of: restricted)
                try work.setAddress(address, postcode: restricted.postcode, of: restricted)
            }
            try work.matchAnew(person)
        }
        try work.record(.addressSealed, about: Person.subject(person), ["ways": String(ways)])
    }
}

extension Work {
    /// Seals every way to reach someone that tells where they live and is kept open; of a restricted record every way.
    ///
    /// - Returns: How many there were.
    @discardableResult
    func sealAddresses(of person: UUID) throws -> Int {
        let open = try db.openAddresses(of: person)
        for way in try look.contactWays(of: person) where open.contains(way.id) { try seal(way) }
        return open.count
    }
}

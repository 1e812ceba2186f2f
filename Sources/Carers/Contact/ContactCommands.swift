import Desk
import Foundation
import Records

/// Adds a way to reach someone.
struct AddContact: Command {
    let person: UUID
    let details: ContactDetails

    func permits(_ actor: Actor, _ db: any Reader) -> Bool { actor.may(.keepCarers) }

    func perform(_ work: Work) throws {
        let person = try work.personToKeep(person)
        if details.isPreferred { try work.db.preferNone(of: person.id) }
        try work.add(details, to: person.id, isRestricted: person.isRestricted)
        try work.reindex(person)
        try work.record(.contactAdded, about: person.subject, ["channel": details.channel.rawValue])
    }
}

/// Changes a way to reach someone, above all how safe it is.
struct ChangeContact: Command {
    let person: UUID
    let way: UUID
    let details: ContactDetails
    let seen: Int

    func permits(_ actor: Actor, _ db: any Reader) -> Bool { actor.may(.keepCarers) }

    func perform(_ work: Work) throws {
        let person = try work.personToKeep(person)
        let way = try work.look.contactWay(way, of: person.id)
        if details.isPreferred { try work.db.preferNone(of: person.id, but: way.id) }
        try work.change(way, to: details, isRestricted: person.isRestricted, seen: seen)
        try work.reindex(person)
        try work.record(
            .contactChanged,
            about: person.subject,
            ["channel": details.channel.rawValue, "safety": details.safety.rawValue]
        )
    }
}

/// Takes a way to reach someone away for good: a number that was given up, an address that must not be kept.
struct RemoveContact: Command {
    let person: UUID
    let way: UUID

    func permits(_ actor: Actor, _ db: any Reader) -> Bool { actor.may(.keepCarers) }

    func perform(_ work: Work) throws {
        let person = try work.personToKeep(person)
        let way = try work.look.contactWay(way, of: person.id)
        try work.remove(way)
        try work.reindex(person)
        try work.record(.contactRemoved, about: person.subject, ["channel": way.channel.rawValue])
    }
}

/// Where someone lives, told and kept; their postcode is known only of records that are not restricted.
struct ChangeAddress: Command {
    let person: UUID
    let address: String?
    let postcode: String?

    func permits(_ actor: Actor, _ db: any Reader) -> Bool { actor.may(.keepCarers) }

    func perform(_ work: Work) throws {
        let person = try work.personToKeep(person)
        let before = try work.look.home(of: person)
        if before != (address, postcode) { try work.rememberHome(of: person, until: work.today) }
        try work.setAddress(address, postcode: postcode, of: person)
        try work.sealAddresses(of: person.id)
        // By where they lived before, nobody is found like them any more.
        try work.matchAnew(person.id)
        try work.record(.addressChanged, about: person.subject)
    }
}

extension Work {
    /// Writes anew by what someone is found, from what is kept of them now.
    package func reindex(_ person: Person) throws {
        let contacts = try look.contactWays(of: person.id).map { ContactDetails($0.channel, $0.value) }
        try index(person.id, names: person.names, contacts: contacts)
    }
}

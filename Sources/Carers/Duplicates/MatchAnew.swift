package import Desk
import Foundation
import People
package import Records

extension Work {
    /// Looks anew for who may be this person, after anything was written by which they are known.
    ///
    /// The register calls it whenever it writes anew by what someone is found.
    func matchAnew(_ person: UUID) throws {
        guard let known = try db.knownPeople([person]).first else { return }
        let profile = MatchProfile(known.details)
        let keys = profile.keys
        try db.setKeys(keys, of: person)
        let others = try db.whoShares(keys).subtracting([person])
        let alike = AlikePerson.among(try db.knownPeople(others), like: profile)
        try db.setLikenesses(alike, of: person, newID: newID)
    }
}

extension AlikePerson {
    /// Who of these may be the person of a profile, the likeliest first.
    static func among(_ people: [KnownPerson], like profile: MatchProfile) -> [AlikePerson] {
        let all = people.map { AlikePerson(person: $0.id, likeness: Likeness(profile, MatchProfile($0.details))) }
        return all.filter { $0.points >= Likeness.possibleFrom }
            .sorted { ($1.points, $0.person.text) < ($0.points, $1.person.text) }
    }
}

/// Who may be someone about to be registered, of those whoever asks may see, the likeliest first.
package struct WhoMayBeKnown: Question {
    let details: PersonDetails

    package init(details: PersonDetails) { self.details = details }

    package func permits(_ actor: Actor, _ db: any Reader) -> Bool { actor.may(.keepCarers) }
    package func answer(_ look: Look) throws -> [AlikePerson] { try look.alike(details) }
}

extension Look {
    /// Who of those that may be seen may be someone about to be registered.
    func alike(_ details: PersonDetails) throws -> [AlikePerson] {
        let profile = MatchProfile(try matchDetails(details))
        let visible = personVisible(to: actor, at: now, for: .who)
        return AlikePerson.among(try db.knownPeople(db.whoShares(profile.keys), where: visible), like: profile)
    }

    /// What is about to be written down, as matching knows it.
    func matchDetails(_ details: PersonDetails) throws -> MatchDetails {
        let phones = details.contacts.filter { $0.channel == .phone || $0.channel == .text }
            .compactMap { IndexToken.phone($0.value) }
        let emails = details.contacts.filter { $0.channel == .email }.map(\.value.folded)
        return MatchDetails(
            given: details.names.given,
            family: details.names.family,
            knownAs: details.names.knownAs,
            born: details.born,
            postcode: details.postcode,
            phones: try phones.map { try means.sealed.fingerprint($0, of: "phone") },
            emails: try emails.map { try means.sealed.fingerprint($0, of: "email") },
            nhs: try details.nhsNumber.flatMap(NHSNumber.init).map { try $0.fingerprint(means) }
        )
    }
}

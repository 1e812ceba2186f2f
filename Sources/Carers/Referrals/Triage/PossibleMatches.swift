import Desk
import Foundation
import People
import Records

/// Someone of the register who may be the one who arrived, and why.
struct PossibleMatch: Sendable {
    let person: Person
    let likeness: Likeness
}

extension Look {
    /// People whom whoever looks may see, and who may be this newcomer, the likeliest first.
    func possibleMatches(_ newcomer: Newcomer) throws -> [PossibleMatch] {
        let phones = newcomer.phone.map(IndexToken.phones) ?? []
        let prints = try phones.map { try means.sealed.fingerprint($0, of: "phone") }
        let mine = profile(newcomer.names, newcomer.born, newcomer.postcode, prints)
        return try db.peopleLike(newcomer, phones: prints, visibleTo: actor, at: now).map { person, phones in
            let theirs = profile(person.names, person.born, person.postcode, phones)
            return PossibleMatch(person: person, likeness: Likeness(mine, theirs))
        }
        .filter { $0.likeness.strength != .unlikely }
        .sorted { ($0.likeness.points, $1.person.reference) > ($1.likeness.points, $0.person.reference) }
        .prefix(5).map { $0 }
    }

    private func profile(_ names: PersonName, _ born: PartialDay?, _ postcode: String?, _ phones: [String])
        -> MatchProfile
    {
        MatchProfile(
            MatchDetails(
                given: names.given,
                family: names.family,
                knownAs: names.knownAs,
                born: born,
                postcode: postcode,
                phones: phones
            )
        )
    }
}

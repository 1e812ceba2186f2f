import Dates
import Desk
import Foundation
import Markup
import People
import Records

/// What a carer said of one of those who may be told: kept as it was said, the newest the one that holds.
struct KeptWish: Sendable, RowDecodable {
    let id: UUID
    let party: SharingParty
    let wish: SharingWish
    /// Who said it.
    let saidName: String
    /// The registration in which it was said.
    let arrival: String?
    let recordedName: String
    let recordedAt: Instant

    init(row: Row) throws {
        id = try row["id"]
        party = try row["party"]
        wish = try row["wish"]
        saidName = try row["said_name"]
        arrival = try row["arrival"]
        recordedName = try row["recorded_name"]
        recordedAt = try row["recorded_at"]
    }
}

extension SharingParty: SQLConvertible {
    /// What a yes is a yes to: never more than the words beside the question say.
    ///
    /// Groups were to ask them along, and need no record for that: whoever works with the carer tells them.
    var purposes: [SharingPurpose] {
        switch self {
        case .doctor, .hospital: [.health]
        case .council: [.support]
        case .groups: []
        case .school: [.school]
        }
    }

    /// The same of somebody else, as staff read it.
    var ofThem: Phrase {
        switch self {
        case .doctor: Phrase(en: "Their doctor", cy: "Eu meddyg")
        case .hospital: Phrase(en: "The hospital", cy: "Yr ysbyty")
        case .council: Phrase(en: "The council", cy: "Y cyngor")
        case .groups: Phrase(en: "Groups for carers", cy: "Grwpiau i ofalwyr")
        case .school: Phrase(en: "Their school or college", cy: "Eu hysgol neu goleg")
        }
    }
}

extension SharingWish: SQLConvertible {
    /// The same as staff read it.
    var ofThem: Phrase {
        switch self {
        case .yes: Phrase(en: "Yes", cy: "Iawn")
        case .no: Phrase(en: "No", cy: "Na")
        case .ask: Phrase(en: "Ask each time", cy: "Gofyn bob tro")
        }
    }

}

/// Writes down what a carer says now of who may be told; what it ends, ends at once.
struct SayWish: Command {
    let person: UUID
    let party: SharingParty
    let wish: SharingWish
    let saidName: String

    func permits(_ actor: Actor, _ db: any Reader) -> Bool { actor.may(.keepCarers) }

    func perform(_ work: Work) throws {
        let person = try work.personToKeep(person)
        try work.carry([party: wish], of: person, saidName: saidName, arrival: nil)
    }
}

extension Work {
    /// Keeps what somebody said of who may be told, and makes the sharing of their record follow it.
    ///
    /// A yes shares it under each agreement in force with such an agency, for what was asked and no more, by the lawful
    /// basis that the agreement gives. Anything else takes back what an earlier yes, or consent alone, had shared.
    func carry(_ wishes: [SharingParty: SharingWish], of person: Person, saidName: String, arrival: String?) throws {
        for party in SharingParty.allCases {
            guard let wish = wishes[party] else { continue }
            let said = newID()
            try db.addWish(said, of: person.id, party, wish, saidName: saidName, arrival: arrival, by: actor, at: now)
            try record(
                .wishSaid,
                about: person.subject,
                ["party": party.rawValue, "wish": wish.rawValue, "id": said.text]
            )
            if wish == .yes {
                try share(person, with: party, saidName: saidName)
            } else {
                try withdraw(party, of: person)
            }
        }
    }

    /// Somebody says on their own pages that nobody is to be told of them: what stands on a yes, or on nothing but
    /// consent, ends at that moment; what the law asks for is talked about with them.
    package func stopTelling(about person: Person) throws {
        let wishes = SharingParty.allCases.map { ($0, SharingWish.no) }
        try carry(
            Dictionary(uniqueKeysWithValues: wishes),
            of: person,
            saidName: person.names.full,
            arrival: nil
        )
        for sharing in try db.sharingsByConsent(of: person.id) {
            try db.withdrawSharing(sharing, of: person.id, by: actor.name, at: now)
            try record(.sharingWithdrawn, about: person.subject, ["sharing": sharing.text])
        }
    }

    private func withdraw(_ party: SharingParty, of person: Person) throws {
        for sharing in try db.sharingsByWish(of: person.id, party, at: now) {
            try db.withdrawSharing(sharing, of: person.id, by: actor.name, at: now)
            try record(.sharingWithdrawn, about: person.subject, ["sharing": sharing.text])
        }
    }

    private func share(_ person: Person, with party: SharingParty, saidName: String) throws {
        guard let keeper = try db.team(person.team)?.agency else { return }
        let held = try db.sharings(of: person.id, at: now).filter(\.isInForce).map(\.agreement)
        let agreements = try db.agreements(ofAgencies: [keeper]).filter { agreement in
            agreement.keeper == keeper && agreement.party == party && agreement.holds(at: now)
                && party.purposes.contains(agreement.purpose) && !held.contains(agreement.id)
        }
        for agreement in agreements {
            let id = newID()
            try db.addSharing(
                id,
                of: person.id,
                under: agreement.id,
                agreedBy: saidName,
                until: nil,
                by: actor,
                at: now,
                wish: party
            )
            try record(.recordShared, about: person.subject, ["sharing": id.text])
        }
    }
}

import Dates
import Desk
import Foundation
import Records

/// Every statement that touches `sharing_wish`, and the sharing that follows a wish.
extension Reader {
    /// What someone said of each, the newest only.
    func wishes(of person: UUID) throws -> [KeptWish] {
        let all: [KeptWish] = try all(
            "SELECT * FROM sharing_wish WHERE person_id = \(person) ORDER BY recorded_at DESC, id DESC"
        )
        return SharingParty.allCases.compactMap { party in all.first { $0.party == party } }
    }

    /// What is shared now because someone said yes to it, or by nothing but consent.
    func sharingsByWish(of person: UUID, _ party: SharingParty, at now: Instant) throws -> [UUID] {
        try values(
            "id",
            """
            SELECT sharing.id AS id FROM sharing JOIN agreement ON agreement.id = sharing.agreement_id
            WHERE sharing.person_id = \(person) AND sharing.withdrawn_at IS NULL
                AND (sharing.wish_party = \(party)
                    OR (agreement.party = \(party) AND agreement.basis = \(LawfulBasis.consent)))
            ORDER BY sharing.id
            """
        )
    }
}

extension Reader {
    /// What is shared by nothing but consent, whomever carers mean by the receiver.
    func sharingsByConsent(of person: UUID) throws -> [UUID] {
        try values(
            "id",
            """
            SELECT sharing.id AS id FROM sharing JOIN agreement ON agreement.id = sharing.agreement_id
            WHERE sharing.person_id = \(person) AND sharing.withdrawn_at IS NULL
                AND agreement.basis = \(LawfulBasis.consent)
            ORDER BY sharing.id
            """
        )
    }
}

extension Writer {
    func addWish(
        _ id: UUID,
        of person: UUID,
        _ party: SharingParty,
        _ wish: SharingWish,
        saidName: String,
        arrival: String?,
        by actor: Actor,
        at now: Instant
    ) throws {
        try execute(
            """
            INSERT INTO sharing_wish
                (id, person_id, party, wish, said_name, arrival, recorded_by, recorded_name, recorded_at)
            VALUES
                (\(id), \(person), \(party), \(wish), \(saidName), \(arrival), \(actor.id), \(actor.name), \(now))
            """
        )
    }
}

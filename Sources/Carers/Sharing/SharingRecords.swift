import Dates
import Desk
import Foundation
import Records

/// Every statement that touches `agreement` and `sharing`.
extension Reader {
    /// The agreements that an agency gives or takes part in, those in force first.
    func agreements(ofAgencies agencies: [UUID]) throws -> [Agreement] {
        try all(
            Self.agreements
                + """
                 WHERE agreement.keeper_id IN \(any: agencies) OR agreement.receiver_id IN \(any: agencies)
                ORDER BY CASE WHEN agreement.ended_at IS NULL THEN 0 ELSE 1 END, keeper.name, receiver.name, agreement.id
                """
        )
    }

    func agreement(_ id: UUID) throws -> Agreement? {
        try first(Self.agreements + " WHERE agreement.id = \(id)")
    }

    private static var agreements: SQL {
        """
        SELECT agreement.*, keeper.name AS keeper_name, receiver.name AS receiver_name FROM agreement
        JOIN agency keeper ON keeper.id = agreement.keeper_id JOIN agency receiver ON receiver.id = agreement.receiver_id
        """
    }

    /// With whom someone's record is shared and was, the newest first.
    ///
    /// Whoever asks has already been shown the record.
    func sharings(of person: UUID, at now: Instant) throws -> [Sharing] {
        try all(
            """
            SELECT sharing.*, agency.name AS receiver_name, agreement.purpose AS purpose, agreement.basis AS basis,
                CASE WHEN \(sharingInForce(at: now)) THEN TRUE ELSE FALSE END AS is_in_force
            FROM sharing JOIN agreement ON agreement.id = sharing.agreement_id
            JOIN agency ON agency.id = agreement.receiver_id
            WHERE sharing.person_id = \(person) ORDER BY sharing.begins_at DESC, sharing.id
            """
        )
    }

    /// What is shared under an agreement, and of whom, though the last that they said of this party was not yes.
    func sharings(under agreement: UUID, refusedFor party: SharingParty) throws -> [(sharing: UUID, person: UUID)] {
        try rows(
            """
            SELECT sharing.id AS id, sharing.person_id AS person_id FROM sharing
            JOIN sharing_wish said ON said.person_id = sharing.person_id AND said.party = \(party)
            WHERE sharing.agreement_id = \(agreement) AND sharing.withdrawn_at IS NULL AND said.wish <> \(SharingWish.yes)
                AND said.recorded_at >= sharing.begins_at
                AND NOT EXISTS (
                    SELECT 1 FROM sharing_wish later WHERE later.person_id = sharing.person_id
                        AND later.party = said.party
                        AND (later.recorded_at > said.recorded_at
                            OR (later.recorded_at = said.recorded_at AND later.id > said.id))
                )
            ORDER BY sharing.id
            """
        ).map { (try $0["id"], try $0["person_id"]) }
    }

    /// The agencies of these teams.
    func agencies(ofTeams teams: [UUID]) throws -> [UUID] {
        try values("agency_id", "SELECT DISTINCT agency_id FROM team WHERE id IN \(any: teams) ORDER BY agency_id")
    }
}

extension Writer {
    func addAgreement(_ id: UUID, _ form: AgreementForm, from begins: Instant, until ends: Instant?, at now: Instant)
        throws
    {
        try execute(
            """
            INSERT INTO agreement
                (id, keeper_id, receiver_id, purpose, basis, condition, party, party_said_by, signed_by, begins_at,
                 ends_at, version, created_at)
            VALUES
                (\(id), \(form.keeper), \(form.receiver), \(form.purpose), \(form.basis), \(form.condition),
                 \(form.party), \(form.signedBy), \(form.signedBy), \(begins), \(ends), 1, \(now))
            """
        )
    }

    func setParty(of agreement: UUID, to party: SharingParty?, by name: String) throws {
        let changed = try execute(
            """
            UPDATE agreement SET party = \(party), party_said_by = \(name), version = version + 1
            WHERE id = \(agreement) AND party_said_by IS NULL
            """
        )
        if changed == 0 { throw Refusal.changedMeanwhile }
    }

    func endAgreement(_ id: UUID, by name: String, at now: Instant) throws {
        let changed = try execute(
            """
            UPDATE agreement SET ended_at = \(now), ended_name = \(name), version = version + 1
            WHERE id = \(id) AND ended_at IS NULL
            """
        )
        if changed == 0 { throw Refusal.changedMeanwhile }
    }

    func addSharing(
        _ id: UUID,
        of person: UUID,
        under agreement: UUID,
        agreedBy: String,
        until ends: Instant?,
        by actor: Actor,
        at now: Instant,
        wish: SharingParty? = nil
    ) throws {
        try execute(
            """
            INSERT INTO sharing
                (id, person_id, agreement_id, agreed_by, begins_at, ends_at, recorded_by, recorded_name, wish_party)
            VALUES
                (\(id), \(person), \(agreement), \(agreedBy), \(now), \(ends), \(actor.id), \(actor.name), \(wish))
            """
        )
    }

    func withdrawSharing(_ id: UUID, of person: UUID, by name: String, at now: Instant) throws {
        let changed = try execute(
            """
            UPDATE sharing SET withdrawn_at = \(now), withdrawn_name = \(name)
            WHERE id = \(id) AND person_id = \(person) AND withdrawn_at IS NULL
            """
        )
        if changed == 0 { throw Refusal.changedMeanwhile }
    }
}

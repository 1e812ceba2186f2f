import Dates
import Desk
import Foundation
import Records

/// What was said last, in either of two records, of one of those who may be told.
struct LatestAnswer: Sendable, RowDecodable {
    /// In whose record it stands.
    let person: UUID
    let party: SharingParty
    let wish: SharingWish
    let saidName: String
    let recordedAt: Instant

    init(row: Row) throws {
        person = try row["person_id"]
        party = try row["party"]
        wish = try row["wish"]
        saidName = try row["said_name"]
        recordedAt = try row["recorded_at"]
    }
}

/// Statements by which sharing follows a merge, and goes back with it.
extension Reader {
    func latestAnswers(ofBoth one: UUID, _ other: UUID) throws -> [LatestAnswer] {
        let all: [LatestAnswer] = try all(
            """
            SELECT * FROM sharing_wish WHERE person_id IN \(any: [one, other]) ORDER BY recorded_at DESC, id DESC
            """
        )
        return SharingParty.allCases.compactMap { party in all.first { $0.party == party } }
    }

    /// What is shared of someone by an earlier yes, or by nothing but consent, and an answer ends.
    ///
    /// What someone agreed to after that answer was said later, and stays.
    func sharings(of person: UUID, endedBy answer: LatestAnswer) throws -> [String] {
        try values(
            "id",
            """
            SELECT sharing.id AS id FROM sharing JOIN agreement ON agreement.id = sharing.agreement_id
            WHERE sharing.person_id = \(person) AND sharing.withdrawn_at IS NULL
                AND sharing.begins_at <= \(answer.recordedAt)
                AND (sharing.wish_party = \(answer.party)
                    OR (agreement.party = \(answer.party) AND agreement.basis = \(LawfulBasis.consent)))
            ORDER BY sharing.id
            """
        )
    }

    /// The agreements under which a yes shares someone’s record, but for those it is shared under already, and those
    /// under which somebody took it back since.
    func agreements(of keeper: UUID, openedBy answer: LatestAnswer, for person: UUID, at now: Instant) throws
        -> [String]
    {
        try values(
            "id",
            """
            SELECT agreement.id AS id FROM agreement
            WHERE agreement.keeper_id = \(keeper) AND agreement.party = \(answer.party)
                AND agreement.purpose IN \(any: answer.party.purposes)
                AND agreement.begins_at <= \(now) AND (agreement.ends_at IS NULL OR agreement.ends_at > \(now))
                AND agreement.ended_at IS NULL
                AND NOT EXISTS (
                    SELECT 1 FROM sharing WHERE sharing.agreement_id = agreement.id AND sharing.person_id = \(person)
                        AND ((\(sharingInForce(at: now))) OR sharing.withdrawn_at > \(answer.recordedAt))
                )
            ORDER BY agreement.id
            """
        )
    }

    /// Of whom someone has said since then that they may not be told.
    func partiesRefused(by person: UUID, since: Instant, until now: Instant) throws -> Set<SharingParty> {
        let said: [LatestAnswer] = try all(
            """
            SELECT * FROM sharing_wish
            WHERE person_id = \(person) AND recorded_at > \(since) AND recorded_at <= \(now)
            ORDER BY recorded_at DESC, id DESC
            """
        )
        let last = SharingParty.allCases.compactMap { party in said.first { $0.party == party } }
        return Set(last.filter { $0.wish != .yes }.map(\.party))
    }

    /// Whom a carer means by the agency that a row of `sharing` opens a record to.
    func partyOfSharing(_ id: String) throws -> SharingParty? {
        try value(
            "party",
            """
            SELECT COALESCE(sharing.wish_party, agreement.party) AS party FROM sharing
            JOIN agreement ON agreement.id = sharing.agreement_id
            WHERE sharing.id = \(id) AND COALESCE(sharing.wish_party, agreement.party) IS NOT NULL
            """
        )
    }
}

extension Writer {
    func setWithdrawn(_ sharing: String, at now: Instant, by name: String) throws {
        let changed = try execute(
            """
            UPDATE sharing SET withdrawn_at = \(now), withdrawn_name = \(name)
            WHERE id = \(sharing) AND withdrawn_at IS NULL
            """
        )
        if changed == 0 { throw Refusal.changedMeanwhile }
    }

    /// Opens again what was taken back at that moment by that name; says whether it was.
    func setNotWithdrawn(_ sharing: String, since at: Instant, by name: String) throws -> Bool {
        try execute(
            """
            UPDATE sharing SET withdrawn_at = NULL, withdrawn_name = NULL
            WHERE id = \(sharing) AND withdrawn_at = \(at) AND withdrawn_name = \(name)
            """
        ) == 1
    }

    func addSharing(
        _ id: UUID,
        of person: UUID,
        under agreement: String,
        by actor: Actor,
        at now: Instant,
        following answer: LatestAnswer
    ) throws {
        try execute(
            """
            INSERT INTO sharing
                (id, person_id, agreement_id, agreed_by, begins_at, recorded_by, recorded_name, wish_party)
            VALUES
                (\(id), \(person), \(agreement), \(answer.saidName), \(now), \(actor.id), \(actor.name),
                 \(answer.party))
            """
        )
    }

    /// Takes away a row that a merge made; says whether it was there.
    func removeSharing(_ id: String) throws -> Bool {
        try execute("DELETE FROM sharing WHERE id = \(id)") == 1
    }
}

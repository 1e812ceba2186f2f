package import Dates
package import Desk
import Foundation
package import Records

/// THE one condition on rows about people: which of them `actor` may see at `now`.
///
/// Every statement about people anywhere contains it, with the column that holds the person's id. A record is seen by the
/// team that keeps it, by teams that work with it, and, where a part of it is named, by agencies that it is shared with under
/// an agreement in force whose purpose opens that part; a restricted one, of those, only by who needs to know, or who broke the glass and whose hour is not over.
package func personVisible(
    to actor: Actor,
    at now: Instant,
    id column: SQL = "person.id",
    for part: RecordPart = .keeping
) -> SQL {
    // A record that was merged into another is nobody's to see: its reference leads to the one that stands.
    if actor.isSystem { return "\(column) NOT IN (SELECT id FROM person WHERE merged_into IS NOT NULL)" }
    let teams = actor.teams(where: .seeCarers)
    guard !teams.isEmpty else { return "FALSE" }
    return """
        EXISTS (
            SELECT 1 FROM person seen WHERE seen.id = \(column) AND seen.merged_into IS NULL AND (
                seen.team_id IN \(any: teams)
                OR EXISTS (
                    SELECT 1 FROM person_team works WHERE works.person_id = seen.id AND works.team_id IN \(any: teams)
                )
                \(orShared(with: teams, part, at: now))
            ) AND (NOT seen.is_restricted OR \(mayOpenRestricted("seen.id", actor, at: now)))
        )
        """
}

private func orShared(with teams: [UUID], _ part: RecordPart, at now: Instant) -> SQL {
    guard !part.purposes.isEmpty else { return "" }
    return """
        OR EXISTS (
            SELECT 1 FROM sharing JOIN agreement ON agreement.id = sharing.agreement_id
            WHERE sharing.person_id = seen.id AND \(sharingInForce(at: now)) AND \(sharingOpens(part))
                AND agreement.receiver_id IN (SELECT agency_id FROM team WHERE id IN \(any: teams))
        )
        """
}

/// Whether a row of `sharing`, joined with its `agreement`, holds now.
///
/// The agency that gives must still be the one that keeps the record.
func sharingInForce(at now: Instant) -> SQL {
    """
    sharing.begins_at <= \(now) AND (sharing.ends_at IS NULL OR sharing.ends_at > \(now))
        AND sharing.withdrawn_at IS NULL AND agreement.begins_at <= \(now)
        AND (agreement.ends_at IS NULL OR agreement.ends_at > \(now)) AND agreement.ended_at IS NULL
        AND agreement.keeper_id = (
            SELECT team.agency_id FROM person kept JOIN team ON team.id = kept.team_id WHERE kept.id = sharing.person_id
        )
    """
}

/// Whether a restricted record is open to this person now.
private func mayOpenRestricted(_ column: SQL, _ actor: Actor, at now: Instant) -> SQL {
    """
    (
        EXISTS (
            SELECT 1 FROM need_to_know WHERE need_to_know.person_id = \(column)
                AND need_to_know.account_id = \(actor.id) AND need_to_know.removed_at IS NULL
        ) OR EXISTS (
            SELECT 1 FROM broken_glass WHERE broken_glass.person_id = \(column)
                AND broken_glass.account_id = \(actor.id) AND broken_glass.expires_at > \(now)
        )
    )
    """
}

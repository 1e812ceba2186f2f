import Dates
import Desk
import Foundation
import Markup
import Records

/// A caring role, as the timeline tells of it.
struct RoleBegun: Sendable {
    let id: UUID
    let at: Instant
    /// Whether the record is the carer's; otherwise it is that of whoever is looked after.
    let isCarer: Bool
    let other: String?
    let otherID: UUID
}

/// A sharing with an agency, or its end.
struct SharingMove: Sendable {
    let id: UUID
    let at: Instant
    let agency: String
    let purpose: String
    let name: String
}

/// What the register tells the timeline; whoever asks has already been shown the record.
extension Look {
    /// Caring roles written down, the newest first; the other's name only where they may be seen.
    func rolesBegun(of person: UUID, before mark: TimelineMark?, limit: Int) throws -> [RoleBegun] {
        let rows = try db.rows(
            """
            SELECT caring_role.id, caring_role.carer_id, caring_role.cared_for_id, caring_role.created_at
            FROM caring_role WHERE (caring_role.carer_id = \(person) OR caring_role.cared_for_id = \(person))
                \(before(mark, "caring_role.created_at", "caring_role.id"))
            ORDER BY caring_role.created_at DESC, caring_role.id DESC LIMIT \(limit)
            """
        )
        let others: [UUID] = try rows.map { row in
            let carer: UUID = try row["carer_id"]
            return carer == person ? try row["cared_for_id"] : carer
        }
        let names = Dictionary(
            try people(others).map { ($0.id, $0.names.full) },
            uniquingKeysWith: { first, _ in first }
        )
        return try zip(rows, others).map { row, other in
            let carer: UUID = try row["carer_id"]
            return RoleBegun(
                id: try row["id"],
                at: try row["created_at"],
                isCarer: carer == person,
                other: names[other],
                otherID: other
            )
        }
    }

    /// Sharings begun, or withdrawn, the newest first.
    func sharingMoves(of person: UUID, withdrawn: Bool, before mark: TimelineMark?, limit: Int) throws -> [SharingMove]
    {
        let at: SQL = withdrawn ? "sharing.withdrawn_at" : "sharing.begins_at"
        let name: SQL = withdrawn ? "sharing.withdrawn_name" : "sharing.recorded_name"
        return try db.rows(
            """
            SELECT sharing.id, \(at) AS at, \(name) AS name, agency.name AS agency, agreement.purpose
            FROM sharing JOIN agreement ON agreement.id = sharing.agreement_id
            JOIN agency ON agency.id = agreement.receiver_id
            WHERE sharing.person_id = \(person) AND \(at) IS NOT NULL \(before(mark, at, "sharing.id"))
            ORDER BY \(at) DESC, sharing.id DESC LIMIT \(limit)
            """
        ).map { row in
            SharingMove(
                id: try row["id"],
                at: try row["at"],
                agency: try row["agency"],
                purpose: try row["purpose"],
                name: try row["name"]
            )
        }
    }
}

import Dates
import Desk
import Foundation
import Records

/// Every statement that touches `report_section` and `forwarded_section`; whoever reads has been shown the report.
extension Reader {
    func sections(of version: UUID) throws -> [ReportSection] {
        try all("SELECT * FROM report_section WHERE version_id = \(version) ORDER BY position, id")
    }

    /// Whether this person wrote any of a draft's words.
    func wrote(_ account: UUID, in version: UUID) throws -> Bool {
        try !rows(
            """
            SELECT id FROM report_section WHERE version_id = \(version) AND written_by = \(account)
                AND commentary IS NOT NULL LIMIT 1
            """
        ).isEmpty
    }

    /// The sections of other boards' reports that some sections of a draft show, by what was forwarded.
    func forwarded(_ ids: [UUID]) throws -> [UUID: ForwardedPart] {
        guard !ids.isEmpty else { return [:] }
        var found: [UUID: ForwardedPart] = [:]
        for row in try rows("SELECT * FROM forwarded_section WHERE id IN \(any: ids)") {
            let version: ReportVersion? = try first(
                "SELECT \(ReportVersion.columns) FROM report_version WHERE id = \(row["from_version"] as UUID)"
            )
            guard let version else { continue }
            let content = try content(of: version)
            let section: UUID = try row["from_section"]
            guard let part = content.parts.first(where: { $0.id == section }) else { continue }
            let origin = SectionOrigin(
                board: content.board,
                meeting: content.meeting,
                report: version.report,
                number: version.number,
                forwardedBy: try row["by_name"],
                before: part.origin?.chain
            )
            found[try row["id"]] = ForwardedPart(part: part, origin: origin)
        }
        return found
    }

    /// What was forwarded to a board and is in no report of it yet.
    func waitingForwards(to board: UUID) throws -> [UUID] {
        try values(
            "id",
            "SELECT id FROM forwarded_section WHERE to_board = \(board) AND taken_into IS NULL ORDER BY at, id"
        )
    }

    /// The sections of a version that were forwarded already.
    func sectionsForwarded(from version: UUID) throws -> Set<UUID> {
        Set(try values("from_section", "SELECT from_section FROM forwarded_section WHERE from_version = \(version)"))
    }

    /// The report to a board that somebody is at work on, for the earliest meeting; the correction of one that was signed
    /// is no place for news.
    func openDraft(of board: UUID) throws -> ReportVersion? {
        try first(
            """
            SELECT \(ReportVersion.columns)
            FROM report_version JOIN report ON report.id = report_version.report_id
            JOIN meeting ON meeting.id = report.meeting_id
            WHERE report.board_id = \(board) AND report_version.state = 'draft'
                AND report_version.correction IS NULL ORDER BY meeting.held_on LIMIT 1
            """
        )
    }
}

extension Writer {
    func add(_ sections: [ReportSection], to version: UUID) throws {
        for section in sections {
            try execute(
                """
                INSERT INTO report_section (id, version_id, position, kind, is_included, commentary, forward_id)
                VALUES (\(section.id), \(version), \(section.position), \(section.kind), \(section.isIncluded),
                    \(section.commentary), \(section.forward))
                """
            )
        }
    }

    func place(_ section: UUID, at position: Int) throws {
        try execute("UPDATE report_section SET position = \(position) WHERE id = \(section)")
    }

    func include(_ isIncluded: Bool, _ section: UUID) throws {
        try execute("UPDATE report_section SET is_included = \(isIncluded) WHERE id = \(section)")
    }

    func write(_ commentary: String?, in section: UUID, by account: UUID) throws {
        try execute(
            "UPDATE report_section SET commentary = \(commentary), written_by = \(account) WHERE id = \(section)"
        )
    }

    func addForward(_ id: UUID, of section: UUID, from version: UUID, to board: UUID, by actor: Actor, at now: Instant)
        throws
    {
        try execute(
            """
            INSERT INTO forwarded_section (id, from_version, from_section, to_board, by_account, by_name, at)
            VALUES (\(id), \(version), \(section), \(board), \(actor.id), \(actor.name), \(now))
            """
        )
    }

    func markTaken(_ forwards: [UUID], into report: UUID) throws {
        guard !forwards.isEmpty else { return }
        try execute("UPDATE forwarded_section SET taken_into = \(report) WHERE id IN \(any: forwards)")
    }
}

/// A section that came from another board's report.
struct ForwardedPart: Sendable {
    let part: ReportPart
    let origin: SectionOrigin
}

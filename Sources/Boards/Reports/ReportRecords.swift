import Dates
import Desk
import Foundation
import Records

/// Every statement that touches `report` and `report_version`; `report(_:visibleTo:)` says who may see which.
extension Reader {
    func report(_ id: UUID, visibleTo actor: Actor) throws -> ReportHead {
        guard let row = try rows("SELECT * FROM report WHERE id = \(id)").first else { throw Refusal.notFound }
        let board = try board(row["board_id"], visibleTo: actor)
        return ReportHead(
            id: id,
            board: board,
            meeting: try meeting(row["meeting_id"], of: board.id),
            versions: try all(
                """
                SELECT \(ReportVersion.columns) FROM report_version WHERE report_id = \(id) ORDER BY number DESC
                """
            )
        )
    }

    /// The reports to a board, by meeting.
    func reports(of board: UUID) throws -> [UUID: ReportLine] {
        let rows = try rows(
            """
            SELECT report.id, report.meeting_id,
                max(CASE state WHEN 'frozen' THEN number END) AS frozen,
                sum(CASE state WHEN 'draft' THEN 1 ELSE 0 END) AS drafts
            FROM report JOIN report_version ON report_version.report_id = report.id
            WHERE report.board_id = \(board) GROUP BY report.id, report.meeting_id
            """
        )
        return Dictionary(
            try rows.map { row in
                let drafts: Int = try row["drafts"]
                let line = ReportLine(id: try row["id"], frozen: try row["frozen"], hasDraft: drafts > 0)
                return (try row["meeting_id"], line)
            },
            uniquingKeysWith: { first, _ in first }
        )
    }

    func facts(of version: ReportVersion) throws -> ReportFacts {
        let text: String? = try value("facts", "SELECT facts FROM report_version WHERE id = \(version.id)")
        guard let text else { throw Refusal.notFound }
        return try JSONDecoder().decode(ReportFacts.self, from: Data(text.utf8))
    }

    /// What a frozen version says.
    ///
    /// - Throws: `BrokenReport` when it is not what was signed off.
    func content(of version: ReportVersion) throws -> ReportContent {
        let text: String? = try value("snapshot", "SELECT snapshot FROM report_version WHERE id = \(version.id)")
        guard let text, let hash = version.hash else { throw Refusal.notFound }
        guard FrozenText.hash(text) == hash else { throw BrokenReport(version: version.id) }
        return try JSONDecoder().decode(ReportContent.self, from: Data(text.utf8))
    }

    /// The newest report signed off for an earlier meeting of a board.
    func lastReport(to board: UUID, before day: Day) throws -> EarlierReport? {
        let found = try rows(
            """
            SELECT \(ReportVersion.columns), meeting.held_on
            FROM report_version JOIN report ON report.id = report_version.report_id
            JOIN meeting ON meeting.id = report.meeting_id
            WHERE report.board_id = \(board) AND report_version.state = 'frozen' AND meeting.held_on < \(day)
            ORDER BY meeting.held_on DESC, report_version.number DESC LIMIT 1
            """
        )
        guard let row = found.first else { return nil }
        let version = try ReportVersion(row: row)
        return EarlierReport(version: version, meeting: try row["held_on"], content: try content(of: version))
    }

    /// What the newest version signed off asks its board to decide.
    func asks(ofReport id: UUID) throws -> [String] {
        let frozen: ReportVersion? = try first(
            """
            SELECT \(ReportVersion.columns) FROM report_version WHERE report_id = \(id) AND state = 'frozen'
            ORDER BY number DESC LIMIT 1
            """
        )
        return try frozen.map { try content(of: $0).asks } ?? []
    }
}

extension Writer {
    func addReport(_ id: UUID, to meeting: Meeting) throws {
        try execute(
            "INSERT INTO report (id, board_id, meeting_id) VALUES (\(id), \(meeting.board), \(meeting.id))"
        )
    }

    func addVersion(
        _ id: UUID,
        of report: UUID,
        number: Int,
        facts: ReportFacts,
        factsAt: Instant,
        correction: String?,
        by actor: Actor,
        at now: Instant
    ) throws {
        try execute(
            """
            INSERT INTO report_version (id, report_id, number, state, facts, facts_at, correction, composed_by,
                composed_by_name, composed_at, version)
            VALUES (\(id), \(report), \(number), \(ReportVersion.State.draft), \(FrozenText.of(facts)), \(factsAt),
                \(correction), \(actor.id), \(actor.name), \(now), 1)
            """
        )
    }

    /// Notes who changed a draft, and takes its next version; nil facts leave those it has.
    func touch(_ draft: ReportVersion, facts: ReportFacts? = nil, by actor: Actor, at now: Instant) throws {
        let text = try facts.map { try FrozenText.of($0) }
        let taken = facts.map { _ in now }
        let changed = try execute(
            """
            UPDATE report_version SET facts = coalesce(\(text), facts), facts_at = coalesce(\(taken), facts_at),
                composed_by = \(actor.id), composed_by_name = \(actor.name), composed_at = \(now), version = version + 1
            WHERE id = \(draft.id) AND state = 'draft' AND version = \(draft.version)
            """
        )
        if changed == 0 { throw Refusal.changedMeanwhile }
    }

    /// Freezes a draft as it was read: from now on nothing of it changes.
    func freeze(_ draft: ReportVersion, as content: ReportContent, by actor: Actor, at now: Instant, seen: Int) throws {
        let text = try FrozenText.of(content)
        let changed = try execute(
            """
            UPDATE report_version SET state = 'frozen', snapshot = \(text), hash = \(FrozenText.hash(text)),
                signed_by = \(actor.id), signed_by_name = \(actor.name), signed_at = \(now), version = version + 1
            WHERE id = \(draft.id) AND state = 'draft' AND version = \(seen)
            """
        )
        if changed == 0 { throw Refusal.changedMeanwhile }
    }
}

/// A report to an earlier meeting.
struct EarlierReport: Sendable {
    let version: ReportVersion
    let meeting: Day
    let content: ReportContent

    var at: Instant { version.factsAt }
    var since: SinceReport {
        SinceReport(report: version.report, number: version.number, meeting: meeting, at: at.iso)
    }
}

/// A frozen report that is not what was signed off: somebody changed the database by hand.
struct BrokenReport: Error {
    let version: UUID
}

/// What is kept of a report, as text that is always the same for the same report.
enum FrozenText {
    static func of(_ value: some Encodable) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(value), as: UTF8.self)
    }

    static func hash(_ text: String) -> String {
        Digest.sha256(text.utf8)
    }
}

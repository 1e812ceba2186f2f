import Dates
import Desk
import Foundation
import Records
import Strategy

/// Every statement that writes `progress_update`, `update_measure` and `update_evidence`.
extension Writer {
    func add(_ update: NewUpdate, at now: Instant, on today: Day) throws {
        let news = update.news
        let author = update.author
        try execute(
            """
            INSERT INTO progress_update
                (id, plan_id, action_id, period_id, narrative, status, status_reason, new_when, new_when_reason,
                 help_needed, public_text, evidence_link, state, by_owner, by_account, by_name, at, said_on, about_at,
                 corrects, revises, is_revised)
            VALUES
                (\(update.id), \(update.plan), \(news.action), \(update.period), \(news.narrative), \(news.status),
                 \(news.statusReason), \(news.newWhen), \(news.newWhenReason), \(news.helpNeeded), \(news.publicText),
                 \(news.evidenceLink), \(ProgressUpdate.State.submitted), \(author.owner), \(author.account),
                 \(author.name), \(now), \(today), \(update.aboutAt), \(update.corrects), \(update.revises), FALSE)
            """
        )
        for (position, moved) in update.measures.enumerated() {
            try execute(
                """
                INSERT INTO update_measure (update_id, position, plan_id, measure_id, measure, words)
                VALUES (\(update.id), \(position), \(update.plan), \(moved.measure), \(moved.text), \(moved.words))
                """
            )
        }
    }

    /// Notes that an update was said again; false when somebody has decided on it, or it was said again already.
    func markRevised(_ id: UUID) throws -> Bool {
        try execute(
            """
            UPDATE progress_update SET is_revised = TRUE WHERE id = \(id) AND NOT is_revised AND state <> 'approved'
            """
        ) == 1
    }

    /// Writes what a second person decided; false when it was decided or said again meanwhile.
    func decide(_ state: ProgressUpdate.State, _ words: String?, on update: UUID, by actor: Actor, at now: Instant)
        throws -> Bool
    {
        try execute(
            """
            UPDATE progress_update SET state = \(state), decided_by = \(actor.id), decided_by_name = \(actor.name),
                decided_at = \(now), decision = \(words)
            WHERE id = \(update) AND state = 'submitted' AND NOT is_revised
            """
        ) == 1
    }

    /// Gives an update the files of the one it stands for, which are the same files.
    func copyEvidence(of earlier: UUID, to update: UUID, ids newID: () -> UUID) throws {
        let given: [UUID] = try values("id", "SELECT id FROM update_evidence WHERE update_id = \(earlier) ORDER BY id")
        for file in given {
            try execute(
                """
                INSERT INTO update_evidence (id, update_id, plan_id, file_name, kind, bytes, hash, added_by, added_at)
                SELECT \(newID()), \(update), plan_id, file_name, kind, bytes, hash, added_by, added_at
                FROM update_evidence WHERE id = \(file)
                """
            )
        }
    }

    func add(_ file: KeptFile, id: UUID, to update: UUID, of plan: UUID, by name: String, at now: Instant) throws {
        try execute(
            """
            INSERT INTO update_evidence (id, update_id, plan_id, file_name, kind, bytes, hash, added_by, added_at)
            VALUES
                (\(id), \(update), \(plan), \(file.name), \(file.kind), \(file.bytes), \(file.hash), \(name), \(now))
            """
        )
    }
}

/// An update about to be kept.
struct NewUpdate: Sendable {
    let id: UUID
    let plan: UUID
    let news: News
    let author: NewsAuthor
    let period: UUID?
    let aboutAt: Instant
    let corrects: UUID?
    let revises: UUID?
    let measures: [MeasureMoved]
}

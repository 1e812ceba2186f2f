import Dates
import Foundation
import Records

/// A job about to be added.
struct NewJob: Sendable {
    let id: UUID
    let kind: String
    let payload: String
    let runAt: Instant
    let key: String?
}

/// A job someone has taken to do.
struct ClaimedJob: Sendable, RowDecodable {
    let id: UUID
    let kind: String
    let payload: String
    /// This time included.
    let attempt: Int
    /// Whose it is now: only they may say what became of it.
    let claim: UUID

    init(row: Row) throws {
        id = try row["id"]
        kind = try row["kind"]
        payload = try row["payload"]
        attempt = try row["attempts"]
        claim = try row["claimed_by"]
    }
}

/// Every statement that touches `job`.
extension Reader {
    /// Whether anything could be taken now.
    func hasJob(dueAt now: Instant) throws -> Bool {
        try !rows("SELECT id FROM job WHERE \(claimable(at: now)) ORDER BY run_at, id LIMIT 1").isEmpty
    }

    /// When the next job may be taken: it falls due, or whoever took it has been silent for too long.
    func nextJobMoment() throws -> Instant? {
        let due: Instant? = try value(
            "run_at",
            """
            SELECT run_at FROM job WHERE done_at IS NULL AND failed_at IS NULL AND claimed_by IS NULL
            ORDER BY run_at, id LIMIT 1
            """
        )
        let freed: Instant? = try value(
            "claimed_until",
            """
            SELECT claimed_until FROM job WHERE done_at IS NULL AND failed_at IS NULL AND claimed_by IS NOT NULL
            ORDER BY claimed_until, id LIMIT 1
            """
        )
        return [due, freed].compactMap { $0 }.min()
    }

    private func claimable(at now: Instant) -> SQL { claimableJob(at: now) }
}

/// Due, and nobody's: or whoever took it has been silent for too long.
private func claimableJob(at now: Instant) -> SQL {
    """
    done_at IS NULL AND failed_at IS NULL AND run_at <= \(now) AND (claimed_until IS NULL OR claimed_until <= \(now))
    """
}

extension Writer {
    /// False when a job of this key was added before.
    @discardableResult
    func addJob(_ job: NewJob) throws -> Bool {
        try execute(
            """
            INSERT INTO job (id, kind, payload, run_at, attempts, once_key)
            VALUES (\(job.id), \(job.kind), \(job.payload), \(job.runAt), 0, \(job.key))
            ON CONFLICT (once_key) DO NOTHING
            """
        ) == 1
    }

    /// Takes the job that has waited longest.
    ///
    /// One statement, so it is safe in company; whoever loses the race for a job takes nothing and may ask again.
    func claimJob(as claim: UUID, until lease: Instant, at now: Instant) throws -> ClaimedJob? {
        try first(
            """
            UPDATE job SET claimed_by = \(claim), claimed_until = \(lease), attempts = attempts + 1
            WHERE id = (SELECT id FROM job WHERE \(claimableJob(at: now)) ORDER BY run_at, id LIMIT 1)
              AND \(claimableJob(at: now))
            RETURNING id, kind, payload, attempts, claimed_by
            """
        )
    }

    /// False when it is no longer this worker's.
    func keepClaim(_ job: ClaimedJob, until lease: Instant) throws -> Bool {
        try execute(
            "UPDATE job SET claimed_until = \(lease) WHERE id = \(job.id) AND claimed_by = \(job.claim) AND done_at IS NULL"
        ) == 1
    }

    func finishJob(_ job: ClaimedJob, at now: Instant) throws {
        try execute(
            """
            UPDATE job SET done_at = \(now), payload = '{}', claimed_by = NULL, claimed_until = NULL, last_error = NULL
            WHERE id = \(job.id) AND claimed_by = \(job.claim)
            """
        )
    }

    /// It went wrong and is tried again later.
    func postponeJob(_ job: ClaimedJob, to moment: Instant, because reason: String) throws {
        try execute(
            """
            UPDATE job SET run_at = \(moment), claimed_by = NULL, claimed_until = NULL, last_error = \(reason)
            WHERE id = \(job.id) AND claimed_by = \(job.claim)
            """
        )
    }

    /// It went wrong for the last time: a person must look.
    func failJob(_ job: ClaimedJob, at now: Instant, because reason: String) throws {
        try execute(
            """
            UPDATE job SET failed_at = \(now), claimed_by = NULL, claimed_until = NULL, last_error = \(reason)
            WHERE id = \(job.id) AND claimed_by = \(job.claim)
            """
        )
    }

    /// Forgets what is long done; work with a key for longer, so that its key is not used again.
    func forgetJobs(doneBefore done: Instant, keyedBefore keyed: Instant) throws {
        try execute("DELETE FROM job WHERE done_at < \(done) AND once_key IS NULL")
        try execute("DELETE FROM job WHERE done_at < \(keyed)")
        try execute("DELETE FROM job WHERE set_aside_at < \(keyed)")
    }
}

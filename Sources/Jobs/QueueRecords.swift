import Dates
import Foundation
import Records

/// What a person looking after the queue sees of `job`, and does to it.
extension Reader {
    func waitingPayloads(_ kind: String) throws -> [(payload: String, runAt: Instant)] {
        try rows(
            """
            SELECT payload, run_at FROM job WHERE kind = \(kind) AND done_at IS NULL AND failed_at IS NULL
            ORDER BY run_at, id
            """
        ).map { try ($0["payload"], $0["run_at"]) }
    }

    func waitingJobs() throws -> Int {
        try value("jobs", "SELECT count(*) AS jobs FROM job WHERE done_at IS NULL AND failed_at IS NULL") ?? 0
    }

    func oldestJob(dueAt now: Instant) throws -> Instant? {
        try value(
            "run_at",
            """
            SELECT run_at FROM job WHERE done_at IS NULL AND failed_at IS NULL AND run_at <= \(now)
            ORDER BY run_at, id LIMIT 1
            """
        )
    }

    func failedJobs(limit: Int) throws -> [FailedJob] {
        try all(
            """
            SELECT * FROM job WHERE failed_at IS NOT NULL AND set_aside_at IS NULL
            ORDER BY failed_at DESC, id DESC LIMIT \(limit)
            """
        )
    }
}

extension Writer {
    func tryJobAgain(_ id: UUID, at now: Instant) throws -> Bool {
        try execute(
            """
            UPDATE job SET failed_at = NULL, attempts = 0, run_at = \(now)
            WHERE id = \(id) AND failed_at IS NOT NULL AND set_aside_at IS NULL
            """
        ) == 1
    }

    func setJobAside(_ id: UUID, at now: Instant) throws -> Bool {
        try execute(
            """
            UPDATE job SET set_aside_at = \(now)
            WHERE id = \(id) AND failed_at IS NOT NULL AND set_aside_at IS NULL
            """
        ) == 1
    }
}

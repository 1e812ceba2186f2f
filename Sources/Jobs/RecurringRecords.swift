import Dates
import Records

/// Every statement that touches `recurring_run`.
extension Reader {
    func hasRecurringRun(_ name: String, _ run: String) throws -> Bool {
        try !rows("SELECT name FROM recurring_run WHERE name = \(name) AND run = \(run)").isEmpty
    }
}

extension Writer {
    /// False when this run was put in the queue before.
    func addRecurringRun(_ name: String, _ run: String, at now: Instant) throws -> Bool {
        try execute(
            """
            INSERT INTO recurring_run (name, run, at) VALUES (\(name), \(run), \(now))
            ON CONFLICT (name, run) DO NOTHING
            """
        ) == 1
    }

    func forgetRecurringRuns(before moment: Instant) throws {
        try execute("DELETE FROM recurring_run WHERE at < \(moment)")
    }
}

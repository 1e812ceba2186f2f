import Dates
package import Foundation
package import Records

/// Every statement that reads `progress_update`, `update_measure` and `update_evidence`.
///
/// Whoever reads them has already been shown the plan, and is of its team or answers for the action.
extension Reader {
    /// All that was said of a plan's actions, oldest first.
    package func updates(of plan: UUID) throws -> [ProgressUpdate] {
        try all("SELECT * FROM progress_update WHERE plan_id = \(plan) ORDER BY at, id")
    }

    /// So many of a plan's updates, oldest first, after one of them; none when it has no such update.
    package func updates(of plan: UUID, after last: UUID?, limit: Int) throws -> [ProgressUpdate]? {
        guard let last else {
            return try all("SELECT * FROM progress_update WHERE plan_id = \(plan) ORDER BY at, id LIMIT \(limit)")
        }
        guard let from = try update(last, of: plan) else { return nil }
        return try all(
            """
            SELECT * FROM progress_update WHERE plan_id = \(plan) AND (at, id) > (\(from.at), \(from.id))
            ORDER BY at, id LIMIT \(limit)
            """
        )
    }

    /// All that was said of one action, newest first.
    package func updates(ofAction action: UUID) throws -> [ProgressUpdate] {
        try all("SELECT * FROM progress_update WHERE action_id = \(action) ORDER BY at DESC, id DESC")
    }

    /// What was said last of each of these actions, and counts.
    package func lastSaid(ofActions actions: [UUID]) throws -> [UUID: ProgressUpdate] {
        // Numbered rather than joined to its own newest: a database that does not know its tables yet, on a place's first
        // day, joins one update to every other.
        let newest: [ProgressUpdate] = try all(
            """
            SELECT * FROM (
                SELECT progress_update.*, row_number() OVER (PARTITION BY action_id ORDER BY at DESC, id DESC) AS newest
                FROM progress_update
                WHERE action_id IN \(any: actions) AND state <> 'returned' AND is_revised = FALSE
            ) AS counted WHERE newest = 1
            """
        )
        return Dictionary(newest.map { ($0.action, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// What was sent back to some owners and not said again yet, the newest first.
    package func updatesReturned(to owners: [UUID]) throws -> [ProgressUpdate] {
        try all(
            """
            SELECT * FROM progress_update
            WHERE by_owner IN \(any: owners) AND state = 'returned' AND is_revised = FALSE ORDER BY at DESC, id DESC
            """
        )
    }

    /// What somebody said for nobody but themselves and that was sent back, of plans in force.
    func updatesReturned(toAccount account: UUID) throws -> [ProgressUpdate] {
        try all(
            """
            SELECT progress_update.* FROM progress_update JOIN plan ON plan.id = progress_update.plan_id
            WHERE by_account = \(account) AND by_owner IS NULL AND state = 'returned' AND is_revised = FALSE
                AND plan.status = 'adopted' ORDER BY at DESC, progress_update.id DESC
            """
        )
    }

    /// So many of a plan's updates that wait for a second person, the oldest first, and how many wait in all.
    func waiting(in plan: UUID, page: Int, size: Int) throws -> (updates: [ProgressUpdate], total: Int) {
        let total: Int? = try value(
            "many",
            """
            SELECT count(*) AS many FROM progress_update
            WHERE plan_id = \(plan) AND state = 'submitted' AND is_revised = FALSE
            """
        )
        let updates: [ProgressUpdate] = try all(
            """
            SELECT * FROM progress_update WHERE plan_id = \(plan) AND state = 'submitted' AND is_revised = FALSE
            ORDER BY at, id LIMIT \(size) OFFSET \((page - 1) * size)
            """
        )
        return (updates, total ?? 0)
    }

    /// The newest approved update of each action of a plan; a correction stands for what it corrects.
    package func latestApproved(of plan: UUID) throws -> [UUID: ProgressUpdate] {
        let newest: [ProgressUpdate] = try all(
            """
            SELECT * FROM (
                SELECT progress_update.*,
                    row_number() OVER (PARTITION BY action_id ORDER BY about_at DESC, at DESC, id DESC) AS newest
                FROM progress_update WHERE plan_id = \(plan) AND state = 'approved'
            ) AS counted WHERE newest = 1
            """
        )
        return Dictionary(newest.map { ($0.action, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// The last day each action was said to be done, in an approved update that nobody has put right since.
    func lastDone(in plan: UUID) throws -> [UUID: Day] {
        let days = try rows(
            """
            SELECT action_id, max(said_on) AS done_on FROM progress_update AS said
            WHERE plan_id = \(plan) AND state = 'approved' AND status = 'done' AND NOT EXISTS (
                SELECT 1 FROM progress_update AS right_one
                WHERE right_one.corrects = said.id AND right_one.state = 'approved'
            ) GROUP BY action_id
            """
        ).map { (try $0["action_id"] as UUID, try $0["done_on"] as Day) }
        return Dictionary(days, uniquingKeysWith: { first, _ in first })
    }

    func latestApproved(ofAction action: UUID) throws -> ProgressUpdate? {
        try first(
            """
            SELECT * FROM progress_update WHERE action_id = \(action) AND state = 'approved'
            ORDER BY about_at DESC, at DESC, id DESC LIMIT 1
            """
        )
    }

    /// What was approved of some actions, in the order in which it was first said.
    func approved(ofActions actions: [UUID], of plan: UUID) throws -> [ProgressUpdate] {
        try all(
            """
            SELECT * FROM progress_update
            WHERE plan_id = \(plan) AND state = 'approved' AND action_id IN \(any: actions) ORDER BY about_at, at, id
            """
        )
    }

    /// The later dates asked for that nobody has decided on, oldest first.
    func datesAskedFor(in plan: UUID) throws -> [(action: UUID, when: String)] {
        try rows(
            """
            SELECT action_id, new_when FROM progress_update
            WHERE plan_id = \(plan) AND state = 'submitted' AND is_revised = FALSE AND new_when <> '' ORDER BY at, id
            """
        ).map { (action: try $0["action_id"], when: try $0["new_when"]) }
    }

    /// One update of a plan.
    package func update(_ id: UUID, of plan: UUID) throws -> ProgressUpdate? {
        try first("SELECT * FROM progress_update WHERE id = \(id) AND plan_id = \(plan)")
    }

    func update(_ id: UUID, ofAction action: UUID) throws -> ProgressUpdate? {
        try first("SELECT * FROM progress_update WHERE id = \(id) AND action_id = \(action)")
    }

    /// Whether an approved update has a correction that counts, or waits.
    func isCorrected(_ id: UUID) throws -> Bool {
        try !rows("SELECT id FROM progress_update WHERE corrects = \(id) AND is_revised = FALSE ORDER BY id LIMIT 1")
            .isEmpty
    }

    /// How measures moved, by update.
    package func measuresMoved(ofUpdates ids: [UUID]) throws -> [UUID: [MeasureMoved]] {
        try measures(
            rows("SELECT * FROM update_measure WHERE update_id IN \(any: ids) ORDER BY update_id, position")
        )
    }

    /// So many of a plan’s updates that evidence was given with, the newest first, and how many there are in all.
    func updatesWithEvidence(in plan: UUID, ofActions actions: [UUID]?, page: Int, size: Int) throws
        -> (updates: [ProgressUpdate], total: Int)
    {
        let among: SQL = actions.map { "action_id IN \(any: $0)" } ?? "TRUE"
        let given: SQL = """
            plan_id = \(plan) AND is_revised = FALSE AND state <> 'returned' AND \(among) AND (evidence_link IS NOT NULL
                OR EXISTS (SELECT 1 FROM update_evidence WHERE update_evidence.update_id = progress_update.id))
            """
        let total: Int? = try value("many", "SELECT count(*) AS many FROM progress_update WHERE \(given)")
        let updates: [ProgressUpdate] = try all(
            """
            SELECT * FROM progress_update WHERE \(given) ORDER BY said_on DESC, id DESC
            LIMIT \(size) OFFSET \((page - 1) * size)
            """
        )
        return (updates, total ?? 0)
    }

    func evidence(ofUpdates ids: [UUID]) throws -> [UUID: [Evidence]] {
        let found: [Evidence] = try all(
            "SELECT * FROM update_evidence WHERE update_id IN \(any: ids) ORDER BY update_id, id"
        )
        return Dictionary(grouping: found, by: \.update)
    }

    private func measures(_ rows: [Row]) throws -> [UUID: [MeasureMoved]] {
        var found: [UUID: [MeasureMoved]] = [:]
        for row in rows {
            let moved = try MeasureMoved(measure: row["measure_id"], text: row["measure"], words: row["words"])
            found[try row["update_id"], default: []].append(moved)
        }
        return found
    }
}

import Dates
import Desk
import Foundation
import Records

/// Every statement that touches `publication` and `published_item`.
extension Reader {
    /// What everyone sees of a plan now, its body only where it is not known already: one statement.
    func currentPublication(of plan: UUID, known: [UUID]) throws -> CurrentPublication? {
        try first(
            """
            SELECT id, plan_id, number, licence, approved_on, approved_at,
                CASE WHEN id IN \(any: known) THEN NULL ELSE body END AS body
            FROM publication WHERE plan_id = \(plan) AND state = 'current'
            """
        )
    }

    /// What everyone sees of every plan now.
    func currentPublications(known: [UUID]) throws -> [CurrentPublication] {
        try all(
            """
            SELECT id, plan_id, number, licence, approved_on, approved_at,
                CASE WHEN id IN \(any: known) THEN NULL ELSE body END AS body
            FROM publication WHERE state = 'current' ORDER BY title, id
            """
        )
    }

    /// What everyone sees of the plans that show any of these answers or actions, the latest published first.
    func currentPublications(holding items: [UUID]) throws -> [CurrentPublication] {
        try all(
            """
            SELECT id, plan_id, number, licence, approved_on, approved_at, body FROM publication
            WHERE state = 'current' AND plan_id IN (
                SELECT plan_id FROM published_item WHERE item_id IN \(any: items) AND kind <> 'plan'
            )
            ORDER BY approved_at DESC, id
            """
        )
    }

    /// Every publication of a plan, newest first.
    func publications(of plan: UUID) throws -> [Publication] {
        try all("SELECT \(Publication.columns) FROM publication WHERE plan_id = \(plan) ORDER BY number DESC")
    }

    func publication(_ id: UUID, of plan: UUID) throws -> Publication {
        guard
            let found: Publication = try first(
                "SELECT \(Publication.columns) FROM publication WHERE id = \(id) AND plan_id = \(plan)"
            )
        else { throw Refusal.notFound }
        return found
    }

    func publication(of plan: UUID, in state: Publication.State) throws -> Publication? {
        try first("SELECT \(Publication.columns) FROM publication WHERE plan_id = \(plan) AND state = \(state)")
    }

    /// What everyone saw of a plan last, even if it was taken back since.
    func lastShown(of plan: UUID) throws -> UUID? {
        try value(
            "id",
            """
            SELECT id FROM publication WHERE plan_id = \(plan) AND approved_at IS NOT NULL
            ORDER BY approved_at DESC, number DESC LIMIT 1
            """
        )
    }

    func body(of publication: UUID) throws -> PublishedPlan {
        guard let text: String = try value("body", "SELECT body FROM publication WHERE id = \(publication)") else {
            throw Refusal.notFound
        }
        return try SnapshotBody.read(text)
    }
}

extension Publication {
    /// All but the body, which is long.
    fileprivate static let columns: SQL = """
        id, plan_id, number, title, hash, welsh_missing, licence, state, proposed_by, proposed_name, proposed_at,
        approved_name, approved_at, approved_on, ended_name, ended_at
        """
}

extension Writer {
    /// Keeps a snapshot, in whatever state it begins.
    func add(_ new: NewPublication, id: UUID) throws {
        try execute(
            """
            INSERT INTO publication
                (id, plan_id, number, title, body, hash, welsh_missing, licence, state, proposed_by, proposed_name,
                 proposed_at)
            VALUES
                (\(id), \(new.plan.plan),
                 (SELECT coalesce(max(number), 0) + 1 FROM publication WHERE plan_id = \(new.plan.plan)),
                 \(new.plan.title.original), \(new.body.text), \(new.body.hash), \(new.plan.textsWithoutWelsh.count),
                 \(new.licence), 'proposed', \(new.by.id), \(new.by.name), \(new.at))
            """
        )
    }

    /// Shows a proposed snapshot to everyone in the place of the one before.
    ///
    /// - Throws: `Refusal.changedMeanwhile` when it is no longer proposed.
    func show(_ publication: Publication, _ plan: PublishedPlan, by actor: Actor, at now: Instant, on day: Day) throws {
        try execute(
            """
            UPDATE publication SET state = 'replaced', ended_name = \(actor.name), ended_at = \(now)
            WHERE plan_id = \(publication.plan) AND state = 'current'
            """
        )
        let changed = try execute(
            """
            UPDATE publication SET state = 'current', approved_by = \(actor.id), approved_name = \(actor.name),
                approved_at = \(now), approved_on = \(day)
            WHERE id = \(publication.id) AND state = 'proposed'
            """
        )
        if changed == 0 { throw Refusal.changedMeanwhile }
        try forgetItems(of: publication.plan)
        let actions = plan.actions.map { ("action", $0.id) }
        let answers = plan.voices.filter { $0.kind != .inPlan }.map { ("answer", $0.id) }
        for (kind, item) in [("plan", plan.plan)] + actions + answers {
            try execute(
                "INSERT INTO published_item (kind, item_id, plan_id) VALUES (\(kind), \(item), \(plan.plan))"
            )
        }
    }

    /// Ends a publication that is proposed, or shown.
    ///
    /// - Throws: `Refusal.changedMeanwhile` when it no longer is.
    func end(_ publication: Publication, as state: Publication.State, by actor: Actor, at now: Instant) throws {
        let changed = try execute(
            """
            UPDATE publication SET state = \(state), ended_name = \(actor.name), ended_at = \(now)
            WHERE id = \(publication.id) AND state = \(publication.state)
            """
        )
        if changed == 0 { throw Refusal.changedMeanwhile }
        if publication.state == .current { try forgetItems(of: publication.plan) }
    }

    private func forgetItems(of plan: UUID) throws {
        try execute("DELETE FROM published_item WHERE plan_id = \(plan)")
    }
}

/// A snapshot about to be kept.
struct NewPublication: Sendable {
    let plan: PublishedPlan
    let body: SnapshotBody
    let licence: Publication.Licence
    let by: Actor
    let at: Instant
}

/// What everyone sees of a plan: which publication, and its body unless that was known.
struct CurrentPublication: Sendable, RowDecodable {
    let id: UUID
    let plan: UUID
    let number: Int
    let licence: Publication.Licence
    let on: Day
    let at: Instant
    let body: String?

    init(row: Row) throws {
        id = try row["id"]
        plan = try row["plan_id"]
        number = try row["number"]
        licence = try row["licence"]
        on = try row["approved_on"]
        at = try row["approved_at"]
        body = try row["body"]
    }
}

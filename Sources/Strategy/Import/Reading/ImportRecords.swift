import Desk
import Foundation
import PlanReading
import Records

/// Every statement that touches the `plan_import` table, and who may see which imports.
extension Reader {
    /// The latest imports of the teams in which this person edits plans.
    func planImports(visibleTo actor: Actor) throws -> [PlanImportSummary] {
        try all(
            """
            SELECT id, plan_id, file_name, state, created_at FROM plan_import WHERE \(visibleImports(to: actor))
            ORDER BY created_at DESC, id DESC LIMIT 200
            """
        )
    }

    func planImport(_ id: UUID, visibleTo actor: Actor) throws -> PlanImport {
        let row = try rows(
            """
            SELECT id, team_id, plan_id, file_name, hints, reading, state, version FROM plan_import
            WHERE id = \(id) AND \(visibleImports(to: actor))
            """
        ).first
        guard let row else { throw Refusal.notFound }
        return try PlanImport(
            id: row["id"],
            team: row["team_id"],
            plan: row["plan_id"],
            fileName: row["file_name"],
            state: row["state"],
            version: row["version"],
            reading: ImportedReading(read: decoded(row["reading"]), notes: decoded(row["hints"]))
        )
    }

    /// Whether this person may change an import: they edit plans in its team.
    func mayCorrectImport(_ id: UUID, _ actor: Actor) throws -> Bool {
        let team: UUID? = try value(
            "team_id",
            "SELECT team_id FROM plan_import WHERE id = \(id) AND \(visibleImports(to: actor))"
        )
        guard let team else { throw Refusal.notFound }
        return actor.may(.editPlans, in: team)
    }

    /// The document of an import, to read it again.
    func sourceDocument(of id: UUID, visibleTo actor: Actor) throws -> SourceDocument {
        let kept: String? = try value(
            "document",
            "SELECT document FROM plan_import WHERE id = \(id) AND \(visibleImports(to: actor))"
        )
        guard let kept else { throw Refusal.notFound }
        return try decoded(kept)
    }

    /// The import of these bytes that was last applied to a plan, if any was.
    func lastApplied(to plan: UUID) throws -> ImportedReading? {
        let row = try rows(
            """
            SELECT hints, reading FROM plan_import WHERE plan_id = \(plan) AND state = 'applied'
            ORDER BY applied_at DESC, id DESC LIMIT 1
            """
        ).first
        return try row.map { try ImportedReading(read: decoded($0["reading"]), notes: decoded($0["hints"])) }
    }

    /// The document a plan was last read from, whoever asks having been shown the plan as its team sees it.
    func source(ofPlan plan: UUID) throws -> PlanSource? {
        let row = try rows(
            """
            SELECT document, hints FROM plan_import WHERE plan_id = \(plan) AND state = 'applied'
            ORDER BY applied_at DESC, id DESC LIMIT 1
            """
        ).first
        guard let row else { return nil }
        let notes: ImportNotes = try decoded(row["hints"])
        return try PlanSource(document: decoded(row["document"]), hints: notes.hints)
    }

    /// What a team reads in is its own until it has become a plan.
    private func visibleImports(to actor: Actor) -> SQL {
        actor.isSystem ? "TRUE" : "team_id IN \(any: actor.teams(where: .editPlans))"
    }

    private func decoded<Value: Decodable>(_ text: String) throws -> Value {
        try JSONDecoder().decode(Value.self, from: Data(text.utf8))
    }
}

extension Writer {
    func add(_ new: NewPlanImport, id: UUID, _ work: Work) throws {
        try execute(
            """
            INSERT INTO plan_import
                (id, team_id, plan_id, file_name, file_hash, document, hints, reading, state, version, created_by,
                 created_at)
            VALUES
                (\(id), \(new.team), \(new.plan), \(new.fileName), \(new.fileHash), \(new.document),
                 \(encoded(new.reading.notes)), \(encoded(new.reading.read)), \(PlanImport.State.open), 1,
                 \(work.actor.id), \(work.now))
            """
        )
    }

    /// Keeps what was corrected.
    func keep(_ reading: ImportedReading, of one: PlanImport) throws {
        let changed = try execute(
            """
            UPDATE plan_import SET hints = \(encoded(reading.notes)), reading = \(encoded(reading.read)),
                version = version + 1
            WHERE id = \(one.id) AND version = \(one.version) AND state = 'open'
            """
        )
        if changed == 0 { throw Refusal.changedMeanwhile }
    }

    /// Keeps answers and choices, which leave the reading as it is.
    func keep(_ notes: ImportNotes, of one: PlanImport) throws {
        let changed = try execute(
            """
            UPDATE plan_import SET hints = \(encoded(notes)), version = version + 1
            WHERE id = \(one.id) AND version = \(one.version) AND state = 'open'
            """
        )
        if changed == 0 { throw Refusal.changedMeanwhile }
    }

    func markApplied(_ one: PlanImport, to plan: UUID, _ notes: ImportNotes, _ work: Work) throws {
        let changed = try execute(
            """
            UPDATE plan_import SET state = \(PlanImport.State.applied), plan_id = \(plan), hints = \(encoded(notes)),
                applied_at = \(work.now), version = version + 1
            WHERE id = \(one.id) AND version = \(one.version) AND state = 'open'
            """
        )
        if changed == 0 { throw Refusal.changedMeanwhile }
    }

    func setAside(_ one: PlanImport) throws {
        let changed = try execute(
            """
            UPDATE plan_import SET state = \(PlanImport.State.setAside), version = version + 1
            WHERE id = \(one.id) AND version = \(one.version) AND state = 'open'
            """
        )
        if changed == 0 { throw Refusal.changedMeanwhile }
    }

    private func encoded(_ read: ReadPlan) throws -> String { try JSONWriter.text(of: read) }

    /// Notes hold dictionaries, whose keys are sorted: the same notes are the same text.
    private func encoded(_ notes: ImportNotes) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(notes), as: UTF8.self)
    }
}

extension Reader {
    /// Whoever asks has already been shown the action.
    func source(of action: Action) throws -> ActionSource? {
        guard let importID = action.importID, let place = action.sourcePlace else { return nil }
        let name: String? = try value("file_name", "SELECT file_name FROM plan_import WHERE id = \(importID)")
        let read = try JSONDecoder().decode(Place.self, from: Data(place.utf8))
        return name.map { ActionSource(fileName: $0, place: read) }
    }
}

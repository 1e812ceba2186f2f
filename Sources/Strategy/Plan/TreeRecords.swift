package import Desk
package import Foundation
package import Records

/// Reads a whole plan in a dozen statements, whatever its size.
extension Reader {
    /// The plan with everything under it, if this person may see it.
    package func planTree(_ id: UUID, visibleTo actor: Actor) throws -> PlanTree {
        let plan = try plan(id, visibleTo: actor)
        let themes: [Theme] = try all("SELECT * FROM theme WHERE plan_id = \(id) ORDER BY position, id")
        let outcomes: [Outcome] = try all("SELECT * FROM outcome WHERE plan_id = \(id) ORDER BY position, id")
        let objectives: [Objective] = try all("SELECT * FROM objective WHERE plan_id = \(id) ORDER BY position, id")
        let actions: [Action] = try all("SELECT * FROM action WHERE plan_id = \(id) ORDER BY position, id")
        let hanging = try HangingRows(of: id, self)
        let leaves = Dictionary(grouping: actions, by: \.objective).mapValues { $0.map(hanging.leaf) }
        let objectiveBranches = Dictionary(grouping: objectives, by: \.outcome).mapValues { branch in
            branch.map {
                ObjectiveBranch(
                    objective: $0,
                    dataSources: hanging.dataSources[$0.id] ?? [],
                    actions: leaves[$0.id] ?? []
                )
            }
        }
        let outcomeBranches = Dictionary(grouping: outcomes, by: \.theme).mapValues { branch in
            branch.map { OutcomeBranch(outcome: $0, objectives: objectiveBranches[$0.id] ?? []) }
        }
        return PlanTree(
            plan: plan,
            themes: themes.map { ThemeBranch(theme: $0, outcomes: outcomeBranches[$0.id] ?? []) },
            feedback: try all("SELECT * FROM feedback WHERE plan_id = \(id) ORDER BY position, id"),
            definitions: try all("SELECT * FROM definition WHERE plan_id = \(id) ORDER BY position"),
            boards: try values("name", "SELECT name FROM plan_board WHERE plan_id = \(id) ORDER BY position")
        )
    }
}

/// What hangs on the actions of one plan, gathered by action.
private struct HangingRows {
    var leads: [UUID: [Party]] = [:]
    var partners: [UUID: [Party]] = [:]
    var measures: [UUID: [SuccessMeasure]] = [:]
    var crossReferences: [UUID: [CrossReference]] = [:]
    var progress: [UUID: [ProgressNote]] = [:]
    var extras: [UUID: [ExtraValue]] = [:]
    var dataSources: [UUID: [String]] = [:]

    init(of plan: UUID, _ db: any Reader) throws {
        for row in try db.rows("SELECT * FROM action_party WHERE plan_id = \(plan) ORDER BY action_id, position") {
            let part: String = try row["part"]
            let party = try Party(written: row["written"], agency: row["agency_id"])
            let action: UUID = try row["action_id"]
            if part == "lead" {
                leads[action, default: []].append(party)
            } else {
                partners[action, default: []].append(party)
            }
        }
        for row in try db.rows("SELECT * FROM success_measure WHERE plan_id = \(plan) ORDER BY action_id, position") {
            try measures[row["action_id"], default: []].append(SuccessMeasure(id: row["id"], text: row["text"]))
        }
        for row in try db.rows("SELECT * FROM cross_reference WHERE plan_id = \(plan) ORDER BY action_id, position") {
            try crossReferences[row["action_id"], default: []].append(
                CrossReference(written: row["written"], targetKind: row["target_kind"], targetID: row["target_id"])
            )
        }
        for row in try db.rows("SELECT * FROM progress_note WHERE plan_id = \(plan) ORDER BY action_id, position") {
            try progress[row["action_id"], default: []].append(ProgressNote(period: row["period"], text: row["text"]))
        }
        for row in try db.rows("SELECT * FROM extra_value WHERE plan_id = \(plan) ORDER BY action_id, position") {
            try extras[row["action_id"], default: []].append(ExtraValue(header: row["header"], text: row["text"]))
        }
        for row in try db.rows("SELECT * FROM data_source WHERE plan_id = \(plan) ORDER BY subject_id, position") {
            try dataSources[row["subject_id"], default: []].append(row["text"])
        }
    }

    func leaf(_ action: Action) -> ActionLeaf {
        let id = action.id
        return ActionLeaf(
            action: action,
            leads: leads[id] ?? [],
            partners: partners[id] ?? [],
            measures: measures[id] ?? [],
            crossReferences: crossReferences[id] ?? [],
            progress: progress[id] ?? [],
            extras: extras[id] ?? [],
            dataSources: dataSources[id] ?? []
        )
    }
}

extension Writer {
    /// Where a thing stands is not a version of it, so order takes no lock.
    func place(_ id: UUID, _ kind: String, at position: Int) throws {
        let tables = ["themes": "theme", "outcomes": "outcome", "objectives": "objective", "actions": "action"]
        guard let table = tables[kind] else { throw Refusal.notFound }
        try execute("UPDATE \(name: table) SET position = \(position) WHERE id = \(id)")
    }
}

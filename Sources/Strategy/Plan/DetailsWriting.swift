import Foundation
import Records

/// The statements that write the lists hanging on actions.
extension Writer {
    /// Writes the lists of actions that have none yet; `newID` makes the id of each success measure.
    func add(_ details: [(action: UUID, details: ActionDetails)], to plan: UUID, newID: () -> UUID) throws {
        try addParties(details, to: plan)
        try insert(
            "INSERT INTO success_measure (id, action_id, plan_id, position, text)",
            details.flatMap { one in
                one.details.measures.enumerated().map { "(\(newID()), \(one.action), \(plan), \($0), \($1))" }
            }
        )
        try insert(
            "INSERT INTO cross_reference (action_id, plan_id, position, written, target_kind, target_id)",
            details.flatMap { one in
                one.details.crossReferences.enumerated().map {
                    "(\(one.action), \(plan), \($0), \($1.written), \($1.targetKind), \($1.targetID))"
                }
            }
        )
        try insert(
            "INSERT INTO progress_note (action_id, plan_id, position, period, text)",
            details.flatMap { one in
                one.details.progress.enumerated().map { "(\(one.action), \(plan), \($0), \($1.period), \($1.text))" }
            }
        )
        try insert(
            "INSERT INTO extra_value (action_id, plan_id, position, header, text)",
            details.flatMap { one in
                one.details.extras.enumerated().map { "(\(one.action), \(plan), \($0), \($1.header), \($1.text))" }
            }
        )
        try insert(
            "INSERT INTO data_source (plan_id, subject_kind, subject_id, position, text)",
            details.flatMap { one in
                one.details.dataSources.enumerated().map { "(\(plan), 'action', \(one.action), \($0), \($1))" }
            }
        )
    }

    /// Puts new lists in place of an action's own.
    ///
    /// A measure whose words stay keeps its id, and so what is bound to it.
    func replaceDetails(
        of action: UUID,
        in plan: UUID,
        with details: ActionDetails,
        measures existing: [SuccessMeasure],
        newID: () -> UUID
    ) throws {
        for table in ["action_party", "cross_reference", "progress_note", "extra_value"] {
            try execute("DELETE FROM \(name: table) WHERE action_id = \(action)")
        }
        try removeDataSources(of: "action", action)
        var rest = details
        rest.measures = []
        try add([(action, rest)], to: plan, newID: newID)
        try replaceMeasures(of: action, in: plan, with: details.measures, existing: existing, newID: newID)
    }

    private func replaceMeasures(
        of action: UUID,
        in plan: UUID,
        with measures: [String],
        existing: [SuccessMeasure],
        newID: () -> UUID
    ) throws {
        var left = existing
        for (position, text) in measures.enumerated() {
            if let index = left.firstIndex(where: { $0.text == text }) {
                let id = left.remove(at: index).id
                try execute("UPDATE success_measure SET position = \(position) WHERE id = \(id)")
            } else {
                try execute(
                    """
                    INSERT INTO success_measure (id, action_id, plan_id, position, text)
                    VALUES (\(newID()), \(action), \(plan), \(position), \(text))
                    """
                )
            }
        }
        for measure in left { try execute("DELETE FROM success_measure WHERE id = \(measure.id)") }
    }

    func addDataSources(_ sources: [String], of kind: String, _ subject: UUID, in plan: UUID) throws {
        try insert(
            "INSERT INTO data_source (plan_id, subject_kind, subject_id, position, text)",
            sources.enumerated().map { "(\(plan), \(kind), \(subject), \($0), \($1))" }
        )
    }

    func removeDataSources(of kind: String, _ subject: UUID) throws {
        try execute("DELETE FROM data_source WHERE subject_kind = \(kind) AND subject_id = \(subject)")
    }

    private func addParties(_ details: [(action: UUID, details: ActionDetails)], to plan: UUID) throws {
        func rows(_ action: UUID, _ part: String, _ parties: [Party]) -> [SQL] {
            parties.enumerated().map { "(\(action), \(plan), \(part), \($0), \($1.written), \($1.agency))" }
        }
        try insert(
            "INSERT INTO action_party (action_id, plan_id, part, position, written, agency_id)",
            details.flatMap {
                rows($0.action, "lead", $0.details.leads) + rows($0.action, "partner", $0.details.partners)
            }
        )
    }
}

import Dates
import Desk
import Foundation
import Records

/// Every statement that changes `list_import` and `list_row`.
extension Writer {
    func addList(_ list: NewList, by actor: Actor, at now: Instant) throws {
        try execute(
            """
            INSERT INTO list_import
                (id, team_id, kind, name, state, file_name, file_sealed, columns, districts, total, done, fills,
                 brought_by, brought_name, brought_at, version)
            VALUES
                (\(list.id), \(list.team), \(list.kind), \(list.name), 'reading', \(list.fileName), \(list.file), '', '',
                 0, 0, FALSE, \(actor.id), \(actor.name), \(now), 1)
            """
        )
    }

    /// - Throws: `Refusal.changedMeanwhile` when it stands otherwise.
    func move(_ list: UUID, from states: [ListImport.State], to state: ListImport.State, problem: String? = nil) throws
    {
        let changed = try execute(
            """
            UPDATE list_import SET state = \(state), problem = \(problem), done = 0, version = version + 1
            WHERE id = \(list) AND state IN \(any: states)
            """
        )
        if changed == 0 { throw Refusal.changedMeanwhile }
    }

    /// The file is read: its header, how many rows it has, and what its columns say.
    func setRead(_ list: UUID, header: String, columns: [ListField?], total: Int) throws {
        try execute(
            """
            UPDATE list_import SET file_sealed = NULL, header_sealed = \(header), columns = \(ListField.text(columns)),
                total = \(total) WHERE id = \(list)
            """
        )
    }

    func forgetFile(of list: UUID) throws {
        try execute("UPDATE list_import SET file_sealed = NULL WHERE id = \(list)")
    }

    func setColumns(_ columns: [ListField?], of list: UUID) throws {
        try execute("UPDATE list_import SET columns = \(ListField.text(columns)) WHERE id = \(list)")
        try execute(
            """
            UPDATE list_row SET outcome = 'unread', person_id = NULL, rules = '', problems = '', own_print = NULL,
                choice = 'undecided' WHERE list_id = \(list)
            """
        )
    }

    func setDone(_ done: Int, of list: UUID) throws {
        try execute("UPDATE list_import SET done = \(done) WHERE id = \(list)")
    }

    func setDistricts(_ districts: [String], of list: UUID) throws {
        try execute("UPDATE list_import SET districts = \(districts.joined(separator: " ")) WHERE id = \(list)")
    }

    func forgetRows(of list: UUID) throws { try execute("DELETE FROM list_row WHERE list_id = \(list)") }

    func addListRows(_ rows: [(number: Int, sealed: String)], to list: UUID) throws {
        guard !rows.isEmpty else { return }
        let values: [SQL] = rows.map {
            "(\(list), \($0.number), \($0.sealed), 'unread', '', '', 'undecided', FALSE)"
        }
        try execute(
            """
            INSERT INTO list_row (list_id, number, cells_sealed, outcome, rules, problems, choice, is_made)
            VALUES \(values.joined(separator: ", "))
            """
        )
    }

    func setMatched(_ row: MatchedRow, of list: UUID) throws {
        try execute(
            """
            UPDATE list_row SET outcome = \(row.outcome), person_id = \(row.person), rules = \(MatchRule.text(row.rules)),
                problems = \(ListProblem.text(row.problems)), own_print = \(row.print),
                choice = \(row.outcome.firstChoice)
            WHERE list_id = \(list) AND number = \(row.number)
            """
        )
    }

    func setChoice(_ choice: ListChoice, ofRow number: Int, of list: UUID) throws {
        let allowed: SQL = choice == .same ? "AND person_id IS NOT NULL" : ""
        try execute(
            """
            UPDATE list_row SET choice = \(choice) WHERE list_id = \(list) AND number = \(number)
                AND outcome IN ('new', 'same', 'possible') \(allowed)
            """
        )
    }

    func setChoices(_ choice: ListChoice, ofAll outcome: ListOutcome, of list: UUID) throws {
        let allowed: SQL = choice == .same ? "AND person_id IS NOT NULL" : ""
        try execute(
            """
            UPDATE list_row SET choice = \(choice) WHERE list_id = \(list) AND outcome = \(outcome)
                AND outcome IN ('new', 'same', 'possible') \(allowed)
            """
        )
    }

    func setFills(_ fills: Bool, of list: UUID) throws {
        try execute("UPDATE list_import SET fills = \(fills) WHERE id = \(list)")
    }

    func setMade(_ person: UUID, byRow number: Int, of list: UUID) throws {
        try execute(
            """
            UPDATE list_row SET person_id = \(person), is_made = TRUE WHERE list_id = \(list) AND number = \(number)
            """
        )
    }

    func setFilled(_ sealed: String, byRow number: Int, of list: UUID) throws {
        try execute(
            "UPDATE list_row SET filled_sealed = \(sealed) WHERE list_id = \(list) AND number = \(number)"
        )
    }

    /// The row made or filled nothing any more.
    func setUnmade(row number: Int, of list: UUID, forgetsPerson: Bool) throws {
        let person: SQL = forgetsPerson ? ", person_id = NULL" : ""
        try execute(
            """
            UPDATE list_row SET is_made = FALSE, filled_sealed = NULL \(person)
            WHERE list_id = \(list) AND number = \(number)
            """
        )
    }

    func setCommitted(_ list: UUID, by name: String, at now: Instant) throws {
        try execute("UPDATE list_import SET committed_name = \(name), committed_at = \(now) WHERE id = \(list)")
    }

    func setTakenBack(_ list: UUID, by name: String, at now: Instant) throws {
        try execute("UPDATE list_import SET taken_name = \(name), taken_at = \(now) WHERE id = \(list)")
    }
}

/// A list as it is brought.
struct NewList {
    let id: UUID
    let team: UUID
    let kind: ListKind
    let name: String
    let fileName: String
    /// Sealed.
    let file: String
}

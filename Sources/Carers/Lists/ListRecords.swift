import Dates
import Desk
import Foundation
import Records

/// Which lists this person may see: those of the teams whose carers they keep.
private func visible(to actor: Actor) -> SQL {
    if actor.isSystem { return "TRUE" }
    return "list_import.team_id IN \(any: actor.teams(where: .keepCarers))"
}

/// What a list keeps sealed, all by the list’s own id.
enum ListSeals {
    static let file = SealedWords(table: "list_import", column: "file_sealed")
    static let header = SealedWords(table: "list_import", column: "header_sealed")
    static let cells = SealedWords(table: "list_row", column: "cells_sealed")
    static let filled = SealedWords(table: "list_row", column: "filled_sealed")

    /// Cells stand in one text with a sign between that no cell holds.
    static let between: Character = "\u{1F}"
    static func text(_ cells: [String]) -> String { cells.joined(separator: String(between)) }

    /// The cells of a row, sealed where there is no command: in a job, between two transactions.
    static func seal(_ cells: [String], of list: UUID, _ means: Means, nonce: [UInt8]) throws -> String {
        let place = SealedText.Place(table: "list_row", row: list, column: "cells_sealed")
        return try means.sealed.seal(Array(text(cells).utf8), for: place, nonce: nonce)
    }

    static func cells(_ text: String) -> [String] {
        text.split(separator: between, omittingEmptySubsequences: false).map(String.init)
    }
}

/// Every statement that reads `list_import` and `list_row`.
extension Reader {
    func list(_ id: UUID, visibleTo actor: Actor) throws -> ListImport {
        let found: ListImport? = try first(
            "SELECT * FROM list_import WHERE list_import.id = \(id) AND \(visible(to: actor))"
        )
        guard let found else { throw Refusal.notFound }
        return found
    }

    func lists(visibleTo actor: Actor) throws -> [ListImport] {
        try all("SELECT * FROM list_import WHERE \(visible(to: actor)) ORDER BY brought_at DESC, id DESC LIMIT 200")
    }

    func sealedFile(of list: UUID) throws -> String? {
        try value("file_sealed", "SELECT file_sealed FROM list_import WHERE id = \(list)")
    }

    /// How many rows there are of each outcome and choice.
    func countListRows(of list: UUID) throws -> [(outcome: ListOutcome, choice: ListChoice, many: Int)] {
        try rows(
            """
            SELECT outcome, choice, count(*) AS many FROM list_row WHERE list_id = \(list)
            GROUP BY outcome, choice ORDER BY outcome, choice
            """
        ).map { (try $0["outcome"], try $0["choice"], try $0["many"]) }
    }

    func listRows(of list: UUID, _ outcome: ListOutcome?, limit: Int, offset: Int = 0) throws -> [Row] {
        let only: SQL = outcome.map { "AND outcome = \($0)" } ?? ""
        return try rows(
            """
            SELECT * FROM list_row WHERE list_id = \(list) \(only) ORDER BY number LIMIT \(limit) OFFSET \(offset)
            """
        )
    }

    /// Rows after a number, in their order.
    func listRows(of list: UUID, after number: Int, limit: Int) throws -> [Row] {
        try rows(
            "SELECT * FROM list_row WHERE list_id = \(list) AND number > \(number) ORDER BY number LIMIT \(limit)"
        )
    }

    /// Rows whose choice is one of these, after a number.
    func listRows(of list: UUID, chosen: [ListChoice], after number: Int, limit: Int) throws -> [Row] {
        try rows(
            """
            SELECT * FROM list_row WHERE list_id = \(list) AND choice IN \(any: chosen) AND number > \(number)
            ORDER BY number LIMIT \(limit)
            """
        )
    }

    /// Of these prints, those an earlier row has.
    func listPrints(of list: UUID, _ prints: [String], upTo number: Int) throws -> Set<String> {
        let found: [String] = try values(
            "own_print",
            """
            SELECT own_print FROM list_row
            WHERE list_id = \(list) AND own_print IN \(any: prints) AND number <= \(number)
            """
        )
        return Set(found)
    }

    /// Which records share each of these keys, but for keys that so many share that they say nothing.
    func holders(of keys: Set<String>) throws -> [String: [UUID]] {
        var holders: [String: [UUID]] = [:]
        let sorted = keys.sorted()
        for start in stride(from: 0, to: sorted.count, by: 4000) {
            let some = Array(sorted[start..<min(start + 4000, sorted.count)])
            for row in try rows("SELECT token, person_id FROM match_key WHERE token IN \(any: some)") {
                holders[try row["token"], default: []].append(try row["person_id"])
            }
        }
        return holders.filter { $0.value.count <= DuplicateSearch.mostAtOneKey }
    }

    /// How many carers of the register are not on a list though they live where its people live.
    func countAbsent(from list: ListImport, visible: SQL) throws -> Int {
        try value("many", "SELECT count(*) AS many FROM person WHERE \(absent(from: list)) AND \(visible)") ?? 0
    }

    func absent(from list: ListImport, visible: SQL, limit: Int, offset: Int) throws -> [Person] {
        try all(
            """
            SELECT person.* FROM person WHERE \(absent(from: list)) AND \(visible)
            ORDER BY person.sort_name, person.id LIMIT \(limit) OFFSET \(offset)
            """
        )
    }

    private func absent(from list: ListImport) -> SQL {
        let near: [SQL] = list.districts.map { "person.postcode LIKE \(beginning: "\($0) ")" }
        let nearby: SQL = near.isEmpty ? "FALSE" : near.joined(separator: " OR ")
        return """
            person.is_carer AND person.died_on IS NULL AND person.ended_on IS NULL AND (\(nearby)) AND NOT EXISTS (
                SELECT 1 FROM list_row WHERE list_row.list_id = \(list.id) AND list_row.person_id = person.id
            )
            """
    }

    /// How many records a list made that are there.
    func countMade(by list: UUID) throws -> Int {
        try value("many", "SELECT count(*) AS many FROM list_row WHERE list_id = \(list) AND is_made") ?? 0
    }

    /// How many rows of a list are of carers that are in the register.
    func countOnBoth(_ list: UUID) throws -> Int {
        try value(
            "many",
            """
            SELECT count(*) AS many FROM list_row WHERE list_id = \(list) AND person_id IS NOT NULL
                AND (choice = 'same' OR is_made)
            """
        ) ?? 0
    }
}

extension Look {
    /// A row of a list, opened.
    func listRow(_ row: Row, of list: UUID) throws -> ListRow {
        let sealed: String = try row["cells_sealed"]
        return ListRow(
            number: try row["number"],
            cells: ListSeals.cells(try ListSeals.cells.open(sealed, row: list, means)),
            outcome: try row["outcome"],
            person: try row["person_id"],
            rules: MatchRule.read(try row["rules"]),
            problems: ListProblem.read(try row["problems"]),
            choice: try row["choice"],
            isMade: try row["is_made"]
        )
    }

    /// What stood in the first row.
    func header(of list: UUID) throws -> [String] {
        let sealed: String?? = try db.value("header_sealed", "SELECT header_sealed FROM list_import WHERE id = \(list)")
        guard let sealed = sealed ?? nil else { return [] }
        return ListSeals.cells(try ListSeals.header.open(sealed, row: list, means))
    }
}

import Dates
import Desk
import Foundation
import Records

/// Where a loaded population comes from.
struct PopulationSource: Sendable, RowDecodable {
    let words: String
    let year: Int
    let by: String
    let at: Instant

    init(row: Row) throws {
        words = try row["words"]
        year = try row["year"]
        by = try row["by_name"]
        at = try row["at"]
    }
}

/// How many people and carers a census counted in a group.
struct PopulationRow: Sendable, Hashable, RowDecodable {
    /// What groups are told apart by, or `everyone`.
    let question: String
    let code: String
    let people: Int?
    let carers: Int

    static let everyone = "everyone"

    init(question: String, code: String, people: Int?, carers: Int) {
        self.question = question
        self.code = code
        self.people = people
        self.carers = carers
    }

    init(row: Row) throws {
        question = try row["question"]
        code = try row["code"]
        people = try row["people"]
        carers = try row["carers"]
    }
}

/// Every statement that touches `population` and `population_source`.
extension Reader {
    func population() throws -> [PopulationRow] {
        try all("SELECT * FROM population ORDER BY question, code LIMIT 5000")
    }

    func populationSource() throws -> PopulationSource? {
        try first("SELECT * FROM population_source ORDER BY at DESC, id DESC LIMIT 1")
    }

    /// Carers in each group of a characteristic, where a census counted them.
    func populationCounts(of question: String) throws -> [String: Int] {
        var counts: [String: Int] = [:]
        for row in try rows("SELECT code, carers FROM population WHERE question = \(question) LIMIT 5000") {
            counts[try row["code"]] = try row["carers"]
        }
        return counts
    }
}

extension Writer {
    /// Puts one population in the place of another; where each came from stays.
    func replacePopulation(
        _ rows: [PopulationRow],
        from words: String,
        year: Int,
        ids: () -> UUID,
        by actor: Actor,
        at now: Instant
    ) throws {
        try execute("DELETE FROM population")
        for row in rows {
            try execute(
                """
                INSERT INTO population (id, question, code, people, carers)
                VALUES (\(ids()), \(row.question), \(row.code), \(row.people), \(row.carers))
                """
            )
        }
        try execute(
            """
            INSERT INTO population_source (id, words, year, by_name, at)
            VALUES (\(ids()), \(words), \(year), \(actor.name), \(now))
            """
        )
    }
}

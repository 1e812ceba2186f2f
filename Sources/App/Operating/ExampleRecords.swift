import Records

extension Reader {
    /// A table that has rows, whoever's it is; what only says which migrations were run is none.
    func firstFilledTable() throws -> String? {
        try tableNames().first { table in
            try table != "migration" && !rows("SELECT 1 AS one FROM \(name: table) LIMIT 1").isEmpty
        }
    }
}

/// What making the example asks of the records.
extension Reader {
    func countOfPeople() throws -> Int { try value("many", "SELECT count(*) AS many FROM person") ?? 0 }
}

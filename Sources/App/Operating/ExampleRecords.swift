import Records

/// What making the example asks of the records.
extension Reader {
    func countOfPeople() throws -> Int { try value("many", "SELECT count(*) AS many FROM person") ?? 0 }
}

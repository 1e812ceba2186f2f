import Dates
import Records

/// What was told by group of one of the program's own counts, and when it was counted.
struct KeptGroups: Sendable {
    let query: String
    let revision: Int
    let countedOn: Day
    let period: Period
    let told: [ToldGroups]
}

extension KeptGroups: RowDecodable {
    init(row: Row) throws {
        query = try row["query"]
        revision = try row["revision"]
        countedOn = try row["counted_on"]
        period = try Period(first: row["first_day"], last: row["last_day"])
        told = try KeptText.read([ToldGroups].self, row["told"])
    }
}

/// Every statement that touches `told_by_group`.
extension Reader {
    /// What the night counted by group, of the queries that are named.
    func keptGroups(_ queries: [String]) throws -> [String: KeptGroups] {
        let found: [KeptGroups] = try all("SELECT * FROM told_by_group WHERE query IN \(any: queries)")
        return Dictionary(found.map { ($0.query, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// Breakdowns of a count by some characteristics: as the last night counted them; now, where it has not.
    func breakdowns(
        _ query: CaseworkQuery,
        by characteristics: [Characteristic],
        kept: KeptGroups?,
        today: Day
    ) throws -> (period: Period, all: [Breakdown]) {
        let told: [ToldGroups]
        let period: Period
        if let kept, kept.revision == query.revision, kept.countedOn >= today.adding(days: -1) {
            period = kept.period
            told = characteristics.compactMap { wanted in kept.told.first { $0.characteristic == wanted } }
        } else {
            period = Period.year(upTo: today)
            told = try self.told(query, by: characteristics, in: period, today: today)
        }
        let breakdowns = try told.map { groups in
            let census = query.isHeldAgainstCensus ? try populationCounts(of: groups.characteristic.rawValue) : [:]
            return Breakdown(groups, population: census)
        }
        return (period, breakdowns)
    }
}

extension Writer {
    /// In place of all that was kept.
    func keep(_ all: [KeptGroups]) throws {
        try execute("DELETE FROM told_by_group")
        for groups in all {
            try execute(
                """
                INSERT INTO told_by_group (query, revision, counted_on, first_day, last_day, told)
                VALUES (\(groups.query), \(groups.revision), \(groups.countedOn), \(groups.period.first),
                    \(groups.period.last), \(KeptText.of(groups.told)))
                """
            )
        }
    }
}

extension Period {
    /// The twelve months up to a day.
    static func year(upTo day: Day) -> Period { Period(first: day.adding(years: -1).adding(days: 1), last: day) }
}

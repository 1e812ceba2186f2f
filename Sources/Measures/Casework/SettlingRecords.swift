import Desk
import Foundation
import Records

extension Reader {
    /// The indicators, of whatever team, that count some of the program's own counts of people.
    func indicators(counting queries: Set<String>) throws -> [Indicator] {
        let named = queries.sorted().map { query -> SQL in
            "indicator_version.definition LIKE \("%\"query\":\"\(query)\"%")"
        }
        guard !named.isEmpty else { return [] }
        let ids: [UUID] = try values(
            "id",
            """
            SELECT indicator.id FROM indicator JOIN indicator_version ON indicator_version.indicator_id = indicator.id
                AND indicator_version.number = indicator.number
            WHERE \(named.joined(separator: " OR "))
            """
        )
        return try indicators(ids, visibleTo: .system("measures"))
            .filter { $0.definition.countsPeople || $0.definition.hasPeopleBehind }
    }
}

extension Writer {
    /// Settles what is told of the figures that were counted anew, with all that count the same people.
    func settle(_ queries: Set<String>) throws {
        var left = queries
        var settled = queries
        while let query = left.sorted().first {
            let kin = Kin.settled(with: query)
            let all = kin.reduce(into: Set<String>()) { $0.formUnion($1.queries) }
            left.subtract(all.union([query]))
            settled.formUnion(all)
            try settle(kin, all)
        }
        for strand in WaitingSettling.strands(around: settled).sorted() { try settleOpen(strand) }
    }

    /// Settles the open counts of one kind, of whatever team's figures they stand beside.
    private func settleOpen(_ strand: String) throws {
        let indicators = try indicators(counting: WaitingSettling.queries(around: strand))
        let values = try values(of: indicators.map(\.id))
        let entries = indicators.flatMap { indicator in
            indicator.definition.query.flatMap { CaseworkQuery.named($0) }.map { query in
                (values[indicator.id] ?? []).map { WaitingSettling.Entry(value: $0, query: query) }
            } ?? []
        }
        let settling = WaitingSettling(strand, entries)
        for entry in entries {
            guard let hides = settling.hides[entry.value.id], hides != entry.value.hidesOpen else { continue }
            try execute("UPDATE indicator_value SET hides_open = \(hides) WHERE id = \(entry.value.id)")
        }
    }

    private func settle(_ kin: [Kin], _ queries: Set<String>) throws {
        let indicators = try indicators(counting: queries)
        let values = try values(of: indicators.map(\.id))
        let entries = indicators.flatMap { indicator in
            (values[indicator.id] ?? []).compactMap { value in
                indicator.definition.query.map {
                    Settling.Entry(query: $0, value: value, definition: indicator.definition)
                }
            }
        }
        if kin.count > 1 { return try keep(Settling(kin, entries), of: entries) }
        let months = Dictionary(grouping: entries, by: \.value.period)
        let anew = months.values.filter { $0.contains { $0.value.hides == nil } }.flatMap(\.self)
        try keep(Settling(kin, anew), of: anew)
    }

    private func keep(_ settling: Settling, of entries: [Settling.Entry]) throws {
        for entry in entries {
            guard let hides = settling.hides[entry.value.id], hides != entry.value.hides,
                entry.value.frozenAt == nil || entry.value.hides == nil
            else { continue }
            try execute("UPDATE indicator_value SET hides = \(hides.rawValue) WHERE id = \(entry.value.id)")
        }
    }
}

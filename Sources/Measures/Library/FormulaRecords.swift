import Desk
import Foundation
import Records

extension Reader {
    /// The figures that indicators are read from: those that are kept, and those that are worked out from others.
    func valuesToRead(of indicators: [Indicator]) throws -> [UUID: [IndicatorValue]] {
        var values = try values(of: indicators.map(\.id))
        for indicator in indicators where indicator.definition.formula != nil {
            values[indicator.id] = try workedOut(indicator, within: [])
        }
        return values
    }

    /// By the formula as it stands, whatever it was before.
    func valuesByFormula(_ indicator: Indicator) throws -> [IndicatorValue] {
        try worked(indicator, indicator.definition.formula, within: [])
    }

    /// What was frozen while the formula was another one stays as it was worked out then.
    private func workedOut(_ indicator: Indicator, within outer: Set<UUID>) throws -> [IndicatorValue] {
        let versions = try versions(of: indicator.id).sorted { $0.number < $1.number }
        var kept: [Period: IndicatorValue] = [:]
        for (version, next) in zip(versions, versions.dropFirst())
        where version.definition.formula != next.definition.formula {
            for value in try worked(indicator, version.definition.formula, within: outer)
            where kept[value.period] == nil {
                if let frozen = value.frozenAt, frozen < next.at { kept[value.period] = value }
            }
        }
        let now = try worked(indicator, indicator.definition.formula, within: outer)
        return (now.filter { kept[$0.period] == nil } + kept.values).sorted { $0.period < $1.period }
    }

    private func worked(_ indicator: Indicator, _ formula: Formula?, within outer: Set<UUID>) throws
        -> [IndicatorValue]
    {
        guard let formula, !outer.contains(indicator.id) else { return [] }
        let within = outer.union([indicator.id])
        let found = try indicators(formula.parts, visibleTo: .system("measures"))
        let parts = formula.parts.compactMap { id in found.first { $0.id == id } }
        guard parts.count == formula.parts.count else { return [] }
        let kept = try values(of: parts.map(\.id))
        let values: [[Period: IndicatorValue]] = try parts.map { part in
            let own = try part.definition.formula == nil ? kept[part.id] ?? [] : workedOut(part, within: within)
            return Dictionary(own.map { ($0.period, $0) }, uniquingKeysWith: { first, _ in first })
        }
        let periods = Set(values.flatMap(\.keys)).sorted()
        return periods.compactMap { period in
            let there = values.compactMap { $0[period] }
            guard let any = there.first else { return nil }
            let figures = zip(values, parts).map { known, part in known[period].map { Figure($0, part.definition) } }
            let worked = formula.worked(figures)
            let isFrozen = there.count == parts.count && there.allSatisfy { $0.frozenAt != nil }
            return IndicatorValue(
                id: any.id,
                indicator: indicator.id,
                number: indicator.number,
                period: period,
                numerator: worked.numerator,
                denominator: worked.denominator,
                missing: nil,
                isProvisional: there.contains(where: \.isProvisional),
                note: nil,
                frozenAt: isFrozen ? there.compactMap(\.frozenAt).max() : nil,
                frozenBy: nil,
                by: any.by,
                at: there.map(\.at).max() ?? any.at,
                version: any.version
            )
        }
    }

    /// Whether an indicator is worked out from another, at however many removes.
    func isWorkedOut(_ formula: Formula, from other: UUID) throws -> Bool {
        var seen: Set<UUID> = []
        var next = formula.parts
        while let id = next.popLast() {
            if id == other { return true }
            guard seen.insert(id).inserted, seen.count < 500 else { continue }
            next += try indicators([id], visibleTo: .system("measures")).first?.definition.formula?.parts ?? []
        }
        return false
    }

    /// The codes of indicators, for a form.
    func codes(of ids: [UUID]) throws -> [String] {
        let found = try indicators(ids, visibleTo: .system("measures"))
        return ids.compactMap { id in found.first { $0.id == id }?.code }
    }

    func indicator(code: String, visibleTo actor: Actor) throws -> Indicator? {
        let ids: [UUID] = try values("id", "SELECT id FROM indicator WHERE code = \(code)")
        return try indicators(ids, visibleTo: actor).first
    }
}

import Dates
import Desk
package import Foundation
package import Records
import Statistics

/// Every statement that touches `binding`.
extension Reader {
    /// What the measures of a plan say, for whoever has been shown the plan.
    ///
    /// To bind a number to a plan is to let those who see the plan see what it says; the indicator's own page stays its
    /// team's.
    package func measured(in plan: UUID) throws -> PlanMeasured {
        try measured(in: plan, of: { $0 }, where: { _ in true })
    }

    private func measured(
        in plan: UUID,
        of figures: ([IndicatorValue]) -> [IndicatorValue],
        where isTold: (Reading) -> Bool
    ) throws -> PlanMeasured {
        let bindings = Dictionary(
            try bindings(of: plan).map { ($0.measure, $0) },
            uniquingKeysWith: { first, _ in first }
        )
        guard !bindings.isEmpty else { return PlanMeasured(bindings: [:], readings: [:]) }
        let sources = try readingSources(Array(Set(bindings.values.compactMap(\.indicator))), of: figures)
        let readings = bindings.compactMapValues { binding in
            binding.indicator.flatMap { sources[$0] }?.reading(polarity: binding.direction, targets: binding.aims)
        }
        return PlanMeasured(bindings: bindings, readings: readings.filter { isTold($0.value) })
    }

    /// What the measures of a plan say to everyone: of frozen figures only, as in the open data; nothing where there are none.
    ///
    /// A figure that still moves would tell, by moving, of the few who moved it.
    package func measuredForEveryone(in plan: UUID) throws -> PlanMeasured {
        try measured(in: plan, of: { $0.filter { $0.frozenAt != nil } }, where: { $0.latest != nil })
    }

    func bindings(of plan: UUID) throws -> [Binding] {
        try all("SELECT * FROM binding WHERE plan_id = \(plan) ORDER BY measure_id")
    }

    func binding(of measure: UUID) throws -> Binding? {
        try first("SELECT * FROM binding WHERE measure_id = \(measure)")
    }

    /// What readings of some indicators are made from.
    private func readingSources(_ ids: [UUID], of figures: ([IndicatorValue]) -> [IndicatorValue]) throws -> [UUID:
        ReadingSource]
    {
        let indicators = try indicators(ids, visibleTo: .system("measures"))
        let values = try valuesToRead(of: indicators)
        let annotations = try annotations(of: ids)
        let breaks = try breaks(of: ids)
        return Dictionary(
            indicators.map { indicator in
                let source = ReadingSource(
                    indicator: indicator,
                    values: figures(values[indicator.id] ?? []),
                    annotations: annotations[indicator.id] ?? [],
                    breaks: breaks[indicator.id] ?? []
                )
                return (indicator.id, source)
            },
            uniquingKeysWith: { first, _ in first }
        )
    }
}

extension Writer {
    func bind(_ measure: UUID, of plan: UUID, _ choice: BindingChoice, by actor: Actor, at now: Instant) throws {
        try execute(
            """
            INSERT INTO binding
                (measure_id, plan_id, kind, indicator_id, direction, target, targets, by_name, at, version)
            VALUES
                (\(measure), \(plan), \(choice.kind), \(choice.indicator), \(choice.direction?.rawValue),
                 \(choice.target), \(try Targets(nil, choice.steps).stored), \(actor.name), \(now), 1)
            ON CONFLICT (measure_id) DO UPDATE SET kind = excluded.kind, indicator_id = excluded.indicator_id,
                direction = excluded.direction, target = excluded.target, targets = excluded.targets,
                by_name = excluded.by_name, at = excluded.at,
                version = binding.version + 1
            """
        )
    }

    func unbind(_ measure: UUID) throws {
        if try execute("DELETE FROM binding WHERE measure_id = \(measure)") == 0 { throw Refusal.notFound }
    }
}

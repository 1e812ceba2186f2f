import Foundation
package import Markup
import Records
import Statistics
package import Strategy

/// How a plan will know whether one of its measures of success is met.
struct Binding: Sendable, RowDecodable {
    enum Kind: String, Sendable, CaseIterable, SQLConvertible {
        /// A number says so.
        case indicator
        /// Something to be shown says so: a document, a decision.
        case evidence
        /// People tell.
        case narrative
    }

    let measure: UUID
    let plan: UUID
    let kind: Kind
    let indicator: UUID?
    /// Which way the plan wants it to go.
    let direction: Polarity?
    /// Where the plan wants it to be; the indicator's own target without.
    let target: Double?
    /// Other targets from some periods on.
    let steps: [Targets.Step]
    let by: String
    let version: Int

    init(row: Row) throws {
        measure = try row["measure_id"]
        plan = try row["plan_id"]
        kind = try row["kind"]
        indicator = try row["indicator_id"]
        let direction: String? = try row["direction"]
        self.direction = direction.flatMap { Polarity(rawValue: $0) }
        target = try row["target"]
        steps = try Targets.steps(stored: row["targets"])
        by = try row["by_name"]
        version = try row["version"]
    }
}

extension Binding {
    /// What the plan wants to reach; none where the indicator's own holds.
    var aims: Targets? {
        let aims = Targets(target, steps)
        return aims.isEmpty ? nil : aims
    }
}

/// One measure of success of a plan with what it is bound to, and what that says now.
package struct MeasureStanding: Sendable {
    package let measure: SuccessMeasure
    let binding: Binding?
    let reading: Reading?

    /// What the indicator says, as the plan wants it read; none where no number is bound.
    package var sentence: Phrase? { reading?.sentence }

    /// What the number is called.
    package var name: Phrase? { reading?.indicator.name }

    /// Its small chart as everyone may have it.
    package var chart: ChartData? { reading.map { ChartData($0) } }

    package var isUnusual: Bool { reading.map { $0.order < 2 } ?? false }
}

/// What the measures of success of a plan say, by measure.
package struct PlanMeasured: Sendable {
    let bindings: [UUID: Binding]
    let readings: [UUID: Reading]

    package func standing(of measure: SuccessMeasure) -> MeasureStanding {
        MeasureStanding(measure: measure, binding: bindings[measure.id], reading: readings[measure.id])
    }

    /// What each measure that is known by a number says.
    var sentences: [UUID: Phrase] { readings.mapValues(\.sentence) }

    package func standings(of leaf: ActionLeaf) -> [MeasureStanding] { leaf.measures.map(standing) }
}

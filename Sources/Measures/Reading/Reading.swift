import Dates
import Foundation
import Markup
import Records
import Statistics

/// An indicator read: its figures, its chart and what they say.
///
/// One reading makes the page, the chart, the table, the file, the line on an action, the report and what is published, so
/// that all of them say one thing.
struct Reading: Sendable {
    let indicator: Indicator
    /// Every period from the first figure to the last that is not provisional, those without one among them.
    let figures: [Figure]
    /// The provisional ones after them: of the period that is not over, where more may still come in.
    ///
    /// They are shown as far as they are, and nothing is judged by them: the first days of a month would else be a fall.
    let soFar: [Figure]
    let chart: ControlChart
    let annotations: [Annotation]
    /// Which way is better: the indicator's own, or as a plan bound it.
    let polarity: Polarity
    /// The indicator's own, or the plan's.
    let targets: Targets

    var definition: Definition { indicator.definition }
    /// The last figure that more will not come in for.
    var latest: Figure? { figures.last }
    /// What the last figure is held against.
    var target: Double? {
        guard let period = (latest ?? shown.last)?.period else { return targets.plain ?? targets.steps.first?.value }
        return targets.value(in: period)
    }
    /// All that are shown.
    var shown: [Figure] { figures + soFar }

    init(
        _ indicator: Indicator,
        _ values: [IndicatorValue],
        annotations: [Annotation] = [],
        breaks: [Day] = [],
        polarity: Polarity? = nil,
        targets: Targets? = nil
    ) {
        let definition = indicator.definition
        let known = Dictionary(values.map { ($0.period.first, $0) }, uniquingKeysWith: { first, _ in first })
        let periods: [Period] =
            if let first = values.map(\.period).min(), let last = values.map(\.period).max() {
                definition.rhythm.periods(
                    from: definition.rhythm.period(holding: first.first),
                    through: definition.rhythm.period(holding: last.first)
                )
            } else { [] }
        let all = periods.map { period in
            known[period.first].map { Figure($0, definition) } ?? Figure(missing: period)
        }
        let closed = all.lastIndex { !$0.isProvisional && known[$0.period.first] != nil }.map { $0 + 1 } ?? 0
        let figures = Array(all[..<closed])
        let days = breaks + annotations.filter { $0.kind == .rebase }.map(\.on)
        let starts = days.compactMap { day in periods.firstIndex { $0.last >= day } }
        self.indicator = indicator
        self.figures = figures
        soFar = Array(all[closed...])
        self.annotations = annotations
        self.polarity = polarity ?? definition.polarity
        self.targets = targets ?? definition.aims
        chart = ControlChart(
            figures.map { $0.isProvisional ? nil : $0.value },
            rebases: Set(starts),
            rules: definition.rules
        )
    }

    /// What the last figure means.
    var meaning: ControlChart.Meaning { chart.meaning(at: figures.count - 1, polarity) }
    var signal: ControlChart.Signal? { chart.points.last?.signal }
    var assurance: ControlChart.Assurance? { chart.assurance(target, polarity) }

    /// Limits as they are printed and drawn: no lower than nought and no higher than all, where no figure can be.
    ///
    /// What is unusual is told by the limits as they are, which are not cut.
    func printed(_ limits: ControlChart.Limits) -> (lower: Double, upper: Double) {
        let canBeNegative =
            definition.kind == .mean || definition.formula?.sum == .difference
            || shown.contains { ($0.value ?? 0) < 0 }
        let lower = canBeNegative ? limits.lower : max(0, limits.lower)
        let upper = definition.kind.isPart ? min(100, limits.upper) : limits.upper
        return (min(lower, upper), max(lower, upper))
    }

    /// Unusual and worse first, then other unusual ones, then those in their usual range, then those that cannot be judged.
    var order: Int {
        guard chart.parts.last?.limits != nil, latest?.value != nil else { return 4 }
        return switch meaning {
        case .worse: 0
        case .better, .high, .low: 1
        case .usual: assurance == .willMiss ? 2 : 3
        }
    }

    /// Since when the run that the last figure is part of has lasted.
    var runStart: Period? { run.map { figures[$0.lowerBound].period } }

    /// It has been on one side of its average for as long as a lasting change takes.
    var isLasting: Bool { (run?.count ?? 0) >= chart.rules.run }

    /// The figures of the run that the last one is part of.
    private var run: ClosedRange<Int>? {
        guard let signal, let part = chart.parts.last, !figures.isEmpty else { return nil }
        var start = figures.count - 1
        while start > part.places.lowerBound {
            let before = chart.points[start - 1]
            let here = chart.points[start]
            guard let earlier = before.value, let value = here.value else { break }
            let goesOn: Bool =
                switch signal {
                case .rising: value > earlier
                case .falling: value < earlier
                case .aboveLimit, .belowLimit, .nearUpper, .nearLower, .shiftUp, .shiftDown: before.side == here.side
                }
            guard goesOn else { break }
            start -= 1
        }
        return start...(figures.count - 1)
    }
}

/// All that an indicator is read from.
struct ReadingSource: Sendable {
    let indicator: Indicator
    let values: [IndicatorValue]
    let annotations: [Annotation]
    let breaks: [Day]

    func reading(polarity: Polarity? = nil, targets: Targets? = nil) -> Reading {
        Reading(
            indicator,
            values,
            annotations: annotations,
            breaks: breaks,
            polarity: polarity,
            targets: targets
        )
    }
}

extension Reader {
    /// Readings of indicators that have been shown to be for this reader.
    func readings(of indicators: [Indicator]) throws -> [Reading] {
        let ids = indicators.map(\.id)
        let values = try valuesToRead(of: indicators)
        let annotations = try annotations(of: ids)
        let breaks = try breaks(of: ids)
        return indicators.map { indicator in
            Reading(
                indicator,
                values[indicator.id] ?? [],
                annotations: annotations[indicator.id] ?? [],
                breaks: breaks[indicator.id] ?? []
            )
        }
    }
}

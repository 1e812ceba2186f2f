import Dates
import DesignSystem
package import Markup
import Statistics

/// All that a chart is drawn from: figures as they may be told, and words; nothing that they were counted from.
///
/// A reading makes it, and a published plan keeps it.
package struct ChartData: Sendable, Equatable, Codable {
    struct Point: Sendable, Equatable, Codable {
        let first: Day
        let last: Day
        let value: Double?
        let said: KeptWords
        let meaning: String
        let isProvisional: Bool
        /// What it is held against.
        let target: Double?
    }

    /// The points that share an average, and their range as it is printed.
    struct Part: Sendable, Equatable, Codable {
        let from: Int
        let through: Int
        let mean: Double?
        let lower: Double?
        let upper: Double?
    }

    /// What is written beside a line.
    struct Label: Sendable, Equatable, Codable {
        let value: Double
        let words: KeptWords
    }

    let title: KeptWords
    let description: KeptWords
    let points: [Point]
    /// How many of them are closed; those after are provisional.
    let closed: Int
    let parts: [Part]
    let labels: [Label]
    /// The days on which something is noted.
    let marks: [Day]
    let baseline: Double?
    let isPart: Bool
    let rhythm: Rhythm
}

extension ChartData {
    init(_ reading: Reading) {
        let definition = reading.definition
        title = KeptWords(reading.chartTitle)
        description = KeptWords(reading.everySentence)
        points = reading.shown.enumerated().map { place, figure in
            Point(
                first: figure.period.first,
                last: figure.period.last,
                value: figure.value,
                said: KeptWords(figure.said(definition)),
                meaning: reading.chart.meaning(at: place, reading.polarity).rawValue,
                isProvisional: figure.isProvisional,
                target: reading.targets.value(in: figure.period)
            )
        }
        closed = reading.figures.count
        parts = reading.chart.parts.map { part in
            let limits = part.limits.map(reading.printed)
            return Part(
                from: part.places.lowerBound,
                through: part.places.upperBound,
                mean: part.mean,
                lower: limits?.lower,
                upper: limits?.upper
            )
        }
        labels = Self.labels(reading)
        marks = reading.annotations.map(\.on)
        baseline = definition.baseline
        isPart = definition.kind.isPart
        rhythm = definition.rhythm
    }

    private static func labels(_ reading: Reading) -> [Label] {
        let definition = reading.definition
        let part = reading.chart.parts.last
        var labels: [Label] = []
        func add(_ words: Phrase, _ value: Double?, _ said: (Double) -> String) {
            guard let value else { return }
            let number = said(value)
            labels.append(
                Label(value: value, words: KeptWords(Phrase(en: "\(words.en) \(number)", cy: "\(words.cy) \(number)")))
            )
        }
        add(MeasuresWords.target, reading.shown.last.flatMap { reading.targets.value(in: $0.period) }, definition.short)
        add(MeasuresWords.start, definition.baseline, definition.short)
        let limits = part?.limits.map(reading.printed)
        add(MeasuresWords.upper, limits?.upper, definition.short)
        add(MeasuresWords.lower, limits?.lower, definition.short)
        add(MeasuresWords.average, part?.mean, definition.saidFinely)
        return labels
    }

    /// Every height that must find room.
    var heights: [Double] {
        points.flatMap { [$0.value, $0.target] }.compactMap(\.self)
            + parts.flatMap { [$0.mean, $0.lower, $0.upper] }.compactMap(\.self) + [baseline].compactMap(\.self)
    }

    /// The small drawing with its numbers, as everyone may have it; nothing where there is no figure to draw.
    ///
    /// - Parameter id: another for each chart of a page.
    /// - Returns: the drawing in a figure, and the numbers of it as a table to be opened.
    package func small(id: String) -> HTML? {
        guard points.contains(where: { $0.value != nil }) else { return nil }
        let hasTarget = points.contains { $0.target != nil }
        let columns =
            [Column(MeasuresWords.period), Column(MeasuresWords.figure, isNumber: true)]
            + (hasTarget ? [Column(MeasuresWords.target, isNumber: true)] : [])
        let rows: [[HTML]] = points.reversed().map { point in
            let name = Period(first: point.first, last: point.last).name
            let target: [HTML] =
                hasTarget ? [point.target.map { "\(Definition.number($0, places: 1))" } ?? .none()] : []
            return ["\(name)", "\(point.said.phrase)"] + target
        }
        let table: HTML = .table(title.phrase, id: "\(id)-numbers", columns: columns, rows: rows, stacks: false)
        return """
            <figure class="chart stack">\(ControlChartDrawing(self, in: .small).svg(id: id))\
            \(.details(MeasuresWords.seeTable, table))</figure>
            """
    }
}

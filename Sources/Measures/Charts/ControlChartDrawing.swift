import Dates
import Markup
import Statistics

/// Figures over time with their average, their usual range and the target.
struct ControlChartDrawing: Sendable {
    let reading: Reading
    let frame: ChartFrame
    private let scale: ChartScale

    init(_ reading: Reading, in frame: ChartFrame) {
        self.reading = reading
        self.frame = frame
        let limits = reading.chart.parts.compactMap { $0.limits.map(reading.printed) }
        let means = reading.chart.parts.compactMap(\.mean)
        let values = reading.shown.compactMap(\.value) + means + limits.flatMap { [$0.lower, $0.upper] }
        let target = reading.target.map { [$0] } ?? []
        scale = ChartScale(values + target, limit: reading.definition.kind.isPart ? 100 : nil)
    }

    func svg(id: String) -> HTML {
        frame.drawing(id: id, title: reading.chartTitle, description: reading.everySentence, body)
    }

    private var body: HTML {
        if frame.name == "small" { return "\(lines)\(run)\(points)\(names)" }
        return "\(scale.grid(in: frame))\(marks)\(lines)\(run)\(points)\(names)\(labels)"
    }

    private func x(_ place: Int) -> Double {
        let last = max(reading.shown.count - 1, 1)
        let inset = 8.0
        return frame.left + inset + (frame.right - frame.left - 2 * inset) * Double(place) / Double(last)
    }

    private func y(_ value: Double) -> Double { scale.y(value, in: frame) }

    /// The average, the limits and the target, each over the part it is of.
    private var lines: HTML {
        let parts: [HTML] = reading.chart.parts.map { part in
            let start =
                part.places.lowerBound == 0
                ? frame.left : (x(part.places.lowerBound - 1) + x(part.places.lowerBound)) / 2
            let isLast = part.places.upperBound == reading.figures.count
            let end = isLast ? frame.right : (x(part.places.upperBound - 1) + x(part.places.upperBound)) / 2
            func line(_ kind: String, _ value: Double) -> HTML {
                "<path class=\"\(kind)\" d=\"M\(at(start)) \(at(y(value)))H\(at(end))\"/>"
            }
            let mean: HTML? = part.mean.map { line("mean", $0) }
            let limits: HTML? = part.limits.map(reading.printed).map {
                "\(line("limit", $0.upper))\(line("limit", $0.lower))"
            }
            return "\(mean)\(limits)"
        }
        let target: HTML? = reading.target.map { target in
            "<path class=\"target\" d=\"M\(at(frame.left)) \(at(y(target)))H\(at(frame.right))\"/>"
        }
        return "\(parts)\(target)"
    }

    /// The figures joined, save across a gap.
    private var run: HTML {
        var path = ""
        var isOpen = false
        for (place, figure) in reading.figures.enumerated() {
            guard let value = figure.value, !figure.isProvisional else {
                isOpen = false
                continue
            }
            path += "\(isOpen ? "L" : "M")\(at(x(place))) \(at(y(value)))"
            isOpen = true
        }
        return "<path class=\"run\" d=\"\(path)\"/>"
    }

    private var points: HTML {
        let size = frame.name == "small" ? 4.0 : 5.0
        let shapes: [HTML] = reading.shown.enumerated().compactMap { place, figure in
            figure.value.map { value in
                if figure.isProvisional { return Self.provisional(x(place), y(value), size) }
                return Self.shape(reading.chart.meaning(at: place, reading.polarity), x(place), y(value), size)
            }
        }
        return "\(shapes)"
    }

    /// A shape and a colour for each meaning, never a colour alone.
    private static func shape(_ meaning: ControlChart.Meaning, _ x: Double, _ y: Double, _ size: Double) -> HTML {
        let s = size + 1.5
        return switch meaning {
        case .usual: "<circle class=\"common\" cx=\"\(at(x))\" cy=\"\(at(y))\" r=\"\(at(size - 1))\"/>"
        case .better: "<path class=\"better\" d=\"M\(at(x)) \(at(y - s))l\(at(s)) \(at(2 * s))h\(at(-2 * s))z\"/>"
        case .worse: "<path class=\"worse\" d=\"M\(at(x)) \(at(y + s))l\(at(s)) \(at(-2 * s))h\(at(-2 * s))z\"/>"
        case .high, .low:
            "<path class=\"neutral\" d=\"M\(at(x)) \(at(y - s))l\(at(s)) \(at(s))l\(at(-s)) \(at(s))l\(at(-s)) \(at(-s))z\"/>"
        }
    }

    /// What is not judged has no colour of a judgement, and its edge is broken.
    private static func provisional(_ x: Double, _ y: Double, _ size: Double) -> HTML {
        "<circle class=\"common\" stroke-dasharray=\"2 2\" cx=\"\(at(x))\" cy=\"\(at(y))\" r=\"\(at(size - 1))\"/>"
    }

    /// A numbered line where something is noted; the words stand below the chart.
    private var marks: HTML {
        let marks: [HTML] = reading.annotations.enumerated().compactMap { number, note in
            guard let place = reading.shown.firstIndex(where: { $0.period.last >= note.on }) else { return nil }
            let left = at(x(place))
            return """
                <path class="gridl" d="M\(left) \(at(frame.top))V\(at(frame.bottom))"/>\
                <text x="\(left)" y="\(at(frame.top - 8))" text-anchor="middle">\(number + 1)</text>
                """
        }
        return "\(marks)"
    }

    /// The names of some periods, the first and the last among them.
    private var names: HTML {
        let last = reading.shown.count - 1
        guard last >= 0 else { return "" }
        let wanted = min(frame.names, reading.shown.count)
        let places = wanted < 2 ? [0] : (0..<wanted).map { Int((Double($0 * last) / Double(wanted - 1)).rounded()) }
        let texts: [HTML] = places.map { place in
            let anchor =
                place == 0 && wanted > 1 ? "start" : place == last && wanted > 1 ? "end" : "middle"
            let left = place == 0 ? frame.left : place == last ? frame.right : x(place)
            let name = reading.shown[place].period.short(reading.definition.rhythm)
            return """
                <text x="\(at(left))" y="\(at(frame.bottom + 22))" text-anchor="\(anchor)">\(name)</text>
                """
        }
        return "\(texts)"
    }

    /// What each line is, beside it or above it, never on top of another.
    private var labels: HTML {
        let definition = reading.definition
        let part = reading.chart.parts.last
        var wanted: [(value: Double, words: Phrase)] = []
        if let target = reading.target {
            wanted.append((target, Self.label(MeasuresWords.target, definition.short(target))))
        }
        if let limits = part?.limits.map(reading.printed) {
            wanted.append((limits.upper, Self.label(MeasuresWords.upper, definition.short(limits.upper))))
            wanted.append((limits.lower, Self.label(MeasuresWords.lower, definition.short(limits.lower))))
        }
        if let mean = part?.mean {
            wanted.append((mean, Self.label(MeasuresWords.average, definition.saidFinely(mean))))
        }
        let gap = Double(frame.letters) + 2
        var height = -Double.infinity
        let texts: [HTML] = wanted.sorted { $0.value > $1.value }.map { label in
            let natural = y(label.value) + (frame.isNarrow ? -4 : 5)
            height = max(natural, height + gap)
            let left = frame.isNarrow ? frame.left + 4 : frame.right + 8
            return
                "<text class=\"\(frame.isNarrow ? "on" : "")\" x=\"\(at(left))\" y=\"\(at(height))\">\(label.words)</text>"
        }
        return "\(texts)"
    }

    private static func label(_ words: Phrase, _ value: String) -> Phrase {
        Phrase(en: "\(words.en) \(value)", cy: "\(words.cy) \(value)")
    }
}

extension Reading {
    /// "Carers assessed within 28 days, January 2024 to December 2025".
    var chartTitle: Phrase {
        guard let first = shown.first, let last = shown.last else { return indicator.name }
        let span = Period(first: first.period.first, last: last.period.last).name
        return Phrase(en: "\(indicator.name.en), \(span.en)", cy: "\(indicator.name.cy), \(span.cy)")
    }
}

import Dates
import Markup
import Statistics

/// Figures over time with their average, their usual range and the target.
struct ControlChartDrawing: Sendable {
    let data: ChartData
    let frame: ChartFrame
    private let scale: ChartScale

    init(_ reading: Reading, in frame: ChartFrame) { self.init(ChartData(reading), in: frame) }

    init(_ data: ChartData, in frame: ChartFrame) {
        self.data = data
        self.frame = frame
        scale = ChartScale(data.heights, limit: data.isPart ? 100 : nil)
    }

    func svg(id: String) -> HTML {
        frame.drawing(id: id, title: data.title.phrase, description: data.description.phrase, body)
    }

    private var body: HTML {
        if frame.name == "small" { return "\(lines)\(run)\(points)\(names)" }
        return "\(scale.grid(in: frame))\(marks)\(lines)\(run)\(points)\(names)\(labels)"
    }

    private func x(_ place: Int) -> Double {
        let last = max(data.points.count - 1, 1)
        let inset = 8.0
        return frame.left + inset + (frame.right - frame.left - 2 * inset) * Double(place) / Double(last)
    }

    private func y(_ value: Double) -> Double { scale.y(value, in: frame) }

    /// The average, the limits, the target and the start, each over the part it is of.
    private var lines: HTML {
        func line(_ kind: String, _ value: Double, _ start: Double, _ end: Double) -> HTML {
            "<path class=\"\(kind)\" d=\"M\(at(start)) \(at(y(value)))H\(at(end))\"/>"
        }
        let parts: [HTML] = data.parts.map { part in
            let start = part.from == 0 ? frame.left : (x(part.from - 1) + x(part.from)) / 2
            let isLast = part.through == data.closed
            let end = isLast ? frame.right : (x(part.through - 1) + x(part.through)) / 2
            let mean: HTML? = part.mean.map { line("mean", $0, start, end) }
            let upper: HTML? = part.upper.map { line("limit", $0, start, end) }
            let lower: HTML? = part.lower.map { line("limit", $0, start, end) }
            return "\(mean)\(upper)\(lower)"
        }
        let baseline: HTML? = data.baseline.map { line("start", $0, frame.left, frame.right) }
        return "\(parts)\(baseline)\(target)"
    }

    /// The target, in steps where it is another from some period on.
    private var target: HTML? {
        var path = ""
        var before: Double?
        for (place, point) in data.points.enumerated() {
            let start = place == 0 ? frame.left : (x(place - 1) + x(place)) / 2
            let end = place == data.points.count - 1 ? frame.right : (x(place) + x(place + 1)) / 2
            if let target = point.target {
                let height = at(y(target))
                if before == nil { path += "M\(at(start)) \(height)" } else if before != target { path += "V\(height)" }
                path += "H\(at(end))"
            }
            before = point.target
        }
        return path.isEmpty ? nil : "<path class=\"target\" d=\"\(path)\"/>"
    }

    /// The figures joined, save across a gap.
    private var run: HTML {
        var path = ""
        var isOpen = false
        for (place, point) in data.points.prefix(data.closed).enumerated() {
            guard let value = point.value, !point.isProvisional else {
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
        let shapes: [HTML] = data.points.enumerated().compactMap { place, point in
            point.value.map { value in
                if point.isProvisional { return Self.provisional(x(place), y(value), size) }
                return Self.shape(ControlChart.Meaning(rawValue: point.meaning) ?? .usual, x(place), y(value), size)
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
        let marks: [HTML] = data.marks.enumerated().compactMap { number, day in
            guard let place = data.points.firstIndex(where: { $0.last >= day }) else { return nil }
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
        let last = data.points.count - 1
        guard last >= 0 else { return "" }
        let wanted = min(frame.names, data.points.count)
        let places = wanted < 2 ? [0] : (0..<wanted).map { Int((Double($0 * last) / Double(wanted - 1)).rounded()) }
        let texts: [HTML] = places.map { place in
            let anchor =
                place == 0 && wanted > 1 ? "start" : place == last && wanted > 1 ? "end" : "middle"
            let left = place == 0 ? frame.left : place == last ? frame.right : x(place)
            let point = data.points[place]
            let name = Period(first: point.first, last: point.last).short(data.rhythm)
            return """
                <text x="\(at(left))" y="\(at(frame.bottom + 22))" text-anchor="\(anchor)">\(name)</text>
                """
        }
        return "\(texts)"
    }

    /// What each line is, beside it or above it, never on top of another.
    private var labels: HTML {
        let gap = Double(frame.letters) + 2
        var height = -Double.infinity
        let texts: [HTML] = data.labels.sorted { $0.value > $1.value }.map { label in
            let natural = y(label.value) + (frame.isNarrow ? -4 : 5)
            height = max(natural, height + gap)
            let left = frame.isNarrow ? frame.left + 4 : frame.right + 8
            return
                "<text class=\"\(frame.isNarrow ? "on" : "")\" x=\"\(at(left))\" y=\"\(at(height))\">\(label.words.phrase)</text>"
        }
        return "\(texts)"
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

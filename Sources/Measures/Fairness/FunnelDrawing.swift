import Markup
import Statistics

/// Shares of places against how many each rests on, between limits that widen as places get smaller.
struct FunnelDrawing: Sendable {
    struct Point: Sendable {
        let words: Phrase
        let proportion: Proportion
        let place: Funnel.Place

        init?(_ words: Phrase, _ proportion: Proportion, average: Double) {
            guard
                let place = try? Funnel.place(
                    Double(proportion.count),
                    of: Double(proportion.outOf),
                    average: average
                )
            else { return nil }
            self.words = words
            self.proportion = proportion
            self.place = place
        }
    }

    let points: [Point]
    let average: Double
    let polarity: Polarity
    let frame: ChartFrame

    private var most: Double { Double(points.map(\.proportion.outOf).max() ?? 1) * 1.05 }
    private var scale: ChartScale {
        ChartScale([0, 100] + points.map { $0.proportion.share * 100 }, fromZero: true, limit: 100)
    }

    private func x(_ whole: Double) -> Double { frame.left + (frame.right - frame.left) * min(max(whole / most, 0), 1) }

    func svg(id: String, title: Phrase, description: Phrase) -> HTML {
        let mean = at(scale.y(average * 100, in: frame))
        let base = Phrase(en: "How many each rests on", cy: "Ar faint y mae pob un yn seiliedig")
        let wholes: [HTML] = [0.0, 0.5, 1].map { part in
            let whole = most * part
            let anchor = part == 0 ? "start" : part == 1 ? "end" : "middle"
            return """
                <text x="\(at(x(whole)))" y="\(at(frame.bottom + 20))" text-anchor="\(anchor)">\
                \(Definition.number(whole, places: 0))</text>
                """
        }
        let body: HTML = """
            \(scale.grid(in: frame))<path class="mean" d="M\(at(frame.left)) \(mean)H\(at(frame.right))"/>\
            \(limits(.ninetyFive))\(limits(.ninetyNinePointEight))\(shapes)\(wholes)\
            <text x="\(at(frame.left))" y="\(at(frame.bottom + 38))">\(base)</text>
            """
        return ChartFrame.funnel(frame).drawing(id: id, title: title, description: description, body)
    }

    private func limits(_ confidence: Confidence) -> HTML {
        var upper = ""
        var lower = ""
        for step in 1...60 {
            let whole = most * Double(step) / 60
            guard let limit = try? Funnel.limits(ofShare: average, population: whole, confidence) else { continue }
            let left = at(x(whole))
            upper += "\(upper.isEmpty ? "M" : "L")\(left) \(at(scale.y(limit.upper * 100, in: frame)))"
            lower += "\(lower.isEmpty ? "M" : "L")\(left) \(at(scale.y((limit.lower ?? 0) * 100, in: frame)))"
        }
        let kind = confidence == .ninetyFive ? "limit" : "axis"
        return "<path class=\"\(kind)\" d=\"\(upper)\"/><path class=\"\(kind)\" d=\"\(lower)\"/>"
    }

    private var shapes: HTML {
        let shapes: [HTML] = points.map { point in
            let left = x(Double(point.proportion.outOf))
            let top = scale.y(point.proportion.share * 100, in: frame)
            return switch point.place {
            case .within, .below, .above: "<circle class=\"common\" cx=\"\(at(left))\" cy=\"\(at(top))\" r=\"5\"/>"
            case .farBelow: Self.far(polarity.betters(isHigh: false), left, top)
            case .farAbove: Self.far(polarity.betters(isHigh: true), left, top)
            }
        }
        return "\(shapes)"
    }

    private static func far(_ isBetter: Bool?, _ x: Double, _ y: Double) -> HTML {
        switch isBetter {
        case true: "<path class=\"better\" d=\"M\(at(x)) \(at(y - 7))l7 14h-14z\"/>"
        case false: "<path class=\"worse\" d=\"M\(at(x)) \(at(y + 7))l7 -14h-14z\"/>"
        default: "<path class=\"neutral\" d=\"M\(at(x)) \(at(y - 7))l7 7l-7 7l-7 -7z\"/>"
        }
    }
}

extension ChartFrame {
    /// The same box with room below for a second line of words.
    fileprivate static func funnel(_ frame: ChartFrame) -> ChartFrame {
        ChartFrame(
            name: frame.name,
            width: frame.width,
            height: frame.height + 12,
            left: frame.left,
            right: frame.right,
            top: frame.top,
            bottom: frame.bottom,
            letters: frame.letters,
            names: frame.names
        )
    }
}

extension Polarity {
    /// Whether high, or low, is better; none where neither is.
    func betters(isHigh: Bool) -> Bool? {
        switch self {
        case .higher: isHigh
        case .lower: !isHigh
        case .neither: nil
        }
    }
}

import Markup
import Statistics

/// Shares of groups as bars, each with its interval, drawn to one scale; the average as a line.
struct BarsDrawing: Sendable {
    struct Bar: Sendable {
        let words: Phrase
        /// From 0 to 1.
        let share: Double
        let interval: Interval
        /// What is said of it.
        let said: Phrase
    }

    let bars: [Bar]
    let average: Double?
    let isNarrow: Bool

    private var width: Double { isNarrow ? 320 : 720 }
    private var left: Double { isNarrow ? 8 : 230 }
    private var right: Double { isNarrow ? 250 : 620 }
    /// A bar stands below its name where there is no room beside it.
    private var step: Double { isNarrow ? 50 : 34 }
    private var letters: Int { isNarrow ? 14 : 16 }
    private var height: Double { Double(bars.count) * step + 34 }

    private var most: Double {
        let reach = bars.map { $0.interval.upper } + [average ?? 0]
        return min(1, max(0.01, (reach.max() ?? 1) * 1.02))
    }

    private func x(_ share: Double) -> Double { left + (right - left) * min(max(share / most, 0), 1) }

    func svg(id: String, title: Phrase, description: Phrase) -> HTML {
        let name = isNarrow ? "narrow" : "wide"
        let own = "\(id)-\(name)"
        return """
            <svg class="\(name)" direction="ltr" viewBox="0 0 \(Int(width)) \(Int(height))" role="img" \
            aria-labelledby="\(own)-t \(own)-d" focusable="false" font-size="\(letters)"><title id="\(own)-t">\(title)</title>\
            <desc id="\(own)-d">\(description)</desc>\(line)\(each)</svg>
            """
    }

    private var line: HTML? {
        average.map { share in
            let words = Phrase(
                en: "All those shown \(Definition.number(share * 100, places: 0))%",
                cy: "Pawb a ddangosir \(Definition.number(share * 100, places: 0))%"
            )
            // Near the edge its words would be cut off by it.
            let edge = Double(words.cy.count + 1) * Double(letters) * 0.3
            let place = min(max(x(share), edge), width - edge)
            return """
                <path class="mean" d="M\(at(x(share))) 6V\(at(height - 24))"/>\
                <text x="\(at(place))" y="\(at(height - 6))" text-anchor="middle">\(words)</text>
                """
        }
    }

    private var each: HTML {
        let drawn: [HTML] = bars.enumerated().map { place, bar in
            let top = Double(place) * step + 8
            let bottom = isNarrow ? top + 22 : top + 4
            let middle = bottom + 9
            let low = at(x(bar.interval.lower ?? 0))
            let high = at(x(bar.interval.upper))
            let name: HTML =
                isNarrow
                ? "<text x=\"\(at(left))\" y=\"\(at(top + 14))\">\(bar.words)</text>"
                : "<text x=\"\(at(left - 10))\" y=\"\(at(middle + 5))\" text-anchor=\"end\">\(bar.words)</text>"
            return """
                \(name)<path class="b1" d="M\(at(left)) \(at(bottom))H\(at(x(bar.share)))v18H\(at(left))z"/>\
                <path class="ci halo" d="M\(low) \(at(middle))H\(high)"/>\
                <path class="ci" d="M\(low) \(at(middle - 5))v10m0 -5H\(high)m0 -5v10"/>\
                <text x="\(at(right + 8))" y="\(at(middle + 5))">\(bar.said)</text>
                """
        }
        return "\(drawn)"
    }
}

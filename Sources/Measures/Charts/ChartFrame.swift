import Dates
import Markup

/// The box a chart is drawn in: twice, wide and narrow, so that its words can be read at either width.
struct ChartFrame: Sendable {
    let name: String
    let width: Double
    let height: Double
    let left: Double
    let right: Double
    let top: Double
    let bottom: Double
    /// Of the numbers and words, in units of the drawing.
    let letters: Int
    /// How many names fit below.
    let names: Int

    static let wide = ChartFrame(
        name: "wide",
        width: 720,
        height: 330,
        left: 60,
        right: 560,
        top: 26,
        bottom: 280,
        letters: 16,
        names: 5
    )
    static let narrow = ChartFrame(
        name: "narrow",
        width: 320,
        height: 300,
        left: 46,
        right: 308,
        top: 26,
        bottom: 260,
        letters: 14,
        names: 3
    )
    /// A small one beside others: no words but the first and the last.
    static let small = ChartFrame(
        name: "small",
        width: 320,
        height: 140,
        left: 8,
        right: 312,
        top: 10,
        bottom: 104,
        letters: 20,
        names: 2
    )

    var isNarrow: Bool { name == "narrow" }

    /// The drawing with its title and what it shows, told to those who do not see it.
    func drawing(id: String, title: Phrase, description: Phrase, _ body: HTML) -> HTML {
        let own = "\(id)-\(name)"
        return """
            <svg class="\(name)" direction="ltr" viewBox="0 0 \(Int(width)) \(Int(height))" role="img" \
            aria-labelledby="\(own)-t \(own)-d" focusable="false" font-size="\(letters)"><title id="\(own)-t">\(title)</title>\
            <desc id="\(own)-d">\(description)</desc>\(body)</svg>
            """
    }
}

/// Places along the side of a chart, and the round numbers there.
struct ChartScale: Sendable {
    let low: Double
    let high: Double
    let ticks: [Double]

    /// Holds all values with a little room; from nought where they are near it or `fromZero` says so, and no room above
    /// a `limit` that nothing can be more than, as a hundred per cent.
    init(_ values: [Double], fromZero: Bool = false, limit: Double? = nil, wanted: Int = 5) {
        let least = values.min() ?? 0
        let most = values.max() ?? 1
        let spread = most > least ? most - least : max(abs(most), 1)
        var bottom = fromZero ? min(0, least) : least - spread * 0.05
        if least >= 0, bottom < spread * 0.6 { bottom = 0 }
        let top = min(most + spread * 0.05, max(most, limit ?? .infinity))
        let step = Self.step((top - bottom) / Double(max(wanted, 2)))
        low = (bottom / step).rounded(.down) * step
        high = (top / step).rounded(.up) * step
        let count = Int(exactly: ((high - low) / step).rounded()) ?? 1
        let first = low
        ticks = (0...max(1, min(count, 12))).map { first + Double($0) * step }
    }

    /// 1, 2 or 5 times a power of ten.
    private static func step(_ rough: Double) -> Double {
        guard rough > 0, rough.isFinite else { return 1 }
        var power = 1.0
        while power * 10 <= rough { power *= 10 }
        while power > rough { power /= 10 }
        let times = rough / power
        return power * (times <= 1 ? 1 : times <= 2 ? 2 : times <= 5 ? 5 : 10)
    }

    func y(_ value: Double, in frame: ChartFrame) -> Double {
        guard high > low else { return frame.bottom }
        let share = min(max((value - low) / (high - low), 0), 1)
        return frame.bottom - share * (frame.bottom - frame.top)
    }

    /// How many decimals the numbers at the side need.
    var places: Int {
        let step = ticks.count > 1 ? ticks[1] - ticks[0] : 1
        return step >= 1 ? 0 : step >= 0.1 ? 1 : 2
    }

    func grid(in frame: ChartFrame) -> HTML {
        let lines: [HTML] = ticks.map { tick in
            let height = y(tick, in: frame)
            return """
                <path class="gridl" d="M\(at(frame.left)) \(at(height))H\(at(frame.right))"/>\
                <text x="\(at(frame.left - 6))" y="\(at(height + 5))" text-anchor="end">\(Definition.number(tick, places: places))</text>
                """
        }
        return "\(lines)"
    }
}

/// A place in a drawing, to a tenth.
func at(_ value: Double) -> String {
    let tenths = Int((value * 10).rounded())
    let rest = abs(tenths % 10)
    let whole = abs(tenths / 10)
    return "\(tenths < 0 ? "-" : "")\(whole)\(rest == 0 ? "" : ".\(rest)")"
}

extension Period {
    /// As short as it can be said below a chart: "Jan 2026", "2025/26".
    func short(_ rhythm: Rhythm) -> Phrase {
        guard rhythm != .year else {
            let years = "\(first.year)/\(String(last.year).suffix(2))"
            return Phrase(same: years)
        }
        let place = first.month - 1
        return Phrase(en: "\(Self.english[place]) \(first.year)", cy: "\(Self.welsh[place]) \(first.year)")
    }

    private static let english = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]
    private static let welsh = [
        "Ion", "Chwef", "Maw", "Ebr", "Mai", "Meh", "Gorff", "Awst", "Medi", "Hyd", "Tach", "Rhag",
    ]
}

import Foundation
import Markup

extension Definition {
    /// A figure as it is said: "54%", "1,045", "12.3 per 1,000".
    func said(_ value: Double) -> Phrase {
        let number = Self.number(value, places: places)
        return switch kind {
        case .count, .mean, .median: Phrase(same: number)
        case .share: Phrase(same: "\(number)%")
        case .rate: Phrase(en: "\(number) per 1,000", cy: "\(number) fesul 1,000")
        }
    }

    /// The same without words, for the numbers beside a chart.
    func short(_ value: Double) -> String {
        let number = Self.number(value, places: places)
        return kind == .share ? "\(number)%" : number
    }

    /// Averages and limits have a digit more than the figures.
    func saidFinely(_ value: Double) -> String {
        let number = Self.number(value, places: min(places + 1, 3))
        return kind == .share ? "\(number)%" : number
    }

    /// A number with its thousands set apart and so many decimals, none of them needless noughts at a whole number.
    static func number(_ value: Double, places: Int) -> String {
        guard value.isFinite, abs(value) < 1e15 else { return "–" }
        var scale = 1.0
        for _ in 0..<places { scale *= 10 }
        let rounded = (abs(value) * scale).rounded()
        let whole = (rounded / scale).rounded(.down)
        let rest = Int(rounded - whole * scale)
        let sign = value < 0 && rounded > 0 ? "−" : ""
        let digits = Phrase.number(Int(whole)).en
        guard places > 0, rest > 0 else { return sign + digits }
        let decimals = String(rest)
        return "\(sign)\(digits).\(String(repeating: "0", count: places - decimals.count))\(decimals)"
    }
}

extension Figure {
    /// The figure, or why there is none.
    func said(_ definition: Definition) -> Phrase {
        switch standing {
        case .value(let value): definition.said(value)
        case .hidden: MeasuresWords.hidden
        case .nothingToDivideBy: MeasuresWords.nothingToDivideBy
        case .missing(let why): why.map { Phrase(same: $0) } ?? MeasuresWords.noFigure
        }
    }

    /// "(55 of 100)", where it is a part of something.
    func parts(_ definition: Definition) -> Phrase? {
        guard definition.kind.hasDenominator, case .value = standing, let denominator else { return nil }
        let below = Definition.number(denominator, places: 1)
        if definition.kind == .mean || definition.kind == .median {
            return Phrase(en: "from \(below)", cy: "o \(below)")
        }
        guard let numerator else { return nil }
        let above = Definition.number(numerator, places: 1)
        return Phrase(en: "\(above) of \(below)", cy: "\(above) o \(below)")
    }
}

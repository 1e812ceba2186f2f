package import Markup

/// Which way is better.
package enum Polarity: String, Sendable, CaseIterable {
    case higherIsBetter = "higher"
    case lowerIsBetter = "lower"
    /// More is neither better nor worse: a count of people of one age.
    case neither
}

/// A figure held against what it should be.
///
/// The figures are compared as they are. What is shown is rounded, and when the two would seem to disagree a sentence says so.
package struct Judgement: Sendable, Equatable {
    package enum Verdict: Sendable, Equatable { case met, short, none }

    package let verdict: Verdict
    /// Why the verdict is not what the rounded figures seem to say.
    package let note: Phrase?

    /// - Parameters:
    ///   - value: What it is.
    ///   - target: What it should reach, or stay within.
    ///   - polarity: Which way is better.
    ///   - places: How many decimal places are shown.
    package init(_ value: Double, against target: Double, _ polarity: Polarity, places: Int = 0) {
        guard value.isFinite, target.isFinite, polarity != .neither else {
            verdict = .none
            note = nil
            return
        }
        // What differs by less than a millionth of itself was made by arithmetic, not by anyone's work.
        let isSame = abs(value - target) <= 1e-9 * max(1, abs(value), abs(target))
        let isMet = isSame || (polarity == .higherIsBetter ? value > target : value < target)
        verdict = isMet ? .met : .short
        let shown = Judgement.shown(value, places)
        note =
            !isMet && shown == Judgement.shown(target, places)
            ? Judgement.disagreement(value, target, polarity, shown: shown, places) : nil
    }

    private static func disagreement(
        _ value: Double,
        _ target: Double,
        _ polarity: Polarity,
        shown: String,
        _ places: Int
    ) -> Phrase {
        let finer = (places + 1...places + 6).first { Self.shown(value, $0) != Self.shown(target, $0) } ?? places + 6
        let (exact, wanted) = (Self.shown(value, finer), Self.shown(target, finer))
        if polarity == .higherIsBetter {
            return Phrase(
                en: "Both round to \(shown). Before rounding it is \(exact), which is short of \(wanted).",
                cy: "Mae’r ddau’n talgrynnu i \(shown). Cyn talgrynnu, \(exact) ydyw, sy’n brin o \(wanted)."
            )
        }
        return Phrase(
            en: "Both round to \(shown). Before rounding it is \(exact), which is over \(wanted).",
            cy: "Mae’r ddau’n talgrynnu i \(shown). Cyn talgrynnu, \(exact) ydyw, sy’n fwy na \(wanted)."
        )
    }

    /// A figure to so many decimal places, a half going away from nought.
    package static func shown(_ value: Double, _ places: Int) -> String {
        guard value.isFinite, abs(value) < 1e12 else { return "\(value)" }
        let places = min(max(places, 0), 6)
        var scale = 1.0
        for _ in 0..<places { scale *= 10 }
        let dusted = (value * scale * 1_000_000).rounded() / 1_000_000
        let whole = dusted.rounded(.toNearestOrAwayFromZero)
        guard abs(whole) < 9e17 else { return "\(value)" }
        let digits = String(Int64(abs(whole)))
        let padded = String(repeating: "0", count: max(0, places + 1 - digits.count)) + digits
        let sign = whole < 0 ? "−" : ""
        guard places > 0 else { return sign + padded }
        return "\(sign)\(padded.dropLast(places)).\(padded.suffix(places))"
    }
}

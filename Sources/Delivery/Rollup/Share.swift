package import Markup

/// A part of a whole, from 0 to 1: compared as it is, shown as a whole number of per cent.
package struct Share: Sendable, Hashable, Comparable {
    package let value: Double

    /// A share outside 0 to 1, or no number at all, is brought within.
    package init(_ value: Double) { self.value = value.isFinite ? min(max(value, 0), 1) : 0 }

    /// So many of so many; none when there is nothing to be a part of.
    package init?(_ part: Int, of whole: Int) {
        guard whole > 0 else { return nil }
        self.init(Double(part) / Double(whole))
    }

    /// Rounded as people round: a half goes up.
    ///
    /// Rounding twice keeps the dust of binary fractions out of it: 14.5 % is not 14.499999999999998 %.
    package var percent: Int { Int(((value * 100_000_000).rounded() / 1_000_000).rounded(.toNearestOrAwayFromZero)) }

    /// With the per cent sign as each language sets it: the same in both.
    package var words: Phrase { Phrase(same: "\(percent)%") }

    /// Said when the rounded number would seem to say what is not so: all done, or nothing done.
    package var roundingNote: Phrase? {
        if percent == 100, value < 1 {
            return Phrase(
                en: "It rounds to 100%, but not everything is done.",
                cy: "Mae’n talgrynnu i 100%, ond nid yw popeth wedi’i wneud."
            )
        }
        if percent == 0, value > 0 {
            return Phrase(
                en: "It rounds to 0%, but something is done.",
                cy: "Mae’n talgrynnu i 0%, ond mae rhywbeth wedi’i wneud."
            )
        }
        return nil
    }

    package static func < (left: Share, right: Share) -> Bool { left.value < right.value }
}

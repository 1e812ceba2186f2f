import Foundation

/// Student's t distribution, through the incomplete beta function (Abramowitz and Stegun 26.7.1 and 26.5.8).
public enum Student {
    /// The chance of a value further from 0 than `t`, both sides together.
    public static func tails(_ t: Double, degrees n: Double) -> Double {
        guard t != 0 else { return 1 }
        let square = t * t
        // I(x; n/2, 1/2) with x = n / (n + t²), and what is left of 1.
        return Beta.share(below: n / (n + square), left: square / (n + square), n / 2, 0.5)
    }

    /// The value that a share `p` lies below, with `degrees` of freedom, to 1e-12 relative.
    public static func quantile(_ p: Double, degrees n: Double) -> Double {
        guard p > 0, p < 1, n > 0 else { return .nan }
        if p == 0.5 { return 0 }
        let both = 2 * min(p, 1 - p)
        var low = 0.0
        var high = Double.infinity
        var t = -Normal.quantile(both / 2)
        for _ in 0..<300 {
            let miss = tails(t, degrees: n) - both
            if miss == 0 { break }
            if miss > 0 { low = t } else { high = t }
            // Newton's step on the logarithm: the tail falls like a power, and the step does not overshoot.
            let share = miss + both
            var next = t + log(share / both) * share / (2 * density(t, degrees: n))
            if !(next > low && next < high) { next = high.isFinite ? (low + high) / 2 : t * 2 }
            if abs(next - t) <= t * 2e-16 {
                t = next
                break
            }
            t = next
        }
        return p < 0.5 ? -t : t
    }

    private static func density(_ t: Double, degrees n: Double) -> Double {
        exp(-(n + 1) / 2 * log1p(t * t / n) - Beta.logBeta(n / 2, 0.5)) / n.squareRoot()
    }
}

/// The incomplete beta function.
enum Beta {
    static func logBeta(_ a: Double, _ b: Double) -> Double {
        let powers = -(a * log1p(b / a) + b * log1p(a / b))
        let roots = 0.5 * (log(2 * Double.pi) + log(a + b) - log(a) - log(b))
        return powers + roots + Gamma.stirlingError(a) + Gamma.stirlingError(b) - Gamma.stirlingError(a + b)
    }

    /// The share below `x` for `a` and `b`; `left` is 1 − x, given apart so that no digit is lost near 1.
    static func share(below x: Double, left: Double, _ a: Double, _ b: Double) -> Double {
        guard x > 0 else { return 0 }
        guard left > 0 else { return 1 }
        let lead = exp(a * logarithm(x, left) + b * logarithm(left, x) - logBeta(a, b))
        if x < (a + 1) / (a + b + 2) { return lead * fraction(x, a, b) / a }
        return 1 - lead * fraction(left, b, a) / b
    }

    /// ln x, from what is left of 1 where x is near it.
    private static func logarithm(_ x: Double, _ left: Double) -> Double { x > 0.5 ? log1p(-left) : log(x) }

    private static func fraction(_ x: Double, _ a: Double, _ b: Double) -> Double {
        var c = 1.0
        var d = kept(1 - (a + b) * x / (a + 1))
        d = 1 / d
        var value = d
        for i in 1...100_000 {
            let m = Double(i)
            let even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m))
            d = 1 / kept(1 + even * d)
            c = kept(1 + even / c)
            value *= d * c
            let odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1))
            d = 1 / kept(1 + odd * d)
            c = kept(1 + odd / c)
            value *= d * c
            if abs(d * c - 1) < 1e-16 { break }
        }
        return value
    }

    private static func kept(_ x: Double) -> Double { abs(x) < 1e-300 ? 1e-300 : x }
}

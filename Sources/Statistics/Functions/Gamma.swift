import Foundation

/// The gamma distribution: what exact limits of a Poisson count rest on.
///
/// Series and continued fraction as in Abramowitz and Stegun 6.5.29 and 6.5.31; the leading factor by C. Loader's saddle
/// point ("Fast and accurate computation of binomial probabilities", 2000), which loses no digits for large counts.
enum Gamma {
    /// What Stirling's formula for the logarithm of Γ(a) leaves out.
    static func stirlingError(_ a: Double) -> Double {
        if a < 10 {
            return logGamma(a) - (a - 0.5) * log(a) + a - 0.5 * log(2 * Double.pi)
        }
        let square = a * a
        let inner = 1.0 / 1260 - (1.0 / 1680 - 1.0 / (1188 * square)) / square
        return (1.0 / 12 - (1.0 / 360 - inner / square) / square) / a
    }

    /// ln Γ(a) for a > 0.
    static func logGamma(_ a: Double) -> Double {
        if a < 10 { return log(tgamma(a)) }
        return (a - 0.5) * log(a) - a + 0.5 * log(2 * Double.pi) + stirlingError(a)
    }

    /// xᵃ e⁻ˣ / Γ(a + 1).
    static func term(_ a: Double, _ x: Double) -> Double {
        if a < 10 { return exp(a * log(x) - x) / tgamma(a + 1) }
        let distance = (x - a) / a
        return exp(a * (log1p(distance) - distance) - stirlingError(a)) / (2 * Double.pi * a).squareRoot()
    }

    /// The chance of a value below `x`, and of one above it, for shape `a` and scale 1.
    static func shares(_ a: Double, _ x: Double) -> (below: Double, above: Double) {
        guard x > 0 else { return (0, 1) }
        if x < a + 1 {
            let below = term(a, x) * series(a, x)
            return (below, 1 - below)
        }
        let above = term(a, x) * a * fraction(a, x)
        return (1 - above, above)
    }

    private static func series(_ a: Double, _ x: Double) -> Double {
        var sum = 1.0
        var next = 1.0
        var n = a
        repeat {
            n += 1
            next *= x / n
            sum += next
        } while next > sum * 1e-17
        return sum
    }

    /// Lentz's way through the continued fraction.
    private static func fraction(_ a: Double, _ x: Double) -> Double {
        var b = x + 1 - a
        var c = 1e300
        var d = 1 / b
        var value = d
        for i in 1...100_000 {
            let n = Double(i)
            let an = -n * (n - a)
            b += 2
            d = an * d + b
            if abs(d) < 1e-300 { d = 1e-300 }
            c = b + an / c
            if abs(c) < 1e-300 { c = 1e-300 }
            d = 1 / d
            let factor = d * c
            value *= factor
            if abs(factor - 1) < 1e-16 { break }
        }
        return value
    }

    /// The value that a share `p` lies below.
    ///
    /// Newton's steps, kept between bounds that close in.
    static func quantile(_ p: Double, shape a: Double) -> Double {
        guard p > 0 else { return 0 }
        guard p < 1 else { return .infinity }
        let spread = Normal.quantile(p) / (3 * a.squareRoot())
        let cube = 1 - 1 / (9 * a) + spread
        let first = a * cube * cube * cube
        let small = exp((log(p) + logGamma(a + 1)) / a)
        var x = cube > 0.3 ? first : max(small, 1e-300)
        var low = 0.0
        var high = Double.infinity
        for _ in 0..<200 {
            let (below, above) = shares(a, x)
            let miss = p < 0.5 ? below - p : (1 - p) - above
            if miss == 0 { break }
            if miss > 0 { high = x } else { low = x }
            var next = x - miss * x / (term(a, x) * a)
            if !(next > low && next < high) { next = high.isFinite ? (low + high) / 2 : x * 2 }
            if abs(next - x) <= x * 2e-16 { return next }
            x = next
        }
        return x
    }
}

/// The chi-square distribution.
public enum ChiSquare {
    /// The value that a share `p` lies below, with `degrees` of freedom, to 1e-12 relative.
    public static func quantile(_ p: Double, degrees: Double) -> Double {
        guard degrees > 0 else { return 0 }
        return 2 * Gamma.quantile(p, shape: degrees / 2)
    }
}

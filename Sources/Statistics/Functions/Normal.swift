import Foundation

/// The normal distribution with mean 0 and standard deviation 1.
public enum Normal {
    /// The chance of a value at or below `x`.
    ///
    /// Relative accuracy of the C library's `erfc`, about 1e-15, in both tails.
    public static func cumulative(_ x: Double) -> Double { 0.5 * erfc(-x / 2.0.squareRoot()) }

    static func density(_ x: Double) -> Double { exp(-x * x / 2) / (2 * Double.pi).squareRoot() }

    /// The value that a share `p` lies below.
    ///
    /// Starts from Abramowitz and Stegun's 26.2.23 (error below 5e-4) and takes Halley steps on `erfc`, each of which
    /// triples the digits. Worked in the lower tail, where no digits are lost.
    public static func quantile(_ p: Double) -> Double {
        guard p > 0, p < 1 else { return p == 0 ? -.infinity : p == 1 ? .infinity : .nan }
        if p == 0.5 { return 0 }
        let tail = min(p, 1 - p)
        let t = (-2 * log(tail)).squareRoot()
        let above = 2.515517 + t * (0.802853 + t * 0.010328)
        let below = 1 + t * (1.432788 + t * (0.189269 + t * 0.001308))
        var x = above / below - t
        for _ in 0..<4 {
            let step = (cumulative(x) - tail) / density(x)
            x -= step / (1 + x * step / 2)
        }
        return p < 0.5 ? x : -x
    }
}

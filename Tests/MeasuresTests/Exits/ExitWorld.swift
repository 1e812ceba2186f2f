import Dates
import Foundation

@testable import Measures

/// A random place's people and assessments over some months, and what each count of them is.
///
/// Every single one is made with all it is counted by, so that the counts fit together as they do in records.
struct ExitWorld {
    static let months = 3
    static let first = Day(2026, 1, 1) ?? .first

    static func period(_ month: Int) -> Period { Rhythm.month.period(holding: first.adding(months: month)) }

    /// Of each month: the counts by query, and what they are out of.
    private(set) var counts: [[String: (above: Int, below: Int?)]] = []
    /// Of each month: what nobody tells, by name, for the sums that hold.
    private(set) var untold: [[String: Int]] = []

    init(_ chance: inout Dice) {
        let most = [4, 10, 25, 70].randomElement(using: &chance) ?? 25
        var known = Int.random(in: 0...(most * 3), using: &chance)
        // Drawn apart, so that it changes nothing of the others.
        var apart = chance
        var waiting = Int.random(in: 0...most, using: &apart)
        for _ in 0..<Self.months {
            var month: [String: (above: Int, below: Int?)] = [:]
            var others: [String: Int] = [:]
            Self.register(&month, &others, &known, most, &chance)
            Self.assessments(&month, most, &chance)
            Self.waiting(&month, &others, &waiting, most, &apart)
            counts.append(month)
            untold.append(others)
        }
    }

    private static func register(
        _ month: inout [String: (above: Int, below: Int?)],
        _ others: inout [String: Int],
        _ known: inout Int,
        _ most: Int,
        _ chance: inout Dice
    ) {
        let sources = [
            "registered-by-practices", "registered-by-hospitals", "registered-by-pharmacies", "registered-by-schools",
            "registered-by-care", "self-registered", "other", "none",
        ]
        let weights = sources.map { _ in Int.random(in: 0...3, using: &chance) }
        var found = Dictionary(uniqueKeysWithValues: sources.map { ($0, 0) })
        var (young, youngAtSchool) = (0, 0)
        let came = Int.random(in: 0...most, using: &chance)
        let choices = zip(sources, weights).flatMap { Array(repeating: $0, count: $1) }
        for _ in 0..<came {
            let source = choices.randomElement(using: &chance) ?? "none"
            found[source, default: 0] += 1
            guard source == "registered-by-schools" || Int.random(in: 0..<6, using: &chance) == 0,
                Int.random(in: 0..<5, using: &chance) > 0
            else { continue }
            young += 1
            if source == "registered-by-schools" { youngAtSchool += 1 }
        }
        for source in sources.prefix(6) { month[source] = (found[source] ?? 0, nil) }
        month["registered-by-health"] = (sources.prefix(3).reduce(0) { $0 + (found[$1] ?? 0) }, nil)
        month["source-known"] = (came - (found["none"] ?? 0), came)
        month["registered"] = (came, nil)
        month["young-registered"] = (young, nil)
        month["young-by-schools"] = (youngAtSchool, young)
        let gone = Int.random(in: 0...min(known, most / 2 + 1), using: &chance)
        known += came - gone
        // Some who are gone died, so that their record is closed another month.
        let left = Int.random(in: 0..<3, using: &chance) > 0 ? gone : max(0, gone - 1)
        month["left-register"] = (left, nil)
        others["gone"] = gone
        month["register-size"] = (known, nil)
        for share in ["ethnicity-recorded", "sex-recorded", "emergency-plans"] {
            let rest = Int.random(in: 0..<2, using: &chance) == 0 ? Int.random(in: 0...9, using: &chance) : known / 2
            month[share] = (max(0, known - rest), known)
        }
        month["young-register"] = (Int.random(in: 0...known, using: &chance), nil)
    }

    private static func assessments(
        _ month: inout [String: (above: Int, below: Int?)],
        _ most: Int,
        _ chance: inout Dice
    ) {
        let all = Int.random(in: 0...most, using: &chance)
        let often = (0..<5).map { _ in [1, 5, 9].randomElement(using: &chance) ?? 5 }
        func isSo(_ place: Int) -> Bool { Int.random(in: 0..<10, using: &chance) < often[place] }
        var tally: [String: Int] = [:]
        for _ in 0..<all {
            let kind = ["young", "parent", "adult", "adult"].randomElement(using: &chance) ?? "adult"
            if kind != "adult" { tally["\(kind)-assessments-approved", default: 0] += 1 }
            if isSo(0) {
                tally["assessments-in-time", default: 0] += 1
                if kind == "young" { tally["young-assessments-in-time", default: 0] += 1 }
            }
            if isSo(1) {
                tally["assessments-self", default: 0] += 1
            } else if isSo(2) {
                tally["assessments-in-person", default: 0] += 1
            }
            if isSo(3) { tally["assessments-combined", default: 0] += 1 }
            if isSo(4) { tally["copies-given", default: 0] += 1 }
        }
        month["assessments-approved"] = (all, nil)
        for kind in ["young", "parent"] {
            month["\(kind)-assessments-approved"] = (tally["\(kind)-assessments-approved"] ?? 0, nil)
        }
        let young = tally["young-assessments-approved"] ?? 0
        month["young-assessments-in-time"] = (tally["young-assessments-in-time"] ?? 0, young)
        for share in [
            "assessments-in-time", "assessments-self", "assessments-in-person", "assessments-combined", "copies-given",
        ] {
            month[share] = (tally[share] ?? 0, all)
        }
    }

    /// Who waited and who asked, less those assessed and those who refused, are those who wait.
    private static func waiting(
        _ month: inout [String: (above: Int, below: Int?)],
        _ others: inout [String: Int],
        _ waiting: inout Int,
        _ most: Int,
        _ chance: inout Dice
    ) {
        let assessed = month["assessments-approved"]?.above ?? 0
        let refused = Int.random(in: 0...[0, 3, 12][Int.random(in: 0..<3, using: &chance)], using: &chance)
        let asked = max(0, assessed + refused - waiting) + Int.random(in: 0...most, using: &chance)
        waiting += asked - assessed - refused
        month["assessments-asked"] = (asked, nil)
        month["assessments-refused"] = (refused, nil)
        others["waiting"] = waiting
    }

    /// Only some of the counts are kept by the place.
    mutating func keep(_ queries: Set<String>) {
        counts = counts.map { month in month.filter { queries.contains($0.key) } }
    }
}

/// SplitMix64: the same chance on every machine.
struct Dice: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }
}

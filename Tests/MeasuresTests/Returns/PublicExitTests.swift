import Dates
import Foundation
import Statistics
import Testing

@testable import Measures

/// Whatever leaves to everyone, taken together, no small count can be placed more closely than the rule promises.
///
/// An attacker has the JSON, the CSV and the pages (which say the same), the definitions, the rule, and knows which hidden
/// counts are small. They narrow every count by every sum there is until nothing moves any more.
struct PublicExitTests {
    private static let month = Rhythm.month.period(holding: Day(2026, 1, 15) ?? .first)

    /// A random place's register and assessments for one month: every count that can be public, by its query.
    private func world(_ chance: inout Dice) -> [String: (Int, Int?)] {
        let most = [6, 12, 30, 90].randomElement(using: &chance) ?? 30
        func upTo(_ most: Int) -> Int { Int.random(in: 0...max(0, most), using: &chance) }
        let (health, schools, own, other) = (upTo(most), upTo(most), upTo(most), upTo(most))
        let registered = health + schools + own + other
        let (young, parent, adult) = (upTo(most), upTo(most), upTo(most))
        let approved = young + parent + adult
        var all: [String: (Int, Int?)] = [
            "registered": (registered, nil), "registered-by-health": (health, nil),
            "registered-by-schools": (schools, nil),
            "self-registered": (own, nil), "source-known": (health + schools + own + upTo(other), registered),
            "left-register": (upTo(most), nil), "assessments-approved": (approved, nil),
            "young-assessments-approved": (young, nil), "parent-assessments-approved": (parent, nil),
            "assessments-asked": (upTo(most * 3), nil), "assessments-refused": (upTo(most), nil),
        ]
        for share in [
            "assessments-in-time", "assessments-combined", "assessments-self", "assessments-in-person", "copies-given",
        ] {
            all[share] = (upTo(approved), approved)
        }
        // Only some of them are public.
        return all.filter { _ in Int.random(in: 0..<4, using: &chance) > 0 }
    }

    private func indicator(_ query: String, _ hasDenominator: Bool) -> Indicator? {
        CaseworkQuery.named(query).map {
            Indicator(
                id: UUID(),
                code: query.uppercased(),
                team: UUID(),
                definition: $0.definition,
                number: 1,
                retiredOn: nil,
                version: 1
            )
        }
    }

    private func value(_ indicator: Indicator, _ counts: (Int, Int?)) -> IndicatorValue {
        IndicatorValue(
            id: UUID(),
            indicator: indicator.id,
            number: 1,
            period: Self.month,
            numerator: Double(counts.0),
            denominator: counts.1.map(Double.init),
            missing: nil,
            isProvisional: false,
            note: nil,
            frozenAt: .init(Date(timeIntervalSince1970: 0)),
            frozenBy: "Mair",
            by: "Mair",
            at: .init(Date(timeIntervalSince1970: 0)),
            version: 1
        )
    }

    @Test(arguments: 0..<300)
    func nobodyCanWorkOutASmallCountOfAllThatIsPublic(seed: UInt64) throws {
        var chance = Dice(seed: seed)
        let world = world(&chance)
        let queries = world.keys.sorted()
        let indicators = queries.compactMap { indicator($0, world[$0]?.1 != nil) }
        #expect(indicators.count == queries.count)
        let values = zip(indicators, queries).compactMap { indicator, query in
            world[query].map { [value(indicator, $0)] }
        }
        let feed = OpenFeed(PublicFigures(indicators, values), place: "Somewhere")
        // The exits say the same: the file read back is the feed, and the table has its numbers.
        #expect(try OpenFeed(reading: Array(feed.json.utf8)) == feed)
        let told = Dictionary(
            uniqueKeysWithValues: feed.indicators.map { ($0.code.lowercased(), $0.figures.first) }
        )
        #expect(feed.table.rows.count == queries.count)
        for (row, entry) in zip(feed.table.rows, feed.indicators) {
            #expect(Double(row[8]) == entry.figures.first?.value)
            #expect(Double(row[9]) == entry.figures.first?.number && Double(row[10]) == entry.figures.first?.outOf)
        }

        var attacker = Attacker()
        for (query, counts) in world {
            attacker.learn(query, counts.0, told[query]??.number)
            if let below = counts.1 {
                attacker.learn("\(query)/whole", below, told[query]??.outOf)
                attacker.learn("\(query)/rest", below - counts.0, nil)
                attacker.sum("\(query)/whole", [query, "\(query)/rest"])
            }
        }
        // What everybody knows of the definitions: these are the same counts, and these are parts of those.
        for (query, counts) in world where counts.1 != nil {
            let whole = query == "source-known" ? "registered" : "assessments-approved"
            if world[whole] != nil { attacker.sum("\(query)/whole", [whole]) }
            for (other, otherCounts) in world where otherCounts.1 != nil && other < query {
                if (other == "source-known") == (query == "source-known") {
                    attacker.sum("\(query)/whole", ["\(other)/whole"])
                }
            }
        }
        for (whole, parts) in PublicFamily.wholes {
            let known = parts.filter { world[$0] != nil }
            guard let total = world[whole]?.0, !known.isEmpty else { continue }
            let rest = total - known.reduce(0) { $0 + (world[$1]?.0 ?? 0) }
            attacker.learn("\(whole)/others", rest, nil)
            attacker.sum(whole, known + ["\(whole)/others"])
        }
        attacker.think()
        for (name, count) in attacker.truth where SmallNumbers.standard.hidden.contains(count) {
            let bounds = try #require(attacker.bounds[name])
            #expect(bounds.contains(count), "\(name)")
            #expect(
                bounds.upperBound - bounds.lowerBound >= SmallNumbers.standard.width,
                "\(name) is \(count) and known to be in \(bounds): \(world)"
            )
        }
    }

    /// That the attacker is able: without the rule for families they find a small count out.
    @Test func theAttackerFindsWhatIsNotProtected() {
        var attacker = Attacker()
        attacker.learn("all", 12, 10)
        attacker.learn("some", 8, 10)
        attacker.learn("few", 4, nil)
        attacker.sum("all", ["some", "few"])
        attacker.think()
        #expect(attacker.bounds["few"] == 0...4)
    }
}

/// Someone who narrows counts by what they add up to.
///
/// Of a hidden count they know that it is not large. That it is not nought they cannot know: of a family nothing is told for
/// a period, noughts and all.
private struct Attacker {
    private(set) var truth: [String: Int] = [:]
    private(set) var bounds: [String: ClosedRange<Int>] = [:]
    private var sums: [(whole: String, parts: [String])] = []

    /// A count, and what is told of it: a rounded number, or nothing.
    mutating func learn(_ name: String, _ count: Int, _ shown: Double?) {
        truth[name] = count
        if let shown = shown.flatMap({ Int(exactly: $0) }) {
            bounds[name] = shown == 0 ? 0...0 : max(8, shown - 2)...(shown + 2)
        } else {
            bounds[name] = SmallNumbers.standard.hidden.contains(count) ? 0...7 : 0...1_000_000
        }
    }

    mutating func sum(_ whole: String, _ parts: [String]) { sums.append((whole, parts)) }

    /// Narrows until nothing moves.
    mutating func think() {
        var moved = true
        while moved {
            moved = false
            for sum in sums {
                let parts = sum.parts.compactMap { bounds[$0] }
                guard parts.count == sum.parts.count, let whole = bounds[sum.whole] else { continue }
                let low = parts.reduce(0) { $0 + $1.lowerBound }
                let high = parts.reduce(0) { $0 + $1.upperBound }
                moved = narrow(sum.whole, to: low...high) || moved
                for (name, part) in zip(sum.parts, parts) {
                    let least = whole.lowerBound - (high - part.upperBound)
                    let most = whole.upperBound - (low - part.lowerBound)
                    guard least <= most else { continue }
                    moved = narrow(name, to: least...most) || moved
                }
            }
        }
    }

    private mutating func narrow(_ name: String, to range: ClosedRange<Int>) -> Bool {
        guard let old = bounds[name] else { return false }
        let lower = max(old.lowerBound, range.lowerBound)
        let upper = min(old.upperBound, range.upperBound)
        guard lower <= upper, lower...upper != old else { return false }
        bounds[name] = lower...upper
        return true
    }
}

/// SplitMix64: the same chance on every machine.
private struct Dice: RandomNumberGenerator {
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

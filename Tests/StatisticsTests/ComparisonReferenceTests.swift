import Foundation
import Statistics
import Testing

/// Rows of SciPy, FingertipsNext and PHEindicatormethods.
@Suite(Reference.isHere)
struct ComparisonReferenceTests {
    private func number(_ value: Any?) -> Double? { (value as? NSNumber)?.doubleValue }

    @Test func relativeRisk() throws {
        let file = try Reference.object("significance/relative_risk.json") as? [String: Any]
        let rows = file?["cases"] as? [[String: Any]] ?? []
        Reference.tried(rows.count, of: 1, in: "relative_risk")
        for row in rows {
            let group = Proportion(row["exposed_cases"] as? Int ?? 0, of: row["exposed_total"] as? Int ?? 0)
            let other = Proportion(row["control_cases"] as? Int ?? 0, of: row["control_total"] as? Int ?? 0)
            let risk = try RelativeRisk(#require(group), against: #require(other))
            let limits = try #require(row["ci95"] as? [NSNumber]).map(\.doubleValue)
            #expect(agree(risk.ratio, number(row["relative_risk"]), 1e-12))
            #expect(agree(risk.interval.lower, limits[0], 1e-12) && agree(risk.interval.upper, limits[1], 1e-12))
        }
    }

    @Test func benchmarks() throws {
        let rows = try Reference.rows("significance/fingertipsnext_benchmark_cases.csv")
            .filter { $0.text("method").hasPrefix("CI") }
        Reference.tried(rows.count, of: 55, in: "benchmark_cases")
        for row in rows {
            let lower = try #require(row.number("lower")), upper = try #require(row.number("upper"))
            let value = try #require(row.number("benchmark"))
            let standing = Benchmark.compare(Interval(lower, upper), with: value, polarity(row.text("polarity")))
            #expect(standing?.rawValue == row.text("outcome").lowercased(), "\(row.values)")
        }
        let unit = try Reference.object("significance/fingertipsnext_benchmark_unit.json") as? [String: Any]
        var tried = 0
        for name in ["HighIsGood", "LowIsGood", "NoJudgement"] {
            for (place, expected) in (unit?[name] as? [String] ?? []).enumerated() {
                // The target falls from 4 to 1 as the value rises from 1 to 4; here the value is the benchmark's mirror.
                let value = Double(4 - place)
                let standing = Benchmark.compare(
                    Interval(value - 1.1, value + 1.1),
                    with: Double(place + 1),
                    polarity(name)
                )
                #expect(standing?.rawValue == expected.lowercased(), "\(name) \(place)")
                tried += 1
            }
        }
        let groups = unit?["inequality"] as? [String: Any]
        let whole = (groups?["aggregate"] as? [NSNumber] ?? []).map(\.doubleValue)
        for name in ["male", "female"] {
            let values = (groups?[name] as? [NSNumber] ?? []).map(\.doubleValue)
            for (place, expected) in (groups?["\(name)_outcome"] as? [String] ?? []).enumerated() {
                let value = values[place]
                let standing = Benchmark.compare(Interval(value - 1.1, value + 1.1), with: whole[place], .neither)
                #expect(standing?.rawValue == expected.lowercased(), "\(name) \(place)")
                tried += 1
            }
        }
        Reference.tried(tried, of: 20, in: "benchmark_unit")
    }

    private func polarity(_ name: String) -> Polarity {
        switch name.lowercased().replacingOccurrences(of: " ", with: "") {
        case "highisgood": .higher
        case "lowisgood": .lower
        default: .neither
        }
    }

    @Test func recentTrends() throws {
        let names: [String: RecentTrend] = [
            "Increasing": .increasing, "Decreasing": .decreasing, "NoChange": .noChange,
            "DecreasingAndGettingWorse": .decreasingWorse, "DecreasingAndGettingBetter": .decreasingBetter,
            "IncreasingAndGettingWorse": .increasingWorse, "IncreasingAndGettingBetter": .increasingBetter,
        ]
        let file = try Reference.object("significance/fingertipsnext_trend_cases.json") as? [String: Any]
        let cases = file?["cases"] as? [[String: Any]] ?? []
        Reference.tried(cases.count, of: 6, in: "trend_cases")
        for entry in cases {
            let indicator = try #require(entry["indicator"] as? [String: Any])
            let points = try #require(entry["points"] as? [[String: Any]])
            // Indirectly standardised figures have no trend upstream: the caller does not ask for one.
            guard !(indicator["value_type"] as? String ?? "").contains("Indirectly") else { continue }
            let years = points.sorted { "\($0["to_date"] ?? "")" < "\($1["to_date"] ?? "")" }.map { point in
                RecentTrend.Year(
                    number(point["value"]) ?? 0,
                    number(point["upper_ci"]).map { Interval(number(point["lower_ci"]), $0) },
                    count: number(point["count"]) ?? 0,
                    of: number(point["denominator"]) ?? -1
                )
            }
            let trend = try? RecentTrend.of(years, polarity(indicator["polarity"] as? String ?? ""))
            // One series has no intervals: upstream says "no change" of it, here it cannot be worked out.
            let expected = years.contains { $0.interval == nil } ? nil : names[entry["expected_trend"] as? String ?? ""]
            #expect(trend == expected, "\(entry["case"] ?? "")")
        }
    }

    @Test(arguments: [("", 0.0), ("_with_axis_variation", 31000.0)])
    func funnelsOfShares(_ file: String, _ below: Double) throws {
        let inputs = try Reference.rows("confidence_intervals/testdata_funnel_prop_inputs.csv")
            .map { (count: $0.number("numerator") ?? 0, of: $0.number("denominator") ?? 0, $0.text("significance")) }
        let own = inputs.filter { below == 0 || $0.of < below }
        let average = own.reduce(0) { $0 + $1.count } / max(1, own.reduce(0) { $0 + $1.of })
        if below == 0 {
            for row in inputs { #expect(try name(Funnel.place(row.count, of: row.of, average: average)) == row.2) }
        }
        for row in try Reference.rows("confidence_intervals/testdata_funnel_prop_outputs\(file).csv") {
            let population = try #require(row.number("Population"))
            let near = try Funnel.limits(ofShare: average, population: population, .ninetyFive)
            let far = try Funnel.limits(ofShare: average, population: population, .ninetyNinePointEight)
            // Printed with six to eight decimals.
            #expect(abs((near.lower ?? 0) * 100 - (row.number("Lower2s0025limit") ?? -1)) < 2e-6)
            #expect(abs(near.upper * 100 - (row.number("Upper2s0025limit") ?? -1)) < 2e-6)
            #expect(abs((far.lower ?? 0) * 100 - (row.number("Lower3s0001limit") ?? -1)) < 2e-6)
            #expect(abs(far.upper * 100 - (row.number("Upper3s0001limit") ?? -1)) < 2e-6)
        }
    }

    /// The published limits were found by halving a step to 1e-7 on a scale where v = p / (1 + events + p): they are held
    /// to that.
    @Test(arguments: ["ratio_outputs", "rate_outputs", "rate_outputs_2", "rate_outputs_3"])
    func funnelsOfRatiosAndRates(_ file: String) throws {
        for row in try Reference.rows("confidence_intervals/testdata_funnel_\(file).csv") {
            let isRatio = file == "ratio_outputs"
            let events = try #require(row.number(isRatio ? "Observed_events" : "Events"))
            let average = isRatio ? 100 : try #require(row.number("baseline"))
            let kinds = isRatio ? ("isr", "exp_events") : ("limit", "population_1_year")
            for (sigma, level) in [("2s", Confidence.ninetyFive), ("3s", .ninetyNinePointEight)] {
                let limits = try Funnel.limits(ofRatioAt: events, level)
                for (side, own) in [("lower", limits.lower ?? 0), ("upper", limits.upper)] {
                    let published = try #require(row.number("\(side)_\(sigma)_\(kinds.0)"))
                    let ours = events / own
                    let theirs = events / (published / average)
                    #expect(
                        abs(ours / (1 + events + ours) - theirs / (1 + events + theirs)) < 2e-7,
                        "\(file) \(events)"
                    )
                    // At the limit stands whoever expects so many events, or has had so many people for three years.
                    let base = try #require(row.number("\(side)_\(sigma)_\(kinds.1)"))
                    let expected = isRatio ? base : base * 3 * average / 100_000
                    #expect(abs(ours / (1 + events + ours) - expected / (1 + events + expected)) < 2e-7)
                    if isRatio {
                        let over = try #require(row.number("\(side)_\(sigma)_count"))
                        #expect(abs(ours / (1 + events + ours) - 1 / (1 + (1 + events) * (1 + over) / events)) < 2e-7)
                    }
                }
            }
        }
    }

    @Test func placesInFunnelsOfRatios() throws {
        for row in try Reference.rows("confidence_intervals/testdata_funnel_ratio_inputs.csv") {
            let events = try #require(row.number("obs"))
            let place = try Funnel.place(events: events, base: #require(row.number("expected")), average: 1)
            #expect(name(place) == row.text("significance"))
        }
    }

    @Test(arguments: [
        ("rate_dsr", "dsr_per_100000_with_0", 100_000.0, true), ("rate_dsr", "dsr_per_100_with_0", 100.0, true),
        ("rate_dsr", "dsr_per_100000_without_0", 100_000.0, true),
        ("rate_crude_per_100000", "crude_per_100000_with_0", 100_000.0, false),
        ("rate_crude_per_100", "crude_per_100_with_0", 100.0, false),
        ("rate_dsr", "dsr_per_100_without_0", 100.0, true),
        ("rate_crude_per_100000", "crude_per_100000_without_0", 100_000.0, false),
        ("rate_crude_per_100", "crude_per_100_without_0", 100.0, false),
    ])
    func placesInFunnelsOfRates(_ rate: String, _ outcome: String, _ per: Double, _ isDirect: Bool) throws {
        let rows = try Reference.rows("confidence_intervals/testdata_funnel_rate_dsr_inputs.csv")
        // Each place's population is the one its rate was worked out from; without events, the population given.
        let places = rows.map { row -> (events: Double, base: Double, expected: String) in
            let events = row.number("count") ?? 0
            let base = events > 0 ? events / (row.number(rate) ?? 1) * per : isDirect ? 0 : row.number("pop") ?? 0
            return (events, base, row.text(outcome))
        }
        let whole = outcome.hasSuffix("without_0") ? places.filter { $0.events > 0 } : places
        let average = whole.reduce(0) { $0 + $1.events } / max(1, whole.reduce(0) { $0 + $1.base })
        // "Without 0" is the funnel of the places that saw events: the one that saw none has no rate and no place in it.
        let isWithoutNone = outcome.hasSuffix("without_0")
        let judged = places.filter { !(isDirect && $0.events < 10) && !(isWithoutNone && $0.events == 0) }
        Reference.tried(judged.count, of: isDirect || isWithoutNone ? 39 : 40, in: outcome)
        for place in judged {
            let own = try Funnel.place(events: place.events, base: place.base, average: average)
            #expect(name(own) == place.expected, "\(outcome) \(place)")
        }
    }

    private func name(_ place: Funnel.Place) -> String {
        switch place {
        case .farBelow: "Low (0.001)"
        case .below: "Low (0.025)"
        case .within: "Not significant"
        case .above: "High (0.025)"
        case .farAbove: "High (0.001)"
        }
    }
}

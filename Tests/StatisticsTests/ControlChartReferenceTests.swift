import Foundation
import Statistics
import Testing

/// Rows of NHSRplotthedots 0.2.2 and nhspy-plotthedots.
@Suite(Reference.isHere)
struct ControlChartReferenceTests {
    private let kinds: [String: ControlChart.Signal?] = [
        "Common Cause": Optional<ControlChart.Signal>.none, "Above UCL": .aboveLimit, "Below LCL": .belowLimit,
        "7 Point Trend (Increasing)": .rising, "7 Point Trend (Decreasing)": .falling,
        "2 in 3 Above CL": .nearUpper, "2 in 3 Below CL": .nearLower,
        "7 Points Above CL": .shiftUp, "7 Points Below CL": .shiftDown,
    ]
    private let meanings: [String: ControlChart.Meaning] = [
        "common_cause": .usual, "special_cause_improvement": .better, "special_cause_concern": .worse,
        "special_cause_neutral_high": .high, "special_cause_neutral_low": .low,
    ]

    @Test func theFourHourWaitsOf130Trusts() throws {
        let rows = try Reference.rows("spc/nhsrplotthedots_ae_breaches_130_trusts.csv")
        let series = Dictionary(grouping: rows) { "\($0.text("config")) \($0.text("org_code"))" }
        for (name, rows) in series {
            let chart = ControlChart(rows.map { $0.number("y") }, rules: ChartRules(screens: name.hasPrefix("screen")))
            let part = try #require(chart.parts.first)
            for (place, row) in rows.enumerated() {
                let point = chart.points[place]
                let fits =
                    agree(part.mean, row.number("mean")) && agree(part.limits?.lower, row.number("lpl"))
                    && agree(part.limits?.upper, row.number("upl"))
                    && point.isOutside == (row.text("outside_limits") == "TRUE")
                    && point.side == row.number("relative_to_mean").map { Int($0) }
                    && point.isNear == (row.text("close_to_limits") == "TRUE")
                    && .some(point.signal) == kinds[row.text("special_cause_type")]
                    && chart.meaning(at: place, .lower) == meanings[row.text("point_type")]
                #expect(fits, "\(name) \(place): \(row.values) \(point)")
            }
        }
    }

    @Test func baselinesRebasesTargetsAndDirections() throws {
        let cases = try Reference.object("spc/nhsrplotthedots_cases.json") as? [[String: Any]] ?? []
        Reference.tried(cases.count, of: 55, in: "cases")
        Reference.tried(
            cases.reduce(0) { $0 + (($1["points"] as? [Any])?.count ?? 0) },
            of: 1876,
            in: "points of cases"
        )
        for entry in cases {
            let name = entry["id"] as? String ?? ""
            let options = try #require(entry["options"] as? [String: Any])
            let points = try #require(entry["points"] as? [[String: Any]])
            let dates = points.compactMap { $0["date"] as? String }
            let rebases = Set((options["rebase"] as? [String] ?? []).compactMap { dates.firstIndex(of: $0) })
            let polarity: Polarity =
                switch options["improvement_direction"] as? String {
                case "increase": .higher
                case "decrease": .lower
                default: .neither
                }
            let rules = ChartRules(
                screens: options["screen_outliers"] as? Bool ?? false,
                baseline: options["fix_after_n_points"] as? Int
            )
            let chart = ControlChart(points.map { number($0["y"]) }, rebases: rebases, rules: rules)
            let assurance = chart.assurance(number(options["target"]), polarity)
            #expect(assurance == assurances[entry["assurance_type"] as? String ?? ""], "\(name)")
            for (place, expected) in points.enumerated() {
                let part = try #require(chart.parts.first { $0.places.contains(place) })
                let fits =
                    agree(part.mean, number(expected["mean"])) && agree(part.limits?.lower, number(expected["lpl"]))
                    && agree(part.limits?.upper, number(expected["upl"]))
                    && chart.points[place].isOutside == expected["outside_limits"] as? Bool
                    && chart.points[place].side == number(expected["relative_to_mean"]).map { Int($0) }
                    && chart.points[place].isNear == expected["close_to_limits"] as? Bool
                    && .some(chart.points[place].signal) == kinds[expected["special_cause_type"] as? String ?? ""]
                    && chart.meaning(at: place, polarity) == meanings[expected["point_type"] as? String ?? ""]
                    && part.isShort == expected["short_group_warning"] as? Bool
                #expect(fits, "\(name) \(place): \(expected) \(chart.points[place])")
            }
        }
    }

    private let assurances: [String: ControlChart.Assurance] = [
        "consistent_fail": .willMiss, "consistent_pass": .willMeet, "inconsistent": .mayOrMayNot,
    ]

    private func number(_ value: Any?) -> Double? { (value as? NSNumber)?.doubleValue }

    @Test func limitsOfThePythonPackage() throws {
        let file = try Reference.object("spc/nhspy_limits_cases.json") as? [String: Any]
        let cases = file?["cases"] as? [[String: Any]] ?? []
        Reference.tried(cases.count, of: 8, in: "nhspy_limits_cases")
        for entry in cases {
            let values = (entry["values"] as? [NSNumber] ?? []).map(\.doubleValue)
            let expected = (entry["expected"] as? [NSNumber] ?? []).map(\.doubleValue)
            let part = try #require(ControlChart(values, rules: .screened).parts.first)
            let limits = try #require(part.limits)
            let own = [part.mean ?? .nan, limits.lower, limits.upper, limits.nearLower, limits.nearUpper]
            #expect(expected.count == own.count)
            for (a, b) in zip(own, expected) { #expect(abs(a - b) <= 1e-12 * max(1, abs(b)), "\(entry)") }
        }
    }
}

import Dates
import Markup
import PlanReading
import Statistics
import Strategy

extension EqualityOfPlan.Answer {
    /// All of it as a file: as shown, never more.
    ///
    /// What says nothing by group has a line that says why.
    var table: ExchangeTable {
        let headers = [
            "Action", "Measure of success", "Indicator", "First day", "Last day", "Characteristic", "Group", "Number",
            "Out of", "Per cent", "Lower 95%", "Upper 95%", "Ratio to the others shown", "Ratio lower 95%",
            "Ratio upper 95%", "Finding",
        ]
        let told = impact.told.flatMap { one in
            one.breakdowns.flatMap { breakdown in
                breakdown.groups.map { group in
                    row(EqualityImpact.Finding(told: one, characteristic: breakdown.characteristic, group: group))
                }
            }
        }
        let untold = impact.untold.map { line($0.leaf, $0.measure.text, $0.reason.words.en) }
        let silent = impact.silent.map { line($0, "", "Names no measure") }
        return ExchangeTable(headers: headers, rows: told + untold + silent)
    }

    private func row(_ finding: EqualityImpact.Finding) -> [String] {
        func number(_ value: Double?, _ places: Int) -> String {
            value.map { Definition.number($0, places: places).filter { $0 != "," } } ?? ""
        }
        let group = finding.group
        let interval = group.share?.interval().times(100) ?? group.over?.interval
        return [
            heading(finding.told.leaf.action.ref, finding.told.leaf.action.text, otherwise: ""),
            finding.told.measure.text, finding.told.indicator.code, period.first.iso, period.last.iso,
            finding.characteristic.words.en, group.words.en, group.part.inFile, group.whole?.inFile ?? "",
            number(group.share.map { $0.share * 100 } ?? group.over?.value, 1), number(interval?.lower, 1),
            number(interval?.upper, 1),
            number(group.against?.ratio, 2), number(group.against?.interval.lower, 2),
            number(group.against?.interval.upper, 2), finding.fares.words.en,
        ]
    }

    private func line(_ leaf: ActionLeaf, _ measure: String, _ why: String) -> [String] {
        [heading(leaf.action.ref, leaf.action.text, otherwise: ""), measure]
            + Array(repeating: "", count: 13) + [why]
    }
}

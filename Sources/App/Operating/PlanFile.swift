public import PlanReading
import Strategy

/// A plan as a file, by the file's ending.
public enum PlanFile {
    /// - Throws: `OperatorError` for an ending that is none of csv, xlsx and json.
    public static func bytes(of plan: ReadPlan, ending: String) throws -> [UInt8] {
        switch ending.lowercased() {
        case "csv": Array(ExchangeTable(plan).csv.utf8)
        case "xlsx": try PlanWorkbook.bytes(of: ExchangeTable(plan))
        case "json": Array(plan.goldJSON().utf8)
        default: throw OperatorError("A plan is written as .csv, .xlsx or .json, not .\(ending).")
        }
    }
}

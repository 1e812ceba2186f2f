import Foundation
import Testing

/// Published inputs with their outputs, kept beside the repository and not in it: found by walking up from here.
enum Reference {
    static let folder: URL? = {
        var place = URL(filePath: #filePath)
        while place.path != "/" {
            place.deleteLastPathComponent()
            let folder = place.appending(path: "shared/reference")
            if FileManager.default.fileExists(atPath: folder.path) { return folder }
        }
        return nil
    }()

    /// What a test of published values waits for; where they are not there it is told as left out, not as passed.
    static var isHere: ConditionTrait { .enabled(if: folder != nil, "There is no ../shared/reference.") }

    static func text(_ path: String) throws -> String {
        let folder = try #require(folder)
        return try String(contentsOf: folder.appending(path: path), encoding: .utf8)
    }

    /// A table's rows by the names of its columns.
    static func rows(_ path: String) throws -> [Row] {
        var lines = records(try text(path).replacingOccurrences(of: "\u{FEFF}", with: ""))
        let header = lines.removeFirst().map { $0.trimmingCharacters(in: .whitespacesAndNewlines) }
        #expect(lines.count == lengths[path], "\(path) has \(lines.count) rows")
        return lines.map { Row(values: Dictionary(zip(header, $0), uniquingKeysWith: { first, _ in first })) }
    }

    static func object(_ path: String) throws -> Any {
        try JSONSerialization.jsonObject(with: Data(text(path).utf8))
    }

    /// How many rows each table has: one that got shorter, or was read wrongly, would else be tried less and pass.
    private static let lengths = [
        "confidence_intervals/phe_refdata.csv": 19,
        "confidence_intervals/phe_testdata_1976.csv": 18,
        "confidence_intervals/phe_testdata_B_W.csv": 13,
        "confidence_intervals/phe_testdata_Mean.csv": 26,
        "confidence_intervals/phe_testdata_Mean_results.csv": 3,
        "confidence_intervals/phe_testdata_Prop.csv": 19,
        "confidence_intervals/phe_testdata_Prop_g.csv": 11,
        "confidence_intervals/phe_testdata_Rate.csv": 20,
        "confidence_intervals/phe_testdata_Rate_g.csv": 12,
        "confidence_intervals/phe_testdata_multiarea.csv": 57,
        "confidence_intervals/phe_testresults_DSR.csv": 12,
        "confidence_intervals/phe_testresults_ISR.csv": 16,
        "confidence_intervals/testdata_funnel_prop_inputs.csv": 303,
        "confidence_intervals/testdata_funnel_prop_outputs.csv": 100,
        "confidence_intervals/testdata_funnel_prop_outputs_with_axis_variation.csv": 100,
        "confidence_intervals/testdata_funnel_rate_dsr_inputs.csv": 40,
        "confidence_intervals/testdata_funnel_rate_outputs.csv": 100,
        "confidence_intervals/testdata_funnel_rate_outputs_2.csv": 100,
        "confidence_intervals/testdata_funnel_rate_outputs_3.csv": 100,
        "confidence_intervals/testdata_funnel_ratio_inputs.csv": 300,
        "confidence_intervals/testdata_funnel_ratio_outputs.csv": 100,
        "significance/fingertipsnext_benchmark_cases.csv": 68,
        "spc/nhsrplotthedots_ae_breaches_130_trusts.csv": 9360,
    ]

    /// That as many rows of a file were tried as it is known to have.
    static func tried(_ count: Int, of whole: Int, in path: String) {
        #expect(count == whole, "\(path): \(count) rows were tried of \(whole)")
    }

    private static func records(_ text: String) -> [[String]] {
        var records: [[String]] = [[]]
        var field = ""
        var quoted = false
        for character in text {
            switch character {
            case "\"": quoted.toggle()
            case "," where !quoted:
                records[records.count - 1].append(field)
                field = ""
            case "\n" where !quoted, "\r\n" where !quoted, "\r" where !quoted:
                records[records.count - 1].append(field)
                field = ""
                records.append([])
            default: field.append(character)
            }
        }
        records[records.count - 1].append(field)
        return records.filter { $0.count > 1 }
    }

    struct Row {
        let values: [String: String]
        func text(_ name: String) -> String { values[name] ?? "" }
        func number(_ name: String) -> Double? { Double(text(name)) }
    }
}

/// Whether two numbers agree to a relative tolerance.
func agree(_ a: Double?, _ b: Double?, _ tolerance: Double = 1e-9) -> Bool {
    guard let a, let b else { return a == nil && b == nil }
    return a == b || abs(a - b) <= tolerance * max(abs(a), abs(b))
}

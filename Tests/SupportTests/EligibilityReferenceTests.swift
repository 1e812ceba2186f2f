import Foundation
import Testing

@testable import Support

/// The list of what the regulation says, on machines that have it.
enum RegulationList {
    /// The list's rows that are rules, when it is there: part and code.
    static let rows: [(part: String, code: String)]? = {
        var folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        while folder.path != "/" {
            let list = folder.appendingPathComponent("../shared/domain/codelists/carer_eligibility.csv")
            if FileManager.default.fileExists(atPath: folder.appendingPathComponent("Package.swift").path) {
                guard let text = try? String(contentsOf: list, encoding: .utf8) else { return nil }
                return text.split(separator: "\n").dropFirst().compactMap { line in
                    let cells = line.split(separator: ",", maxSplits: 2, omittingEmptySubsequences: false)
                    return cells.count == 3 ? (String(cells[0]), String(cells[1])) : nil
                }
            }
            folder.deleteLastPathComponent()
        }
        return nil
    }()
}

/// Our rules beside the list of what the regulation says, kept outside this repository.
@Suite(.enabled(if: RegulationList.rows != nil, "There is no ../shared/domain/codelists."))
struct EligibilityReferenceTests {
    @Test func everyRowOfTheListIsARuleHere() throws {
        let rows = try #require(RegulationList.rows)
        func codes(_ part: String) -> [String] { rows.filter { $0.part == part }.map(\.code) }

        #expect(codes("condition") == ["C1", "C2", "C3"])
        #expect(codes("outcome") == CaringOutcome.allCases.map(\.letter))
        #expect(codes("unable") == Inability.allCases.map(\.code))
        #expect(codes("effect") == ["C2H"])
        // Each row alone, with the other conditions met, decides as the list says: one effect suffices.
        for (part, code) in rows where part == "outcome" || part == "effect" || part == "unable" {
            var answers = EligibilityTests.settled()
            switch part {
            case "outcome":
                for outcome in CaringOutcome.allCases where outcome.letter == code {
                    answers.outcomes[outcome] = [.withoutHelp]
                }
            case "effect": answers.health = .atRisk
            default:
                for inability in Inability.allCases where inability.code == code {
                    answers.outcomes[.home] = [inability]
                }
            }
            #expect(Eligibility(answers).verdict == .yes, "\(part) \(code)")
        }
    }
}

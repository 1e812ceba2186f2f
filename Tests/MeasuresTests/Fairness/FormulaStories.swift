import Foundation
import TestSupport
import Testing

@testable import Measures

/// Indicators worked out from others.
@Suite struct FormulaStories {
    static func sessions(_ code: String) -> [String: String] {
        MeasuresWorld.sessions.merging(["short_code": code, "name": "Sessions \(code)", "rhythm": "month"]) { $1 }
    }

    static func formula(_ code: String, _ sum: String, _ parts: String, kind: String = "count") -> [String: String] {
        sessions(code).merging([
            "source": "formula", "formula": sum, "parts": parts, "kind": kind,
            "out_of": kind == "count" ? "" : "all sessions",
        ]) { $1 }
    }

    @Test(arguments: TestStore.allCases)
    func oneIsWorkedOutFromOthersAndMissingStaysMissing(in store: TestStore) async throws {
        try await withSite(store) { site in
            let world = MeasuresWorld(site)
            let first = try await world.define(Self.sessions("S1"))
            let second = try await world.define(Self.sessions("S2"))
            for (path, month, number) in [
                (first, "2026-01-01", "30"), (second, "2026-01-01", "12"), (first, "2026-02-01", "7"),
                (first, "2026-03-01", "9"), (second, "2026-03-01", "0"),
            ] {
                let answer = try await world.lead.post(path + "/values", ["period": month, "numerator": number])
                try #require(answer.status == .seeOther, "\(answer.text.suffix(2000))")
            }
            let sum = try await world.define(Self.formula("F1", "sum", "s1, S2"))
            let less = try await world.define(Self.formula("F2", "difference", "S1, S2"))
            let ratio = try await world.define(Self.formula("F3", "ratio", "S1, S2", kind: "mean"))
            #expect(try await csv(sum, world) == ["42", "", "9"])
            #expect(try await csv(less, world) == ["18", "", "9"])
            // 30 / 12, nothing for February, and nothing to divide by in March.
            #expect(try await csv(ratio, world).first.flatMap(Double.init) == 2.5)
            let page = try await world.member.get(ratio + "/numbers.csv").text
            #expect(page.contains("[x]") && page.contains("[z]"))
            let entered = try await world.lead.post(sum + "/values", ["period": "2026-01-01", "numerator": "1"])
            #expect(entered.status != .seeOther)
            #expect(try await world.lead.get(sum + "/edit").text.contains("S1, S2"))
        }
    }

    @Test(arguments: TestStore.allCases)
    func circlesStrangersAndOtherRhythmsAreRefused(in store: TestStore) async throws {
        try await withSite(store) { site in
            let world = MeasuresWorld(site)
            let first = try await world.define(Self.sessions("S1"))
            _ = try await world.define(Self.sessions("S2"))
            _ = try await world.define(Self.formula("F1", "sum", "S1, S2"))
            _ = try await world.define(MeasuresWorld.sessions)
            for (fields, words) in [
                (Self.formula("F2", "sum", "S1, NONE"), "There is no indicator NONE"),
                (Self.formula("F2", "sum", "S1"), "Name 2 to 12 indicators"),
                (Self.formula("F2", "ratio", "S1, S2"), "Choose a count for a sum"),
                (Self.formula("F2", "sum", "S1, T1"), "T1 has a figure for other periods"),
            ] {
                let answer = try await world.lead.post("/measures/new", fields)
                #expect(answer.status == .unprocessableContent && answer.text.contains(words), "\(words)")
            }
            var circle = Self.formula("S1", "sum", "F1, S2")
            circle.merge(["version": "1", "reason": "To go round"]) { $1 }
            let answer = try await world.lead.post(first + "/edit", circle)
            #expect(answer.text.contains("is itself worked out from this indicator"))
        }
    }

    private func csv(_ path: String, _ world: MeasuresWorld) async throws -> [String] {
        try await world.member.get(path + "/numbers.csv").text.split(separator: "\r\n").dropFirst()
            .map { $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)[4] }
    }
}

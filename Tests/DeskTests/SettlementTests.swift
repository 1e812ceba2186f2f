import Dates
import Foundation
import TestSupport
import Testing

@testable import Desk

/// Two people's edits of one record: what stands together, and what someone must choose.
@Suite struct SettlementTests {
    struct Case: Sendable {
        let mine: [String: String]
        let now: [String: String]
        let theirs: [(field: String, before: String?, after: String?)]
        let settled: [String: String]?
    }

    static let cases: [Case] = [
        // Nobody else changed anything.
        Case(mine: ["a": "1"], now: ["a": "0"], theirs: [], settled: ["a": "1"]),
        // They changed another field, which my form still shows as it was.
        Case(
            mine: ["a": "1", "b": "0"],
            now: ["a": "0", "b": "2"],
            theirs: [("b", "0", "2")],
            settled: ["a": "1", "b": "2"]
        ),
        // We both changed it to the same.
        Case(mine: ["a": "2"], now: ["a": "2"], theirs: [("a", "0", "2")], settled: ["a": "2"]),
        // They changed it and changed it back.
        Case(mine: ["a": "1"], now: ["a": "0"], theirs: [("a", "0", "2"), ("a", "2", "0")], settled: nil),
        // We both changed it, each to something else.
        Case(mine: ["a": "1"], now: ["a": "2"], theirs: [("a", "0", "2")], settled: nil),
        // They filled what was empty, and I left it empty.
        Case(mine: ["a": ""], now: ["a": "2"], theirs: [("a", nil, "2")], settled: ["a": "2"]),
        // They emptied what I changed.
        Case(mine: ["a": "1"], now: ["a": ""], theirs: [("a", "0", nil)], settled: nil),
    ]

    @Test(arguments: cases)
    func bothAreKeptWhereTheyCanBe(_ one: Case) throws {
        let changes = one.theirs.enumerated().map { version, change in
            Change(
                id: TestTeams.id("c\(version)"),
                subject: Subject("plan", TestTeams.id("p")),
                version: version + 2,
                field: change.field,
                before: change.before,
                after: change.after,
                by: TestTeams.id("owen"),
                byName: "Owen Bevan",
                at: Instant(milliseconds: 0)
            )
        }

        let settled = try? Settlement(mine: one.mine, now: one.now, theirs: changes).fields

        #expect(settled == one.settled)
    }
}

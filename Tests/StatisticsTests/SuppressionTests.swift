import Testing

@testable import Statistics

struct SuppressionTests {
    @Test(arguments: [(0, "0"), (1, "*"), (7, "*"), (8, "10"), (12, "10"), (13, "15"), (22, "20"), (23, "25")])
    func smallCountsAreHiddenAndOthersRounded(_ count: Int, _ text: String) throws {
        #expect(try shown(SmallNumbers.standard.shown(count)) == text)
    }

    @Test func whatIsNoCountIsRefused() {
        #expect(throws: Impossible.negative) { try SmallNumbers.standard.shown(-1) }
        #expect(throws: Impossible.notACount) { try SmallNumbers.standard.shown(100_000_001) }
        #expect(throws: Impossible.listsDiffer) { try SafeTable([[1, 2], [3]]) }
        #expect(throws: Impossible.listsDiffer) { try SafeBreakdowns([[10, 20], [40]]) }
        #expect(throws: Impossible.negative) { try SafeTable([[10, -2]]) }
    }

    @Test func aTableOfLargeCountsIsOnlyRounded() throws {
        let table = try SafeTable([[12, 48], [31, 90]])
        #expect(table.cells == [[.count(10), .count(50)], [.count(30), .count(90)]])
        #expect(table.total == .count(180))
    }

    /// With exact counts a single hidden one is found by subtraction: two in its row and two in its column must go.
    @Test func aHiddenCountTakesOthersWithIt() throws {
        let exact = SmallNumbers(hiding: 7, nearest: 1, width: 4)
        let table = try SafeTable([[3, 40, 20], [50, 60, 70], [80, 90, 30]], exact)
        #expect(table.cells[0][0] == .hidden)
        #expect(table.cells[0].filter { $0 == .hidden }.count + (table.rowTotals[0] == .hidden ? 1 : 0) >= 2)
        #expect(table.cells.filter { $0[0] == .hidden }.count + (table.columnTotals[0] == .hidden ? 1 : 0) >= 2)
    }

    @Test func fiveOnesWouldBeToldByTheirSumAndAreNot() throws {
        let table = try SafeTable([[1, 1, 1, 1, 1]])
        #expect(Set(table.cells[0]) == [.hidden] && table.total == .hidden)
    }

    @Test func emptyTablesStayEmpty() throws {
        #expect(try SafeTable([]).total == .count(0))
        #expect(try SafeTable([[0, 0], [0, 0]]).cells == [[.count(0), .count(0)], [.count(0), .count(0)]])
        #expect(try SafeBreakdowns([[5], [2, 3]]).total == .hidden)
    }

    private func shown(_ count: ShownCount) -> String {
        switch count {
        case .count(let count): "\(count)"
        case .hidden: "*"
        }
    }

    @Test(Reference.isHere) func codonPython() throws {
        let file = try Reference.object("suppression/codonpython_suppress.json") as? [String: Any]
        var tried = 0
        for list in ["cases", "doctest"] {
            for row in file?[list] as? [[String: Any]] ?? [] {
                let count = try #require(row["input"] as? Int)
                #expect(try shown(SmallNumbers.standard.shown(count)) == row["expected"] as? String)
                tried += 1
            }
        }
        Reference.tried(tried, of: 10, in: "codonpython_suppress")
        for count in (file?["errors"] as? [Any] ?? []).compactMap({ $0 as? Int }) where count != 4 {
            #expect(throws: Impossible.self) { try SmallNumbers.standard.shown(count) }
        }
    }

    /// OpenSAFELY shows nought where we show that something is hidden; the others agree.
    @Test(Reference.isHere) func openSafely() throws {
        let file = try Reference.object("suppression/ehrql_sdc.json") as? [String: Any]
        let rows = file?["cases"] as? [[String: Any]] ?? []
        Reference.tried(rows.count, of: 3, in: "ehrql_sdc")
        for row in rows {
            let count = try SmallNumbers.standard.shown(#require(row["input"] as? Int))
            #expect((count.value ?? 0) == row["expected"] as? Int)
        }
    }
}

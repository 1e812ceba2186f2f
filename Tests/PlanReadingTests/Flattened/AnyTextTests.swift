import Testing

@testable import PlanReading

/// Whatever a text holds, reading it ends, and every cell says where it stood.
struct AnyTextTests {
    static let pieces: [String] = [
        "Action", "Lead", "By when", "How will we know?", "Ref", "Objective", "You said", "We did",
        "Priority 1: Breaks",
        "Outcome: I have breaks", "1.1", "a)", "b)", "2.", "(c)", "•", "- ", "/", ",", "March 2026", "Ongoing",
        "31/03/2028",
        "Council", "SGC/", "(SGC)", "To be confirmed", "we will", "Develop", "the", "of", "\t", "\t\t", "\n", "\n\n",
        "\u{0C}",
        "Page 3 of 9", "–", "“", "”", "é", "👩‍👧", "\u{200B}", "\u{0301}", "٣", "<u>", "**", "<", "O ",
        "99999999999999999999",
        "0", "Q3", "2018/19", "…", "%", "provisionNumber", ":", ".", ")", "(", "\r", "\u{FEFF}", "Ⅳ", "²", "½",
    ]

    @Test(arguments: 1...40)
    func readingEndsAndKeepsPlaces(seed: Int) {
        var chance = Chance(UInt64(seed))
        for _ in 0..<25 {
            var text = ""
            for _ in 0..<(Int(chance.next() % 160)) {
                text += chance.pick(AnyTextTests.pieces)
                if chance.next() % 3 > 0 { text += " " }
            }
            let raw = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
            let lines = FlatLine.lines(of: raw)
            guard let document = FlattenedPlan.rebuilt(lines) else { continue }
            for case .table(let table) in document.blocks {
                for row in table.rows {
                    for cell in row.cells {
                        #expect((0..<table.width).contains(cell.column))
                        #expect(cell.place.line.map { (1...raw.count).contains($0) } ?? false)
                    }
                    #expect(zip(row.cells, row.cells.dropFirst()).allSatisfy { $0.column < $1.column })
                }
            }
        }
    }

    @Test(arguments: 1...10)
    func noWordOfATableIsLost(seed: Int) {
        var chance = Chance(UInt64(seed &* 77))
        let orders = InventedPlanTests.orders
        let plan = InventedPlan(chance.pick(orders), rows: 9, using: &chance)
        for layout in InventedPlan.Layout.allCases {
            let words = plan.rows.joined().joined(separator: " ").filter { $0 != " " }.sorted()
            let read = table(plan.flattened(layout)).dropFirst().joined().joined(separator: " ")
            let kept = read.filter { $0 != " " && $0 != "^" }.sorted()
            #expect(kept == words, "\(layout) \(plan.roles)")
        }
    }
}

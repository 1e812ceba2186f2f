import PlanReading
import Testing

@Suite("No cell, however odd, stops the reading of agencies")
struct HostileCellTests {
    static let pieces = [
        "and", "&", "/", ",", ";", "(", ")", "[", "]", "NHS", "Council", "(SGC)", "Trust", "\n", "•", "partners",
        "working with", "plus", ":", "Lead:",
        "1.2", "b)", "see", "Actions", "2,", "of the", "Plan", "above", "=", "", "é", "\u{0}", "\u{202E}", "'s", "…",
        "-", "Health", "Services",
    ]

    @Test(arguments: 0..<200) func wordsInAnyOrderAreTakenApart(_ seed: Int) {
        var state = UInt64(seed) &+ 7
        var words: [String] = []
        for _ in 0..<60 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            words.append(Self.pieces[Int(state >> 33) % Self.pieces.count])
        }
        let cell = words.joined(separator: seed % 2 == 0 ? " " : "")
        let names = AgencyList.split(cell)
        #expect(names.allSatisfy { !$0.isEmpty && Set(names).count == names.count })
        _ = MeasureList.split(cell)
        _ = CrossReferences.find(in: cell)
        _ = CrossReferences.list(cell, titles: PlanTitles(words))
        let directory = AgencyDirectory(cells: words + [cell])
        for word in words { _ = directory.match(word) }
    }

    @Test(arguments: [
        "(", ")", "and ", "NHS and ", "a, ", "/", "(A) ", "1.2 b) ", "Actions 2 ", "X (X) ", "\n", "Health and ",
    ])
    func aVeryLongCellIsTakenApart(_ piece: String) {
        let cell = String(repeating: piece, count: 5000)
        _ = AgencyList.split(cell)
        _ = MeasureList.split(cell)
        _ = CrossReferences.find(in: cell)
        _ = AgencyDirectory(cells: [cell])
    }

    @Test func manyNamesCostLittle() {
        let directory = AgencyDirectory(cells: (0..<20_000).map { "Agency \($0) Trust" })
        #expect(directory.organisations.count <= 500)
    }
}

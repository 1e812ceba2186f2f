import Dates
import Foundation
import PlanReading
import Testing

@testable import Measures

/// The workbook of a report on a contract, read back cell by cell as whoever is sent it would.
extension EveryExitTests {
    /// Each of its numbers is a month's, as the attacker has it already, or what the months they have come to.
    func workbookTellsNothingMore(_ place: PlaceOfCounts) throws {
        let told = Dictionary(
            place.figures.items.map { ($0.indicator.code, $0.figures) },
            uniquingKeysWith: { first, _ in first }
        )
        let content = place.contractReport
        let file = try ContractFile.xlsx.download(content, in: .english)
        let lines = try PlainTable(reading: file.bytes, named: file.name, most: 1000).lines
        let headers = try #require(lines.first).cells
        func cell(_ name: String, _ line: PlainTable.Line) -> String {
            headers.firstIndex(of: name).flatMap { line.cells.indices.contains($0) ? line.cells[$0] : nil } ?? ""
        }
        #expect(lines.count == content.facts.lines.count + 1)
        for line in lines.dropFirst() {
            let months = (told[cell("Short code", line)] ?? []).filter {
                $0.period.first.iso >= cell("From", line) && $0.period.last.iso <= cell("To", line)
            }
            #expect(!months.isEmpty, "\(line.cells)")
            let number = Double(cell("Number", line))
            let outOf = Double(cell("Out of", line))
            if months.count == 1 {
                #expect(number == months[0].numerator && outOf == months[0].denominator, "\(line.cells)")
                #expect(cell("Marker", line) == months[0].marker)
            } else {
                // Nobody is told a sum of which they are not told each part.
                #expect(months.allSatisfy { $0.marker.isEmpty || $0.marker == "[z]" }, "\(line.cells)")
                #expect(number ?? 0 == months.reduce(0) { $0 + ($1.numerator ?? 0) }, "\(line.cells)")
                #expect(outOf ?? 0 == months.reduce(0) { $0 + ($1.denominator ?? 0) }, "\(line.cells)")
            }
            // What stands in words is made of the same figure.
            let words = cell("In words", line)
            if let number, let outOf, outOf > 0 {
                #expect(words.contains("\(Int(number)) of \(Int(outOf))"), "\(words)")
            }
        }
    }
}

extension PlaceOfCounts {
    /// A report for the quarter of all months on an agency, which is told of the whole place.
    var contractReport: ContractContent {
        let quarter = Rhythm.quarter.period(holding: ExitWorld.first)
        let lines = all.map { indicator, values in
            ContractLine(
                indicator,
                .place,
                target: nil,
                [indicator.figure(for: quarter, values).map { ContractFigure($0, indicator.definition) }]
                    .compactMap(\.self)
            )
        }
        let facts = ContractFacts(
            contract: "Support",
            provider: "An agency",
            commissioner: "Council",
            first: quarter.first,
            last: quarter.last,
            asOf: quarter.last.adding(days: 9),
            lines: lines.filter { !$0.figures.isEmpty }
        )
        return ContractContent(facts: facts, narrative: ContractNarrative())
    }
}

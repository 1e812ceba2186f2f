import Foundation
import PlanReading
import Testing

@testable import Strategy

/// What is kept of a document as JSON reads back the same.
@Suite struct JSONWriting {
    private struct Kept: Codable, Equatable {
        var text: String
        var number: Int
        var isTrue: Bool
        var nothing: String?
        var list: [[Int?]]
        var empty: [String]
        var blocks: [Block]
        var nested: [Kept]
    }

    private static let place = Place(sheet: "Plan \"A\"", row: 3)

    @Test func everyKindOfValueReadsBackTheSame() throws {
        let paragraph = Paragraph("Tab\tquote\" slash/ back\\ bell\u{7} é 😀 \u{1F}", place: Self.place)
        let inner = Kept(
            text: "",
            number: -4,
            isTrue: false,
            list: [],
            empty: [],
            blocks: [.heading(level: 2, paragraph), .paragraph(paragraph)],
            nested: []
        )
        let kept = Kept(
            text: "line\nend\r",
            number: .max,
            isTrue: true,
            list: [[1, nil], []],
            empty: [],
            blocks: [.table(Table(rows: [], width: 0, place: Place()))],
            nested: [inner, inner]
        )

        let text = try JSONWriter.text(of: kept)

        #expect(try JSONDecoder().decode(Kept.self, from: Data(text.utf8)) == kept)
    }

    @Test func aValueWithNothingInItIsAnEmptyObject() throws {
        #expect(try JSONWriter.text(of: Place()) == "{}")
        #expect(try JSONWriter.text(of: [Place(), Place(row: 1)]) == "[{},{\"row\":1}]")
    }
}

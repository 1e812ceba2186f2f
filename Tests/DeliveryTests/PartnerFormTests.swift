import DocumentWriting
import Foundation
import PlanReading
import Strategy
import Testing

@testable import Delivery

/// The form that partners submit is read back as it was written, whatever file it leaves in.
@Suite struct PartnerFormTests {
    /// Words that have been trouble before: lists, signs, numbers that look like dates, quotes.
    private static let words = [
        "", "Train 40 surgeries", "=1+1", "- who to talk to\n- what leave there is", "“Caring”, he said", "2.10",
        "As above", "a) Posters; b) cards", "1/4/2027", "Line one\nline two", "'quoted'", "Café ŵy — 50 %",
        "Yes", "• one\n• two", "N/A", "3 May 2027", "Lead: Northshire NHS", "@mention", "A, B and C",
    ]

    /// So many forms, each from its number, so that a failure can be looked at again.
    private static func form(_ seed: Int) -> PartnerForm {
        var state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 | 1
        func next(_ count: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % count
        }
        let periods = Array(["2024/25", "2025/26", "2026/27", "Update"].prefix(next(5)))
        let several = next(3) == 0
        let dated = next(2) == 0
        let rows = (0..<(1 + next(6))).map { number in
            PartnerForm.Row(
                strategy: several ? "Carers’ plan \(next(2))" : "",
                priority: ["2. Information\naim: people know", "", "3. Health", "Work"][next(4)],
                point: ["2.1", "", "2.10", "A"][next(4)],
                text: "Promise \(number) " + words[next(words.count)],
                when: dated ? words[next(words.count)] : "",
                risks: words[next(words.count)],
                progress: periods.map { _ in words[next(words.count)] }
            )
        }
        return PartnerForm(periods: periods, rows: rows)
    }

    @Test(arguments: ["csv", "xlsx", "docx", "odt"])
    func whatIsExportedReadsBackExactly(_ kind: String) throws {
        for seed in 1...60 {
            let form = Self.form(seed)
            let document = form.document(title: "What we promise", agency: "Carers Centre", language: .english)
            let bytes: [UInt8] =
                switch kind {
                case "csv": Array(form.table.csv.utf8)
                case "xlsx": try PlanWorkbook.bytes(of: form.table)
                case "docx": try WordFile.bytes(of: document)
                default: try OpenTextFile.bytes(of: document)
                }

            let read = try PartnerForm.read(bytes, named: "form.\(kind)")

            #expect(read.periods == form.periods, "form \(seed)")
            #expect(read.rows == form.rows, "form \(seed)")
        }
    }

    @Test(arguments: ["docx", "odt"])
    func aFormWrittenInWelshIsWelshAndReadsBack(_ kind: String) throws {
        for seed in 1...10 {
            let form = Self.form(seed)
            let document = form.document(title: "Ein haddewidion", agency: "Canolfan", language: .welsh)

            let bytes = kind == "docx" ? try WordFile.bytes(of: document) : try OpenTextFile.bytes(of: document)
            let read = try PartnerForm.read(bytes, named: "form.\(kind)")

            #expect("\(document.blocks)".contains("Sefydliad: Canolfan"))
            #expect(!"\(document.blocks)".contains("What our organisation will do"))
            #expect(read.rows == form.rows && read.periods == form.periods, "form \(seed)")
        }
    }

    @Test func aFormAsPartnersWriteItIsUnderstood() throws {
        let html = """
            <html><body><h1>What we put in</h1><table>
            <tr><th>Priority</th><th>Planned Action Point</th><th>What our organisation will do</th><th>Risks</th>
            <th>2024/25</th><th>2025/26</th></tr>
            <tr><td rowspan="2"><p>2. Information</p><p>aim: people know</p></td><td>2.1.1</td><td>Print a card</td>
            <td>Cost</td><td>Printed.</td><td>Printed again.</td></tr>
            <tr><td>2.1.2</td><td>Ask in the staff survey</td><td></td><td></td><td>17 in 100 care.</td></tr>
            </table></body></html>
            """

        let form = try PartnerForm.read(Array(html.utf8), named: "form.html")

        #expect(form.periods == ["2024/25", "2025/26"])
        #expect(form.rows.map(\.point) == ["2.1.1", "2.1.2"])
        #expect(form.rows.map(\.priority) == Array(repeating: "2. Information\naim: people know", count: 2))
        #expect(form.rows.map(\.risks) == ["Cost", ""])
        #expect(form.rows.map(\.progress) == [["Printed.", "Printed again."], ["", "17 in 100 care."]])
    }

    /// Columns in other words are understood as those of any plan are.
    @Test func aFormInOtherWordsIsUnderstoodToo() throws {
        let csv = "Theme,Ref,What we will do,Risk,2025/26\n1. Breaks,1.1,Open on Saturdays,Few staff,Opened in May\n"

        let form = try PartnerForm.read(Array(csv.utf8), named: "form.csv")

        #expect(form.rows.map(\.text) == ["Open on Saturdays"])
        #expect(form.rows.map(\.risks) == ["Few staff"])
        #expect(form.periods == ["2025/26"])
    }

    @Test(.enabled(if: SharedPlans.areHere, "There is no ../shared/plans."))
    func aRealInputIsReadAndLeavesAsItCame() throws {
        let shared = SharedPlans.folder
        let bytes = try Data(contentsOf: shared.appendingPathComponent("documents/oxfordshire.docx"))
        let form = try PartnerForm.read(Array(bytes), named: "oxfordshire.docx")
        let again = try PartnerForm.read(
            try WordFile.bytes(of: form.document(title: "Input", agency: "HR", language: .english)),
            named: "form.docx"
        )

        #expect(form.rows.count > 10 && form.periods.count == 2)
        #expect(again == form)
    }
}

/// Documents of real places, where this machine has them.
enum SharedPlans {
    static var areHere: Bool { FileManager.default.fileExists(atPath: folder.path) }

    static var folder: URL {
        var place = URL(fileURLWithPath: #filePath)
        for _ in 0..<3 { place.deleteLastPathComponent() }
        return place.deletingLastPathComponent().appendingPathComponent("shared/plans")
    }
}

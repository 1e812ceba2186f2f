import PlanReading
import Testing

@Suite("Reading CSV and plain text") struct TextTests {
    private func read(_ text: String, named name: String? = "plan.csv") throws -> SourceDocument {
        try DocumentReader.read(Array(text.utf8), named: name)
    }

    @Test(
        "Commas, semicolons and tabs are told from the text",
        arguments: [
            "Ref,Action,Lead\n1,\"Drop-in, monthly\",Council\n", "Ref;Action;Lead\r\n1;Drop-in, monthly;Council",
            "Ref\tAction\tLead\r1\tDrop-in, monthly\tCouncil", "sep=;\nRef;Action;Lead\n1;Drop-in, monthly;Council",
        ]
    )
    func separators(_ text: String) throws {
        #expect(try Said.table(read(text)) == [["Ref", "Action", "Lead"], ["1", "Drop-in, monthly", "Council"]])
    }

    @Test("Quotes hold commas, lines and quotes; blank rows are left out and still counted")
    func quotes() throws {
        let document = try read("Ref,Action\n1,\"One\nTwo, \"\"three\"\"\"\n,\n\n2,• Four\n")
        #expect(Said.table(document) == [["Ref", "Action"], ["1", "One / Two, \"three\""], ["2", "[•] Four"]])
        guard case .table(let table) = document.blocks.first else { return }
        #expect(table.rows.map(\.place.row) == [1, 2, 5])
    }

    @Test("A quote that never closes is refused with its line named")
    func unclosedQuote() {
        let rows = (0..<50).map { "\($0),words" }.joined(separator: "\n")
        #expect { try read("Ref,Action\n1,One\n2,\"Two\n\(rows)") } throws: { error in
            (error as? UnreadablePlan)?.kind == .damaged && "\(error)".contains("line 3")
        }
    }

    @Test("Curly quotes and dashes come through in every encoding")
    func encodings() throws {
        let text = "Ref,Action\n1,Carers’ week – “open” £5\n"
        let wide = Array(text.utf16)
        let little = wide.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        let big = wide.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
        let windows: [UInt8] = text.unicodeScalars.map { scalar in
            switch scalar {
            case "’": 0x92
            case "“": 0x93
            case "”": 0x94
            case "–": 0x96
            default: UInt8(truncatingIfNeeded: scalar.value)
            }
        }
        let files = [
            Array(text.utf8), [0xEF, 0xBB, 0xBF] + Array(text.utf8), [0xFF, 0xFE] + little, [0xFE, 0xFF] + big, little,
            big, windows,
        ]
        for bytes in files {
            let document = try DocumentReader.read(bytes, named: "plan.csv")
            #expect(Said.table(document) == [["Ref", "Action"], ["1", "Carers’ week – “open” £5"]])
        }
    }

    @Test("Control characters are taken out, and it is said where the first stood")
    func controlCharacters() throws {
        let document = try read("Ref,Action\n1,Hold\u{0} a\u{7} drop-in\n")
        #expect(Said.table(document) == [["Ref", "Action"], ["1", "Hold a drop-in"]])
        #expect(document.doubts.first?.place?.line == 2)
    }

    @Test("Words that a spreadsheet would take for formulas stay words")
    func formulas() throws {
        #expect(
            try Said.table(read("Ref,Action\n1,=1+1\n2,- Review\n")) == [
                ["Ref", "Action"], ["1", "=1+1"], ["2", "- Review"],
            ]
        )
    }

    @Test("In pasted text every line is a paragraph, and lines that share tabs are a table")
    func pasted() throws {
        let document = try read(
            "Plan\n\nRef\tAction\n1\t\"Hold a\ndrop-in\"\n2\tNewsletter\n\nThe end\t\n",
            named: nil
        )
        #expect(Said.blocks(document) == ["Plan", "table", "The end"])
        #expect(Said.table(document) == [["Ref", "Action"], ["1", "Hold a / drop-in"], ["2", "Newsletter"]])
        guard case .paragraph(let last) = document.blocks.last else { return }
        #expect(last.place.line == 8)
    }

    @Test("CSV named as a workbook is read as what it is, and said to be")
    func misnamed() throws {
        let document = try read("Ref,Action\n1,Drop-in\n", named: "plan.xlsx")
        #expect(document.format == .csv)
        #expect(document.doubts.first?.message.contains("named .xlsx") == true)
    }
}

import PlanReading
import Testing

@Suite("Files that are refused") struct RefusalTests {
    private func kind(_ bytes: [UInt8], named name: String? = nil) -> UnreadablePlan.Kind? {
        do throws(UnreadablePlan) {
            _ = try DocumentReader.read(bytes, named: name)
            return nil
        } catch {
            // Every refusal says what is wrong and what to do.
            #expect(error.message.split(separator: ". ").count >= 2)
            #expect(error.message.hasSuffix("."))
            return error.kind
        }
    }

    @Test("What is no document is told from its bytes, whatever its name")
    func otherKinds() {
        #expect(kind([]) == .empty)
        #expect(kind(Array("   \n".utf8)) == .empty)
        #expect(kind([0x7F, 0x45, 0x4C, 0x46, 2, 1], named: "plan.docx") == .notThisKind)
        #expect(kind([0x4D, 0x5A, 0x90, 0], named: "plan.xlsx") == .notThisKind)
        #expect(kind([0x1F, 0x8B, 8, 0], named: "plan.csv") == .unsupported)
        #expect(kind([0x89, 0x50, 0x4E, 0x47], named: "plan.pdf") == .unsupported)
        #expect(kind(Array("{\\rtf1 words}".utf8)) == .unsupported)
        #expect(kind(Array("<?xml version=\"1.0\"?><w:wordDocument/>".utf8)) == .unsupported)
        #expect(kind((0..<400).map { UInt8($0 % 7) }) == .notThisKind)
        #expect(kind([UInt8](repeating: 0x20, count: 51 << 20)) == .tooLarge)
    }

    @Test("Old Office files and protected ones are told apart")
    func oldOffice() {
        let head: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
        func wide(_ name: String) -> [UInt8] { name.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] } }
        #expect(kind(head + wide("EncryptedPackage")) == .protected)
        #expect(kind(head + wide("WordDocument")) == .unsupported)
        #expect(kind(head + wide("Workbook")) == .unsupported)
    }

    @Test("Zip files that hold no document, or only part of one")
    func zips() {
        #expect(kind(Zip([("readme.txt", "words")]).bytes) == .notThisKind)
        let whole = Samples.word(Samples.paragraph("Words"))
        #expect(kind(Array(whole.prefix(whole.count * 6 / 10))) == .damaged)
        #expect(kind(Zip([("word/document.xml", "<w:document")]).bytes) == .damaged)
        let slides = Zip([
            ("_rels/.rels", Samples.relationships([("r1", "officeDocument", "ppt/presentation.xml")])),
            ("ppt/presentation.xml", "<p/>"),
        ])
        #expect(kind(slides.bytes) == .unsupported)
    }

    @Test("A document type declaration is refused, whatever it declares")
    func documentTypes() {
        for declaration in [
            "<!DOCTYPE a>", "<!DOCTYPE a [<!ENTITY b \"c\">]>", "<!DOCTYPE a SYSTEM \"file:///etc/hostname\">",
        ] {
            #expect(kind(Zip([("word/document.xml", declaration + "<a/>")]).bytes) == .forbidden)
        }
    }

    @Test("Elements inside one another without end are refused")
    func depth() {
        let body = String(repeating: "<w:tbl><w:tr><w:tc>", count: 30_000)
        #expect(kind(Samples.word(body)) == .tooLarge)
    }

    @Test("Broken-off bytes of any kind never stop the reader", arguments: 0..<40)
    func brokenOff(_ seed: Int) {
        let whole = Samples.workbook([
            (
                name: "Plan", state: "visible",
                data: "<sheetData><row r=\"1\"><c r=\"A1\" t=\"s\"><v>9</v></c></row></sheetData>"
            )
        ])
        var bytes = Array(whole.prefix(whole.count * (seed + 1) / 40))
        if !bytes.isEmpty { bytes[(seed * 7_919) % bytes.count] ^= UInt8(truncatingIfNeeded: seed * 31 + 1) }
        _ = try? DocumentReader.read(bytes)
    }
}

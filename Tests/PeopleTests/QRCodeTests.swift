import Foundation
import Markup
import Testing

@testable import People

/// What is drawn is what a reader that is not ours reads.
@Suite struct QRCodeTests {
    static let reader = "/usr/bin/zbarimg"

    @Test(arguments: [
        "https://carers.example.org/card/482177305519", "https://gofalwyr.trentham.example/cy/card/100000000001",
        "http://localhost:8080/card/999999999999",
        "https://" + String(repeating: "a-long-name.", count: 20) + "example/card/482177305519",
    ])
    func aReaderReadsTheDrawing(_ text: String) throws {
        let code = try #require(QRCode(text))
        guard FileManager.default.isExecutableFile(atPath: Self.reader) else {
            print("skipped: there is no \(Self.reader) here (Debian’s zbar-tools)")
            return
        }

        let read = try Self.read(picture(of: code.drawing(Phrase(same: "Code")).rendered(in: .english), code))

        #expect(read == text)
    }

    @Test func theDrawingHasItsMarginAndItsWordsAndNoStyle() throws {
        let code = try #require(QRCode("https://carers.example.org/card/482177305519"))
        let drawn = code.drawing(Phrase(en: "Leads to <the check>", cy: "Yn arwain at y gwiriad"))
        let svg = drawn.rendered(in: .english)

        #expect(svg.contains("viewBox=\"0 0 \(code.size + 8) \(code.size + 8)\""))
        #expect(svg.contains("role=\"img\" aria-label=\"Leads to &lt;the check&gt;\""))
        #expect(drawn.rendered(in: .welsh).contains("Yn arwain at y gwiriad"))
        #expect(!svg.contains("style"))
        #expect(!svg.contains("M0 ") && !svg.contains("M3 ") && svg.contains("M4 4h7v1h-7z"))
    }

    @Test func whatNoCodeCanHoldHasNone() {
        #expect(QRCode(String(repeating: "x", count: 3000)) == nil)
        #expect(QRCode("a\u{0}b") == nil)
        #expect(QRCode("Gofalwyr â’u cerdyn") == nil)
        #expect(QRCode("") == nil)
    }

    /// The rectangles of the drawing itself, not of the code it was made from, as a grey picture of eight dots a square.
    private func picture(of svg: String, _ code: QRCode) -> [UInt8] {
        let (whole, scale) = (code.size + 2 * QRCode.quietZone, 8)
        var dots = [UInt8](repeating: 255, count: whole * scale * whole * scale)
        for run in svg.matches(of: /M(\d+) (\d+)h(\d+)v1h-\d+z/) {
            guard let left = Int(run.output.1), let top = Int(run.output.2), let length = Int(run.output.3) else {
                continue
            }
            for row in top * scale..<(top + 1) * scale {
                for column in left * scale..<(left + length) * scale { dots[row * whole * scale + column] = 0 }
            }
        }
        return Array("P5\n\(whole * scale) \(whole * scale)\n255\n".utf8) + dots
    }

    private static func read(_ picture: [UInt8]) throws -> String {
        let file = FileManager.default.temporaryDirectory.appendingPathComponent("code-\(UUID().uuidString).pgm")
        try Data(picture).write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }
        let process = Process()
        process.executableURL = URL(fileURLWithPath: reader)
        process.arguments = ["--quiet", "--raw", "-Sdisable", "-Sqrcode.enable", file.path]
        let answer = Pipe()
        process.standardOutput = answer
        process.standardError = Pipe()
        try process.run()
        let bytes = answer.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return String(decoding: bytes, as: UTF8.self).trimmingCharacters(in: .newlines)
    }
}

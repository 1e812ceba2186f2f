import Testing

@testable import Web

/// Forms with a file, as they arrive: whole, in pieces, and wrong.
@Suite struct MultipartTests {
    private static let good = [
        "--b", "Content-Disposition: form-data; name=\"title\"", "", "Carers’ plan", "--b",
        "Content-Disposition: form-data; name=\"file\"; filename=\"My \\\"plan\\\"; 2026.csv\"",
        "Content-Type: text/csv", "",
        "Ref,Action\r\n1,Ask --b early\r\n", "--b", "Content-Disposition: form-data; name=\"empty\"", "", "", "--b--",
        "",
    ].joined(separator: "\r\n")

    /// What is read when the bytes come in pieces of one size.
    private func read(_ text: String, pieces: Int) throws -> (fields: [String: String], fileName: String?, file: String)
    {
        var file: [UInt8] = []
        var reader = MultipartReader(boundary: "b") { file += $0 }
        let bytes = Array(text.utf8)
        for start in stride(from: 0, to: bytes.count, by: pieces) {
            try reader.take(bytes[start..<min(start + pieces, bytes.count)])
        }
        try reader.finish()
        let fields = Dictionary(reader.fields.map { ($0.name, $0.value) }, uniquingKeysWith: { first, _ in first })
        return (fields, reader.files.first?.fileName, String(decoding: file, as: UTF8.self))
    }

    @Test(arguments: [1, 2, 3, 7, 64, 10_000])
    func aFormIsReadTheSameInPiecesOfAnySize(_ pieces: Int) throws {
        let form = try read(Self.good, pieces: pieces)

        #expect(form.fields == ["title": "Carers’ plan", "empty": ""])
        #expect(form.fileName == "My \"plan\"; 2026.csv")
        #expect(form.file == "Ref,Action\r\n1,Ask --b early\r\n")
    }

    @Test(arguments: [
        "", "--b", "--b\r\n", "junk before\r\n--b--", "--b\r\n\r\nno header\r\n--b--",
        "--b\r\nContent-Disposition: form-data\r\n\r\nno name\r\n--b--",
        "--b\r\nContent-Disposition: form-data; name=\"x\"\r\n\r\nnever ends", "--bXX\r\n",
    ])
    func whatIsNoFormIsRefused(_ text: String) {
        #expect(throws: MultipartReader.Fault.self) { try read(text, pieces: 5) }
    }

    @Test func aFieldTooLargeIsRefusedBeforeItIsWhole() {
        let big = "--b\r\nContent-Disposition: form-data; name=\"x\"\r\n\r\n" + String(repeating: "a", count: 2 << 20)

        #expect(throws: MultipartReader.Fault.tooLarge) { try read(big, pieces: 65_536) }
    }

    @Test func anyBytesEndSafely() {
        var generator = SystemRandomNumberGenerator()
        let alphabet: [String] = [
            "--b", "\r\n", "--", "b", "\r", "\n", "Content-Disposition: form-data; name=\"x\"", ";", "\"", "\\", "ü",
        ]
        for _ in 0..<2_000 {
            let text = (0..<Int.random(in: 0..<20, using: &generator)).map { _ in
                alphabet.randomElement(using: &generator) ?? ""
            }
            _ = try? read(text.joined(), pieces: Int.random(in: 1..<9, using: &generator))
        }
    }

    @Test(arguments: [
        ("multipart/form-data; boundary=abc", "abc"), ("multipart/form-data; charset=utf-8; boundary=\"a b\"", "ab"),
        ("multipart/form-data", nil), ("text/plain; boundary=abc", nil), ("multipart/form-data; boundary=", nil),
    ])
    func theBoundaryIsFound(_ header: String, _ boundary: String?) {
        #expect(MultipartReader.boundary(in: header) == boundary)
    }
}

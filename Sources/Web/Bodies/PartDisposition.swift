/// What a part of a form says of itself: `Content-Disposition: form-data; name="plan"; filename="Plan 2026.docx"`.
struct PartDisposition {
    private(set) var name: String?
    private(set) var fileName: String?

    init(_ header: [UInt8]) {
        let lines = String(decoding: header, as: UTF8.self).split(whereSeparator: \.isNewline)
        for line in lines {
            let sides = line.split(separator: ":", maxSplits: 1)
            guard sides.count == 2, sides[0].lowercased() == "content-disposition" else { continue }
            for (key, value) in PartDisposition.parameters(sides[1]) {
                if key == "name" { name = value }
                if key == "filename" { fileName = value }
            }
        }
    }

    /// `key="value"` pairs; a quoted value may hold semicolons and `\"`.
    private static func parameters(_ text: Substring) -> [(String, String)] {
        var found: [(String, String)] = []
        var key = ""
        var value = ""
        var inValue = false
        var inQuotes = false
        var escaped = false
        func pair() -> (String, String) { (key.filter { $0 != " " }.lowercased(), value) }
        for character in text {
            if escaped {
                value.append(character)
                escaped = false
            } else if inQuotes, character == "\\" {
                escaped = true
            } else if character == "\"", inValue {
                inQuotes.toggle()
            } else if character == ";", !inQuotes {
                found.append(pair())
                (key, value, inValue) = ("", "", false)
            } else if character == "=", !inValue {
                inValue = true
            } else if inValue {
                value.append(character)
            } else {
                key.append(character)
            }
        }
        found.append(pair())
        return found
    }
}

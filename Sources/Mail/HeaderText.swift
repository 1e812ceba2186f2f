import Foundation

/// One line of text for a header: what would end the line is taken out.
struct HeaderText: Sendable, Equatable {
    let text: String

    init(_ text: String) {
        let scalars = text.unicodeScalars.map { scalar -> Character in
            switch scalar.properties.generalCategory {
            case .control, .lineSeparator, .paragraphSeparator, .format: " "
            default: Character(scalar)
            }
        }
        self.text = String(scalars).split(separator: " ").joined(separator: " ")
    }

    /// As a header holds it after `used` characters of its line: short ASCII as it is, anything else in encoded words.
    func value(after used: Int) -> String {
        let isPlain = text.utf8.allSatisfy { (32...126).contains($0) } && !text.contains("=?")
        return isPlain && used + text.utf8.count <= 76 ? text : encodedWords
    }

    /// As a name before an address, where more characters have a meaning.
    func phrase(after used: Int) -> String {
        let isPlain = text.utf8.allSatisfy {
            (48...57).contains($0) || (65...90).contains($0) || (97...122).contains($0) || $0 == 32
        }
        return isPlain && used + text.utf8.count <= 76 ? text : encodedWords
    }

    /// RFC 2047: whole characters in words of at most 75, one a line.
    private var encodedWords: String {
        var words: [String] = []
        var bytes: [UInt8] = []
        for scalar in text.unicodeScalars {
            let next = Array(String(scalar).utf8)
            if bytes.count + next.count > 39 {
                words.append(word(bytes))
                bytes = []
            }
            bytes += next
        }
        words.append(word(bytes))
        return words.joined(separator: "\r\n ")
    }

    private func word(_ bytes: [UInt8]) -> String { "=?UTF-8?B?\(Data(bytes).base64EncodedString())?=" }
}

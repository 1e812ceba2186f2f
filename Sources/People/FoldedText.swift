import Foundation

extension String {
    /// The text as it is compared: no marks, no capitals, single spaces, NFC.
    ///
    /// The same on every machine and in both databases, since neither is asked to do it.
    package var folded: String {
        let plain = decomposedStringWithCompatibilityMapping.unicodeScalars.filter {
            $0.properties.generalCategory != .nonspacingMark
        }
        var text = ""
        text.unicodeScalars.append(contentsOf: plain)
        return text.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
            .precomposedStringWithCanonicalMapping
    }

    /// An agency's name as it is matched: also without punctuation, and with "and" for "&".
    var foldedName: String {
        let words = replacing("&", with: " and ").folded.replacing("’", with: "").replacing("'", with: "")
        return words.split { !$0.isLetter && !$0.isNumber }.joined(separator: " ")
    }
}

import Foundation

/// A name as it is compared: small letters without accents or apostrophes, in the parts it was written in.
///
/// “O’Neill”, “O'NEILL” and “oneill” are one name; “Pérez-Łukasz” has the parts “perez” and “lukasz”. Letters of other
/// scripts stay as they are.
package struct FoldedName: Sendable, Hashable {
    package let parts: [String]
    /// The parts as one word, so that “Mc Donald” is “McDonald”.
    package let joined: String

    package init(_ written: String) {
        let all = Self.parts(of: written)
        let named = all.filter { !Self.titles.contains($0) }
        parts = named.isEmpty ? all : named
        joined = parts.joined()
    }

    package var isEmpty: Bool { parts.isEmpty }

    private static let titles: Set<String> = [
        "mr", "mrs", "miss", "ms", "mx", "dr", "prof", "rev", "sir", "lady", "mister", "master", "mstr",
    ]

    private static func parts(of written: String) -> [String] {
        var parts: [String] = []
        var part = ""
        func end() {
            if !part.isEmpty { parts.append(part) }
            part = ""
        }
        let isPlain = written.utf8.allSatisfy { $0 < 128 }
        for scalar in (isPlain ? written : written.decomposedStringWithCanonicalMapping).unicodeScalars {
            switch scalar {
            case "a"..."z": part.unicodeScalars.append(scalar)
            case "A"..."Z": part.unicodeScalars.append(Unicode.Scalar(UInt8(scalar.value) + 32))
            case "'", "\u{2019}", "\u{2018}", "\u{02BC}", "\u{02BB}", "`", "\u{00B4}", "\u{2032}": continue
            default:
                if let letters = Self.letters[scalar] {
                    part += letters
                } else if scalar.properties.isAlphabetic {
                    part += scalar.properties.lowercaseMapping
                } else if !Self.isMark(scalar) {
                    end()
                }
            }
        }
        end()
        return parts
    }

    /// Accents, and what says how letters join: part of the letter before them.
    private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .spacingMark, .enclosingMark, .format, .modifierLetter: true
        default: false
        }
    }

    /// Letters of the Latin script that are no plain letter with an accent.
    private static let letters: [Unicode.Scalar: String] = [
        "ß": "ss", "æ": "ae", "Æ": "ae", "œ": "oe", "Œ": "oe", "ø": "o", "Ø": "o", "ł": "l", "Ł": "l", "đ": "d",
        "Đ": "d", "ð": "d", "Ð": "d", "þ": "th", "Þ": "th", "ı": "i", "ħ": "h", "Ħ": "h", "ə": "e", "Ə": "e", "ŋ": "n",
        "Ŋ": "n", "ĸ": "k", "ŀ": "l", "Ŀ": "l",
    ]
}

private import Foundation

/// Text as it is kept: Unicode's composed form, line ends as one line feed, and no invisible controls.
func tidied(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 >= 127 || ($0 < 32 && $0 != 10) }) else { return text }
    var kept = String.UnicodeScalarView()
    for scalar in text.replacing("\r\n", with: "\n").unicodeScalars where !isUnwanted(scalar) {
        kept.append(scalar == "\r" ? "\n" : scalar)
    }
    return String(kept).precomposedStringWithCanonicalMapping
}

/// Control characters, marks that turn the direction of what follows, and code points that are no characters.
private func isUnwanted(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 9, 10, 13: false
    case 0..<32, 127..<160: true
    case 0x202A...0x202E, 0x2066...0x2069, 0xFEFF, 0xFDD0...0xFDEF: true
    default: scalar.value & 0xFFFE == 0xFFFE
    }
}

/// One line: line ends and tabs become spaces.
func oneLine(_ text: String) -> String {
    trimmed(String(text.map { $0.isNewline || $0 == "\t" ? " " : $0 }))
}

func trimmed(_ text: String) -> String { text.trimmingCharacters(in: .whitespacesAndNewlines) }

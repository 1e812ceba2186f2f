import Desk
import Foundation

/// Something only its holder knows: a link, a code on paper.
///
/// What is stored is its hash.
///
/// It is long enough (80 bits and more) that a plain hash cannot be turned back.
package enum Secret {
    /// SHA-256 of the text, as hexadecimal.
    package static func hash(_ text: String) -> String {
        Digest.sha256(text.utf8)
    }

    /// A secret for a link: 256 bits.
    package static func link(_ random: (Int) -> [UInt8]) -> String { random(32).base64URL }

    /// A secret for paper: 80 bits, sixteen letters and figures in fours.
    static func code(_ random: (Int) -> [UInt8]) -> String { Base32.grouped(Base32.encode(random(10))) }

    /// What a person typed of a code: spaces, dashes and small letters are forgiven, and 0, 1 and 8 are read as the
    /// letters they are mistaken for.
    static func codeTyped(_ text: String) -> String {
        let letters = text.uppercased().compactMap { character -> Character? in
            switch character {
            case "0": "O"
            case "1": "I"
            case "8": "B"
            case let other where other.isASCII && (other.isLetter || other.isNumber): other
            default: nil
            }
        }
        return Base32.grouped(String(letters.prefix(64)))
    }
}

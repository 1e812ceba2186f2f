package import Desk
package import Foundation
import People

/// The code that goes with a reference: whoever has both may come back.
///
/// It is worked out from the row's id with the place's keys, and stored nowhere: a copy of the database opens nothing.
/// Eight letters and figures (40 bits), and guesses are slowed down.
package enum ReturnCode {
    /// No letter that is taken for a figure.
    private static let letters = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ")

    /// "K7QF-2MWX".
    package static func text(for id: UUID, _ means: Means) throws -> String {
        let print = try means.sealed.fingerprint(id.uuidString.lowercased(), of: "return code")
        let letters = Secret.hash(print).prefix(16).chunks(of: 2).compactMap { pair in
            UInt8(pair, radix: 16).map { Self.letters[Int($0 % 32)] }
        }
        return "\(String(letters.prefix(4)))-\(String(letters.suffix(4)))"
    }

    /// What was typed of a code, as it was given: spaces, dashes and small letters are forgiven, and letters that are
    /// taken for figures read as those.
    package static func typed(_ text: String) -> String {
        let kept = text.uppercased().compactMap { character -> Character? in
            switch character {
            case "O": "0"
            case "I", "L": "1"
            case "U": "V"
            case let other where letters.contains(other): other
            default: nil
            }
        }
        return kept.count == 8 ? "\(String(kept.prefix(4)))-\(String(kept.suffix(4)))" : ""
    }
}

extension StringProtocol {
    fileprivate func chunks(of size: Int) -> [SubSequence] {
        var rest = self[...]
        var chunks: [SubSequence] = []
        while !rest.isEmpty {
            chunks.append(rest.prefix(size))
            rest = rest.dropFirst(size)
        }
        return chunks
    }
}

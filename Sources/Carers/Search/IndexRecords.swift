package import Desk
package import Foundation
import People
import Records

/// The words and numbers by which someone is found.
///
/// Telephone numbers and mail addresses are known again by their fingerprints, so the index tells nobody's.
enum IndexToken {
    /// The words of a name, as they are compared: "Siân O’Brien-Hughes" is "sian", "obrien", "hughes", "obrienhughes".
    static func names(_ text: String) -> [String] {
        text.split(whereSeparator: \.isWhitespace).flatMap { word -> [String] in
            let name = FoldedName(String(word))
            return name.parts.count > 1 ? name.parts + [name.joined] : name.parts
        }
    }

    /// How a word of a name may sound.
    static func sounds(_ word: String) -> [String] {
        let sound = NameSound(word)
        return Set([sound.first, sound.second]).filter { !$0.isEmpty }.sorted()
    }

    /// The digits of a telephone number without the country's own: "+44 7700 900123" is "07700900123".
    static func phone(_ text: String) -> String? {
        var digits = text.filter { $0.isASCII && $0.isNumber }
        let isForeign = text.drop { $0.isWhitespace }.hasPrefix("+")
        if digits.hasPrefix("0044") { digits = "0" + digits.dropFirst(4) }
        if isForeign, digits.hasPrefix("44") { digits = "0" + digits.dropFirst(2) }
        digits = digits.hasPrefix("00") ? String(digits.dropFirst(1)) : digits
        return (6...15).contains(digits.count) ? digits : nil
    }

    /// A whole number is found, and so are its last six digits.
    static func phones(_ text: String) -> [String] { phone(text).map { [$0, String($0.suffix(6))] } ?? [] }
}

extension Work {
    /// Writes anew by what someone is found.
    package func index(_ person: UUID, names: PersonName, contacts: [ContactDetails]) throws {
        try db.execute("DELETE FROM person_index WHERE person_id = \(person)")
        let words = [names.given, names.family, names.knownAs ?? ""].flatMap(IndexToken.names)
        var tokens: Set<[String]> = []
        for word in words {
            tokens.insert(["name", word])
            for sound in IndexToken.sounds(word) { tokens.insert(["sound", sound]) }
        }
        for contact in contacts {
            switch contact.channel {
            case .phone, .text:
                for number in IndexToken.phones(contact.value) {
                    tokens.insert(["phone", try means.sealed.fingerprint(number, of: "phone")])
                }
            case .email: tokens.insert(["email", try means.sealed.fingerprint(contact.value.folded, of: "email")])
            case .post: break
            }
        }
        for token in tokens.sorted(by: { $0.joined() < $1.joined() }) {
            try db.execute(
                "INSERT INTO person_index (person_id, kind, token) VALUES (\(person), \(token[0]), \(token[1]))"
            )
        }
        try matchAnew(person)
    }
}

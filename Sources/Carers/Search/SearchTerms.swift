import Foundation
import People

/// What was typed into the one box of the search, taken apart: a reference, numbers, a birth date, a postcode, and names.
struct SearchTerms: Sendable, Equatable {
    var names: [String] = []
    var born: PartialDay?
    var postcode: String?
    var reference: String?
    var nhsNumber: NHSNumber?
    /// Digits as the index knows them.
    var phone: String?
    var email: String?
    /// The words that were left for names, as they were typed.
    var typedNames: [String] = []

    static let most = 200

    var isEmpty: Bool { self == SearchTerms() }

    /// What kinds of thing were looked for: all that the audit trail is told of a search.
    var kinds: String {
        [
            names.isEmpty ? nil : "name", born.map { _ in "born" }, postcode.map { _ in "postcode" },
            reference.map { _ in "reference" }, nhsNumber.map { _ in "nhs number" }, phone.map { _ in "telephone" },
            email.map { _ in "email" },
        ]
        .compactMap { $0 }.joined(separator: ", ")
    }

    init() {}

    init(reading typed: String) {
        var words = typed.prefix(Self.most).split(whereSeparator: { $0.isWhitespace || $0 == "," }).map(String.init)
        // The longest runs first: "12 March 1958" is a day before "1958" is a year.
        for length in stride(from: min(5, words.count), to: 0, by: -1) {
            var start = 0
            while start + length <= words.count {
                if take(words[start..<start + length].joined(separator: " "), ofWords: length) {
                    words.removeSubrange(start..<start + length)
                } else {
                    start += 1
                }
            }
        }
        typedNames = words.map { $0.first?.isLowercase == true ? $0.capitalized : $0 }
        names = words.flatMap { IndexToken.names($0) }.reduce(into: []) { names, word in
            if !names.contains(word) { names.append(word) }
        }
    }

    /// Whether these words were something else than a name.
    private mutating func take(_ text: String, ofWords count: Int) -> Bool {
        if reference == nil, let found = PersonReference.read(text) {
            reference = found
        } else if nhsNumber == nil, let found = NHSNumber(text) {
            nhsNumber = found
        } else if email == nil, count == 1, text.contains("@") {
            email = text.folded
        } else if postcode == nil, count <= 2, let found = Postcode(text) {
            postcode = found.text
        } else if born == nil, count <= 3, text.contains(where: \.isNumber), let found = PartialDay(written: text),
            (1880...2100).contains(found.year)
        {
            born = found
        } else if phone == nil, text.allSatisfy({ $0.isNumber || "+()- ".contains($0) }),
            let digits = IndexToken.phone(text)
        {
            phone = digits
        } else {
            return false
        }
        return true
    }
}

import Markup
import Records

/// One thing a token may do, of those its maker may.
enum Scope: String, Sendable, CaseIterable {
    case plansRead = "plans:read"
    case updatesRead = "updates:read"
    case updatesWrite = "updates:write"
    case feedbackRead = "feedback:read"
    case feedbackWrite = "feedback:write"
    case referralsWrite = "referrals:write"

    var words: Phrase {
        switch self {
        case .plansRead: Phrase(en: "Read plans, actions and periods", cy: "Darllen cynlluniau, camau a chyfnodau")
        case .updatesRead: Phrase(en: "Read updates", cy: "Darllen diweddariadau")
        case .updatesWrite: Phrase(en: "Send updates", cy: "Anfon diweddariadau")
        case .feedbackRead: Phrase(en: "Read what carers said", cy: "Darllen yr hyn a ddywedodd gofalwyr")
        case .feedbackWrite: Phrase(en: "Write down what carers said", cy: "Ysgrifennu’r hyn a ddywedodd gofalwyr")
        case .referralsWrite:
            Phrase(en: "Tell of carers, and see how that goes", cy: "Dweud am ofalwyr, a gweld sut mae hynny’n mynd")
        }
    }
}

/// Words kept in one column, with spaces between.
struct WordList<Word: RawRepresentable & Sendable & Hashable>: Sendable, SQLConvertible where Word.RawValue == String {
    let words: [Word]

    init(_ words: [Word]) { self.words = words }

    var sqlValue: SQLValue { .text(words.map(\.rawValue).joined(separator: " ")) }

    /// A word of a version to come means nothing here.
    init?(sqlValue: SQLValue) {
        guard case .text(let text) = sqlValue else { return nil }
        words = text.split(separator: " ").compactMap { Word(rawValue: String($0)) }
    }
}

package import Delivery
package import Markup

/// Words of a report: a fact that follows from the plan, or what people of the team wrote for each other.
///
/// The two are told apart for good, so that whatever is once made public can be built from the first alone.
package enum ReportText: Sendable, Hashable {
    case fact(Phrase)
    case written(InternalText)

    /// A plan's own words, the same in every language.
    static func asWritten(_ words: String) -> ReportText { .fact(Phrase(asWritten: words)) }

    /// For those of the team, who may read both.
    var forColleagues: Phrase {
        switch self {
        case .fact(let phrase): phrase
        case .written(let words): Phrase(asWritten: words.words)
        }
    }

    var isEmpty: Bool { forColleagues.en.isEmpty }
}

extension ReportText: Codable {
    private enum Keys: String, CodingKey { case en, cy, written }

    package init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: Keys.self)
        if let words = try values.decodeIfPresent(String.self, forKey: .written) {
            self = .written(InternalText(words))
        } else {
            self = .fact(
                Phrase(en: try values.decode(String.self, forKey: .en), cy: try values.decode(String.self, forKey: .cy))
            )
        }
    }

    package func encode(to encoder: any Encoder) throws {
        var values = encoder.container(keyedBy: Keys.self)
        switch self {
        case .fact(let phrase):
            try values.encode(phrase.en, forKey: .en)
            try values.encode(phrase.cy, forKey: .cy)
        case .written(let words):
            try values.encode(words.words, forKey: .written)
        }
    }
}

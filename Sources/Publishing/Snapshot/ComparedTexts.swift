import Dates
import Delivery
import Markup

extension PublishedText {
    /// Both languages, as two texts are compared.
    var both: Phrase { Phrase(same: bothWords) }

    var bothWords: String { welsh.map { "\(original.words)\n\($0.words)" } ?? original.words }
}

extension PublishedText? {
    var both: Phrase { Phrase(same: map(\.bothWords) ?? "") }
}

extension Day? {
    var both: Phrase { map(\.both) ?? Phrase(same: "") }
}

extension Day {
    var both: Phrase { Phrase(en: words(in: .english), cy: words(in: .welsh)) }
}

extension [PublishedText] {
    var both: Phrase { Phrase(same: map(\.bothWords).joined(separator: "; ")) }
}

public import Delivery
import Markup

/// Words that were let out, and the same in Welsh where somebody wrote it.
public struct PublishedText: Sendable, Hashable {
    public let original: PublicText
    public let welsh: PublicText?

    public init(_ original: PublicText, welsh: PublicText? = nil) {
        self.original = original
        self.welsh = welsh
    }
}

/// As JSON: the words alone, or both languages by their codes.
extension PublishedText: Codable {
    private enum Languages: String, CodingKey { case en, cy }

    public init(from decoder: any Decoder) throws {
        if let words = try? decoder.singleValueContainer().decode(String.self) {
            self.init(PublicText(words))
        } else {
            let both = try decoder.container(keyedBy: Languages.self)
            self.init(
                PublicText(try both.decode(String.self, forKey: .en)),
                welsh: PublicText(try both.decode(String.self, forKey: .cy))
            )
        }
    }

    public func encode(to encoder: any Encoder) throws {
        guard let welsh else {
            var words = encoder.singleValueContainer()
            return try words.encode(original.words)
        }
        var both = encoder.container(keyedBy: Languages.self)
        try both.encode(original.words, forKey: .en)
        try both.encode(welsh.words, forKey: .cy)
    }
}

/// Words a person reads, in both of the place's languages.
///
/// One without the other does not compile.
public struct Phrase: Sendable, Hashable {
    public let en: String
    public let cy: String

    public init(en: String, cy: String) {
        self.en = en
        self.cy = cy
    }

    /// A name, a title, a person's own words: the same in every language.
    public init(same text: String) { self.init(en: text, cy: text) }

    public func text(in language: Language) -> String {
        switch language {
        case .english: en
        case .welsh: cy
        }
    }
}

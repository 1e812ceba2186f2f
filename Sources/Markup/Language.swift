/// A language the place's pages are written in.
public enum Language: String, Sendable, Hashable, CaseIterable {
    case english = "en"
    case welsh = "cy"

    public var code: String { rawValue }

    public enum Direction: String, Sendable { case leftToRight = "ltr", rightToLeft = "rtl" }

    public var direction: Direction { .leftToRight }

    /// The language's name in itself.
    public var ownName: String {
        switch self {
        case .english: "English"
        case .welsh: "Cymraeg"
        }
    }
}

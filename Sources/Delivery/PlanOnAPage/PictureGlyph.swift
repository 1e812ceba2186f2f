import Markup
import Strategy

/// How an action's status is drawn: a shape and a letter, so that no colour has to be told from another.
enum PictureGlyph {
    /// As wide and as high as a glyph is.
    static let size = 26

    /// The order of the key, and of every count: from done to stopped.
    static let order: [Action.Status] = [.done, .onTrack, .atRisk, .offTrack, .notStarted, .stopped]

    static func letter(_ status: Action.Status) -> Phrase {
        switch status {
        case .notStarted: Phrase(en: "N", cy: "H")
        case .onTrack: Phrase(en: "T", cy: "T")
        case .atRisk: Phrase(en: "R", cy: "P")
        case .offTrack: Phrase(en: "O", cy: "O")
        case .done: Phrase(en: "D", cy: "G")
        case .stopped: Phrase(en: "S", cy: "S")
        }
    }

    /// The shape with its letter, its top left corner at nought.
    static func drawing(_ status: Action.Status) -> HTML {
        """
        \(shape(status))<text class="t-\(name(status))-letter" x="13" y="\(status == .atRisk ? 21 : 19)" \
        text-anchor="middle" font-size="16" font-weight="700">\(letter(status))</text>
        """
    }

    static func name(_ status: Action.Status) -> String {
        status.rawValue.split(separator: "_").joined(separator: "-")
    }

    private static func shape(_ status: Action.Status) -> HTML {
        let kind = "t t-\(name(status))"
        return switch status {
        case .done, .notStarted: "<rect class=\"\(kind)\" x=\"1\" y=\"1\" width=\"24\" height=\"24\"/>"
        case .onTrack: "<circle class=\"\(kind)\" cx=\"13\" cy=\"13\" r=\"12\"/>"
        case .atRisk: "<path class=\"\(kind)\" d=\"M13 1L25 8V25H1V8Z\"/>"
        case .offTrack: "<path class=\"\(kind)\" d=\"M13 0L26 13L13 26L0 13Z\"/>"
        case .stopped:
            "<rect class=\"\(kind)\" x=\"1\" y=\"1\" width=\"24\" height=\"24\" stroke-dasharray=\"3 2\"/>"
        }
    }
}

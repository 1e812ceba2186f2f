import Markup
import Strategy

/// How an action's status is drawn: a shape and a letter, so that no colour has to be told from another.
enum PictureGlyph {
    /// As wide and as high as a glyph is.
    static let size = 22

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
        \(shape(status))<text class="t-\(name(status))-letter" x="11" y="\(status == .atRisk ? 18 : 16)" \
        text-anchor="middle" font-size="\(status == .offTrack ? 13 : 15)" font-weight="700">\(letter(status))</text>
        """
    }

    static func name(_ status: Action.Status) -> String {
        status.rawValue.split(separator: "_").joined(separator: "-")
    }

    private static func shape(_ status: Action.Status) -> HTML {
        let kind = "t t-\(name(status))"
        return switch status {
        case .done, .notStarted: "<rect class=\"\(kind)\" x=\"1\" y=\"1\" width=\"20\" height=\"20\"/>"
        case .onTrack: "<circle class=\"\(kind)\" cx=\"11\" cy=\"11\" r=\"10\"/>"
        case .atRisk: "<path class=\"\(kind)\" d=\"M11 1L21 7V21H1V7Z\"/>"
        case .offTrack: "<path class=\"\(kind)\" d=\"M11 0L22 11L11 22L0 11Z\"/>"
        case .stopped:
            "<rect class=\"\(kind)\" x=\"1\" y=\"1\" width=\"20\" height=\"20\" stroke-dasharray=\"3 2\"/>"
        }
    }
}

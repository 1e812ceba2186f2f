package import Markup
import Records

/// What a note tells of.
package enum NoteKind: String, Sendable, CaseIterable, SQLConvertible {
    case call, visit, text, email, meeting
    /// They were rung or called on, and not reached.
    case tried
    /// Nobody spoke with them: something to know.
    case note

    package var words: Phrase {
        switch self {
        case .call: Phrase(en: "Telephone call", cy: "Galwad ffôn")
        case .visit: Phrase(en: "Visit", cy: "Ymweliad")
        case .text: Phrase(en: "Text message", cy: "Neges destun")
        case .email: Phrase(en: "Email", cy: "E-bost")
        case .meeting: Phrase(en: "Meeting", cy: "Cyfarfod")
        case .tried: Phrase(en: "Tried, not reached", cy: "Ceisio, heb gael gafael")
        case .note: Phrase(en: "Note, no contact", cy: "Nodyn, dim cyswllt")
        }
    }

    /// Whether it means that somebody was in touch with them.
    package var isContact: Bool { self != .tried && self != .note }
    package static let contacts = allCases.filter(\.isContact)
}

/// How someone said that a note is right.
package enum SignedHow: String, Sendable, CaseIterable, SQLConvertible {
    case readOut = "read_out"
    case onPaper = "on_paper"
    case byMessage = "by_message"
    case onScreen = "on_screen"
    /// They did it themselves.
    case ownPages = "own_pages"

    /// How they may have told somebody.
    static let told = allCases.filter { $0 != .ownPages }

    package var words: Phrase {
        switch self {
        case .readOut: Phrase(en: "It was read out to them", cy: "Fe’i darllenwyd iddynt")
        case .onPaper: Phrase(en: "They signed a copy on paper", cy: "Llofnodwyd copi papur ganddynt")
        case .byMessage: Phrase(en: "They wrote back", cy: "Ysgrifenasant yn ôl")
        case .onScreen:
            Phrase(en: "They read it on a screen with you", cy: "Fe’i darllenwyd ganddynt ar sgrin gyda chi")
        case .ownPages: Phrase(en: "They did it on their own pages", cy: "Gwnaethant hynny ar eu tudalennau eu hunain")
        }
    }
}

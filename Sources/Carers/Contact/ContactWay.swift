package import Foundation
package import Markup
import Records

/// How someone can be reached.
package enum ContactChannel: String, Sendable, CaseIterable, SQLConvertible {
    case phone, text, email, post

    package var words: Phrase {
        switch self {
        case .phone: Phrase(en: "Telephone", cy: "Ffôn")
        case .text: Phrase(en: "Text message", cy: "Neges destun")
        case .email: Phrase(en: "Email", cy: "E-bost")
        case .post: Phrase(en: "Letter", cy: "Llythyr")
        }
    }
}

/// Whether it is safe to reach someone that way: others may listen, or read.
package enum ContactSafety: String, Sendable, CaseIterable, SQLConvertible {
    case safe
    case askFirst = "ask_first"
    case notSafe = "not_safe"

    package var words: Phrase {
        switch self {
        case .safe: Phrase(en: "Safe", cy: "Diogel")
        case .askFirst: Phrase(en: "Ask first", cy: "Gofynnwch yn gyntaf")
        case .notSafe: Phrase(en: "Not safe", cy: "Ddim yn ddiogel")
        }
    }
}

/// One way to reach someone, opened.
package struct ContactWay: Sendable, Identifiable {
    package let id: UUID
    package let person: UUID
    package let channel: ContactChannel
    package let value: String
    package let safety: ContactSafety
    package let isPreferred: Bool
    /// What to mind: "never leave a message".
    package let note: String?
    package let version: Int

    /// What a page tells of it beside others: where someone lives is asked for on its own.
    var told: Phrase { channel == .post ? ContactWords.onItsOwn : Phrase(asWritten: value) }
}

/// A way to reach someone, as it is written down.
package struct ContactDetails: Sendable, Equatable {
    package var channel: ContactChannel
    package var value: String
    package var safety: ContactSafety
    package var isPreferred: Bool
    package var note: String?

    package init(
        _ channel: ContactChannel,
        _ value: String,
        safety: ContactSafety = .askFirst,
        isPreferred: Bool = false,
        note: String? = nil
    ) {
        self.channel = channel
        self.value = value
        self.safety = safety
        self.isPreferred = isPreferred
        self.note = note
    }
}

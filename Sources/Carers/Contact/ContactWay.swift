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

    /// Whether less is allowed by this than by another.
    package func isStricter(than other: ContactSafety) -> Bool { strictness > other.strictness }

    /// What holds where two things were said of one way to reach someone.
    package func stricter(_ other: ContactSafety) -> ContactSafety { other.isStricter(than: self) ? other : self }

    private var strictness: Int {
        switch self {
        case .safe: 0
        case .askFirst: 1
        case .notSafe: 2
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

    /// Two that read the same here lead to the same place, however they were written.
    var place: ContactPlace { ContactPlace(channel, value) }
}

/// Where a way to reach someone leads: by this it is told that two records say the same number or address.
struct ContactPlace: Hashable, Sendable {
    let channel: ContactChannel
    private let written: String

    init(_ channel: ContactChannel, _ value: String) {
        self.channel = channel
        let isNumber = channel == .phone || channel == .text
        let plain = value.lowercased().filter { isNumber ? $0.isASCII && $0.isNumber : !$0.isWhitespace && $0 != "," }
        let isAbroad = value.contains { $0 == "+" } || plain.hasPrefix("00")
        guard isNumber, isAbroad, let rest = plain.firstRange(of: "44") else {
            written = plain.isEmpty ? value : plain
            return
        }
        let before = plain[..<rest.lowerBound]
        // “+44 (0)7700 …” and “0044 7700 …” are the number that is dialled here as 07700.
        written = before.allSatisfy { $0 == "0" } ? "0" + plain[rest.upperBound...].drop { $0 == "0" } : plain
    }
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

package import Dates
package import Foundation
package import Markup

/// One thing that someone may read of what is kept about them, as they read it: a note shared with them, an approved plan.
///
/// Each area makes its own from what was shared or approved, and nothing else; a page, a print and a file are made of it alike.
package struct SharedItem: Sendable {
    package enum Kind: String, Sendable, CaseIterable {
        case assessment, plan, review, emergency, card
        case rest = "break"
        case note, letter

        package var words: Phrase {
            switch self {
            case .assessment: Phrase(en: "My assessments", cy: "Fy asesiadau")
            case .plan: Phrase(en: "My support plans", cy: "Fy nghynlluniau cymorth")
            case .review: Phrase(en: "How my support is going", cy: "Sut mae fy nghymorth yn mynd")
            case .emergency: Phrase(en: "My emergency plan", cy: "Fy nghynllun argyfwng")
            case .card: Phrase(en: "My carers card", cy: "Fy ngherdyn gofalwr")
            case .rest: Phrase(en: "My breaks", cy: "Fy seibiannau")
            case .note: Phrase(en: "Notes you can read", cy: "Nodiadau y cewch eu darllen")
            case .letter: Phrase(en: "Letters to me", cy: "Llythyrau ataf i")
            }
        }
    }

    /// What they said of it: that it is right.
    package enum Signature: Sendable, Equatable {
        /// It is not a thing to be signed.
        case none
        case open
        case signed(Day)
        /// They signed what it said before.
        case older(Day)

        /// Whether they may say so now.
        package var isOpen: Bool {
            switch self {
            case .open, .older: true
            case .none, .signed: false
            }
        }
    }

    package let kind: Kind
    package let id: UUID
    package let title: Phrase
    package let on: Day
    /// How it stands, in a few words.
    package let standing: Phrase?
    package let facts: [SharedFact]
    /// The day of it to remember: when a card runs out, when a break begins.
    package let remember: SharedFact?
    /// What is signed is this version of it.
    package let version: Int
    package let signature: Signature
    /// Whether it is open for them to write in.
    package let isTheirsToWrite: Bool

    package init(
        _ kind: Kind,
        _ id: UUID,
        _ title: Phrase,
        on day: Day,
        standing: Phrase? = nil,
        facts: [SharedFact?],
        remember: SharedFact? = nil,
        version: Int = 1,
        signature: Signature = .none,
        isTheirsToWrite: Bool = false
    ) {
        self.kind = kind
        self.id = id
        self.title = title
        on = day
        self.standing = standing
        self.facts = facts.compactMap(\.self)
        self.remember = remember
        self.version = version
        self.signature = signature
        self.isTheirsToWrite = isTheirsToWrite
    }

    /// The same, with what they said of it.
    package func with(_ signature: Signature) -> SharedItem {
        SharedItem(
            kind,
            id,
            title,
            on: on,
            standing: standing,
            facts: facts,
            remember: remember,
            version: version,
            signature: signature,
            isTheirsToWrite: isTheirsToWrite
        )
    }
}

/// One line of it: what it is about, and what it says.
package struct SharedFact: Sendable {
    package let label: Phrase
    package let words: [Phrase]

    package init(_ label: Phrase, _ words: [Phrase]) {
        self.label = label
        self.words = words
    }

    package init(_ label: Phrase, _ words: Phrase) { self.init(label, [words]) }

    /// None where nothing was said.
    package init?(_ label: Phrase, text: String?) {
        guard let text, !text.isEmpty else { return nil }
        self.init(label, [Phrase(same: text)])
    }

    /// None where there is no day.
    package init?(_ label: Phrase, day: Day?) {
        guard let day else { return nil }
        self.init(label, [Phrase(en: day.words(in: .english), cy: day.words(in: .welsh))])
    }
}

/// What happens next for someone, and by which day.
package struct SharedStep: Sendable {
    package let words: Phrase
    /// None where nobody has named a day.
    package let by: Day?
    /// Whether it is theirs to do, not ours.
    package let isTheirs: Bool
    /// Whether it happens on that day, and not by it.
    package let isOnDay: Bool
    /// What it is about, where they may read that.
    package let about: (kind: SharedItem.Kind, id: UUID)?

    package init(
        _ words: Phrase,
        by day: Day?,
        isTheirs: Bool = false,
        isOnDay: Bool = false,
        about: (kind: SharedItem.Kind, id: UUID)? = nil
    ) {
        self.words = words
        by = day
        self.isTheirs = isTheirs
        self.isOnDay = isOnDay
        self.about = about
    }
}

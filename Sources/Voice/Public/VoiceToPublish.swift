package import Dates
package import Delivery
package import Foundation
package import Markup

/// An answer that was let out, with what it answers: all that a publication may take of it.
package struct VoiceToPublish: Sendable {
    /// The answer's.
    package let id: UUID
    package let group: UUID
    package let said: PublicText
    /// Words of those who agree to be quoted.
    package let quotes: [(voice: UUID, words: PublicText)]
    package let kind: String
    package let answer: PublicText
    package let on: Day
    /// When a second person approved it.
    package let at: Instant
    /// The title of a theme.
    package let theme: String?
    package let actions: [UUID]
    /// The rows of the plan's own "you said" that it answers.
    package let rows: [UUID]

    /// "Accepted", "Not now".
    package var kindWords: Phrase { AnswerKind(rawValue: kind)?.words ?? Phrase(same: kind) }
    /// Where those who work on it read it.
    package var path: String { VoicePaths.group(group) }
}

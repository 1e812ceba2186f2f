package import Dates
package import Desk
package import Foundation

/// What was said or done with someone, opened.
///
/// It is never deleted: what turns out wrong is struck out with a reason, and stays readable.
package struct Note: Sendable, Identifiable {
    /// Why it no longer counts, who says so, and when.
    package struct Struck: Sendable {
        package let reason: String
        package let name: String
        package let at: Instant
    }

    /// That the person it is about said it is right.
    package struct Signed: Sendable {
        package let on: Day
        package let how: SignedHow
        /// Who wrote down that they said so.
        package let recordedBy: String
        /// The version they saw.
        package let version: Int
    }

    package let id: UUID
    package let person: UUID
    package let details: NoteDetails
    /// Where it stands among what happened.
    package let happenedAt: Instant
    package let writtenBy: UUID
    package let writtenName: String
    package let writtenAt: Instant
    package let version: Int
    /// Who changed it last, when and why; none where nobody did.
    package let changedName: String?
    package let changedAt: Instant?
    package let why: String?
    package let struck: Struck?
    package let signed: Signed?

    package static func subject(_ id: UUID) -> Subject { Subject("note", id) }
}

/// What a note said before it was changed.
struct NoteVersion: Sendable {
    let version: Int
    let details: NoteDetails
    let byName: String
    let at: Instant
    /// Why this version was written; none of the first.
    let why: String?
}

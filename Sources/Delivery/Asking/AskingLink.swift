import Dates
import Foundation
import Records

/// A letter's link: whose it is, what it opens, and whether it asks for sign-in.
struct AskingLink: Sendable {
    /// What a link was sent for.
    enum Letter: Sendable, Equatable {
        /// News was wanted.
        case asking
        /// An update was sent back.
        case returned(update: UUID)
    }

    let id: UUID
    let owner: UUID
    let asksSignIn: Bool
    let letter: Letter

    /// How long a link works: thirty days.
    static let seconds: Int64 = 30 * 86_400
}

/// A link about to be kept, with the letter that an update was sent back by.
struct NewReturnedLink: Sendable {
    let id: UUID
    let update: UUID
    let owner: UUID
    let tokenHash: String
    let sentAt: Instant
    let expires: Instant
    let asksSignIn: Bool
}

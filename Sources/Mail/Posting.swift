public import Desk
import Foundation
import Jobs
import Markup

extension Work {
    /// Posts a letter in this transaction: it goes when the change is kept, and not when it is not.
    ///
    /// Where the place has no mail server, nothing is posted and nothing is kept; pages show the link instead.
    ///
    /// - Parameters:
    ///   - letter: What it says.
    ///   - recipient: Whom it is for.
    ///   - key: A name this letter has among all letters there ever were. A second letter of the same key is not posted.
    /// - Returns: Whether it was posted.
    /// - Throws: What the store throws.
    @discardableResult
    public func post(_ letter: Letter, to recipient: MailRecipient, once key: String) throws -> Bool {
        guard means.sendsMail, try !db.hasMail(once: key) else { return false }
        let id = newID()
        let sealed = try means.sealed
        var account: UUID?
        var language: Language?
        var address: String?
        switch recipient {
        case .account(let id): account = id
        case .address(let text, let name, let theirs):
            language = theirs
            let bytes = Array([text, name ?? ""].joined(separator: "\n").utf8)
            address = try sealed.seal(bytes, for: MailPlace.address(id), nonce: random(12))
        }
        try db.addMail(
            NewMail(
                id: id,
                account: account,
                language: language,
                address: address,
                letter: try sealed.seal(LetterText.bytes(of: letter), for: MailPlace.letter(id), nonce: random(12)),
                postedAt: now,
                key: key
            )
        )
        try enqueue(SendMail(mail: id))
        return true
    }
}

extension Work {
    /// Throws away a letter that has not left yet, since what it was for is over.
    public func withdrawMail(once key: String) throws {
        guard let id = try db.waitingMail(once: key),
            try db.endMail(id, .notWanted, reason: nil, addressHash: nil, at: now)
        else { return }
        try record(.mailNotWanted, about: Subject("mail", id))
    }
}

/// Sends one letter.
struct SendMail: Job {
    static let kind = "mail.send"
    let mail: UUID
}

/// Where a letter's sealed columns belong.
enum MailPlace {
    static func address(_ mail: UUID) -> SealedText.Place {
        SealedText.Place(table: "mail", row: mail, column: "address")
    }

    static func letter(_ mail: UUID) -> SealedText.Place {
        SealedText.Place(table: "mail", row: mail, column: "letter")
    }
}

import Dates
import Desk
import Foundation
import Jobs
import Markup
import Records

extension Event {
    static let mailSent = Event("mail.sent", Phrase(en: "Sent a letter", cy: "Anfonodd lythyr"))
    static let mailFailed = Event("mail.failed", Phrase(en: "Could not send a letter", cy: "Methodd anfon llythyr"))
    static let mailBounced = Event("mail.bounced", Phrase(en: "Had a letter come back", cy: "Cafodd lythyr yn ôl"))
    static let mailNotWanted = Event(
        "mail.not_wanted",
        Phrase(en: "Threw a letter away unsent", cy: "Taflodd lythyr heb ei anfon")
    )

    /// What letters leave in the audit trail.
    static let ofMail: [Event] = [mailSent, mailFailed, mailBounced, mailNotWanted]
}

/// Sends a letter that waits, outside any transaction, and then says so.
///
/// Stopped in between, it is sent again with the same Message-ID, by which mail programs know it is the same letter.
func sendMail(_ settings: MailSettings?, _ addressBook: AddressBook) -> JobHandler {
    JobHandler(SendMail.self, patience: .days) { job, run in
        guard let settings else { throw JobProblem("No mail server is given") }
        guard let found = try await run.ask(MailToSend(mail: job.mail, addressBook: addressBook)) else { return }
        guard let envelope = found.envelope else {
            try await run.perform(EndMail(mail: job.mail, state: .notWanted, reason: nil, address: nil))
            return
        }
        guard let to = Mailbox(envelope.address, name: envelope.name) else {
            try await run.perform(EndMail(mail: job.mail, state: .failed, reason: "5.1.3", address: envelope.address))
            return
        }
        guard
            let message = Message(
                id: job.mail,
                letter: found.letter,
                to: to,
                language: envelope.language,
                at: found.postedAt,
                settings
            )
        else { throw JobProblem("The address letters come from is not one", isFinal: true) }
        switch try await SMTPServer(settings).send(message) {
        case .taken:
            try await run.perform(EndMail(mail: job.mail, state: .sent, reason: nil, address: envelope.address))
        case .refused(let code):
            try await run.perform(
                EndMail(mail: job.mail, state: .failed, reason: String(code), address: envelope.address)
            )
        }
    }
}

/// A letter as it is to be sent.
struct MailToSend: Question {
    let mail: UUID
    let addressBook: AddressBook

    struct Found: Sendable {
        let letter: Letter
        let postedAt: Instant
        /// None when whom it was for has left.
        let envelope: AddressBook.Entry?
    }

    func permits(_ actor: Actor, _ db: any Reader) -> Bool { actor.isSystem }

    /// None when it was sent before.
    func answer(_ look: Look) throws -> Found? {
        guard let kept = try look.db.waitingMail(mail) else { return nil }
        let sealed = try look.means.sealed
        let letter = try LetterText.letter(from: sealed.open(kept.letter, for: MailPlace.letter(mail)))
        return Found(letter: letter, postedAt: kept.postedAt, envelope: try envelope(kept, sealed, look.db))
    }

    private func envelope(_ kept: KeptMail, _ sealed: SealedText, _ db: any Reader) throws -> AddressBook.Entry? {
        if let account = kept.account { return try addressBook.entry(account, db) }
        guard let address = kept.address else { return nil }
        let text = String(decoding: try sealed.open(address, for: MailPlace.address(mail)), as: UTF8.self)
        let lines = text.split(separator: "\n", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        return AddressBook.Entry(
            address: lines.first ?? "",
            name: lines.dropFirst().first ?? "",
            language: kept.language ?? .english
        )
    }
}

/// Notes what became of a letter, and erases what it said and to whom.
struct EndMail: Command {
    let mail: UUID
    let state: MailState
    let reason: String?
    let address: String?

    /// How long a letter must not have come back before its address counts as good again, in seconds: three days.
    private static let daysUntilTrusted: Int64 = 3 * 86_400

    func permits(_ actor: Actor, _ db: any Reader) -> Bool { actor.isSystem }

    func perform(_ work: Work) throws {
        let hash = try address.map { try work.means.addressHash($0) }
        guard try work.db.endMail(mail, state, reason: reason, addressHash: hash, at: work.now) else {
            throw Refusal.changedMeanwhile
        }
        if state == .failed, let hash {
            try work.db.addFailingAddress(hash, mail: mail, reason: reason ?? "", at: work.now)
        }
        if state == .sent, let hash {
            try work.db.forgetFailingAddress(hash, ifSentBefore: work.now.adding(seconds: -EndMail.daysUntilTrusted))
        }
        let event: Event =
            switch state {
            case .failed: .mailFailed
            case .notWanted: .mailNotWanted
            default: .mailSent
            }
        try work.record(event, about: Subject("mail", mail))
    }
}

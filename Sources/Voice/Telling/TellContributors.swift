import Dates
import Desk
import Foundation
import Jobs
import Mail
import Markup
import Records
import Strategy

/// Looks for what moved since people were last told, and tells them.
struct TellContributors: Job {
    static let kind = "voice.tell"
}

extension Recurring {
    /// Several moves within a quarter of an hour make one letter.
    static let tellingContributors = Recurring("voice.tell", .every(minutes: 15), TellContributors())
}

let tellContributors = JobHandler(TellContributors.self) { _, run in
    guard run.means.sendsMail else { return }
    for contact in try await run.ask(ContactsToTell()) { try await run.perform(TellContributor(contact: contact)) }
}

/// Who is to be told of something now.
struct ContactsToTell: Question {
    func permits(_ actor: Actor, _ db: any Reader) -> Bool { actor.isSystem }

    func answer(_ look: Look) throws -> [UUID] {
        Set(try look.db.movesToTell().map(\.contact)).sorted { $0.uuidString < $1.uuidString }
    }
}

/// Tells one person that what they said has moved: once for each move, however often the job runs.
struct TellContributor: Command {
    let contact: UUID

    func permits(_ actor: Actor, _ db: any Reader) -> Bool { actor.isSystem }

    func perform(_ work: Work) throws {
        let moves = try work.db.movesToTell().filter { $0.contact == contact }
        let known = try work.db.contactsToTell().first { $0.contact.id == contact }?.contact
        try work.record(.contributorsTold, about: VoiceContact.subject(contact), ["moves": String(moves.count)])
        guard let first = moves.first, let known, let sealed = known.sealed else { return }
        for move in moves { _ = try work.db.noteTold(move, at: work.now) }
        let open = try SealedContact.open(sealed, of: contact, work.means)
        let language = Language(rawValue: known.language) ?? .english
        try work.post(
            Letter.moved(token: open.token),
            to: .address(open.address, name: nil, language: language),
            once: "voice.told \(contact.path) \(first.move)"
        )
    }
}

extension Letter {
    /// That something moved, and where to look; nothing of what it is, since a mailbox may have other readers.
    static func moved(token: String) -> Letter {
        Letter(
            subject: Phrase(en: "There is news of what you told us", cy: "Mae newyddion am yr hyn a ddywedoch wrthym"),
            paragraphs: [
                Phrase(
                    en: "You asked to be told what comes of something you said. Something has come of it.",
                    cy: "Gofynnoch am gael gwybod beth ddaw o rywbeth a ddywedoch. Mae rhywbeth wedi dod ohono."
                )
            ],
            link: (Phrase(en: "See what became of it", cy: "Gweld beth ddaeth ohono"), VoicePaths.told(token)),
            ending: [
                Phrase(
                    en: "On the same page you can stop these emails, without signing in.",
                    cy: "Ar yr un dudalen gallwch stopio’r e-byst hyn, heb fewngofnodi."
                )
            ]
        )
    }
}

import Dates
import Desk
import Foundation
import Mail
import Markup
import People
import Records

/// Opens a restricted record for an hour, with a reason: those who guard it are told at once, and look it over.
struct BreakGlass: Command {
    /// What it was for, in the words of whoever did it.
    static let leastReason = 15
    static let mostReason = 1000
    private static let minutes: Int64 = 60

    let reference: String
    let reason: String

    func permits(_ actor: Actor, _ db: any Reader) -> Bool { actor.kind == .account && actor.may(.seeCarers) }

    /// The record's id; none where there is nothing that could be opened so.
    func perform(_ work: Work) throws -> UUID? {
        guard let person = try work.db.recordBehindGlass(reference, for: work.actor) else {
            try work.record(.glassNotThere, about: Subject("account", work.actor.id))
            return nil
        }
        let end = work.now.adding(seconds: Self.minutes * 60)
        let glass = try work.breakGlass(on: person, reason: reason, until: end)
        try work.record(.glassBroken, about: Person.subject(person), ["glass": glass.text])
        try work.tellGuards(of: person, glass)
        return person
    }
}

/// Looks over a breaking of glass: somebody other than who did it.
struct ReviewGlass: Command {
    let glass: UUID
    let isJustified: Bool
    let remark: String?

    func permits(_ actor: Actor, _ db: any Reader) -> Bool { actor.may(.guardRecords) }

    func perform(_ work: Work) throws {
        let all = try work.look.brokenGlass(of: work.look.guardedAgencies())
        guard let one = all.first(where: { $0.id == glass }) else { throw Refusal.notFound }
        guard one.account != work.actor.id else { throw Refusal.notPermitted }
        try work.review(glass, isJustified: isJustified, remark: remark)
        try work.record(
            .glassReviewed,
            about: Person.subject(one.person),
            ["glass": glass.text, "finding": isJustified ? "justified" : "not_justified"]
        )
    }
}

extension Work {
    /// A letter to everyone who guards the agency's records: it says that something is to be looked over, and no more.
    fileprivate func tellGuards(of person: UUID, _ glass: UUID) throws {
        let record = try db.person(person, visibleTo: .system("glass"), at: now)
        let agency = try db.team(record.team)?.agency
        let teams = try db.teams().filter { $0.agency == agency }.map(\.id)
        for account in try db.accounts(in: teams, withRoleThatMay: .guardRecords) where account.id != actor.id {
            try post(.somethingToLookOver, to: .account(account.id), once: "glass-\(glass.text)-\(account.id.text)")
        }
    }
}

extension Letter {
    fileprivate static let somethingToLookOver = Letter(
        subject: Phrase(en: "Something to look over", cy: "Rhywbeth i’w adolygu"),
        paragraphs: [
            Phrase(
                en: "Something was just done that needs a second pair of eyes. Sign in to see what.",
                cy: "Mae rhywbeth newydd ei wneud sydd angen ail bâr o lygaid. Mewngofnodwch i weld beth."
            )
        ],
        link: (Phrase(en: "Look it over", cy: "Ei adolygu"), CarersPaths.restricted)
    )
}

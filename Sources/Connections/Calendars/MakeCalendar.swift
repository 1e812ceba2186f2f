import Dates
import Desk
import Forms
import Foundation
import Markup
import People
import Records
import Strategy

/// Makes a calendar address, and says it this once.
struct MakeCalendar: Command {
    static let most = 20

    /// None for all of the person's own.
    let plan: UUID?

    func permits(_ actor: Actor, _ db: any Reader) throws -> Bool {
        if let plan { _ = try db.plan(plan, visibleTo: actor) }
        return actor.kind == .account
    }

    func perform(_ work: Work) throws -> String {
        guard try work.db.calendarLinks(of: work.actor.id).count < Self.most else {
            throw InvalidForm(
                "plan",
                Phrase(
                    en: "You have \(Self.most) calendar addresses. End one first",
                    cy: "Mae gennych \(Self.most) o gyfeiriadau calendr. Dewch ag un i ben yn gyntaf"
                )
            )
        }
        let id = work.newID()
        let secret = Secret.link(work.random)
        try work.db.addCalendarLink(id, of: work.actor.id, plan: plan, hash: Secret.hash(secret), at: work.now)
        try work.record(.calendarMade, about: CalendarLink.subject(id), plan.map { ["plan": $0.text] } ?? [:])
        return secret
    }
}

/// Ends a calendar address: from now on nothing is there.
struct EndCalendar: Command {
    let id: UUID

    func permits(_ actor: Actor, _ db: any Reader) throws -> Bool {
        guard try db.calendarLink(id, of: actor.id) != nil else { throw Refusal.notFound }
        return true
    }

    func perform(_ work: Work) throws {
        guard try work.db.endCalendarLink(id, at: work.now) else { throw Refusal.changedMeanwhile }
        try work.record(.calendarEnded, about: CalendarLink.subject(id))
    }
}

/// A calendar was read: noted once an hour at most.
struct SawCalendar: Upkeep {
    let link: UUID

    func permits(_ actor: Actor, _ db: any Reader) -> Bool { actor.isSystem }

    func keep(_ chore: Chore) throws { try chore.db.sawCalendarLink(link, at: chore.now) }
}

import Dates
import DesignSystem
import Desk
import Forms
import Foundation
import Markup
import People
import Records
import Web

/// A half-filled form that is kept for whoever has its reference and its code.
struct WayBack: Sendable, RowDecodable {
    let id: UUID
    let reference: String
    let draft: UUID
    let journey: String

    init(row: Row) throws {
        id = try row["id"]
        reference = try row["reference"]
        draft = try row["draft_id"]
        journey = try row["journey"]
    }

    /// How long a draft is kept for.
    static let days: Int64 = 28
}

/// Lets someone without an account come back to a draft: with a reference and a code that works once.
struct KeepWayBack: Upkeep {
    let draft: UUID
    let owner: DraftOwner
    let journey: String
    let number: Int

    func permits(_ actor: Actor, _ db: any Reader) -> Bool { true }

    func keep(_ chore: Chore) throws -> UUID {
        guard try chore.hasDraft(draft, of: owner) else { throw Refusal.notFound }
        try chore.db.forgetWaysBack(before: chore.now, to: draft)
        let id = chore.newID()
        let reference = try chore.db.freeWayBack(number)
        let expires = chore.now.adding(seconds: WayBack.days * 86_400)
        try chore.db.addWayBack(id, reference: reference, draft: draft, journey: journey, expires: expires)
        return id
    }
}

/// The draft is opened in another browser; its code works no more.
struct UseWayBack: Upkeep {
    let id: UUID
    let owner: DraftOwner

    func permits(_ actor: Actor, _ db: any Reader) -> Bool { true }

    /// - Returns: The draft, and the name of its journey.
    func keep(_ chore: Chore) throws -> WayBack {
        guard let way = try chore.db.takeWayBack(id, at: chore.now), try chore.give(way.draft, to: owner) else {
            throw Refusal.notFound
        }
        return way
    }
}

/// The reference and the code of a way back, for the page that tells them once.
struct WayBackWords: Question {
    let id: UUID

    func permits(_ actor: Actor, _ db: any Reader) -> Bool { true }

    func answer(_ look: Look) throws -> (reference: String, code: String) {
        guard let way = try look.db.wayBack(id, at: look.now) else { throw Refusal.notFound }
        return (way.reference, try ReturnCode.text(for: way.id, look.means))
    }
}

/// What a reference and a code open together; nothing tells which of the two was wrong.
struct FindByCode: Question {
    enum Found: Sendable {
        case draft(UUID)
        case arrival(Arrival, answer: String?)
    }

    let reference: String
    let code: String

    func permits(_ actor: Actor, _ db: any Reader) -> Bool { true }

    func answer(_ look: Look) throws -> Found? {
        let code = ReturnCode.typed(code)
        if let reference = PersonReference.read(reference, letter: "D") {
            guard let way = try look.db.wayBack(reference: reference, at: look.now),
                code == (try ReturnCode.text(for: way.id, look.means))
            else { return nil }
            return .draft(way.id)
        }
        for letter: Character in ["R", "F"] {
            guard let reference = PersonReference.read(reference, letter: letter),
                let arrival = try look.db.arrival(reference: reference),
                code == (try ReturnCode.text(for: arrival.id, look.means))
            else { continue }
            return .arrival(arrival, answer: try look.answer(arrival))
        }
        return nil
    }
}

extension Journey.Guests {
    /// Beginning is slowed down by where it comes from, and a reference and a code lead back.
    static func finding(_ journey: String, done: String) -> Journey.Guests {
        Journey.Guests(
            wait: { visit in
                let keys = ThrottleKey.form(journey, address: visit.address)
                guard case .wait = try await visit.keep(TakeGuess(keys: keys)) else { return nil }
                return FindingWords.tooManyPage
            },
            later: { visit, draft in
                guard let owner = visit.draftOwner else { throw Refusal.notFound }
                let number = visit.clock.random(8).reduce(0) { ($0 * 256 + Int($1)) % 10_000_000 }
                let way = KeepWayBack(draft: draft, owner: owner, journey: journey, number: number)
                let (reference, code) = try await visit.ask(WayBackWords(id: try await visit.keep(way)))
                return .page(keptPage(reference, code))
            },
            done: done
        )
    }
}

private func keptPage(_ reference: String, _ code: String) -> Page {
    Page(
        ComeBackWords.saved,
        hasOwnHeading: true,
        body: """
            \(.confirmation(ComeBackWords.saved, reference: reference))
            \(.code(SentWords.code, code))
            <p>\(ComeBackWords.writeDown)</p><p>\(ComeBackWords.works)</p>
            <p>\(.link(ComeBackWords.title, to: FindingPaths.comeBack))</p>
            """
    )
}

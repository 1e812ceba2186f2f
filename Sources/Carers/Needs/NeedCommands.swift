import Desk
import Foundation
import Records

/// Writes down what makes communication possible.
struct AddNeed: Command {
    let person: UUID
    let codes: [String]
    let detail: String?

    func permits(_ actor: Actor, _ db: any Reader) -> Bool { actor.may(.keepCarers) }

    func perform(_ work: Work) throws {
        let person = try work.personToKeep(person)
        let known = Set(try work.look.communicationNeeds(of: person.id).map(\.code))
        for code in codes where !known.contains(code) {
            try work.db.addNeed(
                work.newID(),
                of: person.id,
                code: code,
                detail: detail,
                on: work.today,
                by: work.actor.name
            )
        }
        try work.record(.needAdded, about: person.subject, ["needs": codes.joined(separator: " ")])
    }
}

/// Says whether it is done, and how; or that it is needed no more.
struct ReviewNeed: Command {
    enum Finding: Sendable {
        case standing(CommunicationNeed.Standing, how: String?)
        case neededNoMore
    }

    let person: UUID
    let need: UUID
    let finding: Finding
    let seen: Int

    func permits(_ actor: Actor, _ db: any Reader) -> Bool { actor.may(.keepCarers) }

    func perform(_ work: Work) throws {
        let person = try work.personToKeep(person)
        switch finding {
        case .standing(let standing, let how):
            try work.db.setNeed(need, of: person.id, standing, how: how, on: work.today, seen: seen)
            try work.record(.needChanged, about: person.subject, ["need": need.text, "standing": standing.rawValue])
        case .neededNoMore:
            try work.db.endNeed(need, of: person.id, on: work.today)
            try work.record(.needChanged, about: person.subject, ["need": need.text, "standing": "ended"])
        }
    }
}

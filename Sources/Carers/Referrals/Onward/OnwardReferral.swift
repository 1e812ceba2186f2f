import Dates
import Desk
import Foundation
import Markup
import Records

/// A person of the register was referred to others, who answer or do not.
struct OnwardReferral: Sendable, Identifiable {
    enum Outcome: String, Sendable, CaseIterable, SQLConvertible {
        case accepted, declined, notWanted = "not_wanted", noAnswer = "no_answer"

        var words: Phrase {
            switch self {
            case .accepted: Phrase(en: "They took it on", cy: "Fe’i derbyniwyd ganddynt")
            case .declined: Phrase(en: "They said no", cy: "Gwrthodwyd ganddynt")
            case .notWanted: Phrase(en: "The person no longer wants it", cy: "Nid yw’r person ei eisiau mwyach")
            case .noAnswer: Phrase(en: "They did not answer", cy: "Ni wnaethant ateb")
            }
        }
    }

    let id: UUID
    let person: UUID
    let organisation: String
    let words: String
    let sentOn: Day
    let answerBy: Day
    let writtenName: String
    let outcome: Outcome?
    let outcomeOn: Day?
    let outcomeName: String?
    let version: Int
}

/// Writes down that a person was referred to others; they agreed to it.
struct SendOnward: Command {
    let person: UUID
    let organisation: String
    let words: String
    let sentOn: Day
    let answerBy: Day

    func permits(_ actor: Actor, _ db: any Reader) -> Bool { actor.may(.keepCarers) }

    func perform(_ work: Work) throws {
        let person = try work.personToKeep(person)
        try work.addOnward(self)
        try work.record(.sentOnward, about: person.subject)
    }
}

/// Writes down what came of it.
struct AnswerOnward: Command {
    let id: UUID
    let person: UUID
    let outcome: OnwardReferral.Outcome
    let version: Int

    func permits(_ actor: Actor, _ db: any Reader) -> Bool { actor.may(.keepCarers) }

    func perform(_ work: Work) throws {
        let person = try work.personToKeep(person)
        try work.answerOnward(self)
        try work.record(.onwardAnswered, about: person.subject, ["outcome": outcome.rawValue])
    }
}

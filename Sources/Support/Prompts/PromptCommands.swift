import Carers
import Dates
import Desk
import Foundation
import Markup
import Records
import Web

/// Writes down that somebody was told of a benefit or a right, or that it is not for them.
struct AnswerPrompt: Command {
    let person: UUID
    let prompt: BenefitPrompt
    let answer: PromptAnswer.Answer

    func permits(_ actor: Actor, _ db: any Reader) -> Bool { actor.may(.keepCarers) }

    func perform(_ work: Work) throws {
        let person = try work.personToKeep(person)
        // A figure of a year gone by is told to nobody.
        guard prompt.isCurrent(in: BenefitPrompts.year(of: work.today)) else { throw Refusal.changedMeanwhile }
        try work.keep(answer, to: prompt, of: person.id)
        try work.record(
            .promptAnswered,
            about: person.subject,
            ["prompt": prompt.id, "answer": answer.rawValue]
        )
    }
}

extension Look {
    /// What may be looked into for someone, with what was answered.
    func prompts(for person: Person) throws -> PromptsOfPerson {
        let roles = try caring(of: person.id).map(\.role).filter { $0.carer == person.id && $0.until == nil }
        let year = BenefitPrompts.year(of: today)
        // Of someone who has died, or whose record is closed, there is nothing left to look into.
        let isOpen = person.diedOn == nil && person.endedOn == nil
        let bearing = isOpen ? BenefitPrompts.bearing(on: person, hours: roles.map(\.hours), on: today) : []
        let answers = try db.promptAnswers(of: person.id)
        return PromptsOfPerson(
            year: year,
            current: bearing.filter { $0.isCurrent(in: year) },
            past: bearing.filter { $0.isPast(in: year) },
            answers: answers
        )
    }
}

/// What may be looked into for someone, apart by whether its year is still running.
struct PromptsOfPerson: Sendable {
    let year: Int
    let current: [BenefitPrompt]
    /// Those whose year is over and for which nothing newer is known: never shown as they stand.
    let past: [BenefitPrompt]
    let answers: [PromptAnswer]

    /// What was last said of this very prompt, of this very year.
    func answer(to prompt: BenefitPrompt) -> PromptAnswer? {
        answers.first { $0.prompt == prompt.code && $0.year == prompt.year }
    }

    /// Those that nobody has answered.
    var open: [BenefitPrompt] { current.filter { answer(to: $0) == nil } }

    /// What was said in years gone by.
    var before: [PromptAnswer] { answers.filter { answer in answer.year.map { $0 < year } ?? false } }
}

extension Event {
    static let promptAnswered = Event(
        "support.prompt_answered",
        Phrase(en: "Answered a prompt on benefits and rights", cy: "Atebodd anogaeth am fudd-daliadau a hawliau")
    )
    static let ofPrompts: [Event] = [promptAnswered]
}

extension Notice {
    static let promptAnswered = Notice(
        "prompt-answered",
        Phrase(en: "It was written down with today’s date.", cy: "Fe’i nodwyd gyda dyddiad heddiw.")
    )
    static let ofPrompts: [Notice] = [promptAnswered]
}

import Carers
import Dates
import DesignSystem
import Desk
import Forms
import Foundation
import Markup
import Records
import Web

/// Writes down what is known by now of harm to a young carer who turns eighteen; “not known” is an answer, and is asked
/// again.
struct SayHarm: Command {
    let person: UUID
    let transition: UUID
    let harm: Known
    let seen: Int

    func permits(_ actor: Actor, _ db: any Reader) -> Bool { actor.may(.keepCarers) }

    func perform(_ work: Work) throws {
        let person = try work.personToKeep(person)
        let step = try work.db.transition(transition, of: person.id)
        try work.db.setHarm(step.id, harm, on: work.today, by: work.actor.name, seen: seen)
        try work.record(.harmAsked, about: person.subject, ["transition": step.id.text, "harm": harm.rawValue])
    }
}

/// What the form about harm says of one step.
struct HarmAnswer: Sendable {
    let harm: Known
    let seen: Int

    static func field(_ step: Transition) -> String { "risk-\(step.id.text)" }

    init(_ form: Form, of step: Transition) throws(InvalidForm) {
        var read = FormReader(form)
        harm = read.choice(Self.field(step), required: TransitionWords.harmMissing, fallback: .notYet)
        seen = read.version()
        try read.finish()
    }
}

let harmRoutes: [Route] = [
    .post("/carers/:person/transition/:transition/harm", for: .staffWho(.keepCarers)) { visit in
        let answer = try await visit.ask(TransitionOfPerson(person: visit.id("person")))
        let id = try visit.id("transition")
        guard let step = answer.turning.flatMap(\.steps).first(where: { $0.id == id }) else { throw Refusal.notFound }
        do {
            let said = try HarmAnswer(visit.form, of: step)
            let person = answer.frame.person.id
            try await visit.perform(SayHarm(person: person, transition: id, harm: said.harm, seen: said.seen))
            return .redirect(to: answer.path, notice: .harmAsked)
        } catch let invalid as InvalidForm {
            return .tryAgain(transitionPage(answer, visit, invalid))
        }
    }
]

extension Known {
    static var harmOptions: [Option] {
        [
            Option(Known.yes.rawValue, TransitionWords.yes), Option(Known.no.rawValue, TransitionWords.no),
            Option(Known.notYet.rawValue, TransitionWords.harmNotKnown),
        ]
    }
}

/// What is known of harm, when it was asked, and by whom.
func harmFact(_ step: Transition) -> HTML {
    guard let harm = step.harm else { return .none() }
    let words: Phrase =
        switch harm {
        case .yes: TransitionWords.yes
        case .no: TransitionWords.no
        case .notYet: TransitionWords.harmNotKnown
        }
    let asked: HTML? = step.harmOn.map {
        "<p class=\"meta\">\(TransitionWords.harmAsked) \(HTML.day($0)): \(step.harmName)</p>"
    }
    return "\(words)\(asked)"
}

func harmForm(
    _ step: Transition,
    _ answer: TransitionOfPerson.Answer,
    _ visit: Visit,
    _ invalid: InvalidForm?
) -> HTML {
    let field = HarmAnswer.field(step)
    let isMine = visit.form["asked"] == step.id.text
    return .details(
        TransitionWords.harmAsk,
        open: isMine && invalid != nil,
        .form(
            action: "\(answer.path)/\(step.id.text)/harm",
            visit.context,
            """
            \(.hidden("asked", step.id.text))\(.hidden("version", String(step.version)))
            \(.radios(field, legend: TransitionWords.riskAsked, hint: TransitionWords.riskHint, options: Known.harmOptions, form: isMine ? visit.form : Form(values: [:]), invalid: isMine ? invalid : nil))
            \(.button(SupportWords.save))
            """
        )
    )
}

import Dates
import DesignSystem
import Desk
import Forms
import Foundation
import Markup
import Records
import Web

/// Writes down equality answers: those that differ from what is kept, each with the day and who wrote it.
struct AnswerEquality: Command {
    /// By question: none is "not asked".
    let given: [EqualityQuestion: (kind: EqualityAnswer.Kind, code: String?, ownWords: String?)]
    let person: UUID

    func permits(_ actor: Actor, _ db: any Reader) -> Bool { actor.may(.keepCarers) }

    func perform(_ work: Work) throws {
        let person = try work.personToKeep(person)
        let kept = Dictionary(
            try work.look.equalityAnswers(of: person.id).map { ($0.question, $0) },
            uniquingKeysWith: { first, _ in first }
        )
        var changed: [String] = []
        for (question, answer) in given.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
            let old = kept[question]
            let isSame = old?.kind == answer.kind && old?.code == answer.code && old?.ownWords == answer.ownWords
            if isSame || (old == nil && answer.kind == .notAsked) { continue }
            changed.append(question.rawValue)
            try work.write(
                EqualityAnswer(
                    question,
                    answer.kind,
                    code: answer.code,
                    ownWords: answer.ownWords,
                    on: work.today,
                    by: work.actor.name
                ),
                of: person.id
            )
        }
        // Which were answered, never what.
        try work.record(.equalityAnswered, about: person.subject, ["questions": changed.joined(separator: " ")])
    }
}

/// Someone's equality answers: a question of its own, so that no page of casework holds them.
struct EqualityOfPerson: OpensPerson {
    struct Answer: Sendable {
        let frame: PersonFrame
        let answers: [EqualityQuestion: EqualityAnswer]
    }

    static let kind = "equality"

    let person: UUID

    var subject: Subject { Subject(Self.kind, person) }

    func permits(_ actor: Actor, _ db: any Reader) -> Bool { actor.may(.keepCarers) }

    func answer(_ look: Look) throws -> Answer {
        let frame = try KeepablePerson(person: person).answer(look)
        return Answer(
            frame: frame,
            answers: Dictionary(
                try look.equalityAnswers(of: person).map { ($0.question, $0) },
                uniquingKeysWith: { first, _ in first }
            )
        )
    }
}

let equalityRoutes: [Route] = [
    .get("/carers/:person/equality", for: .staffWho(.keepCarers)) { visit in
        .page(equalityPage(try await visit.ask(EqualityOfPerson(person: visit.id("person"))), visit))
    },
    .post("/carers/:person/equality", for: .staffWho(.keepCarers)) { visit in
        let id = try visit.id("person")
        try await visit.perform(AnswerEquality(given: given(visit.form), person: id))
        return .redirect(to: CarersPaths.person(id), notice: .carersSaved)
    },
]

/// Only questions that stood on the page are answered by it.
private func given(_ form: Form) -> [EqualityQuestion: (kind: EqualityAnswer.Kind, code: String?, ownWords: String?)] {
    var given: [EqualityQuestion: (kind: EqualityAnswer.Kind, code: String?, ownWords: String?)] = [:]
    for question in EqualityQuestion.allCases where form.has(question.rawValue) {
        let value = form[question.rawValue]
        var reader = FormReader(form)
        let own = reader.optionalText(question.rawValue + "-own")
        if let kind = EqualityAnswer.Kind(rawValue: value) {
            given[question] = (kind, nil, nil)
        } else if question.list.code(value) != nil {
            given[question] = (.answered, value, own.map { String($0.prefix(200)) })
        }
    }
    return given
}

private func equalityPage(_ answer: EqualityOfPerson.Answer, _ visit: Visit) -> Page {
    let frame = answer.frame
    let age = frame.person.ages(on: frame.today)?.lowerBound
    let asked = EqualityQuestion.allCases.filter { $0.fromAge == 0 || (age ?? 0) >= $0.fromAge }
    let fields: [HTML] = asked.map { question($0, answer.answers[$0]) }
    let why = Phrase(
        en:
            "These tell us whom we reach and whom we miss. They are nobody’s condition for help, they stand on no other page of this record, and every one may be left out.",
        cy:
            "Mae’r rhain yn dweud wrthym bwy rydym yn eu cyrraedd a phwy rydym yn eu colli. Nid ydynt yn amod ar gyfer cymorth, nid ydynt ar unrhyw dudalen arall o’r cofnod hwn, a gellir gadael pob un allan."
    )
    return formPage(
        frame,
        Phrase(en: "Equality questions", cy: "Cwestiynau cydraddoldeb"),
        visit,
        nil,
        to: "equality",
        "\(.inset("<p>\(why)</p>"))\(fields)"
    )
}

private func question(_ question: EqualityQuestion, _ kept: EqualityAnswer?) -> HTML {
    let name = question.rawValue
    let chosen = kept.map { $0.kind == .answered ? $0.code ?? "" : $0.kind.rawValue } ?? "not_asked"
    let form = Form(values: [name: chosen, name + "-own": kept?.ownWords ?? ""])
    let none = [EqualityAnswer.Kind.notAsked, .preferNot].map { Option($0.rawValue, $0.words) }
    let answers = question.list.codes.map { code in
        Option(
            code.value,
            Phrase(
                en: [code.group, code.words.en].compactMap { $0 }.joined(separator: ": "),
                cy: code.words.cy
            )
        )
    }
    let own = HTML.textField(
        name + "-own",
        label: Phrase(en: "In their own words", cy: "Yn eu geiriau eu hunain"),
        isOptional: true,
        form: form
    )
    let when: HTML? = kept.map {
        "<p class=\"meta\">\($0.kind.words), \(HTML.day($0.saidOn)), \($0.writtenName)</p>"
    }
    let select = HTML.select(name, label: question.words, options: none + answers, form: form)
    return "<div class=\"stack\">\(select)\(own)\(when)</div>"
}

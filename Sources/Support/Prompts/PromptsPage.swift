import Carers
import Dates
import DesignSystem
import Desk
import Forms
import Foundation
import Markup
import Records
import Web

/// Benefits and rights that may be looked into for someone.
struct PromptsToLookInto: OpensPerson {
    struct Answer: Sendable {
        let frame: PersonFrame
        let prompts: PromptsOfPerson
    }

    let person: UUID

    func answer(_ look: Look) throws -> Answer {
        let frame = try look.frame(of: person, for: .support)
        return Answer(frame: frame, prompts: try look.prompts(for: frame.person))
    }
}

let promptRoutes: [Route] = [
    .get("/carers/:person/prompts", for: .staffWho(.seeCarers)) { visit in
        .page(promptsPage(try await visit.ask(PromptsToLookInto(person: visit.id("person"))), visit))
    },
    .post("/carers/:person/prompts", for: .staffWho(.keepCarers)) { visit in
        let answer = try await visit.ask(PromptsToLookInto(person: visit.id("person")))
        let person = answer.frame.person.id
        guard let prompt = answer.prompts.current.first(where: { $0.id == visit.form["prompt"] }),
            let said = PromptAnswer.Answer(rawValue: visit.form["answer"])
        else {
            let invalid = InvalidForm("prompt", PromptWords.missing)
            return .tryAgain(promptsPage(answer, visit, invalid))
        }
        try await visit.perform(AnswerPrompt(person: person, prompt: prompt, answer: said))
        return .redirect(to: SupportPaths.prompts(person), notice: .promptAnswered)
    },
]

private func promptsPage(_ answer: PromptsToLookInto.Answer, _ visit: Visit, _ invalid: InvalidForm? = nil) -> Page {
    let person = answer.frame.person.id
    let prompts = answer.prompts
    let parts: [HTML] = prompts.current.map { promptPart($0, answer, visit) }
    let past: [HTML] = prompts.past.map { prompt in
        let year = BenefitPrompt.words(ofYear: prompt.year ?? prompts.year)
        return "<li>\(prompt.title): \(PromptWords.over(year))</li>"
    }
    let before: [HTML] = prompts.before.map { one in
        let title = BenefitPrompts.all.first { $0.code == one.prompt }?.title
        let year = one.year.map { BenefitPrompt.words(ofYear: $0) } ?? ""
        return "<li>\(title), \(year): \(one.answer.words), \(HTML.day(one.on)), \(one.byName)</li>"
    }
    return .ofPerson(
        answer.frame,
        PromptWords.title,
        under: [NavigationItem(SupportWords.support, path: SupportPaths.person(person))],
        visit,
        width: .reading,
        invalid: invalid,
        body: """
            \(parts.isEmpty ? HTML.emptyState(PromptWords.none) : "<p>\(PromptWords.opening)</p>\(parts)")
            \(past.isEmpty ? nil : "<h2>\(PromptWords.pastTitle)</h2><ul>\(past)</ul>" as HTML?)
            \(before.isEmpty ? nil : "<h2>\(PromptWords.before)</h2><ul>\(before)</ul>" as HTML?)
            """
    )
}

private func promptPart(_ prompt: BenefitPrompt, _ answer: PromptsToLookInto.Answer, _ visit: Visit) -> HTML {
    let year: HTML =
        prompt.year.map { HTML.tag(PromptWords.year(BenefitPrompt.words(ofYear: $0)), .info) }
        ?? HTML.tag(PromptWords.noYear)
    let said = answer.prompts.answer(to: prompt)
    let standing: HTML? = said.map { said in
        "<p>\(HTML.tag(said.answer.words, .ok)) \(HTML.day(said.on)), \(said.byName)</p>"
    }
    let forms: [HTML] =
        answer.frame.mayKeep
        ? PromptAnswer.Answer.allCases.filter { $0 != said?.answer }.map { one in
            .form(
                action: SupportPaths.prompts(answer.frame.person.id),
                visit.context,
                inline: true,
                """
                \(.hidden("prompt", prompt.id))\(.hidden("answer", one.rawValue))
                \(.button(one.words, .secondary, about: prompt.title.text(in: visit.language)))
                """
            )
        } : []
    return """
        <h2>\(prompt.title)</h2><p>\(year)</p><p>\(prompt.words)</p>\(standing)
        <div class="cluster">\(forms)</div>
        """
}

/// What nobody has looked into yet, as the record and an assessment show it.
func promptsNote(_ prompts: PromptsOfPerson, of person: UUID) -> HTML? {
    guard !prompts.open.isEmpty || !prompts.past.isEmpty else { return nil }
    let lines: [HTML] = prompts.open.map { prompt in
        let year: HTML? = prompt.year.map { " (\(BenefitPrompt.words(ofYear: $0)))" }
        return "<li>\(prompt.title)\(year)</li>"
    }
    let list: HTML? = lines.isEmpty ? nil : "<ul>\(lines)</ul>"
    return """
        <h3>\(HTML.link(PromptWords.title, to: SupportPaths.prompts(person)))</h3>
        <p class="meta">\(PromptWords.never)</p>\(list)
        """
}

enum PromptWords {
    static let title = Phrase(en: "Benefits and rights to look into", cy: "Budd-daliadau a hawliau i’w hystyried")
    static let opening = Phrase(
        en:
            "They may be entitled to these. This program decides nothing: look each up, or ask an adviser, before anything is claimed.",
        cy:
            "Efallai fod ganddynt hawl i’r rhain. Nid yw’r rhaglen hon yn penderfynu dim: chwiliwch am bob un, neu gofynnwch i gynghorydd, cyn hawlio dim."
    )
    static let never = Phrase(en: "To look into, not decided", cy: "I’w hystyried, heb ei benderfynu")
    static let none = Phrase(
        en: "Nothing that we know of applies to them.",
        cy: "Nid oes dim y gwyddom amdano yn berthnasol iddynt."
    )
    static let pastTitle = Phrase(en: "Out of date", cy: "Wedi dyddio")
    static let before = Phrase(en: "Answered in years before", cy: "Atebwyd mewn blynyddoedd blaenorol")
    static let noYear = Phrase(en: "A right without figures", cy: "Hawl heb ffigurau")
    static let missing = Phrase(en: "Choose one that is shown", cy: "Dewiswch un a ddangosir")
    static func year(_ year: String) -> Phrase {
        Phrase(en: "Figures of \(year)", cy: "Ffigurau \(year)")
    }
    static func over(_ year: String) -> Phrase {
        Phrase(
            en: "what we know is of \(year), and that year is over. Look up what holds now.",
            cy: "mae’r hyn a wyddom o \(year), ac mae’r flwyddyn honno ar ben. Chwiliwch am yr hyn sy’n dal nawr."
        )
    }
}

import Carers
import DesignSystem
import Markup
import Web

private let notDecided = Phrase(
    en: "It is not decided yet: nothing here is a decision to give to the carer.",
    cy: "Nid yw wedi’i benderfynu eto: nid oes dim yma’n benderfyniad i’w roi i’r gofalwr."
)

/// The whole assessment to read and print: the carer’s words beside the assessor’s, who wrote what, and the decision.
func writtenRecord(_ answer: OpenAssessment.Answer, _ visit: Visit) -> Page {
    let sections: [HTML] = answer.assessment.form.sections.map { section in
        let said: [HTML] = section.questions.compactMap { question in
            let voices: [HTML] = question.voices.compactMap { voice in
                guard let answer = answer.sheet.answer(question, voice) else { return nil }
                return """
                    <div class="stack"><p class="label">\(voice.words)</p><p class="pre">\(question.words(of: answer.words))</p>
                    \(writtenBy(answer, visit))</div>
                    """
            }
            guard !voices.isEmpty else { return nil }
            return "<h4>\(question.asks)</h4><div class=\"grid\">\(voices)</div>"
        }
        let none: HTML? =
            said.isEmpty
            ? "<p>\(HTML.none(Phrase(en: "Nothing written yet", cy: "Dim wedi’i ysgrifennu eto")))</p>" : nil
        return "<h3>\(section.title)</h3>\(said)\(none)"
    }
    let decision: HTML? = answer.decision.map { decision in
        guard decision.stored.state == .approved else {
            return """
                <h3>\(Phrase(en: "The decision", cy: "Y penderfyniad"))</h3>\(.alert(notDecided, .warn, ""))
                """
        }
        return """
            <h3>\(Phrase(en: "The decision", cy: "Y penderfyniad"))</h3>
            <p><strong>\(DecisionWords.words(decision.stored.decided, answer.assessment.form.law))</strong></p>
            <p class="pre">\(decision.words)</p>\(.summaryList([Fact(Phrase(en: "Advice", cy: "Cyngor"), text: decision.advice)]))
            """
    }
    return .ofPerson(
        answer.frame,
        Phrase(en: "Written record", cy: "Cofnod ysgrifenedig"),
        under: answer.crumbs,
        visit,
        body: "\(.summaryList(circumstanceFacts(answer)))\(decision)\(sections)\(explained(answer.sheet.eligibility))"
    )
}

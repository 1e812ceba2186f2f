import Carers
import DesignSystem
import Desk
import Forms
import Foundation
import Markup
import Web

let sectionRoutes: [Route] = [
    .get("/carers/:person/assessments/:assessment/sections/:topic", for: .staffWho(.keepCarers)) { visit in
        let answer = try await visit.openAssessment(toWrite: true)
        let section = try answer.section(visit)
        return .page(sectionPage(section, answer, visit, section.filled(answer.sheet), seen: answer.assessment.version))
    },
    .post("/carers/:person/assessments/:assessment/sections/:topic", for: .staffWho(.keepCarers)) { visit in
        let answer = try await visit.openAssessment()
        let section = try answer.section(visit)
        let typed = section.typed(visit.form)
        let seen = Int(visit.form["version"]) ?? 0
        do {
            let isMerged = try await visit.perform(
                SaveAnswers(
                    person: answer.frame.person.id,
                    id: answer.assessment.id,
                    section: section.name,
                    typed: typed,
                    seen: seen
                )
            )
            let next = answer.section(after: section)
            let isGoingOn = visit.form["go"] != "later" && next != nil
            let path = isGoingOn ? next.map { answer.path + "/sections/" + $0.name } ?? answer.path : answer.path
            return .redirect(to: path, notice: isMerged ? .answersMerged : .answersSaved)
        } catch let conflict as AnswerConflict {
            return .conflict(conflictPage(conflict, section, typed, answer, visit))
        } catch let invalid as InvalidForm {
            return .tryAgain(sectionPage(section, answer, visit, visit.form, seen: seen, invalid))
        }
    },
]

extension OpenAssessment.Answer {
    fileprivate func section(_ visit: Visit) throws -> FormSection {
        guard let section = assessment.form.section(try visit.word("topic")) else { throw Refusal.notFound }
        return section
    }

    func section(after section: FormSection) -> FormSection? {
        let sections = assessment.form.sections
        guard let index = sections.firstIndex(where: { $0.name == section.name }) else { return nil }
        return sections.dropFirst(index + 1).first
    }
}

private func sectionPage(
    _ section: FormSection,
    _ answer: OpenAssessment.Answer,
    _ visit: Visit,
    _ form: Form,
    seen: Int,
    _ invalid: InvalidForm? = nil
) -> Page {
    let sections = answer.assessment.form.sections
    let number = (sections.firstIndex { $0.name == section.name } ?? 0) + 1
    let lead: HTML? = section.lead.map { "<p>\($0)</p>" }
    let isLast = number == sections.count
    let goOn =
        isLast
        ? Phrase(en: "Save and go to the list", cy: "Cadw a mynd i’r rhestr")
        : Phrase(en: "Save and continue", cy: "Cadw a pharhau")
    let later: HTML? =
        isLast
        ? nil
        : .button(
            Phrase(en: "Save and go to the list", cy: "Cadw a mynd i’r rhestr"),
            .secondary,
            name: "go",
            value: "later"
        )
    return .ofPerson(
        answer.frame,
        section.title,
        under: answer.crumbs,
        visit,
        invalid: invalid,
        autosaves: true,
        body: """
            <p class="meta" id="page">\(Phrase(en: "Part \(number) of \(sections.count)", cy: "Rhan \(number) o \(sections.count)"))</p>
            \(lead)\(.form(
                action: "\(answer.path)/sections/\(section.name)", visit.context, autosave: .page,
                """
                \(each: section.questions, { fields(of: $0, answer.sheet, visit, form) })
                \(.hidden(FormSection.boxes, "1"))\(.hidden("version", String(seen)))\(.buttons(.button(goOn), "\(later)"))
                """))
            """
    )
}

/// One question: the carer’s words beside the assessor’s, and who wrote each last.
private func fields(of question: FormQuestion, _ sheet: AnswerSheet, _ visit: Visit, _ form: Form) -> HTML {
    switch question.kind {
    case .words:
        let boxes: [HTML] = question.voices.map { voice in
            """
            <div>\(.textArea(
                question.field(voice),
                label: question.voices.count > 1 ? voice.words : question.asks,
                hint: question.voices.count > 1 ? nil : question.hint,
                rows: 4,
                form: form))\(writtenBy(sheet.answer(question, voice), visit))</div>
            """
        }
        guard question.voices.count > 1 else { return "\(boxes)" }
        return .fieldset(question.asks, hint: question.hint, "<div class=\"grid\">\(boxes)</div>")
    case .choice(let choices):
        let field = question.field(question.voices.first ?? .assessor)
        let options = choices.map { Option($0.code, $0.words) }
        return .radios(field, legend: question.asks, hint: question.hint, options: options, form: form)
    case .several(let choices, let none):
        let field = question.field(question.voices.first ?? .assessor)
        let alone = none.map { [Option($0.code, $0.words, isNone: true)] } ?? []
        return .checkboxes(
            field,
            legend: question.asks,
            hint: question.hint ?? Phrase(en: "Select all that apply", cy: "Dewiswch bob un sy’n berthnasol"),
            options: choices.map { Option($0.code, $0.words) } + alone,
            form: form
        )
    }
}

func writtenBy(_ answer: GivenAnswer?, _ visit: Visit) -> HTML? {
    answer.map { "<p class=\"meta\">\($0.byName), \(visit.moment($0.at))</p>" }
}

extension Voice {
    var words: Phrase {
        switch self {
        case .carer: SupportWords.carerWords
        case .assessor: SupportWords.assessorWords
        }
    }
}

/// Both people’s words of each field that both changed; everything else goes along as it was typed.
private func conflictPage(
    _ conflict: AnswerConflict,
    _ section: FormSection,
    _ typed: [String: String],
    _ answer: OpenAssessment.Answer,
    _ visit: Visit
) -> Page {
    let fields = conflict.clashes.map { clash in
        let question = section.question(of: clash.field)
        return ConflictField(
            name: clash.field,
            words: question?.asks ?? section.title,
            theirs: clash.theirs,
            mine: clash.mine,
            by: clash.by,
            theirsShown: question?.words(of: clash.theirs),
            mineShown: question?.words(of: clash.mine)
        )
    }
    return .ofPerson(
        answer.frame,
        section.title,
        under: answer.crumbs,
        visit,
        body: .conflict(
            action: "\(answer.path)/sections/\(section.name)",
            visit.context,
            version: conflict.version,
            fields: fields,
            // One’s own words of what is to be chosen go along too, so that nothing is lost where nothing is chosen.
            others: typed
        )
    )
}

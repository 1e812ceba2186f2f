import Carers
package import Dates
package import DesignSystem
package import Desk
package import Forms
package import Foundation
package import Markup
import Records

/// An assessment whose carer's part the carer writes themselves, with the place's help (SI 2014/2827, regulation 2).
///
/// Only the questions asked of the carer, and only the carer's own words.
package struct SelfAssessment: Sendable {
    /// One page of it.
    package struct Part: Sendable {
        package let name: String
        package let title: Phrase
        package let lead: Phrase?
        package let answered: Int
        package let questions: Int
    }

    package let id: UUID
    package let title: Phrase
    package let targetOn: Day
    package let version: Int
    let form: AssessmentForm
    let sheet: AnswerSheet

    package var parts: [Part] { sections.map(part) }

    package func part(_ name: String) -> Part? { sections.first { $0.name == name }.map(part) }

    package func part(after name: String) -> Part? {
        sections.drop { $0.name != name }.dropFirst().first.map(part)
    }

    private var sections: [FormSection] { form.sections.filter { !Self.questions(of: $0).isEmpty } }

    private func part(_ section: FormSection) -> Part {
        let questions = Self.questions(of: section)
        return Part(
            name: section.name,
            title: section.title,
            lead: section.lead,
            answered: questions.count { sheet.answer($0, .carer) != nil },
            questions: questions.count
        )
    }

    private static func questions(of section: FormSection) -> [FormQuestion] {
        section.questions.filter { $0.voices.contains(.carer) }
    }

    /// The boxes of one page, with what was written before, or as they were just sent.
    package func fields(of name: String, sent: Form? = nil) -> HTML? {
        guard let section = form.section(name) else { return nil }
        let shown = sent ?? section.filled(sheet)
        let fields: [HTML] = Self.questions(of: section).map { question in
            let field = question.field(.carer)
            switch question.kind {
            case .words:
                return .textArea(field, label: question.asks, hint: question.hint, rows: 4, form: shown)
            case .choice(let choices):
                let options = choices.map { Option($0.code, $0.words) }
                return .radios(field, legend: question.asks, hint: question.hint, options: options, form: shown)
            case .several(let choices, let none):
                let alone = none.map { [Option($0.code, $0.words, isNone: true)] } ?? []
                let options = choices.map { Option($0.code, $0.words) } + alone
                return .checkboxes(field, legend: question.asks, hint: question.hint, options: options, form: shown)
            }
        }
        return "\(fields)\(HTML.hidden(FormSection.boxes, "1"))"
    }

    /// What both changed, each to something else, to choose between.
    package func conflict(
        _ conflict: AnswerConflict,
        in name: String,
        sent: Form,
        action: String,
        _ context: PageContext
    ) -> HTML? {
        guard let section = form.section(name) else { return nil }
        let fields = conflict.clashes.map { clash in
            let question = section.question(of: clash.field)
            return ConflictField(
                name: clash.field,
                words: question?.asks ?? section.title,
                theirs: clash.theirs,
                mine: clash.mine,
                // Who of the team wrote it is not told.
                by: "",
                theirsShown: question?.words(of: clash.theirs),
                mineShown: question?.words(of: clash.mine)
            )
        }
        return .conflict(
            action: action,
            context,
            version: conflict.version,
            fields: fields,
            others: typed(in: section, sent)
        )
    }

    /// What a form says of the carer's own fields, and of no other.
    func typed(in section: FormSection, _ sent: Form) -> [String: String] {
        let own = Set(Self.questions(of: section).map { $0.field(.carer) })
        return section.typed(sent).filter { own.contains($0.key) }
    }
}

extension Look {
    /// An assessment whose carer's part is open to the carer to write.
    ///
    /// Whoever asks is that carer.
    ///
    /// - Throws: `Refusal.notFound` for anybody else's, and for one that is done in another way or done.
    package func selfAssessment(_ id: UUID, of person: UUID) throws -> SelfAssessment {
        let assessment = try db.assessment(id, of: person)
        guard assessment.isOpen, assessment.way == .selfOnline else { throw Refusal.notFound }
        return SelfAssessment(
            id: id,
            title: assessment.kind.words,
            targetOn: assessment.targetOn,
            version: assessment.version,
            form: assessment.form,
            sheet: try AnswerSheet(assessment.form, db.answers(of: id), means)
        )
    }
}

extension Work {
    /// Keeps one page of the carer's part as the carer typed it.
    package func saveShared(_ sent: Form, part name: String, of id: UUID, with person: UUID, seen: Int) throws {
        let mine = try look.selfAssessment(id, of: person)
        let assessment = try db.assessment(id, of: person)
        guard let section = assessment.form.section(name) else { throw Refusal.notFound }
        _ = try save(mine.typed(in: section, sent), to: section, of: assessment, seen: seen)
    }
}

import Forms
import Foundation
import Markup
import Records

/// What stands beside the levels of a plan, as a form has it: boards and explained words a line each, and each thing
/// carers said with its answer and its theme.
struct SurroundingsForm {
    let fields: [String: String]
    /// The rows of what carers said, by id; the one without is to be made.
    let rows: [UUID?]

    static let boards = "boards"
    static let definitions = "definitions"

    static func said(_ row: UUID?) -> String { "said-" + (row?.text ?? "new") }
    static func answer(_ row: UUID?) -> String { "answer-" + (row?.text ?? "new") }
    static func theme(_ row: UUID?) -> String { "theme-" + (row?.text ?? "new") }

    /// A field as a person calls it; none when it is not one of these.
    static func name(of field: String) -> Phrase? {
        if field.hasPrefix("said-") { return SurroundingsWords.youSaid }
        if field.hasPrefix("answer-") { return SurroundingsWords.answer }
        if field.hasPrefix("theme-") { return SurroundingsWords.theme }
        return nil
    }

    /// As the plan has it.
    init(_ tree: PlanTree) {
        rows = tree.feedback.map(\.id)
        var fields = [
            Self.boards: tree.boards.map(Self.oneLine).joined(separator: "\n"),
            Self.definitions: tree.definitions.map { Self.oneLine("\($0.term): \($0.meaning)") }
                .joined(separator: "\n"),
        ]
        for row in tree.feedback {
            fields[Self.said(row.id)] = Self.tidy(row.youSaid)
            fields[Self.answer(row.id)] = Self.tidy(row.response ?? "")
            fields[Self.theme(row.id)] = row.theme?.text ?? ""
        }
        self.fields = fields
    }

    /// As it was sent, over what the plan has; a row that was not sent stays as it is.
    ///
    /// - Throws: `InvalidForm` with every problem.
    init(_ form: Form, over now: SurroundingsForm) throws(InvalidForm) {
        var read = FormReader(form)
        var fields = now.fields
        fields[Self.boards] = ActionForm.lines(read.optionalLongText(Self.boards, most: TextLimit.words))
            .joined(separator: "\n")
        let definitions = ActionForm.lines(read.optionalLongText(Self.definitions, most: TextLimit.words))
        if definitions.contains(where: { NamedLine($0).name.isEmpty }) {
            read.refuse(
                Self.definitions,
                Phrase(
                    en: "Begin each line with the word, then a colon and what it means",
                    cy: "Dechreuwch bob llinell gyda’r gair, yna colon a’i ystyr"
                )
            )
        }
        fields[Self.definitions] = definitions.joined(separator: "\n")
        for row in now.rows + [nil] where row == nil || form.has(Self.said(row)) {
            let said = read.optionalLongText(Self.said(row), most: TextLimit.words) ?? ""
            let answer = read.optionalLongText(Self.answer(row), most: TextLimit.words) ?? ""
            fields[Self.said(row)] = Self.tidy(said)
            fields[Self.answer(row)] = Self.tidy(answer)
            if form.has(Self.theme(row)) {
                fields[Self.theme(row)] = UUID(uuidString: form[Self.theme(row)])?.text ?? ""
            }
            if said.isEmpty, row == nil, !answer.isEmpty {
                read.refuse(
                    Self.said(row),
                    Phrase(en: "Enter what was said", cy: "Rhowch yr hyn a ddywedwyd")
                )
            }
        }
        try read.finish()
        self.fields = fields
        rows = now.rows
    }

    static func oneLine(_ text: String) -> String { text.split(whereSeparator: \.isNewline).joined(separator: " ") }

    private static func tidy(_ text: String) -> String {
        text.trimmingCharacters(in: .whitespacesAndNewlines).replacing("\r\n", with: "\n")
    }
}

enum SurroundingsWords {
    static let title = Phrase(en: "Boards and words", cy: "Byrddau a geiriau")
    static let youSaid = Phrase(en: "What carers said", cy: "Yr hyn a ddywedodd gofalwyr")
    static let answer = Phrase(en: "The answer", cy: "Yr ateb")
    static let theme = Phrase(en: "Of which theme", cy: "O ba thema")
}

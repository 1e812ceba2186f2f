import Dates
import DesignSystem
import Forms
import Foundation
import Markup
import PlanReading

/// What a person may say of an action: several of a kind stand on lines of their own.
struct ActionForm: Sendable {
    static let fieldNames = [
        "ref", "text", "leads", "partners", "when", "measures", "references", "status", "priority", "year", "risks",
    ]

    let words: ActionWords
    let leads: [String]
    let partners: [String]
    let measures: [String]
    let references: [String]
    let status: Action.Status

    /// - Throws: `InvalidForm` with every problem.
    init(_ form: Form, rag: String?) throws(InvalidForm) {
        var read = FormReader(form)
        let text = read.longText(
            "text",
            required: Phrase(en: "Enter what will be done", cy: "Rhowch yr hyn a wneir"),
            most: TextLimit.words
        )
        leads = ActionForm.lines(read.optionalLongText("leads", most: TextLimit.words))
        partners = ActionForm.lines(read.optionalLongText("partners", most: TextLimit.words))
        measures = ActionForm.lines(read.optionalLongText("measures", most: TextLimit.words))
        references = ActionForm.lines(read.optionalLongText("references", most: TextLimit.words))
        status = read.choice(
            "status",
            required: Phrase(en: "Choose how it is going", cy: "Dewiswch sut mae’n mynd"),
            fallback: .notStarted
        )
        words = ActionWords(
            ref: read.optionalText("ref", most: TextLimit.label),
            text: text,
            when: read.optionalText("when", most: TextLimit.line).map { When(parsing: $0) },
            year: read.optionalText("year", most: TextLimit.line),
            priority: read.optionalText("priority", most: TextLimit.line),
            risks: read.optionalLongText("risks", most: TextLimit.words),
            rag: rag
        )
        try read.finish()
    }

    private static func lines(_ text: String?) -> [String] {
        (text ?? "").split(whereSeparator: \.isNewline).map { $0.trimmingCharacters(in: .whitespaces) }
            .filter { !$0.isEmpty }
    }

    /// What was sent, tidied so that it compares with what the record says.
    static func fields(_ form: Form) -> [String: String] {
        let several: Set<String> = ["leads", "partners", "measures", "references"]
        return Dictionary(
            uniqueKeysWithValues: fieldNames.map { name in
                let text = form[name].trimmingCharacters(in: .whitespacesAndNewlines).replacing("\r\n", with: "\n")
                return (name, several.contains(name) ? lines(text).joined(separator: "\n") : text)
            }
        )
    }

    /// The fields on the page.
    static func fieldset(_ form: Form, _ invalid: InvalidForm?) -> HTML {
        let line = Phrase(en: "One on each line", cy: "Un ar bob llinell")
        func area(_ name: String, _ label: Phrase, _ hint: Phrase? = nil, rows: Int = 3) -> HTML {
            .textArea(name, label: label, hint: hint, rows: rows, form: form, invalid: invalid)
        }
        func box(_ name: String, _ label: Phrase, _ hint: Phrase? = nil, width: String = "w20") -> HTML {
            .textField(name, label: label, hint: hint, width: width, form: form, invalid: invalid)
        }
        let fields: [HTML] = [
            box("ref", Phrase(en: "Reference (optional)", cy: "Cyfeirnod (dewisol)"), width: "w10"),
            area("text", Phrase(en: "What will be done", cy: "Yr hyn a wneir"), rows: 4),
            area("leads", Phrase(en: "Who leads (optional)", cy: "Pwy sy’n arwain (dewisol)"), line, rows: 2),
            area("partners", Phrase(en: "Partners (optional)", cy: "Partneriaid (dewisol)"), line, rows: 2),
            box(
                "when",
                Phrase(en: "By when (optional)", cy: "Erbyn pryd (dewisol)"),
                Phrase(
                    en: "In your own words: March 2027, autumn 2026, ongoing, each year",
                    cy: "Yn eich geiriau eich hun: Mawrth 2027, hydref 2026, parhaus, bob blwyddyn"
                )
            ),
            area("measures", Phrase(en: "How we will know (optional)", cy: "Sut y byddwn yn gwybod (dewisol)"), line),
            area("references", Phrase(en: "Refers to (optional)", cy: "Yn cyfeirio at (dewisol)"), line, rows: 2),
            .select(
                "status",
                label: Phrase(en: "How it is going", cy: "Sut mae’n mynd"),
                options: Action.Status.allCases.map { Option($0.rawValue, $0.words) },
                form: form,
                invalid: invalid
            ),
            box("priority", Phrase(en: "Priority (optional)", cy: "Blaenoriaeth (dewisol)")),
            box("year", Phrase(en: "Year (optional)", cy: "Blwyddyn (dewisol)")),
            area("risks", Phrase(en: "Risks (optional)", cy: "Risgiau (dewisol)")),
        ]
        return "\(fields)"
    }
}

extension ActionLeaf {
    /// As the edit form's fields hold them.
    package var fields: [String: String] {
        [
            "ref": action.ref ?? "", "text": action.text, "leads": leads.map(\.written).joined(separator: "\n"),
            "partners": partners.map(\.written).joined(separator: "\n"), "when": action.whenText ?? "",
            "measures": measures.map(\.text).joined(separator: "\n"),
            "references": crossReferences.map(\.written).joined(separator: "\n"), "status": action.status.rawValue,
            "priority": action.priority ?? "", "year": action.year ?? "", "risks": action.risks ?? "",
        ]
    }
}

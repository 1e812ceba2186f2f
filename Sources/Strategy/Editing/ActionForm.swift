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
        "rag", "data_sources", "progress", "extras",
    ]
    /// Those of several items, each on a line of its own.
    private static let lists: Set<String> = [
        "leads", "partners", "measures", "references", "data_sources", "progress", "extras",
    ]

    let words: ActionWords
    let leads: [String]
    let partners: [String]
    let measures: [String]
    let references: [String]
    let dataSources: [String]
    /// Lines such as "2025/26: begun".
    let progress: [NamedLine]
    /// Columns nobody foresaw, each a line behind its header.
    let extras: [NamedLine]
    let status: Action.Status

    /// `checksLines` is whether a line without a heading is refused: what stands in a record already never is.
    ///
    /// - Throws: `InvalidForm` with every problem.
    init(_ form: Form, checksLines: Bool = true) throws(InvalidForm) {
        var read = FormReader(form)
        let text = read.longText(
            "text",
            required: Phrase(en: "Enter what will be done", cy: "Rhowch yr hyn a wneir"),
            most: TextLimit.words
        )
        func list(_ name: String) -> [String] {
            ActionForm.lines(read.optionalLongText(name, most: TextLimit.words))
        }
        leads = list("leads")
        partners = list("partners")
        measures = list("measures")
        references = list("references")
        dataSources = list("data_sources")
        progress = list("progress").map(NamedLine.init)
        extras = list("extras").map(NamedLine.init)
        for (name, lines) in [("progress", progress), ("extras", extras)]
        where checksLines && lines.contains(where: { $0.name.isEmpty }) {
            read.refuse(
                name,
                Phrase(
                    en: "Begin each line with its heading and a colon",
                    cy: "Dechreuwch bob llinell gyda’i phennawd a cholon"
                )
            )
        }
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
            rag: read.optionalText("rag", most: TextLimit.line)
        )
        try read.finish()
    }

    static func lines(_ text: String?) -> [String] {
        (text ?? "").split(whereSeparator: \.isNewline).map { $0.trimmingCharacters(in: .whitespaces) }
            .filter { !$0.isEmpty }
    }

    /// What was sent, tidied so that it compares with what the record says.
    static func fields(_ form: Form) -> [String: String] {
        Dictionary(uniqueKeysWithValues: fieldNames.map { ($0, tidy(form[$0], of: $0)) })
    }

    static func tidy(_ text: String, of field: String) -> String {
        let text = text.trimmingCharacters(in: .whitespacesAndNewlines).replacing("\r\n", with: "\n")
        return lists.contains(field) ? lines(text).joined(separator: "\n") : text
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
        let pairs = Phrase(
            en: "One on each line: its heading, a colon and the words",
            cy: "Un ar bob llinell: ei bennawd, colon a’r geiriau"
        )
        let more: [HTML] = [
            box("rag", Phrase(en: "Rating in the document (optional)", cy: "Sgôr yn y ddogfen (dewisol)")),
            area(
                "data_sources",
                Phrase(en: "Where the numbers come from (optional)", cy: "O ble y daw’r rhifau (dewisol)"),
                line,
                rows: 2
            ),
            area(
                "progress",
                Phrase(en: "Progress in the document (optional)", cy: "Cynnydd yn y ddogfen (dewisol)"),
                pairs
            ),
            area("extras", Phrase(en: "Other columns (optional)", cy: "Colofnau eraill (dewisol)"), pairs),
        ]
        let isUsed = ["rag", "data_sources", "progress", "extras"].contains { !form[$0].isEmpty } || invalid != nil
        let title = Phrase(en: "More from the document", cy: "Rhagor o’r ddogfen")
        return "\(fields)\(.details(title, open: isUsed, "\(more)"))"
    }
}

/// A value behind its name, as a line of a form: "2025/26: begun".
struct NamedLine: Sendable, Equatable {
    let line: String
    let name: String
    let text: String

    init(_ line: String) {
        let sides = line.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
            .map { $0.trimmingCharacters(in: .whitespaces) }
        // What has no heading has no name, and is refused.
        self.line = line
        (name, text) = sides.count == 2 && !sides[1].isEmpty ? (sides[0], sides[1]) : ("", line)
    }
}

extension ActionLeaf {
    /// As the edit form's fields hold them.
    package var fields: [String: String] {
        func oneLine(_ text: String) -> String { text.split(whereSeparator: \.isNewline).joined(separator: " ") }
        let fields: [String: String] = [
            "ref": action.ref ?? "", "text": action.text, "leads": leads.map(\.written).joined(separator: "\n"),
            "partners": partners.map(\.written).joined(separator: "\n"), "when": action.whenText ?? "",
            "measures": measures.map { oneLine($0.text) }.joined(separator: "\n"),
            "references": crossReferences.map(\.written).joined(separator: "\n"), "status": action.status.rawValue,
            "priority": action.priority ?? "", "year": action.year ?? "", "risks": action.risks ?? "",
            "rag": action.rag ?? "", "data_sources": dataSources.map(oneLine).joined(separator: "\n"),
            "progress": progress.map { oneLine("\($0.period): \($0.text)") }.joined(separator: "\n"),
            "extras": extras.map { oneLine("\($0.header): \($0.text)") }.joined(separator: "\n"),
        ]
        return Dictionary(uniqueKeysWithValues: fields.map { ($0, ActionForm.tidy($1, of: $0)) })
    }
}

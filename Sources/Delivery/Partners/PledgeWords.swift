import DesignSystem
import Forms
import Foundation
import Markup

/// What a pledge says: the row of the form that partners submit.
package struct PledgeWords: Sendable, Equatable {
    /// The priority or theme it is under, as the partner calls it.
    var priority: String?
    var ref: String?
    /// What the organisation will do.
    var text: String
    var when: String?
    var risks: String?
    var progress: [YearNote] = []

    init(
        priority: String? = nil,
        ref: String? = nil,
        text: String,
        when: String? = nil,
        risks: String? = nil,
        progress: [YearNote] = []
    ) {
        self.priority = priority
        self.ref = ref
        self.text = text
        self.when = when
        self.risks = risks
        self.progress = progress
    }

    /// For an example place.
    package init(priority: String?, text: String, when: String?, risks: String?) {
        self.init(priority: priority, ref: nil, text: text, when: when, risks: risks)
    }

    /// As a page's form says it; progress is what was there.
    ///
    /// - Throws: `InvalidForm` with every problem.
    init(_ form: Form, progress: [YearNote] = []) throws(InvalidForm) {
        var read = FormReader(form)
        text = read.longText(
            "text",
            required: Phrase(
                en: "Enter what your organisation will do",
                cy: "Rhowch yr hyn y bydd eich sefydliad yn ei wneud"
            )
        )
        priority = read.optionalText("priority", most: 1000)
        ref = read.optionalText("ref", most: 200)
        when = read.optionalText("when", most: 1000)
        risks = read.optionalLongText("risks")
        self.progress = progress
        try read.finish()
    }

    init(_ row: PartnerForm.Row, periods: [String]) {
        func some(_ text: String) -> String? { text.isEmpty ? nil : text }
        self.init(
            priority: some(row.priority),
            ref: some(row.point),
            text: row.text,
            when: some(row.when),
            risks: some(row.risks),
            progress: zip(periods, row.progress).compactMap { $1.isEmpty ? nil : YearNote(year: $0, text: $1) }
        )
    }

    /// As the form's fields hold them.
    var fields: [String: String] {
        ["priority": priority ?? "", "ref": ref ?? "", "text": text, "when": when ?? "", "risks": risks ?? ""]
    }

    /// The fields on the page; the plan's own themes are offered beside the first.
    static func fieldset(themes: [String], _ form: Form, _ invalid: InvalidForm?) -> HTML {
        let none = Option("", Phrase(en: "None of these yet", cy: "Dim un o’r rhain eto"))
        var offered = themes
        if !form["priority"].isEmpty, !offered.contains(form["priority"]) { offered.append(form["priority"]) }
        let priority: HTML =
            offered.isEmpty
            ? .textField("priority", label: PartnerWords.priority, isOptional: true, form: form, invalid: invalid)
            : .select(
                "priority",
                label: PartnerWords.priority,
                options: [none] + offered.map { Option($0, name: $0) },
                form: form,
                invalid: invalid
            )
        return """
            \(priority)
            \(.textField("ref", label: PartnerWords.point, hint: Phrase(en: "Its number, if it has one, such as 2.1", cy: "Ei rif, os oes ganddo un, fel 2.1"), width: "w10", isOptional: true, form: form, invalid: invalid))
            \(.textArea("text", label: PartnerWords.text, rows: 4, form: form, invalid: invalid))
            \(.textField("when", label: Phrase(en: "By when", cy: "Erbyn pryd"), hint: Phrase(en: "In your own words: March 2027, autumn 2026, ongoing", cy: "Yn eich geiriau eich hun: Mawrth 2027, hydref 2026, parhaus"), width: "w20", isOptional: true, form: form, invalid: invalid))
            \(.textArea("risks", label: PartnerWords.risks, hint: Phrase(en: "What may get in the way", cy: "Beth allai rwystro"), rows: 3, isOptional: true, form: form, invalid: invalid))
            """
    }
}

/// Words that the pages of partners share.
enum PartnerWords {
    static let priority = Phrase(en: "Priority", cy: "Blaenoriaeth")
    static let point = Phrase(en: "Action point", cy: "Pwynt gweithredu")
    static let text = Phrase(en: "What our organisation will do", cy: "Yr hyn y bydd ein sefydliad yn ei wneud")
    static let risks = Phrase(en: "Risks", cy: "Risgiau")
    static let plan = Phrase(en: "Plan", cy: "Cynllun")
    static let proposed = Phrase(en: "Promises proposed by partners", cy: "Addewidion a gynigiwyd gan bartneriaid")
    static let propose = Phrase(en: "Propose a promise", cy: "Cynnig addewid")
    static let bring = Phrase(en: "Bring in the form", cy: "Dod â’r ffurflen i mewn")

    static func promises(of agency: String) -> Phrase {
        Phrase(en: "What \(agency) promises", cy: "Yr hyn y mae \(agency) yn ei addo")
    }
}

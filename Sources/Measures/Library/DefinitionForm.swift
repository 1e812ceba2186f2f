import Dates
import DesignSystem
import Forms
import Markup
import Statistics

/// A definition as a form says it.
struct DefinitionForm: Sendable {
    let code: String
    let definition: Definition
    /// What it is worked out from, if it is; its indicators are looked up by the command.
    let formula: FormulaForm?

    init(_ form: Form) throws(InvalidForm) {
        var read = FormReader(form)
        code = read.text("short_code", required: DefinitionWords.enterCode, most: 40).uppercased()
        let kind: Definition.Kind = read.choice("kind", required: DefinitionWords.choose, fallback: .count)
        let outOf = read.optionalText("out_of", most: 300)
        if kind.hasDenominator, outOf == nil { read.refuse("out_of", DefinitionWords.enterOutOf) }
        let fixedAfter = read.optionalInteger("fixed_after", in: 0...600)
        if let fixedAfter, fixedAfter < 12 { read.refuse("fixed_after", DefinitionWords.fewer) }
        let targets = Targets.read(read.optionalLongText("targets", most: 3000) ?? "")
        if targets == nil { read.refuse("targets", DefinitionWords.badTargets) }
        let codes = FrameworkCode.read(read.optionalLongText("codes", most: 3000) ?? "")
        if codes == nil { read.refuse("codes", DefinitionWords.badCodes) }
        formula = FormulaForm(&read, form, kind: kind)
        definition = Definition(
            name: read.text("name", required: DefinitionWords.enterName, most: 200),
            nameWelsh: read.optionalText("name_welsh", most: 200),
            question: read.text("question", required: DefinitionWords.enterQuestion, most: 300),
            kind: kind,
            counted: read.text("counted", required: DefinitionWords.enterCounted, most: 300),
            outOf: kind.hasDenominator ? outOf : nil,
            // What it is worked out from is hidden already where it must be.
            countsPeople: formula == nil && read.flag("people"),
            leftOut: read.optionalLongText("left_out", most: 1000),
            rhythm: read.choice("rhythm", required: DefinitionWords.choose, fallback: .month),
            polarity: read.choice("polarity", required: DefinitionWords.choose, fallback: .neither),
            source: read.choice("source", required: DefinitionWords.choose, fallback: .entered),
            query: nil,
            owner: read.optionalText("owner", most: 200),
            target: read.optionalNumber("target"),
            targets: targets.flatMap { $0.isEmpty ? nil : $0 },
            baseline: read.optionalNumber("baseline"),
            framework: read.optionalText("framework", most: 100),
            codes: codes.flatMap { $0.isEmpty ? nil : $0 },
            caveats: read.optionalLongText("caveats", most: 2000),
            places: read.optionalInteger("places", in: 0...2) ?? 0,
            fixedAfter: fixedAfter,
            run: form["run"] == "6" ? 6 : 7,
            lang: form["words_in"] == Language.welsh.code ? Language.welsh.code : nil
        )
        try read.finish()
    }

    /// A definition as the form shows it.
    static func fields(_ definition: Definition, code: String, parts: [String] = []) -> [String: String] {
        func number(_ value: Double?) -> String {
            value.map { Int(exactly: $0).map(String.init) ?? "\($0)" } ?? ""
        }
        return [
            "short_code": code, "name": definition.name, "name_welsh": definition.nameWelsh ?? "",
            "question": definition.question, "kind": definition.kind.rawValue, "counted": definition.counted,
            "out_of": definition.outOf ?? "", "people": definition.countsPeople ? "1" : "",
            "left_out": definition.leftOut ?? "", "rhythm": definition.rhythm.rawValue,
            "polarity": definition.polarity.rawValue,
            "source": definition.source == .casework ? "entered" : definition.source.rawValue,
            "owner": definition.owner ?? "", "target": number(definition.target),
            "baseline": number(definition.baseline), "framework": definition.framework ?? "",
            "targets": definition.aims.written,
            "codes": (definition.codes ?? []).map(\.written).joined(separator: "\n"),
            "caveats": definition.caveats ?? "", "places": "\(definition.places)",
            "fixed_after": definition.fixedAfter.map(String.init) ?? "",
            "formula": definition.formula?.sum.rawValue ?? "",
            "parts": parts.joined(separator: ", "), "run": "\(definition.run)",
            "words_in": definition.lang ?? Language.english.code,
        ]
    }

    /// A new one, its words in the language of whoever begins it unless they say otherwise.
    static func blank(in language: Language) -> [String: String] {
        [
            "people": "1", "rhythm": "month", "source": "entered", "places": "0", "run": "7",
            "words_in": language.code,
        ]
    }
}

/// The fields of a definition.
func definitionFieldset(_ form: Form, _ invalid: InvalidForm?) -> HTML {
    let first: HTML = """
        \(.textField("name", label: DefinitionWords.name, form: form, invalid: invalid))
        \(.textField("name_welsh", label: DefinitionWords.nameWelsh, isOptional: true, form: form, invalid: invalid))
        \(.textField("short_code", label: DefinitionWords.code, hint: DefinitionWords.codeHint, width: "w10", form: form, invalid: invalid))
        \(.radios("words_in", legend: DefinitionWords.wordsIn, options: Language.allCases.map { Option($0.code, Phrase(same: $0.ownName)) }, form: form, invalid: invalid))
        \(.textField("question", label: DefinitionWords.question, form: form, invalid: invalid))
        """
    let counted: HTML = """
        \(.radios("kind", legend: DefinitionWords.kind, options: Definition.Kind.allCases.map { Option($0.rawValue, $0.words) }, form: form, invalid: invalid))
        \(.textField("counted", label: DefinitionWords.counted, hint: DefinitionWords.countedHint, form: form, invalid: invalid))
        \(.textField("out_of", label: DefinitionWords.outOf, hint: DefinitionWords.outOfHint, isOptional: true, form: form, invalid: invalid))
        \(.tick("people", DefinitionWords.people, form: form, invalid: invalid))
        """
    let choices: HTML = """
        \(.radios("rhythm", legend: DefinitionWords.rhythm, options: Rhythm.allCases.map { Option($0.rawValue, $0.name) }, form: form, invalid: invalid))
        \(.radios("polarity", legend: DefinitionWords.polarity, options: Polarity.allCases.map { Option($0.rawValue, $0.words) }, form: form, invalid: invalid))
        \(.radios("source", legend: DefinitionWords.source, options: [Definition.Source.entered, .survey, .formula].map { Option($0.rawValue, $0.words) }, form: form, invalid: invalid))
        \(.select("formula", label: FormulaWords.sum, hint: FormulaWords.sumHint, options: [Option("", Phrase(same: "–"))] + Formula.Sum.allCases.map { Option($0.rawValue, $0.words) }, form: form, invalid: invalid))
        \(.textField("parts", label: FormulaWords.parts, hint: FormulaWords.partsHint, isOptional: true, form: form, invalid: invalid))
        \(.textField("target", label: DefinitionWords.target, hint: DefinitionWords.targetHint, width: "w10", isOptional: true, form: form, invalid: invalid))
        \(.textArea("targets", label: DefinitionWords.targets, hint: DefinitionWords.targetsHint, rows: 3, isOptional: true, form: form, invalid: invalid))
        """
    return "\(first)\(counted)\(choices)\(moreOfDefinition(form, invalid))"
}

/// What most definitions do without.
private func moreOfDefinition(_ form: Form, _ invalid: InvalidForm?) -> HTML {
    let names = ["baseline", "left_out", "framework", "codes", "owner", "caveats", "fixed_after"]
    let isOpen = names.contains { !form[$0].isEmpty || invalid?.message(for: $0) != nil }
    let body: HTML = """
        \(.textField("baseline", label: DefinitionWords.baseline, width: "w10", isOptional: true, form: form, invalid: invalid))
        \(.textArea("left_out", label: DefinitionWords.leftOut, rows: 2, isOptional: true, form: form, invalid: invalid))
        \(.textField("framework", label: DefinitionWords.framework, isOptional: true, form: form, invalid: invalid))
        \(.textArea("codes", label: DefinitionWords.codes, hint: DefinitionWords.codesHint, rows: 2, isOptional: true, form: form, invalid: invalid))
        \(.textField("owner", label: DefinitionWords.owner, isOptional: true, form: form, invalid: invalid))
        \(.textArea("caveats", label: DefinitionWords.caveats, rows: 3, isOptional: true, form: form, invalid: invalid))
        """
    let chart: HTML = """
        \(.textField("places", label: DefinitionWords.places, width: "w2", isNumber: true, form: form, invalid: invalid))
        \(.textField("fixed_after", label: DefinitionWords.fixedAfter, hint: DefinitionWords.fixedAfterHint, width: "w4", isOptional: true, isNumber: true, form: form, invalid: invalid))
        \(.radios("run", legend: DefinitionWords.run, options: [Option("7", Phrase(same: "7")), Option("6", Phrase(same: "6"))], form: form, invalid: invalid))
        """
    let title = Phrase(
        en: "More: start, exclusions, framework, caveats, chart",
        cy: "Mwy: dechrau, eithriadau, fframwaith, gofal, siart"
    )
    return .details(title, open: isOpen, "\(body)\(chart)")
}

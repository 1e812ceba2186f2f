import Dates
import DesignSystem
import Forms
import Markup

extension CountedValue {
    /// One figure as the form says it.
    init(_ form: Form, of definition: Definition, today: Day) throws(InvalidForm) {
        var read = FormReader(form)
        let chosen = Day(iso: form["period"]).map { definition.rhythm.period(holding: $0) }
        if chosen == nil { read.refuse("period", ValueWords.choosePeriod) }
        let period = chosen ?? definition.rhythm.period(holding: today)
        if period.first > today { read.refuse("period", ValueWords.future) }
        let above = read.optionalNumber("numerator")
        let below = definition.kind.hasDenominator ? read.optionalNumber("denominator") : nil
        let missing = read.optionalText("missing", most: 200)
        self.init(
            period: period,
            numerator: missing == nil ? above : nil,
            denominator: missing == nil ? below : nil,
            missing: missing,
            isProvisional: read.flag("provisional"),
            note: read.optionalText("note", most: 300)
        )
        for problem in problems(definition, typed: (above, below)) { read.refuse(problem.field, problem.message) }
        try read.finish()
    }

    /// What is wrong with the numbers, by the field it is in.
    func problems(_ definition: Definition, typed: (above: Double?, below: Double?)? = nil)
        -> [(field: String, message: Phrase)]
    {
        let above = typed.map(\.above) ?? numerator
        let below = typed.map(\.below) ?? denominator
        if missing != nil {
            return above == nil && below == nil ? [] : [("missing", ValueWords.notBoth)]
        }
        guard let above else { return [("numerator", ValueWords.enterNumber)] }
        var problems: [(field: String, message: Phrase)] = []
        if abs(above) > 1e12 { problems.append(("numerator", ValueWords.tooLarge)) }
        let countsAbove = definition.countsPeople && definition.kind != .mean
        if countsAbove, !Self.isCount(above) { problems.append(("numerator", ValueWords.wholePeople)) }
        guard definition.kind.hasDenominator else { return problems }
        guard let below else { return problems + [("denominator", ValueWords.enterOutOf)] }
        if below < 0 || below > 1e12 { problems.append(("denominator", ValueWords.tooLarge)) }
        if definition.countsPeople, !Self.isCount(below) { problems.append(("denominator", ValueWords.wholePeople)) }
        if definition.kind.isPart, above > below || above < 0 { problems.append(("numerator", ValueWords.moreThanAll)) }
        return problems
    }

    private static func isCount(_ value: Double) -> Bool {
        Int(exactly: value).map { (0...100_000_000).contains($0) } ?? false
    }

    /// As the form shows it.
    var fields: [String: String] {
        func number(_ value: Double?) -> String {
            guard let value else { return "" }
            return Int(exactly: value).map(String.init) ?? "\(value)"
        }
        return [
            "period": period.first.iso, "numerator": number(numerator), "denominator": number(denominator),
            "missing": missing ?? "", "provisional": isProvisional ? "1" : "", "note": note ?? "",
        ]
    }
}

/// The fields of one figure.
func valueFieldset(_ definition: Definition, periods: [Period], asksReason: Bool, _ form: Form, _ invalid: InvalidForm?)
    -> HTML
{
    let options = periods.map { Option($0.first.iso, $0.name) }
    let below: HTML? =
        definition.kind.hasDenominator
        ? .textField(
            "denominator",
            label: ValueWords.denominator,
            hint: definition.prose(definition.outOf ?? "").phrase,
            width: "w10",
            form: form,
            invalid: invalid
        ) : nil
    let reason: HTML? =
        asksReason || invalid?.message(for: "reason") != nil
        ? .textField("reason", label: ValueWords.reason, form: form, invalid: invalid) : nil
    return """
        \(.select("period", label: ValueWords.which, options: options, form: form, invalid: invalid))
        \(.textField("numerator", label: ValueWords.numerator, hint: definition.prose(definition.counted).phrase, width: "w10", form: form, invalid: invalid))
        \(below)
        \(.tick("provisional", ValueWords.provisional, form: form, invalid: invalid))
        \(.textField("missing", label: ValueWords.missing, hint: ValueWords.missingHint, isOptional: true, form: form, invalid: invalid))
        \(.textField("note", label: ValueWords.note, isOptional: true, form: form, invalid: invalid))\(reason)
        """
}

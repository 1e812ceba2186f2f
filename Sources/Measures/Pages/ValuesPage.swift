import Dates
import DesignSystem
import Desk
import Forms
import Foundation
import Markup
import Web

let valuesRoutes: [Route] = [
    .get("/measures/:indicator/values", for: .staffWho(.keepMeasures)) { visit in
        let answer = try await kept(visit)
        return .page(valuesPage(answer, visit, chosen(answer, visit.form["period"])))
    },
    .post("/measures/:indicator/values", for: .staffWho(.keepMeasures)) { visit in
        let answer = try await kept(visit)
        do {
            let value = try CountedValue(visit.form, of: answer.indicator.definition, today: answer.today)
            var read = FormReader(visit.form)
            let reason = read.optionalText("reason", most: 300)
            try read.finish()
            try await visit.perform(KeepValues(indicator: answer.indicator.id, values: [value], reason: reason))
            return .redirect(to: MeasuresPaths.values(answer.indicator.id), notice: .figuresSaved)
        } catch let invalid as InvalidForm {
            return .tryAgain(valuesPage(answer, visit, visit.form, invalid))
        }
    },
    .post("/measures/:indicator/freezing", for: .staffWho(.keepMeasures)) { visit in
        let answer = try await kept(visit)
        do {
            guard let through = Day(iso: visit.form["through"]) else {
                throw InvalidForm("through", ValueWords.choosePeriod)
            }
            try await visit.perform(FreezeValues(indicator: answer.indicator.id, through: through))
            return .redirect(to: MeasuresPaths.values(answer.indicator.id), notice: .figuresFrozen)
        } catch let invalid as InvalidForm {
            return .tryAgain(valuesPage(answer, visit, chosen(answer, ""), invalid))
        }
    },
]

private func kept(_ visit: Visit) async throws -> KeptValues.Answer {
    try await visit.ask(KeptValues(id: visit.id("indicator")))
}

/// The form for a period: what is known of it, or nothing yet for the first one that has nothing.
private func chosen(_ answer: KeptValues.Answer, _ period: String) -> Form {
    if let known = answer.values.first(where: { $0.period.first.iso == period }) {
        return Form(values: known.counted.fields)
    }
    let rhythm = answer.indicator.definition.rhythm
    let next =
        answer.values.last.map { rhythm.next(after: $0.period) }
        ?? rhythm.recent(2, upTo: answer.today).last ?? rhythm.period(holding: answer.today)
    return Form(values: ["period": Day(iso: period)?.iso ?? next.first.iso, "places": "0"])
}

private func valuesPage(_ answer: KeptValues.Answer, _ visit: Visit, _ form: Form, _ invalid: InvalidForm? = nil)
    -> Page
{
    let indicator = answer.indicator
    let isFrozen = answer.values.contains { $0.period.first.iso == form["period"] && $0.frozenAt != nil }
    let fields = valueFieldset(
        indicator.definition,
        periods: indicator.definition.rhythm.recent(60, upTo: answer.today),
        asksReason: isFrozen,
        form,
        invalid
    )
    let entering: HTML? =
        indicator.retiredOn != nil
        ? nil
        : indicator.definition.formula != nil
            ? "<p>\(FormulaWords.worksItself)</p>"
            : indicator.definition.query != nil
                ? "<p>\(ValueWords.countsItself).</p>\(counting(indicator, visit))"
                : """
                <h2>\(MeasuresWords.enter)</h2>
                \(.form(action: MeasuresPaths.values(indicator.id), visit.context, "\(fields)\(.button(MeasuresWords.save))"))
                <p>\(.link(MeasuresWords.bring, to: MeasuresPaths.bring(indicator.id)))</p>
                """
    return Page(
        MeasuresWords.values,
        breadcrumbs: [MeasuresPaths.crumb, MeasuresPaths.crumb(indicator)],
        width: .wide,
        invalid: invalid,
        section: MeasuresWords.measures,
        body: "\(entering)\(freezing(answer, visit, invalid))\(entered(answer))"
    )
}

/// Counts again at once; otherwise it is done each night.
private func counting(_ indicator: Indicator, _ visit: Visit) -> HTML {
    .form(
        action: MeasuresPaths.indicator(indicator.id) + "/counting",
        visit.context,
        .button(ValueWords.countNow, .secondary)
    )
}

private func freezing(_ answer: KeptValues.Answer, _ visit: Visit, _ invalid: InvalidForm?) -> HTML? {
    let open = answer.values.filter { $0.frozenAt == nil && $0.period.last < answer.today }
    guard let last = open.last else { return nil }
    let options = open.reversed().map { Option($0.period.last.iso, $0.period.name) }
    let select: HTML = .select(
        "through",
        label: ValueWords.through,
        hint: ValueWords.freezeHint,
        options: options,
        form: Form(values: ["through": last.period.last.iso]),
        invalid: invalid
    )
    let body: HTML = .form(
        action: MeasuresPaths.indicator(answer.indicator.id) + "/freezing",
        visit.context,
        "\(select)\(.button(ValueWords.freeze, .secondary))"
    )
    return .details(ValueWords.freeze, open: invalid?.message(for: "through") != nil, body)
}

/// The figures, newest first: the counts as they were entered, or, of what counts itself, as everyone is told them.
private func entered(_ answer: KeptValues.Answer) -> HTML? {
    guard !answer.values.isEmpty else { return nil }
    let definition = answer.indicator.definition
    // What counts itself nobody typed in, so nobody is told its counts as they are.
    let isCounted = definition.query != nil || definition.formula != nil
    let hasBelow = definition.kind.hasDenominator
    let columns =
        isCounted
        ? [Column(MeasuresWords.period), Column(MeasuresWords.figure, isNumber: true)]
            + (hasBelow ? [Column(MeasuresWords.parts, isNumber: true)] : []) + [Column(MeasuresWords.remarks)]
        : [Column(MeasuresWords.period), Column(ValueWords.numerator, isNumber: true)]
            + (hasBelow ? [Column(ValueWords.denominator, isNumber: true)] : [])
            + [Column(MeasuresWords.remarks), Column(Phrase(en: "Entered by", cy: "Rhoddwyd gan"))]
    let rows = answer.values.reversed().map { isCounted ? counted($0, definition) : typed($0, answer.indicator) }
    return """
        <h2>\(isCounted ? ValueWords.whatWasCounted : ValueWords.whatWasEntered)</h2>\
        <p class="meta">\(isCounted ? ValueWords.asTold : ValueWords.exact)</p>
        \(.table(MeasuresWords.values, columns: columns, rows: rows, stacks: false, isCaptionSeen: false))
        """
}

private func counted(_ value: IndicatorValue, _ definition: Definition) -> [HTML] {
    let figure = Figure(value, definition)
    let parts: [HTML] = definition.kind.hasDenominator ? [figure.parts(definition).map { "\($0)" } ?? .none()] : []
    return ["\(value.period.name)", "\(figure.said(definition))"] + parts + [remarks(value)]
}

private func typed(_ value: IndicatorValue, _ indicator: Indicator) -> [HTML] {
    let change = "\(MeasuresPaths.values(indicator.id))?period=\(value.period.first.iso)"
    let above: HTML = value.numerator.map { "\(Definition.number($0, places: 2))" } ?? .none(MeasuresWords.noFigure)
    let below: HTML = value.denominator.map { "\(Definition.number($0, places: 2))" } ?? .none()
    return [.link(value.period.name, to: change), above]
        + (indicator.definition.kind.hasDenominator ? [below] : []) + [remarks(value), "\(value.by)"]
}

private func remarks(_ value: IndicatorValue) -> HTML {
    let provisional: HTML? = value.isProvisional ? .tag(MeasuresWords.provisional, .info) : nil
    let frozen: HTML? = value.frozenAt == nil ? nil : .tag(MeasuresWords.frozen)
    let words = [value.missing, value.note].compactMap(\.self).joined(separator: "; ")
    return provisional == nil && frozen == nil && words.isEmpty ? .none() : "\(provisional)\(frozen) \(words)"
}

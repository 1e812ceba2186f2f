import Dates
import DesignSystem
import Desk
import Forms
import Foundation
import Markup
import Web

let comparisonRoutes: [Route] = [
    .get("/measures/:indicator/recount", for: .staffWho(.keepMeasures), isLong: true) { visit in
        let comparison = try await visit.ask(CompareCount(id: visit.id("indicator")))
        return .page(recountPage(comparison, visit, blank(comparison)))
    },
    .post("/measures/:indicator/recount", for: .staffWho(.keepMeasures)) { visit in
        let id = try visit.id("indicator")
        do {
            var read = FormReader(visit.form)
            let reason = read.text("reason", required: DefinitionWords.enterReason, most: 500)
            let breaks = read.optionalDay("breaks")
            let seen = read.version()
            try read.finish()
            try await visit.perform(AcceptNewCount(id: id, reason: reason, breaksFrom: breaks, seen: seen))
            return .redirect(to: MeasuresPaths.indicator(id), notice: .indicatorSaved)
        } catch let invalid as InvalidForm {
            return .tryAgain(recountPage(try await visit.ask(CompareCount(id: id)), visit, visit.form, invalid))
        }
    },
]

private func blank(_ comparison: Comparison) -> Form {
    var fields = ["version": String(comparison.indicator.version)]
    if let day = comparison.breaksFrom {
        fields.merge(
            ["breaks-day": String(day.day), "breaks-month": String(day.month), "breaks-year": String(day.year)]
        ) { $1 }
    }
    return Form(values: fields)
}

/// The program counts in another way than before: both figures, and the form that takes the new way up.
private func recountPage(_ comparison: Comparison, _ visit: Visit, _ form: Form, _ invalid: InvalidForm? = nil) -> Page
{
    guard comparison.indicator.isCountedAnew else {
        return Page(
            ComparisonWords.recount,
            breadcrumbs: [MeasuresPaths.crumb, MeasuresPaths.crumb(comparison.indicator)],
            section: MeasuresWords.measures,
            body: "<p class=\"lead\">\(comparison.indicator.name)</p><p>\(ComparisonWords.asBefore)</p>"
        )
    }
    let confirming: HTML = .form(
        action: MeasuresPaths.recount(comparison.indicator.id),
        visit.context,
        """
        \(.textField("reason", label: DefinitionWords.reason, form: form, invalid: invalid))\
        \(.dateFields("breaks", legend: DefinitionWords.breaks, isOptional: true, form: form, invalid: invalid))\
        \(.hidden("version", form["version"]))\(.button(ComparisonWords.takeUp))
        """
    )
    return page(ComparisonWords.recount, comparison, invalid, "<p>\(ComparisonWords.anew)</p>", confirming)
}

/// A revised definition gives other figures: both, before it is saved with all that was typed.
func revisionPage(_ comparison: Comparison, _ visit: Visit) -> Page {
    let fields: [HTML] = visit.form.names.flatMap { name in visit.form.all(name).map { .hidden(name, $0) } }
    let confirming: HTML = .form(
        action: MeasuresPaths.edit(comparison.indicator.id),
        visit.context,
        "\(fields)\(.hidden("compared", "1"))\(.button(ComparisonWords.save))"
    )
    let reason: HTML = "<p>\(visit.form["reason"])</p>"
    return page(ComparisonWords.revision, comparison, nil, reason, confirming)
}

private func page(
    _ title: Phrase,
    _ comparison: Comparison,
    _ invalid: InvalidForm?,
    _ reason: HTML,
    _ confirming: HTML
) -> Page {
    let facts = [
        Fact(ComparisonWords.until, comparison.indicator.definition.formulaProse.html),
        Fact(ComparisonWords.then, comparison.definition.formulaProse.html),
    ]
    let differing = comparison.differing
    let table: HTML? =
        differing.isEmpty
        ? nil
        : .table(ComparisonWords.both, id: "both", columns: columns, rows: differing.map { row($0, comparison) })
    return Page(
        title,
        breadcrumbs: [MeasuresPaths.crumb, MeasuresPaths.crumb(comparison.indicator)],
        width: .wide,
        invalid: invalid,
        section: MeasuresWords.measures,
        body: """
            <p class="lead">\(comparison.indicator.name)</p>\(reason)\(.summaryList(facts))\
            <p>\(ComparisonWords.howMany(comparison))</p>\(table)\(confirming)
            """
    )
}

private let columns = [
    Column(MeasuresWords.period), Column(ComparisonWords.old, isNumber: true),
    Column(ComparisonWords.new, isNumber: true), Column(ComparisonWords.difference, isNumber: true),
    Column(ComparisonWords.what),
]

private func row(_ line: Comparison.Line, _ comparison: Comparison) -> [HTML] {
    func cell(_ figure: Figure, _ definition: Definition) -> HTML {
        let parts: HTML? = figure.parts(definition).map { "<br><span class=\"meta\">\($0)</span>" }
        let waiting: HTML? = figure.waitingWords.map { "<br><span class=\"meta\">\($0)</span>" }
        return "\(figure.said(definition))\(parts)\(waiting)"
    }
    let places = comparison.definition.places
    let difference = line.difference.map { more in
        (more > 0 ? "+" : "") + Definition.number(more, places: max(1, places))
    }
    return [
        "\(line.period.name)", cell(line.old, comparison.indicator.definition), cell(line.new, comparison.definition),
        "\(difference ?? "–")", "\(line.isFrozen ? ComparisonWords.stays : ComparisonWords.changes)",
    ]
}

/// That the program counts it in another way now, and where both figures are.
func recountNotice(_ indicator: Indicator) -> HTML? {
    guard indicator.isCountedAnew else { return nil }
    return .inset(
        """
        <p>\(ComparisonWords.waits)</p>\
        <p>\(.link(ComparisonWords.see, to: MeasuresPaths.recount(indicator.id)))</p>
        """
    )
}

/// Words of figures beside each other.
enum ComparisonWords {
    static let recount = Phrase(en: "Counted in another way", cy: "Cyfrifir mewn ffordd arall")
    static let revision = Phrase(
        en: "What the new definition changes",
        cy: "Yr hyn y mae’r diffiniad newydd yn ei newid"
    )
    static let anew = Phrase(
        en:
            "The program counts this in another way now. Nothing has changed yet: look at both figures, then take the new way up. Until then nothing new is counted.",
        cy:
            "Mae’r rhaglen yn cyfrif hyn mewn ffordd arall nawr. Nid oes dim wedi newid eto: edrychwch ar y ddau ffigur, yna derbyniwch y ffordd newydd. Tan hynny ni chyfrifir dim newydd."
    )
    static let asBefore = Phrase(
        en: "It is counted as the program counts it: nothing waits to be looked at.",
        cy: "Mae’n cael ei gyfrif fel y mae’r rhaglen yn ei gyfrif: nid oes dim yn aros i edrych arno."
    )
    static let waits = Phrase(
        en: "The program counts this in another way now, so its figures wait for you.",
        cy: "Mae’r rhaglen yn cyfrif hyn mewn ffordd arall nawr, felly mae ei ffigurau’n aros amdanoch."
    )
    static let see = Phrase(en: "See both figures of each period", cy: "Gweld dau ffigur pob cyfnod")
    static let until = Phrase(en: "Until now", cy: "Hyd yn hyn")
    static let then = Phrase(en: "From now on", cy: "O hyn ymlaen")
    static let both = Phrase(en: "The periods that differ", cy: "Y cyfnodau sy’n wahanol")
    static let old = Phrase(en: "As it is", cy: "Fel y mae")
    static let new = Phrase(en: "As it would be", cy: "Fel y byddai")
    static let difference = Phrase(en: "Difference", cy: "Gwahaniaeth")
    static let what = Phrase(en: "What happens", cy: "Beth sy’n digwydd")
    static let stays = Phrase(en: "Frozen: it stays", cy: "Wedi’i rewi: mae’n aros")
    static let changes = Phrase(en: "It changes", cy: "Mae’n newid")
    static let takeUp = Phrase(en: "Count it the new way", cy: "Ei gyfrif yn y ffordd newydd")
    static let save = Phrase(en: "Save the new definition", cy: "Cadw’r diffiniad newydd")

    static func howMany(_ comparison: Comparison) -> Phrase {
        let differing = comparison.differing
        guard !differing.isEmpty else {
            return Phrase(en: "Every figure stays the same.", cy: "Mae pob ffigur yn aros yr un fath.")
        }
        let frozen = differing.filter(\.isFrozen).count
        return Phrase(
            en:
                "Of \(comparison.lines.count) periods, \(differing.count) would say something else; \(frozen) of those \(frozen == 1 ? "is" : "are") frozen and \(frozen == 1 ? "stays" : "stay").",
            cy:
                "O \(comparison.lines.count) cyfnod, byddai \(differing.count) yn dweud rhywbeth arall; mae \(frozen) o’r rheini wedi’u rhewi ac yn aros."
        )
    }
}

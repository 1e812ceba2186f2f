import DesignSystem
import Desk
import Forms
import Foundation
import Markup
import Statistics
import Web

let libraryRoutes: [Route] = [
    .get(MeasuresPaths.list, for: .staffWho(.seeMeasures), isLong: true) { visit in
        .page(libraryPage(try await visit.ask(EveryReading()), visit))
    },
    .get(MeasuresPaths.wall, for: .staffWho(.seeMeasures), isLong: true) { visit in
        .page(wallPage(try await visit.ask(EveryReading()), visit))
    },
]

private func frame(_ title: Phrase, _ visit: Visit, actions: HTML? = nil, body: HTML) -> Page {
    Page(
        title,
        width: .wide,
        section: MeasuresWords.measures,
        actions: actions,
        subNavigation: measuresNavigation(visit),
        body: body
    )
}

/// The ways between the pages about all measures, the same on each of them.
func measuresNavigation(_ visit: Visit) -> HTML {
    let pages = [
        NavigationItem(MeasuresWords.library, path: MeasuresPaths.list),
        NavigationItem(MeasuresWords.wall, path: MeasuresPaths.wall),
    ]
    return .subNavigation(MeasuresWords.measures, pages + moreWays(visit), current: visit.context.path)
}

/// Every indicator with its latest figure, by name.
private func libraryPage(_ readings: [Reading], _ visit: Visit) -> Page {
    let add: HTML? =
        visit.actor.may(.keepMeasures)
        ? """
        \(.buttonLink(MeasuresWords.new, to: MeasuresPaths.new, .primary))\
        \(.buttonLink(MeasuresWords.builtIn, to: MeasuresPaths.builtIn))\
        \(.buttonLink(FairnessWords.population, to: MeasuresPaths.population))
        """ : nil
    guard !readings.isEmpty else {
        let none = Phrase(
            en: "No indicator is here yet. An indicator answers a question with a number, the same way each time.",
            cy: "Nid oes dangosydd yma eto. Mae dangosydd yn ateb cwestiwn â rhif, yr un ffordd bob tro."
        )
        return frame(MeasuresWords.measures, visit, actions: add, body: "<p>\(none)</p>")
    }
    let columns = [
        Column(MeasuresWords.indicator), Column(MeasuresWords.latest, isNumber: true), Column(MeasuresWords.period),
        Column(MeasuresWords.kindOfChange), Column(MeasuresWords.target),
    ]
    let filter = MeasureFilter(visit.form["find"])
    let found = filter.isOn ? readings.filter { filter.finds($0.indicator) } : readings
    let rows: [[HTML]] = found.map { reading in
        let retired: HTML? = reading.indicator.retiredOn == nil ? nil : .tag(MeasuresWords.retired)
        return [
            "\(.link(reading.indicator.name, to: MeasuresPaths.indicator(reading.indicator.id))) \(retired)",
            reading.latest.map { "\($0.said(reading.definition))" } ?? .none(MeasuresWords.noFigure),
            reading.latest.map { "<span class=\"nowrap\">\($0.period.name)</span>" } ?? .none(),
            reading.latest?.value == nil ? "–" : "\(reading.meaning.words)",
            reading.target.map { "\(reading.definition.said($0))" } ?? .none(),
        ]
    }
    return frame(
        MeasuresWords.measures,
        visit,
        actions: add,
        body: """
            \(filter.form(action: MeasuresPaths.list, found: found.count, of: readings.count))\
            \(if: !rows.isEmpty, .table(MeasuresWords.library, columns: columns, rows: rows, isCaptionSeen: false))
            """
    )
}

/// Every indicator as a small chart, what is unusual first.
private func wallPage(_ readings: [Reading], _ visit: Visit) -> Page {
    let shown =
        readings.filter { $0.indicator.retiredOn == nil }
        .sorted {
            ($0.order, $0.indicator.definition.name, $0.indicator.code) < (
                $1.order, $1.indicator.definition.name, $1.indicator.code
            )
        }
    let size = 12
    let page = max(1, Int(visit.form["page"]) ?? 1)
    let here = shown.dropFirst((page - 1) * size).prefix(size)
    let unusual = shown.filter { $0.order < 2 }.count
    let sentence = Phrase.counted(
        unusual,
        en: .init(one: "1 indicator shows an unusual change.", other: "\(unusual) indicators show an unusual change."),
        cy: .init(
            two: "Mae 2 ddangosydd yn dangos newid anarferol.",
            other: "Mae \(unusual) dangosydd yn dangos newid anarferol."
        )
    )
    let cards: [HTML] = here.map { reading in
        let id = "m-\(reading.indicator.id.uuidString.lowercased())"
        return """
            <li class="card chart stack"><h2 class="h3">\(.link(reading.indicator.name, to: MeasuresPaths.indicator(reading.indicator.id)))</h2>
            <p>\(reading.figureSentence)</p>\(ControlChartDrawing(reading, in: .small).svg(id: id))
            <p class="meta">\(reading.latest?.value == nil ? MeasuresWords.noFigure : reading.meaning.words)</p></li>
            """
    }
    let pages: HTML = .pages(of: shown.count, size: size, current: page) { "\(MeasuresPaths.wall)?page=\($0)" }
    return frame(
        MeasuresWords.wall,
        visit,
        body: "<p>\(sentence)</p><ul class=\"grid plain full\">\(cards)</ul>\(pages)"
    )
}

/// Ways that only some have: returns, results of the survey, other places.
private func moreWays(_ visit: Visit) -> [NavigationItem] {
    let keeps = visit.actor.may(.keepMeasures)
    return [ContractWords.crumb] + (visit.actor.mayMakeReturns ? [ReturnWords.crumb] : [])
        + (keeps
            ? [
                NavigationItem(SurveyWords.resultsTitle, path: SurveyWords.results),
                NavigationItem(OpenWords.places, path: OpenWords.neighbours),
            ] : [])
}

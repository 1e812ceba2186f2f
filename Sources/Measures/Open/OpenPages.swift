import DesignSystem
import Desk
import Forms
import Foundation
import Markup
import PlanReading
import Web

let openDataRoutes: [Route] = [
    .get(OpenWords.page, for: .everyone, isLong: true) { visit in
        .page(openPage(try await visit.ask(OpenFigures()), visit))
    },
    .get(OpenWords.json, for: .everyone, isLong: true) { visit in
        let feed = OpenFeed(try await visit.ask(OpenFigures()), place: visit.context.placeName.en)
        return .text(try feed.json, contentType: "application/json; charset=utf-8")
    },
    .get(OpenWords.csv, for: .everyone, isLong: true) { visit in
        let feed = OpenFeed(try await visit.ask(OpenFigures()), place: visit.context.placeName.en)
        return .text(feed.table.csv, contentType: "text/csv; charset=utf-8")
    },
    .post("/measures/:indicator/publicity", for: .staffWho(.keepMeasures)) { visit in
        let id = try visit.id("indicator")
        try await visit.perform(PublishData(indicator: id, isPublic: visit.form["public"] == "1"))
        return .redirect(to: MeasuresPaths.indicator(id), notice: .publicitySaved)
    },
]

/// Every public indicator in words, with its latest figure and how it is worked out.
private func openPage(_ figures: PublicFigures, _ visit: Visit) -> Page {
    let filter = MeasureFilter(visit.form["find"])
    let found = filter.isOn ? figures.items.filter { filter.finds($0.indicator) } : figures.items
    let parts: [HTML] = found.map { item in
        let rows: [[HTML]] = item.figures.reversed().map { figure in
            ["\(figure.period.name)", "\(figure.said(item.definition))"]
        }
        let table: HTML? =
            rows.isEmpty
            ? nil
            : .details(
                MeasuresWords.seeTable,
                .table(
                    item.definition.title,
                    id: "t-\(item.indicator.id.uuidString.lowercased())",
                    columns: [Column(MeasuresWords.period), Column(MeasuresWords.figure)],
                    rows: rows
                )
            )
        let latest: HTML? = item.figures.last.map { last in
            "<p><strong>\(last.said(item.definition))</strong> \(last.period.name)</p>"
        }
        let waits: HTML? = latest == nil ? "<p>\(HTML.none(OpenWords.noneFrozen))</p>" : nil
        return """
            <section class="stack"><h2>\(item.definition.title)</h2><p>\(item.definition.prose(item.definition.question).html)</p>\(latest)\(waits)\
            <p class="meta">\(item.definition.formulaProse.html)</p>\(table)</section>
            """
    }
    let files: HTML = """
        <p>\(.link(Phrase(en: "All of it as JSON", cy: "Y cyfan fel JSON"), to: OpenWords.json)) · \
        \(.link(Phrase(en: "All of it as CSV", cy: "Y cyfan fel CSV"), to: OpenWords.csv))</p>
        """
    let rules: HTML = "<p class=\"meta\">\(MeasuresWords.smallNumbers) \(OpenWords.hiddenTogether)</p>"
    return Page(
        OpenWords.openData,
        body: figures.items.isEmpty
            ? "<p>\(OpenWords.none) \(OpenWords.willBe)</p>"
            : """
            <p>\(OpenWords.what)</p>\(files)\(rules)\
            \(filter.form(action: OpenWords.page, found: found.count, of: figures.items.count))\(parts)
            """
    )
}

/// The form that lets everyone have an indicator or takes it back.
func publicityForm(_ indicator: Indicator, isPublic: Bool, _ visit: Visit) -> HTML {
    .form(
        action: OpenWords.publicity(indicator.id),
        visit.context,
        inline: true,
        """
        \(.hidden("public", isPublic ? "0" : "1"))\
        \(.button(isPublic ? OpenWords.takeBack : OpenWords.publish, .secondary, about: indicator.definition.name))
        """
    )
}

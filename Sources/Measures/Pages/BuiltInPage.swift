import DesignSystem
import Desk
import Forms
import Foundation
import Markup
import Web

let builtInRoutes: [Route] = [
    .get(MeasuresPaths.builtIn, for: .staffWho(.keepMeasures)) { visit in
        let teams = try await visit.ask(TeamsThatMeasure())
        let readings = try await visit.ask(EveryReading())
        return .page(builtInPage(teams, readings, visit))
    },
    .post(MeasuresPaths.builtIn, for: .staffWho(.keepMeasures)) { visit in
        let teams = try await visit.ask(TeamsThatMeasure())
        let chosen = UUID(uuidString: visit.form["team"]) ?? teams.first?.id
        guard let team = teams.first(where: { $0.id == chosen })?.id else { throw Refusal.notPermitted }
        let id = try await visit.perform(AddBuiltIn(code: visit.form["code"], team: team))
        return .redirect(to: MeasuresPaths.indicator(id), notice: .indicatorSaved)
    },
    .post("/measures/:indicator/counting", for: .staffWho(.keepMeasures)) { visit in
        let id = try visit.id("indicator")
        try await visit.perform(CountFromRecords(indicator: id))
        return .redirect(to: MeasuresPaths.indicator(id), notice: .figuresSaved)
    },
]

/// Every indicator that counts itself from the records, with its definition, to be taken up.
private func builtInPage(_ teams: [(id: UUID, name: String)], _ readings: [Reading], _ visit: Visit) -> Page {
    let taken = Dictionary(
        readings.compactMap { reading in reading.definition.query.map { ($0, reading.indicator) } },
        uniquingKeysWith: { first, _ in first }
    )
    let rows: [[HTML]] = CaseworkQuery.all.map { query in
        let definition = query.definition
        return [
            "\(definition.title)", "\(definition.question)", "\(definition.formula)",
            taken[query.code].map { .link(MeasuresWords.indicator, to: MeasuresPaths.indicator($0.id), about: $0.name) }
                ?? taking(query, teams, visit),
        ]
    }
    let words = Phrase(
        en: "These count themselves each night from the records of the whole place. Small numbers are hidden.",
        cy: "Mae’r rhain yn cyfrif eu hunain bob nos o gofnodion y lle cyfan. Cuddir rhifau bach."
    )
    return Page(
        MeasuresWords.builtIn,
        breadcrumbs: [MeasuresPaths.crumb],
        width: .wide,
        section: MeasuresWords.measures,
        body: """
            <p>\(words)</p>
            \(.table(
                MeasuresWords.builtIn,
                columns: [
                    Column(DefinitionWords.name), Column(DefinitionWords.question), Column(MeasuresWords.howMeasured),
                    Column(Phrase(en: "Yours", cy: "Eich un chi")),
                ],
                rows: rows,
                isCaptionSeen: false
            ))
            """
    )
}

private func taking(_ query: CaseworkQuery, _ teams: [(id: UUID, name: String)], _ visit: Visit) -> HTML {
    let team: HTML =
        teams.count < 2
        ? "" : .hidden("team", teams.first?.id.uuidString.lowercased() ?? "")
    let words = Phrase(en: "Take it up", cy: "Ei gymryd")
    return .form(
        action: MeasuresPaths.builtIn,
        visit.context,
        inline: true,
        "\(.hidden("code", query.code))\(team)\(.button(words, .secondary, about: query.definition.name))"
    )
}

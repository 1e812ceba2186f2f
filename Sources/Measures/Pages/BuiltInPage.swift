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
        // Whoever took it up for a measure of success goes on there.
        if let plan = UUID(uuidString: visit.form["plan"]), let measure = UUID(uuidString: visit.form["measure"]) {
            let binding = "\(MeasuresPaths.onPlan(plan))/\(measure.uuidString.lowercased())"
            return .redirect(to: "\(binding)?indicator=\(id.uuidString.lowercased())", notice: .indicatorSaved)
        }
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
        readings.flatMap { reading in
            [reading.definition.query, reading.indicator.code.lowercased()].compactMap(\.self).map {
                ($0, reading.indicator)
            }
        },
        uniquingKeysWith: { first, _ in first }
    )
    let counted = CaseworkQuery.all.map { ($0.code, $0.definition) }
    let entered = EnteredIndicator.all.map { ($0.code, $0.definition) }
    let columns = [
        Column(DefinitionWords.name), Column(DefinitionWords.question), Column(MeasuresWords.howMeasured),
        Column(Phrase(en: "Yours", cy: "Eich un chi")),
    ]
    func table(_ title: Phrase, id: String, _ some: [(code: String, definition: Definition)]) -> HTML {
        .table(
            title,
            id: id,
            columns: columns,
            rows: some.map { row($0.code, $0.definition) },
            isEven: true,
            isCaptionSeen: false
        )
    }
    func row(_ code: String, _ definition: Definition) -> [HTML] {
        [
            "\(definition.title)", definition.prose(definition.question).html, definition.formulaProse.html,
            taken[code].map { indicator in
                let link: HTML = .link(
                    MeasuresWords.indicator,
                    to: MeasuresPaths.indicator(indicator.id),
                    about: indicator.name
                )
                return "<span class=\"nowrap\">\(link)</span>"
            }
                ?? taking(code, definition, teams, visit),
        ]
    }
    let words = Phrase(
        en: "These count themselves each night from the records of the whole place. Small numbers are hidden.",
        cy: "Mae’r rhain yn cyfrif eu hunain bob nos o gofnodion y lle cyfan. Cuddir rhifau bach."
    )
    let enteredTitle = Phrase(en: "Indicators whose figures are entered", cy: "Dangosyddion y rhoddir eu ffigurau")
    let enteredWords = Phrase(
        en: "The records hold nothing to count for these. Their definitions are ready; somebody enters the figures.",
        cy:
            "Nid oes gan y cofnodion ddim i’w gyfrif ar gyfer y rhain. Mae’r diffiniadau’n barod; bydd rhywun yn rhoi’r ffigurau."
    )
    return Page(
        MeasuresWords.builtIn,
        breadcrumbs: [MeasuresPaths.crumb],
        width: .wide,
        section: MeasuresWords.measures,
        body: """
            <p>\(words)</p>\(table(MeasuresWords.builtIn, id: "counted", counted))
            <h2>\(enteredTitle)</h2><p>\(enteredWords)</p>\(table(enteredTitle, id: "entered", entered))
            """
    )
}

private func taking(
    _ code: String,
    _ definition: Definition,
    _ teams: [(id: UUID, name: String)],
    _ visit: Visit
) -> HTML {
    let team: HTML =
        teams.count < 2
        ? "" : .hidden("team", teams.first?.id.uuidString.lowercased() ?? "")
    return .form(
        action: MeasuresPaths.builtIn,
        visit.context,
        inline: true,
        "\(.hidden("code", code))\(team)\(.button(MeasuresWords.takeUp, .secondary, about: definition.name))"
    )
}

import Carers
import Dates
import DesignSystem
import Desk
import Forms
import Foundation
import Markup
import Web

let countedPeopleRoutes: [Route] = [
    .get("/measures/:indicator/people", for: .staffWho(.seeMeasures), isLong: true) { visit in
        // Whoever changes the language of the page comes without its period.
        guard let day = Day(iso: visit.form["period"]) else {
            return .redirect(to: MeasuresPaths.indicator(try visit.id("indicator")))
        }
        let answer = try await visit.ask(CountedPeople(id: visit.id("indicator"), day: day))
        return .page(countedPeoplePage(answer))
    }
]

private func countedPeoplePage(_ answer: CountedPeople.Answer) -> Page {
    let definition = answer.indicator.definition
    let figure: HTML? = answer.figure.map { figure in
        let parts = figure.parts(definition).map { Phrase(en: " (\($0.en))", cy: " (\($0.cy))") }
        return "<p><strong>\(figure.said(definition))\(parts)</strong></p>"
    }
    let more: HTML? =
        answer.isMore
        ? "<p>\(Phrase(en: "The first \(CountedPeople.most) are shown.", cy: "Dangosir y \(CountedPeople.most) cyntaf."))</p>"
        : nil
    let things: HTML =
        answer.things.isEmpty
        ? "<p>\(CountedWords.nobody)</p>"
        : table(answer.things, CountedWords.counted, id: "counted", answer.query.counting)
    let waiting: HTML? =
        answer.waiting.isEmpty
        ? nil
        : "<h2>\(CountedWords.waiting)</h2>\(table(answer.waiting, CountedWords.waiting, id: "waiting", nil))"
    return Page(
        CountedWords.title,
        breadcrumbs: [MeasuresPaths.crumb, MeasuresPaths.crumb(answer.indicator)],
        width: .wide,
        section: MeasuresWords.measures,
        body: """
            <p class="lead">\(answer.indicator.name), \(answer.period.name)</p>\(figure)\
            <p>\(definition.formulaProse.html)</p><p>\(CountedWords.how)</p>\(things)\(more)\(waiting)
            """
    )
}

private func table(_ things: [CountedThing], _ title: Phrase, id: String, _ counting: Counting?) -> HTML {
    let marks = things.contains { counting?.isPart($0) != nil }
    let columns =
        [Column(CountedWords.record), Column(CountedWords.name), Column(CountedWords.day)]
        + (marks ? [Column(CountedWords.isPart)] : [])
    let rows: [[HTML]] = things.map { thing in
        let mark: [HTML] =
            marks ? [counting?.isPart(thing) == true ? "\(CountedWords.yes)" : "\(CountedWords.no)"] : []
        return [
            .link(Phrase(same: thing.reference), to: CarersPaths.person(thing.person)), "\(thing.name)", .day(thing.on),
        ] + mark
    }
    return .table(title, id: id, columns: columns, rows: rows, stacks: false, isCaptionSeen: false)
}

/// Words of the people behind a figure.
enum CountedWords {
    static let title = Phrase(en: "The people behind the figure", cy: "Y bobl y tu ôl i’r ffigur")
    static let see = Phrase(en: "See the people, as far as you may", cy: "Gweld y bobl, cyn belled ag y cewch")
    static let how = Phrase(
        en:
            "These are the records that you may see, as they are today. Records that you may not see are not listed, and how many they are is not said. That you looked is written down.",
        cy:
            "Dyma’r cofnodion y cewch eu gweld, fel y maent heddiw. Ni restrir cofnodion na chewch eu gweld, ac ni ddywedir faint ydynt. Cofnodir ichi edrych."
    )
    static let nobody = Phrase(en: "Nobody whose record you may see.", cy: "Neb y cewch weld ei gofnod.")
    static let counted = Phrase(en: "Who is counted", cy: "Pwy a gyfrifir")
    static let waiting = Phrase(en: "Who still waits", cy: "Pwy sy’n dal i aros")
    static let record = Phrase(en: "Record", cy: "Cofnod")
    static let name = Phrase(en: "Name", cy: "Enw")
    static let day = Phrase(en: "Day", cy: "Diwrnod")
    static let isPart = Phrase(en: "Is one of those asked for", cy: "Yn un o’r rhai y gofynnir amdanynt")
    static let yes = Phrase(en: "Yes", cy: "Ydy")
    static let no = Phrase(en: "No", cy: "Nac ydy")
}

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
        let answer = try await visit.ask(
            CountedPeople(
                id: visit.id("indicator"),
                day: day,
                page: CountedPage.number(visit.form["page"]),
                waitingPage: CountedPage.number(visit.form["waiting"])
            )
        )
        return .page(countedPeoplePage(answer))
    }
]

private func countedPeoplePage(_ answer: CountedPeople.Answer) -> Page {
    let definition = answer.indicator.definition
    let figure: HTML? = answer.figure.map { figure in
        let parts = figure.parts(definition).map { Phrase(en: " (\($0.en))", cy: " (\($0.cy))") }
        return "<p><strong>\(figure.said(definition))\(parts)</strong></p>"
    }
    let (page, waitingPage) = (answer.things.number, answer.waiting.number)
    let path = MeasuresPaths.people(answer.indicator.id, answer.period)
    let countedPages = pages(answer.things, CountedWords.pages) { "\(path)&page=\($0)&waiting=\(waitingPage)" }
    let waitingPages = pages(answer.waiting, CountedWords.waitingPages) { "\(path)&page=\(page)&waiting=\($0)" }
    let things: HTML =
        answer.things.things.isEmpty
        ? "<p>\(CountedWords.nobody(on: page))</p>"
        : table(answer.things.things, CountedWords.counted, id: "counted", answer.query.counting)
    let waiting: HTML? =
        answer.waiting.things.isEmpty && waitingPage == 1
        ? nil
        : "<h2>\(CountedWords.waiting)</h2>\(table(answer.waiting.things, CountedWords.waiting, id: "waiting", nil))\(waitingPages)"
    return Page(
        CountedWords.title,
        breadcrumbs: [MeasuresPaths.crumb, MeasuresPaths.crumb(answer.indicator)],
        width: .wide,
        section: MeasuresWords.measures,
        body: """
            <p class="lead">\(answer.indicator.name), \(answer.period.name)</p>\(figure)\
            <p>\(definition.formulaProse.html)</p><p>\(CountedWords.how)</p>\(things)\(countedPages)\(waiting)
            """
    )
}

/// Which part of a list this is, and ways to the one before and the one after.
private func pages(_ page: CountedPage, _ name: Phrase, path: (Int) -> String) -> HTML? {
    guard page.number > 1 || page.isMore else { return nil }
    let first = (page.number - 1) * CountedPage.size + 1
    let last = first + page.things.count - 1
    let showing: HTML? =
        page.things.isEmpty
        ? nil : "<p>\(Phrase(en: "\(first) to \(last) of them.", cy: "\(first) i \(last) ohonynt."))</p>"
    let before: HTML? =
        page.number > 1
        ? "<li><a rel=\"prev\" href=\"\(path(page.number - 1))\">\(CountedWords.before)</a></li>" : nil
    let after: HTML? =
        page.isMore ? "<li><a rel=\"next\" href=\"\(path(page.number + 1))\">\(CountedWords.after)</a></li>" : nil
    return "\(showing)<nav aria-label=\"\(name)\"><ul class=\"page\">\(before)\(after)</ul></nav>"
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
    static func nobody(on page: Int) -> Phrase {
        page > 1
            ? Phrase(en: "There are no more.", cy: "Nid oes rhagor.")
            : Phrase(en: "Nobody whose record you may see.", cy: "Neb y cewch weld ei gofnod.")
    }
    static let pages = Phrase(en: "Pages of who is counted", cy: "Tudalennau o bwy a gyfrifir")
    static let waitingPages = Phrase(en: "Pages of who still waits", cy: "Tudalennau o bwy sy’n dal i aros")
    static let before = Phrase(en: "Previous page", cy: "Tudalen flaenorol")
    static let after = Phrase(en: "Next page", cy: "Tudalen nesaf")
    static let counted = Phrase(en: "Who is counted", cy: "Pwy a gyfrifir")
    static let waiting = Phrase(en: "Who still waits", cy: "Pwy sy’n dal i aros")
    static let record = Phrase(en: "Record", cy: "Cofnod")
    static let name = Phrase(en: "Name", cy: "Enw")
    static let day = Phrase(en: "Day", cy: "Diwrnod")
    static let isPart = Phrase(en: "Is one of those asked for", cy: "Yn un o’r rhai y gofynnir amdanynt")
    static let yes = Phrase(en: "Yes", cy: "Ydy")
    static let no = Phrase(en: "No", cy: "Nac ydy")
}

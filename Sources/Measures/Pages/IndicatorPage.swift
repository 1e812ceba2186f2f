import Dates
import DesignSystem
import Desk
import Foundation
import Markup
import PlanReading
import Statistics
import Web

let indicatorRoutes: [Route] = [
    .get("/measures/:indicator", for: .staffWho(.seeMeasures), isLong: true) { visit in
        .page(indicatorPage(try await visit.ask(OneReading(id: visit.id("indicator"))), visit))
    },
    .get("/measures/:indicator/numbers.csv", for: .staffWho(.seeMeasures), isLong: true) { visit in
        let answer = try await visit.ask(OneReading(id: visit.id("indicator")))
        let name = "\(answer.reading.indicator.code.lowercased().filter { $0.isLetter || $0.isNumber }).csv"
        return .download(
            Download(
                name: name,
                contentType: "text/csv; charset=utf-8",
                bytes: Array(answer.reading.numbers.csv.utf8)
            )
        )
    },
]

private func indicatorPage(_ answer: OneReading.Answer, _ visit: Visit) -> Page {
    let reading = answer.reading
    let indicator = reading.indicator
    let retired: HTML? = indicator.retiredOn.map { day in
        "<p>\(.tag(MeasuresWords.retired)) \(HTML.day(day))</p>"
    }
    return Page(
        indicator.name,
        breadcrumbs: [MeasuresPaths.crumb],
        width: .wide,
        section: MeasuresWords.measures,
        actions: tools(answer, visit),
        body: """
            <p class="lead">\(indicator.definition.prose(indicator.definition.question).html)</p>\(retired)\(answer.mayKeep ? recountNotice(indicator) : nil)
            \(cards(reading))\(people(reading, visit))
            \(reading.shown.isEmpty ? nil : reading.figure(id: "chart", file: MeasuresPaths.numbers(indicator.id)))
            <h2>\(MeasuresWords.howMeasured)</h2>\(.summaryList(indicator.definition.facts + [Fact(DefinitionWords.code, text: indicator.code)]))
            \(neighbourTable(reading, answer.neighbours))\(history(answer))
            """
    )
}

private func tools(_ answer: OneReading.Answer, _ visit: Visit) -> HTML? {
    let id = answer.reading.indicator.id
    let fairness: HTML? =
        answer.reading.definition.query == nil ? nil : .buttonLink(FairnessWords.title, to: MeasuresPaths.fairness(id))
    guard answer.mayKeep else { return fairness }
    let rhythm: HTML? =
        answer.reading.definition.query == nil
        ? nil : .buttonLink(MeasuresWords.rhythm, to: MeasuresPaths.rhythm(id))
    return """
        \(.buttonLink(MeasuresWords.values, to: MeasuresPaths.values(id), .primary))\
        \(.buttonLink(MeasuresWords.notes, to: MeasuresPaths.notes(id)))\
        \(.buttonLink(MeasuresWords.change, to: MeasuresPaths.edit(id)))\(rhythm)\(fairness)\
        \(publicityForm(answer.reading.indicator, isPublic: answer.isPublic, visit))
        """
}

/// The way to the people behind the last figures, for who sees records.
private func people(_ reading: Reading, _ visit: Visit) -> HTML? {
    guard let query = reading.indicator.query, visit.actor.may(.seeCarers) else { return nil }
    let periods = query.isOnlyNow ? reading.soFar.suffix(1).map(\.period) : reading.shown.suffix(2).map(\.period)
    let links: [HTML] = periods.map { period in
        "<li>\(.link(CountedWords.see, to: MeasuresPaths.people(reading.indicator.id, period), about: period.name))</li>"
    }
    return links.isEmpty ? nil : "<ul>\(links)</ul>"
}

/// The sentence first: the figure, whether it is changing, whether the target will be met.
private func cards(_ reading: Reading) -> HTML {
    let soFar: HTML? = reading.soFar.last.map { figure in
        let waiting: HTML? = figure.waitingWords.map { "<p>\($0)</p>" }
        return """
            <section class="card"><h2>\(MeasuresWords.soFar)</h2><p>\(reading.soFarSentence)</p>\
            \(waiting)<p class="meta">\(MeasuresWords.notJudged)</p></section>
            """
    }
    guard let latest = reading.latest else {
        return "<p>\(reading.figureSentence)</p>\(soFar.map { "<div class=\"grid\">\($0)</div>" as HTML })"
    }
    let parts: HTML? = latest.parts(reading.definition).map { "<p class=\"meta\">\($0)</p>" }
    let waiting: HTML? = latest.waitingWords.map { "<p>\($0)</p>" }
    let value: HTML =
        latest.value == nil
        ? "<p>\(latest.said(reading.definition))</p>" : "<p class=\"fig\">\(latest.said(reading.definition))</p>"
    let change: HTML? = reading.changeSentence.map { words in
        "<section class=\"card\"><h2>\(MeasuresWords.happening)</h2><p>\(words)</p></section>"
    }
    let target: HTML? = reading.targetSentence.map { words in
        "<section class=\"card\"><h2>\(MeasuresWords.meetTarget)</h2><p>\(words)</p></section>"
    }
    let start: HTML? = reading.startSentence.map { "<p>\($0)</p>" }
    return """
        <div class="grid"><section class="card"><h2>\(MeasuresWords.latest)</h2>\(value)<p>\(latest.period.name)</p>\
        \(start)\(parts)\(waiting)</section>\(change)\(target)\(soFar)</div>
        """
}

/// Versions of the definition, newest first.
private func history(_ answer: OneReading.Answer) -> HTML? {
    guard answer.versions.count > 1 else { return nil }
    let lines: [Happening] = answer.versions.map { version in
        let title = Phrase(en: "Version \(version.number)", cy: "Fersiwn \(version.number)")
        let breaks: HTML? = version.breaksFrom.map { day in
            "<p>\(Phrase(en: "Figures do not compare with those before", cy: "Nid yw ffigurau’n gymaradwy â’r rhai cyn")) \(HTML.day(day)).</p>"
        }
        return Happening(
            title,
            meta: "\(version.by)",
            body: "<p>\(version.reason ?? "")</p><p>\(version.definition.formulaProse.html)</p>\(breaks)"
        )
    }
    let title = Phrase(en: "How the definition changed", cy: "Sut y newidiodd y diffiniad")
    return .details(title, .timeline(lines))
}

extension Reading {
    /// The numbers as a file: as shown, never more.
    var numbers: ExchangeTable {
        let headers = [
            "Indicator", "Period", "First day", "Last day", "Figure", "Number", "Out of", "Lower 95%", "Upper 95%",
            "Average", "Lower limit", "Upper limit", "Target", "Start", "Kind of change", "Still open",
            "Longest wait in days", "Marker",
            "Remark",
        ]
        return ExchangeTable(headers: headers, rows: shown.indices.map(csvRow))
    }

    private func csvRow(_ place: Int) -> [String] {
        let figure = shown[place]
        let part = chart.parts.first { $0.places.contains(place) }
        let interval = figure.interval(definition)
        let limits = part?.limits.map(printed)
        func number(_ value: Double?) -> String {
            value.map { Definition.number($0, places: 3).filter { $0 != "," }.replacing("−", with: "-") } ?? ""
        }
        return [
            indicator.code, figure.period.name.en, figure.period.first.iso, figure.period.last.iso,
            number(figure.value), number(figure.numerator), number(figure.denominator), number(interval?.lower),
            number(interval?.upper), number(part?.mean), number(limits?.lower), number(limits?.upper),
            number(targets.value(in: figure.period)), number(definition.baseline),
            figure.value == nil || figure.isProvisional ? "" : chart.meaning(at: place, polarity).words.en,
            figure.open.map(String.init) ?? "", figure.longestWait.map(String.init) ?? "", figure.marker,
            figure.note ?? figure.reason ?? "",
        ]
    }
}

extension Figure {
    /// The letters that statistics publish beside or in place of a figure.
    var marker: String {
        switch standing {
        case .hidden: "[c]"
        case .missing: "[x]"
        case .nothingToDivideBy: "[z]"
        case .value: isProvisional ? "[p]" : ""
        }
    }

    fileprivate var reason: String? { if case .missing(let why) = standing { why } else { nil } }
}

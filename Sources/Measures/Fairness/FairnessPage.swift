import Dates
import DesignSystem
import Desk
import Foundation
import Markup
import PlanReading
import Statistics
import Web

let fairnessRoutes: [Route] = [
    .get("/measures/:indicator/fairness", for: .staffWho(.seeMeasures), isLong: true) { visit in
        .page(fairnessPage(try await visit.ask(FairnessOfIndicator(id: visit.id("indicator"), only: nil)), visit))
    },
    .get("/measures/:indicator/fairness.csv", for: .staffWho(.seeMeasures), isLong: true) { visit in
        let answer = try await visit.ask(FairnessOfIndicator(id: visit.id("indicator"), only: nil))
        let name = "\(answer.indicator.code.lowercased().filter { $0.isLetter || $0.isNumber })-fairness.csv"
        return .download(
            Download(name: name, contentType: "text/csv; charset=utf-8", bytes: Array(answer.table.csv.utf8))
        )
    },
]

private func fairnessPage(_ answer: FairnessOfIndicator.Answer, _ visit: Visit) -> Page {
    let indicator = answer.indicator
    let body: HTML
    if let query = answer.query {
        body =
            query.counting.canBeToldApart
            ? parts(answer, query) : "<p>\(FairnessWords.cannot)</p>"
    } else {
        body = "<p>\(FairnessWords.notCounted)</p>"
    }
    return Page(
        FairnessWords.title,
        breadcrumbs: [MeasuresPaths.crumb, MeasuresPaths.crumb(indicator)],
        width: .wide,
        section: MeasuresWords.measures,
        body: "<p class=\"lead\">\(indicator.name)</p>\(body)"
    )
}

private func parts(_ answer: FairnessOfIndicator.Answer, _ query: CaseworkQuery) -> HTML {
    let source: HTML? = answer.population.map { source in
        let words = Phrase(
            en: "Census: \(source.words), \(source.year).",
            cy: "Cyfrifiad: \(source.words), \(source.year)."
        )
        return "<p class=\"meta\">\(words)</p>"
    }
    let sections: [HTML] = answer.breakdowns.map { section($0, answer, query) }
    let download: HTML = .link(MeasuresWords.download, to: MeasuresPaths.fairnessNumbers(answer.indicator.id))
    return
        "<p>\(FairnessWords.upTo) \(HTML.day(answer.period.last)). \(FairnessWords.how)</p>\(source)<p>\(download)</p>\(sections)"
}

private func section(_ breakdown: Breakdown, _ answer: FairnessOfIndicator.Answer, _ query: CaseworkQuery) -> HTML {
    let id = "by-\(breakdown.characteristic.rawValue)"
    guard breakdown.groups.contains(where: { $0.part.value != 0 }) else {
        return "<h2>\(breakdown.characteristic.words)</h2><p>\(FairnessWords.none)</p>"
    }
    let title = Phrase(
        en: "\(answer.indicator.name.en), by \(breakdown.characteristic.words.en.lowercased())",
        cy: "\(answer.indicator.name.cy), yn ôl \(breakdown.characteristic.words.cy.lowercased())"
    )
    let most = 30
    let bars = breakdown.groups.prefix(most).compactMap { group -> BarsDrawing.Bar? in
        guard let share = group.share, let said = group.shareWords else { return nil }
        return BarsDrawing.Bar(words: group.words, share: share.share, interval: share.interval(), said: said)
    }
    let drawing: HTML? =
        bars.isEmpty
        ? nil
        : """
        \(BarsDrawing(bars: bars, average: breakdown.average, isNarrow: false).svg(id: id, title: title, description: breakdown.differenceSentence))\
        \(BarsDrawing(bars: bars, average: breakdown.average, isNarrow: true).svg(id: id, title: title, description: breakdown.differenceSentence))
        """
    let cut: HTML? =
        bars.isEmpty ? nil : breakdown.drawnSentence(most).map { "<figcaption class=\"meta\">\($0)</figcaption>" }
    let over: HTML? = breakdown.overSentence.map { "<p>\($0)</p>" }
    return """
        <figure class="chart stack"><h2>\(breakdown.characteristic.words)</h2>\
        <p>\(breakdown.differenceSentence)</p>\(over)\(drawing)\(cut)\(funnel(breakdown, title, query, id: id))\
        <p>\(breakdown.hiddenSentence)</p>\(.details(MeasuresWords.seeTable, table(breakdown, title, id: "\(id)-numbers")))</figure>
        """
}

private func table(_ breakdown: Breakdown, _ title: Phrase, id: String) -> HTML {
    let columns = [
        Column(FairnessWords.group), Column(FairnessWords.number, isNumber: true),
        Column(FairnessWords.outOf, isNumber: true), Column(FairnessWords.share, isNumber: true),
        Column(MeasuresWords.range, isNumber: true), Column(FairnessWords.ratio),
    ]
    func words(_ phrase: Phrase?) -> HTML { phrase.map { "\($0)" } ?? "–" }
    let rows: [[HTML]] = breakdown.groups.map { group in
        [
            "\(group.words)", "\(group.part.words)", words(group.whole?.words), words(group.shareWords),
            words(group.intervalWords), words(group.ratioWords),
        ]
    }
    let unknown: [HTML] = [
        "\(Phrase(en: "Not known", cy: "Ddim yn hysbys"))", "\(breakdown.unknown.words)", "–", "–", "–", "–",
    ]
    return .table(title, id: id, columns: columns, rows: rows + [unknown])
}

/// Places against each other, the small ones with wider limits.
private func funnel(_ breakdown: Breakdown, _ title: Phrase, _ query: CaseworkQuery, id: String) -> HTML? {
    guard breakdown.characteristic.isPlace, let average = breakdown.average else { return nil }
    let points = breakdown.groups.compactMap { group in
        group.share.flatMap { FunnelDrawing.Point(group.words, $0, average: average) }
    }
    guard points.count > 2 else { return nil }
    let far = points.filter { $0.place == .farBelow || $0.place == .farAbove }
    let names = Phrase(
        en: far.map(\.words.en).joined(separator: "; "),
        cy: far.map(\.words.cy).joined(separator: "; ")
    )
    let said =
        far.isEmpty
        ? Phrase(en: "No place differs by more than chance.", cy: "Nid oes lle’n wahanol y tu hwnt i siawns.")
        : Phrase(en: "Far from the average: \(names.en).", cy: "Ymhell o’r cyfartaledd: \(names.cy).")
    let drawings: [HTML] = [ChartFrame.wide, .narrow].map { frame in
        FunnelDrawing(points: points, average: average, polarity: query.definition.polarity, frame: frame)
            .svg(id: "\(id)-funnel", title: title, description: said)
    }
    return "<h3>\(FairnessWords.funnel)</h3><p>\(said)</p>\(drawings)<p class=\"meta\">\(FairnessWords.funnelHow)</p>"
}

extension FairnessOfIndicator.Answer {
    /// All of it as a file: as shown, never more.
    var table: ExchangeTable {
        let headers = [
            "Indicator", "First day", "Last day", "Characteristic", "Group", "Number", "Out of", "Per cent",
            "Lower 95%", "Upper 95%", "Ratio to the others shown", "Ratio lower 95%", "Ratio upper 95%",
        ]
        func number(_ value: Double?, _ places: Int) -> String {
            value.map { Definition.number($0, places: places).filter { $0 != "," } } ?? ""
        }
        let rows = breakdowns.flatMap { breakdown in
            breakdown.groups.map { group -> [String] in
                let interval = group.share?.interval().times(100) ?? group.over?.interval
                return [
                    indicator.code, period.first.iso, period.last.iso, breakdown.characteristic.words.en,
                    group.words.en, group.part.inFile, group.whole?.inFile ?? "",
                    number(group.share.map { $0.share * 100 } ?? group.over?.value, 1), number(interval?.lower, 1),
                    number(interval?.upper, 1), number(group.against?.ratio, 2),
                    number(group.against?.interval.lower, 2), number(group.against?.interval.upper, 2),
                ]
            }
        }
        return ExchangeTable(headers: headers, rows: rows)
    }
}

import Dates
import DesignSystem
import Desk
import Forms
import Foundation
import Markup
import Statistics
import Web

let neighbourRoutes: [Route] = [
    .get(OpenWords.neighbours, for: .staffWho(.keepMeasures)) { visit in
        .page(placesPage(try await visit.ask(NeighbourPlaces()), visit))
    },
    .post(OpenWords.neighbours, for: .staffWho(.keepMeasures), bodyLimit: 6 << 20) { visit in
        let places = try await visit.ask(NeighbourPlaces())
        do {
            let bytes = try visit.upload?.bytes() ?? Array(visit.form["pasted"].utf8)
            guard !bytes.isEmpty else { throw InvalidForm("file", ImportWords.choose) }
            do {
                try await visit.perform(LoadNeighbour(feed: try OpenFeed(reading: bytes)))
            } catch let unreadable as OpenFeed.Unreadable {
                throw InvalidForm(visit.upload == nil ? "pasted" : "file", unreadable.words)
            }
            return .redirect(to: OpenWords.neighbours, notice: .neighbourSaved)
        } catch let invalid as InvalidForm {
            return .tryAgain(placesPage(places, visit, invalid))
        }
    },
    .post("/measures/neighbours/:neighbour/removal", for: .staffWho(.keepMeasures)) { visit in
        try await visit.perform(RemoveNeighbour(id: visit.id("neighbour")))
        return .redirect(to: OpenWords.neighbours, notice: .neighbourSaved)
    },
]

private func placesPage(_ places: [(id: UUID, name: String)], _ visit: Visit, _ invalid: InvalidForm? = nil) -> Page {
    let rows: [[HTML]] = places.map { place in
        let form: HTML = .form(
            action: OpenWords.removal(place.id),
            visit.context,
            inline: true,
            .button(OpenWords.remove, .secondary, about: place.name)
        )
        return ["\(place.name)", form]
    }
    let list: HTML? =
        rows.isEmpty
        ? nil
        : .table(
            OpenWords.places,
            columns: [Column(OpenWords.place), Column(Phrase(en: "Action", cy: "Gweithred"))],
            rows: rows
        )
    let fields: HTML = """
        \(.fileField("file", label: OpenWords.file, invalid: invalid))\
        \(.textArea("pasted", label: OpenWords.paste, isOptional: true, form: visit.form, invalid: invalid))\
        \(.button(OpenWords.load))
        """
    return Page(
        OpenWords.places,
        invalid: invalid,
        section: MeasuresWords.measures,
        subNavigation: measuresNavigation(visit),
        body: """
            <p>\(OpenWords.placesWhat)</p>\(list)
            \(.form(action: OpenWords.neighbours, visit.context, multipart: true, fields))
            """
    )
}

/// Other places' figures of the latest period that any has, beside ours; and which places mean something else by the code.
func neighbourTable(_ reading: Reading, _ all: [NeighbourFigure]) -> HTML? {
    let definition = reading.definition
    let neighbours = all.filter { $0.measures(as: definition) }
    let others = Set(all.filter { !$0.measures(as: definition) }.map(\.place)).sorted()
    let apart: HTML? =
        others.isEmpty ? nil : "<p class=\"meta\">\(OpenWords.meansOtherwise(others.joined(separator: ", ")))</p>"
    guard let period = neighbours.map(\.period).max() else { return apart }
    let own = reading.shown.first { $0.period.first == period.first }
    let interval = own?.interval(definition)
    func said(_ lower: Double?, _ upper: Double?) -> HTML {
        guard let lower, let upper else { return .none() }
        let words = "\(Definition.number(lower, places: 1)) – \(Definition.number(upper, places: 1))"
        return "<span class=\"nowrap\">\(words)</span>"
    }
    let first: [HTML] = [
        "<strong>\(OpenWords.ours)</strong>", own.map { "\($0.said(definition))" } ?? .none(MeasuresWords.noFigure),
        said(interval?.lower, interval?.upper), .none(),
    ]
    let rest: [[HTML]] = neighbours.filter { $0.period == period }.map { other in
        let value: HTML = other.value.map { "\(definition.said($0))" } ?? "\(other.marker)"
        let standing: HTML = other.standing(beside: own?.value).map { "\($0.besideOurs)" } ?? .none()
        return ["\(other.place)", value, said(other.lower, other.upper), standing]
    }
    return """
        <h2>\(OpenWords.beside)</h2><p>\(period.name)</p>\(.table(
            OpenWords.beside,
            id: "neighbours",
            columns: [
                Column(OpenWords.place), Column(MeasuresWords.figure, isNumber: true),
                Column(MeasuresWords.range, isNumber: true), Column(OpenWords.standing),
            ],
            rows: [first] + rest,
            isCaptionSeen: false
        ))\(apart)
        """
}

extension NeighbourFigure {
    /// How it stands beside ours: by its own interval.
    fileprivate func standing(beside ours: Double?) -> Standing? {
        guard let ours, let lower, let upper else { return nil }
        return Benchmark.compare(Interval(lower, upper), with: ours, .neither)
    }
}

extension Standing {
    fileprivate var besideOurs: Phrase {
        switch self {
        case .higher, .better: Phrase(en: "Higher", cy: "Uwch")
        case .lower, .worse: Phrase(en: "Lower", cy: "Is")
        default: Phrase(en: "About the same", cy: "Tua’r un fath")
        }
    }
}

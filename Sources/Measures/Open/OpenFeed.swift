import Dates
import Foundation
import Markup
import PlanReading
import Statistics

/// The public indicators as other programs read them, and as another place's are read here.
///
/// `docs/open-data.md` says what each field is.
struct OpenFeed: Sendable, Codable, Equatable {
    struct Words: Sendable, Codable, Equatable {
        let text: String
        var cy: String?

        init(_ words: Phrase) {
            text = words.en
            cy = words.cy == words.en ? nil : words.cy
        }
    }

    struct Entry: Sendable, Codable, Equatable {
        let code: String
        let name: Words
        let question: String
        let howMeasured: Words
        let kind: String
        let countsPeople: Bool
        let rhythm: String
        let polarity: String
        var leftOut: String?
        var framework: String?
        var caveats: String?
        var target: Double?
        /// Other targets, each from a day on.
        var targets: [Targets.Step]?
        /// Where it stood when the plan began.
        var baseline: Double?
        /// Its codes in frameworks, with the days they hold for and what follows them.
        var codes: [FrameworkCode]?
        let definitionVersion: Int
        /// What of the above has Welsh words, in Welsh.
        var cy: InWelsh?
        let figures: [Point]
    }

    struct InWelsh: Sendable, Codable, Equatable {
        var question: String?
        var leftOut: String?
        var caveats: String?
    }

    struct Point: Sendable, Codable, Equatable {
        let first: String
        let last: String
        var value: Double?
        var number: Double?
        var outOf: Double?
        var lower: Double?
        var upper: Double?
        /// `[c]` hidden, `[x]` not there, `[z]` nothing to divide by; blank for a figure.
        let marker: String
    }

    let version: Int
    let place: String
    let smallNumbers: Words
    let indicators: [Entry]
}

extension OpenFeed {
    init(_ figures: PublicFigures, place: String) {
        version = 1
        self.place = place
        smallNumbers = Words(MeasuresWords.smallNumbers)
        indicators = figures.items.map { item in
            let definition = item.definition
            return Entry(
                code: item.indicator.code,
                name: Words(definition.title),
                question: definition.question,
                howMeasured: Words(definition.formulaWords),
                kind: definition.kind.rawValue,
                countsPeople: definition.countsPeople,
                rhythm: definition.rhythm.rawValue,
                polarity: definition.polarity.rawValue,
                leftOut: definition.leftOut,
                framework: definition.framework,
                caveats: definition.caveats,
                target: definition.target,
                targets: definition.targets,
                baseline: definition.baseline,
                codes: definition.codes,
                definitionVersion: item.indicator.number,
                cy: InWelsh(definition),
                figures: item.figures.map { Point($0, definition) }
            )
        }
    }

    var json: String {
        get throws {
            let encoder = JSONEncoder()
            encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
            return String(decoding: try encoder.encode(self), as: UTF8.self)
        }
    }

    /// One line for each figure.
    var table: ExchangeTable {
        func number(_ value: Double?) -> String {
            guard let value else { return "" }
            return Int(exactly: value).map(String.init) ?? "\(value)"
        }
        return ExchangeTable(
            headers: [
                "place", "code", "name", "name_cy", "how_measured", "kind", "first", "last", "value", "number",
                "out_of",
                "lower", "upper", "marker", "target", "codes",
            ],
            rows: indicators.flatMap { entry in
                entry.figures.map { point in
                    let day = Day(iso: point.last)
                    let target =
                        entry.targets?.last { step in day.map { step.from <= $0 } ?? false }?.value ?? entry.target
                    return [
                        place, entry.code, entry.name.text, entry.name.cy ?? "", entry.howMeasured.text, entry.kind,
                        point.first, point.last, number(point.value), number(point.number), number(point.outOf),
                        number(point.lower), number(point.upper), point.marker, number(target),
                        (entry.codes ?? []).map { "\($0.framework) \($0.code)" }.joined(separator: "; "),
                    ]
                }
            }
        )
    }
}

extension OpenFeed.Point {
    init(_ figure: Figure, _ definition: Definition) {
        let interval = figure.interval(definition)
        func rounded(_ value: Double?) -> Double? { value.map { ($0 * 1000).rounded() / 1000 } }
        first = figure.period.first.iso
        last = figure.period.last.iso
        value = rounded(figure.value)
        // Where the figure is hidden, so is what it is made of.
        number = figure.value == nil ? nil : figure.numerator
        outOf = figure.value == nil ? nil : figure.denominator
        lower = rounded(interval?.lower)
        upper = rounded(interval?.upper)
        marker = figure.value == nil ? figure.marker : ""
    }
}

extension OpenFeed {
    static let mostIndicators = 500
    static let mostFigures = 600

    /// Reads what another place publishes.
    ///
    /// - Throws: `Unreadable` with what is wrong and where.
    init(reading bytes: [UInt8]) throws(Unreadable) {
        let feed: OpenFeed
        do { feed = try JSONDecoder().decode(OpenFeed.self, from: Data(bytes)) } catch { throw Unreadable.notAFeed }
        guard feed.version == 1 else { throw .anotherVersion }
        let name = feed.place.trimmingCharacters(in: .whitespacesAndNewlines)
        guard (1...200).contains(name.count), !name.contains(where: \.isNewline) else { throw .noPlace }
        guard feed.indicators.count <= Self.mostIndicators else { throw .tooMany }
        var codes: Set<String> = []
        for entry in feed.indicators {
            guard (1...100).contains(entry.code.count), codes.insert(entry.code).inserted else {
                throw .wrong(entry.code)
            }
            guard entry.figures.count <= Self.mostFigures else { throw .tooMany }
            var days: Set<String> = []
            for point in entry.figures {
                let numbers = [point.value, point.lower, point.upper].compactMap(\.self)
                guard let first = Day(iso: point.first), let last = Day(iso: point.last), first <= last,
                    days.insert(point.first).inserted, point.marker.count <= 5,
                    numbers.allSatisfy({ $0.isFinite && abs($0) < 1e12 })
                else { throw .wrong("\(entry.code), \(point.first)") }
            }
        }
        version = 1
        place = name
        smallNumbers = feed.smallNumbers
        indicators = feed.indicators
    }

    /// Why a feed could not be read.
    enum Unreadable: Error, Equatable {
        case notAFeed, anotherVersion, noPlace, tooMany
        case wrong(String)

        var words: Phrase {
            switch self {
            case .notAFeed:
                Phrase(en: "This is not a feed of measures", cy: "Nid ffrwd o fesurau yw hon")
            case .anotherVersion:
                Phrase(en: "This feed is of another version than 1", cy: "Mae’r ffrwd hon o fersiwn gwahanol i 1")
            case .noPlace: Phrase(en: "It does not say which place it is of", cy: "Nid yw’n dweud o ba le y mae")
            case .tooMany:
                Phrase(en: "There is more in it than can be read", cy: "Mae mwy ynddi nag y gellir ei ddarllen")
            case .wrong(let place):
                Phrase(
                    en: "Something is wrong at \(place.prefix(120))",
                    cy: "Mae rhywbeth o’i le yn \(place.prefix(120))"
                )
            }
        }
    }
}

extension OpenFeed.InWelsh {
    fileprivate init?(_ definition: Definition) {
        question = BuiltInWelsh.welsh(definition.question)
        leftOut = definition.leftOut.flatMap(BuiltInWelsh.welsh)
        caveats = definition.caveats.flatMap(BuiltInWelsh.welsh)
        if question == nil, leftOut == nil, caveats == nil { return nil }
    }
}

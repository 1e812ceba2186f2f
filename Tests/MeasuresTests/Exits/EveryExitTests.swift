import Dates
import Foundation
import Statistics
import Testing

@testable import Measures

/// Whatever leaves, taken together, no small count can be placed more closely than the rule promises.
struct EveryExitTests {
    static let assessments: Set = [
        "assessments-approved", "young-assessments-approved", "parent-assessments-approved", "assessments-in-time",
        "assessments-self", "assessments-in-person", "assessments-combined", "copies-given",
        "young-assessments-in-time",
    ]
    static let register: Set = [
        "registered", "source-known", "registered-by-health", "registered-by-practices", "registered-by-hospitals",
        "registered-by-pharmacies", "registered-by-schools", "registered-by-care", "self-registered",
        "young-registered", "young-by-schools", "left-register", "register-size", "ethnicity-recorded",
        "sex-recorded", "emergency-plans", "young-register",
    ]

    @Test(arguments: 0..<24)
    func nobodyCanWorkOutASmallCountOfAssessments(seed: UInt64) throws {
        try attack(seed, Self.assessments)
    }

    @Test(arguments: 0..<12)
    func nobodyCanWorkOutASmallCountOfTheRegister(seed: UInt64) throws {
        try attack(seed &+ 1000, Self.register)
    }

    /// Months are frozen one after another, and more counts are taken up later: what was told stays told.
    private func attack(_ seed: UInt64, _ queries: Set<String>) throws {
        var chance = Dice(seed: seed)
        var world = ExitWorld(&chance)
        let kept = Set(queries.sorted().filter { _ in Int.random(in: 0..<5, using: &chance) > 0 })
        world.keep(kept)
        let late = kept.sorted().filter { _ in seed % 2 == 1 && Int.random(in: 0..<4, using: &chance) == 0 }
        var place = PlaceOfCounts(world)
        for month in 0..<ExitWorld.months {
            place.count(kept.subtracting(late), through: month)
            place.freeze(through: month - 1)
        }
        place.count(kept, through: ExitWorld.months - 1)
        place.freeze(through: ExitWorld.months - 1)
        let feed = place.feed
        // The exits say the same: the file read back is the feed, and the table has its numbers.
        #expect(try OpenFeed(reading: Array(feed.json.utf8)) == feed)
        for (row, point) in zip(feed.table.rows, feed.indicators.flatMap(\.figures)) {
            #expect(Double(row[9]) == point.number && Double(row[10]) == point.outOf)
        }
        try workbookTellsNothingMore(place)
        let found = place.attacker(place.figures).found()
        #expect(found.isEmpty, "\(found.joined(separator: "\n")) \(world.counts)")
    }

    /// Every month has been told, and only then more counts are taken up, for all the months: wholes of what was told, and
    /// parts of it.
    @Test(arguments: 0..<40) func whatIsTakenUpLateGivesNothingAway(seed: UInt64) throws {
        for (place, queries) in [Self.assessments, Self.register].enumerated() {
            var chance = Dice(seed: seed &+ 9000 &+ UInt64(place) &* 100_000)
            var world = ExitWorld(&chance)
            let kept = Set(queries.sorted().filter { _ in Int.random(in: 0..<5, using: &chance) > 0 })
            world.keep(kept)
            let late = Set(kept.sorted().filter { _ in Int.random(in: 0..<3, using: &chance) == 0 })
            var place = PlaceOfCounts(world)
            place.count(kept.subtracting(late), through: ExitWorld.months - 1)
            place.freeze(through: ExitWorld.months - 1)
            let before = place.figures.items.flatMap { $0.figures.map(\.numerator) }.compactMap(\.self).count
            place.count(kept, through: ExitWorld.months - 1)
            place.freeze(through: ExitWorld.months - 1)
            #expect(place.figures.items.flatMap { $0.figures.map(\.numerator) }.compactMap(\.self).count >= before)
            let found = place.attacker(place.figures).found()
            #expect(found.isEmpty, "\(found.joined(separator: "\n")) late: \(late) \(world.counts)")
        }
    }

    /// What is told of those who wait, beside the figures, gives none of these away either: to whoever sees every page.
    @Test(arguments: 0..<36)
    func nobodyCanWorkOutASmallCountFromThoseWhoWait(seed: UInt64) throws {
        var chance = Dice(seed: seed &+ 5000)
        var world = ExitWorld(&chance)
        let flows: Set = ["assessments-asked", "assessments-refused", "assessments-approved", "assessments-in-time"]
        world.keep(flows)
        var place = PlaceOfCounts(world)
        for month in 0..<ExitWorld.months { place.count(flows, through: month) }
        let found = place.attackerWithin().found()
        #expect(found.isEmpty, "\(found.joined(separator: "\n")) \(world.counts) \(world.untold)")
    }

    /// That the attacker is able: figures treated one by one give small counts away.
    @Test func figuresTreatedOneByOneAreFoundOut() {
        var found = 0
        for seed in 0..<60 as Range<UInt64> where found == 0 {
            var chance = Dice(seed: seed)
            var world = ExitWorld(&chance)
            world.keep(Self.register)
            var place = PlaceOfCounts(world, settles: false)
            place.count(Self.register, through: 0)
            place.freeze(through: 0)
            found += place.attacker(place.figures).found().count
        }
        #expect(found > 0)
    }

    /// And by how much.
    @Test func theAttackerFindsWhatIsNotProtected() {
        var attacker = Attacker()
        attacker.learn("all", 12, told: 10, withNoughts: false)
        attacker.learn("some", 8, told: 10, withNoughts: false)
        attacker.learn("few", 4, told: nil, withNoughts: false)
        attacker.sum("all", ["some", "few"], isAll: true)
        #expect(attacker.found() == ["few: 4 is in 1.0...4.0"])
    }

    /// Every count of the program has its kin, or is out of its own whole; and none is named that there is not.
    @Test func whatIsNamedAsKinIsThere() {
        for query in CaseworkQuery.all {
            let kin = Kin.settled(with: query.code)
            #expect(kin.contains { $0.queries.contains(query.code) }, "\(query.code)")
            for named in kin.flatMap(\.queries) { #expect(CaseworkQuery.named(named) != nil, "\(named)") }
            for name in kin.flatMap(\.names) where name.hasSuffix("/") {
                let own = CaseworkQuery.named(String(name.dropLast()))
                #expect(own?.definition.kind.hasDenominator == true || kin.count == 1, "\(name)")
            }
        }
    }
}

/// What a place keeps of its counts, settled as it goes.
struct PlaceOfCounts {
    let world: ExitWorld
    private(set) var indicators: [String: Indicator] = [:]
    private(set) var values: [String: [Int: IndicatorValue]] = [:]

    /// The months and counts that are told to nobody, since they were taken up late.
    private(set) var untold: Set<String> = []
    private let settles: Bool

    init(_ world: ExitWorld, settles: Bool = true) {
        self.world = world
        self.settles = settles
    }

    mutating func count(_ queries: Set<String>, through last: Int) {
        for query in queries.sorted() {
            guard let definition = CaseworkQuery.named(query)?.definition else { continue }
            if indicators[query] == nil {
                indicators[query] = Indicator(
                    id: UUID(),
                    code: query.uppercased(),
                    team: UUID(),
                    definition: definition,
                    number: 1,
                    retiredOn: nil,
                    version: 1
                )
            }
            for month in 0...last where values[query]?[month] == nil {
                guard let counts = world.counts[month][query] else { continue }
                var value = value(counts, month)
                if CaseworkQuery.named(query)?.open?.name == "assessments-waiting" {
                    value.open = world.untold[month]["waiting"]
                }
                values[query, default: [:]][month] = value
            }
        }
        if settles { settle() }
        settleOpen()
    }

    /// Who waits, with all that goes in and out.
    private mutating func settleOpen() {
        let queries = WaitingSettling.queries(around: "assessments-waiting")
        let entries = values.filter { queries.contains($0.key) }.flatMap { query, months in
            CaseworkQuery.named(query).map { query in
                months.values.map { WaitingSettling.Entry(value: $0, query: query) }
            } ?? []
        }
        let settled = WaitingSettling("assessments-waiting", entries)
        for query in queries {
            for (month, value) in values[query] ?? [:] { values[query]?[month]?.hidesOpen = settled.hides[value.id] }
        }
    }

    private mutating func settle() {
        var left = Set(values.keys)
        while let query = left.min() {
            let kin = Kin.settled(with: query)
            let queries = Set(kin.flatMap(\.queries))
            left.subtract(queries)
            let entries = queries.flatMap { query in
                (values[query] ?? [:]).values.compactMap { value in
                    indicators[query].map { Settling.Entry(query: query, value: value, definition: $0.definition) }
                }
            }
            let settled = Settling(kin, entries)
            for query in queries {
                for (place, value) in values[query] ?? [:] where value.frozenAt == nil || value.hides == nil {
                    guard let hides = settled.hides[value.id] else { continue }
                    values[query]?[place]?.hides = hides
                    let name = "\(place) \(query)"
                    if settled.untold.contains(value.id) { untold.insert(name) } else { untold.remove(name) }
                }
            }
        }
    }

    mutating func freeze(through last: Int) {
        for (query, months) in values {
            let frozen = months.map { month, value in
                (month, month <= last && value.frozenAt == nil ? self.frozen(value) : value)
            }
            values[query] = Dictionary(uniqueKeysWithValues: frozen)
        }
    }

    /// Each indicator with its figures, month by month.
    var all: [(indicator: Indicator, values: [IndicatorValue])] {
        indicators.sorted { $0.key < $1.key }.map { query, indicator in
            (indicator, (values[query] ?? [:]).sorted { $0.key < $1.key }.map(\.value))
        }
    }

    var figures: PublicFigures { PublicFigures(all.map(\.indicator), all.map(\.values)) }

    var feed: OpenFeed { OpenFeed(figures, place: "Somewhere") }

    private func value(_ counts: (above: Int, below: Int?), _ month: Int) -> IndicatorValue {
        IndicatorValue(
            id: UUID(),
            indicator: UUID(),
            number: 1,
            period: ExitWorld.period(month),
            numerator: Double(counts.above),
            denominator: counts.below.map(Double.init),
            missing: nil,
            isProvisional: false,
            note: nil,
            frozenAt: nil,
            frozenBy: nil,
            by: "Mair",
            at: .init(milliseconds: 0),
            version: 1
        )
    }

    private func frozen(_ value: IndicatorValue) -> IndicatorValue {
        IndicatorValue(
            id: value.id,
            indicator: value.indicator,
            number: 1,
            period: value.period,
            numerator: value.numerator,
            denominator: value.denominator,
            missing: nil,
            isProvisional: false,
            note: nil,
            open: value.open,
            hides: value.hides,
            hidesOpen: value.hidesOpen,
            frozenAt: .init(milliseconds: 0),
            frozenBy: "Mair",
            by: "Mair",
            at: .init(milliseconds: 0),
            version: 1
        )
    }
}

import Dates
import Records

/// How strands make a figure.
enum Counting: Sendable {
    /// How many happened, or stand on the last day.
    case count(Strand)
    /// Amounts added up, divided by so much.
    case total(Strand, per: Int)
    /// How many of those that happened are of a kind.
    case share(Strand)
    /// How many of those that happened had lasted so many days, no fewer and no more.
    case within(ClosedRange<Int>, Strand)
    /// How many days the middle one had lasted.
    case median(Strand)
    /// How many of one strand for those of another.
    case of(Strand, Strand)
    /// How many of one strand for an amount of another.
    case perAmount(Strand, Strand)

    var strands: [Strand] {
        switch self {
        case .count(let one), .total(let one, per: _), .share(let one), .within(_, let one), .median(let one): [one]
        case .of(let one, let other), .perAmount(let one, let other): [one, other]
        }
    }

    /// The figure of a period, from the counts of its strands, by name.
    func tally(of period: Period, _ counts: [String: StrandCounts]) -> Tally {
        func lines(_ strand: Strand) -> [StrandCounts.Line] {
            let counted = counts[strand.name]
            return (strand.days == .over ? counted?.standing(at: period) : counted?.happened(in: period)) ?? []
        }
        switch self {
        case .count(let strand): return Tally(lines(strand).count)
        case .total(let strand, let divisor):
            return Tally(Double(lines(strand).part) / Double(max(1, divisor)))
        case .share(let strand):
            let counted = lines(strand)
            return Tally(counted.part, of: counted.count)
        case .within(let days, let strand):
            let counted = lines(strand)
            return Tally(counted.filter { $0.lap.map(days.contains) ?? false }.count, of: counted.count)
        case .median(let strand):
            let counted = lines(strand).filter { $0.lap != nil }
            return Tally(counted.median ?? 0, of: counted.count)
        case .of(let one, let other): return Tally(lines(one).count, of: lines(other).count)
        case .perAmount(let one, let other): return Tally(lines(one).count, of: lines(other).part)
        }
    }
}

/// What was counted for one period.
struct Tally: Sendable, Hashable {
    var numerator: Double
    var denominator: Int?
    /// How many are still open at the end of the period, and how long the oldest has waited: whoever still waits is in no
    /// percentage.
    var open: Int?
    var longestWait: Int?
    /// How many stand behind it, of a figure that counts none itself.
    var behind: Int?

    init(_ numerator: Double, of denominator: Int? = nil, open: Int? = nil, longestWait: Int? = nil) {
        self.numerator = numerator
        self.denominator = denominator
        self.open = open
        self.longestWait = longestWait
    }

    init(_ numerator: Int, of denominator: Int? = nil, open: Int? = nil, longestWait: Int? = nil) {
        self.init(Double(numerator), of: denominator, open: open, longestWait: longestWait)
    }
}

/// Counts many indicators over many periods, each strand once.
struct CaseworkRun {
    let db: any Reader
    let today: Day
    private var counted: [String: StrandCounts] = [:]
    private let periods: Set<Period>
    private let first: Day
    private let last: Day

    /// Gets ready for some periods: what will be asked for lies between the first and the last of them.
    init(_ db: any Reader, periods: [Period], today: Day) {
        self.db = db
        self.today = today
        self.periods = Set(periods)
        first = periods.map(\.first).min() ?? today
        last = periods.map(\.last).max() ?? today
    }

    private static let few = 6

    /// The figures of an indicator, in the order of the periods; none of a period that it cannot tell of.
    mutating func tallies(_ query: CaseworkQuery, _ periods: [Period]) throws -> [Period: Tally] {
        let strands = query.counting.strands + [query.open, query.behind].compactMap(\.self)
        for strand in strands where counted[strand.name] == nil {
            // Who stands at the end of a few periods is counted at once, without sorting everyone by month.
            counted[strand.name] =
                strand.days == .over && self.periods.count <= Self.few && self.periods.isSuperset(of: periods)
                ? try db.standing(strand, at: self.periods.sorted(), today: today)
                : try db.counts(strand, from: first, through: last, today: today)
        }
        var tallies: [Period: Tally] = [:]
        for period in periods where !query.isOnlyNow || (period.first <= today && today <= period.last) {
            var tally = query.counting.tally(of: period, counted)
            if let open = query.open, let counts = counted[open.name] {
                let waiting = counts.standing(at: period)
                tally.open = waiting.count
                // Nobody has waited into the days to come.
                let end = min(period.last, today)
                tally.longestWait = waiting.compactMap(\.oldest).min().map { max(0, $0.days(to: end)) }
            }
            if let behind = query.behind, let counts = counted[behind.name] {
                tally.behind = (behind.days == .over ? counts.standing(at: period) : counts.happened(in: period)).count
            }
            tallies[period] = tally
        }
        return tallies
    }
}

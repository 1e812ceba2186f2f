import Carers
import Dates
import Desk
import Foundation
import Records

/// The people behind a figure that counts itself, as far as whoever asks may see their records.
///
/// It opens records, so that it is written down who looked, at which figure. How many there are besides is told to nobody:
/// beside the figure it would tell of those whom the asker may not see.
struct CountedPeople: OpensRecord {
    struct Answer: Sendable {
        let indicator: Indicator
        let query: CaseworkQuery
        let period: Period
        /// What is counted, or what it is counted out of.
        let things: CountedPage
        /// Who still waits at the end of the period.
        let waiting: CountedPage
        let figure: Figure?
    }

    let id: UUID
    /// A day of the period.
    let day: Day
    /// Which page of each list, from 1; each look at one is written down.
    var page = 1
    var waitingPage = 1

    var subject: Subject { Subject("indicator", id) }

    func permits(_ actor: Actor, _ db: any Reader) -> Bool { actor.may(.seeMeasures) && actor.may(.seeCarers) }

    func answer(_ look: Look) throws -> Answer {
        let indicator = try look.db.indicator(id, visibleTo: look.actor)
        guard let query = indicator.query, let strand = query.counting.strands.first else { throw Refusal.notFound }
        let period = indicator.definition.rhythm.period(holding: day)
        let isNow = period.first <= look.today && look.today <= period.last
        guard period.first <= look.today, !query.isOnlyNow || isNow else { throw Refusal.notFound }
        let waiting = try query.open.map { try look.counted($0, in: period, page: waitingPage) }
        let kept = try look.db.value(of: id, from: period.first)
        return Answer(
            indicator: indicator,
            query: query,
            period: period,
            things: try look.counted(strand, in: period, page: page),
            waiting: waiting ?? CountedPage(number: waitingPage, things: [], isMore: false),
            figure: kept.map { Figure($0, indicator.definition) }
        )
    }
}

extension Counting {
    /// Whether a thing is one of those asked for; none where all that is counted is.
    func isPart(_ thing: CountedThing) -> Bool? {
        switch self {
        case .share: thing.part.map { $0 > 0 }
        case .within(let days, _): thing.days.map(days.contains) ?? false
        case .count, .total, .median, .of, .perAmount: nil
        }
    }
}

/// Some of what is counted, in an order that stays the same from page to page.
struct CountedPage: Sendable {
    static let size = 200

    /// From 1.
    let number: Int
    let things: [CountedThing]
    let isMore: Bool

    /// The number of a page as it is asked for.
    static func number(_ text: String) -> Int { min(100_000, max(1, Int(text) ?? 1)) }
}

extension Look {
    /// A page of what a strand counts of a period, of people whom whoever looks may see.
    fileprivate func counted(_ strand: Strand, in period: Period, page: Int) throws -> CountedPage {
        let size = CountedPage.size
        let found = try counted(strand, in: period, limit: size + 1, after: (page - 1) * size)
        return CountedPage(number: page, things: Array(found.prefix(size)), isMore: found.count > size)
    }
}

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
        let things: [CountedThing]
        let isMore: Bool
        /// Who still waits at the end of the period.
        let waiting: [CountedThing]
        let figure: Figure?
    }

    static let most = 500

    let id: UUID
    /// A day of the period.
    let day: Day

    var subject: Subject { Subject("indicator", id) }

    func permits(_ actor: Actor, _ db: any Reader) -> Bool { actor.may(.seeMeasures) && actor.may(.seeCarers) }

    func answer(_ look: Look) throws -> Answer {
        let indicator = try look.db.indicator(id, visibleTo: look.actor)
        guard let query = indicator.query, let strand = query.counting.strands.first else { throw Refusal.notFound }
        let period = indicator.definition.rhythm.period(holding: day)
        let isNow = period.first <= look.today && look.today <= period.last
        guard period.first <= look.today, !query.isOnlyNow || isNow else { throw Refusal.notFound }
        let things = try look.counted(strand, in: period, limit: Self.most + 1)
        let waiting = try query.open.map { try look.counted($0, in: period, limit: Self.most) } ?? []
        let kept = try look.db.value(of: id, from: period.first)
        return Answer(
            indicator: indicator,
            query: query,
            period: period,
            things: Array(things.prefix(Self.most)),
            isMore: things.count > Self.most,
            waiting: waiting,
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

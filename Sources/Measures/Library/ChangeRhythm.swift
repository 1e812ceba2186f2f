import Dates
import Desk
import Forms
import Foundation
import Markup
import Records

extension CaseworkQuery {
    /// All that is told together with a query: what counts the same people, and whoever waits for it.
    ///
    /// A figure of a quarter beside those of its months would tell of a month that is hidden: these have one rhythm.
    static func family(of code: String) -> Set<String> {
        var family: Set = [code]
        while true {
            let kin = family.reduce(into: Set<String>()) { all, query in
                for kin in Kin.settled(with: query) { all.formUnion(kin.queries) }
            }
            let waiting = WaitingSettling.strands(around: family).reduce(into: Set<String>()) {
                $0.formUnion(WaitingSettling.queries(around: $1))
            }
            let all = family.union(kin).union(waiting)
            if all == family { return family }
            family = all
        }
    }
}

extension Reader {
    /// The indicators, of whatever team and retired ones too, that are told together with a query.
    func family(of query: String) throws -> [Indicator] {
        let family = CaseworkQuery.family(of: query)
        return try indicators(visibleTo: .system("measures"))
            .filter { $0.definition.query.map(family.contains) == true }
    }
}

/// How often an indicator that counts itself has a figure, and all that are told together with it.
struct RhythmOfFamily: Question {
    struct Answer: Sendable {
        let indicator: Indicator
        let family: [Indicator]
        /// Why it cannot be changed, if it cannot.
        let why: Phrase?
    }

    let id: UUID

    func permits(_ actor: Actor, _ db: any Reader) throws -> Bool {
        actor.may(.keepMeasures, in: try db.indicator(id, visibleTo: actor).team)
    }

    func answer(_ look: Look) throws -> Answer {
        let indicator = try look.db.indicator(id, visibleTo: look.actor)
        guard let query = indicator.definition.query else {
            return Answer(indicator: indicator, family: [indicator], why: RhythmWords.countsNotItself)
        }
        let family = try look.db.family(of: query)
        return Answer(
            indicator: indicator,
            family: family,
            why: try look.db.whyRhythmStays(of: family, look.actor)
        )
    }
}

extension Reader {
    /// What was approved stays as it is, and so does what other figures are worked out from.
    fileprivate func whyRhythmStays(of family: [Indicator], _ actor: Actor) throws -> Phrase? {
        if family.contains(where: { !actor.may(.keepMeasures, in: $0.team) }) { return RhythmWords.othersKeepIt }
        let ids = Set(family.map(\.id))
        if try values(of: family.map(\.id)).values.joined().contains(where: { $0.frozenAt != nil }) {
            return RhythmWords.frozen
        }
        let all = try indicators(visibleTo: .system("measures"))
        let isPart = all.contains { !ids.isDisjoint(with: $0.definition.formula?.parts ?? []) }
        return isPart ? RhythmWords.isPart : nil
    }
}

/// Gives an indicator that counts itself, and all that are told together with it, a figure each month, quarter or year:
/// they are counted anew, and charts and plans follow.
struct ChangeRhythm: Command {
    let id: UUID
    let rhythm: Rhythm
    let reason: String
    let seen: Int

    func permits(_ actor: Actor, _ db: any Reader) throws -> Bool {
        actor.may(.keepMeasures, in: try db.indicator(id, visibleTo: actor).team)
    }

    func perform(_ work: Work) throws {
        let indicator = try work.db.indicator(id, visibleTo: work.actor)
        guard indicator.version == seen else { throw Refusal.changedMeanwhile }
        guard let query = indicator.definition.query else { throw Refusal.notFound }
        let family = try work.db.family(of: query)
        if let why = try work.db.whyRhythmStays(of: family, work.actor) { throw InvalidForm("rhythm", why) }
        let others = family.filter { $0.definition.rhythm != rhythm }
        for one in others {
            var definition = one.definition
            definition.rhythm = rhythm
            try work.db.revise(
                one,
                code: one.code,
                definition,
                reason: reason,
                breaksFrom: nil,
                by: work.actor,
                at: work.now
            )
            try work.db.regroup(one.id, into: rhythm, isOnlyNow: one.query?.isOnlyNow == true)
            try work.record(.indicatorRevised, about: Subject("indicator", one.id), ["rhythm": rhythm.rawValue])
        }
        let changed = try work.db.indicators(others.map(\.id), visibleTo: .system("measures"))
        try work.keep(try work.db.counted(changed, only: .allThatCanChange, today: work.today))
    }
}

extension Writer {
    /// Takes out what will be counted anew.
    ///
    /// What can only be told of while it lasts is not: of each new period its last figure stays.
    fileprivate func regroup(_ indicator: UUID, into rhythm: Rhythm, isOnlyNow: Bool) throws {
        let values = try values(of: [indicator])[indicator] ?? []
        var kept: [Period: IndicatorValue] = [:]
        if isOnlyNow { for value in values { kept[rhythm.period(holding: value.period.last)] = value } }
        let staying = Set(kept.values.map(\.id))
        for value in values where !staying.contains(value.id) { try remove(value) }
        for (period, value) in kept.sorted(by: { $0.key < $1.key }) { try move(value, to: period) }
    }
}

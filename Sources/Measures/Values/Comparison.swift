import Dates
import Desk
import Foundation
import Records

/// The figures of an indicator as they are, beside those that another definition of it gives.
struct Comparison: Sendable {
    /// One period of it.
    struct Line: Sendable {
        let period: Period
        let old: Figure
        let new: Figure
        /// It was approved as it is, and stays.
        let isFrozen: Bool

        /// What it says is another, or who waits beside it.
        var differs: Bool { saysOtherwise || old.open != new.open }

        var saysOtherwise: Bool {
            old.standing != new.standing || old.numerator != new.numerator || old.denominator != new.denominator
        }

        /// How much more the new figure says, in its unit; none where either is not told.
        var difference: Double? { old.value.flatMap { old in new.value.map { $0 - old } } }
    }

    let indicator: Indicator
    /// As it would be.
    let definition: Definition
    /// Newest first; a figure that is on one side alone is missing on the other.
    let lines: [Line]

    var differing: [Line] { lines.filter(\.differs) }

    /// From when figures would no longer compare with those before: the first that changes.
    var breaksFrom: Day? { lines.last { $0.saysOtherwise && !$0.isFrozen }?.period.first }

    init(_ indicator: Indicator, _ definition: Definition, old: [IndicatorValue], new: [IndicatorValue]) {
        self.indicator = indicator
        self.definition = definition
        func figures(_ values: [IndicatorValue], _ definition: Definition) -> [Period: Figure] {
            Dictionary(values.map { ($0.period, Figure($0, definition)) }, uniquingKeysWith: { first, _ in first })
        }
        let before = figures(old, indicator.definition)
        let after = figures(new, definition)
        lines = Set(before.keys).union(after.keys).sorted(by: >).map { period in
            let old = before[period] ?? Figure(missing: period)
            // What is not counted anew stays as it is.
            return Line(period: period, old: old, new: after[period] ?? old, isFrozen: old.isFrozen)
        }
    }
}

extension Indicator {
    /// The program counts it in another way than when its figures were counted: somebody looks at both first.
    var isCountedAnew: Bool {
        definition.query.flatMap { CaseworkQuery.named($0) }.map { $0.revision != definition.revision ?? 1 } ?? false
    }

    func with(_ definition: Definition) -> Indicator {
        Indicator(
            id: id,
            code: code,
            team: team,
            definition: definition,
            number: number,
            retiredOn: retiredOn,
            version: version
        )
    }
}

extension Definition {
    /// As the program counts it now; what the place says of it stays.
    func counted(as query: CaseworkQuery) -> Definition {
        var definition = self
        definition.kind = query.definition.kind
        definition.counted = query.definition.counted
        definition.outOf = query.definition.outOf
        definition.countsPeople = query.definition.countsPeople
        definition.leftOut = query.definition.leftOut
        definition.revision = query.definition.revision
        return definition
    }
}

extension Reader {
    /// What an indicator says now, and what it would say by another definition, from the records as they are.
    func comparison(_ indicator: Indicator, with definition: Definition, today: Day) throws -> Comparison {
        let old = try valuesToRead(of: [indicator])[indicator.id] ?? []
        let other = indicator.with(definition)
        let new: [IndicatorValue]
        if definition.query != nil {
            let counted = try counted([other], only: .everything, today: today).first
            new = counted.map { one in one.tallies.map { one.value($0.key, $0.value).asKept(of: other) } } ?? []
        } else if definition.formula != nil {
            new = try valuesByFormula(other)
        } else {
            new = old
        }
        return Comparison(indicator, definition, old: old, new: new)
    }
}

extension CountedValue {
    /// As it would be kept; nothing is.
    fileprivate func asKept(of indicator: Indicator) -> IndicatorValue {
        IndicatorValue(
            id: indicator.id,
            indicator: indicator.id,
            number: indicator.number + 1,
            period: period,
            numerator: numerator,
            denominator: denominator,
            missing: missing,
            isProvisional: isProvisional,
            note: note,
            open: open,
            longestWait: longestWait,
            frozenAt: nil,
            frozenBy: nil,
            by: "",
            at: Instant(milliseconds: 0),
            version: 1
        )
    }
}

/// What changes if a revised definition is saved; nothing where it counts the same.
struct CompareRevision: Question {
    let id: UUID
    let form: DefinitionForm

    func permits(_ actor: Actor, _ db: any Reader) throws -> Bool {
        actor.may(.keepMeasures, in: try db.indicator(id, visibleTo: actor).team)
    }

    func answer(_ look: Look) throws -> Comparison? {
        let indicator = try look.db.indicator(id, visibleTo: look.actor)
        let old = indicator.definition
        guard old.query == nil, form.definition.rhythm == old.rhythm else { return nil }
        var definition = form.definition
        definition.formula = try form.formula?.formula(
            for: id,
            rhythm: definition.rhythm,
            look.db,
            visibleTo: look.actor
        )
        guard
            definition.formula != old.formula || definition.kind != old.kind
                || definition.countsPeople != old.countsPeople
        else { return nil }
        let comparison = try look.db.comparison(indicator, with: definition, today: look.today)
        return comparison.differing.isEmpty ? nil : comparison
    }
}

/// The figures as they were counted, and as the program counts them now; none where that is the same.
struct CompareCount: Question {
    let id: UUID

    func permits(_ actor: Actor, _ db: any Reader) throws -> Bool {
        actor.may(.keepMeasures, in: try db.indicator(id, visibleTo: actor).team)
    }

    func answer(_ look: Look) throws -> Comparison {
        let indicator = try look.db.indicator(id, visibleTo: look.actor)
        guard indicator.isCountedAnew, let query = indicator.definition.query.flatMap({ CaseworkQuery.named($0) })
        else { return Comparison(indicator, indicator.definition, old: [], new: []) }
        return try look.db.comparison(indicator, with: indicator.definition.counted(as: query), today: look.today)
    }
}

/// Takes up how the program counts an indicator now, as a new version of its definition: what is not frozen is counted
/// anew, and each earlier figure is kept in the history with the reason.
struct AcceptNewCount: Command {
    let id: UUID
    let reason: String
    /// From this day figures no longer compare with those before.
    let breaksFrom: Day?
    let seen: Int

    func permits(_ actor: Actor, _ db: any Reader) throws -> Bool {
        actor.may(.keepMeasures, in: try db.indicator(id, visibleTo: actor).team)
    }

    func perform(_ work: Work) throws {
        let indicator = try work.db.indicator(id, visibleTo: work.actor)
        guard indicator.version == seen else { throw Refusal.changedMeanwhile }
        guard indicator.isCountedAnew, let query = indicator.definition.query.flatMap({ CaseworkQuery.named($0) })
        else { throw Refusal.notFound }
        let before = try work.db.values(of: [id])[id] ?? []
        try work.db.revise(
            indicator,
            code: indicator.code,
            indicator.definition.counted(as: query),
            reason: reason,
            breaksFrom: breaksFrom,
            by: work.actor,
            at: work.now
        )
        try work.record(.indicatorRevised, about: Subject("indicator", id))
        try CountFromRecords(indicator: id).perform(work)
        let after = Dictionary(
            (try work.db.values(of: [id])[id] ?? []).map { ($0.id, $0) },
            uniquingKeysWith: { first, _ in first }
        )
        for old in before {
            guard let new = after[old.id], new.version != old.version else { continue }
            try work.remember(
                old.period.first.iso,
                of: Subject("indicator", id),
                version: new.version,
                before: old.counted.written,
                after: "\(new.counted.written) – \(reason)"
            )
        }
    }
}

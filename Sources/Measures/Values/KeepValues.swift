import Dates
import Desk
import Forms
import Foundation
import Records

/// Keeps the figures of some periods: new ones are added, known ones changed, frozen ones only with a reason.
struct KeepValues: Command {
    let indicator: UUID
    let values: [CountedValue]
    /// Why a frozen figure changes.
    let reason: String?

    func permits(_ actor: Actor, _ db: any Reader) throws -> Bool {
        actor.may(.keepMeasures, in: try db.indicator(indicator, visibleTo: actor).team)
    }

    /// - Returns: How many were added or changed.
    func perform(_ work: Work) throws -> Int {
        let indicator = try work.db.indicator(indicator, visibleTo: work.actor)
        guard indicator.retiredOn == nil else { throw InvalidForm("period", ValueWords.isRetired) }
        guard indicator.definition.query == nil, indicator.definition.formula == nil else {
            throw InvalidForm("period", ValueWords.countsItself)
        }
        let known = Dictionary(
            (try work.db.values(of: [indicator.id])[indicator.id] ?? []).map { ($0.period.first, $0) },
            uniquingKeysWith: { first, _ in first }
        )
        var changed = 0
        for value in values {
            guard let old = known[value.period.first] else {
                try work.db.add(value, id: work.newID(), to: indicator, by: work.actor, at: work.now)
                changed += 1
                continue
            }
            guard old.counted != value else { continue }
            if old.frozenAt != nil, reason == nil {
                throw InvalidForm("reason", ValueWords.frozen(old.period.name))
            }
            try work.db.change(old, to: value, number: indicator.number, by: work.actor, at: work.now)
            try work.remember(
                old.period.first.iso,
                of: Subject("indicator", indicator.id),
                version: old.version + 1,
                before: old.counted.written,
                after: [value.written, reason].compactMap(\.self).joined(separator: " – ")
            )
            changed += 1
        }
        try work.record(.valuesKept, about: Subject("indicator", indicator.id), ["changed": String(changed)])
        return changed
    }
}

extension CountedValue {
    /// "54 / 100, provisional": what is kept of an earlier figure.
    var written: String {
        if let missing { return "– (\(missing))" }
        let numbers = [numerator, denominator].compactMap(\.self).map { Definition.number($0, places: 3) }
        return numbers.joined(separator: " / ") + (isProvisional ? "*" : "")
    }
}

/// Freezes the figures up to the end of a period, once somebody has approved it.
struct FreezeValues: Command {
    let indicator: UUID
    let through: Day

    func permits(_ actor: Actor, _ db: any Reader) throws -> Bool {
        actor.may(.keepMeasures, in: try db.indicator(indicator, visibleTo: actor).team)
    }

    func perform(_ work: Work) throws {
        let indicator = try work.db.indicator(indicator, visibleTo: work.actor)
        let count = try work.db.freeze(indicator.id, through: through, by: work.actor, at: work.now)
        if count == 0 { throw InvalidForm("through", ValueWords.nothingToFreeze) }
        try work.record(.valuesFrozen, about: Subject("indicator", indicator.id), ["count": String(count)])
    }
}

/// Notes something on a chart, or starts a new average there with a reason.
struct Annotate: Command {
    let indicator: UUID
    let on: Day
    let kind: Annotation.Kind
    let words: String
    let agreedBy: String?

    func permits(_ actor: Actor, _ db: any Reader) throws -> Bool {
        actor.may(.keepMeasures, in: try db.indicator(indicator, visibleTo: actor).team)
    }

    func perform(_ work: Work) throws {
        try work.db.annotate(
            work.newID(),
            indicator,
            on: on,
            kind,
            words,
            agreedBy: agreedBy,
            by: work.actor,
            at: work.now
        )
        try work.record(kind == .rebase ? .chartRebased : .chartNoted, about: Subject("indicator", indicator))
    }
}

/// Takes a note off a chart; that it was there is kept in the audit trail.
struct RemoveAnnotation: Command {
    let indicator: UUID
    let id: UUID

    func permits(_ actor: Actor, _ db: any Reader) throws -> Bool {
        actor.may(.keepMeasures, in: try db.indicator(indicator, visibleTo: actor).team)
    }

    func perform(_ work: Work) throws {
        try work.db.removeAnnotation(id, of: indicator)
        try work.record(.chartNoteRemoved, about: Subject("indicator", indicator))
    }
}

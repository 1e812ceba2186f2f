import Dates
import Desk
import Forms
import Foundation
import Records

/// Defines an indicator of a team.
struct DefineIndicator: Command {
    let team: UUID
    let form: DefinitionForm

    func permits(_ actor: Actor, _ db: any Reader) -> Bool { actor.may(.keepMeasures, in: team) }

    func perform(_ work: Work) throws -> UUID {
        if try work.db.hasIndicator(code: form.code, besides: nil) {
            throw InvalidForm("short_code", DefinitionWords.codeTaken)
        }
        let id = work.newID()
        var definition = form.definition
        definition.formula = try form.formula?
            .formula(for: nil, rhythm: definition.rhythm, work.db, visibleTo: work.actor)
        try work.db.addIndicator(id, code: form.code, definition, team: team, by: work.actor, at: work.now)
        try work.record(.indicatorDefined, about: Subject("indicator", id))
        return id
    }
}

/// Makes a new version of a definition; those before it stay.
struct ReviseIndicator: Command {
    let id: UUID
    let form: DefinitionForm
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
        if try work.db.hasIndicator(code: form.code, besides: id) {
            throw InvalidForm("short_code", DefinitionWords.codeTaken)
        }
        let values = try work.db.values(of: [id])[id] ?? []
        if !values.isEmpty, form.definition.rhythm != indicator.definition.rhythm {
            throw InvalidForm("rhythm", ValueWords.rhythmStays)
        }
        if !values.isEmpty, form.definition.kind.hasDenominator != indicator.definition.kind.hasDenominator {
            throw InvalidForm("kind", ValueWords.kindStays)
        }
        // What is frozen was approved in its unit.
        let isFrozen = values.contains { $0.frozenAt != nil }
        if isFrozen, indicator.definition.query == nil, form.definition.kind != indicator.definition.kind {
            throw InvalidForm("kind", ValueWords.kindStays)
        }
        var definition = form.definition.counting(as: indicator.definition)
        // What few people are in was hidden from whoever approved it, and from everyone: it does not come to light so.
        if indicator.definition.countsPeople, !definition.countsPeople {
            let isPublic = try work.db.isPublic(id)
            let hidden = values.contains { value in
                (isPublic || value.frozenAt != nil) && Figure(value, indicator.definition).standing == .hidden
            }
            if hidden { throw InvalidForm("people", ValueWords.peopleStay) }
        }
        if definition.query == nil {
            definition.formula = try form.formula?
                .formula(for: id, rhythm: definition.rhythm, work.db, visibleTo: work.actor)
            if !values.isEmpty, definition.formula != nil { throw InvalidForm("source", ValueWords.kindStays) }
        }
        try work.db.revise(
            indicator,
            code: form.code,
            definition,
            reason: reason,
            breaksFrom: breaksFrom,
            by: work.actor,
            at: work.now
        )
        try work.record(.indicatorRevised, about: Subject("indicator", id))
    }
}

/// Retires an indicator, so that no more is entered for it, or takes it up again; its figures stay.
struct RetireIndicator: Command {
    let id: UUID
    let seen: Int

    func permits(_ actor: Actor, _ db: any Reader) throws -> Bool {
        actor.may(.keepMeasures, in: try db.indicator(id, visibleTo: actor).team)
    }

    func perform(_ work: Work) throws {
        let indicator = try work.db.indicator(id, visibleTo: work.actor)
        try work.db.retire(id, on: indicator.retiredOn == nil ? work.today : nil, seen: seen)
        try work.record(
            indicator.retiredOn == nil ? .indicatorRetired : .indicatorTakenUp,
            about: Subject("indicator", id)
        )
    }
}

extension Definition {
    /// What counts itself goes on counting the same: only what is said of it changes.
    fileprivate func counting(as old: Definition) -> Definition {
        guard old.query != nil else { return self }
        var definition = self
        definition.query = old.query
        definition.revision = old.revision
        definition.formula = nil
        definition.source = old.source
        definition.kind = old.kind
        definition.counted = old.counted
        definition.outOf = old.outOf
        definition.countsPeople = old.countsPeople
        definition.leftOut = old.leftOut
        definition.rhythm = old.rhythm
        return definition
    }
}

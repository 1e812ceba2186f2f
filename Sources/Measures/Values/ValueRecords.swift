import Dates
import Desk
import Foundation
import Records

/// Every statement that touches `indicator_value` and `annotation`.
///
/// Whoever reads them has already been shown the indicator.
extension Reader {
    func values(of indicators: [UUID]) throws -> [UUID: [IndicatorValue]] {
        let values: [IndicatorValue] = try all(
            """
            SELECT * FROM indicator_value WHERE indicator_id IN \(any: indicators) ORDER BY indicator_id, first_day
            """
        )
        return Dictionary(grouping: values, by: \.indicator)
    }

    func value(of indicator: UUID, from first: Day) throws -> IndicatorValue? {
        try self.first("SELECT * FROM indicator_value WHERE indicator_id = \(indicator) AND first_day = \(first)")
    }

    func annotations(of indicators: [UUID]) throws -> [UUID: [Annotation]] {
        let found: [Annotation] = try all(
            "SELECT * FROM annotation WHERE indicator_id IN \(any: indicators) ORDER BY on_day, id"
        )
        return Dictionary(grouping: found, by: \.indicator)
    }
}

extension Writer {
    func add(_ value: CountedValue, id: UUID, to indicator: Indicator, by actor: Actor, at now: Instant) throws {
        try execute(
            """
            INSERT INTO indicator_value
                (id, indicator_id, number, first_day, last_day, numerator, denominator, missing, is_provisional, note,
                 open_count, longest_wait, behind, lower, upper, frozen_at, frozen_by_name, by_name, at, version)
            VALUES
                (\(id), \(indicator.id), \(indicator.number), \(value.period.first), \(value.period.last),
                 \(value.numerator), \(value.denominator), \(value.missing), \(value.isProvisional), \(value.note),
                 \(value.open), \(value.longestWait), \(value.behind), \(value.lower), \(value.upper),
                 NULL, NULL, \(actor.name), \(now), 1)
            """
        )
    }

    func change(_ old: IndicatorValue, to value: CountedValue, number: Int, by actor: Actor, at now: Instant) throws {
        let changed = try execute(
            """
            UPDATE indicator_value SET number = \(number), numerator = \(value.numerator),
                denominator = \(value.denominator), missing = \(value.missing),
                is_provisional = \(value.isProvisional), note = \(value.note), open_count = \(value.open),
                longest_wait = \(value.longestWait), behind = \(value.behind), lower = \(value.lower), upper = \(value.upper), hides = NULL, hides_open = NULL, by_name = \(actor.name), at = \(now),
                version = version + 1
            WHERE id = \(old.id) AND version = \(old.version)
            """
        )
        if changed == 0 { throw Refusal.changedMeanwhile }
    }

    /// Takes out a figure that will be counted anew.
    func remove(_ value: IndicatorValue) throws {
        let gone = try execute(
            """
            DELETE FROM indicator_value WHERE id = \(value.id) AND version = \(value.version) AND frozen_at IS NULL
            """
        )
        if gone == 0 { throw Refusal.changedMeanwhile }
    }

    /// Has it tell of a longer or shorter period that ends with its own.
    func move(_ value: IndicatorValue, to period: Period) throws {
        let changed = try execute(
            """
            UPDATE indicator_value SET first_day = \(period.first), last_day = \(period.last), hides = NULL,
                hides_open = NULL, version = version + 1
            WHERE id = \(value.id) AND version = \(value.version) AND frozen_at IS NULL
            """
        )
        if changed == 0 { throw Refusal.changedMeanwhile }
    }

    /// Its period is over: no more comes in for it.
    func close(_ value: IndicatorValue) throws {
        try execute(
            """
            UPDATE indicator_value SET is_provisional = FALSE, version = version + 1
            WHERE id = \(value.id) AND version = \(value.version)
            """
        )
    }

    /// Freezes what is not frozen up to the end of a period; says how many that were.
    func freeze(_ indicator: UUID, through last: Day, by actor: Actor, at now: Instant) throws -> Int {
        try execute(
            """
            UPDATE indicator_value SET frozen_at = \(now), frozen_by_name = \(actor.name), is_provisional = FALSE,
                version = version + 1
            WHERE indicator_id = \(indicator) AND last_day <= \(last) AND frozen_at IS NULL
            """
        )
    }

    func annotate(
        _ id: UUID,
        _ indicator: UUID,
        on day: Day,
        _ kind: Annotation.Kind,
        _ words: String,
        agreedBy: String?,
        by actor: Actor,
        at now: Instant
    ) throws {
        try execute(
            """
            INSERT INTO annotation (id, indicator_id, on_day, kind, words, agreed_by, by_name, at)
            VALUES (\(id), \(indicator), \(day), \(kind), \(words), \(agreedBy), \(actor.name), \(now))
            """
        )
    }

    func removeAnnotation(_ id: UUID, of indicator: UUID) throws {
        if try execute("DELETE FROM annotation WHERE id = \(id) AND indicator_id = \(indicator)") == 0 {
            throw Refusal.notFound
        }
    }
}

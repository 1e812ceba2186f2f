import Dates
import Desk
import Foundation
import Records

/// Every statement that touches `indicator` and `indicator_version`.
extension Reader {
    func indicators(visibleTo actor: Actor) throws -> [Indicator] {
        try all("\(indicatorRows) WHERE \(visible(to: actor)) ORDER BY indicator.sort_name, indicator.id LIMIT 2000")
    }

    func indicators(_ ids: [UUID], visibleTo actor: Actor) throws -> [Indicator] {
        try all(
            """
            \(indicatorRows) WHERE indicator.id IN \(any: ids) AND \(visible(to: actor))
            ORDER BY indicator.sort_name, indicator.id LIMIT 2000
            """
        )
    }

    func indicator(_ id: UUID, visibleTo actor: Actor) throws -> Indicator {
        guard
            let found: Indicator = try first("\(indicatorRows) WHERE indicator.id = \(id) AND \(visible(to: actor))")
        else { throw Refusal.notFound }
        return found
    }

    func hasIndicator(code: String, besides id: UUID?) throws -> Bool {
        let found: [UUID] = try values("id", "SELECT id FROM indicator WHERE code = \(code)")
        return found.contains { $0 != id }
    }

    /// Every version of its definition, newest first.
    func versions(of indicator: UUID) throws -> [IndicatorVersion] {
        try all(
            "SELECT * FROM indicator_version WHERE indicator_id = \(indicator) ORDER BY number DESC LIMIT 500"
        )
    }

    /// The days from which the figures of some indicators no longer compare.
    func breaks(of indicators: [UUID]) throws -> [UUID: [Day]] {
        var breaks: [UUID: [Day]] = [:]
        for row in try rows(
            """
            SELECT indicator_id, breaks_from FROM indicator_version
            WHERE indicator_id IN \(any: indicators) AND breaks_from IS NOT NULL ORDER BY indicator_id, number
            """
        ) {
            try breaks[row["indicator_id"], default: []].append(row["breaks_from"])
        }
        return breaks
    }
}

/// Indicators are seen by those who see their team's measures.
private func visible(to actor: Actor) -> SQL {
    actor.isSystem ? "TRUE" : "indicator.team_id IN \(any: actor.teams(where: .seeMeasures))"
}

private let indicatorRows: SQL = """
    SELECT indicator.*, indicator_version.definition FROM indicator
    JOIN indicator_version ON indicator_version.indicator_id = indicator.id
        AND indicator_version.number = indicator.number
    """

extension Writer {
    func addIndicator(_ id: UUID, code: String, _ definition: Definition, team: UUID, by actor: Actor, at now: Instant)
        throws
    {
        try execute(
            """
            INSERT INTO indicator (id, code, team_id, sort_name, number, retired_on, version, created_at)
            VALUES (\(id), \(code), \(team), \(definition.sortName), 1, NULL, 1, \(now))
            """
        )
        try addVersion(1, of: id, definition, reason: nil, breaksFrom: nil, by: actor, at: now)
    }

    func revise(
        _ indicator: Indicator,
        code: String,
        _ definition: Definition,
        reason: String?,
        breaksFrom: Day?,
        by actor: Actor,
        at now: Instant
    ) throws {
        let changed = try execute(
            """
            UPDATE indicator SET code = \(code), sort_name = \(definition.sortName), number = number + 1,
                version = version + 1
            WHERE id = \(indicator.id) AND version = \(indicator.version)
            """
        )
        if changed == 0 { throw Refusal.changedMeanwhile }
        try addVersion(
            indicator.number + 1,
            of: indicator.id,
            definition,
            reason: reason,
            breaksFrom: breaksFrom,
            by: actor,
            at: now
        )
    }

    private func addVersion(
        _ number: Int,
        of indicator: UUID,
        _ definition: Definition,
        reason: String?,
        breaksFrom: Day?,
        by actor: Actor,
        at now: Instant
    ) throws {
        try execute(
            """
            INSERT INTO indicator_version
                (indicator_id, number, definition, reason, breaks_from, made_by_name, made_at)
            VALUES
                (\(indicator), \(number), \(definition.stored), \(reason), \(breaksFrom), \(actor.name), \(now))
            """
        )
    }

    /// Retires an indicator, or takes it up again.
    func retire(_ indicator: UUID, on day: Day?, seen version: Int) throws {
        let changed = try execute(
            """
            UPDATE indicator SET retired_on = \(day), version = version + 1
            WHERE id = \(indicator) AND version = \(version)
            """
        )
        if changed == 0 { throw Refusal.changedMeanwhile }
    }
}

extension Definition {
    fileprivate var sortName: String { name.lowercased() }
}

import Dates
import Desk
import Foundation
import People
import Records

/// Every indicator that this person sees, read.
struct EveryReading: Question {
    func permits(_ actor: Actor, _ db: any Reader) -> Bool { actor.may(.seeMeasures) }

    func answer(_ look: Look) throws -> [Reading] {
        try look.db.readings(of: look.db.indicators(visibleTo: look.actor))
    }
}

/// One indicator, read.
struct OneReading: Question {
    struct Answer: Sendable {
        let reading: Reading
        let versions: [IndicatorVersion]
        let mayKeep: Bool
        let isPublic: Bool
        let neighbours: [NeighbourFigure]
    }

    let id: UUID

    func permits(_ actor: Actor, _ db: any Reader) -> Bool { actor.may(.seeMeasures) }

    func answer(_ look: Look) throws -> Answer {
        let indicator = try look.db.indicator(id, visibleTo: look.actor)
        guard let reading = try look.db.readings(of: [indicator]).first else { throw Refusal.notFound }
        return Answer(
            reading: reading,
            versions: try look.db.versions(of: id),
            mayKeep: look.actor.may(.keepMeasures, in: indicator.team),
            isPublic: try look.db.isPublic(id),
            neighbours: try look.db.neighbours(of: indicator.code)
        )
    }
}

/// The counts of an indicator as they were entered, for those who keep it.
struct KeptValues: Question {
    struct Answer: Sendable {
        let indicator: Indicator
        let values: [IndicatorValue]
        let annotations: [Annotation]
        let today: Day
        /// The codes of what it is worked out from.
        let parts: [String]
    }

    let id: UUID

    func permits(_ actor: Actor, _ db: any Reader) throws -> Bool {
        actor.may(.keepMeasures, in: try db.indicator(id, visibleTo: actor).team)
    }

    func answer(_ look: Look) throws -> Answer {
        let indicator = try look.db.indicator(id, visibleTo: look.actor)
        return Answer(
            indicator: indicator,
            values: try look.db.values(of: [id])[id] ?? [],
            annotations: try look.db.annotations(of: [id])[id] ?? [],
            today: look.today,
            parts: try look.db.codes(of: indicator.definition.formula?.parts ?? [])
        )
    }
}

/// The teams for which this person may define indicators.
struct TeamsThatMeasure: Question {
    func permits(_ actor: Actor, _ db: any Reader) -> Bool { actor.may(.keepMeasures) }

    func answer(_ look: Look) throws -> [(id: UUID, name: String)] {
        let ids = look.actor.teams(where: .keepMeasures)
        let names = Dictionary(try look.db.teams(ids).map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
        return ids.map { ($0, names[$0] ?? "–") }
    }
}

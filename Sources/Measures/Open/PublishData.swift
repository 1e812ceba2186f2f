import Desk
import Forms
import Foundation
import Records

/// Lets everyone have an indicator, or takes that back.
struct PublishData: Command {
    let indicator: UUID
    let isPublic: Bool

    func permits(_ actor: Actor, _ db: any Reader) throws -> Bool {
        actor.may(.keepMeasures, in: try db.indicator(indicator, visibleTo: actor).team)
    }

    func perform(_ work: Work) throws {
        try work.db.setPublic(indicator, isPublic, by: work.actor, at: work.now)
        try work.record(isPublic ? .indicatorPublished : .indicatorTakenBack, about: Subject("indicator", indicator))
    }
}

/// Loads what another place publishes.
struct LoadNeighbour: Command {
    let feed: OpenFeed

    func permits(_ actor: Actor, _ db: any Reader) -> Bool { actor.may(.keepMeasures) }

    func perform(_ work: Work) throws {
        let id = work.newID()
        try work.db.keep(feed, id: id, by: work.actor, at: work.now)
        try work.record(.neighbourLoaded, about: Subject("neighbour", id))
    }
}

/// Takes another place's figures out again.
struct RemoveNeighbour: Command {
    let id: UUID

    func permits(_ actor: Actor, _ db: any Reader) -> Bool { actor.may(.keepMeasures) }

    func perform(_ work: Work) throws {
        try work.db.removeNeighbour(id)
        try work.record(.neighbourRemoved, about: Subject("neighbour", id))
    }
}

/// Everything that is published of the measures: anyone may ask.
struct OpenFigures: Question {
    func permits(_ actor: Actor, _ db: any Reader) -> Bool { true }

    func answer(_ look: Look) throws -> PublicFigures { try look.db.publicFigures() }
}

/// The other places that are loaded.
struct NeighbourPlaces: Question {
    func permits(_ actor: Actor, _ db: any Reader) -> Bool { actor.may(.keepMeasures) }

    func answer(_ look: Look) throws -> [(id: UUID, name: String)] { try look.db.neighbourPlaces() }
}

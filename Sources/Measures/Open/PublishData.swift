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
        let found = try work.db.indicator(indicator, visibleTo: work.actor)
        if isPublic, found.definition.source == .formula { throw InvalidForm("public", OpenWords.unrelated) }
        // What counts no people gives nobody away.
        if isPublic, found.definition.countsPeople, let query = found.definition.query {
            guard let family = PublicFamily(query: query) else { throw InvalidForm("public", OpenWords.unrelated) }
            let others = try work.db.publicIndicators().compactMap { other in
                other.id == indicator ? nil : other.definition.query.flatMap { PublicFamily(query: $0) }
            }
            guard !others.contains(where: family.rulesOut) else { throw InvalidForm("public", OpenWords.ruledOut) }
        }
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

import Desk
import Foundation
import Records

/// Loads a census of the place, in the place of the one before it.
struct LoadPopulation: Command {
    let rows: [PopulationRow]
    let words: String
    let year: Int

    func permits(_ actor: Actor, _ db: any Reader) -> Bool { actor.may(.keepMeasures) }

    func perform(_ work: Work) throws {
        try work.db.replacePopulation(
            rows,
            from: words,
            year: year,
            ids: work.newID,
            by: work.actor,
            at: work.now
        )
        try work.record(.populationLoaded, about: Subject("population", work.newID()), ["rows": String(rows.count)])
    }
}

/// The census that is loaded.
struct LoadedPopulation: Question {
    struct Answer: Sendable {
        let source: PopulationSource?
        let rows: [PopulationRow]
    }

    func permits(_ actor: Actor, _ db: any Reader) -> Bool { actor.may(.seeMeasures) }

    func answer(_ look: Look) throws -> Answer {
        Answer(source: try look.db.populationSource(), rows: try look.db.population())
    }
}

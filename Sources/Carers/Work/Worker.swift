package import Desk
package import Foundation
import People
import Records

/// Someone who may be given work on a record.
package struct Worker: Sendable, Identifiable {
    package let id: UUID
    package let name: String
}

extension Look {
    /// Those who may write in a record: of the team that keeps it, and of teams that work with it.
    package func workers(on person: Person) throws -> [Worker] {
        let teams = try [person.team] + db.teams(workingWith: person.id)
        return try db.accounts(in: teams, withRoleThatMay: .keepCarers).map { Worker(id: $0.id, name: $0.name) }
    }
}

package import Dates
package import Foundation

/// What is known of every action's news, without the words of it.
package struct PlanStandings: Sendable {
    /// The periods with news that counts, by action.
    ///
    /// Of those whose days of grace are over the last alone is here: what came before it changes nothing any more.
    package internal(set) var answered: [UUID: Set<UUID>] = [:]
    /// The same with what was sent back: whoever said it has not been silent.
    package internal(set) var spoken: [UUID: Set<UUID>] = [:]
    /// How many updates of an action wait for a second person, and how many for their author.
    package internal(set) var waiting: [UUID: Int] = [:]
    package internal(set) var returned: [UUID: Int] = [:]
    /// When somebody last said something that counts.
    package internal(set) var lastSaid: [UUID: Instant] = [:]

    /// Whether anything was ever said of an action, though it was sent back.
    func wasSpokenOf(_ action: UUID) -> Bool { lastSaid[action] != nil || returned[action, default: 0] > 0 }
}

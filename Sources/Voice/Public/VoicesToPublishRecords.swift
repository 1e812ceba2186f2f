package import Dates
import Delivery
package import Foundation
package import Records
package import Strategy

/// What a publication takes of voices.
extension Reader {
    /// The answers that were let out about a plan.
    package func voicesToPublish(of tree: PlanTree, day: (Instant) -> Day) throws -> [VoiceToPublish] { [] }

    /// Those of these voices whose words may still be quoted.
    package func voicesThatMayBeQuoted(_ voices: [UUID]) throws -> Set<UUID> { Set(voices) }
}

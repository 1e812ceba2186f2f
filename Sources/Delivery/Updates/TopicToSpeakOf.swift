package import Desk
package import Foundation
package import Records

/// One action to speak of, as another area asks about it: for somebody who may, and refused as the form is.
package struct TopicToSpeakOf: Question {
    private let action: ActionToSpeakOf

    package init(plan: UUID, action: UUID) { self.action = ActionToSpeakOf(plan: plan, action: action) }

    package func permits(_ actor: Actor, _ db: any Reader) -> Bool { action.permits(actor, db) }
    package func answer(_ look: Look) throws -> NewsTopic { try action.answer(look).topic }
}

import DesignSystem
package import Desk
import Foundation
import Markup
import Records
import Web

/// A closed plan stays as it stood: nothing of it is changed any more, whoever asks.
public struct PlanClosed: Error, Equatable, CustomStringConvertible {
    let plan: UUID
    let title: String

    public var description: String {
        "The plan “\(title)” is closed and stays as it stood. Bring the document in as a new plan instead."
    }
}

extension Plan {
    /// - Throws: `PlanClosed`.
    func requireOpen() throws {
        if status == .closed { throw PlanClosed(plan: id, title: title) }
    }

    /// Whether its pages offer this person ways to change it.
    package func mayBeChanged(by actor: Actor) -> Bool {
        status != .closed && actor.may(.editPlans, in: team)
    }
}

extension [Route] {
    /// The same routes, saying of a closed plan why it cannot be changed.
    var leavingClosedPlans: [Route] {
        map { route in
            route.answering { error, _ in
                guard let closed = error as? PlanClosed else { throw error }
                return .conflict(closedPage(closed))
            }
        }
    }
}

private func closedPage(_ closed: PlanClosed) -> Page {
    let words = Phrase(
        en: "A closed plan stays as it stood, for everyone to see. Nothing was changed.",
        cy: "Mae cynllun sydd wedi cau yn aros fel yr oedd, i bawb ei weld. Ni newidiwyd dim."
    )
    let next = Phrase(
        en: "What goes on is a promise of the plan that follows it.",
        cy: "Mae’r hyn sy’n parhau yn addewid yn y cynllun sy’n ei ddilyn."
    )
    return Page(
        Phrase(en: "This plan is closed", cy: "Mae’r cynllun hwn wedi cau"),
        back: NavigationItem(Phrase(same: closed.title), path: PlanPaths.plan(closed.plan)),
        body: "<p>\(words)</p><p>\(next)</p>"
    )
}

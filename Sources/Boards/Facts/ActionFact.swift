import Dates
import Delivery
import Foundation
import Markup
import Strategy

/// An action as a report sees it: how it stands, what was last said of it, and how it stood at the report before.
struct ActionFact: Sendable {
    let id: UUID
    let plan: UUID
    let planTitle: String
    let ref: String?
    let text: String
    let lead: String?
    let status: Action.Status
    let when: String?
    let due: Day?
    let isLate: Bool
    /// What to say of a round of it that was missed.
    var missed: Phrase?
    let news: UpdateState
    /// What shows that it may be late: it is due soon and not on track, or a milestone passed.
    var signs: [Forecast.Sign] = []
    /// What its newest approved update says.
    let said: Said?
    /// Its measures of success that are known by a number, and what that says.
    var measured: [Measured] = []
    /// None when it was in no report to this board, or there was none.
    let before: ActionSeen?

    struct Measured: Sendable {
        let measure: String
        let says: Phrase
        let isUnusual: Bool
    }

    struct Said: Sendable {
        var statusReason: InternalText?
        var newWhen: String?
        var newWhenReason: InternalText?
        var help: InternalText?
        var moved: [Moved] = []
        var saidOn: Day
        /// Approved since the report before this one; true of all when there was none.
        var isNew: Bool

        struct Moved: Sendable {
            let measure: String
            let words: InternalText
        }

        /// Why it stands as it does: the reason for its status, or else the one for its new date.
        var why: InternalText? { statusReason ?? newWhenReason }
    }

    /// How the plan names it, on one line.
    var name: String { heading(ref, text, otherwise: text) }
    var path: String { PlanPaths.action(id, in: plan) }
    var key: String { "action-\(id.written)" }

    var seen: ActionSeen { ActionSeen(id: id, ref: ref, text: text, status: status.rawValue, when: when) }
}

import Dates
import Desk
import Foundation
import Markup
import Records

/// Where a team's other programs are told of what happened.
struct Webhook: Sendable, RowDecodable {
    enum State: String, Sendable, SQLConvertible {
        case on
        /// It did not answer for so long that it is told nothing, until someone turns it on.
        case off
        /// Nobody wants it any more.
        case ended
    }

    let id: UUID
    let team: UUID
    let url: String
    let events: [HookEvent]
    /// Sealed.
    let secret: String
    /// How this site was addressed when it was added: what links begin with.
    let origin: String
    let madeBy: UUID
    let madeByName: String
    let madeAt: Instant
    /// How many deliveries in a row were given up.
    let failures: Int
    let state: State

    init(row: Row) throws {
        id = try row["id"]
        team = try row["team_id"]
        url = try row["url"]
        let list: WordList<HookEvent> = try row["events"]
        events = list.words
        secret = try row["secret"]
        origin = try row["origin"]
        madeBy = try row["made_by"]
        madeByName = try row["made_by_name"]
        madeAt = try row["made_at"]
        failures = try row["failures"]
        state = try row["state"]
    }

    static func subject(_ id: UUID) -> Subject { Subject("webhook", id) }

    static func place(_ id: UUID) -> SealedText.Place { SealedText.Place(table: "webhook", row: id, column: "secret") }
}

/// What a webhook may be told of.
enum HookEvent: String, Sendable, CaseIterable {
    case planAdopted = "plan.adopted"
    case planPublished = "plan.published"
    case actionStatus = "action.status_changed"
    case updateApproved = "update.approved"
    case feedbackAnswered = "feedback.answered"
    /// Asked for by hand, and told whatever was chosen.
    case ping

    /// Those that a person may choose.
    static let chosen = allCases.filter { $0 != .ping }

    var words: Phrase {
        switch self {
        case .planAdopted: Phrase(en: "A plan is adopted", cy: "Caiff cynllun ei fabwysiadu")
        case .planPublished:
            Phrase(
                en: "What everyone sees of a plan is published anew",
                cy: "Caiff yr hyn y mae pawb yn ei weld o gynllun ei gyhoeddi o’r newydd"
            )
        case .actionStatus: Phrase(en: "How an action is going changes", cy: "Mae sut mae cam yn mynd yn newid")
        case .updateApproved: Phrase(en: "An update is approved", cy: "Caiff diweddariad ei gymeradwyo")
        case .feedbackAnswered: Phrase(en: "An answer to carers is approved", cy: "Caiff ateb i ofalwyr ei gymeradwyo")
        case .ping: Phrase(en: "Test", cy: "Prawf")
        }
    }
}

/// One message to a webhook, and what became of it.
struct HookDelivery: Sendable, RowDecodable {
    enum State: String, Sendable, SQLConvertible { case waiting, taken, failed }

    let id: UUID
    let webhook: UUID
    let event: String
    let payload: String
    let state: State
    let tries: Int
    /// The code of the last answer, or why there was none.
    let answer: String?
    let madeAt: Instant
    let triedAt: Instant?

    init(row: Row) throws {
        id = try row["id"]
        webhook = try row["webhook_id"]
        event = try row["event"]
        payload = try row["payload"]
        state = try row["state"]
        tries = try row["tries"]
        answer = try row["answer"]
        madeAt = try row["made_at"]
        triedAt = try row["tried_at"]
    }
}

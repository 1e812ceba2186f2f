import Carers
import Dates
import Desk
import Foundation
import Markup
import Records

/// One card of one carer, from the asking to its end.
struct CarersCard: Sendable, Identifiable, RowDecodable {
    let id: UUID
    let person: UUID
    let state: CardState
    /// None until it is issued.
    let number: CardNumber?
    let appliedOn: Day
    let appliedName: String
    let issuedOn: Day?
    /// Its last day.
    let expiresOn: Day?
    let endedOn: Day?
    let reason: CardReason?
    let replaces: UUID?
    /// The page of cards it was printed with.
    let run: UUID?
    let version: Int

    static func subject(_ id: UUID) -> Subject { Subject("carers_card", id) }

    init(row: Row) throws {
        id = try row["id"]
        person = try row["person_id"]
        state = try row["state"]
        number = try row["number"]
        appliedOn = try row["applied_on"]
        appliedName = try row["applied_name"]
        issuedOn = try row["issued_on"]
        expiresOn = try row["expires_on"]
        endedOn = try row["ended_on"]
        reason = try row["reason"]
        replaces = try row["replaces_id"]
        run = try row["run_id"]
        version = try row["version"]
    }

    /// Whether a shop that asks on `day` is told yes, as far as the card itself goes.
    func isGood(on day: Day) -> Bool { state == .issued && (expiresOn ?? .first) >= day }

    /// Whether it is the card the carer has or waits for.
    var isCurrent: Bool { !state.isOver }

    /// The state as it is on a day: what has run out overnight is expired before anyone wrote so.
    func state(on day: Day) -> CardState { state == .issued && !isGood(on: day) ? .expired : state }
}

/// Why a card came to its end before its day.
enum CardReason: String, Sendable, CaseIterable, SQLConvertible {
    case lost, stolen, damaged, renewed
    case notCaring = "not_caring"
    case asked, misused
    case notGiven = "not_given"

    /// Why another card takes its place.
    static let ofReplacing: [CardReason] = [.lost, .stolen, .damaged, .renewed]
    /// Why no card takes its place.
    static let ofStopping: [CardReason] = [.asked, .notCaring, .misused, .notGiven]

    var words: Phrase {
        switch self {
        case .lost: Phrase(en: "Lost", cy: "Ar goll")
        case .stolen: Phrase(en: "Stolen", cy: "Wedi’i ddwyn")
        case .damaged: Phrase(en: "Damaged", cy: "Wedi’i ddifrodi")
        case .renewed: Phrase(en: "Renewed", cy: "Wedi’i adnewyddu")
        case .notCaring: Phrase(en: "No longer a carer", cy: "Ddim yn ofalwr mwyach")
        case .asked: Phrase(en: "The carer asked for it", cy: "Gofynnodd y gofalwr am hynny")
        case .misused: Phrase(en: "Used by someone else", cy: "Defnyddiwyd gan rywun arall")
        case .notGiven: Phrase(en: "Not given", cy: "Heb ei roi")
        }
    }
}

/// How a team gives cards: for how long, and which telephone is rung in an emergency.
struct CardRules: Sendable, Equatable, RowDecodable {
    var years: Int
    /// Printed on each card and each emergency plan; none until the team says it.
    var phone: String?
    /// "Day and night", "Monday to Friday, 9 to 5".
    var phoneWhen: String?
    var version: Int

    /// What holds until a team says otherwise.
    static let usual = CardRules(years: 2, phone: nil, phoneWhen: nil, version: 0)

    init(years: Int, phone: String?, phoneWhen: String?, version: Int) {
        self.years = years
        self.phone = phone
        self.phoneWhen = phoneWhen
        self.version = version
    }

    init(row: Row) throws {
        years = try row["years"]
        phone = try row["phone"]
        phoneWhen = try row["phone_when"]
        version = try row["version"]
    }

    /// As a form holds them, and as the history keeps them.
    var fields: [String: String] { ["years": String(years), "phone": phone ?? "", "when": phoneWhen ?? ""] }

    /// The last day of a card given on `day`.
    func lastDay(from day: Day) -> Day { day.adding(years: years).adding(days: -1) }
}

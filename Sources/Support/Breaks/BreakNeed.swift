import Carers
import Dates
import Desk
import Foundation
import Markup
import Records

/// A break that a carer needs: who waits, since when, for how much.
struct BreakNeed: Sendable, Identifiable, RowDecodable {
    let id: UUID
    let person: UUID
    let kind: BreakKind
    let wordsSealed: String
    let minutes: Int?
    let wantedFrom: Day?
    let wantedTo: Day?
    let askedOn: Day
    let endedOn: Day?
    let endedAs: BreakEnding?
    let version: Int

    static let words = SealedWords(table: "break_need", column: "words_sealed")

    init(row: Row) throws {
        id = try row["id"]
        person = try row["person_id"]
        kind = try row["kind"]
        wordsSealed = try row["words_sealed"]
        minutes = try row["minutes"]
        wantedFrom = try row["wanted_from"]
        wantedTo = try row["wanted_to"]
        askedOn = try row["asked_on"]
        endedOn = try row["ended_on"]
        endedAs = try row["ended_as"]
        version = try row["version"]
    }
}

enum BreakKind: String, Sendable, CaseIterable, SQLConvertible {
    case planned
    /// Needed within days; it may be given before it was offered.
    case emergency

    var words: Phrase {
        switch self {
        case .planned: Phrase(en: "Planned", cy: "Wedi’i gynllunio")
        case .emergency: Phrase(en: "Emergency", cy: "Argyfwng")
        }
    }
}

/// What became of a need.
enum BreakEnding: String, Sendable, CaseIterable, SQLConvertible {
    case met, partly
    case notMet = "not_met"
    case notWanted = "not_wanted"
    case notCaring = "not_caring"

    var words: Phrase {
        switch self {
        case .met: Phrase(en: "Met", cy: "Wedi’i ddiwallu")
        case .partly: Phrase(en: "Met in part", cy: "Wedi’i ddiwallu’n rhannol")
        case .notMet: Phrase(en: "Not met: there was nothing to give", cy: "Heb ei ddiwallu: doedd dim i’w roi")
        case .notWanted: Phrase(en: "Not wanted any more", cy: "Dim ei eisiau mwyach")
        case .notCaring: Phrase(en: "No longer a carer", cy: "Ddim yn ofalwr mwyach")
        }
    }
}

/// Something that could be a break, put to the carer.
struct BreakOffer: Sendable, Identifiable, RowDecodable {
    let id: UUID
    let need: UUID
    let wordsSealed: String
    let offeredOn: Day
    let answer: OfferAnswer?
    let reason: DeclineReason?
    let answeredOn: Day?
    let byName: String
    /// The carer answered it on their own pages, and nobody for them.
    let isOwnAnswer: Bool
    let version: Int

    static let words = SealedWords(table: "break_offer", column: "words_sealed")

    init(row: Row) throws {
        id = try row["id"]
        need = try row["need_id"]
        wordsSealed = try row["words_sealed"]
        offeredOn = try row["offered_on"]
        answer = try row["answer"]
        reason = try row["reason"]
        answeredOn = try row["answered_on"]
        byName = try row["by_name"]
        isOwnAnswer = try row["is_own_answer"]
        version = try row["version"]
    }
}

package enum OfferAnswer: String, Sendable, CaseIterable, SQLConvertible {
    case accepted, declined

    var words: Phrase {
        switch self {
        case .accepted: Phrase(en: "Accepted", cy: "Derbyniwyd")
        case .declined: Phrase(en: "Declined", cy: "Gwrthodwyd")
        }
    }
}

package enum DeclineReason: String, Sendable, CaseIterable, SQLConvertible {
    case dates, unsuitable
    case caredFor = "cared_for"
    case notNow = "not_now"
    case other

    var words: Phrase {
        switch self {
        case .dates: Phrase(en: "The days did not suit", cy: "Doedd y dyddiau ddim yn addas")
        case .unsuitable: Phrase(en: "It was not the right kind", cy: "Nid y math cywir oedd e")
        case .caredFor:
            Phrase(en: "The person looked after did not want it", cy: "Doedd y person sy’n cael gofal ddim ei eisiau")
        case .notNow: Phrase(en: "Not now", cy: "Ddim nawr")
        case .other: Phrase(en: "Another reason", cy: "Rheswm arall")
        }
    }
}

/// So much of a fund, kept for one need.
struct BreakAllocation: Sendable, Identifiable, RowDecodable {
    let id: UUID
    let need: UUID
    let fund: UUID
    let fundName: String
    let kind: FundKind
    let amount: Int
    /// What was given back, because less was taken.
    let released: Int
    let madeOn: Day
    let madeName: String
    let version: Int

    init(row: Row) throws {
        id = try row["id"]
        need = try row["need_id"]
        fund = try row["fund_id"]
        fundName = try row["fund_name"]
        kind = try row["fund_kind"]
        amount = try row["amount"]
        released = try row["released"]
        madeOn = try row["made_on"]
        madeName = try row["made_name"]
        version = try row["version"]
    }

    var kept: Int { FundSum.left(of: amount, used: released) }
}

import Carers
import Dates
import DesignSystem
import Desk
import Foundation
import Markup
import Records

/// A break with its days, and what came of it.
struct BreakBooking: Sendable, Identifiable, RowDecodable {
    let id: UUID
    let need: UUID
    let allocation: UUID?
    let wordsSealed: String
    let startsOn: Day
    let endsOn: Day
    let minutes: Int
    /// How much of the allocation it takes: minutes or pence.
    let units: Int?
    /// How much it took in the end.
    let usedUnits: Int?
    let replacement: ReplacementCare
    let replacementOn: Day?
    let paidBy: BreakPayer
    let state: BookingState
    let takenMinutes: Int?
    let outcome: BreakOutcome?
    let afterSealed: String?
    let endedOn: Day?
    let version: Int

    static let words = SealedWords(table: "break_booking", column: "words_sealed")
    static let after = SealedWords(table: "break_booking", column: "after_sealed")

    init(row: Row) throws {
        id = try row["id"]
        need = try row["need_id"]
        allocation = try row["allocation_id"]
        wordsSealed = try row["words_sealed"]
        startsOn = try row["starts_on"]
        endsOn = try row["ends_on"]
        minutes = try row["minutes"]
        units = try row["units"]
        usedUnits = try row["used_units"]
        replacement = try row["replacement"]
        replacementOn = try row["replacement_on"]
        paidBy = try row["paid_by"]
        state = try row["state"]
        takenMinutes = try row["taken_minutes"]
        outcome = try row["outcome"]
        afterSealed = try row["after_sealed"]
        endedOn = try row["ended_on"]
        version = try row["version"]
    }
}

extension BreakAllocation {
    /// What no booking has taken yet.
    func free(of bookings: [BreakBooking]) -> Int {
        let taken = bookings.filter { $0.allocation == id }.map {
            $0.usedUnits ?? ($0.state == .booked ? $0.units : 0) ?? 0
        }
        return FundSum.left(of: kept, used: FundSum.total(taken))
    }
}

/// How far a booking has come; all but the first are ends.
enum BookingState: String, Sendable, CaseIterable, SQLConvertible {
    case booked, taken, missed, cancelled

    static let ends: [BookingState] = [.taken, .missed, .cancelled]

    /// What it is after it ended so, if it can still end.
    func ending(as end: BookingState) -> BookingState? { self == .booked && end != .booked ? end : nil }

    var words: Phrase {
        switch self {
        case .booked: Phrase(en: "Booked", cy: "Wedi’i archebu")
        case .taken: Phrase(en: "Taken", cy: "Wedi’i gymryd")
        case .missed: Phrase(en: "Not taken", cy: "Heb ei gymryd")
        case .cancelled: Phrase(en: "Called off", cy: "Wedi’i ganslo")
        }
    }
}

/// Who looks after the person meanwhile, and whether that person agreed: it is a service to them, not to the carer.
enum ReplacementCare: String, Sendable, CaseIterable, SQLConvertible {
    case noneNeeded = "none_needed"
    case agreed
    /// They cannot decide it themselves; it was decided in their best interests.
    case decided
    /// Only in an emergency: they could not be asked yet.
    case toAsk = "to_ask"

    /// Whether a break may be booked so.
    func isEnough(for kind: BreakKind) -> Bool { self != .toAsk || kind == .emergency }

    /// Whether a day must be told on which it was agreed or decided.
    var hasDay: Bool { self == .agreed || self == .decided }

    var words: Phrase {
        switch self {
        case .noneNeeded: Phrase(en: "Nobody needs to step in", cy: "Does dim angen i neb gamu i mewn")
        case .agreed: Phrase(en: "The person looked after agreed to it", cy: "Cytunodd y person sy’n cael gofal iddo")
        case .decided:
            Phrase(
                en: "They cannot decide it; it was decided in their best interests",
                cy: "Ni allant ei benderfynu; penderfynwyd er eu lles pennaf"
            )
        case .toAsk: Phrase(en: "Still to ask them (only in an emergency)", cy: "I’w gofyn eto (dim ond mewn argyfwng)")
        }
    }
}

/// Who pays.
///
/// The carer is not among them: replacement care meets the needs of the person who is looked after, and a carer is never
/// charged for it.
enum BreakPayer: String, Sendable, CaseIterable, SQLConvertible {
    case fund
    case caredForBudget = "cared_for_budget"
    case free

    var words: Phrase {
        switch self {
        case .fund: Phrase(en: "What was allocated to this carer", cy: "Yr hyn a ddyrannwyd i’r gofalwr hwn")
        case .caredForBudget:
            Phrase(en: "The budget of the person looked after", cy: "Cyllideb y person sy’n cael gofal")
        case .free: Phrase(en: "Nobody: it costs nothing", cy: "Neb: nid yw’n costio dim")
        }
    }
}

/// What the carer says of it afterwards.
enum BreakOutcome: String, Sendable, CaseIterable, SQLConvertible {
    case helped
    case aLittle = "a_little"
    case notHelped = "not_helped"
    case notSaid = "not_said"

    var words: Phrase {
        switch self {
        case .helped: Phrase(en: "It helped", cy: "Fe helpodd")
        case .aLittle: Phrase(en: "It helped a little", cy: "Fe helpodd ychydig")
        case .notHelped: Phrase(en: "It did not help", cy: "Ni helpodd")
        case .notSaid: Phrase(en: "They have not said", cy: "Nid ydynt wedi dweud")
        }
    }
}

/// Where a need stands, worked out from what was done about it.
enum BreakStage: String, Sendable, CaseIterable {
    case waiting, offered, accepted, allocated, booked, taken, closed

    init(need: BreakNeed, offers: [BreakOffer], allocations: [BreakAllocation], bookings: [BreakBooking]) {
        self.init(
            isEnded: need.endedOn != nil,
            offers: offers.map(\.answer),
            isAllocated: allocations.contains { $0.kept > 0 },
            bookings: bookings.map(\.state)
        )
    }

    /// The latest thing that is still to be gone on with.
    init(isEnded: Bool, offers: [OfferAnswer?], isAllocated: Bool, bookings: [BookingState]) {
        if isEnded {
            self = .closed
        } else if bookings.contains(.booked) {
            self = .booked
        } else if bookings.contains(.taken) {
            self = .taken
        } else if isAllocated {
            self = .allocated
        } else if offers.contains(.accepted) {
            self = .accepted
        } else {
            self = offers.contains(nil) ? .offered : .waiting
        }
    }

    var words: Phrase {
        switch self {
        case .waiting: Phrase(en: "Waiting", cy: "Yn aros")
        case .offered: Phrase(en: "Offered", cy: "Wedi’i gynnig")
        case .accepted: Phrase(en: "Accepted", cy: "Wedi’i dderbyn")
        case .allocated: Phrase(en: "Allocated", cy: "Wedi’i ddyrannu")
        case .booked: Phrase(en: "Booked", cy: "Wedi’i archebu")
        case .taken: Phrase(en: "Taken", cy: "Wedi’i gymryd")
        case .closed: Phrase(en: "Closed", cy: "Wedi cau")
        }
    }

    var tag: HTML {
        switch self {
        case .waiting: .tag(words, .warn)
        case .offered, .accepted, .allocated: .tag(words, .info)
        case .booked, .taken: .tag(words, .ok)
        case .closed: .tag(words)
        }
    }
}

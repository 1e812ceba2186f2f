import Dates
import Desk
import Forms
import Foundation
import Markup
import Records

/// What the form of a need says.
struct BreakNeedDetails: Sendable {
    let kind: BreakKind
    let words: String
    let minutes: Int?
    let wantedFrom: Day?
    let wantedTo: Day?

    init(_ form: Form) throws(InvalidForm) {
        var reader = FormReader(form)
        kind = reader.choice("kind", required: BreakWords.sayKind, fallback: .planned)
        words = reader.longText("words", required: BreakWords.sayNeed, most: 2000)
        minutes = reader.optionalHours("hours")
        wantedFrom = reader.optionalDay("from")
        wantedTo = reader.optionalDay("to")
        if let wantedFrom, let wantedTo, wantedTo < wantedFrom { reader.refuse("to-day", BreakWords.endsAfter) }
        try reader.finish()
    }
}

/// What the form of a booking says.
struct BookingDetails: Sendable {
    let words: String
    let startsOn: Day
    let endsOn: Day
    let minutes: Int
    let replacement: ReplacementCare
    let replacementOn: Day?
    let paidBy: BreakPayer
    let allocation: UUID?
    /// In pence, where money was allocated.
    let cost: Int?

    init(_ form: Form, today: Day) throws(InvalidForm) {
        var reader = FormReader(form)
        words = reader.longText("words", required: BreakWords.sayWhatBooked, most: 1000)
        startsOn = reader.day("starts", required: BreakWords.sayStart)
        endsOn = reader.optionalDay("ends") ?? startsOn
        if endsOn < startsOn { reader.refuse("ends-day", BreakWords.endsAfter) }
        let hours = reader.optionalHours("hours")
        if hours == nil { reader.refuse("hours", BreakWords.enterAmount(.hours)) }
        minutes = hours ?? 0
        replacement = reader.choice("replacement", required: BreakWords.sayReplacement, fallback: .toAsk)
        replacementOn = replacement.hasDay ? reader.day("replaced", required: BreakWords.sayWhenReplaced) : nil
        if let replacementOn, replacementOn > today {
            reader.refuse("replaced-day", EmergencyWords.notAheadOfToday)
        }
        // "fund" goes with the allocation it is taken from: the option says which.
        let payer = form["paid"]
        allocation = UUID(text: payer)
        paidBy = allocation == nil ? BreakPayer(rawValue: payer) ?? .fund : .fund
        if paidBy == .fund, allocation == nil { reader.refuse("paid", BreakWords.sayWhoPays) }
        cost = reader.optionalMoney("cost")
        try reader.finish()
    }
}

/// What came of a booking.
struct BookingEnd: Sendable {
    let state: BookingState
    /// Only of what was taken.
    let minutes: Int?
    let cost: Int?
    let outcome: BreakOutcome?
    let words: String?

    init(_ form: Form) throws(InvalidForm) {
        var reader = FormReader(form)
        let known = BookingState.ends.map(\.rawValue)
        let end = reader.choice("state", among: known, required: BreakWords.sayWhatBecame)
        state = BookingState(rawValue: end) ?? .missed
        let taken = reader.optionalHours("taken")
        if state == .taken, taken == nil { reader.refuse("taken", BreakWords.enterAmount(.hours)) }
        minutes = state == .taken ? taken : nil
        cost = reader.optionalMoney("spent")
        outcome = state == .taken ? reader.optionalChoice("outcome") ?? .notSaid : nil
        words = reader.optionalLongText("after", most: 1000)
        try reader.finish()
    }
}

/// What the form of a fund says.
struct FundDetails: Sendable {
    let name: String
    let first: Day
    let last: Day
    let amount: FundAmount
    let version: Int

    /// `kind` is what it is counted in, where that was said before: it never changes.
    init(_ form: Form, kind: FundKind? = nil) throws(InvalidForm) {
        var reader = FormReader(form)
        name = reader.text("name", required: BreakWords.nameFund, most: 80)
        let counted = kind ?? reader.choice("kind", required: BreakWords.sayCounted, fallback: .hours)
        first = reader.day("first", required: BreakWords.sayStart)
        last = reader.day("last", required: BreakWords.sayLast)
        if last < first { reader.refuse("last-day", BreakWords.endsAfter) }
        let read = FundAmount(form["amount"], counted)
        if read == nil { reader.refuse("amount", BreakWords.enterAmount(counted)) }
        amount = read ?? FundAmount(0, counted)
        version = reader.version()
        try reader.finish()
    }
}

extension FormReader {
    /// Hours as they are written, in minutes; nought is none.
    fileprivate mutating func optionalHours(_ field: String) -> Int? { optionalAmount(field, .hours) }
    /// Money as it is written, in pence.
    fileprivate mutating func optionalMoney(_ field: String) -> Int? { optionalAmount(field, .money) }

    private mutating func optionalAmount(_ field: String, _ kind: FundKind) -> Int? {
        guard let text = optionalText(field, most: 30) else { return nil }
        guard let amount = FundAmount(text, kind), amount.units > 0 else {
            refuse(field, BreakWords.enterAmount(kind))
            return nil
        }
        return amount.units
    }
}

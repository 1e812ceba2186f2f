import Dates
import DesignSystem
import Forms
import Foundation
import Markup
import Records
import Web

/// One booking on the page of its need: its days, what was agreed, and what became of it.
func bookingCard(_ booking: BreakBooking, _ answer: OneBreak.Answer, _ visit: Visit, _ invalid: InvalidForm?) -> HTML {
    let days: HTML =
        booking.endsOn == booking.startsOn
        ? .day(booking.startsOn) : "\(HTML.day(booking.startsOn)) – \(HTML.day(booking.endsOn))"
    let agreed: HTML? = booking.replacementOn.map { " \(HTML.day($0))" }
    let ask: HTML? = booking.replacement == .toAsk ? .tag(BreakWords.stillToAsk, .warn) : nil
    let tone: HTML.Tone = booking.state == .booked ? .info : booking.state == .taken ? .ok : .plain
    var facts = [
        Fact(BreakWords.state, .tag(booking.state.words, tone)), Fact(BreakWords.days, days),
        Fact(BreakWords.hours, "\(FundAmount(booking.minutes, .hours).words)"),
        Fact(BreakWords.whatBooked, "<span class=\"pre\">\(answer.bookings[booking.id])</span>"),
        Fact(BreakWords.replacement, "\(booking.replacement.words)\(agreed) \(ask)"),
        Fact(BreakWords.paid, "\(booking.paidBy.words)"),
    ]
    if let minutes = booking.takenMinutes {
        facts.append(Fact(BreakWords.taken, "\(FundAmount(minutes, .hours).words)"))
    }
    if let outcome = booking.outcome { facts.append(Fact(BreakWords.helped, "\(outcome.words)")) }
    if let after = answer.after[booking.id] {
        facts.append(Fact(BreakWords.after, "<span class=\"pre\">\(after)</span>"))
    }
    let forms: HTML? = answer.mayAct ? bookingSteps(booking, answer, visit, invalid) : nil
    return "<div class=\"card stack\">\(.summaryList(facts))\(forms)</div>"
}

private func bookingSteps(_ booking: BreakBooking, _ answer: OneBreak.Answer, _ visit: Visit, _ invalid: InvalidForm?)
    -> HTML?
{
    let path = "\(answer.path)/bookings/\(booking.id.text)"
    let sent = visit.context.path.hasPrefix(path)
    let firstToAsk = answer.whole.bookings.first { $0.replacement == .toAsk }
    let asking: HTML? = firstToAsk?.id == booking.id ? askSince(path, sent ? invalid : nil, visit) : nil
    guard booking.state == .booked else { return asking }
    // Several bookings may stand on one page: only the first that is open is asked about, so that no field is there twice.
    let first = answer.whole.bookings.first { $0.state == .booked }
    guard first?.id == booking.id else { return asking }
    return
        "\(asking)\(.details(BreakWords.whatBecame, open: sent && invalid != nil, endForm(path, answer, visit, sent ? invalid : nil)))"
}

private func askSince(_ path: String, _ invalid: InvalidForm?, _ visit: Visit) -> HTML {
    let said: [Option] = [ReplacementCare.agreed, .decided, .noneNeeded].map { Option($0.rawValue, $0.words) }
    return .form(
        action: path + "/replacement",
        visit.context,
        """
        \(.radios("said", legend: BreakWords.askedSince, options: said, form: Form(), invalid: invalid))
        \(.button(BreakWords.save, .secondary))
        """
    )
}

private func endForm(_ path: String, _ answer: OneBreak.Answer, _ visit: Visit, _ invalid: InvalidForm?) -> HTML {
    let form = invalid == nil ? Form() : visit.form
    let ends = BookingState.ends.map { Option($0.rawValue, $0.words) }
    let outcomes = BreakOutcome.allCases.map { Option($0.rawValue, $0.words) }
    let hasMoney = answer.whole.allocations.contains { $0.kind == .money }
    let spent: HTML? =
        hasMoney
        ? .textField("spent", label: BreakWords.spent, width: "w10", isOptional: true, form: form, invalid: invalid)
        : nil
    return .form(
        action: path + "/end",
        visit.context,
        """
        \(.radios("state", legend: BreakWords.whatBecame, options: ends, form: form, invalid: invalid))
        \(.textField("taken", label: BreakWords.taken, hint: BreakWords.hoursHint, width: "w10", isOptional: true, form: form, invalid: invalid))
        \(spent)
        \(.radios("outcome", legend: BreakWords.helped, options: outcomes, isOptional: true, form: form, invalid: invalid))
        \(.textArea("after", label: BreakWords.after, rows: 3, limit: 1000, isOptional: true, form: form, invalid: invalid))
        \(.button(BreakWords.save))
        """
    )
}

import Dates
import DesignSystem
import Desk
import Forms
import Foundation
import Markup
import Records
import Web

/// What ends with a record, shown before it is closed.
struct RecordToClose: OpensPerson {
    struct Answer: Sendable {
        let frame: PersonFrame
        let tasks: Int
        let sharings: Int
        /// What they do for others, still open.
        let roles: [CaringPair]
        /// What later areas say ends too.
        let others: [Phrase]

        func whatEnds(with reason: ClosingReason) -> [Phrase] {
            var lines = [ClosingWords.messages]
            if [.caringEnded, .died].contains(reason), !roles.isEmpty {
                lines.append(ClosingWords.rolesEnd(roles.count))
            }
            if tasks > 0 { lines.append(ClosingWords.tasks(tasks)) }
            if sharings > 0 { lines.append(ClosingWords.sharings(sharings)) }
            return lines + others + [ClosingWords.kept]
        }
    }

    let person: UUID
    let ends: [any EndsWithRecord]

    func answer(_ look: Look) throws -> Answer {
        let frame = try KeepablePerson(person: person).answer(look)
        return Answer(
            frame: frame,
            tasks: try look.openTasks(of: person).count,
            sharings: try look.db.sharings(of: person, at: look.now).count { $0.isInForce },
            roles: try look.caring(of: person).filter { $0.carer.id == person && $0.role.until == nil },
            others: try ends.flatMap { try $0.ending(with: frame.person, look) }
        )
    }
}

func closingRoutes(_ ends: [any EndsWithRecord]) -> [Route] {
    [
        .get("/carers/:person/closing", for: .staffWho(.keepCarers)) { visit in
            .page(reasonPage(try await visit.ask(RecordToClose(person: visit.id("person"), ends: ends)), visit))
        },
        // First why, then what that reason asks: no address says which.
        .post("/carers/:person/closing", for: .staffWho(.keepCarers)) { visit in
            let answer = try await visit.ask(RecordToClose(person: visit.id("person"), ends: ends))
            let person = answer.frame.person
            guard let reason = ClosingReason(rawValue: visit.form["reason"]) else {
                return .tryAgain(reasonPage(answer, visit, InvalidForm("reason", ClosingWords.needsReason)))
            }
            guard visit.form.has("version") else {
                var values = reason.isOftenToday ? Form.boxes("day", answer.frame.today) : [:]
                values["version"] = String(person.version)
                return .page(closingPage(answer, reason, visit, Form(values: values)))
            }
            let closing: Closing
            do throws(InvalidForm) {
                closing = try Closing(visit.form, of: person, roles: answer.roles, today: answer.frame.today)
            } catch {
                return .tryAgain(closingPage(answer, reason, visit, visit.form, error))
            }
            try await visit.perform(
                CloseRecord(person: person.id, closing: closing, seen: Int(visit.form["version"]) ?? 0)
            )
            // Whoever may be told is told next.
            let next = closing.mayTell == .yes ? FindingPaths.onward(of: person.id) : CarersPaths.person(person.id)
            return .redirect(to: next, notice: .recordClosed)
        },
        .post("/carers/:person/reopening", for: .staffWho(.keepCarers)) { visit in
            let id = try visit.id("person")
            try await visit.perform(ReopenRecord(person: id))
            return .redirect(to: CarersPaths.person(id), notice: .recordReopened)
        },
    ]
}

/// Why: the only question, so that nothing is asked that does not fit.
private func reasonPage(_ answer: RecordToClose.Answer, _ visit: Visit, _ invalid: InvalidForm? = nil) -> Page {
    let frame = answer.frame
    if frame.person.isClosed {
        return .ofPerson(frame, ClosingWords.close, visit, body: "\(reopening(frame.person, visit))")
    }
    let reasons = HTML.radios(
        "reason",
        legend: ClosingWords.why,
        options: ClosingReason.allCases.map { Option($0.rawValue, $0.words, hint: $0.hint) },
        form: visit.form,
        invalid: invalid
    )
    return .ofPerson(
        frame,
        ClosingWords.close,
        visit,
        width: .reading,
        invalid: invalid,
        body: .form(
            action: CarersPaths.part("closing", of: frame.person.id),
            visit.context,
            "\(reasons)\(.button(ClosingWords.goOn))"
        )
    )
}

/// What that reason asks, and what ends with the record.
private func closingPage(
    _ answer: RecordToClose.Answer,
    _ reason: ClosingReason,
    _ visit: Visit,
    _ form: Form,
    _ invalid: InvalidForm? = nil
) -> Page {
    let frame = answer.frame
    if frame.person.isClosed { return reasonPage(answer, visit) }
    let path = CarersPaths.part("closing", of: frame.person.id)
    let lines = answer.whatEnds(with: reason).map { HTML("<li>\($0)</li>") }
    let kindly: HTML? = reason.kindly.map { "<p>\($0)</p>" }
    let day: HTML? =
        reason.asksDay
        ? .dateFields("day", legend: reason.dayAsked, hint: reason.dayHint, form: form, invalid: invalid) : nil
    let fields: HTML = """
        \(kindly)\(ofReason(reason, answer, form, invalid))\(day)
        \(.inset("<p>\(ClosingWords.whatHappens)</p><ul>\(lines)</ul>"))
        \(.hidden("reason", reason.rawValue))\(.hidden("form_again", "reason"))\(.hidden("version", form["version"]))\(.button(CarersWords.save))
        """
    let needsRole = reason == .caredForDied && answer.roles.isEmpty
    let body: HTML =
        needsRole
        ? "\(kindly)<p>\(.link(ClosingWords.noRoles, to: CarersPaths.part("caring", of: frame.person.id)))</p>"
        : .form(action: path, visit.context, fields)
    return .ofPerson(
        frame,
        ClosingWords.close,
        visit,
        width: .reading,
        invalid: invalid,
        body: "<h3>\(reason.words)</h3>\(body)<p>\(.link(ClosingWords.another, to: path))</p>"
    )
}

private func ofReason(_ reason: ClosingReason, _ answer: RecordToClose.Answer, _ form: Form, _ invalid: InvalidForm?)
    -> HTML?
{
    switch reason {
    case .caredForDied:
        let options = answer.roles.map { Option($0.id.text, name: $0.caredFor.names.full) }
        return .radios("whose", legend: ClosingWords.whose, options: options, form: form, invalid: invalid)
    case .caringEnded where !answer.roles.isEmpty:
        // A death has a reason of its own, asked in other words.
        let ends = EndOfCaring.asked.filter { $0 != .died && $0 != .mistake }.map { Option($0.rawValue, $0.words) }
        return .radios("caring", legend: ClosingWords.caring, options: ends, form: form, invalid: invalid)
    case .movedAway:
        let options = MayTellNext.allCases.map { Option($0.rawValue, $0.words) }
        return .radios("tell", legend: ClosingWords.tell, options: options, form: form, invalid: invalid)
    case .died where !answer.roles.isEmpty:
        let people: [HTML] = answer.roles.map { pair in
            let name = Phrase(asWritten: pair.caredFor.names.full)
            return "<li>\(.link(name, to: CarersPaths.person(pair.caredFor.id)))</li>"
        }
        return .inset("<p>\(ClosingWords.alone(people.count))</p><ul>\(people)</ul>")
    default: return nil
    }
}

/// The way back into a closed record, for whoever may write in it.
func reopening(_ person: Person, _ visit: Visit) -> HTML {
    .form(
        action: CarersPaths.part("reopening", of: person.id),
        visit.context,
        .button(ClosingWords.reopen, .secondary)
    )
}

extension Person {
    fileprivate var isClosed: Bool { endedOn != nil || diedOn != nil }
}

/// When a record was closed and opened again, on the timeline.
struct ClosingsOnTimeline: TimelineSource {
    let code = "closing"
    let words = Phrase(en: "Closing and opening", cy: "Cau ac agor")

    func entries(of person: Person, before mark: TimelineMark?, limit: Int, _ look: Look) throws -> [TimelineEntry] {
        try look.db.closings(of: person.id, before: mark, limit: limit).map { change in
            if let tell = change.after.flatMap(MayTellNext.init(rawValue:)) {
                return TimelineEntry(
                    at: change.at,
                    id: change.id,
                    ClosingWords.tell,
                    meta: "\(change.byName)",
                    body: "<p>\(tell.words)</p>"
                )
            }
            let reason = (change.after ?? change.before).flatMap(ClosingReason.init(rawValue:))
            let why: HTML? = change.after == nil ? nil : reason.map { "<p>\($0.words)</p>" }
            return TimelineEntry(
                at: change.at,
                id: change.id,
                change.after == nil ? Event.personReopened.words : Event.personEnded.words,
                meta: "\(change.byName)",
                body: why
            )
        }
    }
}

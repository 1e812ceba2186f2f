import Carers
import Dates
import DesignSystem
import Desk
import Forms
import Foundation
import Markup
import Web

/// One emergency: whom to ring beside what was done.
struct UseOfPlan: OpensPerson {
    struct Entry: Sendable {
        let entry: EmergencyEntry
        let words: String
    }

    struct Answer: Sendable {
        let frame: PersonFrame
        let use: EmergencyUse
        let entries: [Entry]
        let review: String?
        let helps: WhatHelps?
    }

    let person: UUID
    let use: UUID

    func answer(_ look: Look) throws -> Answer {
        let frame = try look.frame(of: person, for: .emergency)
        let use = try look.db.emergencyUse(use, of: person)
        let opened = try look.emergencyPlan(of: person)
        let rules = try look.db.cardRules(of: frame.person.team)
        return Answer(
            frame: frame,
            use: use,
            entries: try look.db.emergencyEntries(of: use.id).map { entry in
                let words = try EmergencyEntry.words.open(entry.wordsSealed, row: entry.id, look.means) as String
                return Entry(entry: entry, words: words)
            },
            review: try EmergencyUse.review.open(use.reviewSealed, row: use.id, look.means),
            helps: opened.map {
                WhatHelps(carer: frame.person.names.full, text: $0.text, contacts: $0.contacts, rules: rules)
            }
        )
    }
}

private let path = "/carers/:person/emergency/uses"

let emergencyUseRoutes: [Route] = [
    .get(path, for: .staffWho(.keepCarers)) { visit in
        let answer = try await visit.ask(PlanToWrite(person: visit.id("person")))
        return .page(startPage(answer.frame, visit, nil))
    },
    .post(path, for: .staffWho(.keepCarers)) { visit in
        let answer = try await visit.ask(PlanToWrite(person: visit.id("person")))
        let person = answer.frame.person.id
        do {
            var reader = FormReader(visit.form)
            let why: EmergencyReason = reader.choice("why", required: UseWords.sayWhy, fallback: .other)
            let rang = reader.words("words", required: UseWords.sayWhoRang)
            try reader.finish()
            let use = try await visit.perform(StartEmergency(person: person, why: why, rang: rang))
            return .redirect(to: EmergencyPaths.use(use, person), notice: .useStarted)
        } catch let invalid as InvalidForm {
            return .tryAgain(startPage(answer.frame, visit, invalid))
        }
    },
    .get("\(path)/:use", for: .staffWho(.seeCarers)) { visit in .page(usePage(try await one(visit), visit, nil)) },
    .post("\(path)/:use/log", for: .staffWho(.keepCarers)) { visit in
        try await step(visit) { person, use in
            var reader = FormReader(visit.form)
            let kind: EntryKind = reader.choice("kind", required: UseWords.sayKind, fallback: .done)
            let words = reader.words("words", required: UseWords.sayWhat)
            try reader.finish()
            try await visit.perform(NoteEmergency(person: person, use: use, kind: kind, words: words))
        }
    },
    .post("\(path)/:use/end", for: .staffWho(.keepCarers)) { visit in
        try await step(visit) { person, use in
            var reader = FormReader(visit.form)
            let outcome: EmergencyOutcome = reader.choice("outcome", required: UseWords.sayOutcome, fallback: .other)
            try reader.finish()
            try await visit.perform(EndEmergency(person: person, use: use, outcome: outcome))
        }
    },
    .post("\(path)/:use/review", for: .staffWho(.keepCarers)) { visit in
        try await step(visit) { person, use in
            var reader = FormReader(visit.form)
            let words = reader.words("review", required: UseWords.sayLearned)
            try reader.finish()
            try await visit.perform(ReviewEmergency(person: person, use: use, words: words))
        }
    },
]

private func one(_ visit: Visit) async throws -> UseOfPlan.Answer {
    try await visit.ask(UseOfPlan(person: visit.id("person"), use: visit.id("use")))
}

private func step(_ visit: Visit, _ perform: (UUID, UUID) async throws -> Void) async throws -> Reply {
    let (person, use) = (try visit.id("person"), try visit.id("use"))
    do {
        try await perform(person, use)
        return .redirect(to: EmergencyPaths.use(use, person), notice: .useSaved)
    } catch let invalid as InvalidForm {
        return .tryAgain(usePage(try await one(visit), visit, invalid))
    }
}

extension FormReader {
    /// Free text of an emergency, where a key code would be written in haste.
    fileprivate mutating func words(_ field: String, required message: Phrase) -> String {
        let text = longText(field, required: message, most: 2000)
        if KeyCode.isLikely(in: text, .elsewhere) { refuse(field, KeyCode.refusal) }
        return text
    }
}

private func startPage(_ frame: PersonFrame, _ visit: Visit, _ invalid: InvalidForm?) -> Page {
    let options = EmergencyReason.allCases.map { Option($0.rawValue, $0.words) }
    let address = EmergencyPaths.part("uses", frame.person.id)
    return .ofPerson(
        frame,
        UseWords.start,
        under: [NavigationItem(EmergencyWords.plan, path: EmergencyPaths.plan(frame.person.id))],
        visit,
        invalid: invalid,
        autosaves: true,
        body: .form(
            action: address,
            visit.context,
            autosave: .page,
            """
            \(.radios("why", legend: UseWords.why, options: options, form: visit.form, invalid: invalid))
            \(.textArea("words", label: EntryKind.rang.words, rows: 4, form: visit.form, invalid: invalid))
            \(.button(UseWords.start, .warning))
            """
        )
    )
}

private func usePage(_ answer: UseOfPlan.Answer, _ visit: Visit, _ invalid: InvalidForm?) -> Page {
    let use = answer.use
    let mayKeep = answer.frame.mayKeep
    let log: [Happening] = answer.entries.reversed().map { one in
        Happening(
            one.entry.kind.words,
            meta: "\(visit.moment(one.entry.at)) · \(one.entry.byName)",
            body: "<p class=\"pre\">\(one.words)</p>"
        )
    }
    let facts = [
        Fact(UseWords.why, "\(use.why.words)"), Fact(UseWords.state, use.tag),
        Fact(UseWords.outcome, use.outcome.map { "\($0.words)" } ?? .none(CardWords.notYet)),
    ]
    let learned: HTML? = answer.review.map { text in
        let when: HTML? = use.reviewedOn.map { ": \(HTML.day($0))" }
        return
            "<h3>\(UseWords.learned)</h3><p class=\"pre\">\(text)</p><p class=\"meta\">\(use.reviewedName)\(when)</p>"
    }
    return .ofPerson(
        answer.frame,
        UseWords.title,
        under: [NavigationItem(EmergencyWords.plan, path: EmergencyPaths.plan(answer.frame.person.id))],
        visit,
        invalid: invalid,
        autosaves: mayKeep,
        body: """
            \(.summaryList(facts))\(mayKeep ? useForms(answer, visit, invalid) : nil)\(learned)
            <h3>\(UseWords.log)</h3>\(.timeline(log))\(if: use.isOpen, answer.helps?.view ?? "")
            """
    )
}

/// What is asked now: while it lasts, what was done; when it is over, what was learned.
private func useForms(_ answer: UseOfPlan.Answer, _ visit: Visit, _ invalid: InvalidForm?) -> HTML? {
    let address = EmergencyPaths.use(answer.use.id, answer.frame.person.id)
    let form = invalid == nil ? Form() : visit.form
    if answer.use.isOpen {
        let kinds = EntryKind.ofLog.map { Option($0.rawValue, $0.words) }
        let outcomes = EmergencyOutcome.allCases.map { Option($0.rawValue, $0.words) }
        let isEnding = invalid?.message(for: "outcome") != nil
        return """
            \(.form(action: address + "/log", visit.context, autosave: .page, """
                \(.radios("kind", legend: UseWords.kind, options: kinds, form: form, invalid: invalid))
                \(.textArea("words", label: UseWords.what, rows: 3, form: form, invalid: invalid))\(.button(UseWords.write))
                """))
            \(.details(UseWords.end, open: isEnding, .form(action: address + "/end", visit.context, """
                \(.radios("outcome", legend: UseWords.outcome, options: outcomes, form: form, invalid: invalid))
                \(.button(UseWords.end))
                """)))
            """
    }
    guard answer.use.waitsForReview else { return nil }
    return .form(
        action: address + "/review",
        visit.context,
        autosave: .page,
        """
        \(.textArea("review", label: UseWords.learned, hint: UseWords.learnedHint, rows: 5, form: form, invalid: invalid))
        \(.button(UseWords.saveReview))
        """
    )
}

import Dates
import DesignSystem
import Desk
import Forms
import Foundation
import Markup
import Records
import Web

/// Those who live with someone whose address changed, and how each may safely be told.
struct HouseholdToMove: OpensPerson {
    struct Other: Sendable, Identifiable {
        let line: HouseholdLine
        let ways: [ContactWay]
        let hasNote: Bool
        let mayKeep: Bool
        var id: UUID { line.id }
    }

    struct Answer: Sendable {
        let frame: PersonFrame
        let others: [Other]
        /// Of whom it is to be said.
        var asked: [Other] { others.filter(\.mayKeep) }
    }

    let person: UUID

    func answer(_ look: Look) throws -> Answer {
        let frame = try KeepablePerson(person: person).answer(look)
        let lines = try look.household(of: person).filter { $0.member.until == nil }
        return Answer(
            frame: frame,
            others: try lines.map { line in
                HouseholdToMove.Other(
                    line: line,
                    ways: try look.contactWays(of: line.person.id),
                    hasNote: try !look.staySafeNotes(of: line.person.id).isEmpty,
                    mayKeep: try look.mayKeep(line.person)
                )
            }
        )
    }
}

/// What became of each of a household.
struct HouseholdMove: Sendable {
    let day: Day
    let isCorrection: Bool
    let others: [UUID: MovedOrStayed]

    init(_ form: Form, _ answer: HouseholdToMove.Answer) throws(InvalidForm) {
        var reader = FormReader(form)
        isCorrection = form["kind"] == "corrected"
        if !["moved", "corrected"].contains(form["kind"]) { reader.refuse("kind", HouseholdWords.needsKind) }
        day =
            isCorrection
            ? answer.frame.today : reader.pastDay("day", HouseholdWords.needsDay, today: answer.frame.today)
        var others: [UUID: MovedOrStayed] = [:]
        for other in answer.asked {
            let name = "what-\(other.id.text)"
            guard let choice = MovedOrStayed(rawValue: form[name]) else {
                reader.refuse(name, HouseholdWords.needsEach)
                continue
            }
            if isCorrection, choice == .secret { reader.refuse(name, HouseholdWords.staysTogether) }
            others[other.id] = choice
        }
        self.others = others
        try reader.finish()
    }
}

extension FormReader {
    /// A day that has come.
    mutating func pastDay(_ name: String, _ required: Phrase, today: Day) -> Day {
        let day = day(name, required: required)
        if day > today { refuse("\(name)-day", HouseholdWords.notYet) }
        return day
    }
}

func householdMovingPage(
    _ answer: HouseholdToMove.Answer,
    _ visit: Visit,
    _ form: Form,
    _ invalid: InvalidForm? = nil
) -> Page {
    let frame = answer.frame
    let day = HTML.dateFields("day", legend: HouseholdWords.movedOn, form: form, invalid: invalid)
    let kind = HTML.radios(
        "kind",
        legend: HouseholdWords.kind,
        options: [
            Option("moved", HouseholdWords.theyMoved, reveals: day), Option("corrected", HouseholdWords.corrected),
        ],
        form: form,
        invalid: invalid
    )
    let asked: [HTML] = answer.asked.map { other in
        """
        \(.radios(
            "what-\(other.id.text)",
            legend: Phrase(asWritten: other.line.person.names.full),
            options: MovedOrStayed.allCases.map { Option($0.rawValue, HouseholdWords.words($0)) },
            form: form,
            invalid: invalid
        ))\(safety(of: other))
        """
    }
    let elsewhere: [HTML] = answer.others.filter { !$0.mayKeep }.map {
        "<li>\($0.line.person.names.full): \(HouseholdWords.otherTeam)</li>"
    }
    let others: HTML? = elsewhere.isEmpty ? nil : "<ul class=\"stack\">\(elsewhere)</ul>"
    return .ofPerson(
        frame,
        HouseholdWords.moving,
        under: [NavigationItem(HouseholdWords.title, path: CarersPaths.part("household", of: frame.person.id))],
        visit,
        width: .reading,
        invalid: invalid,
        body: """
            <p>\(HouseholdWords.movingIntro)</p>\(others)
            \(.form(
                action: CarersPaths.part("household/moving", of: frame.person.id),
                visit.context,
                "\(kind)\(asked)\(.button(CarersWords.save))"
            ))
            """
    )
}

/// How safe it is to speak with someone of it.
private func safety(of other: HouseholdToMove.Other) -> HTML {
    let note: HTML? = other.hasNote ? "<p>\(HTML.tag(CarersWords.staySafe, .bad)) \(HouseholdWords.hasNote)</p>" : nil
    let ways: [HTML] = other.ways.map { "<li>\($0.channel.words): \($0.safety.tag)</li>" }
    let list: HTML =
        ways.isEmpty
        ? "<p>\(HouseholdWords.noWays)</p>" : "<p>\(HouseholdWords.safeWays):</p><ul class=\"plain\">\(ways)</ul>"
    return .inset("\(note)\(list)")
}

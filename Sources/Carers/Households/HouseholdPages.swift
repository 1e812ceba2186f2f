import Dates
import DesignSystem
import Desk
import Forms
import Foundation
import Markup
import Records
import Web

/// Who lives with someone, who did, and who must not be told where they live.
struct HouseholdOfPerson: OpensPerson {
    struct Answer: Sendable {
        let frame: PersonFrame
        let own: HouseholdMember?
        let lines: [HouseholdLine]
        /// Of whom caring says that they live together, and no household does.
        let suggested: [Person]
        let secrets: [HouseholdSecret]
    }

    let person: UUID

    func answer(_ look: Look) throws -> Answer {
        let frame = try look.frame(of: person, for: .contact)
        let lines = try look.household(of: person)
        let there = Set(lines.filter { $0.member.until == nil }.map(\.person.id))
        let pairs = frame.parts.contains(.caring) ? try look.caring(of: person) : []
        let together = pairs.filter { $0.role.livesWith == true && $0.role.holds(on: look.today) }
            .map { $0.carer.id == person ? $0.caredFor : $0.carer }
        return Answer(
            frame: frame,
            own: try look.db.membership(of: person),
            lines: lines,
            suggested: together.filter { !there.contains($0.id) },
            secrets: try look.secrets(about: person)
        )
    }
}

func householdPage(
    _ answer: HouseholdOfPerson.Answer,
    _ visit: Visit,
    _ invalid: InvalidForm? = nil
) -> Page {
    let person = answer.frame.person
    let path = CarersPaths.part("household", of: person.id)
    let add: [HTML] = answer.frame.mayKeep ? [.buttonLink(HouseholdWords.add, to: path + "/new", .primary)] : []
    let now = answer.lines.filter { $0.member.until == nil }
    let before = answer.lines.filter { $0.member.until != nil }
    let rows: [[HTML]] = now.map { line in
        let leaving: HTML? =
            answer.frame.mayKeep
            ? .link(
                HouseholdWords.movedOut,
                to: "\(path)/\(line.id.text)/leaving",
                about: Phrase(asWritten: line.person.names.full)
            )
            : nil
        return [.inList(line.person), .day(line.member.since), "\(leaving)"]
    }
    let table: HTML =
        rows.isEmpty
        ? "<p>\(HouseholdWords.nobody)</p>"
        : .table(
            HouseholdWords.livesWith,
            columns: [Column(HouseholdWords.who), Column(HouseholdWords.since), Column(HouseholdWords.until)],
            rows: rows
        )
    let own: HTML? =
        now.isEmpty
        ? nil
        : answer.own.map { own in
            let leave: HTML? =
                answer.frame.mayKeep
                ? " \(.link(HouseholdWords.movedOut, to: "\(path)/\(own.id.text)/leaving", about: Phrase(asWritten: person.names.full)))"
                : nil
            return "<p>\(person.names.full): \(HouseholdWords.since) \(HTML.day(own.since))\(leave)</p>"
        }
    let past: [HTML] = before.map { line in
        "<li>\(HTML.inList(line.person)): \(HTML.day(line.member.since)) – \(line.member.until.map { HTML.day($0) })</li>"
    }
    let left: HTML? = past.isEmpty ? nil : "<h3>\(HouseholdWords.before)</h3><ul class=\"plain stack\">\(past)</ul>"
    let home = Phrase(en: "See where they live", cy: "Gweld ble maent yn byw")
    let secrets: [HTML] = answer.secrets.map { secretPart($0, answer, visit, invalid) }
    return .ofPerson(
        answer.frame,
        HouseholdWords.title,
        visit,
        invalid: invalid,
        actions: add,
        body: """
            \(secrets)\(table)\(own)\(suggestions(answer))\(left)
            <p>\(.link(home, to: CarersPaths.part("contact/address", of: person.id)))</p>
            """
    )
}

extension HTML {
    /// Who it is, leading to their record.
    fileprivate static func inList(_ person: Person) -> HTML {
        .link(Phrase(asWritten: person.names.full), to: CarersPaths.person(person.id))
    }
}

private func suggestions(_ answer: HouseholdOfPerson.Answer) -> HTML? {
    guard answer.frame.mayKeep, !answer.suggested.isEmpty else { return nil }
    let lines: [HTML] = answer.suggested.map { "<li>\(HTML.inList($0)), \($0.reference)</li>" }
    return .inset("<p>\(HouseholdWords.suggested)</p><ul>\(lines)</ul>")
}

private func secretPart(
    _ secret: HouseholdSecret,
    _ answer: HouseholdOfPerson.Answer,
    _ visit: Visit,
    _ invalid: InvalidForm?
) -> HTML {
    let path = CarersPaths.part("secrets/\(secret.id.text)/lifting", of: answer.frame.person.id)
    // Each of several secrets has a field of its own.
    let why = HouseholdSecret.whyField(secret.id)
    let lift: HTML? =
        answer.frame.mayKeep
        ? .details(
            HouseholdWords.mayKnow,
            open: invalid?.message(for: why) != nil,
            .form(
                action: path,
                visit.context,
                """
                \(.textField(why, label: HouseholdWords.why, form: visit.form, invalid: invalid))\(.button(HouseholdWords.mayKnow, .secondary))
                """
            )
        ) : nil
    return .alert(
        HouseholdWords.secret,
        .bad,
        """
        <p>\(secret.words)</p><p class="meta">\(secret.saidName), \(HTML.day(visit.clock.day(of: secret.saidAt)))</p>\(lift)
        """,
        level: 3
    )
}

extension HouseholdSecret {
    var words: Phrase {
        let members = Phrase.joined(self.members.map(\.names.full))
        return Phrase(
            en: HouseholdWords.mustNotKnow(person.names.full, of: members.en).en,
            cy: HouseholdWords.mustNotKnow(person.names.full, of: members.cy).cy
        )
    }
}

extension Phrase {
    /// Names, as a sentence has them.
    static func joined(_ names: [String]) -> Phrase {
        guard names.count > 1, let last = names.last else { return Phrase(same: names.joined()) }
        let others = names.dropLast().joined(separator: ", ")
        return Phrase(en: "\(others) and \(last)", cy: "\(others) \(last.takesAc ? "ac" : "a") \(last)")
    }
}

extension String {
    /// Whether Welsh joins it with “ac”: it begins with the sound of a vowel.
    ///
    /// A Y is one before a consonant, as in Ynyr.
    var takesAc: Bool {
        let sounds = folding(options: .diacriticInsensitive, locale: nil).lowercased()
        guard let first = sounds.first else { return false }
        if first == "y" { return sounds.dropFirst().first.map { !"aeiou".contains($0) } ?? false }
        return "aeiou".contains(first)
    }
}

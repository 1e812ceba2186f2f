import Dates
import DesignSystem
import Desk
import Forms
import Foundation
import Markup
import People
import Records
import Web

/// Someone new, and what must be known of them first: each is one act.
struct RegisterCarer: Command {
    let form: RegisterForm
    let team: UUID

    func permits(_ actor: Actor, _ db: any Reader) -> Bool { actor.may(.keepCarers, in: team) }

    func perform(_ work: Work) throws -> UUID {
        let id = try work.register(form.details, for: team)
        if let words = form.staySafe {
            let note = try work.addStaySafeNote(words, reviewOn: work.today.adding(months: 3), to: id)
            try work.record(.staySafeWritten, about: Person.subject(id), ["note": note.text])
        }
        return id
    }
}

/// What the form for someone new offers, and who may be the same person.
struct RegisterChoices: Question {
    struct Answer: Sendable {
        let teams: [Team]
        let today: Day
        /// What was searched for, to begin the form with.
        let typed: SearchTerms?
        let matches: [KnownAlready]
    }

    /// The search that found nobody.
    var search: UUID?
    /// What the form says, to look once more before it is taken.
    var details: PersonDetails?

    func permits(_ actor: Actor, _ db: any Reader) -> Bool { actor.may(.keepCarers) }

    func answer(_ look: Look) throws -> Answer {
        Answer(
            teams: try look.db.teams(look.actor.teams(where: .keepCarers)),
            today: look.today,
            typed: try search.map { try FoundPeople(id: $0).answer(look).terms },
            matches: try details.map { try matches($0, look) } ?? []
        )
    }

    /// Who may be the same, with the reason.
    private func matches(_ details: PersonDetails, _ look: Look) throws -> [KnownAlready] {
        let alike = try WhoMayBeKnown(details: details).answer(look).prefix(10)
        let people = try look.people(alike.map(\.person))
        return alike.compactMap { one in
            people.first { $0.id == one.person }.map { KnownAlready(person: $0, rules: one.rules) }
        }
    }
}

/// Someone whose record is there, who may be the one about to be registered.
struct KnownAlready: Sendable {
    let person: Person
    let rules: [MatchRule]
}

let registerRoutes: [Route] = [
    .get(CarersPaths.new, for: .staffWho(.keepCarers)) { visit in
        // Nobody is registered before somebody has looked for them.
        guard let search = UUID(uuidString: visit.form["search"]) else { return .redirect(to: CarersPaths.search) }
        let choices = try await visit.ask(RegisterChoices(search: search))
        return .page(registerPage(choices, visit, startForm(choices)))
    },
    .post(CarersPaths.new, for: .staffWho(.keepCarers)) { visit in
        do {
            let form = try RegisterForm(visit.form, today: visit.clock.day(of: visit.clock.now()))
            let isSure = visit.form.has("sure")
            let choices = try await visit.ask(RegisterChoices(details: isSure ? nil : form.details))
            guard choices.matches.isEmpty else {
                return .tryAgain(registerPage(choices, visit, visit.form))
            }
            let only = choices.teams.count == 1 ? choices.teams.first?.id : nil
            guard let team = UUID(uuidString: visit.form["team"]) ?? only else { throw Refusal.notPermitted }
            let id = try await visit.perform(RegisterCarer(form: form, team: team))
            return .redirect(to: CarersPaths.person(id), notice: .registered)
        } catch let invalid as InvalidForm {
            return .tryAgain(registerPage(try await visit.ask(RegisterChoices()), visit, visit.form, invalid))
        }
    },
]

/// What was searched for stands in the form already.
private func startForm(_ choices: RegisterChoices.Answer) -> Form {
    var values = ["team": choices.teams.first?.id.text ?? ""]
    guard let typed = choices.typed else { return Form(values: values) }
    let names = typed.typedNames
    values["given"] = names.dropLast().joined(separator: " ")
    values["family"] = names.last ?? ""
    values["born"] = typed.born.map { $0.words.en } ?? ""
    values["postcode"] = typed.postcode ?? ""
    values["phone"] = typed.phone ?? ""
    values["email"] = typed.email ?? ""
    return Form(values: values)
}

private func registerPage(
    _ choices: RegisterChoices.Answer,
    _ visit: Visit,
    _ form: Form,
    _ invalid: InvalidForm? = nil
) -> Page {
    let again: HTML? = choices.matches.isEmpty ? nil : matchesPart(choices)
    let sure: HTML? = choices.matches.isEmpty ? nil : .hidden("sure", "1")
    let save =
        choices.matches.isEmpty
        ? Phrase(en: "Register", cy: "Cofrestru")
        : Phrase(en: "None of these: register", cy: "Dim un o’r rhain: cofrestru")
    return Page(
        Phrase(en: "Register a carer", cy: "Cofrestru gofalwr"),
        breadcrumbs: [CarersWords.crumb],
        invalid: invalid,
        autosaves: true,
        body: """
            \(again)\(.form(action: CarersPaths.new, visit.context, once: true, autosave: .page, """
                \(teamField(choices.teams, form, invalid))\(PersonFields.html(form, invalid))
                \(contactFields(form, invalid))\(PersonFields.languageHTML(form, invalid))
                \(foundFields(form, invalid))\(sure)\(.button(save))
                """))
            """
    )
}

private func matchesPart(_ choices: RegisterChoices.Answer) -> HTML {
    let lines: [HTML] = choices.matches.map { known in
        "<li>\(known.person.inDuplicateList)<p>\(known.rules.words)</p></li>"
    }
    let words = Phrase(
        en: "Open the record first if it is the same person. If not, register below; nothing you typed is lost.",
        cy: "Agorwch y cofnod yn gyntaf os yr un person ydyw. Os na, cofrestrwch isod; ni chollir dim a deipiwyd."
    )
    return .alert(
        Phrase(en: "We may know them already", cy: "Efallai ein bod yn eu hadnabod eisoes"),
        .warn,
        "<p>\(words)</p><ul>\(lines)</ul>"
    )
}

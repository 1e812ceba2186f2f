import Dates
import DesignSystem
import Desk
import Forms
import Foundation
import Markup
import Records
import Web

let searchRoutes: [Route] = [
    .get(CarersPaths.search, for: .staffWho(.seeCarers)) { visit in .page(searchPage(visit)) },
    .post(CarersPaths.search, for: .staffWho(.seeCarers)) { visit in
        var reader = FormReader(visit.form)
        let typed = reader.text("find", required: SearchWords.nothingTyped, most: SearchTerms.most)
        do {
            try reader.finish()
            return .redirect(to: CarersPaths.search(try await visit.perform(SearchPeople(typed: typed))))
        } catch let invalid as InvalidForm {
            return .tryAgain(searchPage(visit, invalid))
        }
    },
    .get("/carers/search/:search", for: .staffWho(.seeCarers)) { visit in
        .page(resultsPage(try await visit.ask(FoundPeople(id: visit.id("search"))), try visit.id("search"), visit))
    },
]

private func searchPage(_ visit: Visit, _ invalid: InvalidForm? = nil) -> Page {
    Page(
        SearchWords.title,
        breadcrumbs: [CarersWords.crumb],
        invalid: invalid,
        body: searchForm(visit, visit.form, invalid)
    )
}

/// The one box.
func searchForm(_ visit: Visit, _ form: Form, _ invalid: InvalidForm? = nil) -> HTML {
    let field = HTML.textField(
        "find",
        label: SearchWords.find,
        hint: SearchWords.hint,
        form: form,
        invalid: invalid
    )
    return .form(action: CarersPaths.search, visit.context, "\(field)\(.button(SearchWords.search))")
}

private func resultsPage(_ answer: FoundPeople.Answer, _ id: UUID, _ visit: Visit) -> Page {
    let none: HTML? =
        answer.people.isEmpty && answer.alike.isEmpty
        ? "<p>\(answer.terms.isEmpty ? SearchWords.notUnderstood : SearchWords.nobody)</p>" : nil
    let found: HTML? =
        answer.people.isEmpty
        ? nil : peopleTable(SearchWords.found(answer.people.count), answer.people, answer)
    let cut: HTML? = answer.isCut ? "<p>\(SearchWords.cut)</p>" : nil
    let alike: HTML? =
        answer.alike.isEmpty
        ? nil : peopleTable(SearchWords.alike(answer.alike.count), id: "alike", answer.alike, answer)
    let add: HTML? =
        visit.actor.may(.keepCarers)
        ? """
        <h2>\(SearchWords.notThere)</h2>
        <p>\(.buttonLink(SearchWords.register, to: CarersPaths.new + "?search=" + id.text, answer.people.isEmpty ? .primary : .secondary))</p>
        """ : nil
    return Page(
        SearchWords.results,
        breadcrumbs: [CarersWords.crumb],
        width: .wide,
        body: """
            \(searchForm(visit, Form(values: ["find": answer.typed])))
            \(none)\(found)\(cut)\(alike)\(add)
            """
    )
}

private func peopleTable(
    _ caption: Phrase,
    id: String = "found",
    _ people: [Person],
    _ answer: FoundPeople.Answer
) -> HTML {
    let rows: [[HTML]] = people.map { person in
        let born: HTML =
            person.born.map { "\($0.words), \(person.ageWords(on: answer.today))" } ?? .none(CarersWords.notKnown)
        let known: HTML? = person.names.knownAs.map { "<p class=\"meta\">\(PersonWords.knownAs($0))</p>" }
        return [
            "\(.link(Phrase(asWritten: person.names.listed), to: CarersPaths.person(person.id)))\(known)",
            born,
            person.postcodeInList(on: answer.today) ?? .none(CarersWords.notKnown),
            "\(person.reference)",
            person.standingTag,
            answer.teamNames[person.team].map { "\($0)" } ?? .none(),
        ]
    }
    return .table(
        caption,
        id: id,
        columns: [
            Column(PersonWords.name), Column(PersonWords.born), Column(PersonWords.postcode),
            Column(PersonWords.reference), Column(PersonWords.standing), Column(PersonWords.keptBy),
        ],
        rows: rows
    )
}

enum SearchWords {
    static let title = Phrase(en: "Find someone", cy: "Dod o hyd i rywun")
    static let results = Phrase(en: "Who was found", cy: "Pwy a ddaeth i’r golwg")
    static let find = Phrase(en: "Whom are you looking for?", cy: "Am bwy rydych chi’n chwilio?")
    static let hint = Phrase(
        en:
            "A name, a birth date, a postcode, a telephone number, a reference or an NHS number. Several narrow it down.",
        cy:
            "Enw, dyddiad geni, cod post, rhif ffôn, cyfeirnod neu rif GIG. Mae sawl un yn culhau’r chwiliad."
    )
    static let search = Phrase(en: "Search", cy: "Chwilio")
    static let nothingTyped = Phrase(en: "Enter something to look for", cy: "Rhowch rywbeth i chwilio amdano")
    static let notUnderstood = Phrase(
        en: "Nothing in this can be looked for. Try a name, a birth date or a reference.",
        cy: "Ni ellir chwilio am ddim yn hyn. Rhowch gynnig ar enw, dyddiad geni neu gyfeirnod."
    )
    static let nobody = Phrase(
        en: "Nobody whose record you may see was found. Try less of the name, or another spelling.",
        cy: "Ni ddaethpwyd o hyd i neb y cewch weld eu cofnod. Rhowch gynnig ar lai o’r enw, neu sillafiad arall."
    )
    static let cut = Phrase(
        en: "These are the first \(FoundPeople.most). Add a birth date or a postcode to see fewer.",
        cy: "Dyma’r \(FoundPeople.most) cyntaf. Ychwanegwch ddyddiad geni neu god post i weld llai."
    )
    static let notThere = Phrase(en: "Not there?", cy: "Ddim yno?")
    static let register = Phrase(en: "Register someone new", cy: "Cofrestru rhywun newydd")
    static func found(_ many: Int) -> Phrase {
        Phrase(en: many == 1 ? "1 person found" : "\(many) people found", cy: "Cafwyd hyd i \(many)")
    }
    static func alike(_ many: Int) -> Phrase {
        Phrase(
            en: many == 1 ? "1 person whose name sounds like it" : "\(many) people whose names sound like it",
            cy: "\(many) ag enw sy’n swnio’n debyg"
        )
    }
}

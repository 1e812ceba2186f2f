import Dates
import DesignSystem
import Desk
import Forms
import Foundation
import Markup
import Records
import Web

let caringRoutes: [Route] = [
    .get("/carers/:person/caring", for: .staffWho(.seeCarers)) { visit in
        .page(caringPage(try await visit.ask(CaringOfPerson(person: visit.id("person"))), visit))
    },
    .get("/carers/:person/caring/new", for: .staffWho(.keepCarers)) { visit in
        let frame = try await visit.ask(KeepablePerson(person: visit.id("person")))
        return .page(newCaringPage(frame, visit, Form(values: ["who": "new"])))
    },
    .post("/carers/:person/caring/new", for: .staffWho(.keepCarers)) { visit in try await addCaring(visit) },
    .get("/carers/:person/caring/:caring", for: .staffWho(.keepCarers)) { visit in
        let (frame, pair) = try await one(visit)
        var fields = CaringDetails(pair.role).fields
        fields["version"] = [String(pair.role.version)]
        return .page(changePage(frame, pair, visit, Form(fields)))
    },
    .post("/carers/:person/caring/:caring", for: .staffWho(.keepCarers)) { visit in
        let (frame, pair) = try await one(visit)
        do {
            var reader = FormReader(visit.form)
            let details = CaringDetails(&reader, visit.form, today: frame.today)
            try reader.finish()
            let seen = Int(visit.form["version"]) ?? 0
            try await visit.perform(
                ChangeCaring(person: frame.person.id, role: pair.id, details: details, seen: seen)
            )
            return .redirect(to: CarersPaths.part("caring", of: frame.person.id), notice: .carersSaved)
        } catch let invalid as InvalidForm {
            return .tryAgain(changePage(frame, pair, visit, visit.form, invalid))
        }
    },
    .get("/carers/:person/caring/:caring/end", for: .staffWho(.keepCarers)) { visit in
        let (frame, pair) = try await one(visit)
        return .page(endPage(frame, pair, visit, Form(values: Form.boxes("day", frame.today))))
    },
    .post("/carers/:person/caring/:caring/end", for: .staffWho(.keepCarers)) { visit in
        let (frame, pair) = try await one(visit)
        do {
            let end = try CaringEnd(visit.form, today: frame.today)
            try await visit.perform(
                EndCaring(person: frame.person.id, role: pair.id, day: end.day, reason: end.reason)
            )
            return .redirect(to: CarersPaths.part("caring", of: frame.person.id), notice: .carersSaved)
        } catch let invalid as InvalidForm {
            return .tryAgain(endPage(frame, pair, visit, visit.form, invalid))
        }
    },
]

/// A record in which whoever asks may write.
struct KeepablePerson: OpensPerson {
    let person: UUID

    func answer(_ look: Look) throws -> PersonFrame {
        let frame = try look.frame(of: person, for: .who)
        guard frame.mayKeep else { throw Refusal.notPermitted }
        return frame
    }
}

/// One role of a record in which whoever asks may write.
private struct OneCaring: OpensPerson {
    let person: UUID
    let role: UUID

    func answer(_ look: Look) throws -> (PersonFrame, CaringPair) {
        let frame = try KeepablePerson(person: person).answer(look)
        return (frame, try look.caring(role, of: person))
    }
}

private func one(_ visit: Visit) async throws -> (PersonFrame, CaringPair) {
    try await visit.ask(OneCaring(person: visit.id("person"), role: visit.id("caring")))
}

extension CaringDetails {
    fileprivate init(_ role: CaringRole) {
        self.init(
            relation: role.relation,
            hours: role.hours,
            livesWith: role.livesWith,
            conditions: role.conditions,
            since: role.since,
            hasParentalResponsibility: role.hasParentalResponsibility
        )
    }
}

private func addCaring(_ visit: Visit) async throws -> Reply {
    let frame = try await visit.ask(KeepablePerson(person: visit.id("person")))
    do {
        var reader = FormReader(visit.form)
        let other: AddCaring.Other
        if visit.form["who"] == "known" {
            let reference = PersonReference.read(visit.form["reference"])
            if reference == nil { reader.refuse("reference", unknownReference) }
            other = .known(reference: reference ?? "")
        } else {
            other = .new(PersonFields(&reader, today: frame.today))
        }
        let details = CaringDetails(&reader, visit.form, today: frame.today)
        try reader.finish()
        try await visit.perform(AddCaring(carer: frame.person.id, other: other, details: details))
        return .redirect(to: CarersPaths.part("caring", of: frame.person.id), notice: .carersSaved)
    } catch let invalid as InvalidForm {
        return .tryAgain(newCaringPage(frame, visit, visit.form, invalid))
    } catch InvalidCaring.unknownReference {
        return .tryAgain(newCaringPage(frame, visit, visit.form, InvalidForm("reference", unknownReference)))
    }
}

private let unknownReference = Phrase(
    en: "No record that you may see has this reference",
    cy: "Nid oes gan gofnod y cewch ei weld y cyfeirnod hwn"
)

private func newCaringPage(_ frame: PersonFrame, _ visit: Visit, _ form: Form, _ invalid: InvalidForm? = nil) -> Page {
    let reference = HTML.textField(
        "reference",
        label: PersonWords.reference,
        hint: Phrase(en: "Like C1234-5678", cy: "Fel C1234-5678"),
        width: "w20",
        form: form,
        invalid: invalid
    )
    let who = HTML.radios(
        "who",
        legend: Phrase(en: "Do we know them already?", cy: "A ydym yn eu hadnabod eisoes?"),
        options: [
            Option("known", Phrase(en: "Yes, by this reference", cy: "Ydym, wrth y cyfeirnod hwn"), reveals: reference),
            Option("new", Phrase(en: "No, write them down now", cy: "Na, cofnodwch nhw nawr")),
        ],
        form: form,
        invalid: invalid
    )
    return formPage(
        frame,
        CaringWords.add,
        visit,
        invalid,
        to: "caring/new",
        "\(who)\(PersonFields.html(form, invalid))\(CaringDetails.html(form, invalid))"
    )
}

private func changePage(
    _ frame: PersonFrame,
    _ pair: CaringPair,
    _ visit: Visit,
    _ form: Form,
    _ invalid: InvalidForm? = nil
) -> Page {
    formPage(
        frame,
        CaringWords.change,
        visit,
        invalid,
        to: "caring/\(pair.id.text)",
        "\(names(pair))\(CaringDetails.html(form, invalid))\(.hidden("version", form["version"]))"
    )
}

private func endPage(
    _ frame: PersonFrame,
    _ pair: CaringPair,
    _ visit: Visit,
    _ form: Form,
    _ invalid: InvalidForm? = nil
) -> Page {
    let kindly = Phrase(
        en:
            "When someone has died, letters and messages to them stop today. Nothing goes to the carer by itself for six weeks: ring or write yourself, when it is right.",
        cy:
            "Pan fydd rhywun wedi marw, bydd llythyrau a negeseuon atynt yn stopio heddiw. Nid oes dim yn mynd at y gofalwr ar ei ben ei hun am chwe wythnos: ffoniwch neu ysgrifennwch eich hun, pan fydd yn iawn."
    )
    let reasons = HTML.radios(
        "reason",
        legend: Phrase(en: "What happened?", cy: "Beth ddigwyddodd?"),
        options: EndOfCaring.asked.map { Option($0.rawValue, $0.words) },
        form: form,
        invalid: invalid
    )
    let day = HTML.dateFields(
        "day",
        legend: Phrase(en: "On what day?", cy: "Ar ba ddiwrnod?"),
        hint: Phrase(
            en: "The last day of caring or, after a death, the day on which they died, as near as you know",
            cy: "Diwrnod olaf y gofalu neu, ar ôl marwolaeth, y diwrnod y buont farw, mor agos ag y gwyddoch"
        ),
        form: form,
        invalid: invalid
    )
    return formPage(
        frame,
        CaringWords.end,
        visit,
        invalid,
        to: "caring/\(pair.id.text)/end",
        "\(names(pair))\(reasons)\(.inset("<p>\(kindly)</p>"))\(day)"
    )
}

private func names(_ pair: CaringPair) -> HTML {
    "<p>\(pair.carer.names.full): \(CaringWords.looksAfter) \(pair.caredFor.names.full)</p>"
}

/// A page of a record with one form on it.
func formPage(
    _ frame: PersonFrame,
    _ title: Phrase,
    _ visit: Visit,
    _ invalid: InvalidForm?,
    to part: String,
    _ fields: HTML
) -> Page {
    .ofPerson(
        frame,
        title,
        visit,
        width: .reading,
        invalid: invalid,
        autosaves: true,
        body: .form(
            action: CarersPaths.part(part, of: frame.person.id),
            visit.context,
            autosave: .page,
            "\(fields)\(.button(CarersWords.save))"
        )
    )
}

/// When and why caring ended.
struct CaringEnd: Sendable {
    let day: Day
    let reason: EndOfCaring

    init(_ form: Form, today: Day) throws(InvalidForm) {
        var reader = FormReader(form)
        reason = reader.choice(
            "reason",
            required: Phrase(en: "Choose what happened", cy: "Dewiswch beth ddigwyddodd"),
            fallback: .other
        )
        day = reader.day("day", required: Phrase(en: "Enter the day", cy: "Rhowch y diwrnod"))
        if day > today {
            reader.refuse(
                "day-day",
                Phrase(en: "The day must be today or earlier", cy: "Rhaid i’r diwrnod fod heddiw neu’n gynharach")
            )
        }
        try reader.finish()
    }
}

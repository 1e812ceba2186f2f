import Carers
import Dates
import DesignSystem
import Desk
import Forms
import Foundation
import Markup
import Web

/// The emergency plan of one carer, all of it, and what was done with it.
struct PlanOfPerson: OpensPerson {
    struct Answer: Sendable {
        let frame: PersonFrame
        let opened: OpenedEmergencyPlan?
        let looks: [SeenLook]
        let uses: [EmergencyUse]
        let today: Day
    }

    /// A time that the plan was opened by its code, and who they said they were.
    struct SeenLook: Sendable {
        let at: Instant
        let who: String
    }

    let person: UUID

    func answer(_ look: Look) throws -> Answer {
        Answer(
            frame: try look.frame(of: person, for: .emergency),
            opened: try look.emergencyPlan(of: person),
            looks: try look.db.emergencyLooks(of: person).map { seen in
                SeenLook(at: seen.at, who: try EmergencyLook.who.open(seen.whoSealed, row: seen.id, look.means))
            },
            uses: try look.db.emergencyUses(of: person),
            today: look.today
        )
    }
}

let emergencyPlanRoutes: [Route] = [
    .get("/carers/:person/emergency", for: .staffWho(.seeCarers)) { visit in
        .page(planPage(try await visit.ask(PlanOfPerson(person: visit.id("person"))), visit))
    },
    .post("/carers/:person/emergency/check", for: .staffWho(.keepCarers)) { visit in
        let person = try visit.id("person")
        guard visit.form["right"] == "1" else {
            let answer = try await visit.ask(PlanOfPerson(person: person))
            let words = Phrase(en: "Tick that you read it through", cy: "Ticiwch eich bod wedi’i ddarllen")
            return .tryAgain(planPage(answer, visit, InvalidForm("right", words)))
        }
        try await visit.perform(CheckEmergencyPlan(person: person))
        return .redirect(to: EmergencyPaths.plan(person), notice: .emergencyPlanChecked)
    },
    .post("/carers/:person/emergency/code", for: .staffWho(.keepCarers)) { visit in
        let person = try visit.id("person")
        try await visit.perform(ChangeResponderCode(person: person))
        return .redirect(to: EmergencyPaths.plan(person), notice: .responderCodeChanged)
    },
    .post("/carers/:person/emergency/end", for: .staffWho(.keepCarers)) { visit in
        let person = try visit.id("person")
        try await visit.perform(EndEmergencyPlan(person: person))
        return .redirect(to: EmergencyPaths.plan(person), notice: .emergencyPlanEnded)
    },
]

private func planPage(_ answer: PlanOfPerson.Answer, _ visit: Visit, _ invalid: InvalidForm? = nil) -> Page {
    let person = answer.frame.person.id
    let mayKeep = answer.frame.mayKeep
    let start = Phrase(en: "There is an emergency now", cy: "Mae argyfwng nawr")
    let using: HTML? = mayKeep ? .buttonLink(start, to: EmergencyPaths.part("uses", person), .warning) : nil
    let body: HTML =
        answer.opened.map { planBody($0, answer, visit, invalid) }
            ?? """
            <p>\(Phrase(en: "There is no emergency plan yet.", cy: "Nid oes cynllun argyfwng eto."))</p>
            \(if: mayKeep, .buttonLink(EmergencyWords.make, to: EmergencyPaths.part("edit", person), .primary))
            """
    return .ofPerson(
        answer.frame,
        EmergencyWords.plan,
        visit,
        invalid: invalid,
        actions: using.map { [$0] } ?? [],
        body: "\(openUses(answer.uses, visit))\(body)\(useTable(answer.uses, visit))\(lookTable(answer.looks, visit))"
    )
}

private func planBody(
    _ opened: OpenedEmergencyPlan,
    _ answer: PlanOfPerson.Answer,
    _ visit: Visit,
    _ invalid: InvalidForm?
) -> HTML {
    let person = answer.frame.person.id
    let mayKeep = answer.frame.mayKeep
    let due: HTML? = opened.isDue(on: answer.today) ? .tag(EmergencyWords.due, .warn) : nil
    let few: HTML? = opened.hasTooFewContacts ? .alert(EmergencyWords.tooFew, .warn, "") : nil
    let standing = [
        Fact(EmergencyWords.checkDue, "\(HTML.day(opened.plan.checkDue)) \(due)"),
        Fact(
            EmergencyWords.checked,
            "\(HTML.day(opened.plan.checkedOn)) <span class=\"meta\">\(opened.plan.checkedName)</span>"
        ),
        Fact(Phrase(en: "The carer agreed", cy: "Cytunodd y gofalwr"), .day(opened.plan.agreedOn)),
        Fact(
            Phrase(en: "Those who are looked after", cy: "Y rhai sy’n cael gofal"),
            "\(opened.plan.caredFor.words)"
        ),
    ]
    let links: HTML = """
        <p class="cluster">\(.link(EmergencyWords.sheet, to: EmergencyPaths.part("sheet", person))) \
        \(if: mayKeep, .link(EmergencyWords.edit, to: EmergencyPaths.part("edit", person)))</p>
        """
    let facts = EmergencyField.allCases.map { field in
        Fact(field.label, opened.text[field].map { "<span class=\"pre\">\($0)</span>" } ?? .none())
    }
    return """
        \(few)\(links)\(contactTable(opened, visit, person, mayKeep: mayKeep))\(.summaryList(facts))
        \(.summaryList(standing))\(if: mayKeep, planSteps(person, visit, invalid))
        """
}

private func contactTable(_ opened: OpenedEmergencyPlan, _ visit: Visit, _ person: UUID, mayKeep: Bool) -> HTML {
    let rows: [[HTML]] = opened.contacts.enumerated().map { index, one in
        let path = EmergencyPaths.contact(one.contact.id, person)
        let up = Phrase(en: "Ring before", cy: "Ffonio cyn")
        let before: HTML? =
            mayKeep && index > 0
            ? .form(action: path + "/up", visit.context, inline: true, .button(up, .text, about: one.words.name)) : nil
        let name: HTML = mayKeep ? .link(Phrase(same: one.words.name), to: path) : "\(one.words.name)"
        let key: HTML? = one.contact.holdsKey ? .tag(EmergencyWords.key, .info) : nil
        return [
            "\(name) \(key)", "\(one.words.relation)", "<bdi>\(one.words.phone)</bdi>", "\(one.words.when)",
            "\(HTML.day(one.contact.agreedOn)) \(before)",
        ]
    }
    let add: HTML? =
        mayKeep && opened.contacts.count < EmergencyPlan.mostContacts
        ? "<p>\(.link(EmergencyWords.addContact, to: EmergencyPaths.part("contacts/new", person)))</p>" : nil
    guard !rows.isEmpty else {
        return "<p>\(HTML.none(Phrase(en: "Nobody to ring yet.", cy: "Neb i’w ffonio eto.")))</p>\(add)"
    }
    let table: HTML = .table(
        EmergencyWords.contacts,
        id: "contacts",
        columns: [
            Column(EmergencyWords.name), Column(EmergencyWords.relation), Column(EmergencyWords.phone),
            Column(EmergencyWords.when), Column(EmergencyWords.agreed),
        ],
        rows: rows
    )
    return "\(table)\(add)"
}

private func planSteps(_ person: UUID, _ visit: Visit, _ invalid: InvalidForm?) -> HTML {
    let path = { (part: String) in EmergencyPaths.part(part, person) }
    let yearly = Phrase(en: "The yearly check", cy: "Y gwiriad blynyddol")
    let other = Phrase(en: "A new code, or an end of the plan", cy: "Cod newydd, neu ddiwedd ar y cynllun")
    let lost = Phrase(
        en: "If a sheet is lost, give the plan a new code and print it again.",
        cy: "Os collir dalen, rhowch god newydd i’r cynllun a’i argraffu eto."
    )
    let newCode = Phrase(en: "Give it a new code", cy: "Rhoi cod newydd iddo")
    let end = Phrase(en: "End this plan", cy: "Dod â’r cynllun hwn i ben")
    let check: HTML = """
        \(.tick("right", EmergencyWords.checkTick, form: visit.form, invalid: invalid))\(.button(EmergencyWords.check))
        """
    return """
        \(.details(yearly, open: invalid != nil, .form(action: path("check"), visit.context, check)))
        \(.details(other, """
            <p>\(lost)</p>\(.form(action: path("code"), visit.context, .button(newCode, .secondary)))
            \(.form(action: path("end"), visit.context, .button(end, .warning)))
            """))
        """
}

private func lookTable(_ looks: [PlanOfPerson.SeenLook], _ visit: Visit) -> HTML? {
    guard !looks.isEmpty else { return nil }
    let rows: [[HTML]] = looks.map { ["\(visit.moment($0.at))", "\($0.who)"] }
    return .table(
        EmergencyWords.looks,
        id: "looks",
        columns: [
            Column(Phrase(en: "When", cy: "Pryd")),
            Column(Phrase(en: "Who they said they were", cy: "Pwy ddywedon nhw oedden nhw")),
        ],
        rows: rows,
        isEven: true
    )
}

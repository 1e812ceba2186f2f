import Carers
import Dates
import DesignSystem
import Desk
import Forms
import Foundation
import Markup
import Web

private let path = "/carers/:person/emergency/contacts"

let emergencyContactRoutes: [Route] = [
    .get("\(path)/new", for: .staffWho(.keepCarers)) { visit in
        let answer = try await planWithContacts(visit)
        return .page(contactPage(answer, nil, visit, Form()))
    },
    .post("\(path)/new", for: .staffWho(.keepCarers)) { visit in
        try await save(visit, nil) { person, details in
            try await visit.perform(AddEmergencyContact(person: person, details: details))
        }
    },
    .get("\(path)/:contact", for: .staffWho(.keepCarers)) { visit in
        let answer = try await planWithContacts(visit)
        let contact = try one(visit.id("contact"), of: answer)
        return .page(contactPage(answer, contact, visit, Form(values: contact.fields)))
    },
    .post("\(path)/:contact", for: .staffWho(.keepCarers)) { visit in
        let id = try visit.id("contact")
        return try await save(visit, id) { person, details in
            try await visit.perform(CorrectEmergencyContact(person: person, contact: id, details: details))
        }
    },
    .post("\(path)/:contact/up", for: .staffWho(.keepCarers)) { visit in
        let person = try visit.id("person")
        try await visit.perform(MoveEmergencyContact(person: person, contact: visit.id("contact")))
        return .redirect(to: EmergencyPaths.plan(person), notice: .emergencyContactSaved)
    },
    .post("\(path)/:contact/removal", for: .staffWho(.keepCarers)) { visit in
        let person = try visit.id("person")
        try await visit.perform(RemoveEmergencyContact(person: person, contact: visit.id("contact")))
        return .redirect(to: EmergencyPaths.plan(person), notice: .emergencyContactSaved)
    },
]

/// A plan that is there, to put someone on it.
private func planWithContacts(_ visit: Visit) async throws -> PlanToWrite.Answer {
    let answer = try await visit.ask(PlanToWrite(person: visit.id("person")))
    guard answer.opened != nil else { throw Refusal.notFound }
    return answer
}

private func one(_ id: UUID, of answer: PlanToWrite.Answer) throws -> OpenedEmergencyContact {
    guard let found = answer.opened?.contacts.first(where: { $0.contact.id == id }) else { throw Refusal.notFound }
    return found
}

private func save(
    _ visit: Visit,
    _ id: UUID?,
    _ perform: (UUID, EmergencyContactDetails) async throws -> Void
) async throws -> Reply {
    let answer = try await planWithContacts(visit)
    let contact = try id.map { try one($0, of: answer) }
    do {
        let details = try EmergencyContactDetails(visit.form, today: visit.clock.day(of: visit.clock.now()))
        try await perform(answer.frame.person.id, details)
        return .redirect(to: EmergencyPaths.plan(answer.frame.person.id), notice: .emergencyContactSaved)
    } catch let invalid as InvalidForm {
        return .tryAgain(contactPage(answer, contact, visit, visit.form, invalid))
    }
}

private func contactPage(
    _ answer: PlanToWrite.Answer,
    _ contact: OpenedEmergencyContact?,
    _ visit: Visit,
    _ form: Form,
    _ invalid: InvalidForm? = nil
) -> Page {
    let person = answer.frame.person.id
    let address =
        contact.map { EmergencyPaths.contact($0.contact.id, person) } ?? EmergencyPaths.part("contacts/new", person)
    let remove = Phrase(en: "Take them off the plan", cy: "Eu tynnu oddi ar y cynllun")
    let removal: HTML? = contact.map { _ in
        .form(action: address + "/removal", visit.context, .button(remove, .warning))
    }
    let relationHint = Phrase(en: "Such as sister, neighbour, friend", cy: "Fel chwaer, cymydog, ffrind")
    let whenHint = Phrase(en: "Such as evenings, or any time", cy: "Fel gyda’r nos, neu unrhyw bryd")
    return .ofPerson(
        answer.frame,
        contact == nil ? EmergencyWords.addContact : EmergencyWords.changeContact,
        under: [NavigationItem(EmergencyWords.plan, path: EmergencyPaths.plan(person))],
        visit,
        invalid: invalid,
        body: """
            \(.form(action: address, visit.context, """
                \(.textField("name", label: EmergencyWords.name, form: form, invalid: invalid))
                \(.textField("phone", label: EmergencyWords.phone, type: "tel", form: form, invalid: invalid))
                \(.textField("relation", label: EmergencyWords.relation, hint: relationHint, form: form, invalid: invalid))
                \(.textField("when", label: EmergencyWords.when, hint: whenHint, form: form, invalid: invalid))
                \(.tick("key", EmergencyWords.holdsKey, form: form))
                \(.dateFields("agreed", legend: EmergencyWords.whenAgreed, form: form, invalid: invalid))
                \(.hidden("version", form["version"]))\(.button(EmergencyWords.save))
                """))
            \(removal)
            """
    )
}

import DesignSystem
import Desk
import Forms
import Foundation
import Markup
import Records
import Web

let contactRoutes: [Route] = [
    .get("/carers/:person/contact", for: .staffWho(.seeCarers)) { visit in
        .page(contactPage(try await visit.ask(ContactOfPerson(person: visit.id("person"))), visit))
    },
    .get("/carers/:person/contact/address", for: .staffWho(.seeCarers)) { visit in
        let answer = try await visit.ask(OpenAddress(person: visit.id("person")))
        let values = ["address": answer.address ?? "", "postcode": answer.frame.person.postcode ?? ""]
        return .page(addressPage(answer, visit, Form(values: values)))
    },
    .post("/carers/:person/contact/address", for: .staffWho(.keepCarers)) { visit in
        let id = try visit.id("person")
        var reader = FormReader(visit.form)
        let address = reader.optionalLongText("address", most: 400)
        let postcode = reader.postcode("postcode")
        do {
            try reader.finish()
            try await visit.perform(ChangeAddress(person: id, address: address, postcode: postcode))
            // Whoever lives with them may live there too: that is asked next.
            let others = try await visit.ask(HouseholdToMove(person: id)).others
            let next = others.isEmpty ? "contact" : "household/moving"
            return .redirect(to: CarersPaths.part(next, of: id), notice: .carersSaved)
        } catch let invalid as InvalidForm {
            return .tryAgain(addressPage(try await visit.ask(OpenAddress(person: id)), visit, visit.form, invalid))
        }
    },
    .get("/carers/:person/contact/new", for: .staffWho(.keepCarers)) { visit in
        let frame = try await visit.ask(KeepablePerson(person: visit.id("person")))
        return .page(wayPage(frame, nil, visit, Form(values: ["safety": ContactSafety.askFirst.rawValue])))
    },
    .post("/carers/:person/contact/new", for: .staffWho(.keepCarers)) { visit in
        let frame = try await visit.ask(KeepablePerson(person: visit.id("person")))
        do {
            let details = try ContactDetails(visit.form)
            try await visit.perform(AddContact(person: frame.person.id, details: details))
            return .redirect(to: CarersPaths.part("contact", of: frame.person.id), notice: .carersSaved)
        } catch let invalid as InvalidForm {
            return .tryAgain(wayPage(frame, nil, visit, visit.form, invalid))
        }
    },
    .get("/carers/:person/contact/:way", for: .staffWho(.keepCarers)) { visit in
        let (frame, way) = try await visit.ask(OneWay(person: visit.id("person"), way: visit.id("way")))
        // Where letters go is where they live: that it was opened is written down as that.
        if way.channel == .post { _ = try await visit.ask(OpenAddress(person: frame.person.id)) }
        return .page(wayPage(frame, way, visit, Form(values: way.fields)))
    },
    .post("/carers/:person/contact/:way", for: .staffWho(.keepCarers)) { visit in
        let (frame, way) = try await visit.ask(OneWay(person: visit.id("person"), way: visit.id("way")))
        do {
            let details = try ContactDetails(visit.form)
            let seen = Int(visit.form["version"]) ?? 0
            try await visit.perform(ChangeContact(person: frame.person.id, way: way.id, details: details, seen: seen))
            return .redirect(to: CarersPaths.part("contact", of: frame.person.id), notice: .carersSaved)
        } catch let invalid as InvalidForm {
            return .tryAgain(wayPage(frame, way, visit, visit.form, invalid))
        }
    },
    .post("/carers/:person/contact/:way/removal", for: .staffWho(.keepCarers)) { visit in
        let id = try visit.id("person")
        try await visit.perform(RemoveContact(person: id, way: visit.id("way")))
        return .redirect(to: CarersPaths.part("contact", of: id), notice: .carersSaved)
    },
]

/// One way to reach someone in whose record whoever asks may write.
private struct OneWay: OpensPerson {
    let person: UUID
    let way: UUID

    func answer(_ look: Look) throws -> (PersonFrame, ContactWay) {
        let frame = try KeepablePerson(person: person).answer(look)
        return (frame, try look.contactWay(way, of: person))
    }
}

extension ContactDetails {
    /// Reads the form, or says everything that is wrong with it.
    init(_ form: Form) throws(InvalidForm) {
        var reader = FormReader(form)
        let channel: ContactChannel = reader.choice(
            "channel",
            required: Phrase(en: "Choose how", cy: "Dewiswch sut"),
            fallback: .phone
        )
        let value = reader.text("value", required: Phrase(en: "Enter where", cy: "Rhowch ble"), most: 300)
        if !value.isEmpty { reader.checkContact(channel, "value", value) }
        self.init(
            channel,
            value,
            safety: reader.choice(
                "safety",
                required: Phrase(en: "Say whether it is safe", cy: "Dywedwch a yw’n ddiogel"),
                fallback: .askFirst
            ),
            isPreferred: reader.flag("preferred"),
            note: reader.optionalText("note", most: 300)
        )
        try reader.finish()
    }
}

extension ContactWay {
    /// As its form has it.
    fileprivate var fields: [String: String] {
        [
            "channel": channel.rawValue, "value": value, "safety": safety.rawValue, "note": note ?? "",
            "preferred": isPreferred ? "1" : "", "version": String(version),
        ]
    }
}

private func wayPage(
    _ frame: PersonFrame,
    _ way: ContactWay?,
    _ visit: Visit,
    _ form: Form,
    _ invalid: InvalidForm? = nil
) -> Page {
    let part = "contact/\(way?.id.text ?? "new")"
    let path = CarersPaths.part(part, of: frame.person.id)
    let channels = ContactChannel.allCases.map { Option($0.rawValue, $0.words) }
    let safety = HTML.radios(
        "safety",
        legend: ContactWords.safety,
        hint: Phrase(
            en: "Ask: may someone else hear the call, or read the message?",
            cy: "Gofynnwch: a all rhywun arall glywed yr alwad, neu ddarllen y neges?"
        ),
        options: ContactSafety.allCases.map { Option($0.rawValue, $0.words) },
        form: form,
        invalid: invalid
    )
    let preferred = Phrase(en: "They would rather be reached this way", cy: "Byddai’n well ganddynt y ffordd hon")
    let fields: HTML = """
        \(.select("channel", label: ContactWords.channel, options: channels, form: form, invalid: invalid))
        \(.textField("value", label: ContactWords.value, autocomplete: "off", form: form, invalid: invalid))
        \(safety)\(.tick("preferred", preferred, form: form, invalid: invalid))
        \(.textField("note", label: ContactWords.note, hint: ContactWords.noteHint, isOptional: true, form: form, invalid: invalid))
        \(.hidden("version", form["version"]))\(.button(CarersWords.save))
        """
    let remove: HTML? = way.map { _ in
        .form(
            action: path + "/removal",
            visit.context,
            .button(Phrase(en: "Remove this way for good", cy: "Dileu’r ffordd hon am byth"), .warning)
        )
    }
    return .ofPerson(
        frame,
        way == nil
            ? Phrase(en: "Add a way to reach them", cy: "Ychwanegu ffordd o’u cyrraedd")
            : Phrase(en: "Change a way to reach them", cy: "Newid ffordd o’u cyrraedd"),
        visit,
        width: .reading,
        invalid: invalid,
        body: "\(.form(action: path, visit.context, once: way == nil, fields))\(remove)"
    )
}

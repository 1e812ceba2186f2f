import Dates
import DesignSystem
import Forms
import Foundation
import Markup

/// What the form for someone new says.
struct RegisterForm: Sendable {
    var details: PersonDetails
    /// What everyone must know before they reach them.
    let staySafe: String?

    /// Reads the form, or says everything that is wrong with it.
    init(_ form: Form, today: Day) throws(InvalidForm) {
        var reader = FormReader(form)
        let fields = PersonFields(&reader, today: today)
        details = PersonDetails(fields.names, born: fields.born)
        details.language = fields.language
        details.needsInterpreter = fields.needsInterpreter
        details.address = reader.optionalLongText("address", most: 400)
        details.postcode = reader.postcode("postcode")
        details.contacts = [.phone, .email].compactMap { reader.contact($0, field: $0.rawValue) }
        if let address = details.address {
            let safety: ContactSafety = reader.optionalChoice("post-safety") ?? .askFirst
            details.contacts.append(ContactDetails(.post, address, safety: safety))
        }
        if details.contacts.isEmpty, !reader.flag("unreachable") {
            reader.refuse("phone", RegisterWords.needsContact)
        }
        details.found = HowFound(
            source: reader.optionalChoice("source"),
            campaign: reader.optionalText("campaign", most: 120),
            place: reader.optionalText("place", most: 120)
        )
        staySafe = reader.optionalLongText("safe", most: StaySafeForm.most)
        try reader.finish()
    }
}

extension FormReader {
    /// A postcode as it is written; what cannot be one is a problem.
    mutating func postcode(_ field: String) -> String? {
        guard let typed = optionalText(field, most: 20) else { return nil }
        guard let read = Postcode(typed) else {
            refuse(field, FieldWords.unreadPostcode)
            return nil
        }
        return read.text
    }

    /// A telephone number or a mail address, with how safe it is.
    mutating func contact(_ channel: ContactChannel, field: String) -> ContactDetails? {
        guard let value = optionalText(field, most: 200) else { return nil }
        checkContact(channel, field, value)
        let safety: ContactSafety = optionalChoice(field + "-safety") ?? .askFirst
        return ContactDetails(channel, value, safety: safety)
    }

    /// Notes a problem where what was typed cannot be such a way to reach someone.
    mutating func checkContact(_ channel: ContactChannel, _ field: String, _ value: String) {
        switch channel {
        case .phone, .text: if IndexToken.phone(value) == nil { refuse(field, FieldWords.unreadPhone) }
        case .email: _ = email(field, required: FieldWords.email)
        case .post: break
        }
    }
}

enum RegisterWords {
    static let needsContact = Phrase(
        en: "Enter one way to reach them, or say that there is none yet",
        cy: "Rhowch un ffordd o’u cyrraedd, neu dywedwch nad oes un eto"
    )
}

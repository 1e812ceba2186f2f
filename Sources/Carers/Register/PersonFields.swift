import Dates
import DesignSystem
import Forms
import Foundation
import Markup

/// What a form says of who someone is: the same for someone new and for a correction.
struct PersonFields: Sendable {
    var names = PersonName(given: "", family: "")
    var born: PartialDay?
    var language: String?
    var needsInterpreter = false

    /// Reads the form, and notes what is wrong with it.
    /// - Parameters:
    ///   - reader: The form.
    ///   - today: The place's day.
    ///   - kept: The language that is kept now: one that is in no list stays as it was told, so that correcting something
    ///     else does not lose it.
    init(_ reader: inout FormReader, today: Day, keeping kept: String? = nil) {
        let given = reader.optionalText("given", most: 100) ?? ""
        let family = reader.optionalText("family", most: 100) ?? ""
        if given.isEmpty, family.isEmpty { reader.refuse("given", FieldWords.needsName) }
        names = PersonName(given: given, family: family, knownAs: reader.optionalText("known", most: 100))
        if let written = reader.optionalText("born", most: 40) {
            born = PartialDay(written: written)
            if let read = born, read.days.lowerBound > today || read.days.lowerBound < today.adding(years: -130) {
                reader.refuse("born", FieldWords.oddBirth)
            } else if born == nil {
                reader.refuse("born", FieldWords.unreadBirth)
            }
        }
        let code = reader.optionalText("language", most: 40)
        language = code.flatMap { CodeList.language.code($0)?.value ?? ($0 == kept ? kept : nil) }
        needsInterpreter = reader.flag("interpreter")
    }

    /// The boxes.
    static func html(_ form: Form, _ invalid: InvalidForm?) -> HTML {
        """
        \(.textField("given", label: FieldWords.given, autocomplete: "off", form: form, invalid: invalid))
        \(.textField("family", label: FieldWords.family, autocomplete: "off", form: form, invalid: invalid))
        \(.textField("known", label: FieldWords.known, autocomplete: "off", isOptional: true, form: form, invalid: invalid))
        \(.textField("born", label: FieldWords.born, hint: FieldWords.bornHint, width: "w20", autocomplete: "off", isOptional: true, form: form, invalid: invalid))
        """
    }

    static func languageHTML(_ form: Form, _ invalid: InvalidForm?) -> HTML {
        let kept = form["language"]
        let unlisted =
            kept.isEmpty || CodeList.language.code(kept) != nil ? [] : [Option(kept, Phrase(asWritten: kept))]
        let options = [Option("", CarersWords.notAsked)] + unlisted + CodeList.language.options
        return """
            \(.select("language", label: FieldWords.language, options: options, form: form, invalid: invalid))
            \(.tick("interpreter", FieldWords.interpreter, form: form, invalid: invalid))
            """
    }
}

extension CodeList {
    /// Its codes to choose from.
    var options: [Option] { codes.map { Option($0.value, $0.words) } }
}

enum FieldWords {
    static let given = Phrase(en: "First names", cy: "Enwau cyntaf")
    static let family = Phrase(en: "Family name", cy: "Cyfenw")
    static let known = Phrase(en: "What they ask to be called", cy: "Yr hyn maen nhw’n gofyn am gael eu galw")
    static let born = Phrase(en: "Birth date", cy: "Dyddiad geni")
    static let bornHint = Phrase(
        en: "For example, 27 3 1958. If they do not know the day, a month or a year is enough.",
        cy: "Er enghraifft, 27 3 1958. Os nad ydynt yn gwybod y diwrnod, mae mis neu flwyddyn yn ddigon."
    )
    static let language = Phrase(en: "Language they would rather speak", cy: "Iaith yr hoffent ei siarad")
    static let interpreter = Phrase(en: "They need an interpreter", cy: "Mae angen cyfieithydd arnynt")
    static let needsName = Phrase(en: "Enter a name, or initials", cy: "Rhowch enw, neu lythrennau blaen")
    static let oddBirth = Phrase(
        en: "Birth date must be in the past, and not more than 130 years ago",
        cy: "Rhaid i’r dyddiad geni fod yn y gorffennol, a heb fod dros 130 o flynyddoedd yn ôl"
    )
    static let unreadBirth = Phrase(
        en: "Enter a birth date like 27 3 1958, a month like March 1958, or a year",
        cy: "Rhowch ddyddiad geni fel 27 3 1958, mis fel Mawrth 1958, neu flwyddyn"
    )
    static let address = Phrase(en: "Address", cy: "Cyfeiriad")
    static let unreadPostcode = Phrase(
        en: "Enter a full postcode, like TV1 2AB",
        cy: "Rhowch god post llawn, fel TV1 2AB"
    )
    static let phone = Phrase(en: "Telephone number", cy: "Rhif ffôn")
    static let unreadPhone = Phrase(
        en: "Enter a telephone number, like 01632 960 001",
        cy: "Rhowch rif ffôn, fel 01632 960 001"
    )
    static let email = Phrase(en: "Email address", cy: "Cyfeiriad e-bost")
}

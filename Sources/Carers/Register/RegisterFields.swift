import DesignSystem
import Forms
import Foundation
import Markup
import People
import Records

/// Which team will keep the record; not asked where there is only one.
func teamField(_ teams: [Team], _ form: Form, _ invalid: InvalidForm?) -> HTML? {
    guard teams.count > 1 else { return nil }
    return .select(
        "team",
        label: Phrase(en: "Team that keeps the record", cy: "Y tîm sy’n cadw’r cofnod"),
        options: teams.map { Option($0.id.text, name: "\($0.agencyName): \($0.name)") },
        form: form,
        invalid: invalid
    )
}

/// Ways to reach someone, each with how safe it is.
func contactFields(_ form: Form, _ invalid: InvalidForm?) -> HTML {
    let phone = HTML.textField(
        "phone",
        label: FieldWords.phone,
        type: "tel",
        width: "w20",
        autocomplete: "off",
        isOptional: true,
        form: form,
        invalid: invalid
    )
    let email = HTML.textField(
        "email",
        label: FieldWords.email,
        type: "email",
        autocomplete: "off",
        isOptional: true,
        form: form,
        invalid: invalid
    )
    let address = HTML.textArea(
        "address",
        label: FieldWords.address,
        rows: 3,
        isOptional: true,
        form: form,
        invalid: invalid
    )
    let postcode = HTML.textField(
        "postcode",
        label: PersonWords.postcode,
        width: "w10",
        autocomplete: "off",
        isOptional: true,
        form: form,
        invalid: invalid
    )
    let unreachable = Phrase(
        en: "There is no safe way to reach them yet",
        cy: "Does dim ffordd ddiogel o’u cyrraedd eto"
    )
    let safe = HTML.textArea(
        "safe",
        label: CarersWords.staySafe,
        hint: StaySafeForm.hint,
        rows: 3,
        isOptional: true,
        form: form,
        invalid: invalid
    )
    return .fieldset(
        Phrase(en: "How to reach them", cy: "Sut i’w cyrraedd"),
        hint: Phrase(
            en: "Ask: may someone else hear the call, or read the message?",
            cy: "Gofynnwch: a all rhywun arall glywed yr alwad, neu ddarllen y neges?"
        ),
        """
        \(phone)\(safetyField("phone-safety", Phrase(en: "Is it safe to ring?", cy: "A yw’n ddiogel ffonio?"), form, invalid))
        \(email)\(safetyField("email-safety", Phrase(en: "Is it safe to email?", cy: "A yw’n ddiogel e-bostio?"), form, invalid))
        \(address)\(postcode)\(safetyField("post-safety", Phrase(en: "Is it safe to write?", cy: "A yw’n ddiogel ysgrifennu?"), form, invalid))
        \(.tick("unreachable", unreachable, form: form, invalid: invalid))\(safe)
        """
    )
}

/// How safe one way is; not asked yet is "ask first".
func safetyField(_ name: String, _ label: Phrase, _ form: Form, _ invalid: InvalidForm?) -> HTML {
    let chosen = form[name].isEmpty ? Form(values: [name: ContactSafety.askFirst.rawValue]) : form
    return .select(
        name,
        label: label,
        options: ContactSafety.allCases.map { Option($0.rawValue, $0.words) },
        form: chosen,
        invalid: invalid
    )
}

/// How someone came to be known: what tells later which way of looking finds whom.
func foundFields(_ form: Form, _ invalid: InvalidForm?) -> HTML {
    let options = [Option("", CarersWords.notAsked)] + FoundSource.allCases.map { Option($0.rawValue, $0.words) }
    return .fieldset(
        Phrase(en: "How they were found", cy: "Sut y daethpwyd o hyd iddynt"),
        """
        \(.select("source", label: Phrase(en: "Who found them", cy: "Pwy a ddaeth o hyd iddynt"), options: options, form: form, invalid: invalid))
        \(.textField("place", label: Phrase(en: "Where: the practice, ward, school or event", cy: "Ble: y feddygfa, y ward, yr ysgol neu’r digwyddiad"), isOptional: true, form: form, invalid: invalid))
        \(.textField("campaign", label: Phrase(en: "Campaign", cy: "Ymgyrch"), isOptional: true, form: form, invalid: invalid))
        """
    )
}

import DesignSystem
import Desk
import Forms
import Foundation
import Markup
import Records
import Web

/// Where somebody wants to be told what comes of what they said, as a colleague writes it down for them.
///
/// It is sealed as it is kept: no page shows it again, to whoever wrote it down either.
struct AskedToBeTold: Sendable, Equatable {
    let address: String
    let language: Language

    init(address: String, language: Language) {
        self.address = address
        self.language = language
    }

    /// What the form says; none where nothing was written, or no letter could be sent.
    ///
    /// - Throws: `InvalidForm` when it is no address.
    init?(_ visit: Visit) throws(InvalidForm) {
        guard visit.sendsMail, !visit.form["email"].allSatisfy(\.isWhitespace) else { return nil }
        var read = FormReader(visit.form)
        address = read.email("email", required: Self.enter)
        language = Language(rawValue: visit.form["email_language"]) ?? visit.language
        try read.finish()
    }

    /// The address in a cell of a list; none where it is no address.
    init?(cell: String, language: Language) {
        var read = FormReader(Form(values: ["email": cell]))
        address = read.email("email", required: Self.enter)
        self.language = language
        do { try read.finish() } catch { return nil }
    }

    private static let enter = Phrase(en: "Enter an email address", cy: "Rhowch gyfeiriad e-bost")

    static func fields(_ form: Form, _ invalid: InvalidForm?) -> HTML {
        let languages = Language.allCases.map { language in
            Option(
                language.code,
                language == .english ? Phrase(en: "English", cy: "Saesneg") : Phrase(en: "Welsh", cy: "Cymraeg")
            )
        }
        return """
            \(.textField(
                "email",
                label: Phrase(
                    en: "Their email, if they asked to be told what comes of it",
                    cy: "Eu he-bost, os gofynnon nhw am gael gwybod beth ddaw ohono"
                ),
                hint: Phrase(
                    en: "Only used for that. Once it is saved nobody can see it here, and every email has a way to stop.",
                    cy: "Dim ond at hynny. Ar ôl ei gadw ni all neb ei weld yma, ac mae ffordd i stopio ym mhob e-bost."
                ),
                type: "email",
                isOptional: true,
                form: form,
                invalid: invalid
            ))
            \(.select("email_language", label: Phrase(en: "Emails to them are in", cy: "Iaith yr e-byst atynt"), options: languages, form: form))
            """
    }
}

extension Work {
    /// Keeps where to tell somebody, sealed for its own row.
    func keep(_ contact: AskedToBeTold?, ofVoice voice: UUID) throws {
        guard let contact else { return }
        let sealed = try SealedContact.new(address: contact.address, self)
        try db.add(sealed, voice: voice, language: contact.language.code, at: now)
    }
}

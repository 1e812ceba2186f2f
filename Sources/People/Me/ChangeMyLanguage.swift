import DesignSystem
import Desk
import Forms
import Foundation
import Markup
import Records
import Web

/// Chooses the language of letters to oneself.
struct ChangeMyLanguage: Command {
    let language: Language

    func permits(_ actor: Actor, _ db: any Reader) -> Bool { actor.kind == .account }

    func perform(_ work: Work) throws {
        guard let account = try work.db.account(work.actor.id) else { throw Refusal.notFound }
        try work.db.setLanguage(language, of: account.id)
        try work.remember(
            "language",
            of: Account.subject(account.id),
            version: account.version + 1,
            before: account.language.code,
            after: language.code
        )
        try work.record(.accountChanged, about: Account.subject(account.id), ["language": language.code])
    }
}

/// `/me/language`.
func myLanguageRoutes(_ keyring: Keyring) -> [Route] {
    let idle = keyring.settings.idleMinutes
    return [
        .get("/me/language", for: .staff) { visit in
            let account = try await visit.ask(MyAccount(idleMinutes: idle)).account
            return .page(languagePage(visit, Form(values: ["language": account.language.code]), nil))
        },
        .post("/me/language", for: .staff) { visit in
            guard let language = Language(rawValue: visit.form["language"]) else {
                return .tryAgain(languagePage(visit, visit.form, InvalidForm("language", LanguageWords.choose)))
            }
            try await visit.perform(ChangeMyLanguage(language: language))
            return .redirect(to: "/me", notice: .saved)
        },
    ]
}

private func languagePage(_ visit: Visit, _ form: Form, _ invalid: InvalidForm?) -> Page {
    Page(
        LanguageWords.title,
        back: NavigationItem(MyWords.title, path: "/me"),
        invalid: invalid,
        body: .form(
            action: "/me/language",
            visit.context,
            "\(languageField(LanguageWords.title, form, invalid))\(.button(AgencyWords.save))"
        )
    )
}

/// Which language letters are written in, each named in itself.
func languageField(_ legend: Phrase, _ form: Form, _ invalid: InvalidForm?) -> HTML {
    let options: [Option] = Language.allCases.map { Option($0.code, name: $0.ownName) }
    return .radios("language", legend: legend, options: options, form: form, invalid: invalid)
}

enum LanguageWords {
    static let title = Phrase(en: "Language of letters to you", cy: "Iaith llythyrau atoch")
    static let theirs = Phrase(en: "Language of the letter", cy: "Iaith y llythyr")
    static let choose = Phrase(en: "Choose a language", cy: "Dewiswch iaith")
}

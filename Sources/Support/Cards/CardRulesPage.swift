import Carers
import DesignSystem
import Desk
import Forms
import Foundation
import Markup
import Records
import Web

/// How a team gives cards, for whoever may say so.
struct RulesOfCards: Question {
    let team: UUID

    func permits(_ actor: Actor, _ db: any Reader) throws -> Bool {
        guard actor.may(.shareOutWork, in: team) else { throw Refusal.notFound }
        return true
    }

    func answer(_ look: Look) throws -> CardRules { try look.db.cardRules(of: team) }
}

let cardRulesRoutes: [Route] = [
    .get("/cards/teams/:team", for: .staffWho(.shareOutWork)) { visit in
        let team = try visit.id("team")
        let rules = try await visit.ask(RulesOfCards(team: team))
        let values = rules.fields.merging(["version": String(rules.version)]) { $1 }
        return .page(rulesPage(team, visit, Form(values: values)))
    },
    .post("/cards/teams/:team", for: .staffWho(.shareOutWork)) { visit in
        let team = try visit.id("team")
        _ = try await visit.ask(RulesOfCards(team: team))
        do {
            try await visit.perform(SetCardRules(team: team, rules: CardRules(visit.form)))
            return .redirect(to: CardPaths.list, notice: .cardRulesSet)
        } catch let invalid as InvalidForm {
            return .tryAgain(rulesPage(team, visit, visit.form, invalid))
        }
    },
]

extension CardRules {
    init(_ form: Form) throws(InvalidForm) {
        var reader = FormReader(form)
        let years = reader.integer(
            "years",
            required: Phrase(en: "Say for how many years", cy: "Dywedwch am sawl blwyddyn"),
            in: 1...5
        )
        let phone = reader.optionalText("phone", most: 40)
        if let phone, !phone.isTelephone { reader.refuse("phone", EmergencyWords.enterPhone) }
        let when = reader.optionalText("when", most: 60)
        let version = reader.version()
        try reader.finish()
        self.init(years: years, phone: phone, phoneWhen: when, version: version)
    }
}

extension String {
    /// Whether it could be dialled: digits, spaces and the marks written between them.
    var isTelephone: Bool {
        let digits = filter(\.isNumber).count
        return (3...20).contains(digits) && allSatisfy { $0.isASCII && ($0.isNumber || " +-().".contains($0)) }
    }
}

private func rulesPage(_ team: UUID, _ visit: Visit, _ form: Form, _ invalid: InvalidForm? = nil) -> Page {
    let years = Phrase(en: "How many years a card lasts", cy: "Am sawl blwyddyn mae cerdyn yn para")
    let phone = Phrase(en: "Telephone in an emergency", cy: "Ffôn mewn argyfwng")
    let hint = Phrase(
        en: "Printed on every card and every emergency plan. Someone answers it who can open the plan.",
        cy: "Wedi’i argraffu ar bob cerdyn a phob cynllun argyfwng. Mae rhywun yn ei ateb a all agor y cynllun."
    )
    let when = Phrase(en: "When it is answered", cy: "Pryd y caiff ei ateb")
    let whenHint = Phrase(en: "Such as “day and night”", cy: "Fel “ddydd a nos”")
    return Page(
        Phrase(en: "How cards are given", cy: "Sut y rhoddir cardiau"),
        breadcrumbs: [CarersWords.crumb, CardWords.crumb],
        invalid: invalid,
        body: .form(
            action: CardPaths.rules(team),
            visit.context,
            """
            \(.textField("years", label: years, width: "w2", isNumber: true, form: form, invalid: invalid))
            \(.textField("phone", label: phone, hint: hint, type: "tel", width: "w20", isOptional: true, form: form, invalid: invalid))
            \(.textField("when", label: when, hint: whenHint, isOptional: true, form: form, invalid: invalid))
            \(.hidden("version", form["version"]))\(.button(CardWords.save))
            """
        )
    )
}

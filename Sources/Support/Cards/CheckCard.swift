import Carers
import Dates
import DesignSystem
import Desk
import Forms
import Foundation
import Markup
import People
import Records
import Web

/// Whether a card is good today: all that a shop is ever told.
///
/// A number that was never given, one that is over and one that could be none of ours are looked for alike, so that
/// neither words nor time tell them apart.
struct CheckCard: Question {
    let typed: String

    /// What no card has: looked for in the place of what cannot be a number.
    private static let noNumber = "000000000000"
    private static let nobody = UUID(uuid: (0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0))

    func permits(_ actor: Actor, _ db: any Reader) -> Bool { true }

    func answer(_ look: Look) throws -> Bool {
        let card = try look.db.card(numbered: CardNumber(typed)?.digits ?? Self.noNumber)
        // Asked as the program itself: the answer is a yes or a no, and nothing of the person leaves here.
        let holder = try look.db.people(
            [card?.person ?? Self.nobody],
            visibleTo: .system("card check"),
            at: look.now
        ).first
        return (card?.isGood(on: look.today) ?? false) && (holder?.mayHoldCard ?? false)
    }
}

let checkCardRoutes: [Route] = [
    .get(CardPaths.check, for: .everyone) { visit in .page(askNumberPage(visit, nil)) },
    .post(CardPaths.check, for: .everyone, bodyLimit: 64 << 10) { visit in
        guard let number = CardNumber(visit.form["number"]) else {
            return .tryAgain(askNumberPage(visit, InvalidForm("number", CheckWords.enterNumber)))
        }
        return .redirect(to: CardPaths.check(number))
    },
    .get("/card/:code", for: .everyone) { visit in
        let keys = ThrottleKey.looks("card", address: visit.address)
        if case .wait = try await visit.keep(TakeGuess(keys: keys)) { return .waitAWhile(waitPage) }
        return .page(checkedPage(try await visit.ask(CheckCard(typed: visit.word("code")))))
    },
]

private func askNumberPage(_ visit: Visit, _ invalid: InvalidForm?) -> Page {
    let label = Phrase(en: "The number on the card", cy: "Y rhif ar y cerdyn")
    let hint = Phrase(en: "Twelve digits, such as 4821 7730 5530", cy: "Deuddeg digid, fel 4821 7730 5530")
    return Page(
        CheckWords.title,
        invalid: invalid,
        body: """
            \(.form(action: CardPaths.check, visit.context, """
                \(.textField("number", label: label, hint: hint, width: "w20", autocomplete: "off", isNumber: true, form: visit.form, invalid: invalid))
                \(.button(CheckWords.check))
                """))
            \(furtherOn)
            """
    )
}

private func checkedPage(_ isValid: Bool) -> Page {
    Page(
        isValid ? CheckWords.valid : CheckWords.notValid,
        body: "<p>\(isValid ? CheckWords.validMeans : CheckWords.notValidMeans)</p>\(furtherOn)"
    )
}

private let waitPage = Page(
    Phrase(en: "Wait a minute, then check again", cy: "Arhoswch funud, yna gwiriwch eto"),
    body:
        "<p>\(Phrase(en: "Many numbers were checked from here just now.", cy: "Gwiriwyd llawer o rifau o’r fan hon nawr."))</p>"
)

/// The same beneath every answer.
private let furtherOn: HTML = """
    <p>\(.link(CheckWords.another, to: CardPaths.check))</p>
    <h2>\(CheckWords.emergencyTitle)</h2>
    <p>\(CheckWords.emergency)</p><p>\(.link(CheckWords.responder, to: EmergencyPaths.respond))</p>
    """

/// Words of the check that anyone may make.
enum CheckWords {
    static let title = Phrase(en: "Check a carers card", cy: "Gwirio cerdyn gofalwr")
    static let check = Phrase(en: "Check", cy: "Gwirio")
    static let enterNumber = Phrase(
        en: "Enter the twelve digits on the card. One of these was mistyped or left out",
        cy: "Rhowch y deuddeg digid ar y cerdyn. Cafodd un o’r rhain ei gamdeipio neu ei adael allan"
    )
    static let valid = Phrase(en: "This card is valid", cy: "Mae’r cerdyn hwn yn ddilys")
    static let notValid = Phrase(en: "This card is not valid", cy: "Nid yw’r cerdyn hwn yn ddilys")
    static let validMeans = Phrase(
        en: "Its holder looks after someone. Who they are is not kept on the card, and is not shown here.",
        cy: "Mae’r sawl sy’n ei ddal yn gofalu am rywun. Nid yw pwy ydyw ar y cerdyn, ac nis dangosir yma."
    )
    static let notValidMeans = Phrase(
        en: "Check that the number was typed as it stands. Its holder can ask for a new card where they got this one.",
        cy:
            "Gwiriwch fod y rhif wedi’i deipio fel y mae. Gall y sawl sy’n ei ddal ofyn am gerdyn newydd lle cafodd hwn."
    )
    static let another = Phrase(en: "Check another card", cy: "Gwirio cerdyn arall")
    static let emergencyTitle = Phrase(en: "Is the holder hurt or ill?", cy: "Ydy’r deiliad wedi’i anafu neu’n sâl?")
    static let emergency = Phrase(
        en: "Someone may be at home who needs them. Call 999 first, then the telephone number on the card.",
        cy: "Efallai bod rhywun gartref sydd eu hangen. Ffoniwch 999 yn gyntaf, yna’r rhif ffôn ar y cerdyn."
    )
    static let responder = Phrase(
        en: "Open the emergency plan, with the code that is printed on it",
        cy: "Agor y cynllun argyfwng, gyda’r cod sydd wedi’i argraffu arno"
    )
}

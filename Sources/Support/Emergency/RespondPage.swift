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

/// The number and the code did not open anything: which of them was wrong is never said.
struct NotOpened: Error {}

/// Opens a plan to whoever has the card's number and the code that is printed on the plan, and writes down that they did.
struct OpenPlanByCode: Command {
    let number: CardNumber
    let code: ResponderCode
    /// Who they say they are.
    let who: String

    func permits(_ actor: Actor, _ db: any Reader) -> Bool { true }

    func perform(_ work: Work) throws -> WhatHelps {
        let print = try work.means.sealed.fingerprint(code.digits, of: "responder code")
        guard let (plan, card) = try work.db.planOpened(byCard: number.digits, print, on: work.today),
            let carer = try work.holder(of: plan), !carer.isRestricted, carer.endedOn == nil
        else { throw NotOpened() }
        let id = work.newID()
        let sealed = try EmergencyLook.who.seal(who, row: id, work) as String
        try work.db.addLook(id, at: plan, with: card, who: sealed, at: work.now)
        try work.record(.planOpenedByCode, about: carer.subject, ["look": id.text])
        try work.tellOfOpenedPlan(of: carer)
        let opened = try work.look.open(plan)
        return WhatHelps(
            carer: carer.names.full,
            text: EmergencyText(opened.text.shownToResponders),
            contacts: opened.contacts,
            rules: try work.db.cardRules(of: carer.team)
        )
    }
}

/// Whose card a number is on, to write down that somebody guesses: asked before every guess, whether it is one or not.
struct HolderOfCard: Question {
    let number: CardNumber

    func permits(_ actor: Actor, _ db: any Reader) -> Bool { true }

    func answer(_ look: Look) throws -> UUID? { try look.db.card(numbered: number.digits)?.person }
}

/// Writes on the record that many wrong codes were given for its plan.
struct NoteGuessedCode: Command {
    let person: UUID

    func permits(_ actor: Actor, _ db: any Reader) -> Bool { true }

    func perform(_ work: Work) throws { try work.record(.codeGuessed, about: Person.subject(person)) }
}

extension Work {
    /// Whoever works with them hears of it the same day: something may have happened.
    fileprivate func tellOfOpenedPlan(of carer: Person) throws {
        let words = Phrase(
            en: "Somebody opened their emergency plan with the card’s code. Find out what happened.",
            cy: "Agorodd rhywun eu cynllun argyfwng gyda chod y cerdyn. Darganfyddwch beth ddigwyddodd."
        )
        let details = TaskDetails(words, due: today, worker: try db.casework(on: carer.id).worker)
        guard try !look.openTasks(of: carer.id).contains(where: { $0.words == details.words }) else { return }
        try addTask(details, about: carer)
    }

    /// Whose plan it is: asked as the program itself, since whoever helps has no account.
    fileprivate func holder(of plan: EmergencyPlan) throws -> Person? {
        try db.people([plan.person], visibleTo: .system("responder"), at: now).first
    }
}

extension EmergencyText {
    /// Only what a responder needs.
    fileprivate var shownToResponders: [EmergencyField: String] {
        var shown: [EmergencyField: String] = [:]
        for field in EmergencyField.forResponders { shown[field] = self[field] }
        return shown
    }
}

let respondRoutes: [Route] = [
    .get(EmergencyPaths.respond, for: .everyone) { visit in .page(respondPage(visit, nil)) },
    .post(EmergencyPaths.respond, for: .everyone, bodyLimit: 64 << 10) { visit in
        do {
            let asked = try Asked(visit.form)
            let keys = ThrottleKey.code("plan", asked.number.digits, address: visit.address)
            let holder = try await visit.ask(HolderOfCard(number: asked.number))
            switch try await visit.keep(TakeGuess(keys: keys)) {
            case .wait: return .waitAWhile(respondPage(visit, nil, isWaiting: true))
            case .goAhead(let isLastFree):
                if isLastFree, let holder { try await visit.perform(NoteGuessedCode(person: holder)) }
            }
            let command = OpenPlanByCode(number: asked.number, code: asked.code, who: asked.who)
            let helps = try await visit.perform(command)
            try await visit.keep(ForgiveGuess(keys: keys))
            return .page(openedPage(helps))
        } catch let invalid as InvalidForm {
            return .tryAgain(respondPage(visit, invalid))
        } catch is NotOpened {
            return .tryAgain(respondPage(visit, InvalidForm("card", RespondWords.wrong)))
        }
    },
]

/// What the form says.
private struct Asked {
    let number: CardNumber
    let code: ResponderCode
    let who: String

    init(_ form: Form) throws {
        var reader = FormReader(form)
        who = reader.text("who", required: RespondWords.sayWho, most: 120)
        let number = CardNumber(form["card"])
        let code = ResponderCode(form["code"])
        if number == nil { reader.refuse("card", CheckWords.enterNumber) }
        if code == nil { reader.refuse("code", RespondWords.enterCode) }
        try reader.finish()
        guard let number, let code else { throw NotOpened() }
        self.number = number
        self.code = code
    }
}

private func respondPage(_ visit: Visit, _ invalid: InvalidForm?, isWaiting: Bool = false) -> Page {
    let wait: HTML? = isWaiting ? .alert(RespondWords.waitTitle, .warn, "<p>\(RespondWords.wait)</p>") : nil
    let shown = visit.form
    return Page(
        RespondWords.title,
        invalid: invalid,
        body: """
            \(wait)\(.alert(RespondWords.dangerTitle, .bad, "<p>\(RespondWords.danger)</p>"))
            \(.form(action: EmergencyPaths.respond, visit.context, """
                \(.textField("card", label: EmergencyWords.card, hint: RespondWords.cardHint, width: "w20", autocomplete: "off", isNumber: true, form: shown, invalid: invalid))
                \(.textField("code", label: RespondWords.code, hint: RespondWords.codeHint, width: "w10", autocomplete: "off", isNumber: true, form: shown, invalid: invalid))
                \(.textField("who", label: RespondWords.who, hint: RespondWords.whoHint, form: shown, invalid: invalid))
                \(.button(RespondWords.open))
                """))
            """
    )
}

private func openedPage(_ helps: WhatHelps) -> Page {
    let heading = Phrase(en: "When \(helps.carer) cannot be there", cy: "Pan na all \(helps.carer) fod yno")
    return Page(
        EmergencyWords.plan,
        width: .wide,
        hasOwnHeading: true,
        body: """
            <article class="sheet stack"><h1>\(heading)</h1>\(helps.view)</article><p class="meta">\(RespondWords.logged)</p>
            """
    )
}

/// Words of the page for whoever steps in.
enum RespondWords {
    static let title = Phrase(en: "Open an emergency plan", cy: "Agor cynllun argyfwng")
    static let dangerTitle = Phrase(
        en: "If someone is in danger now, call 999",
        cy: "Os yw rhywun mewn perygl nawr, ffoniwch 999"
    )
    static let danger = Phrase(
        en: "This page tells you who is at home without their carer, what they need and whom to ring.",
        cy:
            "Mae’r dudalen hon yn dweud wrthych pwy sydd gartref heb eu gofalwr, beth sydd ei angen arnynt a phwy i’w ffonio."
    )
    static let cardHint = Phrase(en: "Twelve digits, on the carers card", cy: "Deuddeg digid, ar y cerdyn gofalwr")
    static let code = Phrase(en: "Code on the plan", cy: "Cod ar y cynllun")
    static let codeHint = Phrase(en: "Nine digits, printed on the sheet", cy: "Naw digid, wedi’u hargraffu ar y ddalen")
    static let who = Phrase(en: "Your name, and who you work for", cy: "Eich enw, ac i bwy rydych yn gweithio")
    static let whoHint = Phrase(
        en: "It is written down, and the carer is shown it",
        cy: "Caiff ei ysgrifennu, a’i ddangos i’r gofalwr"
    )
    static let open = Phrase(en: "Open the plan", cy: "Agor y cynllun")
    static let sayWho = Phrase(
        en: "Enter your name, and who you work for",
        cy: "Rhowch eich enw, ac i bwy rydych yn gweithio"
    )
    static let enterCode = Phrase(
        en: "Enter the nine digits printed on the plan",
        cy: "Rhowch y naw digid sydd wedi’u hargraffu ar y cynllun"
    )
    static let wrong = Phrase(
        en: "This number and this code do not open a plan together. Check both, or ring the number on the card",
        cy:
            "Nid yw’r rhif hwn a’r cod hwn yn agor cynllun gyda’i gilydd. Gwiriwch y ddau, neu ffoniwch y rhif ar y cerdyn"
    )
    static let waitTitle = Phrase(en: "Too many tries for now", cy: "Gormod o geisiadau am y tro")
    static let wait = Phrase(
        en: "Wait a minute and try again, or ring the number on the card.",
        cy: "Arhoswch funud a cheisiwch eto, neu ffoniwch y rhif ar y cerdyn."
    )
    static let logged = Phrase(
        en: "That you opened this is written down. Close the page when you are done.",
        cy: "Mae’n cael ei ysgrifennu eich bod wedi agor hwn. Caewch y dudalen pan fyddwch wedi gorffen."
    )
}

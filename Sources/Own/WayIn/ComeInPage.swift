import Carers
import DesignSystem
import Desk
import Forms
import Markup
import People
import Web

let comeInRoutes: [Route] = [
    .get(CarerAddress.comeIn, for: .everyone) { visit in
        if visit.signedIn?.stage == .own { return .redirect(to: OwnPaths.home) }
        return .page(comeInPage(visit, nil))
    },
    .post(CarerAddress.comeIn, for: .everyone, bodyLimit: 64 << 10) { visit in
        var reader = FormReader(visit.form)
        let reference = reader.text("reference", required: ComeInWords.enterReference, most: 40)
        let code = reader.text("secret", required: ComeInWords.enterCode, most: 40)
        do {
            try reader.finish()
            let letters = String(reference.uppercased().filter { $0.isLetter || $0.isNumber }.prefix(12))
            let keys = ThrottleKey.code("own pages", letters, address: visit.address)
            let holder = try await visit.ask(HolderOfReference(reference: reference))
            switch try await visit.keep(TakeGuess(keys: keys)) {
            case .wait: return .waitAWhile(comeInPage(visit, nil, isWaiting: true))
            case .goAhead(let isLastFree):
                if isLastFree, let holder { try await visit.perform(NoteGuessedWayIn(person: holder)) }
            }
            let token = SessionToken(random: visit.clock.random(32))
            try await visit.perform(ComeIn(reference: reference, code: code, token: token))
            try await visit.keep(ForgiveGuess(keys: keys))
            let hasTyped = visit.form["next"] == CarerAddress.unsent
            return .redirect(to: hasTyped ? CarerAddress.typed : OwnPaths.code).startingSession(token)
        } catch let invalid as InvalidForm {
            return .tryAgain(comeInPage(visit, invalid))
        } catch is DoesNotOpen {
            return .tryAgain(comeInPage(visit, InvalidForm("reference", ComeInWords.wrong)))
        }
    },
    .get(CarerAddress.typed, for: .carer) { visit in
        .redirect(to: try await visit.pageOfUnsentForm() ?? OwnPaths.home)
    },
    .post(CarerAddress.leave, for: .everyone) { visit in
        // A session that ended a moment ago is as good as left.
        if let signedIn = visit.signedIn, signedIn.stage == .own {
            try await visit.perform(LeaveOwn(person: signedIn.actor.id, session: signedIn.session))
            return .redirect(to: CarerAddress.comeIn, notice: .ownLeft).endingSession()
        }
        return .redirect(to: CarerAddress.comeIn)
    },
]

private func comeInPage(_ visit: Visit, _ invalid: InvalidForm?, isWaiting: Bool = false) -> Page {
    let wait: HTML? = isWaiting ? .alert(ComeInWords.waitTitle, .warn, "<p>\(ComeInWords.wait)</p>") : nil
    let typed = Form(values: ["reference": visit.form["reference"]])
    let next: HTML? =
        visit.form["next"] == CarerAddress.unsent
        ? "<p>\(ComeInWords.kept)</p>\(HTML.hidden("next", CarerAddress.unsent))" : nil
    return Page(
        OwnWords.mine,
        invalid: invalid,
        body: """
            \(wait)<p>\(ComeInWords.opening)</p>
            \(.form(action: CarerAddress.comeIn, visit.context, """
                \(next)\(.textField("reference", label: ComeInWords.reference, hint: ComeInWords.referenceHint, width: "w20", autocomplete: "off", form: typed, invalid: invalid))
                \(.textField("secret", label: ComeInWords.code, hint: ComeInWords.codeHint, width: "w20", autocomplete: "off", form: Form(), invalid: invalid))
                \(.button(ComeInWords.open))
                """))
            <h2>\(ComeInWords.lostTitle)</h2><p>\(ComeInWords.lost)</p>
            """
    )
}

/// Words of the page where a carer comes in.
enum ComeInWords {
    static let opening = Phrase(
        en:
            "See what happens next for you, what was written, and who looked. You need your reference and a code. The person who helps you can give you both. You need no email.",
        cy:
            "Gweld beth sy’n digwydd nesaf i chi, beth a ysgrifennwyd, a phwy edrychodd. Mae angen eich cyfeirnod a chod arnoch. Gall y person sy’n eich helpu roi’r ddau i chi. Nid oes angen e-bost."
    )
    static let reference = Phrase(en: "Your reference", cy: "Eich cyfeirnod")
    static let referenceHint = Phrase(en: "For example, C1234-5678", cy: "Er enghraifft, C1234-5678")
    static let code = Phrase(en: "Your code", cy: "Eich cod")
    static let codeHint = Phrase(
        en: "For example, K7QF-2MWX. Each code works once.",
        cy: "Er enghraifft, K7QF-2MWX. Mae pob cod yn gweithio unwaith."
    )
    static let open = Phrase(en: "Open my page", cy: "Agor fy nhudalen")
    static let enterReference = Phrase(en: "Type your reference", cy: "Teipiwch eich cyfeirnod")
    static let enterCode = Phrase(en: "Type your code", cy: "Teipiwch eich cod")
    static let wrong = Phrase(
        en: "This reference and this code do not open a page. Look at both and try again, or ask us for a new code",
        cy:
            "Nid yw’r cyfeirnod a’r cod hyn yn agor tudalen. Edrychwch ar y ddau a rhowch gynnig arall arni, neu gofynnwch i ni am god newydd"
    )
    static let waitTitle = Phrase(en: "Too many tries for now", cy: "Gormod o geisiadau am y tro")
    static let wait = Phrase(en: "Wait a minute and try again.", cy: "Arhoswch funud a cheisiwch eto.")
    static let kept = Phrase(
        en: "What you typed is kept. Come in again and it is there.",
        cy: "Mae’r hyn a deipioch wedi’i gadw. Dewch i mewn eto a bydd yno."
    )
    static let lostTitle = Phrase(en: "If you have no code", cy: "Os nad oes gennych god")
    static let lost = Phrase(
        en: "Ring the person who helps you. They can say a new code to you, or print it. The old one then stops.",
        cy:
            "Ffoniwch y person sy’n eich helpu. Gallant ddweud cod newydd wrthych, neu ei argraffu. Mae’r hen un wedyn yn stopio."
    )
}

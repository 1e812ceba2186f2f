import DesignSystem
import Desk
import Forms
import Markup
import Web

let wishRoutes: [Route] = [
    .post("/carers/:person/wishes", for: .staffWho(.keepCarers)) { visit in
        let id = try visit.id("person")
        let answer = try await visit.ask(SharingOfPerson(person: id))
        var reader = FormReader(visit.form)
        let party = reader.choice("party", required: WishWords.partyMissing, fallback: SharingParty.doctor)
        let wish = reader.choice("wish", required: WishWords.wishMissing, fallback: SharingWish.ask)
        let said = reader.text("said", required: WishWords.saidMissing, most: 120)
        do {
            try reader.finish()
            try await visit.perform(SayWish(person: id, party: party, wish: wish, saidName: said))
            return .redirect(to: CarersPaths.part("sharing", of: id), notice: .wishSaid)
        } catch let invalid as InvalidForm {
            return .tryAgain(sharingPage(answer, visit, invalid))
        }
    }
]

/// What they said of who may be told, above what is shared.
func wishesPart(_ answer: SharingOfPerson.Answer, _ visit: Visit, _ invalid: InvalidForm?) -> HTML {
    let rows: [[HTML]] = answer.wishes.map { wish in
        [
            "\(wish.party.ofThem)", .tag(wish.wish.ofThem, wish.wish == .yes ? .ok : .plain),
            "\(wish.saidName)\(wish.arrival.map { " (\($0))" } ?? "")",
            "\(visit.moment(wish.recordedAt))<p class=\"meta\">\(wish.recordedName)</p>",
        ]
    }
    let table: HTML =
        rows.isEmpty
        ? "<p>\(WishWords.none)</p>"
        : .table(
            WishWords.title,
            columns: [
                Column(WishWords.party), Column(WishWords.wish), Column(WishWords.said), Column(WishWords.recorded),
            ],
            rows: rows,
            isCaptionSeen: false
        )
    let form: HTML? = answer.frame.mayKeep ? wishForm(answer, visit, invalid) : nil
    return "<h2>\(WishWords.title)</h2>\(table)\(form)"
}

private func wishForm(_ answer: SharingOfPerson.Answer, _ visit: Visit, _ invalid: InvalidForm?) -> HTML {
    let form = visit.form
    let parties = SharingParty.allCases.map { Option($0.rawValue, $0.ofThem) }
    let wishes = SharingWish.allCases.map { Option($0.rawValue, $0.ofThem) }
    let isOpen = invalid?.isAbout(["party", "wish", "said"]) ?? false
    let fields: HTML = """
        \(.radios("party", legend: WishWords.party, options: parties, form: form, invalid: invalid))
        \(.radios("wish", legend: WishWords.wish, options: wishes, form: form, invalid: invalid))
        \(.textField("said", label: WishWords.said, hint: WishWords.saidHint, form: form, invalid: invalid))
        <p class="meta">\(WishWords.bites)</p>
        \(.button(CarersWords.save))
        """
    let path = CarersPaths.part("wishes", of: answer.frame.person.id)
    return .details(WishWords.change, open: isOpen, .form(action: path, visit.context, fields))
}

extension InvalidForm {
    /// Whether one of these fields is wrong: of several forms on a page, the one that was sent is opened.
    func isAbout(_ fields: [String]) -> Bool { problems.contains { fields.contains($0.field) } }
}

enum WishWords {
    static let title = Phrase(en: "Who they said may be told", cy: "Pwy y dywedasant y gellir dweud wrthynt")
    static let none = Phrase(
        en: "Nobody has written down what they said.",
        cy: "Nid oes neb wedi ysgrifennu’r hyn a ddywedasant."
    )
    static let party = Phrase(en: "Who may be told?", cy: "Wrth bwy y gellir dweud?")
    static let wish = Phrase(en: "What they said", cy: "Yr hyn a ddywedasant")
    static let said = Phrase(en: "Who said it", cy: "Pwy a’i dywedodd")
    static let saidHint = Phrase(
        en: "The person themselves, or who may say it for them",
        cy: "Y person ei hun, neu bwy a gaiff ei ddweud ar eu rhan"
    )
    static let recorded = Phrase(en: "Written down", cy: "Ysgrifennwyd")
    static let change = Phrase(en: "Write down what they say now", cy: "Ysgrifennu’r hyn a ddywedant nawr")
    static let bites = Phrase(
        en:
            "A yes shares the record under the agreements there are with such an agency. Anything else takes that back at once.",
        cy:
            "Mae ie yn rhannu’r cofnod o dan y cytundebau sydd ag asiantaeth o’r fath. Mae unrhyw beth arall yn tynnu hynny’n ôl ar unwaith."
    )
    static let partyMissing = Phrase(en: "Choose who may be told", cy: "Dewiswch wrth bwy y gellir dweud")
    static let wishMissing = Phrase(en: "Choose what they said", cy: "Dewiswch beth a ddywedasant")
    static let saidMissing = Phrase(en: "Enter who said it", cy: "Rhowch pwy a’i dywedodd")
    static let agreementParty = Phrase(
        en: "What carers call the agency that may see them",
        cy: "Beth mae gofalwyr yn galw’r asiantaeth a gaiff eu gweld"
    )
    static let agreementPartyHint = Phrase(
        en: "Who says yes to this on the registration form is then shared under this agreement.",
        cy: "Rhennir pwy bynnag sy’n dweud ie i hyn ar y ffurflen gofrestru o dan y cytundeb hwn."
    )
    static let partyAsked = Phrase(
        en: "What do carers call this agency?",
        cy: "Beth mae gofalwyr yn galw’r asiantaeth hon?"
    )
    static let partyAskedWhy = Phrase(
        en:
            "These agreements were made before carers were asked who may be told. Say whom they mean by each agency, or that they mean nobody by it. Until then nothing more is shared by consent under them.",
        cy:
            "Gwnaed y cytundebau hyn cyn gofyn i ofalwyr wrth bwy y gellir dweud. Dywedwch bwy maent yn ei feddwl wrth bob asiantaeth, neu nad ydynt yn golygu neb. Tan hynny ni rennir dim mwy drwy gydsyniad o danynt."
    )
    static let partyUnsaid = Phrase(en: "Choose what carers call it", cy: "Dewiswch beth mae gofalwyr yn ei galw")
    static let partyNotSaid = Phrase(
        en: "Not said yet what carers call it",
        cy: "Heb ddweud eto beth mae gofalwyr yn ei galw"
    )
    static let partyFirst = Phrase(
        en:
            "It is not said yet what carers call this agency, so nobody knows whether they said no. Ask whoever guards the records to say it under Agreements",
        cy:
            "Nid yw wedi’i ddweud eto beth mae gofalwyr yn galw’r asiantaeth hon, felly ni ŵyr neb a ddywedasant na. Gofynnwch i bwy bynnag sy’n gwarchod y cofnodion ei ddweud o dan Cytundebau"
    )
    static let noParty = Phrase(en: "None of these", cy: "Dim un o’r rhain")
    static let saidNo = Phrase(
        en: "They said no to this. Consent is the only basis of this agreement, so it cannot be shared",
        cy: "Dywedasant na i hyn. Cydsyniad yw unig sail y cytundeb hwn, felly ni ellir ei rannu"
    )
}

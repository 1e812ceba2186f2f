import DesignSystem
import Desk
import Forms
import Foundation
import Markup
import Records
import Web

/// How someone is reached, what makes communication possible, and whether an address is kept.
struct ContactOfPerson: OpensPerson {
    struct Answer: Sendable {
        let frame: PersonFrame
        let ways: [ContactWay]
        let hasAddress: Bool
    }

    let person: UUID

    func answer(_ look: Look) throws -> Answer {
        let frame = try look.frame(of: person, for: .contact)
        return Answer(
            frame: frame,
            ways: try look.contactWays(of: person),
            hasAddress: try look.db.sealedOfPerson(person).address != nil
        )
    }
}

/// Where someone lives: asked by itself, and written down as that.
struct OpenAddress: OpensPerson {
    struct Answer: Sendable {
        let frame: PersonFrame
        let address: String?
        /// Where letters go.
        let letters: [ContactWay]
        let former: [FormerHome]
    }

    static let kind = "address"

    let person: UUID

    var subject: Subject { Subject(Self.kind, person) }

    func answer(_ look: Look) throws -> Answer {
        let frame = try look.frame(of: person, for: .contact)
        return Answer(
            frame: frame,
            address: try look.address(of: frame.person),
            letters: try look.contactWays(of: person).filter { $0.channel == .post },
            former: try look.formerHomes(of: person)
        )
    }
}

func contactPage(_ answer: ContactOfPerson.Answer, _ visit: Visit) -> Page {
    let person = answer.frame.person
    let path = CarersPaths.part("contact", of: person.id)
    let mayKeep = answer.frame.mayKeep
    let rows: [[HTML]] = answer.ways.map { way in
        let preferred: HTML? = way.isPreferred ? " \(.tag(ContactWords.preferred, .info))" : nil
        let note: HTML? = way.note.map { "<p class=\"meta\">\($0)</p>" }
        let change: HTML? =
            mayKeep
            ? .link(Phrase(en: "Change", cy: "Newid"), to: "\(path)/\(way.id.text)", about: way.channel.words) : nil
        return ["\(way.channel.words)\(preferred)", "\(way.told)\(note)", way.safety.tag, "\(change)"]
    }
    let none = Phrase(en: "There is no way to reach them yet.", cy: "Does dim ffordd o’u cyrraedd eto.")
    let table: HTML =
        rows.isEmpty
        ? "<p>\(none)</p>"
        : .table(
            Phrase(en: "Ways to reach them", cy: "Ffyrdd o’u cyrraedd"),
            columns: [
                Column(ContactWords.channel), Column(ContactWords.value), Column(ContactWords.safety),
                Column(Phrase(en: "Change", cy: "Newid")),
            ],
            rows: rows
        )
    let home: HTML =
        answer.hasAddress || person.postcode != nil || answer.ways.contains { $0.channel == .post }
        ? """
        <p>\(.buttonLink(Phrase(en: "See where they live", cy: "Gweld ble maent yn byw"), to: path + "/address"))</p>
        """ : "<p>\(HTML.none(CarersWords.notAsked))</p>"
    let add: [HTML] =
        mayKeep
        ? [
            .buttonLink(
                Phrase(en: "Add a way to reach them", cy: "Ychwanegu ffordd o’u cyrraedd"),
                to: path + "/new",
                .primary
            )
        ]
        : []
    return .ofPerson(
        answer.frame,
        ContactWords.title,
        visit,
        actions: add,
        body: "\(table)<h3>\(ContactWords.home)</h3>\(home)"
    )
}

func addressPage(_ answer: OpenAddress.Answer, _ visit: Visit, _ form: Form, _ invalid: InvalidForm? = nil) -> Page {
    let person = answer.frame.person
    let shown = [answer.address, person.postcode].compactMap { $0 }
    let lines: [HTML] = shown.flatMap { $0.split(separator: "\n") }.map { "\(String($0))<br>" }
    let kept: HTML = shown.isEmpty ? "<p>\(HTML.none(CarersWords.notAsked))</p>" : .inset("<p>\(lines)</p>")
    let letters: [HTML] = answer.letters.map { "<p>\(ContactWords.letters): \($0.value)</p>" }
    let before: [HTML] = answer.former.map { home in
        "<li>\(home.home.split(separator: "\n").joined(separator: ", ")), \(HouseholdWords.untilDay) \(HTML.day(home.until))</li>"
    }
    let former: HTML? = before.isEmpty ? nil : "<h3>\(HouseholdWords.formerHomes)</h3><ul>\(before)</ul>"
    let change: HTML? =
        answer.frame.mayKeep
        ? .details(
            Phrase(en: "Change the address", cy: "Newid y cyfeiriad"),
            open: invalid != nil,
            .form(
                action: CarersPaths.part("contact/address", of: person.id),
                visit.context,
                """
                \(.textArea("address", label: FieldWords.address, rows: 3, form: form, invalid: invalid))
                \(.textField("postcode", label: PersonWords.postcode, width: "w10", form: form, invalid: invalid))
                \(.button(CarersWords.save))
                """
            )
        ) : nil
    let noted = Phrase(
        en: "That you opened this address is written down, and the person can see it.",
        cy: "Mae’r ffaith i chi agor y cyfeiriad hwn wedi’i chofnodi, a gall y person ei gweld."
    )
    return .ofPerson(
        answer.frame,
        ContactWords.home,
        visit,
        width: .reading,
        invalid: invalid,
        body: "\(kept)\(letters)<p class=\"meta\">\(noted)</p>\(former)\(change)"
    )
}

extension ContactSafety {
    var tag: HTML {
        switch self {
        case .safe: .tag(words, .ok)
        case .askFirst: .tag(words, .warn)
        case .notSafe: .tag(words, .bad)
        }
    }
}

enum ContactWords {
    static let title = Phrase(en: "Contact", cy: "Cyswllt")
    static let channel = Phrase(en: "How", cy: "Sut")
    static let seeAddress = Phrase(en: "See the address", cy: "Gweld y cyfeiriad")
    static let value = Phrase(en: "Where", cy: "Ble")
    static let safety = Phrase(en: "Is it safe?", cy: "A yw’n ddiogel?")
    static let preferred = Phrase(en: "Preferred", cy: "Dewis cyntaf")
    static let onItsOwn = Phrase(en: "Shown with where they live", cy: "Dangosir gyda lle maent yn byw")
    static let notShownHere = Phrase(en: "not shown here", cy: "heb ei ddangos yma")
    static let letters = Phrase(en: "Where letters go", cy: "I ble mae llythyrau’n mynd")
    static let home = Phrase(en: "Where they live", cy: "Ble maent yn byw")
    static let note = Phrase(en: "What to mind", cy: "Beth i’w gofio")
    static let noteHint = Phrase(
        en: "For example: mornings only, never leave a message",
        cy: "Er enghraifft: boreau yn unig, peidiwch byth â gadael neges"
    )
}

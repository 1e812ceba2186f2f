import DesignSystem
import Markup

/// Words of the returns a place owes, and where their pages are.
enum ReturnWords {
    static let list = "/measures/returns"
    static let file = "/measures/returns/client-level-data"
    static let labels = "/measures/returns/labels"
    static let template = "/measures/returns/labels.csv"

    static let returns = Phrase(en: "Returns", cy: "Ffurflenni statudol")
    static let crumb = NavigationItem(returns, path: list)
    static let clientLevel = Phrase(en: "Client-level data of carers", cy: "Data lefel cleient gofalwyr")
    static let codeLists = Phrase(en: "What the return calls things", cy: "Beth mae’r ffurflen yn galw pethau")
    static let make = Phrase(en: "Make the file", cy: "Gwneud y ffeil")
    static let check = Phrase(en: "Check", cy: "Gwirio")
    static let from = Phrase(en: "First day", cy: "Diwrnod cyntaf")
    static let to = Phrase(en: "Last day", cy: "Diwrnod olaf")
    static let missing = Phrase(
        en: "This return cannot be made yet",
        cy: "Ni ellir gwneud y ffurflen hon eto"
    )
    static let sign = Phrase(
        en: "Sign that the rows with problems stay out, or mend them first",
        cy: "Llofnodwch fod y rhesi â phroblemau yn aros allan, neu trwsiwch nhw yn gyntaf"
    )
    static let nothing = Phrase(
        en: "There is no row that can go",
        cy: "Nid oes rhes a all fynd"
    )
    static let wrongDays = Phrase(
        en: "The last day must be on or after the first, and no more than 366 days later",
        cy: "Rhaid i’r diwrnod olaf fod ar neu ar ôl y cyntaf, a dim mwy na 366 diwrnod yn ddiweddarach"
    )
    static let column = Phrase(en: "Column", cy: "Colofn")
    static let ours = Phrase(en: "Ours", cy: "Ein un ni")
    static let label = Phrase(en: "What is sent", cy: "Beth a anfonir")
    static let source = Phrase(en: "Source", cy: "Ffynhonnell")
    static let rows = Phrase(en: "Rows", cy: "Rhesi")
    static let load = Phrase(en: "Load", cy: "Llwytho")

    static func stopped(_ count: Int) -> Phrase {
        .counted(
            count,
            en: .init(
                one: "1 value has no label: load it first",
                other: "\(count) values have no label: load them first"
            ),
            cy: .init(
                two: "Nid oes label gan 2 werth: llwythwch nhw yn gyntaf",
                other: "Nid oes label gan \(count) gwerth: llwythwch nhw yn gyntaf"
            )
        )
    }

    static func signed(_ left: Int, _ goes: Int) -> Phrase {
        Phrase(
            en: "I sign that the rows with problems (\(left)) stay out and the rest (\(goes)) goes",
            cy: "Rwy’n llofnodi bod y rhesi â phroblemau (\(left)) yn aros allan a bod y gweddill (\(goes)) yn mynd"
        )
    }
}

extension ReturnCode.Standing {
    /// Why there is no label, where there is none.
    var words: Phrase {
        switch self {
        case .checked: Phrase(en: "Read at its source", cy: "Darllenwyd yn ei ffynhonnell")
        case .notFound:
            Phrase(
                en: "The list was not found in a public source: ask for the specification",
                cy: "Ni chafwyd hyd i’r rhestr mewn ffynhonnell gyhoeddus: gofynnwch am y fanyleb"
            )
        case .secondary:
            Phrase(
                en: "Known only at second hand: load it from the specification",
                cy: "Yn hysbys yn ail-law yn unig: llwythwch o’r fanyleb"
            )
        case .notHeld:
            Phrase(
                en: "We do not keep this: say what is sent for everyone",
                cy: "Nid ydym yn cadw hyn: dywedwch beth a anfonir i bawb"
            )
        case .place: Phrase(en: "Yours to give", cy: "Eich un chi i’w roi")
        }
    }
}

import Markup

/// Words of bringing a list.
enum BringWords {
    static let noLetters = Phrase(
        en: "This place sends no letters: leave this column empty",
        cy: "Nid yw’r lle hwn yn anfon llythyrau: gadewch y golofn hon yn wag"
    )
    static let noAddress = Phrase(
        en: "Enter an email address, such as name@example.com",
        cy: "Rhowch gyfeiriad e-bost, megis enw@enghraifft.com"
    )
    static let opening = Phrase(
        en:
            "All of the list is kept, or none of it. A row with a reference from our own export changes that voice; a row already here is not added again.",
        cy:
            "Cedwir y rhestr gyfan, neu ddim ohoni. Mae rhes â chyfeirnod o’n hallforiad ein hunain yn newid y llais hwnnw; ni chaiff rhes sydd yma eisoes ei hychwanegu eto."
    )
    static func columns(_ headers: String) -> Phrase {
        Phrase(
            en: "Only Words is needed. The columns are: \(headers).",
            cy: "Dim ond Words sydd ei angen. Y colofnau yw: \(headers)."
        )
    }
    static func wrong(_ count: Int) -> Phrase {
        .counted(
            count,
            en: EnglishForms(
                one: "1 cell is not understood, so nothing was kept",
                other: "\(count) cells are not understood, so nothing was kept"
            ),
            cy: WelshForms(
                one: "Ni ddeallwyd 1 gell, felly ni chadwyd dim",
                other: "Ni ddeallwyd \(count) o gelloedd, felly ni chadwyd dim"
            )
        )
    }
    static func row(_ row: Int, _ column: String, _ message: Phrase) -> Phrase {
        Phrase(en: "Row \(row), \(column): \(message.en)", cy: "Rhes \(row), \(column): \(message.cy)")
    }
    static let noTable = Phrase(
        en: "No table was found. Use CSV or Excel, with a row of headers first",
        cy: "Ni chafwyd tabl. Defnyddiwch CSV neu Excel, gyda rhes o benawdau yn gyntaf"
    )
    static let noWords = Phrase(
        en: "Name a column Words in the first row",
        cy: "Enwch golofn yn Words yn y rhes gyntaf"
    )
    static let nothing = Phrase(en: "No row says anything", cy: "Nid oes rhes yn dweud dim")
    static let tooMany = Phrase(en: "Bring 5,000 rows or fewer at a time", cy: "Dewch â 5,000 o resi neu lai ar y tro")
    static let empty = Phrase(en: "Write what was said", cy: "Ysgrifennwch yr hyn a ddywedwyd")
    static let otherKind = Phrase(
        en: "The list must be a CSV or Excel file: save it as one of these, and choose it again",
        cy: "Rhaid i’r rhestr fod yn ffeil CSV neu Excel: cadwch hi fel un o’r rhain, a’i dewis eto"
    )
    static let noWorkbook = Phrase(
        en: "This is not an Excel workbook, or it is damaged: open it where it was made and save it again",
        cy: "Nid llyfr gwaith Excel mohono, neu mae wedi’i ddifrodi: agorwch ef lle y’i gwnaed a’i gadw eto"
    )
    static let tooLong = Phrase(en: "Use 4,000 characters or fewer", cy: "Defnyddiwch 4,000 nod neu lai")
    static let notADate = Phrase(
        en: "Write a day, such as 12 March 2026",
        cy: "Ysgrifennwch ddiwrnod, fel 12 Mawrth 2026"
    )
    static let noPlan = Phrase(
        en: "Use the title of a plan of your team, as it stands here",
        cy: "Defnyddiwch deitl un o gynlluniau eich tîm, fel y mae yma"
    )
    static let noReference = Phrase(
        en: "No voice you may change has this reference; leave it empty for a new one",
        cy: "Nid oes gan unrhyw lais y cewch ei newid y cyfeirnod hwn; gadewch ef yn wag ar gyfer un newydd"
    )
    static let unreadable = "Ni ellir darllen y ffeil hon. Cadwch hi fel CSV neu Excel, a’i dewis eto."
}

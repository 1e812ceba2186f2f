import DesignSystem
import Markup

/// Words of bringing lists and of looking through them.
enum ListWords {
    static let title = Phrase(en: "Lists of carers", cy: "Rhestrau o ofalwyr")
    static let crumb = NavigationItem(title, path: CarersPaths.lists)
    static let opening = Phrase(
        en:
            "Bring a list that a GP practice, a school or the council keeps of carers. It is matched with the register; nothing is changed until you have looked through it.",
        cy:
            "Dewch â rhestr y mae meddygfa, ysgol neu’r cyngor yn ei chadw o ofalwyr. Caiff ei chymharu â’r gofrestr; ni newidir dim nes i chi edrych drwyddi."
    )
    static let name = Phrase(en: "What to call it", cy: "Beth i’w galw")
    static let nameHint = Phrase(
        en: "Whose it is and when it was drawn, such as: Riverside Surgery, October 2026",
        cy: "Eiddo pwy ydyw a phryd y’i lluniwyd, fel: Meddygfa Glan yr Afon, Hydref 2026"
    )
    static let nameIt = Phrase(en: "Give the list a name", cy: "Rhowch enw i’r rhestr")
    static let whoseList = Phrase(en: "Whose list is it?", cy: "Rhestr pwy ydyw?")
    static let whose = Phrase(en: "Choose whose list it is", cy: "Dewiswch restr pwy ydyw")
    static let team = Phrase(en: "For which team?", cy: "Ar gyfer pa dîm?")
    static let file = Phrase(en: "The list as CSV or Excel", cy: "Y rhestr fel CSV neu Excel")
    static let fileHint = Phrase(
        en: "Up to 50,000 rows and 15 MB, with a row of headers first",
        cy: "Hyd at 50,000 o resi a 15 MB, gyda rhes o benawdau yn gyntaf"
    )
    static let chooseFile = Phrase(en: "Choose a file", cy: "Dewiswch ffeil")
    static let tooLarge = Phrase(en: "Choose a file of 15 MB or less", cy: "Dewiswch ffeil o 15 MB neu lai")
    static let bring = Phrase(en: "Bring the list", cy: "Dod â’r rhestr")
    static let broughtBefore = Phrase(en: "Lists brought before", cy: "Rhestrau a ddygwyd o’r blaen")
    static let state = Phrase(en: "How far it is", cy: "Pa mor bell ydyw")
    static let rows = Phrase(en: "Rows", cy: "Rhesi")
    static let row = Phrase(en: "Row", cy: "Rhes")
    static let brought = Phrase(en: "Brought by", cy: "Dygwyd gan")
    static let unreadable = Phrase(
        en:
            "This file cannot be read as a table. Save the list as CSV or Excel with at most 50,000 rows, and bring it again.",
        cy:
            "Ni ellir darllen y ffeil hon fel tabl. Cadwch y rhestr fel CSV neu Excel gyda 50,000 o resi ar y mwyaf, a dewch â hi eto."
    )
    static let nothingYet = Phrase(en: "It waits its turn.", cy: "Mae’n aros ei thro.")
    static let lookAgain = Phrase(en: "Look again", cy: "Edrych eto")
    static let working = Phrase(
        en: "This goes on by itself. You can leave this page and come back.",
        cy: "Mae hyn yn mynd rhagddo ei hun. Gallwch adael y dudalen hon a dod yn ôl."
    )
    static let columns = Phrase(en: "What the columns are", cy: "Beth yw’r colofnau")
    static let columnsOpening = Phrase(
        en:
            "Say what each column holds. A name is needed, and one of: date of birth, postcode, phone, email, NHS number.",
        cy:
            "Dywedwch beth sydd ym mhob colofn. Mae angen enw, ac un o’r rhain: dyddiad geni, cod post, ffôn, e-bost, rhif GIG."
    )
    static let notUsed = Phrase(en: "Not used", cy: "Heb ei defnyddio")
    static let matchAgain = Phrase(en: "Match the list", cy: "Cymharu’r rhestr")
    static let notEnough = Phrase(
        en: "Choose a column for the name, and one for the date of birth, postcode, phone, email or NHS number",
        cy: "Dewiswch golofn ar gyfer yr enw, ac un ar gyfer y dyddiad geni, cod post, ffôn, e-bost neu’r rhif GIG"
    )
    static let wrong = Phrase(en: "What is wrong", cy: "Beth sydd o’i le")
    static let inRegister = Phrase(en: "In the register", cy: "Yn y gofrestr")
    static let choice = Phrase(en: "What to do", cy: "Beth i’w wneud")
    static let keepChoices = Phrase(en: "Keep these choices", cy: "Cadw’r dewisiadau hyn")
    static let notYours = Phrase(en: "A record you may not see", cy: "Cofnod na chewch ei weld")
    static let all = Phrase(en: "For all of these at once", cy: "Ar gyfer y rhain i gyd ar unwaith")
    static let takeIn = Phrase(en: "Take the list into the register", cy: "Cymryd y rhestr i’r gofrestr")
    static let fills = Phrase(
        en: "Also fill in what our records lack: date of birth, postcode, NHS number, phone, email",
        cy: "Llenwi hefyd yr hyn sydd ar goll o’n cofnodion: dyddiad geni, cod post, rhif GIG, ffôn, e-bost"
    )
    static func takeInOpening(_ new: Int, _ undecided: Int) -> Phrase {
        Phrase(
            en:
                "\(new) people will be registered. \(undecided) rows are not decided and stay out. It can be taken back.",
            cy:
                "Bydd \(new) o bobl yn cael eu cofrestru. Nid yw \(undecided) o resi wedi’u penderfynu ac maent yn aros allan. Gellir ei thynnu’n ôl."
        )
    }
    static let takeBack = Phrase(en: "Take the list back", cy: "Tynnu’r rhestr yn ôl")
    static let takeBackOpening = Phrase(
        en:
            "Records the list made are removed and what it filled in is emptied, unless someone has worked with them since.",
        cy:
            "Caiff y cofnodion a wnaed gan y rhestr eu dileu a’r hyn a lenwodd ei wagio, oni bai bod rhywun wedi gweithio gyda nhw ers hynny."
    )
    static func stayed(_ many: Int) -> Phrase {
        .counted(
            many,
            en: EnglishForms(
                one: "1 record stays, since someone has worked with it",
                other: "\(many) records stay, since someone has worked with them"
            ),
            cy: WelshForms(
                one: "Mae 1 cofnod yn aros, gan fod rhywun wedi gweithio gydag ef",
                other: "Mae \(many) o gofnodion yn aros, gan fod rhywun wedi gweithio gyda nhw"
            )
        )
    }
    static let download = Phrase(
        en: "The rows that are wrong, with what to mend (CSV)",
        cy: "Y rhesi sydd o’u lle, gyda’r hyn i’w drwsio (CSV)"
    )
    static let result = Phrase(en: "Result", cy: "Canlyniad")
    static let problems = Phrase(en: "Problems", cy: "Problemau")
    static let nobody = Phrase(en: "No rows here.", cy: "Dim rhesi yma.")
    static let coverage = Phrase(en: "Coverage", cy: "Cwmpas")
    static let onBoth = Phrase(en: "on this list and in the register", cy: "ar y rhestr hon ac yn y gofrestr")
    static let onlyTheirs = Phrase(
        en: "on this list and not in the register",
        cy: "ar y rhestr hon a ddim yn y gofrestr"
    )
    static let onlyOurs = Phrase(en: "in the register and not on this list", cy: "yn y gofrestr a ddim ar y rhestr hon")
    static let coverageOpening = Phrase(
        en:
            "Who each of the two knows that the other does not. Of the register, carers are counted whose record you may see and who live where at least one in a hundred of the list does.",
        cy:
            "Pwy y mae’r naill yn eu hadnabod nad yw’r llall. O’r gofrestr, cyfrifir gofalwyr y cewch weld eu cofnod ac sy’n byw lle mae o leiaf un o bob cant o’r rhestr yn byw."
    )
    static func where_(_ districts: [String]) -> Phrase {
        let all = districts.joined(separator: ", ")
        return Phrase(en: "Where the list’s people live: \(all)", cy: "Lle mae pobl y rhestr yn byw: \(all)")
    }
    static let absent = Phrase(en: "In the register and not on this list", cy: "Yn y gofrestr a ddim ar y rhestr hon")
}

extension ListImport.State {
    var tag: HTML {
        switch self {
        case .reading: .tag(Phrase(en: "Being read", cy: "Yn cael ei darllen"), .info)
        case .unreadable: .tag(Phrase(en: "Cannot be read", cy: "Ni ellir ei darllen"), .bad)
        case .columns: .tag(Phrase(en: "Columns to be named", cy: "Colofnau i’w henwi"), .warn)
        case .matching: .tag(Phrase(en: "Being matched", cy: "Yn cael ei chymharu"), .info)
        case .ready: .tag(Phrase(en: "Ready to look through", cy: "Yn barod i edrych drwyddi"), .warn)
        case .committing: .tag(Phrase(en: "Being taken in", cy: "Yn cael ei chymryd i mewn"), .info)
        case .committed: .tag(Phrase(en: "Taken in", cy: "Wedi’i chymryd i mewn"), .ok)
        case .takingBack: .tag(Phrase(en: "Being taken back", cy: "Yn cael ei thynnu’n ôl"), .info)
        case .takenBack: .tag(Phrase(en: "Taken back", cy: "Wedi’i thynnu’n ôl"))
        }
    }
}

import Markup

/// What the fields of a snapshot are called to those who compare two.
enum ItemWords {
    static let title = Phrase(en: "Title", cy: "Teitl")
    static let reference = Phrase(en: "Reference", cy: "Cyfeirnod")
    static let statement = Phrase(en: "What it says of itself", cy: "Yr hyn y mae’n ei ddweud amdano’i hun")
    static let place = Phrase(en: "Place", cy: "Lle")
    static let period = Phrase(en: "Period", cy: "Cyfnod")
    static let status = Phrase(en: "Status", cy: "Statws")
    static let boards = Phrase(en: "Boards", cy: "Byrddau")
    static let meaning = Phrase(en: "Meaning", cy: "Ystyr")
    static let words = Phrase(en: "Words", cy: "Geiriau")
    static let lastDay = Phrase(en: "Last day", cy: "Diwrnod olaf")
    static let newDay = Phrase(en: "New date", cy: "Dyddiad newydd")
    static let figures = Phrase(en: "What is measured", cy: "Yr hyn a fesurir")
    static let measures = Phrase(en: "How we will know", cy: "Sut y byddwn yn gwybod")
    static let said = Phrase(en: "Said on", cy: "Dywedwyd ar")
    static let youSaid = Phrase(en: "You said", cy: "Dywedoch chi")
    static let quotes = Phrase(en: "Quotes", cy: "Dyfyniadau")
    static let answer = Phrase(en: "Answer", cy: "Ateb")
    static let kind = Phrase(en: "Kind of answer", cy: "Math o ateb")
    static let standsIn = Phrase(en: "Where it stands", cy: "Ble mae’n sefyll")
    static let order = Phrase(en: "The order", cy: "Y drefn")
    static let correction = Phrase(en: "It puts an earlier entry right", cy: "Mae’n cywiro cofnod cynharach")
    static let other = Phrase(en: "Something else", cy: "Rhywbeth arall")
    static let otherChanged = Phrase(
        en: "Changed in a way that no line here shows. Look at the preview.",
        cy: "Wedi newid mewn ffordd nad oes llinell yma’n ei dangos. Edrychwch ar y rhagolwg."
    )
    static let linked = Phrase(en: "Promises it leads to", cy: "Addewidion y mae’n arwain atynt")
}

extension PublishedItem.Kind {
    var words: Phrase {
        switch self {
        case .plan: Phrase(en: "The plan itself", cy: "Y cynllun ei hun")
        case .theme: Phrase(en: "Theme", cy: "Thema")
        case .outcome: Phrase(en: "Outcome", cy: "Canlyniad")
        case .objective: Phrase(en: "Objective", cy: "Amcan")
        case .action: Phrase(en: "Action", cy: "Cam")
        case .update: Phrase(en: "Update", cy: "Diweddariad")
        case .voice: Phrase(en: "What carers said", cy: "Yr hyn a ddywedodd gofalwyr")
        case .definition: Phrase(en: "A word explained", cy: "Gair wedi’i egluro")
        }
    }
}

import Desk
import Markup

/// Words of the case list.
enum CaseWords {
    static let cases = Phrase(en: "Case list", cy: "Rhestr achosion")
    static let any = Phrase(en: "Any", cy: "Unrhyw")
    static let whose = Phrase(en: "Whose records", cy: "Cofnodion pwy")
    static let team = Phrase(en: "Team", cy: "Tîm")
    static let status = Phrase(en: "Status", cy: "Statws")
    static let kind = Phrase(en: "Kind", cy: "Math")
    static let order = Phrase(en: "In order of", cy: "Yn nhrefn")
    static let nothing = Phrase(
        en: "No record matches. Clear a filter, or look in another team’s records.",
        cy: "Nid oes cofnod yn cyfateb. Cliriwch hidlydd, neu edrychwch yng nghofnodion tîm arall."
    )
    static let export = Phrase(en: "Take this list away as CSV", cy: "Mynd â’r rhestr hon fel CSV")
    static let exportWords = Phrase(
        en:
            "It holds what this list shows you, up to 10,000 records. That you took it, and why, is written down. Keep it where only those who need it can see it, and delete it when you are done.",
        cy:
            "Mae’n dal yr hyn y mae’r rhestr hon yn ei ddangos i chi, hyd at 10,000 o gofnodion. Nodir eich bod wedi’i chymryd, a pham. Cadwch hi lle mai dim ond y rhai sydd ei hangen all ei gweld, a’i dileu pan fyddwch wedi gorffen."
    )
    static let purpose = Phrase(en: "What is it for?", cy: "Ar gyfer beth y mae?")
    static let choosePurpose = Phrase(en: "Choose what the list is for", cy: "Dewiswch ar gyfer beth y mae’r rhestr")
    static let takeAway = Phrase(en: "Take it away", cy: "Mynd â hi")
    static let nextPage = Phrase(en: "Next page", cy: "Tudalen nesaf")
    static let firstPage = Phrase(en: "First page", cy: "Tudalen gyntaf")
    static let restricted = Phrase(en: "Restricted", cy: "Cyfyngedig")

    static func showing(_ first: Int, _ last: Int, of many: Int) -> Phrase {
        let most = CaseFilter.mostCounted
        return many > most
            ? Phrase(
                en: "Showing \(first) to \(last) of more than \(most)",
                cy: "Yn dangos \(first) i \(last) o fwy na \(most)"
            ) : Phrase(en: "Showing \(first) to \(last) of \(many)", cy: "Yn dangos \(first) i \(last) o \(many)")
    }
}

extension CaseFilter.Scope {
    var words: Phrase {
        switch self {
        case .team: Phrase(en: "Kept by the team", cy: "A gedwir gan y tîm")
        case .mine: Phrase(en: "People you work with", cy: "Pobl rydych yn gweithio gyda nhw")
        case .with:
            Phrase(
                en: "Kept by others, and worked with by you",
                cy: "A gedwir gan eraill, a chithau’n gweithio gyda nhw"
            )
        case .shared: Phrase(en: "Shared with your agency", cy: "A rennir â’ch asiantaeth")
        }
    }
}

extension CaseFilter.Status {
    var words: Phrase {
        switch self {
        case .open: Phrase(en: "Open", cy: "Agored")
        case .closed: Phrase(en: "Closed", cy: "Wedi cau")
        case .all: Phrase(en: "Open and closed", cy: "Agored ac wedi cau")
        }
    }
}

extension CaseFilter.Kind {
    var words: Phrase {
        switch self {
        case .adult: Phrase(en: "Adult carers", cy: "Gofalwyr sy’n oedolion")
        case .parent: Phrase(en: "Parent carers", cy: "Rhiant-ofalwyr")
        case .young: Phrase(en: "Young carers", cy: "Gofalwyr ifanc")
        case .cared: Phrase(en: "People who are looked after", cy: "Pobl sy’n derbyn gofal")
        }
    }
}

extension CaseFilter.Contact {
    var words: Phrase {
        switch self {
        case .none: Phrase(en: "No contact yet", cy: "Dim cyswllt eto")
        case .month: Phrase(en: "None for 4 weeks", cy: "Dim ers 4 wythnos")
        case .quarter: Phrase(en: "None for 3 months", cy: "Dim ers 3 mis")
        }
    }
}

extension CaseFilter.Next {
    var words: Phrase {
        switch self {
        case .none: WorkWords.noNextStep
        case .late: Phrase(en: "Next step is late", cy: "Mae’r cam nesaf yn hwyr")
        case .week: Phrase(en: "Next step in 7 days", cy: "Cam nesaf mewn 7 diwrnod")
        }
    }
}

extension CaseFilter.Order {
    var words: Phrase {
        switch self {
        case .name: WorkWords.name
        case .contact: WorkWords.lastContact
        case .next: WorkWords.nextStep
        }
    }
}

extension Event {
    static let casesExported = Event(
        "cases.exported",
        Phrase(en: "Took a list of people away", cy: "Aeth â rhestr o bobl")
    )
}

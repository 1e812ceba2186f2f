import DesignSystem
import Desk
import Markup
import Web

/// Words of carers cards.
enum CardWords {
    static let cards = Phrase(en: "Carers cards", cy: "Cardiau gofalwyr")
    static let card = Phrase(en: "Carers card", cy: "Cerdyn gofalwr")
    static let crumb = NavigationItem(cards, path: CardPaths.list)
    static let number = Phrase(en: "Number", cy: "Rhif")
    static let state = Phrase(en: "State", cy: "Cyflwr")
    static let until = Phrase(en: "Last day", cy: "Diwrnod olaf")
    static let issued = Phrase(en: "Given on", cy: "Rhoddwyd ar")
    static let applied = Phrase(en: "Asked for", cy: "Gofynnwyd amdano")
    static let reason = Phrase(en: "Why", cy: "Pam")
    static let noNumber = Phrase(en: "No number yet", cy: "Dim rhif eto")
    static let notYet = Phrase(en: "Not yet", cy: "Ddim eto")
    static let print = Phrase(en: "Make a page of cards", cy: "Gwneud tudalen o gardiau")
    static let save = Phrase(en: "Save", cy: "Cadw")
    static let carer = Phrase(en: "Carer", cy: "Gofalwr")
    static let chooseReason = Phrase(en: "Say why", cy: "Dywedwch pam")
}

extension CardState {
    var words: Phrase {
        switch self {
        case .applied: Phrase(en: "Asked for", cy: "Gofynnwyd amdano")
        case .issued: Phrase(en: "Valid", cy: "Dilys")
        case .expired: Phrase(en: "Expired", cy: "Wedi dod i ben")
        case .replaced: Phrase(en: "Replaced", cy: "Wedi’i ddisodli")
        case .stopped: Phrase(en: "Stopped", cy: "Wedi’i atal")
        }
    }

    var tag: HTML {
        switch self {
        case .applied: .tag(words, .info)
        case .issued: .tag(words, .ok)
        case .expired: .tag(words, .warn)
        case .replaced: .tag(words)
        case .stopped: .tag(words, .bad)
        }
    }
}

extension Event {
    static let cardApplied = Event(
        "card.applied",
        Phrase(en: "Asked for a carers card", cy: "Gofynnodd am gerdyn gofalwr")
    )
    static let cardIssued = Event("card.issued", Phrase(en: "Gave a carers card", cy: "Rhoddodd gerdyn gofalwr"))
    static let cardsIssued = Event(
        "card.all_issued",
        Phrase(en: "Gave every carers card that waited", cy: "Rhoddodd bob cerdyn gofalwr oedd yn aros")
    )
    static let cardReplaced = Event(
        "card.replaced",
        Phrase(en: "Replaced a carers card", cy: "Disodlodd gerdyn gofalwr")
    )
    static let cardStopped = Event("card.stopped", Phrase(en: "Stopped a carers card", cy: "Ataliodd gerdyn gofalwr"))
    static let cardExpired = Event(
        "card.expired",
        Phrase(en: "A carers card ran out", cy: "Daeth cerdyn gofalwr i ben")
    )
    static let cardsPrinted = Event(
        "card.printed",
        Phrase(en: "Made a page of carers cards", cy: "Gwnaeth dudalen o gardiau gofalwyr")
    )
    static let cardRulesSet = Event(
        "card.rules_set",
        Phrase(en: "Said how carers cards are given", cy: "Dywedodd sut y rhoddir cardiau gofalwyr")
    )

    static let ofCards: [Event] = [
        cardApplied, cardIssued, cardsIssued, cardReplaced, cardStopped, cardExpired, cardsPrinted, cardRulesSet,
    ]
}

extension Notice {
    static let cardApplied = Notice("card-applied", Phrase(en: "The card was asked for.", cy: "Gofynnwyd am y cerdyn."))
    static let cardIssued = Notice(
        "card-issued",
        Phrase(
            en: "The card is valid. It waits to be printed.",
            cy: "Mae’r cerdyn yn ddilys. Mae’n aros i gael ei argraffu."
        )
    )
    static let cardsIssued = Notice(
        "cards-issued",
        Phrase(
            en: "The cards are valid. They wait to be printed.",
            cy: "Mae’r cardiau’n ddilys. Maen nhw’n aros i gael eu hargraffu."
        )
    )
    static let cardReplaced = Notice(
        "card-replaced",
        Phrase(
            en: "The old card is over. The new one is valid, and waits to be printed.",
            cy: "Mae’r hen gerdyn ar ben. Mae’r un newydd yn ddilys, ac yn aros i gael ei argraffu."
        )
    )
    static let cardStopped = Notice("card-stopped", Phrase(en: "The card was stopped.", cy: "Ataliwyd y cerdyn."))
    static let cardRulesSet = Notice("card-rules-set", Phrase(en: "It was saved.", cy: "Fe’i cadwyd."))

    static let ofCards: [Notice] = [cardApplied, cardIssued, cardsIssued, cardReplaced, cardStopped, cardRulesSet]
}

import DesignSystem
import Desk
import Markup
import Web

/// Words of breaks from caring.
enum BreakWords {
    static let breaks = Phrase(en: "Breaks", cy: "Seibiannau")
    static let crumb = NavigationItem(breaks, path: BreakPaths.list)
    static let save = Phrase(en: "Save", cy: "Cadw")
    static let carer = Phrase(en: "Carer", cy: "Gofalwr")
    static let reference = Phrase(en: "Reference", cy: "Cyfeirnod")
    static let state = Phrase(en: "State", cy: "Cyflwr")
    static let asked = Phrase(en: "Asked on", cy: "Gofynnwyd ar")
    static let kind = Phrase(en: "Kind", cy: "Math")
    static let hours = Phrase(en: "Hours", cy: "Oriau")
    static let hoursHint = Phrase(en: "Such as 7.5, or 7:30", cy: "Fel 7.5, neu 7:30")
    static let wanted = Phrase(en: "Wanted", cy: "Eisiau")
    static let notSaid = Phrase(en: "Not said", cy: "Heb ei ddweud")
    static let title = Phrase(en: "A break", cy: "Seibiant")
    static let new = Phrase(en: "Write down that a break is needed", cy: "Ysgrifennu bod angen seibiant")
    static let whatNeed = Phrase(en: "What is needed, and why", cy: "Beth sydd ei angen, a pham")
    static let sayKind = Phrase(
        en: "Say whether it is planned or an emergency",
        cy: "Dywedwch a yw wedi’i gynllunio neu’n argyfwng"
    )
    static let sayNeed = Phrase(en: "Say what is needed", cy: "Dywedwch beth sydd ei angen")
    static let from = Phrase(en: "From", cy: "O")
    static let to = Phrase(en: "To", cy: "Hyd")
    static let endsAfter = Phrase(
        en: "The last day must not be before the first",
        cy: "Rhaid i’r diwrnod olaf beidio â bod cyn y cyntaf"
    )

    static let offers = Phrase(en: "Offers", cy: "Cynigion")
    static let offer = Phrase(en: "Offer something", cy: "Cynnig rhywbeth")
    static let whatOffered = Phrase(en: "What is offered, by whom, when", cy: "Beth sy’n cael ei gynnig, gan bwy, pryd")
    static let sayOffer = Phrase(en: "Say what is offered", cy: "Dywedwch beth sy’n cael ei gynnig")
    static let ownAnswer = Phrase(
        en: "by the carer, on their own pages",
        cy: "gan y gofalwr, ar eu tudalennau eu hunain"
    )
    static let offered = Phrase(en: "Offered on", cy: "Cynigiwyd ar")
    static let answer = Phrase(en: "Answer", cy: "Ateb")
    static let reason = Phrase(en: "Why not", cy: "Pam ddim")
    static let sayAnswer = Phrase(en: "Say what the carer answered", cy: "Dywedwch beth atebodd y gofalwr")
    static let sayReason = Phrase(en: "Say why it was declined", cy: "Dywedwch pam y’i gwrthodwyd")
    static let saveAnswer = Phrase(en: "Save the answer", cy: "Cadw’r ateb")

    static let allocated = Phrase(en: "Allocated", cy: "Dyrannwyd")
    static let allocate = Phrase(en: "Allocate", cy: "Dyrannu")
    static let fund = Phrase(en: "From which fund", cy: "O ba gronfa")
    static let chooseFund = Phrase(en: "Choose a fund", cy: "Dewiswch gronfa")
    static let amount = Phrase(en: "How much", cy: "Faint")
    static let amountHint = Phrase(
        en: "Hours such as 7:30, or pounds such as 120",
        cy: "Oriau fel 7:30, neu bunnoedd fel 120"
    )
    static let free = Phrase(en: "Not booked yet", cy: "Heb ei archebu eto")
    static let giveBack = Phrase(en: "Give back what is not booked", cy: "Rhoi’n ôl yr hyn sydd heb ei archebu")
    static let fundNotOpen = Phrase(
        en: "This fund is not for today. Choose another",
        cy: "Nid yw’r gronfa hon ar gyfer heddiw. Dewiswch un arall"
    )
    static let acceptFirst = Phrase(
        en: "A planned break is allocated once the carer has accepted an offer",
        cy: "Dyrennir seibiant wedi’i gynllunio unwaith i’r gofalwr dderbyn cynnig"
    )

    static let bookings = Phrase(en: "Bookings", cy: "Archebion")
    static let book = Phrase(en: "Book a break", cy: "Archebu seibiant")
    static let whatBooked = Phrase(en: "What, with whom, and what to know", cy: "Beth, gyda phwy, a beth i’w wybod")
    static let sayWhatBooked = Phrase(
        en: "Say what is booked, and with whom",
        cy: "Dywedwch beth sy’n cael ei archebu, a chyda phwy"
    )
    static let starts = Phrase(en: "First day", cy: "Diwrnod cyntaf")
    static let ends = Phrase(en: "Last day, if it is another", cy: "Diwrnod olaf, os yw’n un arall")
    static let sayStart = Phrase(en: "Say the first day", cy: "Dywedwch y diwrnod cyntaf")
    static let sayLast = Phrase(en: "Say the last day", cy: "Dywedwch y diwrnod olaf")
    static let days = Phrase(en: "Days", cy: "Dyddiau")
    static let replacement = Phrase(
        en: "Who looks after the person meanwhile: did they agree?",
        cy: "Pwy sy’n gofalu am y person yn y cyfamser: a gytunon nhw?"
    )
    static let sayReplacement = Phrase(
        en: "Say whether the person looked after agreed",
        cy: "Dywedwch a gytunodd y person sy’n cael gofal"
    )
    static let whenReplaced = Phrase(
        en: "When was that agreed or decided?",
        cy: "Pryd y cytunwyd neu y penderfynwyd hynny?"
    )
    static let sayWhenReplaced = Phrase(
        en: "Say when it was agreed or decided",
        cy: "Dywedwch pryd y cytunwyd neu y penderfynwyd"
    )
    static let agreeFirst = Phrase(
        en: "Ask the person looked after first. Only an emergency may be booked before they were asked",
        cy: "Gofynnwch i’r person sy’n cael gofal yn gyntaf. Dim ond argyfwng y gellir ei archebu cyn gofyn iddynt"
    )
    static let paid = Phrase(en: "What pays for it", cy: "Beth sy’n talu amdano")
    static let paidHint = Phrase(
        en: "Never the carer: it is care for the person they look after",
        cy: "Byth y gofalwr: gofal i’r person maen nhw’n gofalu amdano ydyw"
    )
    static let sayWhoPays = Phrase(en: "Say what pays for it", cy: "Dywedwch beth sy’n talu amdano")
    static let cost = Phrase(en: "Cost, if money was allocated", cy: "Cost, os dyrannwyd arian")
    static let enterCost = Phrase(en: "Enter what it costs, such as 120", cy: "Rhowch beth mae’n ei gostio, fel 120")
    static let whatBecame = Phrase(en: "What became of it", cy: "Beth ddaeth ohono")
    static let sayWhatBecame = Phrase(en: "Say whether it was taken", cy: "Dywedwch a gafodd ei gymryd")
    static let taken = Phrase(en: "Hours taken", cy: "Oriau a gymerwyd")
    static let spent = Phrase(
        en: "What it cost in the end, if money was allocated",
        cy: "Beth gostiodd yn y diwedd, os dyrannwyd arian"
    )
    static let helped = Phrase(en: "Did it help the carer?", cy: "A helpodd y gofalwr?")
    static let after = Phrase(en: "What the carer said", cy: "Beth ddywedodd y gofalwr")
    static let askedSince = Phrase(en: "They were asked since", cy: "Gofynnwyd iddynt ers hynny")
    static let stillToAsk = Phrase(en: "Still to ask", cy: "I’w gofyn eto")

    static let close = Phrase(en: "Close this need", cy: "Cau’r angen hwn")
    static let ending = Phrase(en: "How it ended", cy: "Sut y daeth i ben")
    static let sayEnding = Phrase(en: "Say how it ended", cy: "Dywedwch sut y daeth i ben")
    static let stillBooked = Phrase(
        en: "A booking has not ended. Say what became of it first",
        cy: "Nid yw archeb wedi dod i ben. Dywedwch beth ddaeth ohoni yn gyntaf"
    )

    static let funds = Phrase(en: "What there is to give", cy: "Beth sydd i’w roi")
    static let newFund = Phrase(en: "Add a fund", cy: "Ychwanegu cronfa")
    static let aFund = Phrase(en: "A fund for breaks", cy: "Cronfa ar gyfer seibiannau")
    static let fundName = Phrase(en: "What it is called", cy: "Beth yw ei henw")
    static let nameFund = Phrase(en: "Name the fund", cy: "Enwch y gronfa")
    static let counted = Phrase(en: "Counted in", cy: "Wedi’i chyfrif mewn")
    static let sayCounted = Phrase(en: "Say whether it is hours or money", cy: "Dywedwch ai oriau neu arian ydyw")
    static let left = Phrase(en: "Left", cy: "Ar ôl")
    static let whole = Phrase(en: "In all", cy: "Cyfanswm")
    static let used = Phrase(en: "Allocated", cy: "Wedi’i ddyrannu")
    static let team = Phrase(en: "Team", cy: "Tîm")

    static func enterAmount(_ kind: FundKind) -> Phrase {
        switch kind {
        case .hours:
            Phrase(
                en: "Enter hours, such as 7.5 or 7:30: more than none",
                cy: "Rhowch oriau, fel 7.5 neu 7:30: mwy na dim"
            )
        case .money:
            Phrase(
                en: "Enter pounds, such as 120 or 120.50: more than none",
                cy: "Rhowch bunnoedd, fel 120 neu 120.50: mwy na dim"
            )
        }
    }

    static func onlyLeft(_ amount: FundAmount) -> Phrase {
        let words = amount.words
        return Phrase(en: "Only \(words.en) is left", cy: "Dim ond \(words.cy) sydd ar ôl")
    }

    static func belowUsed(_ amount: FundAmount) -> Phrase {
        let words = amount.words
        return Phrase(
            en: "\(words.en) is allocated already: the fund cannot be smaller",
            cy: "Mae \(words.cy) wedi’i ddyrannu eisoes: ni all y gronfa fod yn llai"
        )
    }
}

extension FundKind {
    var words: Phrase {
        switch self {
        case .hours: Phrase(en: "Hours", cy: "Oriau")
        case .money: Phrase(en: "Money", cy: "Arian")
        }
    }
}

extension Event {
    static let breakAsked = Event(
        "break.asked",
        Phrase(en: "Wrote down that a break is needed", cy: "Ysgrifennodd fod angen seibiant")
    )
    static let breakOffered = Event("break.offered", Phrase(en: "Offered a break", cy: "Cynigiodd seibiant"))
    static let breakAnswered = Event(
        "break.answered",
        Phrase(en: "Wrote down the answer to an offer of a break", cy: "Ysgrifennodd yr ateb i gynnig o seibiant")
    )
    static let breakAllocated = Event(
        "break.allocated",
        Phrase(en: "Allocated hours or money for a break", cy: "Dyrannodd oriau neu arian ar gyfer seibiant")
    )
    static let breakGivenBack = Event(
        "break.given_back",
        Phrase(
            en: "Gave back what was not needed for a break",
            cy: "Rhoddodd yn ôl yr hyn nad oedd ei angen ar gyfer seibiant"
        )
    )
    static let breakBooked = Event("break.booked", Phrase(en: "Booked a break", cy: "Archebodd seibiant"))
    static let breakEnded = Event(
        "break.ended",
        Phrase(en: "Wrote down what became of a break", cy: "Ysgrifennodd beth ddaeth o seibiant")
    )
    static let replacementSaid = Event(
        "break.replacement_said",
        Phrase(
            en: "Wrote down what the person looked after said to a break",
            cy: "Ysgrifennodd beth ddywedodd y person sy’n cael gofal am seibiant"
        )
    )
    static let breakClosed = Event(
        "break.closed",
        Phrase(en: "Closed the need for a break", cy: "Caeodd yr angen am seibiant")
    )
    static let breakFundSaved = Event(
        "break.fund_saved",
        Phrase(en: "Changed a fund for breaks", cy: "Newidiodd gronfa ar gyfer seibiannau")
    )

    static let ofBreaks: [Event] = [
        breakAsked, breakOffered, breakAnswered, breakAllocated, breakGivenBack, breakBooked, breakEnded,
        replacementSaid, breakClosed, breakFundSaved,
    ]
}

extension Notice {
    static let breakSaved = Notice("break-saved", Phrase(en: "It was saved.", cy: "Fe’i cadwyd."))
    static let breakFundSaved = Notice("break-fund-saved", Phrase(en: "The fund was saved.", cy: "Cadwyd y gronfa."))

    static let ofBreaks: [Notice] = [breakSaved, breakFundSaved]
}

import Dates
import Markup
import Records

/// Whom something in a plan is given to, and so who may have to pay.
///
/// What is given to the person who is looked after needs their agreement, and no case of this lets the carer be charged
/// for it (Care Act 2014, section 20): it cannot be said.
enum Beneficiary: Sendable, Equatable {
    /// Support to the carer: here never charged for.
    case carer
    case lookedAfter(Agreement, paidBy: Payer)

    enum Payer: String, Sendable, CaseIterable, SQLConvertible {
        case authority
        case lookedAfter = "looked_after"
    }

    /// Who agreed that it is given, and when.
    struct Agreement: Sendable, Equatable {
        enum By: String, Sendable, CaseIterable, SQLConvertible {
            case person
            /// Where they cannot decide it: a best-interests decision.
            case bestInterests = "best_interests"
        }

        let by: By
        let on: Day
    }

    enum Kind: String, Sendable, CaseIterable, SQLConvertible {
        case carer
        case lookedAfter = "looked_after"
    }

    var kind: Kind {
        switch self {
        case .carer: .carer
        case .lookedAfter: .lookedAfter
        }
    }

    var agreement: Agreement? {
        if case .lookedAfter(let agreement, _) = self { return agreement }
        return nil
    }

    var payer: Payer? {
        if case .lookedAfter(_, let payer) = self { return payer }
        return nil
    }
}

extension Beneficiary.Kind {
    var words: Phrase {
        switch self {
        case .carer: Phrase(en: "The carer", cy: "Y gofalwr")
        case .lookedAfter: Phrase(en: "The person they look after", cy: "Y person y maen nhw’n gofalu amdano")
        }
    }
}

extension Beneficiary.Payer {
    var words: Phrase {
        switch self {
        case .authority: Phrase(en: "The authority", cy: "Yr awdurdod")
        case .lookedAfter: Phrase(en: "The person who is looked after", cy: "Y person y gofelir amdano")
        }
    }
}

extension Beneficiary.Agreement.By {
    var words: Phrase {
        switch self {
        case .person: Phrase(en: "They agreed themselves", cy: "Cytunasant eu hunain")
        case .bestInterests:
            Phrase(
                en: "They cannot decide it: it was decided in their best interests",
                cy: "Ni allant ei benderfynu: penderfynwyd er eu budd pennaf"
            )
        }
    }
}

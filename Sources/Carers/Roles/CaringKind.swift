package import Dates
package import Markup

/// What kind of carer someone is in law, worked out from the birth dates and the role: never typed, never kept.
package enum CaringKind: String, Sendable, CaseIterable, Comparable {
    /// Eighteen or over, for another adult (Care Act 2014, section 10).
    case adult
    /// Eighteen or over, with parental responsibility for a child (Children Act 1989, section 17ZD).
    case parent
    /// Under eighteen, for anybody (Children Act 1989, section 17ZA).
    case young
    /// Eighteen or over, for a child, without parental responsibility: a grandparent, a grown-up sister (Care Act 2014,
    /// section 60, when the child nears eighteen).
    case ofChild = "of_child"

    package static func < (left: CaringKind, right: CaringKind) -> Bool { left.rawValue < right.rawValue }

    package var words: Phrase {
        switch self {
        case .adult: Phrase(en: "Adult carer", cy: "Gofalwr sy’n oedolyn")
        case .parent: Phrase(en: "Parent carer", cy: "Rhiant sy’n gofalu")
        case .young: Phrase(en: "Young carer", cy: "Gofalwr ifanc")
        case .ofChild: Phrase(en: "Carer of a child", cy: "Gofalwr plentyn")
        }
    }
}

/// What one role makes someone on a day, and whether the birth dates leave no doubt.
package struct WorkedOutKind: Sendable, Hashable {
    package let kind: CaringKind
    package let isSure: Bool
}

extension CaringKind {
    /// The rule.
    ///
    /// Where a birth date is not known, what the one is to the other is asked; where that does not tell either, both are
    /// taken to be adults, and the answer says that it is not sure.
    package static func worked(
        carer: PartialDay?,
        caredFor: PartialDay?,
        relation: String,
        hasParentalResponsibility: Bool,
        on day: Day
    ) -> WorkedOutKind {
        let young = isUnder18(carer, on: day)
        if young == true { return WorkedOutKind(kind: .young, isSure: true) }
        let isCarerSure = young != nil
        let child = isUnder18(caredFor, on: day) ?? told(by: relation)
        switch child {
        case true?:
            return WorkedOutKind(kind: hasParentalResponsibility ? .parent : .ofChild, isSure: isCarerSure)
        case false?: return WorkedOutKind(kind: .adult, isSure: isCarerSure)
        case nil: return WorkedOutKind(kind: .adult, isSure: false)
        }
    }

    /// Whether someone is under eighteen on a day; unknown where their year of birth leaves both possible.
    private static func isUnder18(_ born: PartialDay?, on day: Day) -> Bool? {
        guard let born else { return nil }
        guard let ages = born.ages(on: day) else { return true }
        if ages.upperBound < 18 { return true }
        return ages.lowerBound >= 18 ? false : nil
    }

    /// Whether what someone is to their carer tells that they are a child.
    private static func told(by relation: String) -> Bool? {
        switch relation {
        case "child_under18": true
        case "spouse_partner", "parent", "child_adult", "grandparent": false
        default: nil
        }
    }
}

import Markup

/// What the regulation asks whether a carer can achieve (SI 2015/313, regulation 3(2)), in its own order.
enum CaringOutcome: String, Sendable, CaseIterable {
    case child, others, home, food, relationships, work, community, leisure

    /// How we number them, `a` to `h`; the regulation has (i) to (viii).
    var letter: String { Self.letter(of: self, in: Self.allCases) }

    /// As it goes on after "unable to achieve".
    var words: Phrase {
        switch self {
        case .child: Phrase(en: "Looking after a child", cy: "Gofalu am blentyn")
        case .others: Phrase(en: "Caring for other people", cy: "Gofalu am bobl eraill")
        case .home: Phrase(en: "Keeping a home that is fit to live in", cy: "Cadw cartref sy’n addas i fyw ynddo")
        case .food: Phrase(en: "Eating and drinking well", cy: "Bwyta ac yfed yn dda")
        case .relationships:
            Phrase(
                en: "Family and others who matter to them",
                cy: "Teulu ac eraill sy’n bwysig iddynt"
            )
        case .work:
            Phrase(
                en: "Work, training, education or volunteering",
                cy: "Gwaith, hyfforddiant, addysg neu wirfoddoli"
            )
        case .community:
            Phrase(
                en: "Using services and places nearby, for need or leisure",
                cy: "Defnyddio gwasanaethau a lleoedd gerllaw, o raid neu i hamddena"
            )
        case .leisure: Phrase(en: "Time for things they enjoy", cy: "Amser i bethau maen nhw’n eu mwynhau")
        }
    }

    fileprivate static func letter<Case: Equatable>(of one: Case, in all: [Case]) -> String {
        let place = all.firstIndex(of: one) ?? 0
        return String(UnicodeScalar(UInt8(97 + place)))
    }
}

/// In what way someone is unable to achieve an outcome (regulation 3(3)): any one of them counts.
///
/// There is no "takes much longer" here: that belongs to the test for adults who need care.
enum Inability: String, Sendable, CaseIterable {
    case withoutHelp = "without_help"
    case distress, danger

    /// As domain lists number them.
    var code: String {
        switch self {
        case .withoutHelp: "U1"
        case .distress: "U2"
        case .danger: "U3"
        }
    }

    var words: Phrase {
        switch self {
        case .withoutHelp: Phrase(en: "cannot do it without help", cy: "ni all ei wneud heb gymorth")
        case .distress:
            Phrase(
                en: "can do it alone, but with significant pain, distress or anxiety",
                cy: "gall ei wneud ei hun, ond gyda phoen, trallod neu bryder sylweddol"
            )
        case .danger:
            Phrase(
                en: "can do it alone, but it puts someone’s health or safety in danger, or is likely to",
                cy: "gall ei wneud ei hun, ond mae’n peryglu iechyd neu ddiogelwch rhywun, neu’n debygol o wneud hynny"
            )
        }
    }
}

/// What wellbeing is made of (Care Act 2014, section 1(2)), in the Act's order.
enum WellbeingDomain: String, Sendable, CaseIterable {
    case dignity, health, safety, control, participation, money, relationships, home, contribution

    /// As the Act numbers them, `a` to `i`.
    var letter: String { CaringOutcome.letter(of: self, in: Self.allCases) }

    var words: Phrase {
        switch self {
        case .dignity: Phrase(en: "Dignity and respect", cy: "Urddas a pharch")
        case .health: Phrase(en: "Body, mind and feelings", cy: "Corff, meddwl a theimladau")
        case .safety: Phrase(en: "Safety from abuse and neglect", cy: "Diogelwch rhag camdriniaeth ac esgeulustod")
        case .control: Phrase(en: "A say in everyday life", cy: "Llais mewn bywyd bob dydd")
        case .participation:
            Phrase(en: "Work, learning, training and leisure", cy: "Gwaith, dysgu, hyfforddi a hamdden")
        case .money: Phrase(en: "Money and social life", cy: "Arian a bywyd cymdeithasol")
        case .relationships: Phrase(en: "Home life, family and friends", cy: "Bywyd cartref, teulu a ffrindiau")
        case .home: Phrase(en: "A suitable place to live", cy: "Lle addas i fyw")
        case .contribution: Phrase(en: "Giving something to society", cy: "Rhoi rhywbeth i gymdeithas")
        }
    }
}

import Markup

/// The assessor's questions, and what was found, as carers read them on their own pages.
///
/// The form speaks to whoever assesses and says "the carer", "they", "this child". Someone who reads their own assessment
/// is not spoken past: the same question says "you", and the same finding is what we found.
extension FormQuestion {
    /// As it reads to the carer it is about.
    var asksOfThem: Phrase {
        if case .outcome(let outcome) = feeds {
            return Phrase(en: "What we found: \(outcome.toThem.en)", cy: "Yr hyn a ganfuom: \(outcome.toThem.cy)")
        }
        return voices == [.assessor] ? Self.ofThem[name] ?? asks : asks
    }

    /// An answer in words, as it reads to the carer it is about.
    func wordsToThem(of answer: String) -> Phrase {
        guard case .outcome = feeds, case .several = kind else { return words(of: answer) }
        let chosen = answer.split(separator: ",").compactMap { Self.limbsToThem[String($0)] }
        guard !chosen.isEmpty else { return words(of: answer) }
        return Phrase(
            en: chosen.map(\.en).joined(separator: "; "),
            cy: chosen.map(\.cy).joined(separator: "; ")
        )
    }

    private static let limbsToThem = [
        Inability.withoutHelp.rawValue: Phrase(
            en: "You cannot do it without help",
            cy: "Ni allwch ei wneud heb gymorth"
        ),
        Inability.distress.rawValue: Phrase(
            en: "You can do it alone, but with significant pain, distress or anxiety",
            cy: "Gallwch ei wneud ar eich pen eich hun, ond gyda phoen, trallod neu bryder sylweddol"
        ),
        Inability.danger.rawValue: Phrase(
            en: "You can do it alone, but it endangers your own or someone else’s health or safety, or is likely to",
            cy:
                "Gallwch ei wneud ar eich pen eich hun, ond mae’n peryglu eich iechyd neu’ch diogelwch chi neu rywun arall, neu’n debygol o wneud"
        ),
        "none": Phrase(
            en: "None of these: you manage it, or it does not apply",
            cy: "Dim un o’r rhain: rydych yn ymdopi, neu nid yw’n berthnasol"
        ),
    ]

    /// By the name of the question; one that is not here speaks of nobody.
    private static let ofThem = [
        "health": Phrase(en: "What we found about your health", cy: "Yr hyn a ganfuom am eich iechyd"),
        "cause": Phrase(en: "Where your needs come from", cy: "O ble daw eich anghenion"),
        "impact": Phrase(
            en: "Is there a significant impact on your wellbeing because of this?",
            cy: "Oes effaith sylweddol ar eich lles oherwydd hyn?"
        ),
        "domains": Phrase(
            en: "Which parts of your wellbeing it touches",
            cy: "Pa rannau o’ch lles y mae’n cyffwrdd â nhw"
        ),
        "period": Phrase(en: "Over what time we looked", cy: "Dros ba gyfnod yr edrychom"),
        "contribution": Phrase(
            en: "How support, your own strengths and the people around you could help",
            cy: "Sut gallai cymorth, eich cryfderau eich hun a’r bobl o’ch cwmpas helpu"
        ),
        "for_looked_after": Phrase(
            en: "What there is for the person you look after that would help you both",
            cy: "Beth sydd i’r person rydych yn gofalu amdano a fyddai’n helpu’r ddau ohonoch"
        ),
        "child_welfare": Phrase(
            en: "Is your child safe and doing well? What bears on that?",
            cy: "A yw eich plentyn yn ddiogel ac yn ffynnu? Beth sy’n effeithio ar hynny?"
        ),
        "appropriate": Phrase(
            en: "Is it right that you give this care?",
            cy: "A yw’n iawn eich bod chi’n rhoi’r gofal hwn?"
        ),
        "appropriate_words": Phrase(
            en: "Why we say so, and what would change it",
            cy: "Pam rydym yn dweud hynny, a beth fyddai’n ei newid"
        ),
        "reliance": Phrase(
            en: "How far your family relies on what you do, and why",
            cy: "I ba raddau y mae eich teulu’n dibynnu ar yr hyn rydych yn ei wneud, a pham"
        ),
        "development": Phrase(
            en: "What caring does to your wellbeing, your learning and your growing up",
            cy: "Beth mae gofalu yn ei wneud i’ch lles, eich addysg a’ch datblygiad"
        ),
        "reduce": Phrase(
            en: "What would take tasks away from you",
            cy: "Beth fyddai’n tynnu tasgau oddi arnoch"
        ),
        "at_eighteen": Phrase(en: "What you will need after 18", cy: "Beth fydd ei angen arnoch ar ôl 18"),
    ]
}

extension CaringOutcome {
    /// As it reads to the carer it is about.
    fileprivate var toThem: Phrase {
        switch self {
        case .relationships:
            Phrase(en: "Family and others who matter to you", cy: "Teulu ac eraill sy’n bwysig i chi")
        case .leisure: Phrase(en: "Time for things you enjoy", cy: "Amser i bethau rydych yn eu mwynhau")
        default: words
        }
    }
}

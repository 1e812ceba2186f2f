import Markup

/// Words of the view of whom a plan works for.
enum EqualityWords {
    static let title = Phrase(
        en: "Equality impact: whom it works for",
        cy: "Effaith ar gydraddoldeb: i bwy y mae’n gweithio"
    )
    static let worse = Phrase(en: "Who fares worse", cy: "Pwy sy’n gwneud yn waeth")
    static let better = Phrase(en: "Who fares better", cy: "Pwy sy’n gwneud yn well")
    static let each = Phrase(en: "Each measure, by group", cy: "Pob mesur, yn ôl grŵp")
    static let hidden = Phrase(en: "Whom small numbers hide", cy: "Pwy y mae rhifau bach yn eu cuddio")
    static let untold = Phrase(
        en: "Measures that say nothing by group",
        cy: "Mesurau nad ydynt yn dweud dim yn ôl grŵp"
    )
    static let silent = Phrase(en: "Actions that name no measure", cy: "Camau nad ydynt yn enwi mesur")
    static let toldApartBy = Phrase(en: "Told apart by", cy: "Gwahanir yn ôl")
    static let differs = Phrase(en: "What differs", cy: "Beth sy’n wahanol")
    static let whoHidden = Phrase(en: "Who is not seen", cy: "Pwy na welir")
    static let why = Phrase(en: "Why", cy: "Pam")
    static let times = Phrase(
        en: "Groups, and in how many measures each is hidden",
        cy: "Grwpiau, ac mewn faint o fesurau y cuddir pob un"
    )
    static let numbers = Phrase(en: "All the numbers by group", cy: "Yr holl rifau yn ôl grŵp")
    static let nobodyHidden = Phrase(en: "No group is hidden.", cy: "Nid oes grŵp wedi’i guddio.")
    static let everyAction = Phrase(en: "Every action names a measure.", cy: "Mae pob cam yn enwi mesur.")
    static let noMeasure = Phrase(en: "No action names a measure.", cy: "Nid oes cam yn enwi mesur.")
    static let everyMeasure = Phrase(
        en: "Every measure is told apart by group.",
        cy: "Gwahenir pob mesur yn ôl grŵp."
    )
    static let noneWorse = Phrase(
        en: "No group fares worse than the others shown by more than chance, as far as can be seen.",
        cy: "Nid oes grŵp yn gwneud yn waeth na’r lleill y tu hwnt i siawns, hyd y gellir gweld."
    )
    static let noneTold = Phrase(
        en: "No measure of this plan can be told apart by group, so nobody can say whom it leaves behind.",
        cy:
            "Ni ellir gwahanu unrhyw fesur o’r cynllun hwn yn ôl grŵp, felly ni all neb ddweud pwy y mae’n ei adael ar ôl."
    )
    static let noCensus = Phrase(
        en: "No census is loaded, so nobody can say which carers are not reached at all.",
        cy: "Nid oes cyfrifiad wedi’i lwytho, felly ni all neb ddweud pa ofalwyr na chyrhaeddir o gwbl."
    )
    static let unknownOfAll = Phrase(
        en: "It is known of nobody who is counted.",
        cy: "Nid yw’n hysbys am neb a gyfrifir."
    )
    static let even = Phrase(
        en: "It is so even by the wider limits of 99.8%.",
        cy: "Mae felly hyd yn oed yn ôl y terfynau lletach o 99.8%."
    )

    static func told(_ told: Int, of all: Int) -> Phrase {
        Phrase(
            en: "\(told) of \(all) measures of success can be told apart by who people are.",
            cy: "Gellir gwahanu \(told) o \(all) mesur llwyddiant yn ôl pwy yw pobl."
        )
    }

    static func worse(_ count: Int) -> Phrase {
        .counted(
            count,
            en: .init(
                one: "In 1 place a group fares worse than the others shown by more than chance.",
                other: "In \(count) places a group fares worse than the others shown by more than chance."
            ),
            cy: .init(
                two: "Mewn 2 le mae grŵp yn gwneud yn waeth na’r lleill y tu hwnt i siawns.",
                other: "Mewn \(count) lle mae grŵp yn gwneud yn waeth na’r lleill y tu hwnt i siawns."
            )
        )
    }

    /// How many of so many comparisons would look like a difference where there is none.
    static func byChance(_ comparisons: Int) -> Phrase {
        let expected = Definition.number(Double(comparisons) / 20, places: 0)
        let many =
            comparisons < 20
            ? Phrase(en: "fewer than 1", cy: "llai nag 1") : Phrase(en: "about \(expected)", cy: "tua \(expected)")
        return Phrase(
            en:
                "\(comparisons) times a group was held against the others shown: \(many.en) of these would look like a difference by chance alone.",
            cy:
                "Cymharwyd grŵp â’r lleill \(comparisons) gwaith: byddai \(many.cy) o’r rhain yn edrych fel gwahaniaeth trwy siawns yn unig."
        )
    }

    static func hidden(_ count: Int) -> Phrase {
        .counted(
            count,
            en: .init(
                one: "1 group is hidden in at least one measure, because so few are counted.",
                other: "\(count) groups are hidden in at least one measure, because so few are counted."
            ),
            cy: .init(
                two: "Cuddir 2 grŵp mewn o leiaf un mesur, am fod cyn lleied yn cael eu cyfrif.",
                other: "Cuddir \(count) grŵp mewn o leiaf un mesur, am fod cyn lleied yn cael eu cyfrif."
            )
        )
    }

    static func silent(_ count: Int) -> Phrase {
        .counted(
            count,
            en: .init(one: "1 action names no measure at all.", other: "\(count) actions name no measure at all."),
            cy: .init(
                two: "Nid yw 2 gam yn enwi unrhyw fesur.",
                other: "Nid yw \(count) cam yn enwi unrhyw fesur."
            )
        )
    }
}

extension EqualityImpact.Untold.Reason {
    /// Why a measure says nothing by group, as a sentence.
    var words: Phrase {
        switch self {
        case .unbound:
            Phrase(
                en: "Nobody has said yet how it will be known.",
                cy: "Nid oes neb wedi dweud eto sut y bydd yn hysbys."
            )
        case .evidence:
            Phrase(
                en: "It is known by evidence, which has no groups.",
                cy: "Mae’n hysbys drwy dystiolaeth, nad oes grwpiau iddi."
            )
        case .narrative:
            Phrase(
                en: "It is known by what people tell, which is not counted.",
                cy: "Mae’n hysbys drwy’r hyn y mae pobl yn ei ddweud, na chyfrifir."
            )
        case .entered:
            Phrase(
                en: "Its figures are entered or worked out from others, so it is not known whom they count.",
                cy:
                    "Rhoddir ei ffigurau, neu fe’u cyfrifir o rai eraill, felly nid yw’n hysbys pwy y maent yn eu cyfrif."
            )
        case .noPeople:
            Phrase(en: "It counts things, not people.", cy: "Mae’n cyfrif pethau, nid pobl.")
        case .middle: FairnessWords.cannot
        case .othersTeam:
            Phrase(
                en: "Another team keeps it; only those who see its measures see it by group.",
                cy: "Tîm arall sy’n ei gadw; dim ond y rhai sy’n gweld ei fesurau sy’n ei weld yn ôl grŵp."
            )
        }
    }
}

extension EqualityImpact.Finding {
    /// "Sex: Male".
    var who: Phrase {
        Phrase(
            en: "\(characteristic.words.en): \(group.words.en)",
            cy: "\(characteristic.words.cy): \(group.words.cy)"
        )
    }

    /// "30% (18% to 46%); 0.38 times (0.22 to 0.63) as often as the others shown.", and how sure that is.
    var figures: Phrase {
        let share = group.shareWords ?? Phrase(same: "–")
        let range = group.intervalWords ?? Phrase(same: "–")
        let counts = Phrase(
            en: "\(group.part.words.en) of \((group.whole ?? group.part).words.en)",
            cy: "\(group.part.words.cy) o \((group.whole ?? group.part).words.cy)"
        )
        let ratio = group.ratioWords.map { words in
            Phrase(en: "; \(words.en) as often as the others shown", cy: "; \(words.cy) mor aml â’r lleill a ddangosir")
        }
        let first = Phrase(
            en: "\(share.en) (\(counts.en); \(range.en))\(ratio?.en ?? "").",
            cy: "\(share.cy) (\(counts.cy); \(range.cy))\(ratio?.cy ?? "")."
        )
        return isFar ? [first, EqualityWords.even].joined : first
    }
}

extension EqualityImpact.Finding.Fares {
    var words: Phrase {
        switch self {
        case .worse: Phrase(en: "Worse", cy: "Gwaeth")
        case .better: Phrase(en: "Better", cy: "Gwell")
        case .higher: Phrase(en: "Higher", cy: "Uwch")
        case .lower: Phrase(en: "Lower", cy: "Is")
        case .alike: Phrase(en: "No more different than chance", cy: "Dim mwy gwahanol na siawns")
        case .hidden: MeasuresWords.hidden
        case .notCompared: Phrase(en: "Cannot be compared", cy: "Ni ellir ei gymharu")
        }
    }
}

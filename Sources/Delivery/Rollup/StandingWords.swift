import DesignSystem
package import Markup

extension LeftOut {
    /// So many left out for this reason, as part of a list: "3 ongoing".
    func counted(_ count: Int) -> Phrase {
        switch self {
        case .ongoing: Phrase(en: "\(count) ongoing", cy: "\(count) parhaus")
        case .recurring:
            .counted(
                count,
                en: .init(one: "1 that comes round again", other: "\(count) that come round again"),
                cy: .init(other: "\(count) sy’n digwydd eto")
            )
        case .stopped: Phrase(en: "\(count) stopped", cy: "\(count) wedi’u stopio")
        case .setAside: Phrase(en: "\(count) given no weight", cy: "\(count) heb bwysau")
        }
    }

    /// Why one action does not count.
    var words: Phrase {
        switch self {
        case .ongoing: Phrase(en: "No: it is ongoing", cy: "Nac ydy: mae’n barhaus")
        case .recurring: Phrase(en: "No: it comes round again", cy: "Nac ydy: mae’n digwydd eto")
        case .stopped: Phrase(en: "No: it was stopped", cy: "Nac ydy: fe’i stopiwyd")
        case .setAside: Phrase(en: "No: it was given no weight", cy: "Nac ydy: ni roddwyd pwysau iddo")
        }
    }
}

extension RollUp {
    /// "12 of 17 actions count; 5 are left out: 3 ongoing, 2 stopped." Always beside the number.
    package var countsLine: Phrase {
        if total == 0 {
            return Phrase(en: "There are no actions to count.", cy: "Nid oes camau i’w cyfrif.")
        }
        let out = total - counting
        if out == 0 {
            return .counted(
                total,
                en: .init(one: "The one action counts.", other: "All \(total) actions count."),
                cy: .init(
                    one: "Mae’r un cam yn cyfrif.",
                    two: "Mae’r ddau gam yn cyfrif.",
                    other: "Mae pob un o’r \(total) cam yn cyfrif."
                )
            )
        }
        let reasons = LeftOut.allCases.compactMap { reason in leftOut[reason].map(reason.counted) }
        let (english, welsh) = (reasons.map(\.en).joined(separator: ", "), reasons.map(\.cy).joined(separator: ", "))
        return .counted(
            out,
            en: .init(
                one: "\(counting) of \(total) actions count; 1 is left out: \(english).",
                other: "\(counting) of \(total) actions count; \(out) are left out: \(english)."
            ),
            cy: .init(
                one: "Mae \(counting) o’r \(total) cam yn cyfrif; gadewir 1 allan: \(welsh).",
                other: "Mae \(counting) o’r \(total) cam yn cyfrif; gadewir \(out) allan: \(welsh)."
            )
        )
    }

    /// What the number means, said with it.
    package var sentence: Phrase {
        guard share != nil else {
            return Phrase(
                en: "No action here counts towards a number. That is not the same as nothing done.",
                cy: "Nid oes cam yma sy’n cyfrif tuag at rif. Nid yr un peth yw hynny â dim wedi’i wneud."
            )
        }
        return .counted(
            counting,
            en: .init(
                one: "of what counts is done. \(done) of 1 action is wholly done.",
                other: "of what counts is done. \(done) of \(counting) actions are wholly done."
            ),
            cy: .init(other: "o’r hyn sy’n cyfrif wedi’i wneud. Mae \(done) o \(counting) cam wedi’u gwneud yn llwyr.")
        )
    }

    /// How the number was come to, so that anyone can come to it again: "7 ÷ 12 = 58%".
    package var sum: Phrase? {
        share.map { Phrase(same: "\(RollUp.plain(points)) ÷ \(weight) = \($0.percent)%") }
    }

    /// Two decimal places where there are any.
    static func plain(_ value: Double) -> String {
        value == value.rounded() ? Judgement.shown(value, 0) : Judgement.shown(value, 2)
    }

    /// How it stands beside the promise, in whole sentences.
    package var standingSentence: Phrase? {
        guard let share, let promised else { return nil }
        return switch standing {
        case .nothingCounts: nil
        case .allDone: Phrase(en: "Everything that counts is done.", cy: "Mae popeth sy’n cyfrif wedi’i wneud.")
        case .nothingDueYet:
            Phrase(
                en: "Nothing that counts was promised for a day before today.",
                cy: "Ni addawyd dim sy’n cyfrif ar gyfer diwrnod cyn heddiw."
            )
        case .asPromised:
            Phrase(
                en: "\(promised.percent)% was promised by now, and \(share.percent)% is done.",
                cy: "Addawyd \(promised.percent)% erbyn hyn, ac mae \(share.percent)% wedi’i wneud."
            )
        case .behind:
            Phrase(
                en: "\(promised.percent)% was promised by now; only \(share.percent)% is done.",
                cy: "Addawyd \(promised.percent)% erbyn hyn; dim ond \(share.percent)% sydd wedi’i wneud."
            )
        }
    }

    /// Sentences said where the rounded numbers would seem to say something else.
    package var roundingNotes: [Phrase] {
        [share?.roundingNote, standing == .behind ? judgement.note : nil].compactMap { $0 }
    }
}

extension RollUp.Standing {
    package var words: Phrase {
        switch self {
        case .nothingCounts: Phrase(en: "Nothing to count", cy: "Dim i’w gyfrif")
        case .allDone: Phrase(en: "All done", cy: "Popeth wedi’i wneud")
        case .nothingDueYet: Phrase(en: "Nothing was due yet", cy: "Nid oedd dim yn ddyledus eto")
        case .asPromised: Phrase(en: "As promised so far", cy: "Fel yr addawyd hyd yma")
        case .behind: Phrase(en: "Behind what was promised", cy: "Ar ei hôl hi")
        }
    }

    var tag: HTML {
        switch self {
        case .nothingCounts, .nothingDueYet: .tag(words)
        case .allDone: .tag(words, .ok)
        case .asPromised: .tag(words, .info)
        case .behind: .tag(words, .warn)
        }
    }
}

/// Words of how a plan stands.
enum StandingWords {
    static let title = Phrase(en: "How far it is", cy: "Pa mor bell ydyw")
    static let working = Phrase(en: "How this is worked out", cy: "Sut y caiff hyn ei gyfrifo")
    static let theRule = Phrase(en: "The rule", cy: "Y rheol")
    static let workingAll = Phrase(en: "The working, action by action", cy: "Y cyfrifo, gam wrth gam")
    static let weight = Phrase(en: "Weight", cy: "Pwysau")
    static let weights = Phrase(en: "Weights", cy: "Pwysau")
    static let counts = Phrase(en: "Does it count?", cy: "Ydy’n cyfrif?")
    static let yes = Phrase(en: "Yes", cy: "Ydy")
    static let done = Phrase(en: "Done", cy: "Wedi’i wneud")
    static let ofTheWhole = Phrase(en: "Of the whole", cy: "O’r cyfan")
    static let notCounted = Phrase(en: "Not counted", cy: "Heb ei gyfrif")
    static let change = Phrase(en: "Change the weights", cy: "Newid y pwysau")

    static let rule: [Phrase] = [
        Phrase(
            en:
                "An action counts as 1 once someone has said that it is done, and as 0 until then. “On track” is no percentage.",
            cy:
                "Mae cam yn cyfrif fel 1 unwaith y bydd rhywun wedi dweud ei fod wedi’i wneud, ac fel 0 tan hynny. Nid canran yw “ar y trywydd iawn”."
        ),
        Phrase(
            en: "One with several milestones counts by how many of them are done.",
            cy: "Mae un â sawl carreg filltir yn cyfrif yn ôl faint ohonynt sydd wedi’u gwneud."
        ),
        Phrase(
            en: "What is ongoing, comes round again or was stopped is left out, not counted as 0.",
            cy: "Gadewir allan yr hyn sy’n barhaus, sy’n digwydd eto neu a stopiwyd; nid yw’n cyfrif fel 0."
        ),
        Phrase(
            en: "Each is multiplied by its weight, and the sum divided by the weights of those that count.",
            cy: "Lluosir pob un â’i bwysau, a rhennir y cyfanswm â phwysau’r rhai sy’n cyfrif."
        ),
    ]
    static let allEqual = Phrase(en: "Here everything weighs the same.", cy: "Yma mae popeth yn pwyso’r un faint.")
    static let notEqual = Phrase(
        en: "Here some things weigh more or less than others; the weights stand beside them.",
        cy: "Yma mae rhai pethau’n pwyso mwy neu lai nag eraill; mae’r pwysau wrth eu hymyl."
    )
}

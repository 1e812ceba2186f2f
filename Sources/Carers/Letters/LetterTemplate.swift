import Markup
import Records

/// What can be sent to someone, in words that tell nothing to whoever else may read them.
///
/// They name nobody and no service, and never say what anyone is to anyone: a letter lies on a doormat, and an email is
/// read over a shoulder.
enum LetterTemplate: String, Sendable, CaseIterable, SQLConvertible {
    case ring, tried, appointment, moved, ready

    /// What the form calls it.
    var name: Phrase {
        switch self {
        case .ring: Phrase(en: "Please ring us", cy: "Ffoniwch ni")
        case .tried: Phrase(en: "We tried to reach you", cy: "Ceisiom gysylltu â chi")
        case .appointment: Phrase(en: "A time to speak", cy: "Amser i siarad")
        case .moved: Phrase(en: "Another time to speak", cy: "Amser arall i siarad")
        case .ready: Phrase(en: "What you asked for is ready", cy: "Mae’r hyn y gofynnoch amdano’n barod")
        }
    }

    var subject: Phrase {
        switch self {
        case .ring, .tried: Phrase(en: "Please ring when you can", cy: "Ffoniwch pan allwch")
        case .appointment, .moved: Phrase(en: "A time to speak", cy: "Amser i siarad")
        case .ready: Phrase(en: "Ready for you", cy: "Yn barod i chi")
        }
    }

    /// Whether a day and a time belong in it.
    var saysWhen: Bool { self == .appointment || self == .moved }

    /// What it says, with the time and the number put in.
    func paragraphs(when: String, number: String, askFor: String) -> [Phrase] {
        let ring =
            askFor.isEmpty
            ? Phrase(en: "Our number is \(number).", cy: "Ein rhif yw \(number).")
            : Phrase(
                en: "Our number is \(number). Ask for \(askFor).",
                cy: "Ein rhif yw \(number). Gofynnwch am \(askFor)."
            )
        return [Phrase(en: "Hello,", cy: "Helo,"), opening(when), ring, Self.ending]
    }

    private func opening(_ when: String) -> Phrase {
        switch self {
        case .ring:
            Phrase(
                en: "Please ring us when it suits you, and when you can speak freely.",
                cy: "Ffoniwch ni pan fydd yn gyfleus, a phan allwch siarad yn rhydd."
            )
        case .tried:
            Phrase(
                en: "We tried to reach you and did not manage to. Please ring us when you can speak freely.",
                cy: "Ceisiom gysylltu â chi heb lwyddo. Ffoniwch ni pan allwch siarad yn rhydd."
            )
        case .appointment:
            Phrase(
                en: "We have put \(when) aside to speak with you. Please ring us if another time is better.",
                cy: "Rydym wedi neilltuo \(when) i siarad â chi. Ffoniwch ni os yw amser arall yn well."
            )
        case .moved:
            Phrase(
                en: "We need to move our conversation. The new time is \(when). Please ring us if another is better.",
                cy: "Mae angen i ni symud ein sgwrs. Yr amser newydd yw \(when). Ffoniwch ni os yw un arall yn well."
            )
        case .ready:
            Phrase(
                en: "What you asked us for is ready. Please ring us, and we will agree how you would like to have it.",
                cy: "Mae’r hyn y gofynnoch i ni amdano’n barod. Ffoniwch ni, a chytunwn sut yr hoffech ei gael."
            )
        }
    }

    private static let ending = Phrase(
        en: "If this is not a good way to reach you, tell us, and we will not use it again.",
        cy: "Os nad yw hon yn ffordd dda o gysylltu â chi, dywedwch wrthym, ac ni fyddwn yn ei defnyddio eto."
    )
}

/// Words that must not leave in a letter, since they tell what it is about.
enum DiscreetWords {
    /// Beginnings of words in either language.
    static let telling = [
        "carer", "caring", "gofal", "respite", "seibiant", "dement", "safeguard", "diogelu", "assess", "asesu", "abuse",
        "cam-drin", "social work", "gweithiwr cymdeithasol", "hospice", "hosbis",
    ]

    /// The first thing in a text that would tell: one of those words, or one of these names.
    static func found(in text: String, names: [String]) -> String? {
        let plain = text.lowercased()
        if let word = telling.first(where: { plain.contains($0) }) { return word }
        let words = Set(plain.split { !$0.isLetter && $0 != "’" && $0 != "'" && $0 != "-" }.map(String.init))
        return names.first { name in
            let folded = name.lowercased()
            return folded.contains(" ") ? plain.contains(folded) : words.contains(folded)
        }
    }
}

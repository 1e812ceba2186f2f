import DesignSystem
package import Markup

extension UpdateState {
    package var words: Phrase {
        switch self {
        case .none: Phrase(en: "No update yet", cy: "Dim diweddariad eto")
        case .due: Phrase(en: "Update due", cy: "Disgwylir diweddariad")
        case .overdue: Phrase(en: "Update late", cy: "Diweddariad yn hwyr")
        case .current: Phrase(en: "Up to date", cy: "Yn gyfredol")
        case .silent(let periods):
            Phrase.counted(
                periods,
                en: EnglishForms(one: "Nothing for a period", other: "Nothing for \(periods) periods"),
                cy: WelshForms(
                    two: "Dim ers dau gyfnod",
                    few: "Dim ers tri chyfnod",
                    many: "Dim ers chwe chyfnod",
                    other: "Dim ers \(periods) cyfnod"
                )
            )
        case .notAsked: Phrase(en: "Not asked now", cy: "Dim yn cael ei ofyn nawr")
        }
    }

    package var tag: HTML { .tag(words, tone) }

    private var tone: HTML.Tone {
        switch self {
        case .none, .notAsked: .plain
        case .due: .info
        case .overdue: .warn
        case .current: .ok
        case .silent: .bad
        }
    }
}

extension ProgressUpdate {
    /// How far it has come between its author and a second person.
    package var stateTag: HTML {
        if isRevised { return .tag(UpdateWords.saidAgain) }
        switch state {
        case .submitted: return .tag(Phrase(en: "Waits for a second person", cy: "Yn aros am ail berson"), .info)
        case .returned: return .tag(UpdateWords.sentBack, .warn)
        case .approved: return .tag(UpdateWords.approved, .ok)
        }
    }
}

/// Words that the pages of updates share.
package enum UpdateWords {
    package static let updates = Phrase(en: "Updates", cy: "Diweddariadau")
    package static let mine = Phrase(en: "My updates", cy: "Fy niweddariadau")
    package static let give = Phrase(en: "Give an update", cy: "Rhoi diweddariad")
    package static let send = Phrase(en: "Send", cy: "Anfon")
    package static let sentBack = Phrase(en: "Sent back", cy: "Wedi’i anfon yn ôl")
    package static let saidAgain = Phrase(en: "Said again since", cy: "Wedi’i ddweud eto ers hynny")
    package static let approved = Phrase(en: "Approved", cy: "Wedi’i gymeradwyo")
    package static let owners = Phrase(en: "Who answers", cy: "Pwy sy’n ateb")
    package static let noOwner = Phrase(en: "Nobody yet", cy: "Neb eto")
    static let change = Phrase(en: "Change who gives the news", cy: "Newid pwy sy’n rhoi’r newyddion")
    package static let period = Phrase(en: "Period", cy: "Cyfnod")
    package static let whatHappened = Phrase(en: "What has happened", cy: "Beth sydd wedi digwydd")
    static let dueNext = Phrase(en: "Falls due next", cy: "I’w wneud nesaf")
    static let doneThisRound = Phrase(en: "Done this round", cy: "Wedi’i wneud y tro hwn")
    package static let why = Phrase(en: "Why", cy: "Pam")
    package static let newDate = Phrase(en: "New date", cy: "Dyddiad newydd")
    package static let whyNewDate = Phrase(en: "Why the date changes", cy: "Pam mae’r dyddiad yn newid")
    package static let help = Phrase(en: "Help needed", cy: "Cymorth sydd ei angen")
    package static let evidence = Phrase(en: "Evidence", cy: "Tystiolaeth")
    package static let forEveryone = Phrase(en: "For everyone to read", cy: "I bawb ei ddarllen")
    package static let news = Phrase(en: "News", cy: "Newyddion")
    package static let lastSaid = Phrase(en: "Last said", cy: "Dywedwyd ddiwethaf")
    package static let never = Phrase(en: "Never", cy: "Byth")
}

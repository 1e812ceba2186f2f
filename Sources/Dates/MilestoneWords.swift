extension Milestone {
    /// The milestone in words: "end of March 2018", "autumn 2008", "April 2018 to March 2019", "every 3 years".
    public func words(in language: DateLanguage = .english) -> String {
        let text = DateText(language: language)
        switch kind {
        case .immediate: return text.said("straight away", "ar unwaith")
        case .ongoing: return text.said("ongoing", "parhaus") + since(text)
        case .annual, .recurring:
            return (recurrence.map(text.every) ?? text.said("regularly", "yn rheolaidd")) + since(text)
        case .event, .unknown: return note ?? text.said("not known", "ddim yn hysbys")
        case .day, .month, .quarter, .season, .year:
            guard let earliest else { return note ?? text.said("not known", "ddim yn hysbys") }
            guard let latest else { return text.from(text.span(kind, earliest, named(earliest, nil))) }
            let words = text.span(kind, earliest, named(earliest, latest))
            guard let part else { return words }
            return text.part(part) + words
        }
    }

    private func since(_ text: DateText) -> String {
        guard let earliest else { return "" }
        let day = earliest.day == 1 ? earliest.monthWords(in: text.language) : earliest.words(in: text.language)
        return " " + text.from(day)
    }

    /// The last day of the time named: `latest`, unless "early" or "mid" brought that forward.
    private func named(_ earliest: Day, _ latest: Day?) -> Day {
        if let latest, part == nil || part == .end { return latest }
        switch kind {
        case .month: return latest.map { max($0.lastOfMonth, earliest.lastOfMonth) } ?? earliest.lastOfMonth
        case .quarter, .season: return earliest.adding(months: 2).lastOfMonth
        case .year: return earliest.adding(months: 12).adding(days: -1)
        default: return latest ?? earliest
        }
    }
}

extension When {
    /// All of it in words, each milestone apart.
    public func words(in language: DateLanguage = .english) -> String {
        milestones.map { $0.words(in: language) }.joined(separator: "; ")
    }
}

/// The language dates are written in.
public enum DateLanguage: String, Sendable, Hashable, Codable, CaseIterable {
    case english = "en"
    case welsh = "cy"

    /// The name of a month, 1 to 12.
    public func month(_ number: Int) -> String {
        let names = self == .english ? DateLanguage.englishMonths : DateLanguage.welshMonths
        return names.indices.contains(number - 1) ? names[number - 1] : ""
    }

    /// The name of a month after a Welsh "o" or "i", which soften it: "o Fawrth".
    ///
    /// English names do not change.
    package func softMonth(_ number: Int) -> String {
        guard self == .welsh else { return month(number) }
        return DateLanguage.softened[number] ?? month(number)
    }

    private static let softened = [
        3: "Fawrth", 5: "Fai", 6: "Fehefin", 7: "Orffennaf", 9: "Fedi", 11: "Dachwedd", 12: "Ragfyr",
    ]

    public func weekday(_ day: Weekday) -> String {
        switch self {
        case .english: DateLanguage.englishDays[day.rawValue - 1]
        case .welsh: DateLanguage.welshDays[day.rawValue - 1]
        }
    }

    static let englishMonths = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
        "December",
    ]
    static let welshMonths = [
        "Ionawr", "Chwefror", "Mawrth", "Ebrill", "Mai", "Mehefin", "Gorffennaf", "Awst", "Medi", "Hydref", "Tachwedd",
        "Rhagfyr",
    ]
    static let englishDays = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
    static let welshDays = [
        "Dydd Llun", "Dydd Mawrth", "Dydd Mercher", "Dydd Iau", "Dydd Gwener", "Dydd Sadwrn", "Dydd Sul",
    ]
}

extension Day {
    /// "12 March 2026", "12 Mawrth 2026".
    public func words(in language: DateLanguage = .english) -> String { "\(day) \(monthWords(in: language))" }

    /// "Thursday 12 March 2026", "Dydd Iau 12 Mawrth 2026".
    public func fullWords(in language: DateLanguage = .english) -> String {
        language.weekday(weekday) + " " + words(in: language)
    }

    /// "March 2026", "Mawrth 2026".
    public func monthWords(in language: DateLanguage = .english) -> String { "\(language.month(month)) \(year)" }
}

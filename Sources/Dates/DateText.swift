/// Puts stretches of time into words of a language.
struct DateText {
    let language: DateLanguage

    func said(_ english: String, _ welsh: String) -> String { language == .english ? english : welsh }

    /// "From March 2009", "o Fawrth 2009".
    func from(_ words: String) -> String { said("from ", "o ") + softened(words) }

    private func to(_ words: String) -> String { said(" to ", " i ") + softened(words) }

    /// Words that begin with the name of a month, as Welsh softens it after "o" and "i".
    private func softened(_ words: String) -> String {
        guard language == .welsh else { return words }
        for month in 1...12 where words.hasPrefix(language.month(month)) {
            return language.softMonth(month) + words.dropFirst(language.month(month).count)
        }
        return words
    }

    func part(_ part: Milestone.Part) -> String {
        switch part {
        case .early: said("early ", "dechrau ")
        case .mid: said("mid ", "canol ")
        case .end: said("end of ", "diwedd ")
        }
    }

    func span(_ kind: Milestone.Kind, _ first: Day, _ last: Day) -> String {
        if first == last { return first.words(in: language) }
        if kind == .season, first.day == 1, let name = season(first, last) { return name }
        if first == first.firstOfYear, last == last.lastOfYear {
            return first.year == last.year ? String(first.year) : "\(first.year)" + to("\(last.year)")
        }
        if first.day == 1, last == first.adding(months: 12).adding(days: -1), first.month == 4 || first.month == 9,
            kind == .year
        {
            return "\(first.year)/" + Day.padded(last.year % 100, 2)
        }
        guard first.day == 1, last == last.lastOfMonth else {
            return first.words(in: language) + to(last.words(in: language))
        }
        if first.firstOfMonth == last.firstOfMonth { return first.monthWords(in: language) }
        let opening = first.year == last.year ? language.month(first.month) : first.monthWords(in: language)
        return opening + to(last.monthWords(in: language))
    }

    private func season(_ first: Day, _ last: Day) -> String? {
        guard let name = seasonName(first.month) else { return nil }
        if last == first.adding(months: 2).lastOfMonth {
            return first.month == 12
                ? "\(name) \(first.year)/" + Day.padded(last.year % 100, 2) : "\(name) \(first.year)"
        }
        // Its last season may begin in December and end in the year after.
        let begins = last.firstOfMonth.adding(months: -2)
        guard last == last.lastOfMonth, let end = seasonName(begins.month) else { return nil }
        let opening = begins.year == first.year ? name : "\(name) \(first.year)"
        return opening + to("\(end) \(begins.year)")
    }

    private func seasonName(_ month: Int) -> String? {
        switch month {
        case 3: said("spring", "gwanwyn")
        case 6: said("summer", "haf")
        case 9: said("autumn", "hydref")
        case 12: said("winter", "gaeaf")
        default: nil
        }
    }

    func every(_ recurrence: Recurrence) -> String {
        let often: String
        switch (recurrence.unit, recurrence.every) {
        case (.months, 1): often = said("every month", "bob mis")
        case (.months, 3): often = said("every quarter", "bob chwarter")
        case (.months, 12): often = said("every year", "bob blwyddyn")
        case (.months, let count) where count % 12 == 0:
            often = said("every \(count / 12) years", "bob \(count / 12) blynedd")
        case (.months, let count): often = said("every \(count) months", "bob \(count) mis")
        case (.days, 1): often = said("every day", "bob dydd")
        case (.days, 7): often = said("every week", "bob wythnos")
        case (.days, let count) where count % 7 == 0:
            often = said("every \(count / 7) weeks", "bob \(count / 7) wythnos")
        case (.days, let count): often = said("every \(count) days", "bob \(count) diwrnod")
        }
        guard let month = recurrence.month else { return often }
        if let day = recurrence.day { return often + said(" on ", " ar ") + "\(day) " + language.month(month) }
        if recurrence.months == 3, let season = seasonName(month) {
            return often + said(" in ", month == 6 || month == 9 ? " yn yr " : " yn y ") + season
        }
        let last = (month + recurrence.months - 2) % 12 + 1
        let months = language.month(month) + (recurrence.months == 1 ? "" : to(language.month(last)))
        return often + said(" in ", " ym mis ") + months
    }
}

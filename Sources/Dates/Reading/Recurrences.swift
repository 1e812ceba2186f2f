extension TimeReader {
    /// What comes round: "annually", "each autumn", "every March", "six monthly", "every three years", "twice a year".
    func recurring(at start: Int) -> Found? {
        guard var found = everyWord(at: start) ?? countedPeriod(at: start) ?? timesAYear(at: start) ?? each(at: start)
        else { return nil }
        if let every = found.recurrence, every.unit == .months, every.every % 12 == 0, every.month == nil,
            let (month, months, next) = timeOfYear(at: found.tokens.upperBound)
        {
            found.recurrence = Recurrence(every: every.every, month: month, months: months)
            found.note = TimeReader.name(month, months)
            found.tokens = start..<next
        }
        return found
    }

    func every(_ count: Int, _ range: Range<Int>, _ unit: Recurrence.Unit = .months) -> Found {
        let recurrence = Recurrence(every: count, unit: unit)
        var found = Found(recurrence == .yearly ? .annual : .recurring, tokens: range)
        found.recurrence = recurrence
        return found
    }

    /// One word that says how often.
    private func everyWord(at start: Int) -> Found? {
        guard let word = word(start) else { return nil }
        if let months = TimeReader.monthWords[word] { return every(months, start..<start + 1) }
        if let days = TimeReader.dayWords[word] { return every(days, start..<start + 1, .days) }
        let isPrefix = isDash(start + 1)
        if word == "bi" || word == "half" || word == "tri", let unit = self.word(isPrefix ? start + 2 : start + 1) {
            let next = (isPrefix ? start + 2 : start + 1) + 1
            switch (word, unit) {
            case ("half", "yearly"): return every(6, start..<next)
            case ("bi", "annual"), ("bi", "annually"): return doubtful(every(6, start..<next))
            case ("bi", "ennial"), ("bi", "ennially"): return every(24, start..<next)
            case ("bi", "monthly"): return doubtful(every(2, start..<next))
            case ("bi", "weekly"): return doubtful(every(14, start..<next, .days))
            case ("tri", "annual"), ("tri", "annually"): return doubtful(every(36, start..<next))
            default: break
            }
        }
        if TimeReader.doubtfulWords.keys.contains(word) {
            return doubtful(every(TimeReader.doubtfulWords[word] ?? 12, start..<start + 1))
        }
        if ["regularly", "periodically", "intermittently"].contains(word) {
            return Found(.recurring, tokens: start..<start + 1)
        }
        if word == "year", isWord(start + 1, ["on"]), isWord(start + 2, ["year"]) {
            return every(12, start..<start + 3)
        }
        if word == "p", isMark(start + 1, ["."]), isWord(start + 2, ["a"]) {
            return every(12, start..<(isMark(start + 3, ["."]) ? start + 4 : start + 3))
        }
        if word == "per", isWord(start + 1, ["annum", "year"]) { return every(12, start..<start + 2) }
        return nil
    }

    private func doubtful(_ found: Found) -> Found {
        var found = found
        found.isDoubtful = true
        found.note = tokens.text(found.tokens).lowercased()
        return found
    }

    /// "six monthly", "3-yearly", "three yearly", "every three years", "every 6 weeks".
    private func countedPeriod(at start: Int) -> Found? {
        let isEvery = isWord(start, ["every", "each", "bob"])
        let at = isEvery ? start + 1 : start
        guard let (count, afterCount) = isEvery && isWord(at, ["other", "second"]) ? (2, at + 1) : count(at), count > 0
        else { return nil }
        let unitAt = isDash(afterCount) ? afterCount + 1 : afterCount
        guard let unit = word(unitAt) else { return nil }
        let range = start..<unitAt + 1
        switch unit {
        case "monthly": return every(count, range)
        case "yearly", "annually": return every(count * 12, range)
        case "weekly": return every(count * 7, range, .days)
        case "month", "months", "mis": return isEvery ? every(count, range) : nil
        case "year", "years", "yr", "yrs", "blynedd": return isEvery ? every(count * 12, range) : nil
        case "week", "weeks": return isEvery ? every(count * 7, range, .days) : nil
        case "quarters", "quarter": return isEvery ? every(count * 3, range) : nil
        case "days": return isEvery ? every(count, range, .days) : nil
        default: return nil
        }
    }

    /// "once a year", "twice yearly", "four times per year", "three times each year".
    private func timesAYear(at start: Int) -> Found? {
        var (times, at) = (0, start + 1)
        if isWord(start, ["once"]) {
            times = 1
        } else if isWord(start, ["twice"]) {
            times = 2
        } else if let (count, next) = count(start), isWord(next, ["times", "x"]) {
            (times, at) = (count, next + 1)
        }
        guard (1...12).contains(times) else { return nil }
        if isWord(at, ["yearly", "annually"]) { return every(12 / times, start..<at + 1) }
        guard isWord(at, ["a", "per", "each", "every", "in", "the"]) else { return nil }
        if isWord(at + 1, ["year", "annum"]) { return every(12 / times, start..<at + 2) }
        if isWord(at + 1, ["month"]), times == 1 { return every(1, start..<at + 2) }
        if isWord(at + 1, ["quarter", "term"]), times == 1 {
            return every(word(at + 1) == "term" ? 4 : 3, start..<at + 2)
        }
        return nil
    }

    /// "each autumn", "every March", "each year", "every quarter", "bob blwyddyn".
    private func each(at start: Int) -> Found? {
        guard isWord(start, ["each", "every", "bob"]) else { return nil }
        // "Bob hydref" is each autumn; "bob Hydref" each October.
        if isWord(start + 1, ["hydref"]), token(start + 1)?.capital == false {
            var found = every(12, start..<start + 2)
            found.recurrence = Recurrence(every: 12, month: 9, months: 3)
            found.note = TimeReader.name(9, 3)
            return found
        }
        let at = isWord(start + 1, ["financial", "calendar", "academic", "school", "single"]) ? start + 2 : start + 1
        if let word = word(at), let months = TimeReader.periods[word] { return every(months, start..<at + 1) }
        if isWord(at, ["week"]) { return every(7, start..<at + 1, .days) }
        if isWord(at, ["day"]) { return every(1, start..<at + 1, .days) }
        guard let (month, months, next) = timeOfYear(at: at) else { return nil }
        var found = every(12, start..<next)
        found.recurrence = Recurrence(every: 12, month: month, months: months)
        found.note = TimeReader.name(month, months)
        return found
    }
}

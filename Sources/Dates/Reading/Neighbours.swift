extension Segment {
    /// Its times put together with the neighbours that say more of them.
    func settled(_ reader: TimeReader) -> Segment {
        var segment = withTimesOfYear(reader)
        var index = 1
        while index < segment.times.count {
            if let one = segment.together(at: index, reader) {
                segment.times[index - 1] = one
                segment.drop(index, reader)
            } else {
                index += 1
            }
        }
        return segment
    }

    /// A time and the one before it as one, when they are the same thing said twice or in two parts.
    private func together(at index: Int, _ reader: TimeReader) -> Found? {
        let (one, two) = (times[index - 1], times[index])
        let isNext = NoteSharer(reader: reader).trimmed(words[index]) == nil
        var both = one
        both.tokens = one.tokens.lowerBound..<two.tokens.upperBound
        // "Ongoing from June 2017", "annually from March 2009".
        if two.isOpen, two.isPoint, one.kind == .ongoing || one.recurrence != nil, isNext {
            both.first = two.first
            both.startsOnDay = two.kind == .day
            return both
        }
        // "Year 1 (2008/09)".
        if one.isPlanYear, two.kind == .year, !two.isPlanYear, isNext {
            (both.first, both.last, both.part) = (two.first, two.last, two.part ?? one.part)
            return both
        }
        if one.kind == .ongoing, two.kind == .ongoing, isNext { return both }
        // "tbc – March 2010?"
        if one.kind == .unknown, two.isPoint {
            both = two
            both.note = one.note
            both.isDoubtful = true
            return both
        }
        // "Annual review each March".
        if one.recurrence == .yearly, let often = two.recurrence, often.every == 12, often.unit == .months,
            often.month != nil
        {
            (both.recurrence, both.note) = (often, two.note)
            return both
        }
        return nil
    }

    /// "31 March each year", "Annually by 31 March", "every March and September": times of the year with no year become
    /// times that come round.
    private func withTimesOfYear(_ reader: TimeReader) -> Segment {
        let isYearly = times.contains { $0.recurrence.map { $0.unit == .months && $0.every == 12 } ?? false }
        guard isYearly, times.contains(where: { $0.isPoint && $0.first == nil && $0.pending != nil }) else {
            return self
        }
        var segment = self
        for (index, found) in times.enumerated() {
            guard found.first == nil, let pending = found.pending, found.isPoint else { continue }
            segment.times[index].kind = .annual
            segment.times[index].recurrence = Recurrence(
                every: 12,
                month: pending.month,
                months: pending.months,
                day: pending.day
            )
            let name = TimeReader.name(pending.month, pending.months)
            segment.times[index].note = pending.day.map { "\($0) " + name } ?? name
            segment.times[index].pending = nil
        }
        for index in segment.times.indices.reversed() where segment.times[index].recurrence == .yearly {
            segment.drop(index, reader)
        }
        return segment
    }

    /// Takes a time out; the words on either side of it become one run.
    private mutating func drop(_ index: Int, _ reader: TimeReader) {
        times.remove(at: index)
        let after = words.remove(at: index + 1)
        let sharer = NoteSharer(reader: reader)
        if sharer.trimmed(words[index]) == nil {
            words[index] = after
        } else if sharer.trimmed(after) != nil {
            words[index] = words[index].lowerBound..<after.upperBound
        }
    }
}

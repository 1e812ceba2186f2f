extension When {
    /// Understands what a plan writes in a "by when" cell, and keeps what was written.
    ///
    /// The day comes before the month, as in the United Kingdom. Text with no time in it becomes one milestone of kind
    /// `event` ("when funding ends") or `unknown`. Empty text is one `unknown` milestone with no note.
    public init(parsing text: String, _ context: DateReading = DateReading()) {
        let reader = TimeReader(tokens: Tokens(text), context: context)
        let (milestones, understood) = MilestoneSorter(reader: reader).milestones()
        self.init(
            asWritten: Tokens.foldingSpace(text.unicodeScalars),
            milestones: milestones.isEmpty ? [Milestone(kind: .unknown)] : milestones,
            understood: text.unicodeScalars.dropFirst(Tokens.longest).isEmpty ? understood : .part
        )
    }
}

/// Puts the times found in a text, and the words between them, into milestones.
struct MilestoneSorter: Sendable {
    let reader: TimeReader

    func milestones() -> ([Milestone], Understood) {
        let segments = SegmentCutter.cut(reader).map { withYears($0).settled(reader) }
        guard segments.contains(where: { !$0.times.isEmpty }) else { return withoutTimes() }
        var milestones: [Milestone] = []
        var loose: [String] = []
        var doubts = reader.tokens.all.indices.contains { reader.isMark($0, ["?"]) }
        for segment in segments {
            if segment.times.isEmpty {
                if let event = event(segment) { milestones.append(event) } else { loose += words(of: segment) }
                doubts = doubts || milestones.last?.kind == .unknown
                continue
            }
            let notes = NoteSharer(reader: reader).notes(of: segment)
            for (found, note) in zip(segment.times, notes) {
                let all = loose + [note].compactMap { $0 }
                let note = all.isEmpty ? nil : all.joined(separator: ", ")
                milestones.append(milestone(found, marker: segment.marker, note: note, after: milestones.last))
                doubts = doubts || found.isDoubtful || (found.isPoint && found.first == nil)
                loose = []
            }
        }
        if !loose.isEmpty, let last = milestones.indices.last {
            milestones[last].note = ([milestones[last].note].compactMap { $0 } + loose).joined(separator: ", ")
        }
        return (milestones, doubts ? .part : .whole)
    }

    /// Text with no time in it at all.
    private func withoutTimes() -> ([Milestone], Understood) {
        let all = 0..<reader.tokens.all.count
        guard let text = NoteSharer(reader: reader).trimmed(all) else { return ([], .nothing) }
        let isEvent = isEvent(all)
        let milestone = Milestone(kind: isEvent ? .event : .unknown, note: TimeReader.lowered(text))
        return ([milestone], isEvent ? .whole : .nothing)
    }

    private func isEvent(_ run: Range<Int>) -> Bool {
        run.prefix(3).contains { reader.isWord($0, TimeReader.eventWords) } || reader.isAsNeeded(run)
    }

    /// A list item or clause that has no time though others have, when it is a milestone of its own.
    private func event(_ segment: Segment) -> Milestone? {
        guard let run = segment.words.first, let text = NoteSharer(reader: reader).trimmed(run) else { return nil }
        let isEvent = isEvent(run)
        guard isEvent || segment.marker != nil else { return nil }
        let note = [segment.marker, segment.marker == nil ? TimeReader.lowered(text) : text].compactMap { $0 }
        return Milestone(kind: isEvent ? .event : .unknown, note: note.joined(separator: " "))
    }

    private func words(of segment: Segment) -> [String] {
        segment.words.compactMap(NoteSharer(reader: reader).trimmed).map(TimeReader.lowered)
    }

    private func milestone(_ found: Found, marker: String?, note: String?, after last: Milestone?) -> Milestone {
        var made = Milestone(
            kind: found.kind,
            earliest: found.first,
            latest: found.isOpen || !found.isPoint ? nil : found.last,
            part: found.part,
            recurrence: found.recurrence
        )
        var notes = [found.note, found.side].compactMap { $0 }
        var note = note
        let isStarted = found.kind == .ongoing || found.recurrence != nil
        let follows = note.map { MilestoneSorter.onward.contains($0) } ?? (marker == nil)
        if isStarted, found.first == nil, follows, let last, let from = last.earliest {
            made.earliest = from
            note = "from " + last.words()
        } else if isStarted, let from = found.first {
            notes.append("from " + (found.startsOnDay ? from.words() : from.monthWords()))
        } else if found.isPoint, found.first == nil, found.note == nil || found.kind != .year {
            notes = [reader.tokens.text(found.tokens)]
        } else if found.isPoint, found.isOpen, found.side == nil {
            notes.append("onwards")
        }
        if let note { notes.append(note) }
        let text = notes.joined(separator: ", ")
        let parts = [marker, text.isEmpty ? nil : text].compactMap { $0 }
        made.note = parts.isEmpty ? nil : parts.joined(separator: " ")
        return made
    }

    private static let onward: Set<String> = ["thereafter", "after", "after that", "from then on", "afterwards"]
}

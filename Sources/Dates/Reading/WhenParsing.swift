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
        let segments = SegmentCutter.cut(reader).map(withYears).map(merged)
        guard segments.contains(where: { !$0.times.isEmpty }) else { return withoutTimes() }
        var milestones: [Milestone] = []
        var doubts = false
        for segment in segments {
            if segment.times.isEmpty {
                let (milestone, isKnown) = withoutTime(segment)
                if let milestone { milestones.append(milestone) }
                doubts = doubts || !isKnown
                continue
            }
            let notes = NoteSharer(reader: reader).notes(of: segment)
            for (found, note) in zip(segment.times, notes) {
                milestones.append(milestone(found, marker: segment.marker, note: note, after: milestones.last))
                doubts = doubts || found.isDoubtful || (found.isPoint && found.first == nil)
            }
        }
        return (milestones, doubts ? .part : .whole)
    }

    /// Text with no time in it at all.
    private func withoutTimes() -> ([Milestone], Understood) {
        let all = 0..<reader.tokens.all.count
        guard let text = NoteSharer(reader: reader).trimmed(all) else { return ([], .nothing) }
        let isEvent = all.prefix(3).contains { reader.isWord($0, TimeReader.eventWords) }
        let milestone = Milestone(kind: isEvent ? .event : .unknown, note: TimeReader.lowered(text))
        return ([milestone], isEvent ? .whole : .nothing)
    }

    /// A list item that has no time though others have.
    private func withoutTime(_ segment: Segment) -> (Milestone?, isKnown: Bool) {
        guard let run = segment.words.first, let text = NoteSharer(reader: reader).trimmed(run) else {
            return (nil, true)
        }
        let isEvent = run.prefix(3).contains { reader.isWord($0, TimeReader.eventWords) }
        let note = [segment.marker, segment.marker == nil ? TimeReader.lowered(text) : text].compactMap { $0 }
        return (Milestone(kind: isEvent ? .event : .unknown, note: note.joined(separator: " ")), isEvent)
    }

    private func milestone(_ found: Found, marker: String?, note: String?, after last: Milestone?) -> Milestone {
        var made = Milestone(
            kind: found.kind,
            earliest: found.first,
            latest: found.isOpen ? nil : found.last,
            part: found.part,
            recurrence: found.recurrence
        )
        if !found.isPoint, found.kind != .event { made.latest = nil }
        var notes = [found.note, found.side, found.isOpen && found.isPoint ? "onwards" : nil].compactMap { $0 }
        if found.isPoint, found.first == nil, found.note == nil {
            notes.append(TimeReader.lowered(reader.tokens.text(found.tokens)))
        }
        var note = note
        let follows = note.map { ["thereafter", "after", "after that", "from then on"].contains($0) } ?? true
        if follows, found.first == nil, found.kind == .ongoing || found.recurrence != nil, let last,
            let from = last.earliest
        {
            made.earliest = from
            note = "from " + last.words()
        } else if !found.isPoint, let from = found.first, found.kind != .immediate {
            notes.append(
                "from "
                    + Milestone(kind: found.pending == nil ? .month : .day, earliest: from, latest: from.lastOfMonth)
                    .words()
            )
        }
        if let note { notes.append(note) }
        let text = notes.joined(separator: ", ")
        let parts = [marker, text.isEmpty ? nil : text].compactMap { $0 }
        made.note = parts.isEmpty ? nil : parts.joined(separator: " ")
        return made
    }
}

/// Weighs what a header says and what its cells look like, for every role a column may have.
struct ColumnEvidence {
    let column: Int
    let header: String
    let meaning: HeaderMeaning
    let values: ColumnValues
    /// Role → evidence for it; 1 is a clear header, or values that could hardly be anything else.
    let scores: [ColumnRole: Double]

    init(column: Int, header: String, values: ColumnValues) {
        self.column = column
        self.header = header
        self.values = values
        meaning = HeaderMeaning(header)
        scores = ColumnEvidence.weigh(meaning, values, hasHeader: !header.isEmpty)
    }

    func score(_ role: ColumnRole) -> Double { scores[role] ?? 0 }

    /// Headed as a figure to start from or to reach: "Baseline", "Target 2027".
    var isFigure: Bool {
        Words.of(header, limit: 2).contains { ["target", "targets", "baseline", "baselines"].contains($0) }
    }

    /// Holds more than codes, dates, marks and single words.
    var isWordy: Bool {
        values.isEmpty || (values.meanWords >= 1.5 && values.reference < 0.5 && values.rag < 0.7 && values.date < 0.6)
    }

    private static func weigh(
        _ meaning: HeaderMeaning,
        _ values: ColumnValues,
        hasHeader: Bool
    ) -> [ColumnRole: Double] {
        var scores = meaning.scores
        guard !values.isEmpty else { return scores }
        func add(_ role: ColumnRole, _ amount: Double) { scores[role] = (scores[role] ?? 0) + amount }
        // Without a header the values speak alone and must speak louder.
        let trust = hasHeader ? 0.45 : 0.9
        // A few whole numbers among figures ("400" beside "3.5%") number nothing.
        // Nor does what comes round again after others: answers, quarters, scores.
        let isNew = !hasHeader || values.returns < 0.15
        let isReference = (values.reference >= 0.5 && isNew) || (meaning.scores[.ref] ?? 0) > 0
        if isReference { add(.ref, values.reference * (hasHeader ? 0.9 : 1.2)) }
        add(.when, values.date * trust * (values.meanWords <= 3.5 ? 1 : values.meanWords <= 6 ? 0.7 : 0.3))
        add(.rag, values.rag * trust)
        add(.priority, values.level * trust)
        add(.action, values.verb * values.sentence * trust * 0.8)
        if !hasHeader {
            add(.lead, values.agency * 0.45)
            add(.measure, values.measure * 0.6)
            add(.action, values.labelledLines)
        }
        temper(&scores, by: values)
        return scores.filter { $0.value > 0.05 }
    }

    /// Takes away where the values cannot be what the header seems to say.
    private static func temper(_ scores: inout [ColumnRole: Double], by values: ColumnValues) {
        func times(_ role: ColumnRole, _ factor: Double) {
            if let score = scores[role] { scores[role] = score * factor }
        }
        if values.reference < 0.3 && values.meanWords > 4 { times(.ref, 0.1) }
        if values.rag > 0.7 && (scores[.rag] ?? 0) > 0.8 {
            times(.ref, 0.1)
        } else if values.reference > 0.8 {
            for role in scores.keys where role != .ref && role != .priority && role != .crossReference {
                times(role, 0.3)
            }
        }
        if values.level < 0.5 && !(values.reference > 0.8 && values.variety < 0.6) {
            times(.priority, values.meanWords > 3 ? 0.05 : 0.5)
        }
        if values.level > 0.7 && values.reference <= values.level {
            times(.theme, 0.1)
            times(.ref, 0.5)
        }
        // Priorities numbered 1 to 3: few different numbers under a header that says so.
        if values.reference > 0.8 && values.variety < 0.6 && (scores[.priority] ?? 0) > 0.5 { times(.ref, 0.3) }
        if values.rag < 0.3 && values.meanWords > 4 {
            if let rag = scores[.rag] { scores[.progress] = max(scores[.progress] ?? 0, rag * 0.9) }
            times(.rag, 0.1)
        }
        if values.date > 0.6 && values.meanWords <= 3.5 {
            for role in [ColumnRole.action, .measure, .lead, .theme, .objective, .outcome] { times(role, 0.3) }
        }
        if values.date < 0.1 && values.meanWords > 12 { times(.when, 0.4) }
        if values.meanWords > 14 && values.agency < 0.2 { times(.lead, 0.5) }
        if values.meanWords < 2 && values.agency > 0.5 { times(.action, 0.6) }
    }
}

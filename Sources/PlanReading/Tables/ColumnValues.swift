/// What the cells under one header look like, taken together.
struct ColumnValues {
    private(set) var filled = 0
    private(set) var rows = 0
    private(set) var words = 0
    private var references = 0
    private var dates = 0
    private var rags = 0
    private var levels = 0
    private var agencies = 0
    private var verbs = 0
    private var measures = 0
    private var sentences = 0
    private var labelled = 0
    private var repeats = 0
    private var again = 0
    private var merged = 0
    private var last: String?
    private var distinct: Set<String> = []

    mutating func add(_ cell: Cell) {
        if !cell.continuesFromAbove, LabelledLines.say(cell.paragraphs) { labelled += 1 }
        add(cell.continuesFromAbove ? nil : cell.text, isMerged: cell.continuesFromAbove)
    }

    mutating func add(_ text: String?, isMerged: Bool) {
        rows += 1
        if isMerged { merged += 1 }
        guard let text, !text.isEmpty else { return }
        filled += 1
        let shape = ValueShape(text)
        words += shape.words
        references += shape.isReference ? 1 : 0
        dates += shape.isDate ? 1 : 0
        rags += shape.isRag ? 1 : 0
        levels += shape.isLevel ? 1 : 0
        agencies += shape.isAgency ? 1 : 0
        verbs += shape.startsWithVerb ? 1 : 0
        measures += shape.isMeasure ? 1 : 0
        sentences += shape.isSentence ? 1 : 0
        let isNew = distinct.insert(text).inserted
        if text == last { repeats += 1 } else if !isNew { again += 1 }
        last = text
    }

    var isEmpty: Bool { filled == 0 }
    var meanWords: Double { filled == 0 ? 0 : Double(words) / Double(filled) }
    var reference: Double { share(references) }
    var date: Double { share(dates) }
    var rag: Double { share(rags) }
    var level: Double { share(levels) }
    var agency: Double { share(agencies) }
    var verb: Double { share(verbs) }
    var measure: Double { share(measures) }
    var sentence: Double { share(sentences) }

    /// Cells with who or when in lines of their own under what is to be done.
    var labelledLines: Double { share(labelled) }

    /// How far one value stands for several rows: merged down, left blank below, or repeated.
    var grouping: Double {
        guard rows > 1 else { return 0 }
        return Double(rows - filled + repeats) / Double(rows)
    }

    /// How far values come back after others stood between.
    var returns: Double { share(again) }

    /// Few different values for many rows.
    var variety: Double { filled == 0 ? 0 : Double(distinct.count) / Double(filled) }

    private func share(_ count: Int) -> Double { filled == 0 ? 0 : Double(count) / Double(filled) }
}

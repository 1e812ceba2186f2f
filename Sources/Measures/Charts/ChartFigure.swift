import Dates
import DesignSystem
import Markup
import Statistics

extension Reading {
    /// The chart with all that belongs to it: what it says, the drawing twice, how to read it, the table, the file.
    ///
    /// Where no figure can be shown there is nothing to draw: an empty frame would look as if it were broken.
    func figure(id: String, file: String?) -> HTML {
        let download: HTML? = file.map { "<p>\(.link(MeasuresWords.download, to: $0))</p>" }
        guard shown.contains(where: { $0.value != nil }) else {
            return """
                <div class="stack"><h2>\(figureSentence)</h2><p>\(MeasuresWords.nothingToDraw)</p>
                \(.details(MeasuresWords.seeTable, table(id: "\(id)-numbers")))\(download)</div>
                """
        }
        let subject: HTML = "\(definition.unitProse.html), \(definition.rhythm.words)"
        let wide = ControlChartDrawing(self, in: .wide).svg(id: id)
        let narrow = ControlChartDrawing(self, in: .narrow).svg(id: id)
        return """
            <figure class="chart stack"><h2>\(changeSentence ?? figureSentence)</h2><p class="meta">\(subject)</p>
            \(wide)\(narrow)<figcaption class="meta">\(caption)</figcaption>\(notesList)
            \(.details(MeasuresWords.seeTable, table(id: "\(id)-numbers")))\(download)</figure>
            """
    }

    /// The rules the chart is read by, printed on it.
    private var caption: Phrase {
        var sentences: [Phrase] = []
        if let part = chart.parts.last, let start = figures.dropFirst(part.places.lowerBound).first?.period.name {
            let rests = definition.fixedAfter.map { min($0, part.count) } ?? part.count
            sentences.append(
                Phrase(
                    en:
                        "Average and range rest on \(rests) figures from \(start.en); the range is the average and 2.66 mean moving ranges either side.",
                    cy:
                        "Mae’r cyfartaledd a’r ystod yn seiliedig ar \(rests) ffigur o \(start.cy); yr ystod yw’r cyfartaledd a 2.66 amrediad symudol cymedrig bob ochr."
                )
            )
        }
        let run = chart.rules.run
        sentences.append(
            Phrase(
                en:
                    "Unusual is a figure outside the range, \(run) in a row on one side of the average, \(run) rising or falling, or 2 of 3 near one edge.",
                cy:
                    "Anarferol yw ffigur y tu allan i’r ystod, \(run) yn olynol ar un ochr i’r cyfartaledd, \(run) yn codi neu’n gostwng, neu 2 o 3 ger un ymyl."
            )
        )
        sentences.append(polarity.key)
        if shown.contains(where: { $0.isProvisional && $0.value != nil }) {
            sentences.append(
                Phrase(
                    en: "A dashed circle is provisional: it is not judged, and in neither the average nor the range.",
                    cy: "Cylch toredig: dros dro. Nid yw’n cael ei farnu, ac nid yw yn y cyfartaledd na’r ystod."
                )
            )
        }
        if shown.contains(where: { $0.value == nil }) {
            sentences.append(
                Phrase(
                    en: "A gap is a period without a figure that can be shown.",
                    cy: "Bwlch yw cyfnod heb ffigur y gellir ei ddangos."
                )
            )
        }
        if definition.countsPeople { sentences.append(MeasuresWords.smallNumbers) }
        return sentences.joined
    }

    private var notesList: HTML? {
        guard !annotations.isEmpty else { return nil }
        let lines: [HTML] = annotations.map { note in
            let rebase: HTML? =
                note.kind == .rebase
                ? " (\(Phrase(en: "a new average starts here", cy: "mae cyfartaledd newydd yn dechrau yma")))" : nil
            return "<li>\(HTML.day(note.on)): \(note.words)\(rebase)</li>"
        }
        return "<ol>\(lines)</ol>"
    }

    /// The numbers, newest first.
    func table(id: String) -> HTML {
        let hasInterval =
            definition.kind == .share || definition.kind == .rate
            || shown.contains { $0.interval(definition) != nil }
        let columns =
            [Column(MeasuresWords.period), Column(MeasuresWords.figure, isNumber: true)]
            + (definition.kind.hasDenominator ? [Column(MeasuresWords.parts, isNumber: true)] : [])
            + (hasInterval ? [Column(MeasuresWords.range, isNumber: true)] : [])
            + (targets.isEmpty ? [] : [Column(MeasuresWords.target, isNumber: true)])
            + (hasLimits
                ? [Column(MeasuresWords.average, isNumber: true), Column(MeasuresWords.usualRange, isNumber: true)]
                : [])
            + [Column(MeasuresWords.kindOfChange), Column(MeasuresWords.remarks)]
        let rows = shown.indices.reversed().map { row($0, hasInterval: hasInterval) }
        return .table(indicator.name, id: id, columns: columns, rows: rows, stacks: false)
    }

    private func row(_ place: Int, hasInterval: Bool) -> [HTML] {
        let figure = shown[place]
        var cells: [HTML] = ["\(figure.period.name)", "\(figure.said(definition))"]
        if definition.kind.hasDenominator { cells.append("\(figure.parts(definition) ?? Phrase(same: "–"))") }
        if hasInterval { cells.append("\(figure.intervalWords(definition) ?? Phrase(same: "–"))") }
        if !targets.isEmpty {
            cells.append(targets.value(in: figure.period).map { "\(definition.said($0))" } ?? .none())
        }
        if hasLimits { cells += limitCells(place) }
        let meaning = chart.meaning(at: place, polarity)
        cells.append(figure.value == nil || figure.isProvisional ? "–" : "\(meaning.words)")
        cells.append(remarks(figure))
        return cells
    }

    /// Some part of the chart has a range drawn.
    private var hasLimits: Bool { chart.parts.contains { $0.limits != nil } }

    /// The average and the range that are drawn behind a figure; a provisional one has neither.
    private func limitCells(_ place: Int) -> [HTML] {
        guard let part = chart.parts.first(where: { $0.places.contains(place) }) else { return [.none(), .none()] }
        let limits: HTML? = part.limits.map(printed).map { range in
            let low = definition.saidFinely(range.lower), high = definition.saidFinely(range.upper)
            return "\(Phrase(en: "\(low) to \(high)", cy: "\(low) i \(high)"))"
        }
        return [part.mean.map { "\(definition.saidFinely($0))" } ?? .none(), limits ?? .none()]
    }

    private func remarks(_ figure: Figure) -> HTML {
        let marks: [HTML] =
            (figure.isProvisional ? [.tag(MeasuresWords.provisional, .info)] : [])
            + (figure.isFrozen ? [.tag(MeasuresWords.frozen)] : [])
        let note: HTML? = figure.note.map { " \($0)" }
        let waiting: HTML? = figure.waitingWords.map { " \($0)" }
        return marks.isEmpty && note == nil && waiting == nil ? "–" : "\(marks)\(note)\(waiting)"
    }
}

extension Figure {
    /// "44% to 64%".
    func intervalWords(_ definition: Definition) -> Phrase? {
        guard let interval = interval(definition) else { return nil }
        let low = interval.lower.map { definition.saidFinely($0) } ?? "–"
        let high = definition.saidFinely(interval.upper)
        return Phrase(en: "\(low) to \(high)", cy: "\(low) i \(high)")
    }
}

extension Polarity {
    /// What the shapes mean.
    fileprivate var key: Phrase {
        self == .neither
            ? Phrase(
                en: "Circle: usual. Diamond: unusual.",
                cy: "Cylch: arferol. Diemwnt: anarferol."
            )
            : Phrase(
                en: "Circle: usual. Triangle up: unusual, better. Triangle down: unusual, worse.",
                cy: "Cylch: arferol. Triongl i fyny: anarferol, gwell. Triongl i lawr: anarferol, gwaeth."
            )
    }
}

extension Rhythm {
    var words: Phrase {
        switch self {
        case .month: Phrase(en: "each month", cy: "bob mis")
        case .quarter: Phrase(en: "each quarter", cy: "bob chwarter")
        case .year: Phrase(en: "each year, April to March", cy: "bob blwyddyn, Ebrill i Fawrth")
        }
    }
}

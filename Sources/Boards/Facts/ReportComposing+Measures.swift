import Delivery
import DesignSystem
import Markup
import Strategy

/// What is measured: by numbers, and by what updates say.
extension ReportSource {
    /// The measures of success that are known by a number, with what it says, and those that approved updates say moved.
    var measures: ComposedPart {
        let lines = actions.flatMap { action in action.measureLines.map { (action, $0) } }
        let moved = lines.filter { $0.1.words != nil }.count
        let measured = lines.filter { $0.1.says != nil }
        let unusual = measured.filter { $0.1.isUnusual }.count
        var sentences: [ReportText] = []
        if !measured.isEmpty { sentences.append(.fact(Self.measuredCount(measured.count, unusual: unusual))) }
        if moved > 0 || measured.isEmpty { sentences.append(.fact(Self.movedMeasures(moved))) }
        return ComposedPart(
            sentences,
            columns: columns([.measure] + (measured.isEmpty ? [] : [.now]) + [.said, .saidOn]),
            rows: lines.map { action, line in
                let now: [ReportText] = measured.isEmpty ? [] : [line.says.map { .fact($0) } ?? .nothing]
                let said = line.words == nil ? nil : action.said.map { ReportText.fact(Phrase.day($0.saidOn)) }
                let cells = now + [line.words.map { .written($0) } ?? .nothing, said ?? .nothing]
                return row(action, [.asWritten(line.measure)] + cells, key: "-measure-\(line.index)")
            }
        )
    }

    private static func measuredCount(_ count: Int, unusual: Int) -> Phrase {
        let english = EnglishForms(
            one: "1 measure of success is known by a number",
            other: "\(count) measures of success are known by a number"
        )
        let welsh = WelshForms(
            two: "Mae 2 fesur llwyddiant yn hysbys drwy rif",
            other: "Mae \(count) mesur llwyddiant yn hysbys drwy rif"
        )
        let known = Phrase.counted(count, en: english, cy: welsh)
        let change = Phrase.counted(
            unusual,
            en: EnglishForms(
                one: "1 of them shows an unusual change",
                other: unusual == 0 ? "none shows an unusual change" : "\(unusual) of them show an unusual change"
            ),
            cy: WelshForms(
                zero: "nid oes yr un yn dangos newid anarferol",
                other: "mae \(unusual) ohonynt yn dangos newid anarferol"
            )
        )
        return Phrase(en: "\(known.en); \(change.en).", cy: "\(known.cy); \(change.cy).")
    }

    private static func movedMeasures(_ many: Int) -> Phrase {
        guard many > 0 else {
            return Phrase(
                en: "No approved update says that a measure moved.",
                cy: "Nid oes diweddariad cymeradwy yn dweud bod mesur wedi symud."
            )
        }
        return Phrase.counted(
            many,
            en: EnglishForms(
                one: "Updates say that 1 measure moved.",
                other: "Updates say that \(many) measures moved."
            ),
            cy: WelshForms(
                two: "Mae diweddariadau’n dweud bod 2 fesur wedi symud.",
                other: "Mae diweddariadau’n dweud bod \(many) mesur wedi symud."
            )
        )
    }
}

/// One measure of an action: what its number says, and what a new update says of it.
private struct MeasureLine {
    let index: Int
    let measure: String
    let says: Phrase?
    let isUnusual: Bool
    let words: InternalText?
}

extension ActionFact {
    fileprivate var measureLines: [MeasureLine] {
        let moved = said.map { $0.isNew ? $0.moved : [] } ?? []
        let known = measured.map { one in
            (one.measure, Optional(one.says), one.isUnusual, moved.first { $0.measure == one.measure }?.words)
        }
        let others = moved.filter { move in !measured.contains { $0.measure == move.measure } }
            .map { ($0.measure, Phrase?.none, false, Optional($0.words)) }
        return (known + others).enumerated().map { index, one in
            MeasureLine(index: index, measure: one.0, says: one.1, isUnusual: one.2, words: one.3)
        }
    }
}

import DocumentWriting
import Markup
import PlanReading

/// A plan as a document of words: in the layout it came in where that can carry it, else in one of ours.
///
/// Each layout is written, read back and compared with the plan; the first that says the same is the one that leaves. The
/// last, a table of every column, always does.
enum PlanDocument {
    static func written(_ tree: PlanTree, from source: PlanSource?, in language: Language = .english)
        -> WrittenDocument
    {
        let plan = tree.asRead
        var tries: [[Block]] = []
        if let source, let layout = DocumentLayout(source.document, hints: source.hints, tree: tree) {
            tries.append(layout.blocks())
        }
        tries.append(HouseLayout.blocks(plan, words: tree.plan.words, in: language))
        if language != .english { tries.append(HouseLayout.blocks(plan, words: tree.plan.words)) }
        let blocks = tries.first { saysTheSame($0, as: tree) } ?? [ExchangeTable(plan).block]
        return WrittenDocument(
            title: tree.plan.title,
            language: language == .welsh ? .welsh : .english,
            blocks: blocks
        )
    }

    /// Whether reading this as a newer document would change nothing in the plan.
    static func saysTheSame(_ blocks: [Block], as tree: PlanTree) -> Bool {
        guard let bytes = try? WordFile.bytes(of: WrittenDocument(title: tree.plan.title, blocks: blocks)),
            let read = try? PlanReader.read(bytes, named: "plan.docx")
        else { return false }
        return PlanComparison(read, with: tree).changesNoAction
    }
}

/// The document a plan was last read from, and how its columns were taken.
struct PlanSource: Sendable {
    let document: SourceDocument
    let hints: ReadingHints
}

extension PlanComparison {
    /// Every level and action is there, under the same parent, saying the same; nothing is asked or gone.
    fileprivate var changesNoAction: Bool {
        (themes + outcomes + objectives + actions).allSatisfy { fate in
            if case .same(_, let changes) = fate { changes.isEmpty } else { false }
        } && gone.allSatisfy { $0.kind == .feedback }
    }
}

extension ExchangeTable {
    /// The table as a block of a document.
    fileprivate var block: Block {
        let all = [headers] + rows
        return .table(
            Table(
                rows: all.enumerated().map { number, row in
                    TableRow(
                        isMarkedHeader: number == 0,
                        cells: row.enumerated().map { column, text in
                            Cell(
                                column: column,
                                paragraphs: text.split(whereSeparator: \.isNewline).map {
                                    Paragraph(String($0), place: Place())
                                },
                                place: Place()
                            )
                        },
                        place: Place()
                    )
                },
                width: headers.count,
                place: Place()
            )
        )
    }
}

import Foundation
import PlanReading

/// A plan written into the document it came in: its tables, columns, headings and front pages, with what the plan now says.
///
/// The document is read again, each action found in the plan as a newer document's would be, and only the cells that say
/// something else are written anew. `PlanDocument` reads the result back, so what this cannot place is never lost.
struct DocumentLayout {
    private var document: SourceDocument
    private let read: ReadPlan
    private let tree: PlanTree
    private let comparison: PlanComparison

    /// - Returns: Nil when there is no plan in the tables of the document.
    init?(_ document: SourceDocument, hints: ReadingHints, tree: PlanTree) {
        guard let read = try? PlanReader.read(document, hints: hints) else { return nil }
        self.document = document
        self.read = read
        self.tree = tree
        comparison = PlanComparison(read, with: tree)
    }

    /// The blocks of the document as the plan now stands.
    func blocks() -> [Block] {
        var layout = self
        layout.writeTitles()
        layout.writeRows()
        return layout.document.blocks
    }

    /// Levels that were retitled, and what the plan says of itself, where they stand in the document.
    private mutating func writeTitles() {
        let (one, other) = (ReadLevels(read), PlanParts(tree))
        rename(one.themes, comparison.themes, other.themes)
        rename(one.outcomes, comparison.outcomes, other.outcomes)
        rename(one.objectives, comparison.objectives, other.objectives)
        document.replace(read.title, with: tree.plan.title)
        document.replace(read.owner, with: tree.plan.owner)
        document.replace(read.place, with: tree.plan.place)
        document.replace(read.period?.asWritten, with: tree.plan.period.text)
    }

    private mutating func rename(_ levels: [ReadLevel], _ fates: [PlanComparison.Fate], _ now: [PlanLevel]) {
        for (level, fate) in zip(levels, fates) where !fate.changes.isEmpty {
            guard let words = now.first(where: { $0.id == fate.existing })?.words else { continue }
            document.replace(level.title, with: words.title)
            document.replace(level.statement, with: words.statement)
        }
    }

    private mutating func writeRows() {
        let rows = LayoutRows(read, comparison, tree)
        for index in document.blocks.indices {
            guard case .table(var table) = document.blocks[index], let number = table.place.table,
                let columns = read.tables.first(where: { $0.number == number && $0.isPlan })?.columns
            else { continue }
            var writing = TableLayout(table, columns)
            writing.write(rows, inTable: number)
            table = writing.table
            document.blocks[index] = .table(table)
        }
    }
}

/// A level of a reading, with where its words stood.
struct ReadLevel {
    let title: ReadText?
    let statement: ReadText?
}

/// A reading's levels, each kind in reading order.
struct ReadLevels {
    private(set) var themes: [ReadLevel] = []
    private(set) var outcomes: [ReadLevel] = []
    private(set) var objectives: [ReadLevel] = []

    init(_ read: ReadPlan) {
        for theme in read.themes {
            themes.append(ReadLevel(title: theme.title, statement: theme.statement))
            for outcome in theme.outcomes {
                outcomes.append(ReadLevel(title: outcome.title, statement: outcome.statement))
                objectives += outcome.objectives.map { ReadLevel(title: $0.title, statement: nil) }
            }
        }
    }
}

extension SourceDocument {
    /// Writes `words` where `read` stood, wherever that is; what is not found there is left as it is.
    fileprivate mutating func replace(_ read: ReadText?, with words: String?) {
        guard let read, let words, words != read.text, !read.text.isEmpty else { return }
        for index in blocks.indices {
            switch blocks[index] {
            case .heading(let level, var line):
                guard line.place == read.place, line.replace(read.text, with: words) else { continue }
                blocks[index] = .heading(level: level, line)
            case .paragraph(var line):
                guard line.place == read.place, line.replace(read.text, with: words) else { continue }
                blocks[index] = .paragraph(line)
            case .table(var table):
                guard table.place.table == read.place.table, read.place.table != nil,
                    table.replace(read, with: words)
                else { continue }
                blocks[index] = .table(table)
            }
            return
        }
    }
}

extension Paragraph {
    /// - Returns: Whether the old words were there.
    fileprivate mutating func replace(_ old: String, with new: String) -> Bool {
        guard let range = text.range(of: old) else { return false }
        text.replaceSubrange(range, with: new)
        return true
    }
}

extension Table {
    fileprivate mutating func replace(_ read: ReadText, with words: String) -> Bool {
        for row in rows.indices where rows[row].place.row == read.place.row {
            for cell in rows[row].cells.indices where rows[row].cells[cell].text.contains(read.text) {
                var paragraphs = rows[row].cells[cell].paragraphs
                if let line = paragraphs.firstIndex(where: { $0.text.contains(read.text) }) {
                    _ = paragraphs[line].replace(read.text, with: words)
                } else if let first = paragraphs.first {
                    let whole = rows[row].cells[cell].text.replacing(read.text, with: words)
                    paragraphs = [Paragraph(whole, isBold: first.isBold, place: first.place)]
                }
                rows[row].cells[cell].paragraphs = paragraphs
                return true
            }
        }
        return false
    }
}

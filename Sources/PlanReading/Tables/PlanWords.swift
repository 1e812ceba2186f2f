/// The words a document explains, and the boards it says will watch over the plan.
struct PlanWords {
    private(set) var abbreviations: [Abbreviation] = []
    private(set) var definitions: [ReadDefinition] = []
    private(set) var boards: [ReadText] = []

    /// Far more text than any plan has before and between its tables.
    private static let limit = 4_000

    init(_ document: SourceDocument) {
        var heading: Paragraph?
        var isDefining = false
        var lines = 0
        for block in document.blocks where lines < PlanWords.limit {
            switch block {
            case .heading(_, let paragraph):
                if PlanWords.isGlossary(paragraph.text) { isDefining = true }
                heading = paragraph
            case .paragraph(let paragraph):
                lines += 1
                takeAbbreviations(paragraph)
                takeBoards(paragraph)
                takeDefinition(paragraph, under: heading, isGlossary: isDefining)
                if !paragraph.isListItem { heading = nil }
            case .table(let table):
                lines += table.rows.count
                takeDefinitions(table, isGlossary: isDefining)
                for row in table.rows.prefix(PlanWords.limit) {
                    for cell in row.cells {
                        for paragraph in cell.paragraphs { takeAbbreviations(paragraph) }
                    }
                }
            }
        }
    }

    private mutating func takeAbbreviations(_ paragraph: Paragraph) {
        guard paragraph.text.contains("(") || paragraph.text.contains("=") else { return }
        for found in Abbreviations.find(in: paragraph.text)
        where !abbreviations.contains(where: { $0.short == found.short }) {
            abbreviations.append(found)
            definitions.append(
                ReadDefinition(term: found.short, meaning: ReadText(found.long, place: paragraph.place))
            )
        }
    }

    /// "Young carer" as a heading and what it means below; "Parent carer: someone who …" in a glossary; "A carer is someone who …".
    private mutating func takeDefinition(_ paragraph: Paragraph, under heading: Paragraph?, isGlossary: Bool) {
        let words = Words.of(paragraph.text, limit: 12)
        if let heading, Words.count(heading.text) <= 4, opensMeaning(words),
            !definitions.contains(where: { $0.term == heading.text })
        {
            let term = heading.text.trimming(":?")
            if !term.lowercased().hasPrefix("who") {
                definitions.append(
                    ReadDefinition(term: term, meaning: ReadText(paragraph.text, place: paragraph.place))
                )
                return
            }
        }
        guard isGlossary, let colon = paragraph.text.firstIndex(of: ":") else { return }
        let term = Words.folded(paragraph.text[..<colon])
        let meaning = Words.folded(paragraph.text[paragraph.text.index(after: colon)...])
        if Words.count(term) <= 5, Words.count(meaning) >= 3 {
            definitions.append(ReadDefinition(term: term, meaning: ReadText(meaning, place: paragraph.place)))
        }
    }

    /// A table of words and what they mean: under such a heading, or with such a header.
    private mutating func takeDefinitions(_ table: Table, isGlossary: Bool) {
        let rows = table.rows.prefix(PlanWords.limit).map { $0.cells.filter { !$0.paragraphs.isEmpty } }
        let hasHeader = PlanWords.hasGlossaryHeader(table)
        guard table.width == 2, isGlossary || hasHeader else { return }
        for row in rows.dropFirst(hasHeader ? 1 : 0) where row.count == 2 && Words.count(row[0].text) <= 8 {
            let term = row[0].text.trimming(":")
            guard !definitions.contains(where: { $0.term == term }) else { continue }
            definitions.append(ReadDefinition(term: term, meaning: ReadText(row[1].text, place: row[1].place)))
        }
    }

    /// Which tables of a document say by their header that they explain words, and so are no part of the plan.
    static func glossaries(_ document: SourceDocument) -> Set<Int> {
        let tables = document.blocks.compactMap { if case .table(let table) = $0 { table } else { nil } }
        return Set(zip(1..., tables).filter { hasGlossaryHeader($1) }.map(\.0))
    }

    private static func hasGlossaryHeader(_ table: Table) -> Bool {
        let header = table.rows.first?.cells.filter { !$0.paragraphs.isEmpty }.map { Words.of($0.text, limit: 4) } ?? []
        return header.count == 2 && header[0].contains(where: termWords.contains)
            && header[1].contains(where: meaningWords.contains)
    }

    private func opensMeaning(_ words: [String]) -> Bool {
        guard words.count > 4, let first = words.first else { return false }
        return ["a", "an", "someone", "somebody", "anyone"].contains(first)
            && words.prefix(8).contains { ["who", "person", "under", "adult"].contains($0) }
    }

    private static func isGlossary(_ text: String) -> Bool {
        let words = Words.of(text, limit: 6)
        return words.contains { ["glossary", "definitions", "abbreviations", "acronyms", "jargon"].contains($0) }
    }

    /// Bodies in a sentence that says they oversee, monitor or are reported to.
    private mutating func takeBoards(_ paragraph: Paragraph) {
        for sentence in paragraph.text.split(separator: ".") {
            let words = Words.of(String(sentence))
            guard words.contains(where: PlanWords.watching.contains) else { continue }
            for name in PlanWords.bodies(in: String(sentence)) where !boards.contains(where: { $0.text == name }) {
                boards.append(ReadText(name, place: paragraph.place, sureness: .likely))
            }
        }
    }

    /// Runs of words with capitals that end in Board, Group, Partnership and the like, with a short form in brackets.
    static func bodies(in sentence: String) -> [String] {
        var names: [String] = []
        var run: [String] = []
        let words = sentence.split(separator: " ").map(String.init)
        for (index, word) in words.enumerated() {
            let bare = word.trimming(".,;:()")
            let isCapital = bare.first?.isUppercase ?? false
            guard isCapital || (!run.isEmpty && ["and", "of", "for", "&", "the"].contains(bare)) else {
                run = []
                continue
            }
            run.append(bare)
            let next = index + 1 < words.count ? words[index + 1].trimming(".,;:()").lowercased() : ""
            if kinds.contains(bare.lowercased()) && !kinds.contains(next) {
                names.append(run.joined(separator: " "))
                run = []
            } else if word.hasSuffix(",") || word.hasSuffix(";") {
                run = []
            }
        }
        return names.map { $0.dropping(prefix: "The ") ?? $0 }.filter { Words.count($0) > 1 }
    }

    private static let termWords: Set<String> = ["term", "word", "phrase", "abbreviation", "acronym"]
    private static let meaningWords: Set<String> = ["meaning", "means", "definition", "explanation", "description"]
    private static let watching: Set<String> = [
        "oversee", "oversees", "overseen", "overseeing", "monitor", "monitored", "monitors", "governance", "reports",
        "reported", "accountable", "scrutinise", "scrutiny", "receive", "receives", "steer", "responsible",
    ]
    private static let kinds: Set<String> = [
        "board", "group", "partnership", "committee", "forum", "panel", "network", "assembly", "cabinet", "alliance",
    ]
}

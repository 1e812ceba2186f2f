import Dates
import Markup
import PlanReading

/// A plan in a layout of our own, for a plan that came in no document: a heading a theme, a table an outcome.
enum HouseLayout {
    static func blocks(_ read: ReadPlan, words: LevelWords, in language: Language = .english) -> [Block] {
        var blocks: [Block] = [.heading(level: 1, line(read.title?.text ?? ""))]
        let facts: [(Phrase, String?)] = [
            (Phrase(en: "Place", cy: "Lle"), read.place?.text),
            (Phrase(en: "Owner", cy: "Perchennog"), read.owner?.text),
            (Phrase(en: "Period", cy: "Cyfnod"), read.period?.asWritten.text.kept),
        ]
        blocks += facts.compactMap { name, value in
            value.map { .paragraph(line("\(name.text(in: language)): \($0)")) }
        }
        for theme in read.themes {
            if let title = label(theme.ref, theme.title?.text) { blocks.append(.heading(level: 2, line(title))) }
            if let statement = theme.statement?.text { blocks.append(.paragraph(line(statement))) }
            for outcome in theme.outcomes { blocks += Self.blocks(outcome, words, language) }
        }
        return blocks
    }

    private static func blocks(_ outcome: ReadOutcome, _ words: LevelWords, _ language: Language) -> [Block] {
        var blocks: [Block] = []
        if let title = label(outcome.ref, outcome.title?.text) { blocks.append(.heading(level: 3, line(title))) }
        if let statement = outcome.statement?.text { blocks.append(.paragraph(line(statement))) }
        let rows = outcome.objectives.flatMap { objective in
            objective.actions.map { action in cells(action, under: objective) }
        }
        guard !rows.isEmpty else { return blocks }
        // Such words as a plan in either language is read by.
        let headers = [
            Phrase(en: "Ref", cy: "Cyf"), Phrase(same: words.objective), Phrase(en: "Action", cy: "Cam gweithredu"),
            Phrase(en: "Lead", cy: "Arweinydd"), Phrase(en: "Partners", cy: "Partneriaid"),
            Phrase(en: "By when", cy: "Erbyn pryd"), Phrase(en: "How we will know", cy: "Sut byddwn yn gwybod"),
        ].map { $0.text(in: language) }
        let used = headers.indices.filter { column in rows.contains { !$0[column].isEmpty } }
        let all = [headers.map { [$0] }] + rows
        blocks.append(
            .table(
                Table(
                    rows: all.enumerated().map { number, row in
                        TableRow(
                            isMarkedHeader: number == 0,
                            cells: used.enumerated().map { column, source in
                                Cell(column: column, paragraphs: row[source].map(line), place: Place())
                            },
                            place: Place()
                        )
                    },
                    width: used.count,
                    place: Place()
                )
            )
        )
        return blocks
    }

    private static func cells(_ action: ReadAction, under objective: ReadObjective) -> [[String]] {
        [
            [action.ref].compactMap(\.self), [label(objective.ref, objective.title?.text)].compactMap(\.self),
            lines(action.text.text), action.leads.map(\.text), action.partners.map(\.text),
            [action.when?.asWritten].compactMap(\.self), action.measures.map(\.text),
        ]
    }

    private static func label(_ ref: String?, _ title: String?) -> String? {
        [ref, title].compactMap(\.self).joined(separator: " ").kept
    }

    private static func lines(_ text: String) -> [String] { text.split(whereSeparator: \.isNewline).map(String.init) }

    private static func line(_ text: String) -> Paragraph { Paragraph(text, place: Place()) }
}

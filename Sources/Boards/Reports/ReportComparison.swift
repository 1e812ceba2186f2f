import Delivery
import Markup

/// Two versions of a report held against each other: only what differs.
struct ReportComparison: Sendable, Equatable {
    struct Line: Sendable, Equatable {
        let before: Phrase?
        let after: Phrase?
    }

    struct Part: Sendable, Equatable {
        let title: Phrase
        let lines: [Line]
    }

    let parts: [Part]

    init(_ before: ReportContent, _ after: ReportContent) {
        let summary = ReportComparison.lines(
            before.summary.map(\.forColleagues),
            after.summary.map(\.forColleagues)
        )
        var found = summary.isEmpty ? [] : [Part(title: ReportWords.summary, lines: summary)]
        let old = Dictionary(before.parts.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
        for part in after.parts {
            let lines = ReportComparison.lines(old[part.key], part)
            if !lines.isEmpty { found.append(Part(title: part.title, lines: lines)) }
        }
        let still = Set(after.parts.map(\.key))
        for part in before.parts where !still.contains(part.key) {
            found.append(Part(title: part.title, lines: ReportComparison.lines(part, nil)))
        }
        parts = found
    }

    private static func lines(_ before: ReportPart?, _ after: ReportPart?) -> [Line] {
        let sentences = lines(
            before?.composed.sentences.map(\.forColleagues) ?? [],
            after?.composed.sentences.map(\.forColleagues) ?? []
        )
        let commentary = lines(
            before?.commentary.map { [Phrase(asWritten: $0.words)] } ?? [],
            after?.commentary.map { [Phrase(asWritten: $0.words)] } ?? []
        )
        return sentences + rows(before?.composed.rows ?? [], after?.composed.rows ?? []) + commentary
    }

    /// What is only in one of them, put side by side in its order.
    private static func lines(_ before: [Phrase], _ after: [Phrase]) -> [Line] {
        let gone = before.filter { !after.contains($0) }
        let new = after.filter { !before.contains($0) }
        return (0..<max(gone.count, new.count)).map { index in
            Line(
                before: gone.indices.contains(index) ? gone[index] : nil,
                after: new.indices.contains(index) ? new[index] : nil
            )
        }
    }

    private static func rows(_ before: [ReportRow], _ after: [ReportRow]) -> [Line] {
        let old = Dictionary(before.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
        let still = Set(after.map(\.key))
        let changed = after.compactMap { row -> Line? in
            let was = old[row.key]
            return was?.cells == row.cells ? nil : Line(before: was?.inOne, after: row.inOne)
        }
        return changed + before.filter { !still.contains($0.key) }.map { Line(before: $0.inOne, after: nil) }
    }
}

extension ReportRow {
    /// Its cells on one line.
    var inOne: Phrase {
        Phrase(
            en: cells.map(\.forColleagues.en).joined(separator: " · "),
            cy: cells.map(\.forColleagues.cy).joined(separator: " · ")
        )
    }
}

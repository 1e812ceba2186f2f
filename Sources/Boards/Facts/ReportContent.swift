package import Dates
package import Delivery
package import Foundation

/// A row of a report's table.
package struct ReportRow: Sendable, Hashable, Codable {
    /// What it is about, so that two versions can be held against each other.
    package let key: String
    /// Where that is in the plan.
    package let path: String?
    package let cells: [ReportText]
}

/// What was worked out for one section.
package struct ComposedPart: Sendable, Hashable, Codable {
    package var sentences: [ReportText]
    package var columns: [ReportColumn]
    package var rows: [ReportRow]

    init(_ sentences: [ReportText] = [], columns: [ReportColumn] = [], rows: [ReportRow] = []) {
        self.sentences = sentences
        self.columns = columns
        self.rows = rows
    }
}

/// How an action stood when a report was composed: what the next report is held against.
package struct ActionSeen: Sendable, Hashable, Codable {
    package let id: UUID
    package let ref: String?
    package let text: String
    package let status: String
    package let when: String?
}

/// The report that the facts of another are told since.
package struct SinceReport: Sendable, Hashable, Codable {
    package let report: UUID
    package let number: Int
    package let meeting: Day
    /// When its facts were taken.
    package let at: String
}

/// All that was worked out from the plans for one report, at one moment.
package struct ReportFacts: Sendable, Hashable, Codable {
    package let asOf: Day
    package let since: SinceReport?
    package let plans: [String]
    package let summary: [ReportText]
    package let parts: [String: ComposedPart]
    package let actions: [ActionSeen]

    func part(_ kind: SectionKind) -> ComposedPart { parts[kind.rawValue] ?? ComposedPart() }
}

/// Where a section comes from that was forwarded to this board.
package struct SectionOrigin: Sendable, Hashable, Codable {
    package let board: String
    package let meeting: Day
    package let report: UUID
    package let number: Int
    package let forwardedBy: String
    /// Where it came from before that, when it was forwarded more than once: the last first.
    package var before: [SectionOrigin]?

    /// Every report it stood in, the last first.
    var chain: [SectionOrigin] { [self] + (before ?? []) }
}

/// One section as it is read.
package struct ReportPart: Sendable, Hashable, Codable {
    package let id: UUID
    package let kind: SectionKind
    /// What kind it was in the report it was forwarded from.
    package let originalKind: SectionKind?
    package let composed: ComposedPart
    package let commentary: InternalText?
    /// What somebody wrote to it in the report it was forwarded from.
    package let originalCommentary: InternalText?
    package let origin: SectionOrigin?

    var isEmpty: Bool {
        composed.sentences.isEmpty && composed.rows.isEmpty && commentary == nil && originalCommentary == nil
    }

    /// What it is in every version of a report.
    var key: String {
        guard kind == .forwarded else { return kind.rawValue }
        // By the report it began in: two boards below may each have sent the same kind of section up the same way.
        return "\(origin?.chain.last?.report.written ?? "")-\(originalKind?.rawValue ?? "")"
    }
}

/// A whole report as it is read: at sign-off it is kept as it is, and read from that ever after.
package struct ReportContent: Sendable, Hashable, Codable {
    package let board: String
    package let meeting: Day
    package let asOf: Day
    package let since: SinceReport?
    package let plans: [String]
    package let summary: [ReportText]
    package let parts: [ReportPart]
    package let actions: [ActionSeen]

    /// What the board is asked to decide, a line each.
    var asks: [String] {
        parts.filter { $0.kind == .asks }.flatMap { ($0.commentary?.words ?? "").asLines }
    }
}

extension String {
    /// The lines with something on them, each without the bullet it may begin with.
    var asLines: [String] {
        split(whereSeparator: \.isNewline).map { line in
            let trimmed = line.trimmingCharacters(in: .whitespaces)
            let bare = trimmed.hasPrefix("- ") || trimmed.hasPrefix("• ") ? String(trimmed.dropFirst(2)) : trimmed
            return bare.trimmingCharacters(in: .whitespaces)
        }.filter { !$0.isEmpty }
    }
}

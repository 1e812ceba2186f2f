import Dates
import DesignSystem
import Markup

extension ReportLine {
    /// Whether it has been signed off, in a word.
    var state: HTML {
        let draft: HTML? = hasDraft ? .tag(ReportWords.draft, .info) : nil
        let frozen: HTML? = frozen.map {
            .tag(Phrase(en: "Signed off, version \($0)", cy: "Wedi’i gymeradwyo, fersiwn \($0)"), .ok)
        }
        return "\(frozen) \(draft)"
    }
}

extension ReportPart {
    /// Its heading.
    var title: Phrase {
        guard let origin, let originalKind else { return kind.words }
        let first = origin.chain.last ?? origin
        // With its day: a board may send the same kind of section up from two of its meetings.
        let (board, day) = (first.board, Phrase.day(first.meeting))
        return Phrase(
            en: "\(originalKind.words.en): \(board), \(day.en)",
            cy: "\(originalKind.words.cy): \(board), \(day.cy)"
        )
    }

    /// Where it came from, when it was forwarded: every report it stood in, the last first.
    var cameFrom: Phrase? {
        guard let origin else { return nil }
        let steps = origin.chain.map(\.words)
        return Phrase(en: steps.map(\.en).joined(separator: " "), cy: steps.map(\.cy).joined(separator: " "))
    }
}

extension SectionOrigin {
    fileprivate var words: Phrase {
        let day = Phrase.day(meeting)
        return Phrase(
            en: "From the report to \(board) of \(day.en), version \(number), forwarded by \(forwardedBy).",
            cy: "O’r adroddiad i \(board), \(day.cy), fersiwn \(number), wedi’i anfon ymlaen gan \(forwardedBy)."
        )
    }
}

extension ReportContent {
    var title: Phrase {
        let day = Phrase.day(meeting)
        return Phrase(en: "Report to \(board), \(day.en)", cy: "Adroddiad i \(board), \(day.cy)")
    }

    /// As of when, and since when.
    var basis: Phrase {
        let day = Phrase.day(asOf)
        guard let since else {
            return Phrase(en: "As the plans stood on \(day.en).", cy: "Fel yr oedd y cynlluniau ar \(day.cy).")
        }
        let before = Phrase.day(since.meeting)
        return Phrase(
            en: "As the plans stood on \(day.en), held against the report of \(before.en).",
            cy: "Fel yr oedd y cynlluniau ar \(day.cy), o’i gymharu ag adroddiad \(before.cy)."
        )
    }
}

/// Words that several pages of reports use.
enum ReportWords {
    static let draft = Phrase(en: "Draft", cy: "Drafft")
    static let commentary = Phrase(en: "Commentary", cy: "Sylwadau")
    static let summary = Phrase(en: "Summary", cy: "Crynodeb")
    static let versions = Phrase(en: "Versions", cy: "Fersiynau")
    static let back = Phrase(en: "Back to the report", cy: "Yn ôl i’r adroddiad")

    static func version(_ number: Int) -> Phrase { Phrase(en: "Version \(number)", cy: "Fersiwn \(number)") }
}

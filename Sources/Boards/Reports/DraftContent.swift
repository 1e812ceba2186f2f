import Delivery
import Foundation
import Records

extension Reader {
    /// A draft as it would be read, were it signed off now.
    func content(ofDraft draft: ReportVersion, of head: ReportHead) throws -> ReportContent {
        let sections = try sections(of: draft.id)
        let forwarded = try forwarded(sections.compactMap(\.forward))
        return ReportContent(try facts(of: draft), sections, forwarded, board: head.board.name, head.meeting)
    }
}

extension ReportContent {
    /// What was worked out, in the sections and the order that were chosen, with what was written by hand.
    init(
        _ facts: ReportFacts,
        _ sections: [ReportSection],
        _ forwarded: [UUID: ForwardedPart],
        board: String,
        _ meeting: Meeting
    ) {
        self.init(
            board: board,
            meeting: meeting.heldOn,
            asOf: facts.asOf,
            since: facts.since,
            plans: facts.plans,
            summary: facts.summary,
            parts: sections.filter(\.isIncluded).map { section in
                ReportPart(section, facts, section.forward.flatMap { forwarded[$0] })
            }.filter { !$0.isEmpty },
            actions: facts.actions
        )
    }
}

extension ReportPart {
    init(_ section: ReportSection, _ facts: ReportFacts, _ forwarded: ForwardedPart?) {
        self.init(
            id: section.id,
            kind: section.kind,
            originalKind: forwarded.map { $0.part.originalKind ?? $0.part.kind },
            composed: forwarded?.part.composed ?? facts.part(section.kind),
            commentary: section.commentary.map { InternalText($0) },
            originalCommentary: forwarded?.part.everyCommentary,
            origin: forwarded?.origin
        )
    }

    /// What was written to it in each report it stood in, the first first.
    private var everyCommentary: InternalText? {
        let words = [originalCommentary, commentary].compactMap { $0?.words }
        return words.isEmpty ? nil : InternalText(words.joined(separator: "\n"))
    }
}

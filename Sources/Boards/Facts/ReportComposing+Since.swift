import Dates
import Delivery
import DesignSystem
import Foundation
import Markup
import Strategy

/// What is told since the report before, or of meetings before.
extension ReportSource {
    /// What is different from what the last report saw: how actions stand, when they are for, and which there are.
    var changes: ComposedPart {
        guard let since else {
            let first = Phrase(
                en: "This is the first report to this board.",
                cy: "Dyma’r adroddiad cyntaf i’r bwrdd hwn."
            )
            return ComposedPart([.fact(first)])
        }
        let day = Phrase.day(since.meeting)
        let moved = actions.filter { action in action.before.map { $0.status != action.status.rawValue } ?? false }
        let redated = actions.filter { action in action.before.map { $0.when != action.when } ?? false }
        let added = actions.filter { $0.before == nil }
        let here = Set(actions.map(\.id))
        let gone = seenBefore.filter { !here.contains($0.id) }
        var sentences: [Phrase] = []
        if !moved.isEmpty { sentences.append(movedCount(moved.count, day)) }
        if !redated.isEmpty { sentences.append(redatedCount(redated.count, day)) }
        if !added.isEmpty { sentences.append(addedCount(added.count, day)) }
        if !gone.isEmpty { sentences.append(goneCount(gone.count, day)) }
        if sentences.isEmpty {
            sentences = [
                Phrase(
                    en: "Nothing has changed since the report of \(day.en).",
                    cy: "Nid oes dim wedi newid ers adroddiad \(day.cy)."
                )
            ]
        }
        let both = Set(moved.map(\.id)).union(redated.map(\.id))
        let rows = actions.filter { both.contains($0.id) || $0.before == nil }.map { action in
            row(action, [was(action.before), now(action)])
        }
        let ended = gone.map { seen in
            let plan: [ReportText] = tellsPlans ? [.nothing] : []
            let name = ReportText.asWritten(heading(seen.ref, seen.text, otherwise: seen.text))
            let left = ReportText.fact(Phrase(en: "No longer in the plan", cy: "Nid yw yn y cynllun mwyach"))
            return ReportRow(key: "gone-\(seen.id.written)", path: nil, cells: [name] + plan + [was(seen), left])
        }
        return ComposedPart(sentences.map { .fact($0) }, columns: columns([.before, .now]), rows: rows + ended)
    }

    /// Dates that moved, and those asked for that the plan does not have yet.
    var dates: ComposedPart {
        let found = actions.filter { action in
            let isMoved = action.before.map { $0.when != action.when } ?? false
            let isAsked = action.said.map { $0.newWhen != nil && $0.isNew } ?? false
            return isMoved || isAsked
        }
        let count = CountedWords.actions(
            found.count,
            en: "1 action has a new date.",
            "\(found.count) actions have a new date.",
            zero: "Nid oes gan yr un cam ddyddiad newydd."
        ) { "Mae gan \($0) ddyddiad newydd." }
        let none = Phrase(en: "No action has a new date.", cy: "Nid oes gan yr un cam ddyddiad newydd.")
        return ComposedPart(
            [.fact(found.isEmpty ? none : count)],
            columns: columns([.before, .now, .why]),
            rows: found.map { action in
                let asked = action.said?.newWhen
                let isMoved = action.before.map { $0.when != action.when } ?? false
                // Approved, a new date is in the plan already; one that is not was only asked for.
                let before = isMoved ? action.before?.when : asked == action.when ? nil : action.when
                let now = isMoved ? action.when : asked
                let reason = why(action.said?.newWhenReason)
                return row(action, [ReportText.orNothing(before), ReportText.orNothing(now), reason])
            }
        )
    }

    /// How many of those asked for news have given it.
    var freshness: ComposedPart {
        let asked = actions.filter { $0.news != .notAsked && $0.news != .none }
        guard !asked.isEmpty else {
            let none = Phrase(en: "No news was due yet.", cy: "Nid oedd newyddion i ddod eto.")
            return ComposedPart([.fact(none)])
        }
        let current = asked.filter { $0.news == .current }.count
        let quiet = asked.filter { if case .silent = $0.news { true } else { false } }
        let (all, of) = (asked.count, WelshForms.ofActions(asked.count))
        let share = Phrase.counted(
            current,
            en: EnglishForms(
                one: "A current update is there for 1 of \(all) actions asked for news.",
                other: "A current update is there for \(current) of \(all) actions asked for news."
            ),
            cy: WelshForms(
                zero: "Nid oes diweddariad cyfredol ar gyfer yr un \(of) y gofynnwyd am newyddion amdanynt.",
                other: "Mae diweddariad cyfredol ar gyfer \(current) \(of) y gofynnwyd am newyddion amdanynt."
            )
        )
        let silent = CountedWords.actions(
            quiet.count,
            en: "1 action has had no news for two periods or more.",
            "\(quiet.count) actions have had no news for two periods or more.",
            zero: ""
        ) { "Ni fu newyddion am \($0) am ddau gyfnod neu fwy." }
        return ComposedPart(
            [.fact(share)] + (quiet.isEmpty ? [] : [.fact(silent)]),
            columns: columns([.lead]),
            rows: quiet.map { row($0, [lead($0)]) }
        )
    }

    /// What earlier meetings decided that is still open, or was closed since the last report.
    var earlierDecisions: ComposedPart {
        let earlier = decisions.filter { $0.heldOn < meeting }
        let open = earlier.filter { $0.state == .open }
        let closed = earlier.filter { one in
            one.closedOn.map { day in sinceDay.map { day >= $0 } ?? true } ?? false
        }
        guard !open.isEmpty || !closed.isEmpty else {
            let none = Phrase(
                en: "Nothing is open from earlier meetings.",
                cy: "Nid oes dim ar agor o gyfarfodydd cynharach."
            )
            return ComposedPart([.fact(none)])
        }
        var sentences = [openCount(open.count)]
        let late = open.filter { $0.isLate(on: today) }.count
        if late > 0 {
            sentences.append(
                CountedWords.things(late, en: "1 of them is late.", "\(late) of them are late.", zero: "") {
                    "Mae \($0) ohonynt yn hwyr."
                }
            )
        }
        if !closed.isEmpty { sentences.append(closedCount(closed.count)) }
        return ComposedPart(
            sentences.map { .fact($0) },
            columns: [.decision, .meeting, .who, .due, .status, .result],
            rows: (open + closed).map(decisionRow)
        )
    }

    private func decisionRow(_ one: Decision) -> ReportRow {
        ReportRow(
            key: "decision-\(one.id.written)",
            path: BoardPaths.log(one.board),
            cells: [
                .written(InternalText(one.words)), .fact(Phrase.day(one.heldOn)),
                one.who.map { .written(InternalText($0)) } ?? .nothing,
                one.due.map { .fact(Phrase.day($0)) } ?? .nothing, .fact(one.state.words),
                one.result.map { .written(InternalText($0)) } ?? .nothing,
            ]
        )
    }
}

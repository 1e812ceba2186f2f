import Dates
import Delivery
import DesignSystem
import Markup
import Strategy

/// The sentences and tables of a report, each worked out from what the records say and from nothing else.
extension ReportSource {
    var facts: ReportFacts {
        let parts: [SectionKind: ComposedPart] = [
            .changes: changes, .done: done, .late: late, .offTrack: offTrack, .help: help, .dates: dates,
            .forecast: forecast, .measures: measures, .freshness: freshness, .decisions: earlierDecisions,
            .progress: howFar, .voices: whatCarersSaid,
        ]
        return ReportFacts(
            asOf: today,
            since: since,
            plans: plans,
            summary: summary.map { .fact($0) },
            parts: Dictionary(parts.map { ($0.key.rawValue, $0.value) }, uniquingKeysWith: { first, _ in first }),
            actions: actions.map(\.seen)
        )
    }

    /// The few sentences that a member with one minute reads.
    var summary: [Phrase] {
        guard !actions.isEmpty else {
            return [Phrase(en: "There is no action to report on.", cy: "Nid oes cam i adrodd arno.")]
        }
        return [doneOfAll, lateCount] + (offTrackActions.isEmpty ? [] : [offTrackCount])
            + (helpActions.isEmpty ? [] : [helpCount])
    }

    /// How many are done, such as "12 of the 40 actions are done".
    var doneOfAll: Phrase {
        let (part, all) = (actions.filter { $0.status == .done }.count, actions.count)
        if all == 1 {
            return part == 1
                ? Phrase(en: "The only action is done.", cy: "Mae’r unig gam wedi’i wneud.")
                : Phrase(en: "The only action is not done.", cy: "Nid yw’r unig gam wedi’i wneud.")
        }
        let of = WelshForms.ofActions(all)
        if part == 0 {
            return Phrase(en: "None of the \(all) actions is done.", cy: "Nid oes yr un \(of) wedi’i wneud.")
        }
        return Phrase.counted(
            part,
            en: EnglishForms(one: "1 of the \(all) actions is done.", other: "\(part) of the \(all) actions are done."),
            cy: WelshForms(one: "Mae 1 \(of) wedi’i wneud.", other: "Mae \(part) \(of) wedi’u gwneud.")
        )
    }

    var done: ComposedPart {
        let finished = actions.filter { $0.status == .done && $0.before?.status != Action.Status.done.rawValue }
        guard since != nil else {
            let all = actions.filter { $0.status == .done }
            return ComposedPart([.fact(doneOfAll)], columns: columns([.lead]), rows: all.map { row($0, [lead($0)]) })
        }
        let count = CountedWords.actions(
            finished.count,
            en: "1 was finished since the last report.",
            "\(finished.count) were finished since the last report.",
            zero: "Ni orffennwyd yr un ers yr adroddiad diwethaf."
        ) { "Gorffennwyd \($0) ers yr adroddiad diwethaf." }
        let none = Phrase(
            en: "None was finished since the last report.",
            cy: "Ni orffennwyd yr un ers yr adroddiad diwethaf."
        )
        return ComposedPart(
            [.fact(doneOfAll), .fact(finished.isEmpty ? none : count)],
            columns: columns([.lead]),
            rows: finished.map { row($0, [lead($0)]) }
        )
    }

    var lateActions: [ActionFact] {
        actions.filter(\.isLate).sorted { ($0.due?.iso ?? "", $0.key) < ($1.due?.iso ?? "", $1.key) }
    }

    var lateCount: Phrase {
        let count = lateActions.count
        if count == 0 { return Phrase(en: "No action is late.", cy: "Nid oes cam yn hwyr.") }
        return CountedWords.actions(
            count,
            en: "1 action is late.",
            "\(count) actions are late.",
            zero: "Nid oes cam yn hwyr."
        ) { "Mae \($0) yn hwyr." }
    }

    var late: ComposedPart {
        let late = lateActions
        var sentences: [ReportText] = [.fact(lateCount)]
        if late.count > 1, let first = late.first?.due {
            let day = Phrase.day(first)
            sentences.append(
                .fact(
                    Phrase(
                        en: "The one late longest was due by \(day.en).",
                        cy: "Roedd yr un sydd hwyraf i’w wneud erbyn \(day.cy)."
                    )
                )
            )
        }
        let unexplained = late.filter { $0.said?.why == nil }.count
        if unexplained > 0 {
            let words = CountedWords.actions(
                unexplained,
                en: "No approved update says why 1 of them is.",
                "No approved update says why \(unexplained) of them are.",
                zero: ""
            ) { "Nid oes diweddariad cymeradwy yn dweud pam yn achos \($0)." }
            sentences.append(.fact(words))
        }
        return ComposedPart(
            sentences,
            columns: columns([.lead, .due, .why]),
            rows: late.map { row($0, [lead($0), due($0), why($0.said?.why)]) }
        )
    }

    var offTrackActions: [ActionFact] { actions.filter { $0.status == .offTrack || $0.status == .atRisk } }

    var offTrackCount: Phrase {
        let off = actions.filter { $0.status == .offTrack }.count
        let risk = actions.filter { $0.status == .atRisk }.count
        if off + risk == 0 {
            return Phrase(
                en: "No action is at risk or off track.",
                cy: "Nid oes cam mewn perygl nac oddi ar y trywydd."
            )
        }
        let offWords = CountedWords.actions(
            off,
            en: "1 action is off track",
            off == 0 ? "No action is off track" : "\(off) actions are off track",
            zero: "Nid oes cam oddi ar y trywydd"
        ) { "Mae \($0) oddi ar y trywydd" }
        let riskWords = Phrase.counted(
            risk,
            en: EnglishForms(one: "1 is at risk", other: risk == 0 ? "none is at risk" : "\(risk) are at risk"),
            cy: WelshForms(zero: "nid oes yr un mewn perygl", other: "mae \(risk) mewn perygl")
        )
        return Phrase(en: "\(offWords.en) and \(riskWords.en).", cy: "\(offWords.cy) ac \(riskWords.cy).")
    }

    var offTrack: ComposedPart {
        let order: [Action.Status] = [.offTrack, .atRisk]
        let found = order.flatMap { status in actions.filter { $0.status == status } }
        return ComposedPart(
            [.fact(offTrackCount)],
            columns: columns([.lead, .status, .due, .why]),
            rows: found.map { row($0, [lead($0), .fact($0.status.words), due($0), why($0.said?.why)]) }
        )
    }

    var helpActions: [ActionFact] {
        actions.filter { $0.said?.help != nil && $0.status != .done && $0.status != .stopped }
    }

    var helpCount: Phrase {
        let count = helpActions.count
        if count == 0 { return Phrase(en: "No help is asked for.", cy: "Ni ofynnir am gymorth.") }
        return CountedWords.actions(
            count,
            en: "Help is asked for with 1 action.",
            "Help is asked for with \(count) actions.",
            zero: "Ni ofynnir am gymorth."
        ) { "Gofynnir am gymorth gyda \($0)." }
    }

    var help: ComposedPart {
        ComposedPart(
            [.fact(helpCount)],
            columns: columns([.lead, .help]),
            rows: helpActions.map { row($0, [lead($0), $0.said?.help.map { .written($0) } ?? .nothing]) }
        )
    }
}

extension ReportText {
    static let nothing = ReportText.fact(Phrase(en: "Not given", cy: "Heb ei roi"))

    static func orNothing(_ words: String?) -> ReportText { words.map { .asWritten($0) } ?? nothing }
}

extension ReportSource {
    /// An action's own column first, and its plan's when there are several.
    func columns(_ more: [ReportColumn]) -> [ReportColumn] { [.action] + (tellsPlans ? [.plan] : []) + more }

    func row(_ action: ActionFact, _ cells: [ReportText], key: String = "") -> ReportRow {
        let plan: [ReportText] = tellsPlans ? [.asWritten(action.planTitle)] : []
        return ReportRow(key: action.key + key, path: action.path, cells: [.asWritten(action.name)] + plan + cells)
    }

    func lead(_ action: ActionFact) -> ReportText { action.lead.map { .asWritten($0) } ?? .nothing }

    func due(_ action: ActionFact) -> ReportText {
        if let missed = action.missed { return .fact(missed) }
        return action.due.map { .fact(Phrase.day($0)) } ?? action.when.map { .asWritten($0) } ?? .nothing
    }

    func why(_ reason: InternalText?) -> ReportText {
        reason.map { .written($0) }
            ?? .fact(Phrase(en: "No approved update says why.", cy: "Nid oes diweddariad cymeradwy yn dweud pam."))
    }
}

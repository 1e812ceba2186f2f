import DesignSystem
import Markup
import Strategy

/// The counting sentences of what changed and of what was decided.
extension ReportSource {
    func movedCount(_ count: Int, _ day: Phrase) -> Phrase {
        CountedWords.actions(
            count,
            en: "Since the report of \(day.en), 1 action has a new status.",
            "Since the report of \(day.en), \(count) actions have a new status.",
            zero: "Ers adroddiad \(day.cy), nid oes gan yr un cam statws newydd."
        ) { "Ers adroddiad \(day.cy), mae gan \($0) statws newydd." }
    }

    func redatedCount(_ count: Int, _ day: Phrase) -> Phrase {
        CountedWords.actions(
            count,
            en: "Since the report of \(day.en), 1 action has another date.",
            "Since the report of \(day.en), \(count) actions have another date.",
            zero: "Ers adroddiad \(day.cy), nid oes gan yr un cam ddyddiad arall."
        ) { "Ers adroddiad \(day.cy), mae gan \($0) ddyddiad arall." }
    }

    func addedCount(_ count: Int, _ day: Phrase) -> Phrase {
        CountedWords.actions(
            count,
            en: "1 action is new since the report of \(day.en).",
            "\(count) actions are new since the report of \(day.en).",
            zero: "Nid oes cam yn newydd ers adroddiad \(day.cy)."
        ) { "Mae \($0) yn newydd ers adroddiad \(day.cy)." }
    }

    func goneCount(_ count: Int, _ day: Phrase) -> Phrase {
        CountedWords.actions(
            count,
            en: "1 action of the report of \(day.en) is no longer in the plan.",
            "\(count) actions of the report of \(day.en) are no longer in the plan.",
            zero: "Mae pob cam o adroddiad \(day.cy) yn dal yn y cynllun."
        ) { "Nid yw \($0) o adroddiad \(day.cy) yn y cynllun mwyach." }
    }

    func openCount(_ count: Int) -> Phrase {
        if count == 0 {
            return Phrase(
                en: "Nothing is open from earlier meetings.",
                cy: "Nid oes dim ar agor o gyfarfodydd cynharach."
            )
        }
        return CountedWords.things(
            count,
            en: "1 thing is still open from earlier meetings.",
            "\(count) things are still open from earlier meetings.",
            zero: "Nid oes dim ar agor o gyfarfodydd cynharach."
        ) { "Mae \($0) yn dal ar agor o gyfarfodydd cynharach." }
    }

    func closedCount(_ count: Int) -> Phrase {
        CountedWords.things(
            count,
            en: "1 thing was closed since the last report.",
            "\(count) things were closed since the last report.",
            zero: "Ni chaewyd dim ers yr adroddiad diwethaf."
        ) { "Caewyd \($0) ers yr adroddiad diwethaf." }
    }

    /// How an action stood: its status and when it was for.
    func was(_ seen: ActionSeen?) -> ReportText {
        guard let seen else { return .fact(Phrase(en: "Not in the plan", cy: "Ddim yn y cynllun")) }
        return standing(Action.Status(rawValue: seen.status)?.words ?? Phrase(asWritten: seen.status), seen.when)
    }

    func now(_ action: ActionFact) -> ReportText { standing(action.status.words, action.when) }

    private func standing(_ status: Phrase, _ when: String?) -> ReportText {
        .fact(when.map { Phrase(en: "\(status.en); \($0)", cy: "\(status.cy); \($0)") } ?? status)
    }
}

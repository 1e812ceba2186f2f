import Dates
import Forms
import Foundation
import Markup

/// Which actions of a plan are wanted.
///
/// Each filter narrows the others.
struct ActionFilter: Sendable {
    enum Due: String, CaseIterable {
        case late, soon, later, ongoing, none

        var words: Phrase {
            switch self {
            case .late: PlanWords.late
            case .soon: Phrase(en: "In the next 90 days", cy: "Yn y 90 diwrnod nesaf")
            case .later: Phrase(en: "Later", cy: "Yn hwyrach")
            case .ongoing: Phrase(en: "Ongoing", cy: "Parhaus")
            case .none: Phrase(en: "No day that is known", cy: "Dim diwrnod hysbys")
            }
        }
    }

    let lead: String
    let theme: UUID?
    let status: Action.Status?
    let due: Due?
    let page: Int

    init(_ form: Form) {
        lead = form["lead"]
        theme = UUID(uuidString: form["theme"])
        status = Action.Status(rawValue: form["status"])
        due = Due(rawValue: form["due"])
        page = max(1, Int(form["page"]) ?? 1)
    }

    /// As the form's fields hold them.
    var values: [String: String] {
        [
            "lead": lead, "theme": theme?.uuidString.lowercased() ?? "", "status": status?.rawValue ?? "",
            "due": due?.rawValue ?? "",
        ]
    }

    /// The same filters on another page of results.
    func path(_ plan: UUID, page: Int) -> String { path(plan, values, [("page", String(page))]) }

    /// The list with one filter fewer.
    func path(_ plan: UUID, without field: String) -> String { path(plan, values.filter { $0.key != field }, []) }

    private func path(_ plan: UUID, _ values: [String: String], _ more: [(String, String)]) -> String {
        let pairs = values.filter { !$0.value.isEmpty }.sorted { $0.key < $1.key } + more
        guard !pairs.isEmpty else { return PlanPaths.tracker(plan) }
        let query = pairs.map { "\($0.0)=\($0.1.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? "")" }
        return PlanPaths.tracker(plan) + "?" + query.joined(separator: "&")
    }

    func allows(_ leaf: ActionLeaf, under branch: Theme, _ round: ActionRound? = nil, on today: Day) -> Bool {
        if !lead.isEmpty, !leaf.leads.contains(where: { $0.filterValue == lead }) { return false }
        if let theme, branch.id != theme { return false }
        if let status, leaf.action.status != status { return false }
        return due?.has(leaf.action, round, on: today) ?? true
    }
}

extension ActionFilter.Due {
    /// Whether an action is found under it; what comes round again goes by its next round.
    func has(_ action: Action, _ round: ActionRound?, on today: Day) -> Bool {
        let soon = today...today.adding(days: 90)
        let days = [action.due, round?.due].compactMap { $0 }
        return switch self {
        case .late: action.isOverdue(on: today) || round?.missed != nil
        case .soon: days.contains(where: soon.contains) || action.isAtOnce
        case .later: days.contains { $0 > soon.upperBound }
        case .ongoing: action.when?.isOngoing ?? false
        // What waits on an event, and what nobody could read, has no day either.
        case .none: days.isEmpty && !action.isAtOnce && !(action.when?.isOngoing ?? false)
        }
    }
}

extension Action {
    /// "Immediately": no day, and none needed.
    fileprivate var isAtOnce: Bool { when?.milestones.contains { $0.kind == .immediate } ?? false }
}

extension Party {
    /// What stands for it in the filter: its agency, however each cell wrote the name, or the words where it has none.
    fileprivate var filterValue: String { agency?.uuidString.lowercased() ?? written }
}

extension PlanTree {
    /// Everyone who leads an action, once each, with the fullest name the document gives them.
    func leadsToFilter() -> [(value: String, name: String)] {
        var names: [String: String] = [:]
        for lead in actions.flatMap(\.leads) {
            let known = names[lead.filterValue] ?? ""
            if lead.written.count > known.count { names[lead.filterValue] = lead.written }
        }
        return names.map { (value: $0.key, name: $0.value) }.sorted {
            ($0.name.lowercased(), $0.value) < ($1.name.lowercased(), $1.value)
        }
    }
}

import Dates
import Foundation
import Statistics

/// Settles which open counts are told.
///
/// Who waited before and whoever came, less those who were served, are those who wait now. So beside a figure that is
/// hidden no open count of the same is told; and where one of any period is hidden, only the last one is, since two of them
/// would tell what went in between. A small open count counts as hidden itself: told by the others around it, it would be no
/// secret.
struct WaitingSettling {
    /// The open count of one figure, or a figure that goes into it or out of it.
    struct Entry: Sendable {
        let value: IndicatorValue
        let query: CaseworkQuery

        fileprivate var isHidden: Bool { value.numerator != nil && value.hides != Hides.none }
    }

    /// Whether each open count is told to nobody, by the id of its figure.
    private(set) var hides: [UUID: Bool] = [:]

    init(_ strand: String, _ entries: [Entry]) {
        let last = entries.map(\.value.period).max()
        let few = Set(
            entries.filter { entry in
                entry.query.open?.name == strand
                    && entry.value.open.map(SmallNumbers.standard.hidden.contains) == true
            }.map(\.value.period)
        )
        let hidden = Set(entries.filter(\.isHidden).map(\.value.period)).union(few)
        // What went in and out last would tell of a small one just before it.
        let before = entries.map(\.value.period).filter { period in last.map { period < $0 } ?? false }.max()
        let tellsOfFew = before.map(few.contains) ?? false
        for entry in entries where entry.query.open?.name == strand {
            let period = entry.value.period
            hides[entry.value.id] = hidden.contains(period) || tellsOfFew || (!hidden.isEmpty && period != last)
        }
    }

    /// Those that have this open count beside them, and those that go into it or out of it.
    static func queries(around strand: String) -> Set<String> {
        Set(CaseworkQuery.all.filter { $0.open?.name == strand }.map(\.code)).union(flows[strand] ?? [])
    }

    /// The open counts that some queries have beside them, or go into or out of.
    static func strands(around queries: Set<String>) -> Set<String> {
        let own = CaseworkQuery.all.filter { queries.contains($0.code) }.compactMap { $0.open?.name }
        return Set(own).union(flows.filter { !$0.value.isDisjoint(with: queries) }.keys)
    }

    /// What goes into or out of an open count, or is the same, without having it beside itself.
    private static let flows: [String: Set<String>] = [
        "assessments-waiting": ["assessments-refused"],
        "assessments-unstarted": ["assessments-asked", "assessments-refused"],
        "assessment-uncopied": ["assessments-approved"],
        "undecided": ["arrivals", "arrivals-declined", "senders-answered"],
        "uncontacted": ["arrivals"],
        "plan-uncopied": ["plans-issued"],
        "reviews-late": ["plans-in-force"],
        "budgets-waiting": ["plans-budget", "plans-issued"],
        "fast-unstarted": ["assessments-asked", "assessments-started", "assessments-refused"],
        "cards-waiting": ["cards-replaced"],
    ]
}

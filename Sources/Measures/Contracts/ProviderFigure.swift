import Foundation
import Records
import Statistics

/// The figure of one team among all, made safe as a group of the place is.
///
/// Whoever knows the whole of the place exactly, and has the reports on every team, still cannot tell a small number.
struct ProviderFigure: Sendable, Hashable {
    let part: ShownCount
    let whole: ShownCount?
    let open: ShownCount?
    let longestWait: Int?

    init(of provider: UUID, among tallies: [UUID?: Tally], _ definition: Definition) {
        let teams = Set(tallies.keys.compactMap(\.self)).union([provider]).sorted { $0.text < $1.text }
        let place = teams.firstIndex(of: provider) ?? 0
        let own = tallies[provider]
        let isPart = definition.kind.isPart
        func safe(_ counts: [[Int]]) -> SafeGroups? { try? SafeGroups(counts) }
        let counts = teams.map { team -> [Int] in
            let tally = tallies[team]
            let part = tally.flatMap { Int(exactly: $0.numerator) } ?? 0
            return isPart ? [part, max(0, (tally?.denominator ?? 0) - part)] : [part]
        }
        if definition.countsPeople {
            let groups = safe(counts)
            part = groups?.cells[place].first ?? .hidden
            whole = isPart ? groups?.totals[place] ?? .hidden : nil
        } else {
            part = .count(counts[place][0])
            whole = isPart ? .count(counts[place].reduce(0, +)) : nil
        }
        let waits = tallies.values.contains { $0.open != nil }
        guard waits else {
            open = nil
            longestWait = nil
            return
        }
        let waiting = teams.map { [tallies[$0]?.open ?? 0] }
        let shown = definition.countsPeople ? safe(waiting)?.cells[place].first ?? .hidden : .count(waiting[place][0])
        open = shown
        // How long one of a few has waited would tell of them.
        longestWait = (shown.value ?? 0) > 0 ? own?.longestWait : nil
    }

    /// Neither count is hidden, and there is something to divide by.
    var value: Double? {
        guard let part = part.value else { return nil }
        guard let whole else { return Double(part) }
        guard let all = whole.value, all > 0 else { return nil }
        return Double(min(part, all)) / Double(all) * 100
    }
}

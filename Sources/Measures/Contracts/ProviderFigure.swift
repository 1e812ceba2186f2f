import Foundation
import Records
import Statistics

/// The figure of one team among all, made safe as a group of the place is.
///
/// Whoever knows the whole of the place exactly, and has the reports on every team for every quarter and every year, still
/// cannot tell a small number. Quarters are told by themselves; a year hides what would give one of its quarters away.
struct ProviderFigure: Sendable, Hashable {
    let part: ShownCount
    let whole: ShownCount?
    let open: ShownCount?
    let longestWait: Int?

    /// - Parameters:
    ///   - provider: the team it is told of.
    ///   - quarters: what was counted of each team in each quarter of the period, oldest first.
    ///   - definition: what it measures.
    ///   - stands: it counts who is there, so that of several quarters the last is told; else it adds up.
    ///   - isTold: nothing that is hidden elsewhere would be found from it.
    ///   - isOpenTold: nor from who waits.
    init(
        of provider: UUID,
        among quarters: [[UUID?: Tally]],
        _ definition: Definition,
        stands: Bool = false,
        isTold: Bool = true,
        isOpenTold: Bool = true
    ) {
        let told = stands ? Array(quarters.suffix(1)) : quarters
        let last = quarters.last ?? [:]
        let named = quarters.reduce(into: Set([provider])) { $0.formUnion($1.keys.compactMap(\.self)) }
        let teams = named.sorted { $0.text < $1.text }
        let place = teams.firstIndex(of: provider) ?? 0
        func shown(_ count: (Tally) -> Int) -> ShownCount {
            let counts = teams.map { team in told.map { $0[team].map(count) ?? 0 } }
            guard definition.countsPeople else { return .count(counts[place].reduce(0, +)) }
            return isTold ? (try? SafeSpans(counts))?.wholes[place] ?? .hidden : .hidden
        }
        func part(_ tally: Tally) -> Int { Int(exactly: tally.numerator) ?? 0 }
        let above = shown(part)
        if definition.kind.isPart {
            // The whole is told as its two parts are, so that it tells nothing beside them.
            let rest = shown { max(0, ($0.denominator ?? 0) - part($0)) }
            if let above = above.value, let rest = rest.value {
                self.part = .count(above)
                whole = .count(above + rest)
            } else {
                self.part = .hidden
                whole = .hidden
            }
        } else {
            self.part = above
            whole = nil
        }
        guard last.values.contains(where: { $0.open != nil }) else {
            open = nil
            longestWait = nil
            return
        }
        // Who waits at the end of a year are those who wait at the end of its last quarter.
        let waiting = teams.map { [last[$0]?.open ?? 0] }
        // Beside a figure that is hidden they would tell what is left of those who came.
        let isFigureHidden = definition.countsPeople && (self.part == .hidden || whole == .hidden || !isOpenTold)
        let shownOpen: ShownCount =
            isFigureHidden
            ? .hidden
            : definition.countsPeople
                ? (try? SafeSpans(waiting))?.wholes[place] ?? .hidden : .count(waiting[place][0])
        open = shownOpen
        // How long one of a few has waited would tell of them.
        longestWait = (shownOpen.value ?? 0) > 0 ? last[provider]?.longestWait : nil
    }

    /// The figure of a period, of what was counted in each of its quarters, beside what is told of the place month by month.
    ///
    /// All teams together are the place. So where a quarter would tell of a month that is hidden, no team is told of in it,
    /// nor in the year around it.
    init(
        of provider: UUID,
        in quarters: [Period],
        _ counted: [Period: [UUID?: Tally]],
        _ query: CaseworkQuery,
        beside months: MonthsTold
    ) {
        let tallies = quarters.map { counted[$0] ?? [:] }
        let isTold = zip(quarters, tallies).allSatisfy { quarter, teams in
            let wholes = teams.values.compactMap(\.denominator)
            return months.leaveRoom(
                for: teams.values.reduce(0) { $0 + (Int(exactly: $1.numerator) ?? 0) },
                of: wholes.isEmpty ? nil : wholes.reduce(0, +),
                in: quarter
            )
        }
        self.init(
            of: provider,
            among: tallies,
            query.definition,
            stands: query.stands,
            isTold: isTold,
            isOpenTold: quarters.last.map(months.tellOpen) ?? true
        )
    }

    /// Neither count is hidden, and there is something to divide by.
    var value: Double? {
        guard let part = part.value else { return nil }
        guard let whole else { return Double(part) }
        guard let all = whole.value, all > 0 else { return nil }
        return Double(min(part, all)) / Double(all) * 100
    }
}

/// Gives each column its role, the best-supported first, then looks at the whole.
struct ColumnChoice {
    typealias Choice = (role: ColumnRole, sureness: Sureness)

    var roles: [Int: Choice] = [:]
    let evidence: [ColumnEvidence]
    let hasHeader: Bool

    init(_ evidence: [ColumnEvidence], hints: [Int: ColumnRole], hasHeader: Bool) {
        self.evidence = evidence
        self.hasHeader = hasHeader
        for (column, role) in hints where evidence.contains(where: { $0.column == column }) {
            roles[column] = (role, .sure)
        }
        chooseYears()
        chooseDated()
        chooseBest()
        settleReferences()
        settleTwoActions()
        settleNeighbours()
        settleShared()
        settlePeriods()
        settleFeedback()
        settleLevels()
        adopt()
        promote()
        keepTheRest()
    }

    // "Year One Action", "Priority Year Two".
    private mutating func chooseYears() {
        for item in evidence where roles[item.column] == nil {
            guard let year = item.meaning.year else { continue }
            let isPriority = item.score(.priority) > item.score(.action) || item.values.level > 0.5
            if isPriority && (item.score(.priority) > 0.1 || item.values.level > 0.5) {
                roles[item.column] = (year == 1 ? .priorityYearOne : year == 2 ? .priorityYearTwo : .priority, .sure)
            } else if item.score(.action) >= 0.6 || (item.score(.action) >= 0.3 && item.values.sentence >= 0.3) {
                roles[item.column] = (year == 1 ? .actionYearOne : year == 2 ? .actionYearTwo : .action, .sure)
            }
        }
    }

    /// "Actions 2025/26", "What we will do in 2026/27": each a column of actions, unless actions without a date stand
    /// beside one of them alone, which then says how far they came.
    private mutating func chooseDated() {
        let dated = evidence.filter { roles[$0.column] == nil && $0.meaning.actionPeriod != nil && $0.isWordy }
        let isSet = dated.count > 1
        let hasPlain = evidence.contains { $0.meaning.actionPeriod == nil && $0.score(.action) >= 0.7 && $0.isWordy }
        guard isSet || !hasPlain else { return }
        for item in dated { roles[item.column] = (.action, .sure) }
    }

    private mutating func chooseBest() {
        var candidates: [(column: Int, role: ColumnRole, score: Double)] = []
        for item in evidence where roles[item.column] == nil {
            for (role, score) in item.scores where score >= (hasHeader ? 0.3 : 0.4) {
                candidates.append((item.column, role, score + lean(item, to: role)))
            }
        }
        candidates.sort {
            if $0.score != $1.score { return $0.score > $1.score }
            return $0.column != $1.column ? $0.column < $1.column : $0.role.rawValue < $1.role.rawValue
        }
        for candidate in candidates where roles[candidate.column] == nil {
            guard count(candidate.role) < room(for: candidate.role) else { continue }
            // A second column of dates must say so itself.
            let named = evidence.first { $0.column == candidate.column }?.meaning.scores[candidate.role] ?? 0
            if candidate.role == .when, count(.when) > 0, named < 0.5 { continue }
            let sureness: Sureness =
                !hasHeader ? .guess : candidate.score >= 0.75 ? .sure : candidate.score >= 0.5 ? .likely : .guess
            roles[candidate.column] = (candidate.role, sureness)
        }
    }

    /// A little for standing where such a column stands, or for grouping rows as a level does.
    private func lean(_ item: ColumnEvidence, to role: ColumnRole) -> Double {
        let actions = evidence.filter { $0.score(.action) >= 0.6 }.map(\.column)
        let isBefore = actions.first.map { item.column < $0 } ?? true
        switch role {
        case .theme, .outcome, .objective:
            return (isBefore ? 0.06 : -0.25) + (item.values.grouping > 0.3 ? 0.15 : 0)
        case .measure: return isBefore && !actions.isEmpty ? -0.1 : 0.05
        case .ref: return isBefore ? 0.05 : -0.1
        default: return 0
        }
    }

    func room(for role: ColumnRole) -> Int {
        switch role {
        case .ref: 4
        case .outcome, .partners, .action: 2
        case .lead, .when: 3
        case .measure, .progress, .extra, .dataSource, .risks, .priority: 6
        default: 1
        }
    }

    func count(_ role: ColumnRole) -> Int { roles.values.lazy.filter { $0.role == role }.count }
    func columns(_ role: ColumnRole) -> [ColumnEvidence] {
        evidence.filter { roles[$0.column]?.role == role }
    }
}

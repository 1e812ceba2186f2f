import Foundation
import Statistics
import Strategy

/// What the measures of a plan say of each group of people, and what nobody can say.
///
/// Everything in it is made from breakdowns that are safe already: no exact count comes this far.
struct EqualityImpact: Sendable {
    /// What people are told apart by here: places of finding are left to the indicator's own page.
    static let characteristics: [Characteristic] = [
        .age, .sex, .ethnicity, .disability, .religion, .orientation, .caring, .language, .area,
    ]

    /// A measure of success that its indicator tells apart.
    struct Told: Sendable {
        let leaf: ActionLeaf
        let measure: SuccessMeasure
        let indicator: Indicator
        /// Which way the plan wants it to go.
        let polarity: Polarity
        let breakdowns: [Breakdown]
    }

    /// A measure of success that says nothing by group, and why.
    struct Untold: Sendable {
        enum Reason: Sendable, Hashable {
            case unbound, evidence, narrative
            /// Its figures are entered or worked out: nobody is behind them here.
            case entered
            /// It counts things, not people.
            case noPeople
            /// A middle value or a sum.
            case middle
            /// It is kept by a team whose measures this person does not see.
            case othersTeam
        }

        let leaf: ActionLeaf
        let measure: SuccessMeasure
        let reason: Reason
    }

    /// A group, as one measure finds it.
    struct Finding: Sendable {
        let told: Told
        let characteristic: Characteristic
        let group: Breakdown.Group
    }

    /// A group that is hidden, and in how many measures.
    struct Hidden: Sendable {
        let characteristic: Characteristic
        let group: Breakdown.Group
        let times: Int
    }

    let told: [Told]
    let untold: [Untold]
    /// Actions that name no measure at all.
    let silent: [ActionLeaf]

    init(
        _ tree: PlanTree,
        _ measured: PlanMeasured,
        visible: [UUID: Indicator],
        breakdowns: [UUID: [Breakdown]]
    ) {
        var told: [Told] = []
        var untold: [Untold] = []
        for leaf in tree.actions {
            for measure in leaf.measures {
                func not(_ reason: Untold.Reason) {
                    untold.append(Untold(leaf: leaf, measure: measure, reason: reason))
                }
                guard let binding = measured.bindings[measure.id] else {
                    not(.unbound)
                    continue
                }
                guard let id = binding.indicator else {
                    not(binding.kind == .evidence ? .evidence : .narrative)
                    continue
                }
                guard let indicator = visible[id] else {
                    not(.othersTeam)
                    continue
                }
                guard let query = indicator.query else {
                    not(.entered)
                    continue
                }
                guard query.definition.countsPeople else {
                    not(.noPeople)
                    continue
                }
                guard query.counting.canBeToldApart else {
                    not(.middle)
                    continue
                }
                told.append(
                    Told(
                        leaf: leaf,
                        measure: measure,
                        indicator: indicator,
                        polarity: binding.direction ?? indicator.definition.polarity,
                        breakdowns: breakdowns[id] ?? []
                    )
                )
            }
        }
        self.told = told
        self.untold = untold
        silent = tree.actions.filter(\.measures.isEmpty)
    }

    /// Every group of every measure.
    private var findings: [Finding] {
        told.flatMap { one in
            one.breakdowns.flatMap { breakdown in
                breakdown.groups.map { Finding(told: one, characteristic: breakdown.characteristic, group: $0) }
            }
        }
    }

    /// Groups that fare worse than all others by more than chance, those farthest from the others first.
    var worse: [Finding] { findings.filter { $0.fares == .worse }.sorted { $0.distance > $1.distance } }
    /// Groups that fare better.
    var better: [Finding] { findings.filter { $0.fares == .better }.sorted { $0.distance > $1.distance } }
    /// How many groups could be held against the others.
    var comparisons: Int { findings.filter { $0.group.beside != nil }.count }

    /// Groups that small numbers hide, in the order of what they are told apart by.
    var hidden: [Hidden] {
        var found: [Hidden] = []
        for characteristic in Self.characteristics {
            let all = findings.filter { $0.characteristic == characteristic && $0.group.isHidden }
            var seen: Set<String> = []
            for one in all where seen.insert(one.group.code).inserted {
                let times = all.filter { $0.group.code == one.group.code }.count
                found.append(Hidden(characteristic: characteristic, group: one.group, times: times))
            }
        }
        return found
    }
}

extension EqualityImpact.Finding {
    /// How a group fares beside all others together.
    enum Fares: Sendable, Hashable { case worse, better, higher, lower, alike, hidden, notCompared }

    var fares: Fares {
        guard !group.isHidden else { return .hidden }
        guard let beside = group.beside else { return .notCompared }
        guard beside != .alike else { return .alike }
        return switch told.polarity.betters(isHigh: beside == .higher) {
        case true: .better
        case false: .worse
        default: beside == .higher ? .higher : .lower
        }
    }

    /// How many times the others' share, or its inverse; a share of nought is farthest.
    var distance: Double { group.against.map { abs(log($0.ratio)) } ?? .infinity }

    /// Whether it differs even by the wider limits that public health uses to mark what is far off.
    var isFar: Bool {
        guard let against = group.against, let share = group.share, against.interval.upper > against.ratio else {
            return false
        }
        let error = log(against.interval.upper / against.ratio) / Confidence.ninetyFive.z
        let others = share.share / against.ratio
        return abs(log(against.ratio)) > Confidence.ninetyNinePointEight.z * error
            && Benchmark.compare(share.interval(.ninetyNinePointEight), with: others, .neither) != .similar
    }
}

extension Indicator {
    /// The count of the records that it is, where it is one.
    var query: CaseworkQuery? { definition.query.flatMap { CaseworkQuery.named($0) } }
}

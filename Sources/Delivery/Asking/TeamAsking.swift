import Dates
import Desk
import Foundation
import Records
import Strategy

/// What a team's plans still want to hear, from whom.
struct TeamAsking: Sendable {
    /// Everyone who answers for actions of the team's plans, by id.
    let owners: [UUID: Owner]
    let choices: [UUID: AskingChoice]
    /// What is wanted of each, stand-ins not yet taken into account.
    private(set) var wanted: [UUID: [AskingRule.Wanted]] = [:]
    /// The letters each was sent about these periods.
    let sent: [UUID: [AskingRule.Sent]]
    /// Owners all of whose actions in a plan have been silent for two periods and more, and the last of them.
    private(set) var silent: [UUID: Set<Silence>] = [:]

    init(ofTeam team: UUID, today: Day, _ db: any Reader) throws {
        owners = Dictionary(try db.owners(ofTeam: team).map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        choices = try db.askingChoices(ofTeam: team)
        let leads = try db.agencyLeads(ofTeam: team)
        var wanted: [UUID: [AskingRule.Wanted]] = [:]
        var silent: [UUID: Set<Silence>] = [:]
        for id in try db.plansThatAsk(ofTeam: team) {
            let tree = try db.planTree(id, visibleTo: .system("asking"))
            let plan = PlanAsking(
                tree,
                try db.news(of: tree.plan, today: today),
                asked: try db.asked(of: id),
                delegators: try db.delegators(in: id),
                said: try db.lastAnswered(in: id),
                leads: leads,
                policy: try db.askingPolicy(of: id).policy
            )
            for (owner, some) in plan.wanted { wanted[owner, default: []] += some }
            silent[id] = plan.silent
        }
        self.wanted = wanted
        self.silent = silent
        sent = try db.lettersSent(about: Array(Set(wanted.values.flatMap { $0.map(\.period.id) })))
    }

    /// Who is to be written to today, and about what.
    func letters(today: Day, alreadyAsked: Set<UUID>, bankHolidays: Set<Day>) -> [(Owner, [AskingRule.Asked])] {
        let standing = wantedWithStandIns(today)
        return owners.values.sorted { $0.id.uuidString < $1.id.uuidString }.compactMap { owner in
            guard !alreadyAsked.contains(owner.id), let mine = standing[owner.id] else { return nil }
            let asked = AskingRule.asked(
                mine,
                sent: sent[owner.id] ?? [],
                weekly: choices[owner.id]?.weekly,
                isAway: choices[owner.id]?.isAway(on: today) ?? false,
                today: today,
                bankHolidays: bankHolidays
            )
            return asked.isEmpty ? nil : (owner, asked)
        }
    }

    /// What is wanted of somebody who is away is asked of whoever stands in for them, once.
    func wantedWithStandIns(_ today: Day) -> [UUID: [AskingRule.Wanted]] {
        var standing = wanted
        for (owner, mine) in wanted {
            guard let choice = choices[owner], choice.isAway(on: today), let other = choice.standIn,
                owners[other] != nil, choices[other]?.isAway(on: today) != true
            else { continue }
            standing[owner] = nil
            standing[other] = AskingRule.Wanted.joined((standing[other] ?? []) + mine)
        }
        return standing
    }
}

/// What one plan wants to hear, from whom.
struct PlanAsking {
    private(set) var wanted: [UUID: [AskingRule.Wanted]] = [:]
    private(set) var silent: Set<Silence> = []

    init(
        _ tree: PlanTree,
        _ news: PlanNews,
        asked owners: [UUID: [Owner]],
        delegators: [UUID: Set<UUID>],
        said: [UUID: Day],
        leads: [UUID: UUID],
        policy: AskingPolicy
    ) {
        var silences: [UUID: [Int]] = [:]
        for leaf in tree.actions {
            let asked = PlanAsking.asked(leaf, owners[leaf.action.id] ?? [], leads)
                .filter { delegators[leaf.action.id]?.contains($0) != true }
            guard !asked.isEmpty else { continue }
            let state = news.state(of: leaf)
            if state != .notAsked, state != .none {
                for owner in asked { silences[owner, default: []].append(state.periodsSilent) }
            }
            guard state.isWanted, let period = news.periodWanted(of: leaf.action) else { continue }
            let one = AskingRule.Wanted(
                plan: tree.plan.id,
                period: period,
                policy: policy,
                actions: [leaf.action.id],
                ongoing: leaf.action.isOngoing ? [leaf.action.id] : []
            )
            for owner in asked { wanted[owner] = AskingRule.Wanted.joined((wanted[owner] ?? []) + [one]) }
        }
        let late = news.periods.filter { $0.grace < news.today }
        guard let last = late.last, let first = late.dropLast().last else { return }
        silent = Set(
            silences.filter { owner, periods in
                // Whoever spoke when they were asked, though of what is done by now, has not been silent.
                periods.allSatisfy { $0 >= 2 } && (said[owner].map { $0 <= first.last } ?? true)
            }.keys.map { Silence(owner: $0, period: last.id) }
        )
    }

    /// Who is asked about an action: those who answer for it or speak in their place, and the leads of the agencies that lead it.
    private static func asked(_ leaf: ActionLeaf, _ owners: [Owner], _ leads: [UUID: UUID]) -> [UUID] {
        var asked = owners.map(\.id)
        let agencies = leaf.leads.compactMap(\.agency) + owners.compactMap(\.agency)
        for agency in agencies {
            if let lead = leads[agency], !asked.contains(lead) { asked.append(lead) }
        }
        return asked
    }
}

extension AskingRule.Wanted {
    /// The same with one entry a period, its actions together.
    static func joined(_ several: [Self]) -> [Self] {
        var order: [UUID] = []
        var found: [UUID: Self] = [:]
        for one in several {
            guard let other = found[one.period.id] else {
                order.append(one.period.id)
                found[one.period.id] = one
                continue
            }
            found[one.period.id] = Self(
                plan: one.plan,
                period: one.period,
                policy: one.policy,
                actions: other.actions + one.actions.filter { !other.actions.contains($0) },
                ongoing: other.ongoing.union(one.ongoing)
            )
        }
        return order.compactMap { found[$0] }
    }
}

extension PlanNews {
    /// The period that news of an action is wanted of: the last that is over.
    func periodWanted(of action: Action) -> ReportingPeriod? {
        let duty = duty(of: action)
        return periods.last { $0.last < today && duty.isAsked($0) }
    }
}

extension UpdateState {
    /// How many periods in a row there was no news, each past its days of grace.
    var periodsSilent: Int { if case .silent(let periods) = self { periods } else { 0 } }
}

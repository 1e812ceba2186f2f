import Dates
import DesignSystem
import Desk
import Forms
import Foundation
import Jobs
import Mail
import Markup
import People
import Records
import Strategy
import Web

/// How a plan asks its owners, who has answered and who never has: for its leads.
struct HowAPlanAsks: Question {
    struct Line: Sendable {
        let owner: Owner
        /// How many actions they are asked about, and how many of those want news now.
        let actions: Int
        let wanted: Int
        let lastAsked: Day?
        let lastAnswered: Day?
        let isSilent: Bool
        let isAway: Bool
        /// Since when letters to them come back.
        let unreachedSince: Day?
        /// When a letter that somebody asked for out of hours goes.
        let goesAt: Instant?

        var hasNeverAnswered: Bool { lastAnswered == nil }
    }

    struct Answer: Sendable {
        let plan: Plan
        let policy: AskingPolicy
        let version: Int
        let lines: [Line]
        let agencies: [(agency: Agency, lead: UUID?)]
        let owners: [Owner]
        let sendsMail: Bool
        /// How many of those who are asked have no account, and so cannot be asked to sign in.
        var withoutAccount: Int { lines.filter { !$0.owner.canSignIn }.count }
    }

    let plan: UUID
    let sendsMail: Bool

    func permits(_ actor: Actor, _ db: any Reader) throws -> Bool {
        actor.may(.editPlans, in: try db.plan(plan, visibleTo: actor).team)
    }

    func answer(_ look: Look) throws -> Answer {
        let tree = try look.db.planTree(plan, visibleTo: look.actor)
        let asking = try TeamAsking(ofTeam: tree.plan.team, today: look.today, look.db)
        let speaking = try look.db.asked(of: plan)
        let leads = try look.db.agencyLeads(ofTeam: tree.plan.team)
        var actions: [UUID: Int] = [:]
        for owners in speaking.values { for owner in owners { actions[owner.id, default: 0] += 1 } }
        let (asked, answered) = (try look.db.lastAsked(about: plan), try look.db.lastAnswered(in: plan))
        let silent = Set((asking.silent[plan] ?? []).map(\.owner))
        let goesAt = try lettersThatWait(look)
        let here = Set(actions.keys).union(asking.wanted.filter { $0.value.contains { $0.plan == plan } }.keys)
        let lines = try asking.owners.values.filter { here.contains($0.id) }.map { owner in
            try Line(
                owner: owner,
                actions: actions[owner.id] ?? 0,
                wanted: (asking.wanted[owner.id] ?? []).filter { $0.plan == plan }.map(\.actions.count).reduce(0, +),
                lastAsked: asked[owner.id],
                lastAnswered: answered[owner.id],
                isSilent: silent.contains(owner.id),
                isAway: asking.choices[owner.id]?.isAway(on: look.today) ?? false,
                unreachedSince: unreachedSince(owner, look),
                goesAt: goesAt[owner.id]
            )
        }
        let leading = Set(tree.actions.flatMap { $0.leads.compactMap(\.agency) })
        let policy = try look.db.askingPolicy(of: plan)
        return Answer(
            plan: tree.plan,
            policy: policy.policy,
            version: policy.version,
            lines: lines.sorted {
                ($0.hasNeverAnswered ? 0 : 1, $0.owner.name) < ($1.hasNeverAnswered ? 0 : 1, $1.owner.name)
            },
            agencies: try look.db.agencies().filter { leading.contains($0.id) }.map { ($0, leads[$0.id]) },
            owners: asking.owners.values.sorted { ($0.name, $0.id.text) < ($1.name, $1.id.text) },
            sendsMail: sendsMail
        )
    }

    /// When those go that wait for people to be at work, by whom they are to.
    private func lettersThatWait(_ look: Look) throws -> [UUID: Instant] {
        var goes: [UUID: Instant] = [:]
        for waiting in try look.db.waiting(NudgeLater.self) where waiting.job.plan == plan {
            for owner in waiting.job.owners where goes[owner] == nil { goes[owner] = waiting.from }
        }
        return goes
    }

    /// Since when letters to where theirs go come back.
    private func unreachedSince(_ owner: Owner, _ look: Look) throws -> Day? {
        guard sendsMail else { return nil }
        let address = try owner.account.flatMap { try look.db.account($0)?.email } ?? owner.email
        return try look.failing(address).map { look.day(of: $0.since) }
    }
}

/// Keeps how a plan asks its owners.
struct SetAsking: Command {
    let plan: UUID
    let policy: AskingPolicy
    let seen: Int

    func permits(_ actor: Actor, _ db: any Reader) throws -> Bool {
        actor.may(.editPlans, in: try db.plan(plan, visibleTo: actor).team)
    }

    func perform(_ work: Work) throws {
        guard try work.db.put(policy, of: plan, seen: seen) else { throw Refusal.changedMeanwhile }
        try work.record(.askingSet, about: Subject("plan", plan))
    }
}

/// Says who is written to for an agency, about all it leads in a team's plans.
struct SetAgencyLead: Command {
    let plan: UUID
    let agency: UUID
    let owner: UUID?

    func permits(_ actor: Actor, _ db: any Reader) throws -> Bool {
        actor.may(.editPlans, in: try db.plan(plan, visibleTo: actor).team)
    }

    func perform(_ work: Work) throws {
        let team = try work.db.plan(plan, visibleTo: work.actor).team
        guard try work.db.agency(agency) != nil else { throw Refusal.notFound }
        if let owner {
            guard try !work.db.owner(owner, ofTeam: team).isEnded else { throw Refusal.notFound }
        }
        try work.db.setLead(owner, of: agency, forTeam: team)
        try work.record(.agencyLeadSet, about: Subject("agency", agency), owner.map { ["owner": $0.text] } ?? [:])
    }
}

let askingRoutes: [Route] = [
    .get("/plans/:plan/asking", for: .staffWho(.editPlans)) { visit in
        .page(askingPage(try await visit.ask(HowAPlanAsks(visit)), visit))
    },
    .post("/plans/:plan/asking", for: .staffWho(.editPlans)) { visit in
        let known = try await visit.ask(HowAPlanAsks(visit))
        do {
            let policy = try askingPolicy(visit.form)
            let seen = Int(visit.form["version"]) ?? -1
            try await visit.perform(SetAsking(plan: known.plan.id, policy: policy, seen: seen))
            return .redirect(to: LinkPaths.asking(known.plan.id), notice: .askingSaved)
        } catch let invalid as InvalidForm {
            return .tryAgain(askingPage(known, visit, visit.form, invalid))
        }
    },
    .post("/plans/:plan/asking/nudges", for: .staffWho(.editPlans)) { visit in
        let known = try await visit.ask(HowAPlanAsks(visit))
        let chosen = known.lines.map(\.owner.id).filter { visit.form["owner-\($0.text)"] == "yes" }
        guard !chosen.isEmpty else {
            let words = Phrase(en: "Choose whom to write to", cy: "Dewiswch at bwy i ysgrifennu")
            let first = known.lines.first.map { "owner-\($0.owner.id.text)" } ?? "owner"
            return .tryAgain(askingPage(known, visit, nil, InvalidForm(first, words)))
        }
        guard visit.sendsMail else {
            return .redirect(to: LinkPaths.asking(known.plan.id), notice: .nobodyNudgedWithoutMail)
        }
        let now = visit.clock.now()
        let opening = OfficeHours(zone: visit.clock.zone).opening(from: now, today: visit.clock.day(of: now))
        let back = LinkPaths.asking(known.plan.id)
        guard opening == now else {
            try await visit.perform(NudgeWhenOpen(plan: known.plan.id, owners: chosen, at: opening))
            return .redirect(to: back, notice: .nudgedLater)
        }
        do {
            try await visit.perform(NudgeOwners(plan: known.plan.id, owners: chosen, byName: visit.actor.name))
            return .redirect(to: back, notice: .nudged)
        } catch is NobodyToAsk {
            return .redirect(to: back, notice: .nobodyNudged)
        }
    },
    .post("/plans/:plan/asking/agencies/:agency", for: .staffWho(.editPlans)) { visit in
        let (plan, agency) = (try visit.id("plan"), try visit.id("agency"))
        let owner = UUID(uuidString: visit.form["lead-\(agency.text)"])
        try await visit.perform(SetAgencyLead(plan: plan, agency: agency, owner: owner))
        return .redirect(to: LinkPaths.asking(plan), notice: .askingSaved)
    },
]

extension HowAPlanAsks {
    fileprivate init(_ visit: Visit) throws {
        plan = try visit.id("plan")
        sendsMail = visit.sendsMail
    }
}

private func askingPolicy(_ form: Form) throws(InvalidForm) -> AskingPolicy {
    var read = FormReader(form)
    var policy = AskingPolicy(soonDays: nil, asksSignIn: form["asks_sign_in"] == "yes")
    if let written = read.optionalText("soon_days", most: 3) {
        if let days = Int(written), (1...30).contains(days) {
            policy.soonDays = days
        } else {
            read.refuse(
                "soon_days",
                Phrase(
                    en: "Enter a number of days from 1 to 30, or nothing",
                    cy: "Rhowch nifer o ddiwrnodau o 1 i 30, neu ddim byd"
                )
            )
        }
    }
    try read.finish()
    return policy
}

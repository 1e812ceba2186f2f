import Dates
import Desk
import Foundation
import People
import Records
import Strategy

/// What one agency promises over all plans that one may see.
struct AgencyPromises: Question {
    struct Answer: Sendable {
        let agency: Agency
        /// Each plan with at least one promise of theirs, the ones in force first.
        let plans: [PlanPromises]
        let pledges: [PledgeLine]
        /// What their promises may be proposed for.
        let open: [Plan]
        let maySpeak: Bool
        let today: Day
    }

    /// A proposal of theirs, with the name of its plan and what was last said of it.
    struct PledgeLine: Sendable {
        let pledge: Pledge
        let plan: String
        let last: PledgeStep?
    }

    let agency: UUID
    /// One plan alone.
    var plan: UUID?

    func permits(_ actor: Actor, _ db: any Reader) throws -> Bool {
        guard try db.agency(agency) != nil, try PartnerStanding(actor, agency, db).mayRead else {
            throw Refusal.notFound
        }
        return true
    }

    func answer(_ look: Look) throws -> Answer {
        guard let agency = try look.db.agency(agency) else { throw Refusal.notFound }
        let standing = try PartnerStanding(look.actor, agency.id, look.db)
        let visible = try look.db.plans(visibleTo: look.actor)
        let led = try look.db.plans(ledByAgency: agency.id)
        let names = try look.db.agencyNames().filter { $0.agency == agency.id }.map(\.folded)
        let plans = try visible.compactMap { one -> PlanPromises? in
            let isOwn = one.owner.map { names.contains($0.foldedForMatching) } ?? false
            guard plan == nil || plan == one.id, isOwn || led.contains(one.id) else { return nil }
            let tree = try look.db.planTree(one.id, visibleTo: look.actor)
            let inside = standing.readsWithin(one) ? try InsideNews(of: one.id, look.db) : nil
            let theirs = tree.actions(promisedBy: agency.id, ownsPlan: isOwn).map(\.action.id)
            let said = try look.db.approved(ofActions: theirs, of: one.id)
            let promises = PlanPromises(
                tree,
                agency: agency.id,
                ownsPlan: isOwn,
                YearNews(said, periods: try look.db.periods(of: one.id), showsInternal: inside != nil),
                inside
            )
            return promises.groups.isEmpty ? nil : promises
        }
        let titles = Dictionary(visible.map { ($0.id, $0.title) }, uniquingKeysWith: { first, _ in first })
        // What is proposed is between the partner and the plan's own team.
        let pledges = try look.db.pledges(ofAgency: agency.id).filter { pledge in
            let team = visible.first { $0.id == pledge.plan }?.team
            return standing.speaksForAgency || team.map { look.actor.may(.seePlans, in: $0) } ?? false
        }
        let last = try look.db.lastSteps(ofPledges: pledges.map(\.id))
        return Answer(
            agency: agency,
            plans: plans,
            pledges: pledges.map { PledgeLine(pledge: $0, plan: titles[$0.plan] ?? "", last: last[$0.id]) },
            open: standing.speaksForAgency ? visible.filter { $0.status != .closed } : [],
            maySpeak: standing.speaksForAgency,
            today: look.today
        )
    }
}

/// What is known within a plan's team besides what the plan says: its risks, by action.
struct InsideNews: Sendable {
    let risks: [UUID: [String]]

    init(of plan: UUID, _ db: any Reader) throws {
        var found: [UUID: [String]] = [:]
        for risk in try db.risks(of: plan) where risk.state == .open {
            guard let action = risk.action else { continue }
            found[action, default: []].append("\(risk.cause.words): \(risk.effect.words)")
        }
        risks = found
    }
}

/// What approved updates say of each action, by year.
struct YearNews: Sendable {
    private let byAction: [UUID: [YearNote]]

    /// The updates in the order in which they were first said.
    ///
    /// With `showsInternal`, what people of a team write for each other; else only what they offered to everyone.
    init(_ updates: [ProgressUpdate], periods: [ReportingPeriod], showsInternal: Bool) {
        let corrected = Set(updates.compactMap(\.corrects))
        let ends = Dictionary(periods.map { ($0.id, $0.last) }, uniquingKeysWith: { first, _ in first })
        var found: [UUID: [YearNote]] = [:]
        for update in updates where !corrected.contains(update.id) {
            let words = showsInternal ? update.narrative.words : update.publicText?.words ?? ""
            guard !words.isEmpty else { continue }
            let day = update.period.flatMap { ends[$0] } ?? update.saidOn
            found[update.action, default: []].append(YearNote(year: day.planYear, text: words))
        }
        byAction = found
    }

    /// What the document said, then what was reported since, a note a year.
    func notes(of leaf: ActionLeaf) -> [YearNote] {
        var notes: [YearNote] = []
        let told = leaf.progress.map { YearNote(year: $0.period, text: $0.text) } + (byAction[leaf.action.id] ?? [])
        for note in told {
            if let index = notes.firstIndex(where: { $0.year == note.year }) {
                notes[index].text += "\n" + note.text
            } else {
                notes.append(note)
            }
        }
        return notes
    }
}

extension Day {
    /// The April-to-March year that a day is in, as plans write it: "2026/27".
    var planYear: String {
        let first = month >= 4 ? year : year - 1
        let last = String((first + 1) % 100)
        return "\(first)/\(last.count == 1 ? "0" + last : last)"
    }
}

/// What one agency promises in one plan, theme by theme.
struct PlanPromises: Sendable {
    struct Group: Sendable {
        let theme: Theme
        let promises: [Promise]
    }

    struct Promise: Sendable {
        let leaf: ActionLeaf
        let risks: [String]
        let progress: [YearNote]
    }

    let plan: Plan
    let groups: [Group]

    var count: Int { groups.reduce(0) { $0 + $1.promises.count } }
    var promises: [Promise] { groups.flatMap(\.promises) }

    /// Where `ownsPlan`, the plan is the agency's own input: what nobody is named for is theirs too.
    init(_ tree: PlanTree, agency: UUID, ownsPlan: Bool, _ news: YearNews, _ inside: InsideNews?) {
        plan = tree.plan
        groups = tree.themes.compactMap { branch in
            let leaves = branch.actions.filter { $0.isPromised(by: agency, ownsPlan: ownsPlan) }
            guard !leaves.isEmpty else { return nil }
            let promises = leaves.map { leaf in
                Promise(
                    leaf: leaf,
                    risks: [leaf.action.risks].compactMap { $0 } + (inside?.risks[leaf.action.id] ?? []),
                    progress: news.notes(of: leaf)
                )
            }
            return Group(theme: branch.theme, promises: promises)
        }
    }
}

extension PlanTree {
    fileprivate func actions(promisedBy agency: UUID, ownsPlan: Bool) -> [ActionLeaf] {
        actions.filter { $0.isPromised(by: agency, ownsPlan: ownsPlan) }
    }
}

extension ActionLeaf {
    /// An agency leads it, or nobody is named for it in a plan that is the agency's own.
    fileprivate func isPromised(by agency: UUID, ownsPlan: Bool) -> Bool {
        leads.contains { $0.agency == agency } || (ownsPlan && leads.isEmpty)
    }
}

extension PartnerForm {
    /// The promises of an agency in the form; each row names its strategy when there are several.
    init(_ plans: [PlanPromises]) {
        var periods: [String] = []
        for note in plans.flatMap(\.promises).flatMap(\.progress) where !periods.contains(note.year.tidyLine) {
            periods.append(note.year.tidyLine)
        }
        if plans.flatMap(\.promises).allSatisfy({ $0.progress.allSatisfy { $0.year.isYear } }) { periods.sort() }
        let rows = plans.flatMap { plan in
            plan.groups.flatMap { group in
                group.promises.map { promise in
                    let theme = group.theme
                    let action = promise.leaf.action
                    var told: [String: String] = [:]
                    for note in promise.progress {
                        let year = note.year.tidyLine
                        told[year] = [told[year], note.text].compactMap { $0 }.joined(separator: "\n")
                    }
                    return Row(
                        strategy: plans.count > 1 ? plan.plan.title : "",
                        priority: PriorityWords(ref: theme.ref, title: theme.title, aim: theme.statement).text,
                        point: action.ref ?? "",
                        text: action.text,
                        when: action.whenText ?? "",
                        risks: promise.risks.joined(separator: "\n"),
                        progress: periods.map { told[$0] ?? "" }
                    )
                }
            }
        }
        self.init(periods: periods, rows: rows)
    }
}

extension String {
    /// Begins as a year does: columns of years stand in their order.
    fileprivate var isYear: Bool { count >= 4 && prefix(4).allSatisfy(\.isNumber) }
}

/// The agencies that somebody speaks for, by name.
struct OwnAgencies: Question {
    func permits(_ actor: Actor, _ db: any Reader) -> Bool { actor.kind == .account }

    func answer(_ look: Look) throws -> [Agency] {
        let teams = look.actor.memberships.filter { PartnerStanding.speaking.contains($0.role) }.map(\.team)
        let own = Set(
            try look.db.owners(withAccount: look.actor.id).compactMap(\.agency)
                + look.db.teams(Array(Set(teams))).compactMap(\.agency)
        )
        return own.isEmpty ? [] : try look.db.agencies().filter { own.contains($0.id) }
    }
}

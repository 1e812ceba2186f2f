import Carers
import Dates
import Desk
import Foundation
import Measures
import People
import Publishing
import Strategy
import Voice

extension OpenPlace {
    /// Fills an empty place with invented agencies, people and plans, through the same commands that people use.
    ///
    /// - Parameters:
    ///   - size: How many people are on the register; without, the few who stand for each stage alone.
    ///   - progress: How much of the lives of those many is told.
    ///   - tell: Told what is being done, a line a time.
    /// - Throws: `PlaceNotEmpty` where somebody is already.
    public func makeExample(
        _ size: ExampleSize = ExampleSize(people: 0),
        progress: @Sendable (Double) -> Void = { _ in },
        _ tell: @Sendable (String) -> Void
    ) async throws {
        let then = at(morning(of: beginning))
        let vale = TrenthamVale.partnership
        let cast = try await then.desk.perform(AddPartnership(vale), as: actor)
        tell("\(vale.members.count) agencies, \(vale.groups.count) teams and \(vale.people.count) people.")
        var overseen: [UUID] = []
        var later: (plan: UUID, reports: ArraySlice<ExamplePlan.Report>, leads: [Actor])?
        var spoken: UUID?
        var adopted: [(plan: UUID, lead: Actor)] = []
        for example in ExamplePlan.all {
            guard let team = cast.teams[example.team] else { continue }
            let read = try ReadPlanApplied(bytes: example.bytes, named: example.fileName, team: team)
            let plan = try await then.desk.perform(read, as: actor)
            tell("\(example.fileName): a plan, \(example.isAdopted ? "adopted" : "still a draft").")
            let leads = cast.people.filter { $0.may(.adoptPlans, in: team) }
            let waiting = example.fileName == "strategy.html" ? Self.toldSince : 0
            try await at(morning(of: beginning.adding(days: 2))).takeForward(plan, example, leads, allBut: waiting)
            if example.fileName == "strategy.html", let first = leads.first, let second = leads.last {
                let heard = try await ExampleVoices.make(at: desk, first: first, second: second)
                tell("\(heard) things that carers said, and some answers.")
            }
            if waiting > 0 { later = (plan, example.reports.suffix(waiting), leads) }
            if example.isAdopted, example.team == TrenthamVale.commissioning { overseen.append(plan) }
            if example.fileName == ExampleNews.fileName { spoken = plan }
            if example.isAdopted, let lead = leads.first { adopted.append((plan, lead)) }
        }
        if let spoken {
            try await speak(of: spoken, cast.people)
            tell("\(ExampleNews.fileName): a year of updates, some late, some sent back, some waiting.")
        }
        for one in adopted { try await desk.perform(PublishAsItStands(id: one.plan), as: one.lead) }
        tell("\(adopted.count) plans are published: everyone sees them.")
        if let team = cast.teams[TrenthamVale.commissioning], let later, let lead = later.leads.first {
            try await makeBoards(overseeing: overseen, of: team, by: later.leads)
            for report in later.reports {
                let command = ReportStatus(plan: later.plan, actionThatBegins: report.action, status: report.status)
                try await desk.perform(command, as: lead)
            }
            try await makeDraft(by: lead)
            tell("Two boards: one report signed off, and two being written.")
        }
        if let spoken, let team = cast.teams[TrenthamVale.commissioning],
            let lead = cast.people.first(where: { $0.may(.adoptPlans, in: team) })
        {
            try await propose(for: spoken, cast.people, lead: lead)
            let rest = overseen.filter { $0 != spoken }
            try await review(spoken, rest, lead: lead)
            tell("A partner proposed promises, and the review of a plan has begun.")
        }
        if let team = cast.teams[TrenthamVale.outreach] {
            let supported = try await makeSupport(cast.people, team: team)
            tell("\(supported) carers with an assessment, each at another stage.")
        }
        if let worker = cast.people.first(where: { $0.may(.keepCarers) }) {
            let day = desk.clock.day(of: desk.clock.now()).adding(days: -8)
            let before = at(morning(of: day)).desk
            let many = try await ExampleArrivals.make(at: desk, before: before, worker: worker)
            tell("\(many) people registered or were referred, by campaigns and without.")
        }
        let teams = [
            cast.lives(TrenthamVale.outreach), cast.lives(TrenthamVale.adults),
            cast.lives(TrenthamVale.young, isForYoung: true),
        ].compactMap { $0 }
        let lived = try await makeLives(size, teams: teams, progress)
        if lived.people > 0 {
            tell("\(lived.people) people on the register; \(lived.moments) things that happened in five years.")
        }
        if lived.people > 0, let team = cast.teams[TrenthamVale.commissioning],
            let lead = cast.people.first(where: { $0.may(.keepMeasures, in: team) })
        {
            let then = at(morning(of: desk.clock.day(of: desk.clock.now()).adding(years: -2))).desk.clock
            let plans = adopted.map(\.plan)
            let measures = AddExampleMeasures(plans: plans, team: team, lead: lead, then: then)
            let counted = try await desk.perform(measures, as: actor)
            tell(
                "\(counted.indicators) measures count themselves, month by month; \(counted.bound) are bound to plans."
            )
        }
        if let team = cast.teams[TrenthamVale.commissioning], let provider = cast.teams[TrenthamVale.outreach] {
            let leads = cast.people.filter { $0.may(.keepMeasures, in: team) }
            if let lead = leads.first, let second = leads.last, lead.id != second.id {
                let contract = ExampleContract(team: team, provider: provider, lead: lead, second: second, desk: desk)
                try await contract.make()
                tell("A contract with its report signed off, and a census: every figure invented.")
            }
        }
        tell("The example place is ready. Serve it, and set up its first administrator.")
    }

    /// What the team's own leads did with a plan since: adopted it, and said how it is going.
    private func takeForward(_ plan: UUID, _ example: ExamplePlan, _ leads: [Actor], allBut waiting: Int) async throws {
        guard let first = leads.first, let last = leads.last else { return }
        if example.isAdopted {
            let seen = try await desk.ask(PlanList(), as: first).first { $0.id == plan }?.version ?? 1
            try await desk.perform(AdoptPlan(id: plan, seen: seen), as: first)
        }
        for (index, report) in example.reports.dropLast(waiting).enumerated() {
            let command = ReportStatus(plan: plan, actionThatBegins: report.action, status: report.status)
            try await desk.perform(command, as: index.isMultiple(of: 3) ? first : last)
        }
    }
}

import Dates
import Delivery
import Desk
import Foundation
import Markup
import People
import Records
import Strategy

extension OpenPlace {
    /// The same place as it was at another moment: what is done there is dated so.
    func at(_ moment: Instant) -> OpenPlace {
        let clock = Clock(
            now: { moment },
            newID: { UUID.timeOrdered(at: moment) },
            random: desk.clock.random,
            zone: desk.clock.zone
        )
        return OpenPlace(store: store, desk: Desk(store: store, clock: clock, means: desk.means))
    }

    /// Ten in the morning of a day.
    func morning(of day: Day) -> Instant { Instant(milliseconds: Int64(day.daysSince1970) * 86_400_000 + 36_000_000) }

    /// Where the example begins: long enough ago for a year of news.
    var beginning: Day { desk.clock.day(of: desk.clock.now()).adding(days: -460) }

    /// Has the owners of one plan speak for a year, and a second person answer them.
    func speak(of plan: UUID, _ people: [Actor]) async throws {
        let leads = people.filter { $0.may(.editPlans) }
        guard let first = leads.first else { return }
        let begun = at(morning(of: beginning.adding(days: 3)))
        let rhythm = ReportingRhythm(kind: .quarterlyApril, start: beginning, dueDays: 14, graceDays: 7)
        try await begun.desk.perform(SetRhythm(plan: plan, rhythm: rhythm), as: first)
        for person in ExampleNews.people {
            let agency = try await store.read { db in try db.agency(called: person.agency) }
            let details = OwnerDetails(
                name: person.name,
                email: person.email,
                agency: agency,
                language: person.isWelsh ? .welsh : .english
            )
            let lead = agency?.uuidString.lowercased()
            try await begun.desk.perform(AddOwner(plan: plan, details: details, lead: lead), as: first)
        }
        let now = desk.clock.now()
        let today = desk.clock.day(of: now)
        let ends = try await store.read { db in try db.periods(of: plan).map(\.last).filter { $0 < today } }
        for step in ExampleNews.steps where step.quarter <= ends.count {
            let moment = morning(of: ends[ends.count - step.quarter].adding(days: step.day))
            if moment < now { try await at(moment).take(step, of: plan, people) }
        }
    }

    private func take(_ step: ExampleNews.Step, of plan: UUID, _ people: [Actor]) async throws {
        let tree = try await store.read { db in try db.planTree(plan, visibleTo: .system("example")) }
        guard let action = tree.actions.first(where: { $0.action.text.hasPrefix(step.action) })?.action else {
            throw Refusal.notFound
        }
        let newest = try await store.read { db in try db.updates(of: plan).last { $0.action == action.id } }
        func person(_ name: String) throws -> Actor {
            guard let actor = people.first(where: { $0.name == name }) else { throw Refusal.notFound }
            return actor
        }
        switch step.what {
        case .says(let name, let status, let words, let more):
            let owner = try await store.read { db in try db.owners(ofAction: action.id).first { $0.name == name } }
            let news = News(action, status, words, more, newest)
            let typist = try people.first { $0.name == name } ?? person(more.through)
            try await desk.perform(SendNews([news], speaksFor: owner?.id), as: typist)
        case .approved(let name):
            let update = newest.map { [$0.id] } ?? []
            try await desk.perform(ApproveUpdates(plan: plan, updates: update), as: person(name))
        case .sentBack(let name, let words):
            guard let newest else { throw Refusal.notFound }
            try await desk.perform(ReturnUpdate(plan: plan, update: newest.id, comment: words), as: person(name))
        }
    }
}

extension News {
    fileprivate init(
        _ action: Action,
        _ status: Action.Status,
        _ words: String,
        _ more: ExampleNews.Saying,
        _ newest: ProgressUpdate?
    ) {
        self.init(plan: action.plan, action: action.id, narrative: words, status: status)
        statusReason = more.reason
        newWhen = more.newWhen
        newWhenReason = more.whyNewWhen
        helpNeeded = more.help
        publicText = more.publicText
        if more.again, let newest {
            supersedes = newest.state == .approved ? .corrects(newest.id) : .revises(newest.id)
        }
    }
}

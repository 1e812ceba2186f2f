import Dates
import Delivery
import Desk
import Foundation
import People
import Records
import Strategy

extension OpenPlace {
    /// Has a partner propose promises for a plan, and the plan's lead answer some of them.
    func propose(for plan: UUID, _ people: [Actor], lead: Actor) async throws {
        let agency = try await store.read { db in try db.agency(called: ExamplePledges.agency) }
        guard let agency, let partner = people.first(where: { $0.name == ExamplePledges.by }) else { return }
        let now = desk.clock.now()
        let today = desk.clock.day(of: now)
        for pledge in ExamplePledges.all {
            let sent = at(morning(of: today.adding(days: -pledge.daysAgo)))
            let words = PledgeWords(
                priority: pledge.priority,
                text: pledge.text,
                when: pledge.when,
                risks: pledge.risks
            )
            let id = try await sent.desk.perform(ProposePledge(plan: plan, agency: agency, words: words), as: partner)
            let answered = at(morning(of: today.adding(days: 3 - pledge.daysAgo)))
            switch pledge.answer {
            case .none: break
            case .changes(let words):
                let command = AskForChanges(plan: plan, id: id, comment: InternalText(words))
                try await answered.desk.perform(command, as: lead)
            case .declined(let words):
                let command = DeclinePledge(plan: plan, id: id, reason: InternalText(words))
                try await answered.desk.perform(command, as: lead)
            }
        }
    }

    /// Says when plans are reviewed: one soon, with its review begun, and the rest in their time.
    func review(_ soon: UUID, _ rest: [UUID], lead: Actor) async throws {
        let today = desk.clock.day(of: desk.clock.now())
        try await desk.perform(SetReviewDate(plan: soon, next: today.adding(days: 45)), as: lead)
        for (number, plan) in rest.enumerated() {
            let next = today.adding(days: 500 + number * 120)
            try await desk.perform(SetReviewDate(plan: plan, next: next), as: lead)
        }
        let tree = try await store.read { db in try db.planTree(soon, visibleTo: .system("example")) }
        for (number, leaf) in tree.actions.prefix(ExamplePledges.fates.count).enumerated() {
            let words = ExamplePledges.fates[number]
            try await desk.perform(SayFates(plan: soon, actions: [leaf.action.id], words: words), as: lead)
        }
    }
}

package import Dates
import Desk
import Foundation
import Markup
import Records
import Strategy

/// One action to speak of, for somebody who may.
struct ActionToSpeakOf: Question {
    struct Answer: Sendable {
        let tree: PlanTree
        let topic: NewsTopic
        let access: UpdateAccess
        let owners: [Owner]
        let today: Day
    }

    let plan: UUID
    let action: UUID
    /// An earlier update that is said again or put right.
    var earlier: UUID?
    var measures: (any MeasureSpeaker)?

    func permits(_ actor: Actor, _ db: any Reader) -> Bool { actor.kind == .account }

    func answer(_ look: Look) throws -> Answer {
        let tree = try look.db.planTree(plan, visibleTo: look.actor)
        guard let leaf = tree.actions.first(where: { $0.action.id == action }) else { throw Refusal.notFound }
        let owners = try look.db.speakers(ofAction: action)
        let access = UpdateAccess(look.actor, tree.plan, owners: owners)
        guard access.maySpeak else { throw access.mayRead ? Refusal.notPermitted : Refusal.notFound }
        let known = try look.db.news(of: tree.plan, today: look.today)
        var said: ProgressUpdate?
        if let earlier {
            guard let found = try look.db.update(earlier, ofAction: action), !found.isRevised else {
                throw Refusal.notFound
            }
            said = found
        }
        let moved = try said.map { try look.db.measuresMoved(ofUpdates: [$0.id])[$0.id] ?? [] } ?? []
        let last = try look.db.updates(ofAction: action).first { $0.counts }
        var topic = NewsTopic(
            plan: tree.plan,
            leaf: leaf,
            state: known.state(of: leaf),
            periods: said == nil ? known.periodsToSpeakOf(action) : known.periods.filter { $0.id == said?.period },
            last: last,
            superseded: said,
            moved: moved
        )
        topic.files = try said.map { try look.db.evidence(ofUpdates: [$0.id])[$0.id] ?? [] }?.map(\.fileName) ?? []
        topic.round = known.round(of: leaf.action)
        topic.says = try measures?.says(in: plan, look) ?? [:]
        return Answer(tree: tree, topic: topic, access: access, owners: owners, today: look.today)
    }
}

/// Everything an owner answers for, over all plans they may see, each as a form asks about it.
package struct OwnTopics: Sendable {
    package let topics: [NewsTopic]
    /// What was sent back to them and not said again yet.
    package let returned: [ProgressUpdate]

    /// Those that want news now, the most overdue first.
    package var wanted: [NewsTopic] { topics.filter(\.isWanted) }
}

extension Reader {
    /// Everything these owners answer for: they are one person, once for each team whose plans they have a part in.
    ///
    /// Whoever asks is that person, or has a link that was sent to them.
    package func topics(of owners: [Owner], today: Day) throws -> OwnTopics {
        let ids = owners.map(\.id)
        return OwnTopics(
            topics: try delegated(try topics(about: try actions(ownedBy: ids), today: today), of: ids),
            returned: try updatesReturned(to: ids)
        )
    }

    /// The same, each with the colleague who gives its news for one of these owners, or for whom they give it.
    func delegated(_ topics: [NewsTopic], of owners: [UUID]) throws -> [NewsTopic] {
        let delegations = Dictionary(grouping: try delegations(of: owners), by: \.action)
        return topics.map { topic in
            var topic = topic
            topic.delegation = delegations[topic.leaf.action.id].flatMap { DelegatedNews($0, seenBy: owners) }
            return topic
        }
    }

    /// These actions, as a form asks about them; those of plans no longer in force are left out.
    func topics(about answering: [(action: UUID, plan: UUID)], today: Day) throws -> [NewsTopic] {
        var topics: [NewsTopic] = []
        for plan in Set(answering.map(\.plan)).sorted(by: { $0.uuidString < $1.uuidString }) {
            let tree = try planTree(plan, visibleTo: .system("updates"))
            guard tree.plan.status == .adopted else { continue }
            let mine = Set(answering.filter { $0.plan == plan }.map(\.action))
            let known = try news(of: tree.plan, today: today)
            let last = try lastSaid(ofActions: Array(mine))
            topics += tree.actions.filter { mine.contains($0.action.id) }.map { leaf in
                var topic = NewsTopic(
                    plan: tree.plan,
                    leaf: leaf,
                    state: known.state(of: leaf),
                    periods: known.periodsToSpeakOf(leaf.action.id),
                    last: last[leaf.action.id]
                )
                topic.round = known.round(of: leaf.action)
                return topic
            }
        }
        return topics
    }
}

/// What the person who asks answers for.
struct MyNews: Question {
    struct Answer: Sendable {
        let own: OwnTopics
        /// What the actions are called that they spoke of without answering for them, where it was sent back.
        let names: [UUID: String]
        /// The owners they are, one for each team.
        let owners: [UUID]
        let today: Day
    }

    var measures: (any MeasureSpeaker)?

    func permits(_ actor: Actor, _ db: any Reader) -> Bool { actor.kind == .account }

    func answer(_ look: Look) throws -> Answer {
        let owners = try look.db.owners(withAccount: look.actor.id)
        let own = try look.db.topics(of: owners, today: look.today)
        var says: [UUID: [UUID: Phrase]] = [:]
        for plan in Set(own.topics.map(\.plan.id)) { says[plan] = try measures?.says(in: plan, look) }
        let topics = own.topics.map { topic in
            var topic = topic
            topic.says = says[topic.plan.id] ?? [:]
            return topic
        }
        // A lead may speak of what is nobody's, and is told too when it is sent back.
        let sentBack = try look.db.updatesReturned(toAccount: look.actor.id)
        let spoken = try Set(sentBack.map(\.plan)).filter { plan in
            UpdateAccess(look.actor, try look.db.plan(plan, visibleTo: look.actor), owners: []).maySpeak
        }
        let returned = sentBack.filter { spoken.contains($0.plan) }
        return Answer(
            own: OwnTopics(
                topics: topics,
                returned: own.returned + returned
            ),
            names: Dictionary(
                try look.db.actions(returned.map(\.action), visibleTo: look.actor).map {
                    ($0.id, heading($0.ref, $0.text, otherwise: ""))
                },
                uniquingKeysWith: { first, _ in first }
            ),
            owners: owners.map(\.id),
            today: look.today
        )
    }
}

import Dates
import Delivery
import Desk
import Foundation
import Records
import Strategy
import Voice

/// A plan as it would be published now, beside what everyone sees.
struct PublishQueue: Question {
    struct Answer: Sendable {
        let plan: Plan
        let made: PublishedPlan
        let hash: String
        let current: Publication?
        let proposed: Publication?
        let changes: PublicationChanges
        let held: HeldBack
        /// What of the proposed publication was held back after it was proposed.
        let heldSince: [HeldBack.Item]
        /// What those held back are called.
        let names: [UUID: String]
        /// Leads and partners that are no known agency, and so are not published.
        let unknownParties: [String]
        let rules: PublishingRules
        /// Who asks proposed what waits.
        let isProposer: Bool
        let today: Day
    }

    let id: UUID

    func permits(_ actor: Actor, _ db: any Reader) throws -> Bool {
        actor.may(.publishPlans, in: try db.plan(id, visibleTo: actor).team)
    }

    func answer(_ look: Look) throws -> Answer {
        let from = try look.db.publishable(id, look)
        let made = PublishedPlan(from)
        let current = try look.db.publication(of: id, in: .current)
        let proposed = try look.db.publication(of: id, in: .proposed)
        let hash = try SnapshotBody(made).hash
        let before = try current.map { try look.db.body(of: $0.id) }
        return Answer(
            plan: from.tree.plan,
            made: made,
            hash: hash,
            current: current,
            proposed: proposed,
            changes: current?.hash == hash
                ? PublicationChanges(from: nil, to: nil) : PublicationChanges(from: before, to: made),
            held: from.held,
            heldSince: try proposed.map { from.held.items(in: try look.db.body(of: $0.id)) } ?? [],
            names: from.names,
            unknownParties: from.unknownParties,
            rules: try look.db.publishingRules(of: id),
            isProposer: proposed?.proposedBy == look.actor.id,
            today: look.today
        )
    }
}

extension Publishable {
    /// What each thing that can be held back is called among colleagues.
    var names: [UUID: String] {
        var names: [UUID: String] = [:]
        for leaf in tree.actions { names[leaf.action.id] = heading(leaf.action.ref, leaf.action.text, otherwise: "") }
        for update in updates { names[update.id] = update.text?.words ?? update.saidOn.iso }
        for voice in voices { names[voice.id] = voice.said.words }
        for row in tree.feedback { names[row.id] = row.youSaid }
        return names
    }

    /// What can be held back, by its id.
    var kinds: [UUID: HeldBack.Kind] {
        var kinds: [UUID: HeldBack.Kind] = [:]
        for leaf in tree.actions { kinds[leaf.action.id] = .action }
        for update in updates { kinds[update.id] = .update }
        for voice in voices { kinds[voice.id] = .answer }
        for row in tree.feedback { kinds[row.id] = .answer }
        return kinds
    }

    /// Leads and partners as written that no agency goes by.
    var unknownParties: [String] {
        var written: Set<String> = []
        for leaf in tree.actions {
            for party in leaf.leads where party.agency == nil { written.insert(party.written) }
            for party in leaf.partners where party.agency == nil { written.insert(party.written) }
        }
        return written.sorted()
    }
}

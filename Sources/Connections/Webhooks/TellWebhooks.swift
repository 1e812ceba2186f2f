import Dates
import Delivery
import Desk
import Foundation
import Jobs
import Records
import Strategy
import Voice

/// What happened, by what the audit trail calls it, as webhooks are told of it: in the same transaction.
let tellWebhooks = Listener(events: [
    "plan.adopted", "plan_import.applied", "publication.shown", "plan.part_corrected", "update.approved",
    "voice.answer_approved",
]) { happening, work in
    switch (happening.event, happening.subject.kind) {
    case ("plan.adopted", "plan"): try work.tellOfPlan(.planAdopted, happening.subject.id)
    case ("publication.shown", "plan"): try work.tellOfPlan(.planPublished, happening.subject.id)
    case ("plan_import.applied", "plan"):
        let changed = try work.db.actionsWithNewStatus(in: happening.subject.id, at: work.now)
        for action in changed { try work.tellOfAction(.actionStatus, action, update: nil) }
    case ("plan.part_corrected", "action"):
        try work.tellOfStatus(happening.subject.id)
    case ("update.approved", "action"):
        let update = happening.particulars["update"].flatMap { UUID(uuidString: $0) }
        try work.tellOfAction(.updateApproved, happening.subject.id, update: update)
        try work.tellOfStatus(happening.subject.id)
    case ("voice.answer_approved", "voice_group"):
        try work.tellOfAnswer(happening.subject.id)
    default: break
    }
}

extension Work {
    fileprivate func tellOfPlan(_ event: HookEvent, _ plan: UUID) throws {
        try tell(event, team: db.plan(plan, visibleTo: .system("webhooks")).team, [("plan", plan)])
    }

    /// Tells of an action whose status was changed just now.
    fileprivate func tellOfStatus(_ action: UUID) throws {
        let changes = try db.changes(of: Subject("action", action), limit: 20)
        guard changes.contains(where: { $0.field == "status" && $0.at == now }) else { return }
        try tellOfAction(.actionStatus, action, update: nil)
    }

    fileprivate func tellOfAction(_ event: HookEvent, _ action: UUID, update: UUID?) throws {
        guard let found = try db.actions([action], visibleTo: .system("webhooks")).first else { return }
        let team = try db.plan(found.plan, visibleTo: .system("webhooks")).team
        try tell(
            event,
            team: team,
            [("plan", found.plan), ("action", action)] + (update.map { [("update", $0)] } ?? [])
        )
    }

    /// What is the whole place's is told to nobody in particular.
    fileprivate func tellOfAnswer(_ group: UUID) throws {
        let found = try look.groupOfFeedback(group)
        guard let team = found.team else { return }
        try tell(.feedbackAnswered, team: team, [("feedback", group)] + (found.plan.map { [("plan", $0)] } ?? []))
    }

    fileprivate func tell(_ event: HookEvent, team: UUID, _ ids: [(String, UUID)]) throws {
        for webhook in try db.webhooks(tellingTeam: team) where webhook.events.contains(event) {
            try tell(webhook, event, ids)
        }
    }

    /// Puts a message to a webhook in the queue: ids and links, and no words.
    func tell(_ webhook: Webhook, _ event: HookEvent, _ ids: [(String, UUID)]) throws {
        let id = newID()
        let links = HookPayload.links(ids, at: webhook.origin)
        let payload: JSON = [
            "type": .text(event.rawValue), "timestamp": .text(now.iso),
            "data": .object(ids.map { JSON.Member($0.0, .text($0.1.text)) } + [JSON.Member("links", .object(links))]),
        ]
        try db.addDelivery(id, to: webhook.id, event, payload: payload.text(), at: now)
        try enqueue(SendHook(delivery: id, try: 1))
    }
}

enum HookPayload {
    /// Where the things are that a message names: for people, and for programs.
    static func links(_ ids: [(String, UUID)], at origin: String) -> [JSON.Member] {
        let named = Dictionary(ids, uniquingKeysWith: { first, _ in first })
        guard let plan = named["plan"] else { return [] }
        let page = named["action"].map { PlanPaths.action($0, in: plan) } ?? PlanPaths.plan(plan)
        return [JSON.Member("page", .text(origin + page)), JSON.Member("api", .text("\(origin)/api/v1\(page)"))]
    }
}

import Dates
import Delivery
import Desk
import Forms
import Foundation
import Markup
import Records
import Strategy
import Web

extension Operation {
    static let listUpdates = Operation(
        id: "listUpdates",
        method: .get,
        path: "/api/v1/plans/:plan/updates",
        title: Phrase(en: "List what was said of a plan’s actions", cy: "Rhestru’r hyn a ddywedwyd am gamau cynllun"),
        scope: .updatesRead,
        query: Cursor.parameters,
        answer: .page(of: .update, named: "UpdatePage")
    ) { call in
        let limit = Cursor.limit(call)
        let found = try await call.visit.ask(
            UpdatesOfPlan(plan: call.visit.id("plan"), after: Cursor.last(call), limit: limit + 1)
        )
        guard let found else { throw Cursor.unknown }
        let shown = found.prefix(limit)
        return Cursor.answer(shown.map(\.json), next: found.count > limit ? shown.last?.id.text : nil)
    }

    static let giveUpdate = Operation(
        id: "giveUpdate",
        method: .post,
        path: "/api/v1/plans/:plan/actions/:action/updates",
        title: Phrase(en: "Say how an action is going", cy: "Dweud sut mae cam yn mynd"),
        scope: .updatesWrite,
        body: .newUpdate,
        answer: .object("Made", [Member("id", .id)])
    ) { call in
        let plan = try call.visit.id("plan")
        let topic = try await call.visit.ask(TopicToSpeakOf(plan: plan, action: call.visit.id("action")))
        let fields = NewsFields(topic.leaf.action.id)
        let news: NewsForm
        do {
            news = try NewsForm(Form(values: call.body.newsFields(fields)), about: [topic])
        } catch let invalid as InvalidForm {
            throw invalid.told(by: fields.names)
        }
        let made = try await call.visit.perform(SendNews(news.news))
        guard let id = made.first else { throw Refusal.notFound }
        return Answer(json: ["id": .text(id.text)], location: "/api/v1/plans/\(plan.text)/updates")
    }

    private typealias Member = Shape.Member
}

/// So much of what was said of a plan's actions, after one of the updates, for its own team.
struct UpdatesOfPlan: Question {
    let plan: UUID
    let after: UUID?
    let limit: Int

    func permits(_ actor: Actor, _ db: any Reader) throws -> Bool {
        actor.may(.seePlans, in: try db.plan(plan, visibleTo: actor).team)
    }

    func answer(_ look: Look) throws -> [ProgressUpdate]? {
        try look.db.updates(of: plan, after: after, limit: limit)
    }
}

extension Shape {
    static let update: Shape = .object(
        "Update",
        [
            Member("id", .id), Member("plan", .id), Member("action", .id), Member("period", .nullable(.id)),
            Member("status", .choice(Action.Status.allCases.map(\.rawValue))), Member("narrative", .words),
            Member("status_reason", .nullable(.words)), Member("new_when", .nullable(.words)),
            Member("new_when_reason", .nullable(.words)), Member("help_needed", .nullable(.words)),
            Member("public_text", .nullable(.words)), Member("evidence_link", .nullable(.words)),
            Member("state", .choice(ProgressUpdate.State.allCases.map(\.rawValue))), Member("by", .words),
            Member("at", .moment), Member("corrects", .nullable(.id)), Member("revises", .nullable(.id)),
        ]
    )

    static let newUpdate: Shape = .object(
        "NewUpdate",
        [
            Member("status", .choice(Action.Status.allCases.map(\.rawValue))),
            Member("narrative", .text(least: 1, most: 4000)),
            Member(
                "status_reason",
                .text(least: 0, most: 2000),
                isRequired: false,
                Phrase(
                    en: "Needed when it is at_risk, off_track or stopped.",
                    cy: "Ei angen pan fydd yn at_risk, off_track neu stopped."
                )
            ),
            Member("new_when", .text(least: 0, most: 300), isRequired: false),
            Member(
                "new_when_reason",
                .text(least: 0, most: 2000),
                isRequired: false,
                Phrase(en: "Needed with a new date.", cy: "Ei angen gyda dyddiad newydd.")
            ),
            Member("help_needed", .text(least: 0, most: 2000), isRequired: false),
            Member("public_text", .text(least: 0, most: 1000), isRequired: false),
            Member("evidence_link", .text(least: 0, most: 500), isRequired: false),
            Member("period", .id, isRequired: false),
        ]
    )
}

extension ProgressUpdate {
    fileprivate var json: JSON {
        [
            "id": .text(id.text), "plan": .text(plan.text), "action": .text(action.text),
            "period": JSON(period?.text), "status": .text(status.rawValue), "narrative": .text(narrative.words),
            "status_reason": JSON(statusReason?.words), "new_when": JSON(newWhen),
            "new_when_reason": JSON(newWhenReason?.words), "help_needed": JSON(helpNeeded?.words),
            "public_text": JSON(publicText?.words), "evidence_link": JSON(evidenceLink),
            "state": .text(state.rawValue), "by": .text(byName), "at": .text(at.iso),
            "corrects": JSON(corrects?.text), "revises": JSON(revises?.text),
        ]
    }
}

extension NewsFields {
    /// What the form calls each field, and what a program calls it.
    fileprivate var names: [String: String] {
        [
            status: "status", narrative: "narrative", statusReason: "status_reason", newWhen: "new_when",
            newWhenReason: "new_when_reason", help: "help_needed", publicText: "public_text",
            evidenceLink: "evidence_link", period: "period",
        ]
    }
}

extension JSON {
    fileprivate func newsFields(_ fields: NewsFields) -> [String: String] {
        fields.names.compactMapValues { self[$0]?.words }
    }
}

extension InvalidForm {
    /// The same with the names that programs know.
    func told(by names: [String: String]) -> InvalidForm {
        InvalidForm(problems.map { Problem(field: names[$0.field] ?? $0.field, message: $0.message) })
    }
}

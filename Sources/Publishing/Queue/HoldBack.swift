import Dates
import Delivery
import DesignSystem
import Desk
import Forms
import Foundation
import Markup
import Records
import Strategy
import Web

/// Something of a plan that can be held back from publication.
struct HoldableItem: Question {
    struct Answer: Sendable {
        let plan: Plan
        let name: String
        let kind: HeldBack.Kind
        let held: HeldBack.Item?
    }

    let plan: UUID
    let item: UUID

    func permits(_ actor: Actor, _ db: any Reader) throws -> Bool {
        actor.may(.publishPlans, in: try db.plan(plan, visibleTo: actor).team)
    }

    func answer(_ look: Look) throws -> Answer {
        let from = try look.db.publishable(plan, look)
        guard let kind = from.kinds[item] ?? from.held.items[item]?.kind else { throw Refusal.notFound }
        return Answer(
            plan: from.tree.plan,
            name: from.names[item] ?? "–",
            kind: kind,
            held: from.held.items[item]
        )
    }
}

/// Keeps something of a plan from being published, with a note why.
struct HoldBack: Command {
    let plan: UUID
    let item: UUID
    let note: InternalText

    func permits(_ actor: Actor, _ db: any Reader) throws -> Bool {
        actor.may(.publishPlans, in: try db.plan(plan, visibleTo: actor).team)
    }

    func perform(_ work: Work) throws {
        let from = try work.db.publishable(plan, work.look)
        guard let kind = from.kinds[item] else { throw Refusal.notFound }
        let held = HeldBack.Item(kind: kind, id: item, note: note, byName: work.actor.name)
        guard try work.db.holdBack(held, of: plan, by: work.actor, at: work.now) else {
            throw Refusal.changedMeanwhile
        }
        try work.record(.itemHeldBack, about: Subject("plan", plan), ["item": item.text, "kind": kind.rawValue])
    }
}

/// Lets something that was held back be published again.
struct ReleaseHeld: Command {
    let plan: UUID
    let item: UUID

    func permits(_ actor: Actor, _ db: any Reader) throws -> Bool {
        actor.may(.publishPlans, in: try db.plan(plan, visibleTo: actor).team)
    }

    func perform(_ work: Work) throws {
        try work.db.release(item, of: plan)
        try work.record(.itemReleased, about: Subject("plan", plan), ["item": item.text])
    }
}

let holdBackRoutes: [Route] = [
    .get("/plans/:plan/publishing/items/:item", for: .staffWho(.publishPlans), isLong: true) { visit in
        .page(try await itemPage(visit, visit.form))
    },
    .post("/plans/:plan/publishing/items/:item", for: .staffWho(.publishPlans)) { visit in
        let plan = try visit.id("plan")
        let item = try visit.id("item")
        if !visit.form["release"].isEmpty {
            try await visit.perform(ReleaseHeld(plan: plan, item: item))
            return .redirect(to: PublishingPaths.queue(plan), notice: .itemReleased)
        }
        do {
            var reader = FormReader(visit.form)
            let note = reader.longText(
                "note",
                required: Phrase(en: "Write why it is held back", cy: "Ysgrifennwch pam y caiff ei ddal yn ôl"),
                most: 1000
            )
            try reader.finish()
            let command = HoldBack(plan: plan, item: item, note: InternalText(note))
            try await visit.perform(command)
            return .redirect(to: PublishingPaths.queue(plan), notice: .itemHeldBack)
        } catch let invalid as InvalidForm {
            return .tryAgain(try await itemPage(visit, visit.form, invalid))
        }
    },
]

private func itemPage(_ visit: Visit, _ form: Form, _ invalid: InvalidForm? = nil) async throws -> Page {
    let question = HoldableItem(plan: try visit.id("plan"), item: try visit.id("item"))
    let answer = try await visit.ask(question)
    let path = PublishingPaths.item(question.item, of: question.plan)
    let what: HTML = "<p>\(answer.kind.words)</p><blockquote><p class=\"pre\">\(answer.name)</p></blockquote>"
    let queue = NavigationItem(QueueWords.queue, path: PublishingPaths.queue(question.plan))
    if let held = answer.held {
        let release = Phrase(en: "Let it be published", cy: "Gadael iddo gael ei gyhoeddi")
        return .ofPlan(
            answer.plan,
            Phrase(en: "Held back from publication", cy: "Wedi’i ddal yn ôl rhag ei gyhoeddi"),
            under: [queue],
            visit,
            body: """
                \(what)<p>\(held.note.words)</p><p class="meta">\(held.byName)</p>\(
                    .form(action: path, visit.context, "\(.hidden("release", "1"))\(.button(release))"))
                """
        )
    }
    let title = Phrase(en: "Hold it back", cy: "Ei ddal yn ôl")
    var page = Page.ofPlan(
        answer.plan,
        title,
        under: [queue],
        visit,
        body: """
            \(what)<p>\(QueueWords.holdingMeans)</p>\(
                .form(
                    action: path, visit.context,
                    "\(.textArea("note", label: QueueWords.why, hint: QueueWords.whyHint, form: form, invalid: invalid))\(.button(title))"
                ))
            """
    )
    page.invalid = invalid
    return page
}

extension HeldBack.Kind {
    var words: Phrase {
        switch self {
        case .action: PublishedItem.Kind.action.words
        case .update: PublishedItem.Kind.update.words
        case .answer: PublishedItem.Kind.voice.words
        }
    }
}

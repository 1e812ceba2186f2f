import Dates
import DesignSystem
import Desk
import Forms
import Foundation
import Markup
import Records
import Strategy
import Web

/// Every publication of a plan, and what one changed against the one before it.
struct Publications: Question {
    struct Answer: Sendable {
        let plan: Plan
        let all: [Publication]
        let one: Publication?
        let before: Publication?
        let changes: PublicationChanges?
    }

    let plan: UUID
    let publication: UUID?

    /// Those who see drafts of the team see what it published and when.
    func permits(_ actor: Actor, _ db: any Reader) throws -> Bool {
        actor.may(.publishPlans, in: try db.plan(plan, visibleTo: actor).team)
    }

    func answer(_ look: Look) throws -> Answer {
        let plan = try look.db.plan(plan, visibleTo: look.actor)
        let all = try look.db.publications(of: plan.id)
        guard let publication else { return Answer(plan: plan, all: all, one: nil, before: nil, changes: nil) }
        let one = try look.db.publication(publication, of: plan.id)
        let before = all.first { $0.number < one.number && $0.approvedAt != nil }
        let changes = PublicationChanges(
            from: try before.map { try look.db.body(of: $0.id) },
            to: try look.db.body(of: one.id)
        )
        return Answer(plan: plan, all: all, one: one, before: before, changes: changes)
    }
}

let publicationHistoryRoutes: [Route] = [
    .get("/plans/:plan/publishing/history", for: .staffWho(.publishPlans)) { visit in
        .page(historyPage(try await visit.ask(Publications(plan: visit.id("plan"), publication: nil)), visit))
    },
    .get("/plans/:plan/publishing/history/:publication", for: .staffWho(.publishPlans), isLong: true) { visit in
        let question = try Publications(plan: visit.id("plan"), publication: visit.id("publication"))
        return .page(comparisonPage(try await visit.ask(question), visit))
    },
    .get("/plans/:plan/publishing/withdrawal", for: .staffWho(.publishPlans)) { visit in
        .page(withdrawalPage(try await visit.ask(Publications(plan: visit.id("plan"), publication: nil)), visit))
    },
    .post("/plans/:plan/publishing/withdrawal", for: .staffWho(.publishPlans)) { visit in
        let plan = try visit.id("plan")
        guard let publication = UUID(uuidString: visit.form["publication"]) else { throw Refusal.notFound }
        try await visit.perform(WithdrawPlan(plan: plan, publication: publication))
        return .redirect(to: PublishingPaths.queue(plan), notice: .planWithdrawn)
    },
]

private func historyPage(_ answer: Publications.Answer, _ visit: Visit) -> Page {
    let rows: [[HTML]] = answer.all.map { one in
        let name = Phrase(en: "Publication \(one.number)", cy: "Cyhoeddiad \(one.number)")
        let day: HTML = one.approvedOn.map(\.shown) ?? .none(Phrase(en: "Not published", cy: "Heb ei gyhoeddi"))
        let people = [one.proposedName, one.approvedName].compactMap { $0 }
        let welsh: HTML =
            one.welshMissing == 0 ? "\(QueueWords.welshReady)" : "\(QueueWords.english): \(one.welshMissing)"
        return [
            .link(name, to: PublishingPaths.publication(one.id, of: answer.plan.id)), one.state.tag, day,
            "\(Array(Set(people)).sorted().joined(separator: ", "))", welsh,
            "<bdi dir=\"ltr\" class=\"meta\">\(String(one.hash.prefix(12)))</bdi>",
        ]
    }
    let table: HTML =
        rows.isEmpty
        ? "<p>\(QueueWords.notPublished)</p>"
        : .table(
            QueueWords.history,
            columns: [
                Column(Phrase(en: "Publication", cy: "Cyhoeddiad")), Column(PlanWords.status),
                Column(Phrase(en: "Published", cy: "Cyhoeddwyd")), Column(Phrase(en: "Who", cy: "Pwy")),
                Column(Phrase(en: "Welsh", cy: "Cymraeg")), Column(Phrase(en: "Check sum", cy: "Swm gwirio")),
            ],
            rows: rows,
            isCaptionSeen: false
        )
    return .ofPlan(answer.plan, QueueWords.history, under: [back(answer.plan)], visit, body: table)
}

private func comparisonPage(_ answer: Publications.Answer, _ visit: Visit) -> Page {
    let one = answer.one
    let title = Phrase(en: "Publication \(one?.number ?? 0)", cy: "Cyhoeddiad \(one?.number ?? 0)")
    let against: Phrase =
        answer.before.map {
            Phrase(
                en: "What it changed against publication \($0.number):",
                cy: "Yr hyn a newidiodd yn erbyn cyhoeddiad \($0.number):"
            )
        } ?? Phrase(en: "It was the first. All of it was new.", cy: "Hwn oedd y cyntaf. Roedd y cyfan yn newydd.")
    let lines = answer.changes?.lines(in: visit.language) ?? []
    let most = 200
    let shown: [HTML] = lines.prefix(most).map { "<li class=\"card\">\($0)</li>" }
    let more: HTML? =
        lines.count > most
        ? "<p>\(Phrase(en: "The first \(most) of \(lines.count) are shown.", cy: "Dangosir y \(most) cyntaf o \(lines.count)."))</p>"
        : nil
    return .ofPlan(
        answer.plan,
        title,
        under: [back(answer.plan), NavigationItem(QueueWords.history, path: PublishingPaths.history(answer.plan.id))],
        visit,
        body: """
            <p>\(one.map(\.state.tag)) \(one?.approvedOn.map(\.shown))</p><h2>\(against)</h2>
            <ul class="plain stack">\(shown)</ul>\(more)
            """
    )
}

private func withdrawalPage(_ answer: Publications.Answer, _ visit: Visit) -> Page {
    guard let current = answer.all.first(where: { $0.state == .current }) else {
        return .ofPlan(
            answer.plan,
            QueueWords.withdraw,
            under: [back(answer.plan)],
            visit,
            body: "<p>\(QueueWords.notPublished)</p>"
        )
    }
    let effect = Phrase(
        en: "From the next moment nobody outside sees this plan. It can be published again at any time.",
        cy: "O’r eiliad nesaf ni fydd neb y tu allan yn gweld y cynllun hwn. Gellir ei gyhoeddi eto unrhyw bryd."
    )
    let form: HTML = .form(
        action: PublishingPaths.withdrawal(answer.plan.id),
        visit.context,
        "\(.hidden("publication", current.id.text))\(.button(QueueWords.withdraw, .warning))"
    )
    return .ofPlan(
        answer.plan,
        QueueWords.withdraw,
        under: [back(answer.plan)],
        visit,
        body: "<p>\(effect)</p>\(form)"
    )
}

private func back(_ plan: Plan) -> NavigationItem {
    NavigationItem(QueueWords.queue, path: PublishingPaths.queue(plan.id))
}

extension Publication.State {
    var tag: HTML {
        switch self {
        case .proposed: .tag(Phrase(en: "Waits for a second person", cy: "Yn aros am ail berson"), .info)
        case .declined: .tag(Phrase(en: "Declined", cy: "Gwrthodwyd"))
        case .current: .tag(Phrase(en: "Public now", cy: "Yn gyhoeddus nawr"), .ok)
        case .replaced: .tag(Phrase(en: "Replaced", cy: "Disodlwyd"))
        case .withdrawn: .tag(Phrase(en: "Taken back", cy: "Tynnwyd yn ôl"), .warn)
        }
    }
}

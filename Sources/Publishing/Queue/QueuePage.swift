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

/// How many changes stand on one page.
private let pageSize = 50

let queueRoutes: [Route] = [
    .get("/plans/:plan/publishing", for: .staffWho(.publishPlans), isLong: true) { visit in
        let queue = try await visit.ask(PublishQueue(id: visit.id("plan")))
        return .page(queuePage(queue, visit))
    },
    .get("/plans/:plan/publishing/confirmation", for: .staffWho(.publishPlans), isLong: true) { visit in
        let queue = try await visit.ask(PublishQueue(id: visit.id("plan")))
        return .page(confirmationPage(queue, visit))
    },
    .post("/plans/:plan/publishing", for: .staffWho(.publishPlans)) { visit in
        let plan = try visit.id("plan")
        let isShown = try await visit.perform(
            PublishPlan(id: plan, seen: visit.form["hash"])
        )
        return .redirect(
            to: PublishingPaths.queue(plan),
            notice: isShown ? .planPublished : .publicationProposed
        )
    },
    .post("/plans/:plan/publishing/second-person", for: .staffWho(.publishPlans)) { visit in
        let plan = try visit.id("plan")
        guard let publication = UUID(uuidString: visit.form["publication"]) else { throw Refusal.notFound }
        let isApproved = visit.form["decision"] == "publish"
        do {
            try await visit.perform(
                DecideOnPublication(plan: plan, publication: publication, isApproved: isApproved)
            )
        } catch Refusal.changedMeanwhile {
            let queue = try await visit.ask(PublishQueue(id: plan))
            guard !queue.heldSince.isEmpty else { throw Refusal.changedMeanwhile }
            return .conflict(queuePage(queue, visit))
        }
        return .redirect(
            to: PublishingPaths.queue(plan),
            notice: isApproved ? .planPublished : .publicationDeclined
        )
    },
]

private func queuePage(_ queue: PublishQueue.Answer, _ visit: Visit) -> Page {
    let plan = queue.plan
    let lines = queue.changes.lines(in: visit.language, plan: plan.id)
    let page = min(100_000, max(1, Int(visit.form["page"]) ?? 1))
    let path = PublishingPaths.queue(plan.id)
    let pages: HTML? =
        lines.count > pageSize ? .pages(of: lines.count, size: pageSize, current: page) { path + "?page=\($0)" } : nil
    let shown: [HTML] = lines.dropFirst((page - 1) * pageSize).prefix(pageSize).map { "<li class=\"card\">\($0)</li>" }
    let list: HTML =
        lines.isEmpty
        ? "" : "<h2>\(QueuePhrases.changes)</h2><ul class=\"plain stack\">\(shown)</ul>\(pages)"
    return .ofPlan(
        plan,
        QueueWords.queue,
        visit,
        actions: [
            .buttonLink(QueueWords.preview, to: PublishingPaths.preview(plan.id)),
            .link(QueueWords.history, to: PublishingPaths.history(plan.id)),
            .link(QueueWords.rules, to: PublishingPaths.rules(plan.id)),
        ],
        body: """
            \(standing(queue))\(waiting(queue, visit))\(ready(queue))\(welsh(queue))\(parties(queue))\(held(queue))\(list)
            """
    )
}

/// What everyone sees now.
private func standing(_ queue: PublishQueue.Answer) -> HTML {
    guard let current = queue.current, let on = current.approvedOn else { return "<p>\(QueueWords.notPublished)</p>" }
    let said = Phrase(
        en: "Publication \(current.number), by \(current.approvedName ?? ""),",
        cy: "Cyhoeddiad \(current.number), gan \(current.approvedName ?? ""),"
    )
    let see = Phrase(en: "What everyone sees now", cy: "Yr hyn y mae pawb yn ei weld nawr")
    return """
        <p>\(said) \(on.shown). \(.link(see, to: PublishingPaths.plan(queue.plan.id))) · \(
            .link(QueueWords.withdraw, to: PublishingPaths.withdrawal(queue.plan.id)))</p>
        """
}

/// What waits for a second person.
private func waiting(_ queue: PublishQueue.Answer, _ visit: Visit) -> HTML? {
    guard let proposed = queue.proposed else { return nil }
    let title = Phrase(en: "Waiting for a second person", cy: "Yn aros am ail berson")
    let by = Phrase(
        en: "\(proposed.proposedName) asks for publication \(proposed.number) to be published.",
        cy: "Mae \(proposed.proposedName) yn gofyn am gyhoeddi cyhoeddiad \(proposed.number)."
    )
    let see = Phrase(en: "What it would change", cy: "Yr hyn y byddai’n ei newid")
    let decline = Phrase(en: "Do not publish it", cy: "Peidio â’i gyhoeddi")
    let approve: HTML? =
        queue.isProposer || !queue.heldSince.isEmpty
        ? nil : .button(QueueWords.publish, name: "decision", value: "publish")
    let form: HTML = .form(
        action: PublishingPaths.second(queue.plan.id),
        visit.context,
        """
        \(.hidden("publication", proposed.id.text))<div class="cluster">\(approve)\
        \(.button(decline, .secondary, name: "decision", value: "decline"))</div>
        """
    )
    let link: HTML = .link(see, to: PublishingPaths.publication(proposed.id, of: queue.plan.id))
    return .alert(title, queue.heldSince.isEmpty ? .info : .warn, "<p>\(by) \(link)</p>\(heldSince(queue))\(form)")
}

/// Why what waits can no longer be published as it is.
private func heldSince(_ queue: PublishQueue.Answer) -> HTML? {
    guard !queue.heldSince.isEmpty else { return nil }
    let lines: [HTML] = queue.heldSince.map { "<li>\($0.kind.words): \(queue.names[$0.id] ?? "–")</li>" }
    return "<p><strong>\(QueuePhrases.heldSince)</strong></p><ul>\(lines)</ul><p>\(QueuePhrases.proposeAnew)</p>"
}

/// How much would change, and the way to publish it.
private func ready(_ queue: PublishQueue.Answer) -> HTML {
    if queue.plan.status == .draft { return .alert(QueueWords.queue, .warn, "<p>\(QueueWords.draft)</p>") }
    if queue.hash == queue.current?.hash { return "<p>\(QueueWords.nothing)</p>" }
    let counts: HTML = .counts([
        (queue.changes.new.count, Phrase(en: "new", cy: "newydd")),
        (queue.changes.changed.count, Phrase(en: "changed", cy: "wedi newid")),
        (queue.changes.gone.count, Phrase(en: "gone", cy: "wedi mynd")),
    ])
    guard queue.proposed == nil else { return counts }
    let words = queue.rules.needsSecond ? QueueWords.propose : QueueWords.publish
    return "\(counts)<p>\(.buttonLink(words, to: PublishingPaths.confirmation(queue.plan.id), .primary))</p>"
}

private func welsh(_ queue: PublishQueue.Answer) -> HTML {
    let missing = queue.made.textsWithoutWelsh.count
    let title = Phrase(en: "Ready in Welsh?", cy: "Yn barod yn Gymraeg?")
    guard missing > 0 else {
        let all = Phrase(en: "Every text has its Welsh.", cy: "Mae gan bob testun ei Gymraeg.")
        return "<h2>\(title)</h2><p>\(all)</p>"
    }
    let words = Phrase(
        en: "\(missing) texts are in English only. On Welsh pages they are shown in English, and marked as English.",
        cy:
            "Mae \(missing) o destunau yn Saesneg yn unig. Ar dudalennau Cymraeg fe’u dangosir yn Saesneg, wedi’u nodi felly."
    )
    let write = Phrase(en: "Write the Welsh", cy: "Ysgrifennu’r Gymraeg")
    return "<h2>\(title)</h2><p>\(words) \(.link(write, to: PublishingPaths.welsh(queue.plan.id)))</p>"
}

private func parties(_ queue: PublishQueue.Answer) -> HTML? {
    guard !queue.unknownParties.isEmpty else { return nil }
    let lines: [HTML] = queue.unknownParties.prefix(200).map { "<li>\($0)</li>" }
    let words = Phrase(
        en:
            "Leads and partners are published by the name of their agency. These names are no agency’s, so they are not published. Add them to an agency’s names to publish them.",
        cy:
            "Cyhoeddir arweinwyr a phartneriaid wrth enw eu hasiantaeth. Nid yw’r enwau hyn yn eiddo i unrhyw asiantaeth, felly ni chânt eu cyhoeddi. Ychwanegwch nhw at enwau asiantaeth i’w cyhoeddi."
    )
    let title = Phrase(
        en: "Names that are not published (\(queue.unknownParties.count))",
        cy: "Enwau na chyhoeddir (\(queue.unknownParties.count))"
    )
    return .details(title, "<p>\(words)</p><ul>\(lines)</ul>")
}

private func held(_ queue: PublishQueue.Answer) -> HTML? {
    guard !queue.held.items.isEmpty else { return nil }
    let items = queue.held.listed(by: queue.names)
    let lines: [HTML] = items.map { item, name in
        let link: HTML = .link(Phrase(same: name ?? "–"), to: PublishingPaths.item(item.id, of: queue.plan.id))
        return "<li>\(item.kind.words): \(link) <span class=\"meta\">\(item.note.words)</span></li>"
    }
    let title = Phrase(en: "Held back", cy: "Wedi’u dal yn ôl")
    return "<h2>\(title) (\(items.count))</h2><ul>\(lines)</ul>"
}

private func confirmationPage(_ queue: PublishQueue.Answer, _ visit: Visit) -> Page {
    let plan = queue.plan
    let under = [NavigationItem(QueueWords.queue, path: PublishingPaths.queue(plan.id))]
    let title = queue.rules.needsSecond ? QueueWords.propose : QueueWords.publish
    guard plan.status != .draft, queue.hash != queue.current?.hash, queue.proposed == nil else {
        return .ofPlan(plan, title, under: under, visit, body: ready(queue))
    }
    let effect =
        queue.rules.needsSecond
        ? Phrase(
            en: "Another strategy lead of your team looks at it. Once they agree, everyone sees it.",
            cy:
                "Bydd arweinydd strategaeth arall o’ch tîm yn edrych arno. Unwaith y byddant yn cytuno, bydd pawb yn ei weld."
        )
        : Phrase(
            en: "Everyone sees it at once, signed in or not. You can take it back at any time.",
            cy:
                "Bydd pawb yn ei weld ar unwaith, p’un a ydynt wedi mewngofnodi ai peidio. Gallwch ei dynnu yn ôl unrhyw bryd."
        )
    let counts: HTML = .counts([
        (queue.changes.new.count, Phrase(en: "new", cy: "newydd")),
        (queue.changes.changed.count, Phrase(en: "changed", cy: "wedi newid")),
        (queue.changes.gone.count, Phrase(en: "gone", cy: "wedi mynd")),
        (queue.made.textsWithoutWelsh.count, QueueWords.english),
    ])
    let form: HTML = .form(
        action: PublishingPaths.queue(plan.id),
        visit.context,
        "\(.hidden("hash", queue.hash))\(.button(title))"
    )
    return .ofPlan(plan, title, under: under, visit, body: "<p>\(effect)</p>\(counts)\(form)")
}

/// Words of this page alone.
private enum QueuePhrases {
    static let heldSince = Phrase(
        en: "It cannot be published as it is: since it was proposed, this was held back.",
        cy: "Ni ellir ei gyhoeddi fel y mae: ers ei gynnig, cafodd hyn ei ddal yn ôl."
    )
    static let proposeAnew = Phrase(
        en: "Choose not to publish it. Then propose the plan as it stands now.",
        cy: "Dewiswch beidio â’i gyhoeddi. Yna cynigiwch y cynllun fel y mae nawr."
    )
    static let changes = Phrase(en: "What would change", cy: "Yr hyn a fyddai’n newid")
}

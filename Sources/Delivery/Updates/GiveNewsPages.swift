import DesignSystem
import Desk
import Forms
import Foundation
import Markup
import Strategy
import Web

/// Giving an update on one action, or on everything one answers for.
func giveNewsRoutes(_ folder: EvidenceFolder, _ measures: (any MeasureSpeaker)?) -> [Route] {
    [
        .get("/plans/:plan/actions/:action/updates/new", for: .staff) { visit in
            let asked = try await visit.ask(ActionToSpeakOf(visit, measures))
            guard asked.tree.plan.status == .adopted else { return .page(notInForcePage(asked)) }
            return .page(newsPage(asked, visit, Form(values: asked.topic.firstValues)))
        },
        .post("/plans/:plan/actions/:action/updates/new", for: .staff, bodyLimit: EvidenceSent.most) { visit in
            let asked = try await visit.ask(ActionToSpeakOf(visit, measures))
            guard asked.tree.plan.status == .adopted else {
                let typed = visit.textsTyped(in: visit.form.names.filter(NewsFields.holdsWords))
                return .conflict(notInForcePage(asked, typed: typed))
            }
            let sent = EvidenceSent(visit, about: [asked.topic])
            do {
                let read = try NewsForm(visit.form, about: [asked.topic])
                let files = try sent.kept(in: folder)
                let speaksFor = UUID(uuidString: visit.form["for"])
                try await visit.perform(SendNews(read.news, speaksFor: speaksFor, files: files))
                let leaf = asked.topic.leaf
                return .redirect(to: PlanPaths.action(leaf.action), notice: .updatesSent)
            } catch let invalid as InvalidForm {
                return .tryAgain(newsPage(asked, visit, sent.awaiting(visit.form), sent.with(invalid)))
            }
        },
        .get("/updates/new", for: .staff) { visit in
            let mine = try await visit.ask(MyNews(measures: measures))
            return .page(allNewsPage(mine.own.wanted, visit, Form()))
        },
        .post("/updates/new", for: .staff, bodyLimit: EvidenceSent.most, files: EvidenceSent.files) { visit in
            let mine = try await visit.ask(MyNews(measures: measures))
            let sent = EvidenceSent(visit, about: mine.own.topics)
            do {
                let read = try NewsForm(visit.form, about: mine.own.topics, withFiles: sent.actions)
                guard !read.news.isEmpty else { throw Refusal.notFound }
                try await visit.perform(SendNews(read.news, files: sent.kept(in: folder)))
                return .redirect(to: DeliveryPaths.mine, notice: .updatesSent)
            } catch let invalid as InvalidForm {
                return .tryAgain(allNewsPage(mine.own.wanted, visit, sent.awaiting(visit.form), sent.with(invalid)))
            }
        },
    ]
}

extension ActionToSpeakOf {
    fileprivate init(_ visit: Visit, _ measures: (any MeasureSpeaker)?) throws {
        self.measures = measures
        plan = try visit.id("plan")
        action = try visit.id("action")
        earlier = UUID(uuidString: visit.form["earlier"])
    }
}

private func newsPage(_ asked: ActionToSpeakOf.Answer, _ visit: Visit, _ form: Form, _ invalid: InvalidForm? = nil)
    -> Page
{
    let topic = asked.topic
    let action = topic.leaf.action
    let earlier: HTML? = topic.superseded.map { .hidden("earlier", $0.id.uuidString.lowercased()) }
    return Page(
        title(topic),
        back: NavigationItem(
            Phrase(en: "Back without sending", cy: "Yn ôl heb anfon"),
            path: PlanPaths.action(action)
        ),
        invalid: invalid,
        autosaves: true,
        body: """
            \(.inset("<p class=\"pre\">\(heading(action.ref, action.text, otherwise: ""))</p>\(NewsFieldset.said(topic))"))
            \(NewsFieldset.sentBack(topic))
            \(.form(
                action: DeliveryPaths.news(of: action.id, in: topic.plan.id),
                visit.context,
                multipart: true,
                autosave: .page,
                "\(earlier)\(NewsFieldset.html(topic, form, invalid))\(whose(asked, form))\(.button(UpdateWords.send))"
            ))
            """
    )
}

/// The plan was closed while somebody wrote, or is not in force yet: what they typed is there to be copied.
private func notInForcePage(_ asked: ActionToSpeakOf.Answer, typed: HTML? = nil) -> Page {
    let words =
        asked.tree.plan.status == .closed
        ? Phrase(
            en: "This plan is closed: no more news is taken of it.",
            cy: "Mae’r cynllun hwn wedi cau: ni chymerir rhagor o newyddion amdano."
        )
        : Phrase(
            en: "This plan is a draft: news is taken once it is in force.",
            cy: "Drafft yw’r cynllun hwn: cymerir newyddion unwaith y bydd mewn grym."
        )
    return Page(
        UpdateWords.give,
        back: NavigationItem(
            Phrase(en: "Back to the action", cy: "Yn ôl i’r cam"),
            path: PlanPaths.action(asked.topic.leaf.action)
        ),
        body: "\(typed)<p>\(words)</p>"
    )
}

private func title(_ topic: NewsTopic) -> Phrase {
    switch topic.superseded?.state {
    case .approved: Phrase(en: "Correct an update", cy: "Cywiro diweddariad")
    case .returned, .submitted: Phrase(en: "Say it again", cy: "Dweud eto")
    case nil: UpdateWords.give
    }
}

/// For a lead: whose words these are.
private func whose(_ asked: ActionToSpeakOf.Answer, _ form: Form) -> HTML? {
    let others = asked.owners.filter { owner in !asked.access.own.contains { $0.id == owner.id } }
    guard asked.access.isLead, !others.isEmpty else { return nil }
    return .select(
        "for",
        label: Phrase(en: "Whose words are these?", cy: "Geiriau pwy yw’r rhain?"),
        hint: Phrase(
            en: "Choose an owner if they told you. Neither of you may then approve it.",
            cy: "Dewiswch berchennog os dywedwyd wrthych. Ni chaiff yr un ohonoch ei gymeradwyo wedyn."
        ),
        options: [Option("", Phrase(en: "My own", cy: "Fy rhai i"))]
            + others.map { Option($0.id.uuidString.lowercased(), name: $0.name) },
        form: form
    )
}

private func allNewsPage(_ topics: [NewsTopic], _ visit: Visit, _ form: Form, _ invalid: InvalidForm? = nil) -> Page {
    let shown = Array(topics.prefix(50))
    let back = NavigationItem(Phrase(en: "Back to my updates", cy: "Yn ôl i’m diweddariadau"), path: DeliveryPaths.mine)
    guard !shown.isEmpty else {
        let words = Phrase(
            en: "None of your actions wants news now.",
            cy: "Nid oes angen newyddion am yr un o’ch camau nawr."
        )
        return Page(UpdateWords.give, back: back, invalid: invalid, body: .emptyState(words))
    }
    let lead = Phrase(
        en: "Say something of those you can. Those left empty stay as they are.",
        cy: "Dywedwch rywbeth am y rhai y gallwch. Bydd y rhai a adewir yn wag yn aros fel y maent."
    )
    let more: HTML? =
        topics.count > shown.count
        ? "<p>\(Phrase(en: "These are the first 50 of \(topics.count). The rest come when these are sent.", cy: "Dyma’r 50 cyntaf o \(topics.count). Daw’r gweddill ar ôl anfon y rhain."))</p>"
        : nil
    return Page(
        UpdateWords.give,
        back: back,
        invalid: invalid,
        autosaves: true,
        body: """
            <p>\(lead)</p>\(more)
            \(.form(
                action: DeliveryPaths.news,
                visit.context,
                multipart: true,
                autosave: .page,
                "\(NewsFieldset.html(shown, form, invalid))\(.button(UpdateWords.send))"
            ))
            """
    )
}

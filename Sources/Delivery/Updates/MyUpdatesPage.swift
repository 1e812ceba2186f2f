import DesignSystem
import Desk
import Foundation
import Markup
import People
import Records
import Strategy
import Web

let myUpdateRoutes: [Route] = [
    .get("/updates", for: .staff) { visit in
        let agencies = try await visit.ask(OwnAgencies())
        return .page(myUpdatesPage(try await visit.ask(MyNews()), agencies, visit))
    }
]

/// Everything somebody answers for: what was sent back, what wants news, and the rest.
private func myUpdatesPage(_ mine: MyNews.Answer, _ agencies: [Agency], _ visit: Visit) -> Page {
    let topics = mine.own.topics
    guard !topics.isEmpty || !mine.own.returned.isEmpty else {
        let words = Phrase(
            en: "When a strategy lead makes you the owner of an action, it appears here, and you say how it is going.",
            cy:
                "Pan fydd arweinydd strategaeth yn eich gwneud yn berchennog cam, bydd yn ymddangos yma, a byddwch yn dweud sut mae’n mynd."
        )
        return Page(UpdateWords.mine, width: .wide, actions: agencyLinks(agencies), body: .emptyState(words))
    }
    let wanted = mine.own.wanted
    let all: HTML? =
        wanted.isEmpty
        ? "<p>\(Phrase(en: "Nothing is wanted of you now.", cy: "Nid oes dim angen gennych nawr."))</p>"
        : "<p>\(.buttonLink(Phrase(en: "Give news of all that want it (\(wanted.count))", cy: "Rhoi newyddion am bopeth sydd ei angen (\(wanted.count))"), to: DeliveryPaths.news, .primary))</p>"
    let rest = topics.filter { !$0.isWanted }
    return Page(
        UpdateWords.mine,
        width: .wide,
        actions: agencyLinks(agencies),
        body: """
            \(returned(mine))\(all)\(letters(mine))
            \(table(Phrase(en: "Wants news", cy: "Angen newyddion"), "wanted", wanted))
            \(table(Phrase(en: "Also yours", cy: "Eich rhai chi hefyd"), "others", rest))
            """
    )
}

/// When they are written to, and who gives news for them: for each team whose plans they answer for.
private func letters(_ mine: MyNews.Answer) -> HTML {
    let links: [HTML] = mine.owners.map { owner in
        let words = Phrase(en: "Away, or one letter a week?", cy: "I ffwrdd, neu un llythyr yr wythnos?")
        return """
            <p>\(.link(words, to: "/updates/letters/\(owner.text)"))</p>
            <p>\(.link(DelegateForm.title, to: DelegateForm.path(owner)))</p>
            """
    }
    return "\(links)"
}

/// What each agency that they speak for promises, and may propose.
private func agencyLinks(_ agencies: [Agency]) -> HTML? {
    let links: [HTML] = agencies.prefix(5).map {
        .link(PartnerWords.promises(of: $0.name), to: PartnerPaths.promises($0.id))
    }
    return links.isEmpty ? nil : "\(links)"
}

private func returned(_ mine: MyNews.Answer) -> HTML? {
    guard !mine.own.returned.isEmpty else { return nil }
    let texts = Dictionary(
        mine.own.topics.map { ($0.leaf.action.id, heading($0.leaf.action.ref, $0.leaf.action.text, otherwise: "")) },
        uniquingKeysWith: { first, _ in first }
    )
    let lines: [HTML] = mine.own.returned.prefix(50).map { update in
        let name = texts[update.action] ?? mine.names[update.action] ?? ""
        let path =
            DeliveryPaths.news(of: update.action, in: update.plan) + "?earlier=\(update.id.uuidString.lowercased())"
        let asked: HTML? = update.decision.map { "<p class=\"pre\">\($0.words)</p>" }
        return """
            <section class="card stack"><h3>\(name)</h3>\
            <p class="meta">\(update.decidedByName), \(Phrase(en: "of what you said on", cy: "am yr hyn a ddywedoch ar")) \(update.saidOn.shown)</p>\
            \(asked)<p>\(.buttonLink(Phrase(en: "Say it again", cy: "Ei ddweud eto"), to: path))</p></section>
            """
    }
    return "<h2>\(UpdateWords.sentBack)</h2>\(lines)"
}

private func table(_ caption: Phrase, _ id: String, _ topics: [NewsTopic]) -> HTML? {
    guard !topics.isEmpty else { return nil }
    let rows: [[HTML]] = topics.prefix(500).map { topic in
        let action = topic.leaf.action
        let name = HTML.link(
            Phrase(same: heading(action.ref, action.text, otherwise: "")),
            to: PlanPaths.action(action)
        )
        let missed: HTML? = topic.round?.missedWords.map { "<p class=\"meta\">\($0)</p>" }
        return [
            "\(name)\(missed)\(topic.delegation.map { "<p class=\"meta\">\($0.words)</p>" } as HTML?)",
            .link(Phrase(same: topic.plan.title), to: PlanPaths.plan(topic.plan.id)), topic.state.tag,
            action.status.tag, topic.last.map { "\($0.saidOn.shown)" } ?? .none(UpdateWords.never),
            .link(
                UpdateWords.give,
                to: DeliveryPaths.news(of: action.id, in: topic.plan.id),
                about: action.text
            ),
        ]
    }
    return .table(
        caption,
        id: id,
        columns: [
            Column(Phrase(en: "Action", cy: "Cam")), Column(Phrase(en: "Plan", cy: "Cynllun")),
            Column(UpdateWords.news),
            Column(PlanWords.status), Column(UpdateWords.lastSaid), Column(UpdateWords.give),
        ],
        rows: rows,
        isEven: true
    )
}

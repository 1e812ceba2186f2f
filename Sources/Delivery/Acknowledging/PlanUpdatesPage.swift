import Dates
import DesignSystem
import Desk
import Forms
import Foundation
import Markup
import Strategy
import Web

let planUpdateRoutes: [Route] = [
    .get("/plans/:plan/updates", for: .staffWho(.seePlans)) { visit in
        let (answer, show, page) = try await asked(visit)
        return .page(planUpdatesPage(answer, show, page, visit))
    },
    .post("/plans/:plan/updates/approval", for: .staffWho(.editPlans)) { visit in
        let plan = try visit.id("plan")
        let chosen = visit.form.all("update").compactMap(UUID.init(uuidString:))
        guard !chosen.isEmpty else {
            let (answer, show, page) = try await asked(visit)
            let nothing = InvalidForm(
                "update",
                Phrase(en: "Choose the updates you approve", cy: "Dewiswch y diweddariadau yr ydych yn eu cymeradwyo")
            )
            return .tryAgain(planUpdatesPage(answer, show, page, visit, nothing))
        }
        try await visit.perform(ApproveUpdates(plan: plan, updates: chosen))
        return .redirect(to: DeliveryPaths.updates(plan), notice: .updatesApproved)
    },
]

private func asked(_ visit: Visit) async throws -> (PlanUpdates.Answer, PlanUpdates.Show, Int) {
    let show = PlanUpdates.Show(rawValue: visit.form["show"]) ?? .waiting
    let page = min(max(1, Int(visit.form["page"]) ?? 1), 10_000)
    return (try await visit.ask(PlanUpdates(plan: visit.id("plan"), show: show, page: page)), show, page)
}

/// The way to how owners are written to, for the plan's leads.
private func asking(_ plan: Plan, _ visit: Visit) -> HTML? {
    guard visit.actor.may(.editPlans, in: plan.team) else { return nil }
    let words = Phrase(
        en: "Who is asked, and who never answered",
        cy: "Pwy y gofynnir iddynt, a phwy nad atebodd erioed"
    )
    return "<p>\(.link(words, to: LinkPaths.asking(plan.id)))</p>"
}

private func planUpdatesPage(
    _ answer: PlanUpdates.Answer,
    _ show: PlanUpdates.Show,
    _ page: Int,
    _ visit: Visit,
    _ invalid: InvalidForm? = nil
) -> Page {
    let plan = answer.tree.plan
    let body: HTML = show == .waiting ? waiting(answer, page, visit, invalid) : lines(answer, show, page)
    let rhythm: HTML? =
        answer.known.periods.isEmpty
        ? .alert(
            Phrase(en: "Nobody is asked yet", cy: "Nid oes neb yn cael ei ofyn eto"),
            .info,
            "<p>\(Phrase(en: "Say how often this plan reports, and each action’s news is due at the end of each period.", cy: "Dywedwch pa mor aml y mae’r cynllun hwn yn adrodd, a bydd newyddion pob cam yn ddyledus ar ddiwedd pob cyfnod."))</p><p>\(.link(Phrase(en: "How often it reports", cy: "Pa mor aml y mae’n adrodd"), to: DeliveryPaths.rhythm(plan.id)))</p>"
        ) : nil
    var whole = Page.ofPlan(
        plan,
        UpdateWords.updates,
        visit,
        body: "\(rhythm)\(asking(plan, visit))\(choices(answer, show))\(body)"
    )
    whole.invalid = invalid
    return whole
}

/// The lists there are, each with how many are in it.
private func choices(_ answer: PlanUpdates.Answer, _ show: PlanUpdates.Show) -> HTML {
    let items: [HTML] = PlanUpdates.Show.allCases.map { one in
        let count = answer.counts[one] ?? 0
        let words = Phrase(en: "\(one.words.en) (\(count))", cy: "\(one.words.cy) (\(count))")
        return one == show
            ? "<li><strong aria-current=\"true\">\(words)</strong></li>"
            : "<li>\(.link(words, to: path(answer.tree.plan.id, one, 1)))</li>"
    }
    return "<ul class=\"cluster plain\">\(items)</ul>"
}

private func path(_ plan: UUID, _ show: PlanUpdates.Show, _ page: Int) -> String {
    DeliveryPaths.updates(plan) + "?show=\(show.rawValue)" + (page > 1 ? "&page=\(page)" : "")
}

private func waiting(_ answer: PlanUpdates.Answer, _ page: Int, _ visit: Visit, _ invalid: InvalidForm?) -> HTML {
    let plan = answer.tree.plan.id
    guard !answer.waiting.updates.isEmpty else {
        return .emptyState(
            Phrase(en: "No update waits for a second person.", cy: "Nid oes diweddariad yn aros am ail berson.")
        )
    }
    let leaves = Dictionary(answer.tree.actions.map { ($0.action.id, $0) }, uniquingKeysWith: { first, _ in first })
    var isFirst = true
    let cards: [HTML] = answer.waiting.updates.map { update in
        let action = leaves[update.action]?.action
        let name = action.map { heading($0.ref, $0.text, otherwise: "") } ?? ""
        let id: HTML = isFirst ? "update" : "update-\(update.id.uuidString.lowercased())"
        if !answer.own.contains(update.id) { isFirst = false }
        let choose: HTML =
            answer.own.contains(update.id)
            ? own(answer)
            : """
            <div class="opt"><input type="checkbox" id="\(id)" name="update" value="\(update.id.uuidString.lowercased())">\
            <label for="\(id)">\(Phrase(en: "Approve", cy: "Cymeradwyo"))<span class="vh"> \(name)</span></label></div>
            """
        let period = update.period.flatMap { answer.waiting.periods[$0]?.name }
        return """
            <section class="card stack"><h2 class="h3">\(name)</h2>\
            <p class="meta">\(update.byName), \(update.saidOn.shown)\(period.map { ", \($0)" } as HTML?)</p>\
            \(answer.waiting.words(update))\
            <p class="cluster">\(choose) \(.link(Phrase(en: "Look closer, or send it back", cy: "Edrych yn fanylach, neu ei anfon yn ôl"), to: DeliveryPaths.update(update.id, of: plan), about: name))</p></section>
            """
    }
    let pages: HTML = .pages(of: answer.counts[.waiting] ?? 0, size: PlanUpdates.pageSize, current: page) {
        path(plan, .waiting, $0)
    }
    guard answer.isLead, answer.own.count < cards.count else { return "\(pages)\(cards)" }
    return """
        \(pages)\(.form(
            action: DeliveryPaths.approval(plan),
            visit.context,
            "\(cards)\(.button(Phrase(en: "Approve those chosen", cy: "Cymeradwyo’r rhai a ddewiswyd")))"
        ))
        """
}

/// Why there is nothing to tick.
private func own(_ answer: PlanUpdates.Answer) -> HTML {
    let words =
        answer.isLead
        ? Phrase(
            en: "These are your own words: someone else approves them.",
            cy: "Eich geiriau chi yw’r rhain: rhywun arall sy’n eu cymeradwyo."
        )
        : Phrase(
            en: "A strategy lead of this team approves it.",
            cy: "Arweinydd strategaeth y tîm hwn sy’n ei gymeradwyo."
        )
    return .none(words)
}

private func lines(_ answer: PlanUpdates.Answer, _ show: PlanUpdates.Show, _ page: Int) -> HTML {
    let plan = answer.tree.plan.id
    guard !answer.lines.isEmpty else {
        return .nothingFound(
            Phrase(en: "No action stands like this.", cy: "Nid oes cam yn sefyll fel hyn."),
            ways: [.link(PlanUpdates.Show.all.words, to: path(plan, .all, 1))]
        )
    }
    let size = PlanUpdates.pageSize
    let current = (page - 1) * size < answer.lines.count ? page : 1
    let rows: [[HTML]] = answer.lines.dropFirst((current - 1) * size).prefix(size).map { line in
        let action = line.leaf.action
        let names = (answer.owners[action.id] ?? []).map(\.name).joined(separator: "; ")
        let last = answer.known.standings.lastSaid[action.id].map { Day(iso: String($0.iso.prefix(10))) } ?? nil
        return [
            .link(Phrase(same: heading(action.ref, action.text, otherwise: "")), to: PlanPaths.action(action)),
            names.isEmpty ? .none(UpdateWords.noOwner) : "\(names)", "\(line.state.tag)", "\(action.status.tag)",
            last.map { "\($0.shown)" } ?? .none(UpdateWords.never),
        ]
    }
    return """
        \(.pages(of: answer.lines.count, size: size, current: current) { path(plan, show, $0) })
        \(.table(
            show.words,
            id: "updates",
            columns: [
                Column(Phrase(same: answer.tree.plan.words.action)), Column(UpdateWords.owners), Column(UpdateWords.news),
                Column(PlanWords.status), Column(UpdateWords.lastSaid),
            ],
            rows: rows
        ))
        """
}

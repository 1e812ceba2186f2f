import DesignSystem
import Desk
import Forms
import Foundation
import Markup
import Records
import Strategy
import Web

/// One update, and what this person may do with it.
struct OneUpdate: Question {
    struct Answer: Sendable {
        let tree: PlanTree
        let update: ProgressUpdate
        let history: UpdateHistory
        let action: Action?
        /// May approve it or send it back.
        let mayDecide: Bool
        /// Is the author, or a lead: may say it again, or put it right.
        let maySayAgain: Bool
        let isOwn: Bool
        let isLead: Bool
    }

    let plan: UUID
    let id: UUID

    func permits(_ actor: Actor, _ db: any Reader) -> Bool { true }

    func answer(_ look: Look) throws -> Answer {
        let tree = try look.db.planTree(plan, visibleTo: look.actor)
        guard let update = try look.db.update(id, of: plan) else { throw Refusal.notFound }
        let access = UpdateAccess(look.actor, tree.plan, owners: try look.db.speakers(ofAction: update.action))
        guard access.mayRead else { throw Refusal.notFound }
        let isOwn = look.actor.kind == .account ? try look.db.isOwn(update, of: look.actor) : false
        let isOpen = update.state == .submitted && !update.isRevised
        let isLast = update.state != .approved ? !update.isRevised : try !look.db.isCorrected(id)
        let around = try look.db.updates(ofAction: update.action)
        return Answer(
            tree: tree,
            update: update,
            history: try look.db.history(of: around, try look.db.periods(of: plan)),
            action: tree.actions.first { $0.action.id == update.action }?.action,
            mayDecide: access.isLead && isOpen && !isOwn,
            maySayAgain: isLast && tree.plan.status == .adopted
                && (access.isLead || access.own.contains { $0.id == update.owner }),
            isOwn: isOwn && isOpen,
            isLead: access.isLead
        )
    }
}

let updateRoutes: [Route] = [
    .get("/plans/:plan/updates/:update", for: .staff) { visit in
        .page(updatePage(try await visit.ask(OneUpdate(visit)), visit))
    },
    .post("/plans/:plan/updates/:update/approval", for: .staffWho(.editPlans)) { visit in
        let plan = try visit.id("plan")
        var read = FormReader(visit.form)
        let comment = read.optionalLongText("approval-comment", most: 2000)
        do {
            try read.finish()
        } catch let invalid as InvalidForm {
            return .tryAgain(updatePage(try await visit.ask(OneUpdate(visit)), visit, invalid))
        }
        try await visit.perform(ApproveUpdates(plan: plan, updates: [visit.id("update")], comment: comment))
        return .redirect(to: DeliveryPaths.updates(plan), notice: .updatesApproved)
    },
    .post("/plans/:plan/updates/:update/return", for: .staffWho(.editPlans)) { visit in
        let plan = try visit.id("plan")
        do {
            var read = FormReader(visit.form)
            let comment = read.longText(
                "comment",
                required: Phrase(
                    en: "Say what you ask of its author",
                    cy: "Dywedwch beth yr ydych yn ei ofyn i’w awdur"
                ),
                most: 2000
            )
            try read.finish()
            try await visit.perform(ReturnUpdate(plan: plan, update: visit.id("update"), comment: comment))
            return .redirect(to: DeliveryPaths.updates(plan), notice: .updateReturned)
        } catch let invalid as InvalidForm {
            return .tryAgain(updatePage(try await visit.ask(OneUpdate(visit)), visit, invalid))
        }
    },
]

extension OneUpdate {
    fileprivate init(_ visit: Visit) throws { self.init(plan: try visit.id("plan"), id: try visit.id("update")) }
}

private func updatePage(_ answer: OneUpdate.Answer, _ visit: Visit, _ invalid: InvalidForm? = nil) -> Page {
    let update = answer.update
    let plan = answer.tree.plan
    let name = answer.action.map { heading($0.ref, $0.text, otherwise: "") }
    let period = update.period.flatMap { answer.history.periods[$0]?.name }
    let action: HTML? = name.map { "<p class=\"lead pre\">\($0)</p>" }
    let gone: HTML? =
        answer.action == nil
        ? "<p>\(Phrase(en: "This action is no longer in the plan.", cy: "Nid yw’r cam hwn yn y cynllun mwyach."))</p>"
        : nil
    let levels: [NavigationItem] =
        answer.action.map { [NavigationItem(Phrase(same: name ?? ""), path: PlanPaths.action($0))] } ?? []
    var page = Page.ofPlan(
        plan,
        period.map { Phrase(en: "Update for \($0.en)", cy: "Diweddariad ar gyfer \($0.cy)") }
            ?? Phrase(en: "Update", cy: "Diweddariad"),
        under: levels,
        visit,
        body: """
            \(action)\(gone)<p class="meta">\(update.byName), \(update.saidOn.shown) \(update.stateTag)</p>
            \(answer.history.words(update))\(next(answer))\(decide(answer, visit, invalid))
            """
    )
    page.invalid = invalid
    return page
}

/// What can still become of it.
private func next(_ answer: OneUpdate.Answer) -> HTML? {
    let update = answer.update
    let own: HTML? =
        answer.isOwn && answer.isLead
        ? "<p>\(Phrase(en: "These are your own words, or you typed them: another strategy lead of this team approves them or sends them back.", cy: "Eich geiriau chi yw’r rhain, neu chi a’u teipiodd: arweinydd strategaeth arall o’r tîm hwn sy’n eu cymeradwyo neu’n eu hanfon yn ôl."))</p>"
        : nil
    guard answer.maySayAgain, let action = answer.action else { return own }
    let words =
        update.state == .approved
        ? Phrase(en: "Correct it in a new entry", cy: "Ei gywiro mewn cofnod newydd")
        : Phrase(en: "Say it again", cy: "Ei ddweud eto")
    let path = DeliveryPaths.news(of: action.id, in: update.plan) + "?earlier=\(update.id.uuidString.lowercased())"
    return "\(own)<p>\(.buttonLink(words, to: path))</p>"
}

private func decide(_ answer: OneUpdate.Answer, _ visit: Visit, _ invalid: InvalidForm?) -> HTML? {
    guard answer.mayDecide else { return nil }
    let path = DeliveryPaths.update(answer.update.id, of: answer.update.plan)
    let lead = Phrase(
        en: "Approving locks it, and the plan takes over its status and any new date.",
        cy: "Mae cymeradwyo’n ei gloi, a bydd y cynllun yn cymryd ei statws ac unrhyw ddyddiad newydd."
    )
    return """
        <h2>\(Phrase(en: "Approve it, or send it back", cy: "Ei gymeradwyo, neu ei anfon yn ôl"))</h2><p>\(lead)</p>
        \(.form(
            action: path + "/approval",
            visit.context,
            """
            \(.textArea(
                "approval-comment",
                label: Phrase(en: "A comment, kept with it", cy: "Sylw, a gedwir gydag ef"),
                rows: 2,
                isOptional: true,
                form: visit.form,
                invalid: invalid
            ))
            \(.button(Phrase(en: "Approve", cy: "Cymeradwyo")))
            """
        ))
        \(.form(
            action: path + "/return",
            visit.context,
            """
            \(.textArea("comment", label: Phrase(en: "What do you ask of its author?", cy: "Beth yr ydych yn ei ofyn i’w awdur?"), rows: 3, form: visit.form, invalid: invalid))
            \(.button(Phrase(en: "Send it back", cy: "Ei anfon yn ôl"), .secondary))
            """
        ))
        """
}

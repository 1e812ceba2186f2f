import DesignSystem
import Desk
import Forms
import Foundation
import Markup
import Strategy
import Web

let planOwnerRoutes: [Route] = [
    .get("/plans/:plan/owners", for: .staffWho(.seePlans)) { visit in
        .page(planOwnersPage(try await visit.ask(PlanOwners(plan: visit.id("plan"))), visit))
    },
    .post("/plans/:plan/owners/assignment", for: .staffWho(.editPlans)) { visit in
        let answer = try await visit.ask(PlanOwners(plan: visit.id("plan")))
        do {
            var read = FormReader(visit.form)
            let lead = read.choice(
                "lead",
                among: answer.groups.map(\.id),
                required: Phrase(en: "Choose whose actions", cy: "Dewiswch gamau pwy")
            )
            let owner = read.uuid(
                "owner",
                required: Phrase(en: "Choose who answers for them", cy: "Dewiswch pwy sy’n ateb drostynt")
            )
            let everyAction = read.flag("all")
            try read.finish()
            let command = AssignOwner(
                plan: answer.tree.plan.id,
                owner: owner,
                lead: lead,
                onlyWhereNobody: !everyAction
            )
            try await visit.perform(command)
            return .redirect(to: DeliveryPaths.owners(answer.tree.plan.id), notice: .ownersAssigned)
        } catch let invalid as InvalidForm {
            return .tryAgain(planOwnersPage(answer, visit, invalid))
        }
    },
]

private func planOwnersPage(_ answer: PlanOwners.Answer, _ visit: Visit, _ invalid: InvalidForm? = nil) -> Page {
    let plan = answer.tree.plan
    let add: [HTML] =
        answer.mayChange
        ? [.buttonLink(Phrase(en: "Add an owner", cy: "Ychwanegu perchennog"), to: DeliveryPaths.newOwner(plan.id))]
        : []
    var page = Page.ofPlan(
        plan,
        Phrase(en: "Who answers for each action", cy: "Pwy sy’n ateb dros bob cam"),
        visit,
        actions: add,
        body: "\(owners(answer))\(unowned(answer))\(assign(answer, visit, invalid))"
    )
    page.invalid = invalid
    return page
}

private func owners(_ answer: PlanOwners.Answer) -> HTML {
    let plan = answer.tree.plan.id
    let many = Dictionary(grouping: answer.byAction.values.flatMap { $0 }, by: \.id).mapValues(\.count)
    guard !answer.team.isEmpty else {
        return .emptyState(
            Phrase(
                en: "Nobody answers for this plan’s actions yet. Add the people who do: they need no account.",
                cy:
                    "Nid oes neb yn ateb dros gamau’r cynllun hwn eto. Ychwanegwch y bobl sy’n gwneud: nid oes angen cyfrif arnynt."
            )
        )
    }
    return .table(
        Phrase(en: "People who answer for actions", cy: "Pobl sy’n ateb dros gamau"),
        id: "owners",
        columns: [
            Column(Phrase(en: "Name", cy: "Enw")), Column(Phrase(en: "Agency", cy: "Asiantaeth")),
            Column(Phrase(en: "Email", cy: "E-bost")), Column(Phrase(en: "Signs in", cy: "Yn mewngofnodi")),
            Column(Phrase(en: "Actions of this plan", cy: "Camau’r cynllun hwn"), isNumber: true),
        ],
        rows: answer.team.prefix(500).map { owner in
            let name: HTML =
                answer.mayChange
                ? .link(Phrase(asWritten: owner.name), to: DeliveryPaths.owner(owner.id, in: plan)) : "\(owner.name)"
            return [
                name, answer.agency(of: owner).map { "\($0)" } ?? .none(), "\(owner.email)",
                owner.account == nil
                    ? "\(Phrase(en: "No, by email link", cy: "Na, trwy ddolen e-bost"))"
                    : "\(Phrase(en: "Yes", cy: "Ydy"))",
                "\(many[owner.id] ?? 0)",
            ]
        }
    )
}

private func unowned(_ answer: PlanOwners.Answer) -> HTML? {
    let without = answer.unowned
    guard !without.isEmpty else { return nil }
    let count = Phrase.counted(
        without.count,
        en: EnglishForms(one: "1 action has nobody", other: "\(without.count) actions have nobody"),
        cy: WelshForms(other: "Nid oes gan \(without.count) cam neb")
    )
    let rows: [[HTML]] = without.prefix(100).map { leaf in
        let action = leaf.action
        let leads = leaf.leads.map(\.written).joined(separator: "; ")
        let path =
            answer.mayChange ? DeliveryPaths.owners(ofAction: action.id, in: action.plan) : PlanPaths.action(action)
        return [
            .link(Phrase(same: heading(action.ref, action.text, otherwise: "")), to: path),
            leads.isEmpty ? .none(PlanWords.noLead) : "\(leads)",
        ]
    }
    let more: HTML? =
        without.count > rows.count
        ? "<p>\(Phrase(en: "The first 100 are shown.", cy: "Dangosir y 100 cyntaf."))</p>" : nil
    return """
        <h2>\(count)</h2>\(suggestions(answer))\(more)
        \(.table(
            Phrase(en: "Actions nobody answers for", cy: "Camau nad oes neb yn ateb drostynt"),
            id: "unowned",
            columns: [Column(Phrase(same: answer.tree.plan.words.action)), Column(PlanWords.lead)],
            rows: rows
        ))
        """
}

/// The leads with most of those actions: one step from a lead's name to someone with an address.
private func suggestions(_ answer: PlanOwners.Answer) -> HTML? {
    guard answer.mayChange else { return nil }
    let without = Set(answer.unowned.map(\.action.id))
    let lines: [HTML] = answer.groups.prefix(40).compactMap { group in
        let many = group.actions.filter { without.contains($0.action.id) }.count
        guard many > 0 else { return nil }
        let words = Phrase.counted(
            many,
            en: EnglishForms(
                one: "Add who answers for 1 action led by \(group.name)",
                other: "Add who answers for \(many) actions led by \(group.name)"
            ),
            cy: WelshForms(other: "Ychwanegu pwy sy’n ateb dros \(many) cam a arweinir gan \(group.name)")
        )
        let query = group.id.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
        return "<li>\(.link(words, to: DeliveryPaths.newOwner(answer.tree.plan.id) + "?lead=\(query)"))</li>"
    }
    return lines.isEmpty ? nil : "<ul>\(lines.prefix(10).map { $0 })</ul>"
}

private func assign(_ answer: PlanOwners.Answer, _ visit: Visit, _ invalid: InvalidForm?) -> HTML? {
    guard answer.mayChange, !answer.team.isEmpty, !answer.groups.isEmpty else { return nil }
    let choose = Option("", Phrase(en: "Choose", cy: "Dewiswch"))
    let leads = answer.groups.prefix(200).map { group in
        Option(group.id, name: "\(group.name) (\(group.actions.count))")
    }
    return """
        <h2>\(Phrase(en: "All of one lead’s actions at once", cy: "Holl gamau un arweinydd ar unwaith"))</h2>
        \(.form(
            action: DeliveryPaths.assignment(answer.tree.plan.id),
            visit.context,
            """
            \(.select("lead", label: Phrase(en: "Actions led by", cy: "Camau a arweinir gan"), options: [choose] + leads, form: visit.form, invalid: invalid))
            \(.select("owner", label: Phrase(en: "Who answers for them", cy: "Pwy sy’n ateb drostynt"), options: [choose] + answer.team.map { Option($0.id.uuidString.lowercased(), name: $0.name) }, form: visit.form, invalid: invalid))
            \(.tick("all", Phrase(en: "Also where somebody else answers already: then both do", cy: "Hefyd lle mae rhywun arall yn ateb yn barod: yna mae’r ddau"), form: visit.form))
            \(.button(Phrase(en: "Make them answer for these", cy: "Gwneud iddynt ateb dros y rhain"), .secondary))
            """
        ))
        """
}

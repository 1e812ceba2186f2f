import DesignSystem
import Desk
import Forms
import Foundation
import Markup
import People
import Records
import Strategy
import Web

let ownerRoutes: [Route] = [
    .get("/plans/:plan/owners/new", for: .staffWho(.editPlans)) { visit in
        let answer = try await changeable(visit)
        let group = answer.groups.first { $0.id == visit.form["lead"] }
        let values = [
            "agency": group?.agency?.uuidString.lowercased() ?? "", "language": Language.english.rawValue,
            "lead": group?.id ?? "",
        ]
        return .page(ownerPage(answer, nil, visit, Form(values: values)))
    },
    .post("/plans/:plan/owners/new", for: .staffWho(.editPlans)) { visit in
        let answer = try await changeable(visit)
        do {
            let details = try OwnerDetails(visit.form)
            let command = AddOwner(plan: answer.tree.plan.id, details: details, lead: visit.form["lead"])
            try await visit.perform(command)
            return .redirect(to: DeliveryPaths.owners(answer.tree.plan.id), notice: .ownerSaved)
        } catch let invalid as InvalidForm {
            return .tryAgain(ownerPage(answer, nil, visit, visit.form, invalid))
        }
    },
    .get("/plans/:plan/owners/:owner", for: .staffWho(.editPlans)) { visit in
        let (answer, owner) = try await one(visit)
        return .page(ownerPage(answer, owner, visit, Form(values: owner.fields)))
    },
    .post("/plans/:plan/owners/:owner", for: .staffWho(.editPlans)) { visit in
        let (answer, owner) = try await one(visit)
        do {
            let details = try OwnerDetails(visit.form)
            let seen = Int(visit.form["version"]) ?? 0
            try await visit.perform(
                ChangeOwner(plan: answer.tree.plan.id, owner: owner.id, details: details, seen: seen)
            )
            return .redirect(to: DeliveryPaths.owners(answer.tree.plan.id), notice: .ownerSaved)
        } catch let invalid as InvalidForm {
            return .tryAgain(ownerPage(answer, owner, visit, visit.form, invalid))
        }
    },
    .post("/plans/:plan/owners/:owner/end", for: .staffWho(.editPlans)) { visit in
        let (answer, owner) = try await one(visit)
        try await visit.perform(EndOwner(plan: answer.tree.plan.id, owner: owner.id))
        return .redirect(to: DeliveryPaths.owners(answer.tree.plan.id), notice: .ownerEnded)
    },
    .get("/plans/:plan/actions/:action/owners", for: .staffWho(.editPlans)) { visit in
        .page(try actionOwnersPage(try await changeable(visit), visit))
    },
    .post("/plans/:plan/actions/:action/owners", for: .staffWho(.editPlans)) { visit in
        let plan = try visit.id("plan")
        let action = try visit.id("action")
        let owners = visit.form.all("owner").compactMap(UUID.init(uuidString:))
        try await visit.perform(SetOwners(plan: plan, action: action, owners: owners))
        return .redirect(to: PlanPaths.action(action, in: plan), notice: .ownersAssigned)
    },
]

private func changeable(_ visit: Visit) async throws -> PlanOwners.Answer {
    let answer = try await visit.ask(PlanOwners(plan: visit.id("plan")))
    guard answer.mayChange else { throw Refusal.notPermitted }
    return answer
}

private func one(_ visit: Visit) async throws -> (PlanOwners.Answer, Owner) {
    let answer = try await changeable(visit)
    let id = try visit.id("owner")
    guard let owner = answer.team.first(where: { $0.id == id }) else { throw Refusal.notFound }
    return (answer, owner)
}

extension Owner {
    fileprivate var fields: [String: String] {
        [
            "name": name, "email": email, "agency": agency?.uuidString.lowercased() ?? "",
            "language": language.rawValue, "version": String(version),
        ]
    }
}

private func ownerPage(
    _ answer: PlanOwners.Answer,
    _ owner: Owner?,
    _ visit: Visit,
    _ form: Form,
    _ invalid: InvalidForm? = nil
) -> Page {
    let plan = answer.tree.plan.id
    let path = owner.map { DeliveryPaths.owner($0.id, in: plan) } ?? DeliveryPaths.newOwner(plan)
    let group = owner == nil ? answer.groups.first { $0.id == form["lead"] } : nil
    let gains: HTML? = group.map { group in
        let words = Phrase.counted(
            group.actions.count,
            en: EnglishForms(
                one: "They will answer for the 1 action led by \(group.name).",
                other: "They will answer for the \(group.actions.count) actions led by \(group.name)."
            ),
            cy: WelshForms(other: "Byddant yn ateb dros y \(group.actions.count) cam a arweinir gan \(group.name).")
        )
        return .inset("<p>\(words)</p>")
    }
    let none = Option("", Phrase(en: "None of those here", cy: "Dim un o’r rhain"))
    let agencies = [none] + answer.agencies.map { Option($0.id.uuidString.lowercased(), name: $0.name) }
    let fields: HTML = """
        \(.textField("name", label: Phrase(en: "Name", cy: "Enw"), form: form, invalid: invalid))
        \(.textField("email", label: Phrase(en: "Email address", cy: "Cyfeiriad e-bost"), hint: Phrase(en: "Where they are asked for news. Someone who signs in with the same address sees their actions there too.", cy: "Lle gofynnir iddynt am newyddion. Bydd rhywun sy’n mewngofnodi â’r un cyfeiriad yn gweld eu camau yno hefyd."), type: "email", form: form, invalid: invalid))
        \(.select("agency", label: Phrase(en: "Agency", cy: "Asiantaeth"), options: agencies, form: form, invalid: invalid))
        \(.radios("language", legend: Phrase(en: "Language of their emails", cy: "Iaith eu negeseuon e-bost"), options: Language.allCases.map { Option($0.rawValue, name: $0.ownName) }, form: form, invalid: invalid))
        """
    let end: HTML? = owner.map { owner in
        """
        <h2>\(Phrase(en: "They answer no more", cy: "Nid ydynt yn ateb mwyach"))</h2>
        <p>\(Phrase(en: "They are taken off all actions of this team’s plans. What they said stays.", cy: "Cânt eu tynnu oddi ar holl gamau cynlluniau’r tîm hwn. Mae’r hyn a ddywedwyd ganddynt yn aros."))</p>
        \(.form(action: DeliveryPaths.owner(owner.id, in: plan) + "/end", visit.context, .button(Phrase(en: "Take them off", cy: "Eu tynnu oddi arno"), .warning)))
        """
    }
    return Page(
        owner == nil
            ? Phrase(en: "Add an owner", cy: "Ychwanegu perchennog")
            : Phrase(en: "Change an owner", cy: "Newid perchennog"),
        back: NavigationItem(Phrase(en: "Back without saving", cy: "Yn ôl heb gadw"), path: DeliveryPaths.owners(plan)),
        invalid: invalid,
        body: """
            \(gains)\(.form(
                action: path,
                visit.context,
                "\(fields)\(.hidden("lead", form["lead"]))\(.hidden("version", form["version"]))\(.button(Phrase(en: "Save", cy: "Cadw")))"
            ))\(end)
            """
    )
}

private func actionOwnersPage(_ answer: PlanOwners.Answer, _ visit: Visit) throws -> Page {
    let id = try visit.id("action")
    guard let leaf = answer.tree.actions.first(where: { $0.action.id == id }) else { throw Refusal.notFound }
    let present = (answer.byAction[id] ?? []).map { $0.id.uuidString.lowercased() }
    let plan = answer.tree.plan.id
    let leads = leaf.leads.map(\.written).joined(separator: "; ")
    let agencies = Set(leaf.leads.compactMap(\.agency))
    // Those of the lead's own agency come first.
    let ordered =
        answer.team.filter { $0.agency.map(agencies.contains) ?? false }
        + answer.team.filter { !($0.agency.map(agencies.contains) ?? false) }
    let options = ordered.prefix(300).map { owner in
        Option(
            owner.id.uuidString.lowercased(),
            Phrase(asWritten: owner.name),
            hint: answer.agency(of: owner).map { Phrase(asWritten: $0) }
        )
    }
    let add: HTML = .link(Phrase(en: "Add an owner", cy: "Ychwanegu perchennog"), to: DeliveryPaths.newOwner(plan))
    let form: HTML =
        options.isEmpty
        ? .emptyState(
            Phrase(en: "Nobody is on this team’s list yet.", cy: "Nid oes neb ar restr y tîm hwn eto."),
            action: add
        )
        : .form(
            action: DeliveryPaths.owners(ofAction: id, in: plan),
            visit.context,
            """
            \(.checkboxes("owner", legend: Phrase(en: "Who answers for it?", cy: "Pwy sy’n ateb drosto?"), hint: nil, options: Array(options), form: Form(["owner": present])))
            \(.button(Phrase(en: "Save", cy: "Cadw")))<p>\(add)</p>
            """
        )
    return Page(
        Phrase(en: "Who answers for an action", cy: "Pwy sy’n ateb dros gam"),
        back: NavigationItem(
            Phrase(en: "Back without saving", cy: "Yn ôl heb gadw"),
            path: PlanPaths.action(id, in: plan)
        ),
        body: """
            \(.inset("<p class=\"pre\">\(heading(leaf.action.ref, leaf.action.text, otherwise: ""))</p><p class=\"meta\">\(PlanWords.lead): \(leads.isEmpty ? .none(PlanWords.noLead) : "\(leads)" as HTML)</p>"))
            \(form)
            """
    )
}

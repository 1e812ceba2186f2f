import DesignSystem
import Desk
import Forms
import Foundation
import Markup
import Strategy
import Web

/// What partners propose for a plan: the list of them.
let planPledgeRoutes: [Route] = [
    .get("/plans/:plan/pledges", for: .staffWho(.seePlans)) { visit in
        .page(listPage(try await visit.ask(PlanPledges(plan: visit.id("plan"))), visit))
    }
]

private let most = 200

private func listPage(_ answer: PlanPledges.Answer, _ visit: Visit) -> Page {
    let none = Phrase(
        en: "No partner has proposed a promise for this plan yet. They do so on their agency’s own page.",
        cy:
            "Nid oes partner wedi cynnig addewid ar gyfer y cynllun hwn eto. Maent yn gwneud hynny ar dudalen eu hasiantaeth."
    )
    let rows: [[HTML]] = answer.pledges.prefix(most).map { pledge in
        [
            .link(
                Phrase(same: heading(pledge.words.ref, pledge.words.text, otherwise: "")),
                to: PartnerPaths.pledge(pledge.id, of: pledge.plan)
            ),
            answer.agencies[pledge.agency].map { .link(Phrase(same: $0), to: PartnerPaths.promises(pledge.agency)) }
                ?? .none(),
            pledge.words.priority.map { "\($0)" } ?? .none(PlanWords.notGiven), pledge.state.tag,
            "\(visit.clock.day(of: pledge.sentAt).shown), \(pledge.byName)",
        ]
    }
    let table: HTML = .table(
        PartnerWords.proposed,
        id: "pledges",
        columns: [
            Column(Phrase(en: "Promise", cy: "Addewid")), Column(Phrase(en: "Agency", cy: "Asiantaeth")),
            Column(PartnerWords.priority), Column(PlanWords.status), Column(Phrase(en: "Sent", cy: "Anfonwyd")),
        ],
        rows: rows,
        isCaptionSeen: false
    )
    let cut: HTML? =
        answer.pledges.count > most
        ? "<p>\(Phrase(en: "The first \(most) are shown, those that wait first.", cy: "Dangosir y \(most) cyntaf, y rhai sy’n aros yn gyntaf."))</p>"
        : nil
    return .ofPlan(
        answer.plan,
        PartnerWords.proposed,
        visit,
        body: answer.pledges.isEmpty ? .emptyState(none) : "\(cut)\(table)"
    )
}

/// One of them: what it says, what was done with it, and the lead's answer.
let pledgeRoutes: [Route] = [
    .get("/plans/:plan/pledges/:pledge", for: .staff) { visit in
        .page(try onePage(try await one(visit), visit))
    },
    .post("/plans/:plan/pledges/:pledge/acceptance", for: .staffWho(.editPlans)) { visit in
        let answer = try await one(visit)
        do {
            var read = FormReader(visit.form)
            let objective = read.uuid(
                "objective",
                required: Phrase(
                    en: "Choose where in the plan it belongs",
                    cy: "Dewiswch ble yn y cynllun y mae’n perthyn"
                )
            )
            let seen = Int(visit.form["version"])
            try read.finish()
            let command = AcceptPledge(
                plan: answer.tree.plan.id,
                id: answer.pledge.id,
                objective: objective,
                seen: seen
            )
            let action = try await visit.perform(command)
            return .redirect(to: PlanPaths.action(action, in: answer.tree.plan.id), notice: .pledgeAccepted)
        } catch let invalid as InvalidForm {
            return .tryAgain(try onePage(answer, visit, invalid))
        }
    },
    .post("/plans/:plan/pledges/:pledge/changes", for: .staffWho(.editPlans)) { visit in
        try await answered(visit, "comment", Phrase(en: "Enter what should change", cy: "Rhowch yr hyn a ddylai newid"))
        {
            AskForChanges(plan: $0.tree.plan.id, id: $0.pledge.id, comment: $1)
        }
    },
    .post("/plans/:plan/pledges/:pledge/refusal", for: .staffWho(.editPlans)) { visit in
        try await answered(visit, "reason", Phrase(en: "Enter why not", cy: "Rhowch pam ddim")) {
            DeclinePledge(plan: $0.tree.plan.id, id: $0.pledge.id, reason: $1)
        }
    },
    .get("/plans/:plan/pledges/:pledge/edit", for: .staff) { visit in
        let answer = try await changeable(visit)
        return .page(editPage(answer, visit, Form(values: answer.pledge.words.fields)))
    },
    .post("/plans/:plan/pledges/:pledge/edit", for: .staff) { visit in
        let answer = try await changeable(visit)
        let (plan, id) = (answer.tree.plan.id, answer.pledge.id)
        do {
            let words = try PledgeWords(visit.form, progress: answer.pledge.words.progress)
            let seen = Int(visit.form["version"]) ?? 0
            try await visit.perform(ChangePledge(plan: plan, id: id, words: words, seen: seen))
            return .redirect(to: PartnerPaths.pledge(id, of: plan), notice: .pledgeSent)
        } catch let invalid as InvalidForm {
            return .tryAgain(editPage(answer, visit, visit.form, invalid))
        }
    },
    .post("/plans/:plan/pledges/:pledge/withdrawal", for: .staff) { visit in
        let answer = try await one(visit)
        let (plan, id) = (answer.tree.plan.id, answer.pledge.id)
        try await visit.perform(WithdrawPledge(plan: plan, id: id))
        return .redirect(to: PartnerPaths.pledge(id, of: plan), notice: .pledgeWithdrawn)
    },
]

private func one(_ visit: Visit) async throws -> OnePledge.Answer {
    try await visit.ask(OnePledge(plan: visit.id("plan"), id: visit.id("pledge")))
}

private func changeable(_ visit: Visit) async throws -> OnePledge.Answer {
    let answer = try await one(visit)
    guard answer.mayChange else { throw Refusal.notPermitted }
    return answer
}

private func answered<C: Command>(
    _ visit: Visit,
    _ field: String,
    _ required: Phrase,
    _ command: (OnePledge.Answer, InternalText) -> C
) async throws -> Reply {
    let answer = try await one(visit)
    do {
        var read = FormReader(visit.form)
        let words = read.longText(field, required: required)
        try read.finish()
        try await visit.perform(command(answer, InternalText(words)))
        return .redirect(to: PartnerPaths.pledges(answer.tree.plan.id), notice: .pledgeAnswered)
    } catch let invalid as InvalidForm {
        return .tryAgain(try onePage(answer, visit, invalid))
    }
}

private func editPage(_ answer: OnePledge.Answer, _ visit: Visit, _ form: Form, _ invalid: InvalidForm? = nil) -> Page {
    let path = PartnerPaths.pledge(answer.pledge.id, of: answer.tree.plan.id)
    let version = form.has("version") ? form["version"] : String(answer.pledge.version)
    let themes = answer.tree.themes.map { heading($0.theme.ref, $0.theme.title, otherwise: "") }.filter { !$0.isEmpty }
    return Page(
        Phrase(en: "Change what you proposed", cy: "Newid yr hyn a gynigiwyd gennych"),
        back: NavigationItem(Phrase(en: "Back without changing", cy: "Yn ôl heb newid"), path: path),
        invalid: invalid,
        autosaves: true,
        body: .form(
            action: path + "/edit",
            visit.context,
            autosave: .page,
            """
            \(PledgeWords.fieldset(themes: themes, form, invalid))\(.hidden("version", version))
            \(.button(Phrase(en: "Send it", cy: "Ei anfon")))
            """
        )
    )
}

import Dates
import DesignSystem
import Desk
import Forms
import Foundation
import Markup
import Records
import Strategy
import Web

/// How a plan is published: by one person or two, and on what terms others may use it.
struct RulesOfPlan: Question {
    struct Answer: Sendable {
        let plan: Plan
        let rules: PublishingRules
    }

    let plan: UUID

    func permits(_ actor: Actor, _ db: any Reader) throws -> Bool {
        actor.may(.publishPlans, in: try db.plan(plan, visibleTo: actor).team)
    }

    func answer(_ look: Look) throws -> Answer {
        Answer(
            plan: try look.db.plan(plan, visibleTo: look.actor),
            rules: try look.db.publishingRules(of: plan)
        )
    }
}

/// Sets it.
///
/// What was published before keeps the terms it was published on.
struct SetPublishingRules: Command {
    let plan: UUID
    let rules: PublishingRules

    func permits(_ actor: Actor, _ db: any Reader) throws -> Bool {
        actor.may(.publishPlans, in: try db.plan(plan, visibleTo: actor).team)
    }

    func perform(_ work: Work) throws {
        let before = try work.db.publishingRules(of: plan)
        // To take the second person away is itself a second person's to see: it stands in the trail.
        try work.db.set(rules, of: plan, seen: rules.version)
        try work.record(
            .publishingRulesSet,
            about: Subject("plan", plan),
            [
                "second_before": "\(before.needsSecond)", "second": "\(rules.needsSecond)",
                "licence": rules.licence.rawValue,
            ]
        )
    }
}

let publishingRulesRoutes: [Route] = [
    .get("/plans/:plan/publishing/rules", for: .staffWho(.publishPlans)) { visit in
        .page(rulesPage(try await visit.ask(RulesOfPlan(plan: visit.id("plan"))), visit))
    },
    .post("/plans/:plan/publishing/rules", for: .staffWho(.publishPlans)) { visit in
        let plan = try visit.id("plan")
        var rules = PublishingRules()
        rules.needsSecond = visit.form["second"] == "two"
        rules.licence = Publication.Licence(rawValue: visit.form["licence"]) ?? .none
        rules.version = Int(visit.form["version"]) ?? 0
        try await visit.perform(SetPublishingRules(plan: plan, rules: rules))
        return .redirect(to: PublishingPaths.queue(plan), notice: .publishingRulesSet)
    },
]

private func rulesPage(_ answer: RulesOfPlan.Answer, _ visit: Visit) -> Page {
    let form = Form(values: [
        "second": answer.rules.needsSecond ? "two" : "one", "licence": answer.rules.licence.rawValue,
    ])
    let people: [Option] = [
        Option("one", Phrase(en: "One person", cy: "Un person")),
        Option(
            "two",
            Phrase(en: "Two people: one proposes, another publishes", cy: "Dau: un yn cynnig, arall yn cyhoeddi")
        ),
    ]
    let licences: [Option] = [
        Option("none", Phrase(en: "Nothing is said", cy: "Ni ddywedir dim")),
        Option("ogl", Phrase(en: "Open Government Licence v3.0", cy: "Trwydded Llywodraeth Agored v3.0")),
    ]
    return .ofPlan(
        answer.plan,
        QueueWords.rules,
        under: [NavigationItem(QueueWords.queue, path: PublishingPaths.queue(answer.plan.id))],
        visit,
        body: .form(
            action: PublishingPaths.rules(answer.plan.id),
            visit.context,
            """
            \(.hidden("version", "\(answer.rules.version)"))
            \(.radios("second", legend: Phrase(en: "How many people does it take to publish?", cy: "Faint o bobl sydd eu hangen i gyhoeddi?"), options: people, form: form))
            \(.radios("licence", legend: Phrase(en: "What may others do with what is published?", cy: "Beth gaiff eraill ei wneud â’r hyn a gyhoeddir?"), options: licences, form: form))
            \(.button(Phrase(en: "Save", cy: "Cadw")))
            """
        )
    )
}

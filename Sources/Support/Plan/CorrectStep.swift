import Carers
import Dates
import DesignSystem
import Desk
import Forms
import Foundation
import Markup
import Records
import Web

/// Changes what will be done about a need, who does it or by when; what it said before is kept.
struct CorrectStep: Command {
    let person: UUID
    let plan: UUID
    let step: UUID
    let details: StepDetails
    let seen: Int

    func permits(_ actor: Actor, _ db: any Reader) -> Bool { actor.may(.keepCarers) }

    func perform(_ work: Work) throws {
        _ = try work.personToKeep(person)
        let plan = try work.db.supportPlan(plan, of: person)
        let steps = try work.db.needs(ofPlan: plan.id, work.means).flatMap(\.steps)
        guard let now = steps.first(where: { $0.id == step }) else { throw Refusal.notFound }
        guard plan.state == .draft, now.version == seen else { throw PlanChanged() }
        // The same words again are no change.
        guard now.details != details else { return }
        try work.db.touch(plan: plan.id, by: work.actor.id)
        try work.correct(now, to: details, seen: seen)
        try work.record(.supportPlanWritten, about: Person.subject(person), ["plan": plan.id.text, "step": step.text])
    }
}

let correctStepRoutes: [Route] = [
    .get("/carers/:person/support-plans/:supportplan/steps/:step", for: .staffWho(.keepCarers)) { visit in
        let (answer, need, step) = try await visit.openStep(toWrite: true)
        return .page(stepPage(need, step, answer, visit, step.form))
    },
    .post("/carers/:person/support-plans/:supportplan/steps/:step", for: .staffWho(.keepCarers)) { visit in
        let (answer, need, step) = try await visit.openStep()
        do {
            let details = try StepDetails(visit.form, today: answer.frame.today)
            try await visit.perform(
                CorrectStep(
                    person: answer.frame.person.id,
                    plan: answer.plan.id,
                    step: step.id,
                    details: details,
                    seen: Int(visit.form["version"]) ?? 0
                )
            )
            return .redirect(to: answer.path, notice: .planSaved)
        } catch let invalid as InvalidForm {
            return .tryAgain(stepPage(need, step, answer, visit, visit.form, invalid))
        } catch is PlanChanged {
            return .conflict(stepPage(need, step, answer, visit, visit.form, theirs: step.details.facts))
        }
    },
]

extension Visit {
    fileprivate func openStep(toWrite: Bool = false) async throws -> (OpenPlan.Answer, PlanNeed, PlanStep) {
        let answer = try await openPlan(toWrite: toWrite)
        let id = try id("step")
        for need in answer.needs {
            if let step = need.steps.first(where: { $0.id == id }) { return (answer, need, step) }
        }
        throw Refusal.notFound
    }
}

extension PlanStep {
    fileprivate var form: Form {
        var values = [
            "words": words, "doer": who, "given_to": givenTo.kind.rawValue, "version": String(version),
            "agreed_by": givenTo.agreement?.by.rawValue ?? "", "paid_by": givenTo.payer?.rawValue ?? "",
        ]
        values.merge(Form.amount("cost", cost)) { $1 }
        if let byOn { values.merge(Form.boxes("by", byOn)) { $1 } }
        if let agreed = givenTo.agreement { values.merge(Form.boxes("agreed", agreed.on)) { $1 } }
        return Form(values: values)
    }
}

extension StepDetails {
    /// What it says, as facts.
    fileprivate var facts: [Fact] {
        [
            Fact(StepWords.what, text: words), Fact(StepWords.who, text: who),
            Fact(StepWords.byWhen, byOn.map { .day($0) } ?? .none(Phrase(en: "No day", cy: "Dim diwrnod"))),
            Fact(PlanWords.cost, cost.map { "\($0.words)" } ?? .none(Phrase(en: "None", cy: "Dim"))),
            Fact(StepWords.givenTo, "\(givenTo.kind.words)"),
        ]
    }
}

enum StepWords {
    static let what = Phrase(en: "What will be done?", cy: "Beth a wneir?")
    static let who = Phrase(en: "Who does it?", cy: "Pwy sy’n ei wneud?")
    static let byWhen = Phrase(en: "By when?", cy: "Erbyn pryd?")
    static let givenTo = Phrase(en: "Whom is it given to?", cy: "I bwy y’i rhoddir?")
    static let change = Phrase(en: "Change what will be done", cy: "Newid yr hyn a wneir")
    static let before = Phrase(en: "What it said before", cy: "Beth roedd yn ei ddweud o’r blaen")
}

/// What a step said before, folded away.
func stepHistory(_ versions: [PlanStepVersion], _ visit: Visit) -> HTML? {
    guard !versions.isEmpty else { return nil }
    let lines: [HTML] = versions.map { version in
        """
        <li>\(line(of: version.details))<p class="meta">\(version.changedName), \(visit.moment(version.changedAt))</p></li>
        """
    }
    return .details(StepWords.before, "<ul class=\"stack\">\(lines)</ul>")
}

import Dates
import DesignSystem
import Desk
import Forms
import Foundation
import Markup
import Records
import Strategy
import Web

/// The milestones of one action, for those who work on it.
struct ActionMilestones: Question {
    struct Answer: Sendable {
        let worked: WorkedAction
        let milestones: [ActionMilestone]
        let today: Day
    }

    let plan: UUID
    let action: UUID

    func permits(_ actor: Actor, _ db: any Reader) -> Bool { true }

    func answer(_ look: Look) throws -> Answer {
        let worked = try look.db.worked(on: action, of: plan, by: look.actor)
        let rows = try look.db.milestoneRows(ofAction: action)
        return Answer(worked: worked, milestones: ActionMilestone.all(of: worked.action, rows), today: look.today)
    }
}

let milestoneRoutes: [Route] = [
    .get("/plans/:plan/actions/:action/milestones", for: .staff) { visit in
        .page(milestonesPage(try await milestones(visit), visit, Form()))
    },
    .post("/plans/:plan/actions/:action/milestones", for: .staff) { visit in
        let answer = try await milestones(visit)
        do {
            var read = FormReader(visit.form)
            let words = read.text("words", required: MilestoneWords.enterWords, most: 300)
            let due = read.optionalDay("due")
            try read.finish()
            try await visit.perform(
                AddMilestone(
                    plan: answer.worked.plan.id,
                    action: answer.worked.action.id,
                    words: InternalText(words),
                    due: due
                )
            )
            return .redirect(to: MilestoneWords.path(answer.worked), notice: .milestoneSaved)
        } catch let invalid as InvalidForm {
            return .tryAgain(milestonesPage(answer, visit, visit.form, invalid))
        }
    },
    .post("/plans/:plan/actions/:action/milestones/:milestone/done", for: .staff) { visit in
        let command = try FinishMilestone(
            plan: visit.id("plan"),
            action: visit.id("action"),
            id: visit.id("milestone")
        )
        try await visit.perform(command)
        return .redirect(
            to: PlanPaths.action(command.action, in: command.plan) + "/milestones",
            notice: .milestoneSaved
        )
    },
    .get("/plans/:plan/actions/:action/milestones/:milestone/edit", for: .staff) { visit in
        let (answer, milestone) = try await one(visit)
        var values = milestone.fields.filter { $0.key == "words" }
        values.merge(Form.boxes("due", milestone.due)) { $1 }
        values.merge(Form.boxes("done_on", milestone.doneOn)) { $1 }
        values["version"] = String(milestone.version)
        return .page(milestonePage(answer.worked, milestone, visit, Form(values: values)))
    },
    .post("/plans/:plan/actions/:action/milestones/:milestone/edit", for: .staff) { visit in try await correct(visit) },
    .post("/plans/:plan/actions/:action/milestones/:milestone/removal", for: .staff) { visit in
        let command = try RemoveMilestone(
            plan: visit.id("plan"),
            action: visit.id("action"),
            id: visit.id("milestone"),
            seen: Int(visit.form["version"]) ?? 0
        )
        try await visit.perform(command)
        return .redirect(
            to: PlanPaths.action(command.action, in: command.plan) + "/milestones",
            notice: .milestoneRemoved
        )
    },
]

private func milestones(_ visit: Visit) async throws -> ActionMilestones.Answer {
    try await visit.ask(ActionMilestones(plan: visit.id("plan"), action: visit.id("action")))
}

private func one(_ visit: Visit) async throws -> (ActionMilestones.Answer, ActionMilestone) {
    let answer = try await milestones(visit)
    let id = try visit.id("milestone")
    guard answer.worked.mayChange, let found = answer.milestones.first(where: { $0.id == id }) else {
        throw Refusal.notFound
    }
    return (answer, found)
}

private func correct(_ visit: Visit) async throws -> Reply {
    let (answer, milestone) = try await one(visit)
    let path = MilestoneWords.path(answer.worked)
    var fields: [String: String] = [:]
    do {
        var read = FormReader(visit.form)
        if milestone.source == .hand {
            fields["words"] = read.text("words", required: MilestoneWords.enterWords, most: 300)
            fields["due"] = read.optionalDay("due")?.iso ?? ""
        }
        let doneOn = read.optionalDay("done_on")
        if let doneOn, doneOn > answer.today { read.refuse("done_on-day", MilestoneWords.notYet) }
        fields["done_on"] = doneOn?.iso ?? ""
        let seen = read.version()
        try read.finish()
        let merged = try await visit.perform(
            CorrectMilestone(
                plan: answer.worked.plan.id,
                action: answer.worked.action.id,
                id: milestone.id,
                fields: fields,
                seen: seen
            )
        )
        return .redirect(to: path, notice: merged ? .milestoneMerged : .milestoneSaved)
    } catch let invalid as InvalidForm {
        return .tryAgain(milestonePage(answer.worked, milestone, visit, visit.form, invalid))
    } catch let conflict as EditConflict {
        let names = ["words": MilestoneWords.what, "due": MilestoneWords.byDay, "done_on": MilestoneWords.doneOn]
        let action = "\(path)/\(milestone.id.uuidString.lowercased())/edit"
        return .conflict(
            .choosing(conflict, fields, action: action, visit, names: names, days: ["due", "done_on"]) { _, _ in nil }
        )
    }
}

import Desk
import Forms
import Foundation
import Records

/// Changes the boards, the explained words and what carers said, of a plan.
struct CorrectSurroundings: Command {
    let plan: UUID
    let form: SurroundingsForm
    let seen: Int

    func permits(_ actor: Actor, _ db: any Reader) throws -> Bool {
        actor.may(.editPlans, in: try db.plan(plan, visibleTo: actor).team)
    }

    /// - Returns: Whether someone else's changes were kept beside these.
    func perform(_ work: Work) throws -> Bool {
        let tree = try work.db.planTree(plan, visibleTo: work.actor)
        try tree.plan.requireOpen()
        let now = SurroundingsForm(tree).fields
        let subject = Subject("plan", plan)
        let mine = form.fields.filter { now[$0.key] != nil || !$0.value.isEmpty }
        let settled = try work.settle(subject, seen: seen, current: tree.plan.version, mine: mine, now: now)
        try write(settled.fields, over: now, tree, work)
        // The version is the plan's own, by which two who change it at once are told.
        try work.db.correct(NewPlan(tree.plan), of: plan, seen: tree.plan.version)
        try work.remember(subject, version: tree.plan.version + 1, before: now, after: settled.fields)
        try work.record(.planCorrected, about: subject)
        return settled.isMerged
    }

    private func write(
        _ fields: [String: String],
        over now: [String: String],
        _ tree: PlanTree,
        _ work: Work
    ) throws {
        func changed(_ name: String) -> String? { fields[name] == now[name] ? nil : fields[name] }
        if let boards = changed(SurroundingsForm.boards) {
            try work.db.replaceBoards(of: plan, with: ActionForm.lines(boards))
        }
        if let words = changed(SurroundingsForm.definitions) {
            let lines = ActionForm.lines(words).map { NamedLine($0) }
            try work.db.replaceDefinitions(of: plan, with: lines.map { ($0.name, $0.text) })
        }
        for row in tree.feedback { try write(row, fields, over: now, tree, work) }
        guard let said = fields[SurroundingsForm.said(nil)], !said.isEmpty else { return }
        let answer = fields[SurroundingsForm.answer(nil)] ?? ""
        let new = NewFeedback(
            id: work.newID(),
            theme: try theme(fields[SurroundingsForm.theme(nil)], in: tree),
            position: tree.feedback.count,
            youSaid: said,
            response: answer.isEmpty ? nil : answer
        )
        try work.db.add([new], to: plan)
    }

    private func write(
        _ row: FeedbackRow,
        _ fields: [String: String],
        over now: [String: String],
        _ tree: PlanTree,
        _ work: Work
    ) throws {
        let names = [SurroundingsForm.said(row.id), SurroundingsForm.answer(row.id), SurroundingsForm.theme(row.id)]
        guard names.contains(where: { fields[$0] != now[$0] }) else { return }
        let said = fields[names[0]] ?? ""
        if said.isEmpty {
            try work.keepRemoved(
                Subject("feedback", row.id),
                label: row.youSaid,
                of: plan,
                version: 0,
                reason: nil
            )
            return try work.db.removeFeedback(row.id)
        }
        let answer = fields[names[1]] ?? ""
        try work.db.correctFeedback(row.id, youSaid: said, response: answer.isEmpty ? nil : answer)
        try work.db.place(feedback: row.id, under: try theme(fields[names[2]], in: tree))
    }

    private func theme(_ text: String?, in tree: PlanTree) throws -> UUID? {
        guard let text, !text.isEmpty else { return nil }
        guard let id = UUID(uuidString: text), tree.themes.contains(where: { $0.theme.id == id }) else {
            throw Refusal.notFound
        }
        return id
    }
}

extension NewPlan {
    /// What a plan says of itself now.
    init(_ plan: Plan) {
        self.init(title: plan.title, place: plan.place, owner: plan.owner, period: plan.period, words: plan.words)
    }
}

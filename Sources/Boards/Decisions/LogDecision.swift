package import Dates
package import Desk
import Forms
package import Foundation
import Markup
package import Records
import Strategy

/// What is said of a decision, or of an action that came out of a meeting.
package struct DecisionDetails: Sendable, Equatable {
    let kind: Decision.Kind
    let words: String
    let who: String?
    let due: Day?
    let plan: UUID?
    let about: Subject?
    let state: Decision.State
    let result: String?

    package init(
        _ kind: Decision.Kind,
        _ words: String,
        who: String? = nil,
        due: Day? = nil,
        plan: UUID? = nil,
        about: Subject? = nil,
        state: Decision.State = .open,
        result: String? = nil
    ) {
        self.kind = kind
        self.words = words
        self.who = who
        self.due = due
        self.plan = plan
        self.about = about
        self.state = state
        self.result = result
    }

    /// - Parameters:
    ///   - form: What was sent.
    ///   - items: The parts of the plans that the board oversees.
    /// - Throws: `InvalidForm` with every problem.
    init(_ form: Form, items: [PlanItem]) throws(InvalidForm) {
        var read = FormReader(form)
        kind = read.choice(
            "kind",
            required: Phrase(
                en: "Choose whether it is a decision or an action",
                cy: "Dewiswch ai penderfyniad neu gam ydyw"
            ),
            fallback: .decision
        )
        words = read.longText(
            "words",
            required: Phrase(en: "Enter what was decided", cy: "Rhowch yr hyn a benderfynwyd"),
            most: 2000
        )
        who = read.optionalText("who")
        due = read.optionalDay("due")
        let item = items.first { $0.value == form["item"] }
        plan = item?.plan
        about = item?.subject
        state = read.optionalChoice("outcome") ?? .open
        result = read.optionalLongText("result", most: 2000)
        if kind == .action, who == nil {
            read.refuse("who", Phrase(en: "Enter who will do it", cy: "Rhowch bwy fydd yn ei wneud"))
        }
        if state == .dropped, result == nil {
            read.refuse("result", Phrase(en: "Say why it was dropped", cy: "Dywedwch pam y’i gollyngwyd"))
        }
        try read.finish()
    }
}

/// A part of a plan that something can be logged against.
struct PlanItem: Sendable, Equatable {
    let plan: UUID
    let subject: Subject
    let words: String

    /// As a form has it.
    var value: String { "\(subject.kind)-\(subject.id.written)" }

    var path: String {
        switch subject.kind {
        case "theme": PlanPaths.part(plan, "themes", subject.id)
        case "action": PlanPaths.action(subject.id, in: plan)
        default: PlanPaths.plan(plan)
        }
    }
}

extension Reader {
    /// The plans a board oversees, their themes and their actions, in order.
    func items(overseenBy board: UUID, visibleTo actor: Actor) throws -> [PlanItem] {
        let seen = Set(try plans(visibleTo: actor).map(\.id))
        return try plansOverseen(by: board).filter(seen.contains).flatMap { id in
            let tree = try planTree(id, visibleTo: actor)
            let themes = tree.themes.filter { $0.theme.ref != nil || $0.theme.title != nil }.map {
                PlanItem(
                    plan: id,
                    subject: Subject("theme", $0.theme.id),
                    words: heading($0.theme.ref, $0.theme.title, otherwise: tree.plan.words.theme)
                )
            }
            let actions = tree.actions.map {
                PlanItem(
                    plan: id,
                    subject: Subject("action", $0.action.id),
                    words: heading($0.action.ref, $0.action.text, otherwise: tree.plan.words.action)
                )
            }
            return [PlanItem(plan: id, subject: Subject("plan", id), words: tree.plan.title)] + themes + actions
        }
    }
}

/// Writes down what a meeting decided.
package struct LogDecision: Command {
    let board: UUID
    let meeting: UUID
    let details: DecisionDetails

    package init(board: UUID, meeting: UUID, details: DecisionDetails) {
        self.board = board
        self.meeting = meeting
        self.details = details
    }

    package func permits(_ actor: Actor, _ db: any Reader) throws -> Bool {
        actor.may(.editPlans, in: try db.board(board, visibleTo: actor).team)
    }

    package func perform(_ work: Work) throws -> UUID {
        let meeting = try work.db.meeting(meeting, of: board)
        let id = work.newID()
        try work.db.add(details, id: id, at: meeting, by: work.actor, now: work.now)
        try work.record(.decisionLogged, about: Subject("decision", id), ["kind": details.kind.rawValue])
        return id
    }
}

/// Puts right what was logged, or closes it with what came of it.
package struct ChangeDecision: Command {
    let board: UUID
    let id: UUID
    let details: DecisionDetails
    let seen: Int

    package init(board: UUID, id: UUID, details: DecisionDetails, seen: Int) {
        self.board = board
        self.id = id
        self.details = details
        self.seen = seen
    }

    package func permits(_ actor: Actor, _ db: any Reader) throws -> Bool {
        actor.may(.editPlans, in: try db.board(board, visibleTo: actor).team)
    }

    package func perform(_ work: Work) throws {
        let decision = try work.db.decision(id, of: board)
        try work.db.change(decision, to: details, on: work.today, seen: seen)
        func keep(_ field: String, _ before: String?, _ after: String?) throws {
            try work.remember(field, of: decision.subject, version: seen + 1, before: before, after: after)
        }
        try keep("words", decision.words, details.words)
        try keep("who", decision.who, details.who)
        try keep("due", decision.due?.iso, details.due?.iso)
        try keep("state", decision.state.rawValue, details.state.rawValue)
        try keep("result", decision.result, details.result)
        try work.record(.decisionChanged, about: decision.subject, ["state": details.state.rawValue])
    }
}

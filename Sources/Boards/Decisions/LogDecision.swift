package import Dates
package import Desk
import Forms
package import Foundation
import Mail
import Markup
package import Records
import Strategy

/// What is said of a decision, or of an action that came out of a meeting.
package struct DecisionDetails: Sendable, Equatable {
    let kind: Decision.Kind
    let words: String
    let who: String?
    /// The colleague who does it, when they have an account: they get one letter.
    var whoAccount: UUID?
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
    ///   - team: The colleagues who may be chosen.
    ///   - meeting: The day of the meeting: nothing it decided was due before it.
    ///   - before: The day it is due as it stands, which may be kept though it is earlier.
    /// - Throws: `InvalidForm` with every problem.
    init(
        _ form: Form,
        items: [PlanItem],
        team: [TeamColleague] = [],
        at meeting: Day? = nil,
        keeping before: Day? = nil
    ) throws(InvalidForm) {
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
        let colleague = read.optionalUUID("who_account").flatMap { id in team.first { $0.id == id } }
        whoAccount = colleague?.id
        let written = read.optionalText("who")
        who = colleague?.name ?? written
        if colleague != nil, written != nil {
            read.refuse(
                "who",
                Phrase(
                    en: "Choose a colleague or write a name, not both",
                    cy: "Dewiswch gydweithiwr neu ysgrifennwch enw, nid y ddau"
                )
            )
        }
        due = read.optionalDay("due")
        if let due, let meeting, due < meeting, due != before {
            read.refuse(
                "due",
                Phrase(
                    en: "By when must be on or after the day of the meeting, \(meeting.words(in: .english))",
                    cy: "Rhaid i erbyn pryd fod ar ddiwrnod y cyfarfod neu ar ei ôl, \(meeting.words(in: .welsh))"
                )
            )
        }
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

/// A colleague of a board's team, who may be said to do what a meeting decided.
struct TeamColleague: Sendable, Equatable {
    let id: UUID
    let name: String
}

extension Work {
    /// Writes once to the colleague who is to do what a meeting decided; not to whoever wrote it down themselves.
    fileprivate func tell(of decision: UUID, _ details: DecisionDetails, _ board: UUID) throws {
        guard let account = details.whoAccount, account != actor.id else { return }
        try post(
            .somethingToDo(path: BoardPaths.log(board)),
            to: .account(account),
            once: "decision/\(decision.written)/\(account.written)"
        )
    }
}

extension Letter {
    /// To whoever a board gave something to do.
    ///
    /// It says nothing of what.
    static func somethingToDo(path: String) -> Letter {
        Letter(
            subject: Phrase(en: "A board gave you something to do", cy: "Rhoddodd bwrdd rywbeth i chi ei wneud"),
            paragraphs: [
                Phrase(
                    en:
                        "At its meeting a board that oversees a carers’ plan decided something, and you are named to do it.",
                    cy:
                        "Yn ei gyfarfod penderfynodd bwrdd sy’n goruchwylio cynllun gofalwyr ar rywbeth, a chi sydd wedi’ch enwi i’w wneud."
                )
            ],
            link: (Phrase(en: "See what was decided", cy: "Gweld yr hyn a benderfynwyd"), path)
        )
    }
}

/// A part of a plan that something can be logged against.
struct PlanItem: Sendable, Equatable {
    let plan: UUID
    let subject: Subject
    let words: String
    /// The theme it stands in, as a list of many is divided; none for a plan.
    var theme: String?

    /// As a form has it.
    var value: String { "\(subject.kind)-\(subject.id.written)" }

    var path: String {
        switch subject.kind {
        case "theme": PlanPaths.part(plan, "themes", subject.id)
        case "outcome": PlanPaths.part(plan, "outcomes", subject.id)
        case "objective": PlanPaths.part(plan, "objectives", subject.id)
        case "action": PlanPaths.action(subject.id, in: plan)
        default: PlanPaths.plan(plan)
        }
    }
}

extension Reader {
    /// The plans a board oversees with all their levels, each under the one above it, in order.
    func items(overseenBy board: UUID, visibleTo actor: Actor) throws -> [PlanItem] {
        let seen = Set(try plans(visibleTo: actor).map(\.id))
        return try plansOverseen(by: board).filter(seen.contains).flatMap { id in
            let tree = try planTree(id, visibleTo: actor)
            return [PlanItem(plan: id, subject: Subject("plan", id), words: tree.plan.title)]
                + tree.themes.flatMap { $0.items(of: tree.plan) }
        }
    }
}

extension ThemeBranch {
    /// Each level that has words of its own, and every action.
    fileprivate func items(of plan: Plan) -> [PlanItem] {
        var items: [PlanItem] = []
        let under = heading(theme.ref, theme.title, otherwise: plan.words.theme)
        func add(_ kind: String, _ id: UUID, _ ref: String?, _ title: String?, otherwise: String) {
            guard ref != nil || title != nil else { return }
            let words = heading(ref, title, otherwise: otherwise)
            items.append(PlanItem(plan: plan.id, subject: Subject(kind, id), words: words, theme: under))
        }
        add("theme", theme.id, theme.ref, theme.title, otherwise: plan.words.theme)
        for branch in outcomes {
            let outcome = branch.outcome
            add("outcome", outcome.id, outcome.ref, outcome.title, otherwise: plan.words.outcome)
            for branch in branch.objectives {
                let objective = branch.objective
                add("objective", objective.id, objective.ref, objective.title, otherwise: plan.words.objective)
                for leaf in branch.actions {
                    add("action", leaf.action.id, leaf.action.ref, leaf.action.text, otherwise: plan.words.action)
                }
            }
        }
        return items
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
        try work.tell(of: id, details, board)
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
        if details.state == .open { try work.tell(of: id, details, board) }
        func keep(_ field: String, _ before: String?, _ after: String?) throws {
            try work.remember(field, of: decision.subject, version: seen + 1, before: before, after: after)
        }
        try keep("words", decision.words, details.words)
        try keep("who", decision.who, details.who)
        try keep("due", decision.due?.iso, details.due?.iso)
        try keep(
            "about",
            decision.about.map { "\($0.kind) \($0.id.written)" },
            details.about.map { "\($0.kind) \($0.id.written)" }
        )
        try keep("state", decision.state.rawValue, details.state.rawValue)
        try keep("result", decision.result, details.result)
        try work.record(.decisionChanged, about: decision.subject, ["state": details.state.rawValue])
    }
}

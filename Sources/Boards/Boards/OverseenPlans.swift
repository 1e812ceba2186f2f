import DesignSystem
package import Desk
import Forms
package import Foundation
import Markup
package import Records
import Strategy
import Web

/// Says which plans of its team a board oversees.
package struct OverseePlans: Command {
    let board: UUID
    let plans: [UUID]

    package init(board: UUID, plans: [UUID]) {
        self.board = board
        self.plans = plans
    }

    package func permits(_ actor: Actor, _ db: any Reader) throws -> Bool {
        actor.may(.editPlans, in: try db.board(board, visibleTo: actor).team)
    }

    package func perform(_ work: Work) throws {
        let board = try work.db.board(board, visibleTo: work.actor)
        let known = try work.db.plans(of: board, visibleTo: work.actor).map(\.id)
        guard Set(plans).isSubset(of: known) else { throw Refusal.notFound }
        try work.db.oversee(known.filter(plans.contains), by: board.id)
        try work.record(.plansLinked, about: board.subject, ["plans": String(plans.count)])
    }
}

extension Reader {
    /// The plans a board may oversee: those of its own team, since its reports hold words that are for that team.
    func plans(of board: Board, visibleTo actor: Actor) throws -> [Plan] {
        try plans(visibleTo: actor).filter { $0.team == board.team }
    }
}

/// The plans a board may oversee, which it does, and which name it in their documents.
struct OverseeablePlans: Question {
    struct Answer: Sendable {
        let board: Board
        let plans: [Plan]
        let chosen: [UUID]
        let naming: Set<UUID>
    }

    let board: UUID

    func permits(_ actor: Actor, _ db: any Reader) throws -> Bool {
        actor.may(.editPlans, in: try db.board(board, visibleTo: actor).team)
    }

    func answer(_ look: Look) throws -> Answer {
        let board = try look.db.board(board, visibleTo: look.actor)
        let plans = try look.db.plans(of: board, visibleTo: look.actor)
        return Answer(
            board: board,
            plans: plans,
            chosen: try look.db.plansOverseen(by: board.id),
            naming: try look.db.plansNaming(board, among: plans.map(\.id))
        )
    }
}

let overseeRoutes: [Route] = [
    .get("/boards/:board/plans", for: .staffWho(.editPlans)) { visit in
        .page(overseePage(try await visit.ask(OverseeablePlans(board: visit.id("board"))), visit))
    },
    .post("/boards/:board/plans", for: .staffWho(.editPlans)) { visit in
        let board = try visit.id("board")
        let plans = visit.form.all("oversees").compactMap { UUID(uuidString: $0) }
        try await visit.perform(OverseePlans(board: board, plans: plans))
        return .redirect(to: BoardPaths.board(board), notice: .boardSaved)
    },
]

private func overseePage(_ answer: OverseeablePlans.Answer, _ visit: Visit) -> Page {
    let path = BoardPaths.board(answer.board.id)
    let named = Phrase(en: "Its document names this board", cy: "Mae ei ddogfen yn enwi’r bwrdd hwn")
    let options = answer.plans.map { plan in
        Option(
            plan.id.written,
            Phrase(same: plan.title),
            hint: answer.naming.contains(plan.id) ? named : plan.status.words
        )
    }
    // A board that oversees none yet begins with the plans that name it.
    let chosen = answer.chosen.isEmpty ? Array(answer.naming) : answer.chosen
    let form = Form(["oversees": chosen.map(\.written)])
    let none = Phrase(en: "Your team has no plan yet.", cy: "Nid oes gan eich tîm gynllun eto.")
    return Page(
        Phrase(en: "Plans this board oversees", cy: "Cynlluniau y mae’r bwrdd hwn yn eu goruchwylio"),
        back: NavigationItem(BoardWords.backToBoard, path: path),
        body: answer.plans.isEmpty
            ? "<p>\(none)</p>"
            : .form(
                action: path + "/plans",
                visit.context,
                """
                \(.checkboxes("oversees", legend: Phrase(en: "Plans of your team", cy: "Cynlluniau eich tîm"), hint: nil, options: options, form: form))
                \(.button(BoardWords.save))
                """
            )
    )
}

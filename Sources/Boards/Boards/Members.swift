import DesignSystem
package import Desk
import Forms
package import Foundation
import Markup
import People
package import Records
import Web

/// Gives someone a seat on a board.
package struct AddMember: Command {
    let board: UUID
    let details: MemberDetails

    package init(board: UUID, details: MemberDetails) {
        self.board = board
        self.details = details
    }

    package func permits(_ actor: Actor, _ db: any Reader) throws -> Bool {
        actor.may(.editPlans, in: try db.board(board, visibleTo: actor).team)
    }

    package func perform(_ work: Work) throws {
        let board = try work.db.board(board, visibleTo: work.actor)
        try work.db.add(details, id: work.newID(), to: board.id, since: work.today)
        try work.record(.memberAdded, about: board.subject, ["part": details.part.rawValue])
    }
}

/// Someone leaves a board; that they sat on it is kept.
struct EndMember: Command {
    let board: UUID
    let member: UUID

    func permits(_ actor: Actor, _ db: any Reader) throws -> Bool {
        actor.may(.editPlans, in: try db.board(board, visibleTo: actor).team)
    }

    func perform(_ work: Work) throws {
        guard try work.db.end(member: member, of: board, on: work.today) else { throw Refusal.notFound }
        try work.record(.memberEnded, about: Subject("board", board), ["member": member.written])
    }
}

/// Who may be chosen for a seat: those who belong to the board’s team, by account.
struct Seatable: Question {
    struct Answer: Sendable {
        let board: Board
        let accounts: [UUID: String]
        let agencies: [(UUID, String)]
    }

    let board: UUID

    func permits(_ actor: Actor, _ db: any Reader) throws -> Bool {
        actor.may(.editPlans, in: try db.board(board, visibleTo: actor).team)
    }

    func answer(_ look: Look) throws -> Answer {
        let board = try look.db.board(board, visibleTo: look.actor)
        let accounts = try look.db.accounts(ofTeam: board.team).map { ($0.id, $0.name) }
        return Answer(
            board: board,
            accounts: Dictionary(accounts, uniquingKeysWith: { first, _ in first }),
            agencies: try look.db.agencies().map { ($0.id, $0.name) }
        )
    }
}

let memberRoutes: [Route] = [
    .get("/boards/:board/members/new", for: .staffWho(.editPlans)) { visit in
        .page(
            memberPage(try await visit.ask(Seatable(board: visit.id("board"))), visit, Form(values: ["part": "member"]))
        )
    },
    .post("/boards/:board/members", for: .staffWho(.editPlans)) { visit in
        let seatable = try await visit.ask(Seatable(board: visit.id("board")))
        do {
            let details = try MemberDetails(visit.form, accounts: seatable.accounts)
            try await visit.perform(AddMember(board: seatable.board.id, details: details))
            return .redirect(to: BoardPaths.board(seatable.board.id), notice: .boardSaved)
        } catch let invalid as InvalidForm {
            return .tryAgain(memberPage(seatable, visit, visit.form, invalid))
        }
    },
    .post("/boards/:board/members/:member/end", for: .staffWho(.editPlans)) { visit in
        let board = try visit.id("board")
        try await visit.perform(EndMember(board: board, member: visit.id("member")))
        return .redirect(to: BoardPaths.board(board), notice: .boardSaved)
    },
]

private func memberPage(_ seatable: Seatable.Answer, _ visit: Visit, _ form: Form, _ invalid: InvalidForm? = nil)
    -> Page
{
    let path = BoardPaths.board(seatable.board.id)
    let accounts = seatable.accounts.sorted { ($0.value, $0.key.written) < ($1.value, $1.key.written) }
    let nobody = Option("", Phrase(en: "No account: by name", cy: "Dim cyfrif: wrth ei enw"))
    let none = Option("", Phrase(en: "None", cy: "Dim"))
    return Page(
        Phrase(en: "Add a member", cy: "Ychwanegu aelod"),
        back: NavigationItem(BoardWords.backToBoard, path: path),
        invalid: invalid,
        body: .form(
            action: path + "/members",
            visit.context,
            """
            \(.select("account", label: Phrase(en: "Account", cy: "Cyfrif"), options: [nobody] + accounts.map { Option($0.key.written, name: $0.value) }, form: form, invalid: invalid))
            \(.textField("member_name", label: Phrase(en: "Name, when they have no account", cy: "Enw, os nad oes ganddynt gyfrif"), form: form, invalid: invalid))
            \(.radios("part", legend: Phrase(en: "Their part", cy: "Eu rhan"), options: BoardMember.Part.allCases.map { Option($0.rawValue, $0.words) }, form: form, invalid: invalid))
            \(.select("agency", label: Phrase(en: "Agency", cy: "Asiantaeth"), options: [none] + seatable.agencies.map { Option($0.0.written, name: $0.1) }, form: form, invalid: invalid))
            \(.button(Phrase(en: "Add", cy: "Ychwanegu")))
            """
        )
    )
}

import Dates
import DesignSystem
import Desk
import Foundation
import Markup
import Records
import Web

/// The boards a person may see, each with its next meeting.
struct BoardList: Question {
    struct Line: Sendable {
        let board: Board
        let next: Meeting?
        let open: Int
    }

    func permits(_ actor: Actor, _ db: any Reader) -> Bool { actor.may(.seePlans) }

    func answer(_ look: Look) throws -> [Line] {
        let boards = try look.db.boards(visibleTo: look.actor)
        let next = try look.db.nextMeetings(of: boards.map(\.id), from: look.today)
        let open = try look.db.openDecisions(of: boards.map(\.id))
        return boards.map { Line(board: $0, next: next[$0.id], open: open[$0.id] ?? 0) }
    }
}

let boardListRoutes: [Route] = [
    .get(BoardPaths.list, for: .staffWho(.seePlans)) { visit in
        .page(boardListPage(try await visit.ask(BoardList()), visit))
    }
]

private func boardListPage(_ lines: [BoardList.Line], _ visit: Visit) -> Page {
    let names = Dictionary(lines.map { ($0.board.id, $0.board.name) }, uniquingKeysWith: { first, _ in first })
    let add: HTML? =
        visit.actor.may(.editPlans)
        ? "<p>\(.buttonLink(Phrase(en: "Add a board", cy: "Ychwanegu bwrdd"), to: "/boards/new", .primary))</p>" : nil
    let empty = Phrase(
        en: "No board is here yet. A board oversees plans, meets, is reported to, and decides.",
        cy:
            "Nid oes bwrdd yma eto. Mae bwrdd yn goruchwylio cynlluniau, yn cyfarfod, yn derbyn adroddiadau ac yn penderfynu."
    )
    let list: HTML =
        lines.isEmpty
        ? "<p>\(empty)</p>"
        : .table(
            Phrase(en: "Boards of your teams", cy: "Byrddau eich timau"),
            columns: [
                Column(BoardWords.board), Column(Phrase(en: "Reports to", cy: "Yn adrodd i")),
                Column(Phrase(en: "Next meeting", cy: "Cyfarfod nesaf")),
                Column(
                    Phrase(en: "Still open from its meetings", cy: "Yn dal ar agor o’i gyfarfodydd"),
                    isNumber: true
                ),
            ],
            rows: lines.map { line in
                [
                    .link(Phrase(same: line.board.name), to: BoardPaths.board(line.board.id)),
                    line.board.parent.flatMap { names[$0] }.map { "\($0)" } ?? .none(),
                    line.next.map {
                        .link(Phrase.day($0.heldOn), to: BoardPaths.meeting($0.id, of: line.board.id))
                    } ?? .none(Phrase(en: "No date yet", cy: "Dim dyddiad eto")),
                    "\(line.open)",
                ]
            }
        )
    return Page(BoardWords.boards, width: .wide, body: "\(add)\(list)")
}

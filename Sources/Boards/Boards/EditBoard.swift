import DesignSystem
package import Desk
import Forms
package import Foundation
import Markup
import People
package import Records
import Web

/// Makes a board of a team.
package struct MakeBoard: Command {
    let team: UUID
    let details: BoardDetails

    package init(team: UUID, details: BoardDetails) {
        self.team = team
        self.details = details
    }

    package func permits(_ actor: Actor, _ db: any Reader) -> Bool { actor.may(.editPlans, in: team) }

    package func perform(_ work: Work) throws -> UUID {
        let id = work.newID()
        try work.checkBoard(details, id: id, of: team)
        try work.db.add(details, id: id, team: team)
        try work.record(.boardMade, about: Subject("board", id))
        return id
    }
}

/// Changes what is said of a board.
struct ChangeBoard: Command {
    let id: UUID
    let fields: [String: String]
    let seen: Int

    func permits(_ actor: Actor, _ db: any Reader) throws -> Bool {
        actor.may(.editPlans, in: try db.board(id, visibleTo: actor).team)
    }

    func perform(_ work: Work) throws {
        let board = try work.db.board(id, visibleTo: work.actor)
        let settled = try work.settle(
            board.subject,
            seen: seen,
            current: board.version,
            mine: fields,
            now: board.fields
        )
        let details = try BoardDetails(Form(values: settled.fields))
        try work.checkBoard(details, id: id, of: board.team)
        try work.db.change(board, to: details)
        try work.remember(board.subject, version: board.version + 1, before: board.fields, after: settled.fields)
        try work.record(.boardChanged, about: board.subject)
    }
}

extension Work {
    /// A name stands once in a team, and the chain of boards ends somewhere.
    fileprivate func checkBoard(_ details: BoardDetails, id: UUID, of team: UUID) throws {
        let others = try db.boards(visibleTo: .system("boards")).filter { $0.team == team && $0.id != id }
        if others.contains(where: { $0.name.lowercased() == details.name.lowercased() }) {
            throw InvalidForm("name", Phrase(en: "There is a board of that name", cy: "Mae bwrdd o’r enw hwnnw"))
        }
        let parents = Dictionary(others.map { ($0.id, $0.parent) }, uniquingKeysWith: { first, _ in first })
        var above = details.parent
        for _ in 0...others.count {
            guard let next = above else { return }
            guard let parent = parents[next] else { break }
            above = parent
        }
        let words = Phrase(
            en: "Choose a board that does not itself report to this one",
            cy: "Dewiswch fwrdd nad yw ei hun yn adrodd i’r un hwn"
        )
        throw InvalidForm("parent", words)
    }
}

/// A board someone may change, and the others of its team.
struct EditableBoard: Question {
    struct Answer: Sendable {
        let board: Board
        let others: [Board]
    }

    let id: UUID

    func permits(_ actor: Actor, _ db: any Reader) throws -> Bool {
        actor.may(.editPlans, in: try db.board(id, visibleTo: actor).team)
    }

    func answer(_ look: Look) throws -> Answer {
        let board = try look.db.board(id, visibleTo: look.actor)
        let others = try look.db.boards(visibleTo: look.actor).filter { $0.team == board.team && $0.id != id }
        return Answer(board: board, others: others)
    }
}

let boardEditRoutes: [Route] = [
    .get("/boards/new", for: .staffWho(.editPlans)) { visit in
        .page(try await newBoardPage(visit, Form(values: ["papers_days": "5"])))
    },
    .post("/boards", for: .staffWho(.editPlans)) { visit in
        do {
            let (team, details) = try newBoard(visit)
            let id = try await visit.perform(MakeBoard(team: team, details: details))
            return .redirect(to: BoardPaths.board(id), notice: .boardSaved)
        } catch let invalid as InvalidForm {
            return .tryAgain(try await newBoardPage(visit, visit.form, invalid))
        }
    },
    .get("/boards/:board/edit", for: .staffWho(.editPlans)) { visit in
        let edited = try await visit.ask(EditableBoard(id: visit.id("board")))
        var values = edited.board.fields
        values["version"] = String(edited.board.version)
        return .page(editBoardPage(edited, visit, Form(values: values)))
    },
    .post("/boards/:board/edit", for: .staffWho(.editPlans)) { visit in
        let edited = try await visit.ask(EditableBoard(id: visit.id("board")))
        let path = BoardPaths.board(edited.board.id)
        let fields = BoardDetails.fields(visit.form)
        do {
            _ = try BoardDetails(visit.form)
            try await visit.perform(
                ChangeBoard(id: edited.board.id, fields: fields, seen: Int(visit.form["version"]) ?? 0)
            )
            return .redirect(to: path, notice: .boardSaved)
        } catch let invalid as InvalidForm {
            return .tryAgain(editBoardPage(edited, visit, visit.form, invalid))
        } catch let conflict as EditConflict {
            let boards = edited.others
            return .conflict(
                .choosing(conflict, fields, action: path + "/edit", visit, names: BoardWords.fields) { field, value in
                    guard field == "parent" else { return nil }
                    return boards.first { $0.id.written == value }.map { Phrase(asWritten: $0.name) }
                }
            )
        }
    },
]

/// Whose board it is to be, and all that is said of it.
///
/// - Throws: `InvalidForm` with the problems of both.
private func newBoard(_ visit: Visit) throws -> (team: UUID, details: BoardDetails) {
    do {
        let team = try chosenTeam(visit)
        return (team, try BoardDetails(visit.form))
    } catch let invalid as InvalidForm {
        var problems = invalid.problems
        if problems.contains(where: { $0.field == "team" }) {
            do { _ = try BoardDetails(visit.form) } catch { problems = error.problems + problems }
        }
        throw InvalidForm(problems)
    }
}

/// Whose board it is to be: asked only of those who lead several teams.
///
/// - Throws: `InvalidForm` when they chose none.
private func chosenTeam(_ visit: Visit) throws -> UUID {
    let teams = visit.actor.teams(where: .editPlans)
    guard let first = teams.first else { throw Refusal.notPermitted }
    guard teams.count > 1 else { return first }
    guard let chosen = UUID(uuidString: visit.form["team"]), teams.contains(chosen) else {
        throw InvalidForm("team", Phrase(en: "Choose whose board it is", cy: "Dewiswch fwrdd pwy ydyw"))
    }
    return chosen
}

/// The teams whose plans somebody leads, by name.
struct TeamsOfLead: Question {
    func permits(_ actor: Actor, _ db: any Reader) -> Bool { actor.may(.editPlans) }

    func answer(_ look: Look) throws -> [UUID: String] {
        let teams = try look.db.teams(look.actor.teams(where: .editPlans))
        return Dictionary(
            teams.map { ($0.id, "\($0.agencyName): \($0.name)") },
            uniquingKeysWith: { first, _ in first }
        )
    }
}

private func newBoardPage(_ visit: Visit, _ form: Form, _ invalid: InvalidForm? = nil) async throws -> Page {
    let boards = try await visit.ask(BoardList()).map(\.board)
    let ids = visit.actor.teams(where: .editPlans)
    let names = try await visit.ask(TeamsOfLead())
    let teams =
        [Option("", Phrase(en: "Choose", cy: "Dewiswch"))] + ids.map { Option($0.written, name: names[$0] ?? "–") }
    let team: HTML? =
        ids.count < 2
        ? nil
        : .select(
            "team",
            label: Phrase(en: "Whose board it is", cy: "Bwrdd pwy ydyw"),
            options: teams,
            form: form,
            invalid: invalid
        )
    return Page(
        Phrase(en: "Add a board", cy: "Ychwanegu bwrdd"),
        back: NavigationItem(Phrase(en: "Back to boards", cy: "Yn ôl i’r byrddau"), path: BoardPaths.list),
        invalid: invalid,
        body: .form(action: BoardPaths.list, visit.context, "\(team)\(boardFields(boards, form, invalid))")
    )
}

private func editBoardPage(
    _ edited: EditableBoard.Answer,
    _ visit: Visit,
    _ form: Form,
    _ invalid: InvalidForm? = nil
) -> Page {
    let path = BoardPaths.board(edited.board.id)
    return Page(
        Phrase(en: "Change this board", cy: "Newid y bwrdd hwn"),
        back: NavigationItem(BoardWords.backToBoard, path: path),
        invalid: invalid,
        body: .form(
            action: path + "/edit",
            visit.context,
            "\(.hidden("version", form["version"]))\(boardFields(edited.others, form, invalid))"
        )
    )
}

private func boardFields(_ others: [Board], _ form: Form, _ invalid: InvalidForm?) -> HTML {
    let none = Option("", Phrase(en: "No board: it is the top of the chain", cy: "Dim bwrdd: hwn yw pen y gadwyn"))
    let parents = [none] + others.map { Option($0.id.written, name: $0.name) }
    return """
        \(.textField("name", label: BoardWords.name, form: form, invalid: invalid))
        \(.select("parent", label: BoardWords.reportsTo, options: parents, form: form, invalid: invalid))
        \(.textArea("terms", label: BoardWords.terms, hint: Phrase(en: "What it is for, and what it may decide", cy: "I beth y mae, a beth y caiff ei benderfynu"), isOptional: true, form: form, invalid: invalid))
        \(.textField("papers_days", label: BoardWords.papersDays, width: "w4", isNumber: true, form: form, invalid: invalid))
        \(.button(BoardWords.save))
        """
}

import DesignSystem
package import Desk
import Forms
package import Foundation
import Jobs
import Markup
import People
package import Records
import Web

/// Takes in a file, to be read as soon as there is time.
package struct BringList: Command {
    let kind: ListKind
    let name: String
    let fileName: String
    let bytes: [UInt8]
    let team: UUID

    package init(kind: ListKind, name: String, fileName: String, bytes: [UInt8], team: UUID) {
        self.kind = kind
        self.name = name
        self.fileName = fileName
        self.bytes = bytes
        self.team = team
    }

    package func permits(_ actor: Actor, _ db: any Reader) -> Bool { actor.may(.keepCarers, in: team) }

    package func perform(_ work: Work) throws -> UUID {
        let id = work.newID()
        let list = NewList(
            id: id,
            team: team,
            kind: kind,
            name: name,
            fileName: String(fileName.suffix(200)),
            file: try ListSeals.file.seal(bytes.base64URL, row: id, work)
        )
        try work.db.addList(list, by: work.actor, at: work.now)
        try work.enqueue(ReadList(list: id))
        try work.record(.listBrought, about: ListImport.subject(id))
        return id
    }
}

/// The lists that were brought, and the teams one may be brought for.
struct AllLists: Question {
    struct Answer: Sendable {
        let lists: [ListImport]
        let teams: [Team]
    }

    func permits(_ actor: Actor, _ db: any Reader) -> Bool { actor.may(.keepCarers) }

    func answer(_ look: Look) throws -> Answer {
        Answer(
            lists: try look.db.lists(visibleTo: look.actor),
            teams: try look.db.teams(look.actor.teams(where: .keepCarers))
        )
    }
}

let bringListRoutes: [Route] = [
    .get(CarersPaths.lists, for: .staffWho(.keepCarers)) { visit in
        .page(listsPage(try await visit.ask(AllLists()), visit))
    },
    .post(CarersPaths.lists, for: .staffWho(.keepCarers), bodyLimit: ListLimits.fileBytes + (1 << 20)) { visit in
        do {
            let command = try await brought(visit)
            let id = try await visit.perform(command)
            return .redirect(to: CarersPaths.list(id), notice: .listBrought)
        } catch let invalid as InvalidForm {
            return .tryAgain(listsPage(try await visit.ask(AllLists()), visit, invalid))
        }
    },
]

private func brought(_ visit: Visit) async throws -> BringList {
    let teams = try await visit.ask(AllLists()).teams
    var reader = FormReader(visit.form)
    let name = reader.text("name", required: ListWords.nameIt, most: 120)
    let kind: ListKind = reader.choice("kind", required: ListWords.whose, fallback: .other)
    guard let upload = visit.upload, upload.size > 0 else {
        reader.refuse("file", ListWords.chooseFile)
        try reader.finish()
        throw InvalidForm("file", ListWords.chooseFile)
    }
    if upload.size > ListLimits.fileBytes { reader.refuse("file", ListWords.tooLarge) }
    try reader.finish()
    let only = teams.count == 1 ? teams.first?.id : nil
    guard let team = UUID(uuidString: visit.form["team"]) ?? only else { throw Refusal.notPermitted }
    return BringList(kind: kind, name: name, fileName: upload.fileName, bytes: try upload.bytes(), team: team)
}

private func listsPage(_ answer: AllLists.Answer, _ visit: Visit, _ invalid: InvalidForm? = nil) -> Page {
    let rows: [[HTML]] = answer.lists.map { list in
        [
            .link(Phrase(asWritten: list.name), to: CarersPaths.list(list.id)), "\(list.kind.words)",
            list.state.tag, "\(list.total)",
            "\(list.broughtName), \(HTML.day(visit.clock.day(of: list.broughtAt)))",
        ]
    }
    let table: HTML? =
        rows.isEmpty
        ? nil
        : .table(
            ListWords.broughtBefore,
            id: "lists",
            columns: [
                Column(ListWords.name), Column(ListWords.whoseList), Column(ListWords.state),
                Column(ListWords.rows, isNumber: true), Column(ListWords.brought),
            ],
            rows: rows
        )
    let kinds = HTML.radios(
        "kind",
        legend: ListWords.whoseList,
        options: ListKind.allCases.map { Option($0.rawValue, $0.words) },
        form: visit.form,
        invalid: invalid
    )
    let name = HTML.textField(
        "name",
        label: ListWords.name,
        hint: ListWords.nameHint,
        form: visit.form,
        invalid: invalid
    )
    let file = HTML.fileField("file", label: ListWords.file, hint: ListWords.fileHint, invalid: invalid)
    let teams = answer.teams.map { Option($0.id.text, name: "\($0.agencyName): \($0.name)") }
    let team: HTML? =
        teams.count < 2
        ? nil : .select("team", label: ListWords.team, options: teams, form: visit.form, invalid: invalid)
    return Page(
        ListWords.title,
        breadcrumbs: [CarersWords.crumb],
        invalid: invalid,
        body: """
            <p>\(ListWords.opening)</p>
            \(.form(action: CarersPaths.lists, visit.context, multipart: true, "\(name)\(kinds)\(team)\(file)\(.button(ListWords.bring))"))
            \(table)
            """
    )
}

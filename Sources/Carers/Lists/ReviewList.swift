import DesignSystem
import Desk
import Forms
import Foundation
import Jobs
import Markup
import Records
import Web

/// One list, how far it is, and some of its rows.
///
/// Its rows are people's names, birth dates and numbers: who looked is written down.
struct OneList: OpensRecord {
    struct Answer: Sendable {
        let list: ListImport
        let header: [String]
        let counts: [(outcome: ListOutcome, choice: ListChoice, many: Int)]
        let shown: ListOutcome?
        let rows: [(row: ListRow, details: PersonDetails)]
        let people: [UUID: Person]
        let mayTakeBack: Bool
        /// Records the list made that stay, though it was taken back.
        let stayed: Int

        func many(_ outcome: ListOutcome) -> Int { counts.filter { $0.outcome == outcome }.reduce(0) { $0 + $1.many } }
        func many(chosen choice: ListChoice) -> Int {
            counts.filter { $0.choice == choice }.reduce(0) { $0 + $1.many }
        }
    }

    static let size = 50

    let id: UUID
    var show: ListOutcome?
    var page = 1

    var subject: Subject { ListImport.subject(id) }

    func permits(_ actor: Actor, _ db: any Reader) -> Bool { actor.may(.keepCarers) }

    func answer(_ look: Look) throws -> Answer {
        let list = try look.db.list(id, visibleTo: look.actor)
        let counts = try look.db.countListRows(of: id)
        let first = [ListOutcome.possible, .new, .same, .wrong].first { outcome in
            counts.contains { $0.outcome == outcome }
        }
        let shown = show ?? first
        let offset = (max(1, min(page, 100_000)) - 1) * Self.size
        let isShown = !list.state.isWorking
        let stored = isShown ? try look.db.listRows(of: id, shown, limit: Self.size, offset: offset) : []
        let rows = try stored.map { try look.listRow($0, of: id) }
        let people = try look.people(rows.compactMap(\.person))
        return Answer(
            list: list,
            header: try look.header(of: id),
            counts: counts,
            shown: shown,
            rows: rows.map { ($0, ListRowReading($0.cells, list.columns, today: look.today).details) },
            people: Dictionary(people.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first }),
            mayTakeBack: look.actor.may(.shareOutWork, in: list.team),
            stayed: list.state == .takenBack ? try look.db.countMade(by: id) : 0
        )
    }
}

let reviewListRoutes: [Route] = [
    .get("/carers/lists/:list", for: .staffWho(.keepCarers)) { visit in .page(try await listPage(visit)) },
    .post("/carers/lists/:list/columns", for: .staffWho(.keepCarers)) { visit in
        let id = try visit.id("list")
        do {
            let columns = (0..<100).map { ListField(rawValue: visit.form["column-\($0)"]) }
            try await visit.perform(NameColumns(list: id, columns: columns, seen: Int(visit.form["version"]) ?? 0))
            return .redirect(to: CarersPaths.list(id), notice: .listColumns)
        } catch let invalid as InvalidForm {
            return .tryAgain(try await listPage(visit, invalid))
        }
    },
    .post("/carers/lists/:list/choices", for: .staffWho(.keepCarers)) { visit in
        let id = try visit.id("list")
        try await visit.perform(ChooseRows(list: id, form: visit.form))
        let show = ListOutcome(rawValue: visit.form["show"])?.rawValue ?? ""
        let page = Int(visit.form["page"]) ?? 1
        return .redirect(to: CarersPaths.list(id) + "?show=\(show)&page=\(page)", notice: .listChosen)
    },
    .post("/carers/lists/:list/commitment", for: .staffWho(.keepCarers)) { visit in
        let id = try visit.id("list")
        let command = AskToCommit(
            list: id,
            seen: Int(visit.form["version"]) ?? 0,
            fills: visit.form.has("fills")
        )
        try await visit.perform(command)
        return .redirect(to: CarersPaths.list(id), notice: .listToCommit)
    },
    .post("/carers/lists/:list/taking-back", for: .staffWho(.shareOutWork)) { visit in
        let id = try visit.id("list")
        try await visit.perform(AskToTakeBack(list: id, seen: Int(visit.form["version"]) ?? 0))
        return .redirect(to: CarersPaths.list(id), notice: .listToTakeBack)
    },
]

/// Says what the columns of a list are, and has it matched anew.
struct NameColumns: Command {
    let list: UUID
    let columns: [ListField?]
    let seen: Int

    func permits(_ actor: Actor, _ db: any Reader) throws -> Bool {
        actor.may(.keepCarers, in: try db.list(list, visibleTo: actor).team)
    }

    func perform(_ work: Work) throws {
        let list = try work.db.list(list, visibleTo: work.actor)
        guard list.version == seen else { throw Refusal.changedMeanwhile }
        guard ListField.isEnough(columns) else { throw InvalidForm("column-0", ListWords.notEnough) }
        try work.db.setColumns(columns, of: list.id)
        try work.db.move(list.id, from: [.columns, .ready], to: .matching)
        try work.enqueue(MatchList(list: list.id))
        try work.record(.listColumns, about: list.subject)
    }
}

/// Decides on rows: each that is shown, or all of one kind at once.
struct ChooseRows: Command {
    let list: UUID
    let form: Form

    func permits(_ actor: Actor, _ db: any Reader) throws -> Bool {
        actor.may(.keepCarers, in: try db.list(list, visibleTo: actor).team)
    }

    func perform(_ work: Work) throws {
        let list = try work.db.list(list, visibleTo: work.actor)
        guard list.state == .ready else { throw Refusal.changedMeanwhile }
        if let choice = ListChoice(rawValue: form["all"]), let outcome = ListOutcome(rawValue: form["show"]) {
            try work.db.setChoices(choice, ofAll: outcome, of: list.id)
        } else {
            for field in form.all("row").prefix(OneList.size) {
                guard let number = Int(field), let choice = ListChoice(rawValue: form["choice-\(number)"]) else {
                    continue
                }
                try work.db.setChoice(choice, ofRow: number, of: list.id)
            }
        }
        try work.record(.listChosen, about: list.subject)
    }
}

private func listPage(_ visit: Visit, _ invalid: InvalidForm? = nil) async throws -> Page {
    let show = ListOutcome(rawValue: visit.form["show"])
    let number = Int(visit.form["page"]) ?? 1
    let answer = try await visit.ask(OneList(id: visit.id("list"), show: show, page: number))
    let list = answer.list
    let body: HTML =
        switch list.state {
        case .reading, .matching, .committing, .takingBack: workingPart(list)
        case .unreadable: "<p>\(ListWords.unreadable)</p>"
        case .columns: columnsPart(answer, visit, invalid, isOpen: true)
        case .ready, .committed, .takenBack: reviewPart(answer, visit, number, invalid)
        }
    return Page(
        Phrase(asWritten: list.name),
        breadcrumbs: [CarersWords.crumb, ListWords.crumb],
        width: .wide,
        invalid: invalid,
        body: """
            <p>\(list.state.tag) \(list.kind.words)</p>
            <p class="meta">\(list.broughtName), \(HTML.day(visit.clock.day(of: list.broughtAt)))</p>
            \(body)
            """
    )
}

import Dates
import DesignSystem
import Desk
import DocumentWriting
import Forms
import Foundation
import Markup
import PlanReading
import Records
import Web

/// Who a list knows and the register does not, and the other way round.
struct ListCoverage: OpensRecord {
    struct Answer: Sendable {
        let list: ListImport
        let onBoth: Int
        let onlyTheirs: Int
        let onlyOurs: Int
        let absent: [Person]
        let today: Day
    }

    let id: UUID
    let page: Int

    var subject: Subject { ListImport.subject(id) }

    func permits(_ actor: Actor, _ db: any Reader) -> Bool { actor.may(.keepCarers) }

    func answer(_ look: Look) throws -> Answer {
        let list = try look.db.list(id, visibleTo: look.actor)
        let visible = personVisible(to: look.actor, at: look.now)
        let counts = try look.db.countListRows(of: id)
        let known: Set<ListOutcome> = [.new, .same, .possible]
        let all = counts.filter { known.contains($0.outcome) }.reduce(0) { $0 + $1.many }
        let onBoth = try look.db.countOnBoth(id)
        let offset = (max(1, min(page, 100_000)) - 1) * OneList.size
        return Answer(
            list: list,
            onBoth: onBoth,
            onlyTheirs: max(0, all - onBoth),
            onlyOurs: try look.db.countAbsent(from: list, visible: visible),
            absent: try look.db.absent(from: list, visible: visible, limit: OneList.size, offset: offset),
            today: look.today
        )
    }
}

/// The rows of a list that are wrong, as the file had them, with what is wrong.
struct WrongRows: OpensRecord {
    let id: UUID

    var subject: Subject { ListImport.subject(id) }

    func permits(_ actor: Actor, _ db: any Reader) -> Bool { actor.may(.keepCarers) }

    func answer(_ look: Look) throws -> (header: [String], rows: [ListRow]) {
        let list = try look.db.list(id, visibleTo: look.actor)
        let rows = try look.db.listRows(of: id, .wrong, limit: ListLimits.rows)
        return (try look.header(of: list.id), try rows.map { try look.listRow($0, of: id) })
    }
}

let listCoverageRoutes: [Route] = [
    .get("/carers/lists/:list/coverage", for: .staffWho(.keepCarers), isLong: true) { visit in
        let number = Int(visit.form["page"]) ?? 1
        return .page(coveragePage(try await visit.ask(ListCoverage(id: visit.id("list"), page: number)), number))
    },
    .get("/carers/lists/:list/wrong-rows", for: .staffWho(.keepCarers), isLong: true) { visit in
        let answer = try await visit.ask(WrongRows(id: visit.id("list")))
        let width = answer.header.count
        let more = [ListWords.result, ListWords.problems].map { $0.text(in: visit.language) }
        let rows: [[String]] = answer.rows.map { row in
            let cells = (0..<width).map { row.cells.indices.contains($0) ? row.cells[$0] : "" }
            let wrong = row.problems.map { $0.words.text(in: visit.language) }.joined(separator: "; ")
            return cells + ["\(row.number): \(row.outcome.words.text(in: visit.language))", wrong]
        }
        let table = ExchangeTable(headers: answer.header + more, rows: rows)
        return .download(
            Download(name: "wrong-rows.csv", contentType: "text/csv; charset=utf-8", bytes: Array(table.csv.utf8))
        )
    },
]

private func coveragePage(_ answer: ListCoverage.Answer, _ number: Int) -> Page {
    let list = answer.list
    let rows: [[HTML]] = answer.absent.map { person in
        [
            person.inDuplicateList, person.postcodeInList(on: answer.today) ?? .none(),
            person.found.source.map { "\($0.words)" } ?? .none(),
        ]
    }
    let table: HTML? =
        rows.isEmpty
        ? nil
        : .table(
            ListWords.absent,
            id: "absent",
            columns: [
                Column(ListField.fullName.words), Column(ListField.postcode.words),
                Column(Phrase(en: "How they were found", cy: "Sut y daethpwyd o hyd iddynt")),
            ],
            rows: rows
        )
    let pages = HTML.pages(of: answer.onlyOurs, size: OneList.size, current: number) {
        "\(CarersPaths.list(list.id))/coverage?page=\($0)"
    }
    let places: HTML? = list.districts.isEmpty ? nil : "<p>\(ListWords.where_(list.districts))</p>"
    return Page(
        ListWords.coverage,
        breadcrumbs: [
            CarersWords.crumb, ListWords.crumb,
            NavigationItem(Phrase(asWritten: list.name), path: CarersPaths.list(list.id)),
        ],
        width: .wide,
        body: """
            <p>\(ListWords.coverageOpening)</p>
            \(.counts([
                (answer.onBoth, ListWords.onBoth), (answer.onlyTheirs, ListWords.onlyTheirs),
                (answer.onlyOurs, ListWords.onlyOurs),
            ]))\(places)\(table)\(pages)
            """
    )
}

import DesignSystem
import Desk
import Forms
import Foundation
import Markup
import Records
import Web

/// The versions of a report that were signed off, and two of them side by side.
private struct ReportVersions: Question {
    struct Answer: Sendable {
        let head: ReportHead
        let compared: (from: Int, to: Int, ReportComparison)?
    }

    let report: UUID
    let from: Int?
    let to: Int?

    func permits(_ actor: Actor, _ db: any Reader) throws -> Bool {
        actor.may(.seePlans, in: try db.report(report, visibleTo: actor).board.team)
    }

    func answer(_ look: Look) throws -> Answer {
        let head = try look.db.report(report, visibleTo: look.actor)
        let frozen = head.versions.filter { $0.state == .frozen }
        guard let last = frozen.first else { throw Refusal.notFound }
        let later = frozen.first { $0.number == to } ?? last
        let earlier = frozen.first { $0.number == from } ?? frozen.dropFirst().first
        guard let earlier, earlier.number != later.number else { return Answer(head: head, compared: nil) }
        let comparison = ReportComparison(try look.db.content(of: earlier), try look.db.content(of: later))
        return Answer(head: head, compared: (from: earlier.number, to: later.number, comparison))
    }
}

let comparisonRoutes: [Route] = [
    .get("/reports/:report/versions", for: .staffWho(.seePlans)) { visit in
        let question = ReportVersions(
            report: try visit.id("report"),
            from: Int(visit.form["from"]),
            to: Int(visit.form["to"])
        )
        return .page(versionsPage(try await visit.ask(question)))
    }
]

private func versionsPage(_ answer: ReportVersions.Answer) -> Page {
    let head = answer.head
    let path = BoardPaths.report(head.id)
    let frozen = head.versions.filter { $0.state == .frozen }
    let list: HTML = .table(
        ReportWords.versions,
        columns: [
            Column(ReportWords.versions), Column(Phrase(en: "Composed by", cy: "Lluniwyd gan")),
            Column(Phrase(en: "Signed off by", cy: "Cymeradwywyd gan")),
            Column(Phrase(en: "What it puts right", cy: "Yr hyn y mae’n ei gywiro")),
        ],
        rows: frozen.map { version in
            [
                .link(ReportWords.version(version.number), to: BoardPaths.version(version.number, of: head.id)),
                "\(version.composedByName)", "\(version.signedByName)",
                version.correction.map { "\($0)" } ?? .none(),
            ]
        }
    )
    return Page(
        ReportWords.versions,
        breadcrumbs: head.breadcrumbs + [NavigationItem(BoardWords.report, path: path)],
        width: .wide,
        body:
            "\(list)\(frozen.count > 1 ? chooser(frozen, answer, path) : nil)\(answer.compared.map { comparison($0) })"
    )
}

private func chooser(_ frozen: [ReportVersion], _ answer: ReportVersions.Answer, _ path: String) -> HTML {
    let options = frozen.map { Option(String($0.number), ReportWords.version($0.number)) }
    let form = Form(values: [
        "from": answer.compared.map { String($0.from) } ?? "", "to": answer.compared.map { String($0.to) } ?? "",
    ])
    return .lookUp(
        action: path + "/versions",
        """
        \(.select("from", label: Phrase(en: "Hold this version", cy: "Dal y fersiwn hwn"), options: options, form: form))
        \(.select("to", label: Phrase(en: "against this one", cy: "yn erbyn yr un hwn"), options: options, form: form))
        \(.button(Phrase(en: "Compare", cy: "Cymharu"), .secondary))
        """
    )
}

private func comparison(_ compared: (from: Int, to: Int, ReportComparison)) -> HTML {
    let parts = compared.2.parts
    guard !parts.isEmpty else {
        return "<p>\(Phrase(en: "The two say the same.", cy: "Mae’r ddau yn dweud yr un peth."))</p>"
    }
    let absent = HTML.none(Phrase(en: "Not there", cy: "Ddim yno"))
    let tables: [HTML] = parts.enumerated().map { index, part in
        .table(
            part.title,
            id: "part-\(index)",
            columns: [Column(ReportWords.version(compared.from)), Column(ReportWords.version(compared.to))],
            rows: part.lines.map { line in
                [line.before.map { "\($0)" } ?? absent, line.after.map { "\($0)" } ?? absent]
            }
        )
    }
    return "\(tables)"
}

import DesignSystem
import Desk
import Forms
import Markup
import PlanReading
import Web

let returnLabelRoutes: [Route] = [
    .get(ReturnWords.labels, for: .staffWho(.guardRecords)) { visit in
        .page(labelPage(try await visit.ask(ReturnLabels()), visit))
    },
    .get(ReturnWords.template, for: .staffWho(.guardRecords)) { visit in
        let table = LabelFile.template(try await visit.ask(ReturnLabels()))
        return .download(
            Download(name: "labels.csv", contentType: "text/csv; charset=utf-8", bytes: Array(table.csv.utf8))
        )
    },
    .post(ReturnWords.labels, for: .staffWho(.guardRecords), bodyLimit: 2 << 20) { visit in
        let answer = try await visit.ask(ReturnLabels())
        do {
            let file = LabelFile(try broughtDocument(visit))
            guard file.problems.isEmpty else {
                let invalid = InvalidForm("file", ImportWords.wrong(file.problems.count))
                return .tryAgain(labelPage(answer, visit, invalid, file.problems))
            }
            try await visit.perform(LoadLabels(labels: file.labels))
            return .redirect(to: ReturnWords.labels, notice: .labelsLoaded)
        } catch let invalid as InvalidForm {
            return .tryAgain(labelPage(answer, visit, invalid))
        }
    },
]

private func labelPage(
    _ loaded: [LoadedLabel],
    _ visit: Visit,
    _ invalid: InvalidForm? = nil,
    _ problems: [BroughtValues.Problem] = []
) -> Page {
    let known = Dictionary(loaded.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
    let rows: [[HTML]] = ReturnCodes.all.map { code in
        let own = known[CodeBook.Key(field: code.field, ours: code.ours)]
        let label: HTML = (own?.label ?? code.label).map { "\($0)" } ?? .tag(code.standing.short, .warn)
        let source: HTML = own.map { "\($0.source)" } ?? "\(code.standing.words)"
        return ["\(code.field.header)", "\(code.words)", label, source]
    }
    let what = Phrase(
        en:
            "Only labels that were read at their source are here from the start. The rest you load from the specification that Arden & GEM sends you: download the list, fill in the column Label and say where each is from, and bring it back.",
        cy:
            "Dim ond labeli a ddarllenwyd yn eu ffynhonnell sydd yma o’r dechrau. Llwythwch y gweddill o’r fanyleb y mae Arden & GEM yn ei hanfon atoch: lawrlwythwch y rhestr, llenwch y golofn Label a dywedwch o ble mae pob un, a dewch â hi yn ôl."
    )
    let form: HTML = .form(
        action: ReturnWords.labels,
        visit.context,
        multipart: true,
        "\(broughtFields(visit, invalid))\(.button(ReturnWords.load))"
    )
    return Page(
        ReturnWords.codeLists,
        breadcrumbs: [MeasuresPaths.crumb, ReturnWords.crumb],
        width: .wide,
        invalid: invalid,
        section: MeasuresWords.measures,
        body: """
            <p>\(what)</p>\(broughtProblems(problems))
            <p>\(.link(Phrase(en: "Download the list (CSV)", cy: "Lawrlwytho’r rhestr (CSV)"), to: ReturnWords.template))</p>
            \(form)\(.table(
                ReturnWords.codeLists,
                columns: [
                    Column(ReturnWords.column), Column(ReturnWords.ours), Column(ReturnWords.label), Column(ReturnWords.source),
                ],
                rows: rows,
                isCaptionSeen: false
            ))
            """
    )
}

extension ReturnCode.Standing {
    fileprivate var short: Phrase { Phrase(en: "To be loaded", cy: "I’w lwytho") }
}

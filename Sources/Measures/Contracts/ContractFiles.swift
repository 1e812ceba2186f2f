import Dates
import Desk
import Markup
import PlanReading
import Strategy
import Web

/// The files a report on a contract is taken away as: only once it is signed off.
enum ContractFile: String, CaseIterable, Sendable {
    case xlsx, csv

    var words: Phrase {
        switch self {
        case .xlsx: Phrase(same: "Excel")
        case .csv: Phrase(same: "CSV")
        }
    }

    private var contentType: String {
        switch self {
        case .xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        case .csv: "text/csv; charset=utf-8"
        }
    }

    func download(_ content: ContractContent, in language: Language) throws -> Download {
        let table = content.table(in: language)
        let bytes: [UInt8] =
            switch self {
            case .xlsx: try PlanWorkbook.bytes(of: table, sheet: "Report")
            case .csv: Array(table.csv.utf8)
            }
        return Download(name: "contract-report.\(rawValue)", contentType: contentType, bytes: bytes)
    }
}

let contractFileRoutes: [Route] = ContractFile.allCases.map { file in
    .get(
        "/measures/contracts/:contract/reports/:contractreport/export.\(file.rawValue)",
        for: .staffWho(.seeMeasures)
    ) { visit in
        let answer = try await asked(visit)
        // A draft does not leave the team: whoever asks is shown it.
        guard answer.report.state == .frozen else { return .redirect(to: answer.path) }
        return .download(try file.download(answer.content, in: visit.language))
    }
}

extension ContractContent {
    /// A line for each indicator and period, as shown and never more; then what was written.
    func table(in language: Language) -> ExchangeTable {
        let headers = [
            ContractWords.contract, ContractWords.provider, ContractWords.commissioner, DefinitionWords.code,
            MeasuresWords.indicator, MeasuresWords.period, Phrase(en: "From", cy: "O"), Phrase(en: "To", cy: "Hyd"),
            MeasuresWords.figure, FairnessWords.number, FairnessWords.outOf,
            Phrase(en: "Lower 95%", cy: "Isaf 95%"), Phrase(en: "Upper 95%", cy: "Uchaf 95%"), MeasuresWords.target,
            ContractWords.verdict, ContractWords.open, ContractWords.longest, Phrase(en: "Marker", cy: "Marciwr"),
            ContractWords.scope, ContractWords.narrative,
        ]
        func number(_ value: Double?, _ places: Int = 1) -> String {
            value.map { Definition.number($0, places: places).filter { $0 != "," }.replacing("−", with: "-") } ?? ""
        }
        let names = [facts.contract, facts.provider, facts.commissioner]
        let rows = facts.lines.flatMap { line in
            line.figures.reversed().enumerated().map { place, figure -> [String] in
                let isOwn = place == 0
                let words =
                    isOwn ? "\(line.sentence.phrase.text(in: language)) \(narrative.line(line.indicator) ?? "")" : ""
                return names + [
                    line.code, line.name.phrase.text(in: language), figure.period.name.text(in: language),
                    figure.first.iso, figure.last.iso, number(figure.value), number(figure.numerator),
                    number(figure.denominator), number(figure.lower), number(figure.upper),
                    isOwn ? number(line.target, 2) : "",
                    isOwn ? line.verdict?.words.text(in: language) ?? "" : "",
                    figure.isOpenHidden ? "[c]" : figure.open.map(String.init) ?? "",
                    figure.longestWait.map(String.init) ?? "", figure.marker,
                    line.scope.words.text(in: language), words.trimmingPrefix(" ").description,
                ]
            }
        }
        let overall = narrative.overall.map { words in
            [names + Array(repeating: "", count: 16) + [words]]
        }
        return ExchangeTable(headers: headers.map { $0.text(in: language) }, rows: rows + (overall ?? []))
    }
}

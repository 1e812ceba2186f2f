import DesignSystem
import Desk
import Forms
import Foundation
import Markup
import PlanReading
import Web

let bringValuesRoutes: [Route] = [
    .get("/measures/:indicator/values/bring", for: .staffWho(.keepMeasures)) { visit in
        .page(bringPage(try await visit.ask(KeptValues(id: visit.id("indicator"))), visit))
    },
    .post("/measures/:indicator/values/bring", for: .staffWho(.keepMeasures), bodyLimit: 11 << 20) { visit in
        let answer = try await visit.ask(KeptValues(id: visit.id("indicator")))
        do {
            let brought = try read(visit, answer)
            guard brought.problems.isEmpty else {
                let count = brought.problems.count
                return .tryAgain(bringPage(answer, visit, InvalidForm("file", wrong(count)), brought.problems))
            }
            var read = FormReader(visit.form)
            let reason = read.optionalText("reason", most: 300)
            try read.finish()
            let command = KeepValues(indicator: answer.indicator.id, values: brought.values, reason: reason)
            try await visit.perform(command)
            return .redirect(to: MeasuresPaths.values(answer.indicator.id), notice: .figuresSaved)
        } catch let invalid as InvalidForm {
            return .tryAgain(bringPage(answer, visit, invalid))
        }
    },
]

private func read(_ visit: Visit, _ answer: KeptValues.Answer) throws -> BroughtValues {
    let pasted = visit.form["pasted"]
    let bytes = try visit.upload?.bytes() ?? Array(pasted.utf8)
    guard !bytes.isEmpty else {
        throw InvalidForm(
            "file",
            Phrase(en: "Choose a file, or paste the figures", cy: "Dewiswch ffeil, neu gludwch y ffigurau")
        )
    }
    do {
        let document = try DocumentReader.read(bytes, named: visit.upload?.fileName ?? "pasted.csv")
        return BroughtValues(document, answer.indicator.definition, today: answer.today)
    } catch {
        let field = visit.upload == nil ? "pasted" : "file"
        throw InvalidForm(
            field,
            Phrase(en: error.message, cy: "Ni ellir darllen y ffeil hon.")
        )
    }
}

private func wrong(_ count: Int) -> Phrase {
    .counted(
        count,
        en: .init(
            one: "1 cell could not be understood. Nothing was kept.",
            other: "\(count) cells could not be understood. Nothing was kept."
        ),
        cy: .init(
            two: "Ni ellid deall 2 gell. Ni chadwyd dim.",
            other: "Ni ellid deall \(count) cell. Ni chadwyd dim."
        )
    )
}

private func bringPage(
    _ answer: KeptValues.Answer,
    _ visit: Visit,
    _ invalid: InvalidForm? = nil,
    _ problems: [BroughtValues.Problem] = []
) -> Page {
    let indicator = answer.indicator
    let file: HTML = .fileField(
        "file",
        label: Phrase(en: "Figures as CSV or Excel", cy: "Ffigurau fel CSV neu Excel"),
        hint: Phrase(en: "Up to 600 periods", cy: "Hyd at 600 o gyfnodau"),
        invalid: invalid
    )
    let paste: HTML = .textArea(
        "pasted",
        label: Phrase(en: "Or paste them, with the row of headers", cy: "Neu eu gludo, gyda’r rhes o benawdau"),
        isOptional: true,
        form: visit.form,
        invalid: invalid
    )
    let reason: HTML? =
        answer.values.contains { $0.frozenAt != nil }
        ? .textField("reason", label: ValueWords.reason, isOptional: true, form: visit.form, invalid: invalid) : nil
    let form: HTML = .form(
        action: MeasuresPaths.bring(indicator.id),
        visit.context,
        multipart: true,
        "\(file)\(paste)\(reason)\(.button(MeasuresWords.bring))"
    )
    return Page(
        MeasuresWords.bring,
        breadcrumbs: [MeasuresPaths.crumb, MeasuresPaths.crumb(indicator)],
        invalid: invalid,
        section: MeasuresWords.measures,
        body: "\(problemTable(problems))<p>\(ValueWords.columns)</p><p>\(ValueWords.periods)</p>\(form)"
    )
}

/// Each cell that was not understood, by row and column.
func problemTable(_ problems: [BroughtValues.Problem]) -> HTML? {
    guard !problems.isEmpty else { return nil }
    return .table(
        Phrase(en: "What could not be understood", cy: "Yr hyn na ellid ei ddeall"),
        columns: [
            Column(Phrase(en: "Row", cy: "Rhes"), isNumber: true), Column(Phrase(en: "Column", cy: "Colofn")),
            Column(Phrase(en: "What to do", cy: "Beth i’w wneud")),
        ],
        rows: problems.prefix(100).map { ["\($0.row)", "\($0.column)", "\($0.message)"] }
    )
}

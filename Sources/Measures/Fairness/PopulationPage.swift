import DesignSystem
import Desk
import Forms
import Foundation
import Markup
import PlanReading
import Web

let populationRoutes: [Route] = [
    .get(MeasuresPaths.population, for: .staffWho(.keepMeasures)) { visit in
        .page(populationPage(try await visit.ask(LoadedPopulation()), visit))
    },
    .post(MeasuresPaths.population, for: .staffWho(.keepMeasures), bodyLimit: 11 << 20) { visit in
        let loaded = try await visit.ask(LoadedPopulation())
        do {
            let file = try read(visit)
            guard file.problems.isEmpty else {
                let invalid = InvalidForm("file", wrong(file.problems.count))
                return .tryAgain(populationPage(loaded, visit, invalid, file.problems))
            }
            var read = FormReader(visit.form)
            let words = read.text("source", required: PopulationWords.enterSource, most: 200)
            let year = read.integer("year", required: PopulationWords.enterYear, in: 1990...2100)
            try read.finish()
            try await visit.perform(LoadPopulation(rows: file.rows, words: words, year: year))
            return .redirect(to: MeasuresPaths.population, notice: .populationLoaded)
        } catch let invalid as InvalidForm {
            return .tryAgain(populationPage(loaded, visit, invalid))
        }
    },
]

private enum PopulationWords {
    static let source = Phrase(en: "Where the numbers come from", cy: "O ble y daw’r rhifau")
    static let sourceHint = Phrase(
        en: "For example, Census, unpaid carers",
        cy: "Er enghraifft, Cyfrifiad, gofalwyr di-dâl"
    )
    static let year = Phrase(en: "Of which year they are", cy: "O ba flwyddyn y maent")
    static let enterSource = Phrase(en: "Enter where the numbers come from", cy: "Rhowch o ble y daw’r rhifau")
    static let enterYear = Phrase(en: "Enter the year", cy: "Rhowch y flwyddyn")
    static let load = Phrase(en: "Load the census", cy: "Llwytho’r cyfrifiad")
    static let columns = Phrase(
        en:
            "The file has columns Breakdown, Group, People (may be left out) and Carers. A first row says everyone; the others name a breakdown (area, age, sex, ethnicity, disability, religion, orientation, caring or language) and one of its groups. A row with the breakdown practice names a GP practice of the place, and how many are on its own register of carers: 0 where that is not known.",
        cy:
            "Mae gan y ffeil golofnau Breakdown, Group, People (gellir ei hepgor) a Carers. Mae rhes gyntaf yn dweud everyone; mae’r lleill yn enwi dadansoddiad (area, age, sex, ethnicity, disability, religion, orientation, caring neu language) ac un o’i grwpiau. Mae rhes â’r dadansoddiad practice yn enwi meddygfa yn y lle, a faint sydd ar ei chofrestr gofalwyr ei hun: 0 lle nad yw hynny’n hysbys."
    )
    static let people = Phrase(en: "People", cy: "Pobl")
    static let carers = Phrase(en: "Carers", cy: "Gofalwyr")
    static let everyone = Phrase(en: "Everyone", cy: "Pawb")
}

private func read(_ visit: Visit) throws -> PopulationFile {
    let bytes = try visit.upload?.bytes() ?? Array(visit.form["pasted"].utf8)
    guard !bytes.isEmpty else {
        throw InvalidForm(
            "file",
            Phrase(en: "Choose a file, or paste the numbers", cy: "Dewiswch ffeil, neu gludwch y rhifau")
        )
    }
    do {
        return PopulationFile(try DocumentReader.read(bytes, named: visit.upload?.fileName ?? "pasted.csv"))
    } catch {
        throw InvalidForm(
            visit.upload == nil ? "pasted" : "file",
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

private func populationPage(
    _ loaded: LoadedPopulation.Answer,
    _ visit: Visit,
    _ invalid: InvalidForm? = nil,
    _ problems: [BroughtValues.Problem] = []
) -> Page {
    let fields: HTML = """
        \(.fileField("file", label: Phrase(en: "A file, CSV or Excel", cy: "Ffeil, CSV neu Excel"), invalid: invalid))
        \(.textArea("pasted", label: Phrase(en: "Or paste it, with the row of headers", cy: "Neu ei gludo, gyda’r rhes o benawdau"), isOptional: true, form: visit.form, invalid: invalid))
        \(.textField("source", label: PopulationWords.source, hint: PopulationWords.sourceHint, form: visit.form, invalid: invalid))
        \(.textField("year", label: PopulationWords.year, width: "w4", isNumber: true, form: visit.form, invalid: invalid))
        \(.button(PopulationWords.load))
        """
    let form: HTML = .form(action: MeasuresPaths.population, visit.context, multipart: true, fields)
    return Page(
        FairnessWords.population,
        breadcrumbs: [MeasuresPaths.crumb],
        invalid: invalid,
        section: MeasuresWords.measures,
        body: "\(problemTable(problems))\(shown(loaded))<p>\(PopulationWords.columns)</p>\(form)"
    )
}

private func shown(_ loaded: LoadedPopulation.Answer) -> HTML? {
    guard let source = loaded.source else { return nil }
    let rows: [[HTML]] = loaded.rows.map { row in
        let characteristic = Characteristic(rawValue: row.question)
        return [
            "\(characteristic?.words ?? PopulationWords.everyone)",
            characteristic.map { "\($0.words(of: row.code))" } ?? "–",
            row.people.map { "\(Definition.number(Double($0), places: 0))" } ?? "–",
            "\(Definition.number(Double(row.carers), places: 0))",
        ]
    }
    let title = Phrase(en: "\(source.words), \(source.year)", cy: "\(source.words), \(source.year)")
    return .table(
        title,
        columns: [
            Column(Phrase(en: "Breakdown", cy: "Dadansoddiad")), Column(FairnessWords.group),
            Column(PopulationWords.people, isNumber: true), Column(PopulationWords.carers, isNumber: true),
        ],
        rows: rows,
        stacks: false
    )
}

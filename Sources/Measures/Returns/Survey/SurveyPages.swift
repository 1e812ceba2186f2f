import Dates
import DesignSystem
import Desk
import Forms
import Foundation
import Markup
import PlanReading
import Web

let surveyRoutes: [Route] = [
    .get(SurveyWords.list, for: .staffWho(.guardRecords)) { visit in
        .page(samplesPage(try await visit.ask(EverySample()), visit))
    },
    .post(SurveyWords.list, for: .staffWho(.guardRecords)) { visit in
        let answer = try await visit.ask(EverySample())
        do {
            let id = try await visit.perform(try drawing(visit))
            return .redirect(to: SurveyWords.sample(id), notice: .sampleDrawn)
        } catch let invalid as InvalidForm {
            return .tryAgain(samplesPage(answer, visit, invalid))
        }
    },
    .get("/measures/returns/survey/:draw", for: .staffWho(.guardRecords)) { visit in
        .page(samplePage(try await visit.ask(OneSample(id: visit.id("draw"))), visit))
    },
    .post("/measures/returns/survey/:draw/letters", for: .staffWho(.guardRecords), needsFreshCode: true) { visit in
        let table = try await visit.perform(TakeSample(draw: visit.id("draw")))
        return .download(
            Download(name: "sample.csv", contentType: "text/csv; charset=utf-8", bytes: Array(table.csv.utf8))
        )
    },
]

private func drawing(_ visit: Visit) throws(InvalidForm) -> DrawSample {
    var read = FormReader(visit.form)
    let last = read.day("to", required: ReturnWords.to)
    let kind: SampleKind = read.choice("kind", required: SurveyWords.kind, fallback: .simple)
    let name = read.text("name", required: SurveyWords.enterName, most: 100)
    let wanted = read.integer("wanted", required: SurveyWords.enterWanted, in: 1...100_000)
    let seed = read.optionalText("seed", most: 64)
    try read.finish()
    let period = Period(first: last.adding(days: 1).adding(years: -1), last: last)
    return DrawSample(name: name, period: period, kind: kind, wanted: wanted, seed: seed)
}

private func samplesPage(_ draws: [SurveyDraw], _ visit: Visit, _ invalid: InvalidForm? = nil) -> Page {
    let last = visit.clock.day(of: visit.clock.now()).firstOfMonth.adding(days: -1)
    let form =
        visit.form.has("name")
        ? visit.form : Form(values: Form.boxes("to", last).merging(["kind": SampleKind.simple.rawValue]) { $1 })
    let fields: HTML = """
        \(.textField("name", label: SurveyWords.name, form: form, invalid: invalid))
        \(.dateFields("to", legend: Phrase(en: "Last day of the twelve months", cy: "Diwrnod olaf y deuddeg mis"), form: form, invalid: invalid))
        \(.textField("wanted", label: SurveyWords.wanted, width: "w5", isNumber: true, form: form, invalid: invalid))
        \(.radios("kind", legend: SurveyWords.kind, options: SampleKind.allCases.map { Option($0.rawValue, $0.words) }, form: form, invalid: invalid))
        \(.textField("seed", label: SurveyWords.seed, hint: SurveyWords.seedHint, width: "w20", isOptional: true, form: form, invalid: invalid))
        """
    let rows: [[HTML]] = draws.map { draw in
        [
            .link(Phrase(same: draw.name), to: SurveyWords.sample(draw.id)), "\(draw.period.name)", "\(draw.drawn)",
            "\(draw.by)",
        ]
    }
    let before: HTML? =
        draws.isEmpty
        ? nil
        : .table(
            SurveyWords.samples,
            columns: [
                Column(SurveyWords.name), Column(MeasuresWords.period), Column(SurveyWords.drawnOf, isNumber: true),
                Column(Phrase(en: "Drawn by", cy: "Tynnwyd gan")),
            ],
            rows: rows
        )
    return Page(
        SurveyWords.survey,
        breadcrumbs: [MeasuresPaths.crumb, ReturnWords.crumb],
        invalid: invalid,
        section: MeasuresWords.measures,
        body: """
            <p>\(SurveyWords.what)</p>\(before)<h2>\(SurveyWords.draw)</h2>
            \(.form(action: SurveyWords.list, visit.context, "\(fields)\(.button(SurveyWords.draw))"))
            """
    )
}

private func samplePage(_ draw: SurveyDraw, _ visit: Visit) -> Page {
    let facts: [Fact] = [
        Fact(MeasuresWords.period, "\(draw.period.name)"), Fact(SurveyWords.kind, "\(draw.kind.words)"),
        Fact(SurveyWords.seed, "<span class=\"digits\">\(draw.seed)</span>"),
        Fact(Phrase(en: "Carers the survey is of", cy: "Gofalwyr y mae’r arolwg yn ymwneud â nhw"), "\(draw.eligible)"),
        Fact(
            Phrase(
                en: "Of these, may be written to and not drawn before",
                cy: "O’r rhain, gellir ysgrifennu atynt ac ni thynnwyd o’r blaen"
            ),
            "\(draw.inFrame)"
        ), Fact(SurveyWords.wanted, "\(draw.wanted)"), Fact(SurveyWords.drawnOf, "\(draw.drawn)"),
    ]
    let fewer: HTML? =
        draw.drawn < draw.wanted
        ? .inset(
            "<p>\(Phrase(en: "There were fewer people than letters asked for: everyone was drawn.", cy: "Roedd llai o bobl na’r llythyrau y gofynnwyd amdanynt: tynnwyd pawb."))</p>"
        ) : nil
    let again = Phrase(
        en:
            "Whoever may not be written to by post on the day the file is taken is left out of it. That you took it is written down.",
        cy:
            "Gadewir allan o’r ffeil unrhyw un na chaniateir ysgrifennu ato drwy’r post ar y diwrnod y’i cymerir. Cofnodir mai chi a’i cymerodd."
    )
    return Page(
        Phrase(same: draw.name),
        breadcrumbs: [MeasuresPaths.crumb, ReturnWords.crumb, SurveyWords.crumb],
        section: MeasuresWords.measures,
        body: """
            \(.summaryList(facts))\(fewer)<p>\(again)</p>
            \(.form(action: SurveyWords.sample(draw.id) + "/letters", visit.context, .button(SurveyWords.take)))
            """
    )
}

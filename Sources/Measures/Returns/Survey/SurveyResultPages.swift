import Dates
import DesignSystem
import Desk
import Forms
import Foundation
import Markup
import Web

let surveyResultRoutes: [Route] = [
    .get(SurveyWords.results, for: .staffWho(.keepMeasures)) { visit in .page(resultsPage(visit)) },
    .post(SurveyWords.results, for: .staffWho(.keepMeasures), bodyLimit: 5 << 20) { visit in
        do {
            let file = SurveyFile(try broughtDocument(visit))
            guard file.problems.isEmpty else {
                let invalid = InvalidForm("file", ImportWords.wrong(file.problems.count))
                return .tryAgain(resultsPage(visit, invalid, file.problems))
            }
            var read = FormReader(visit.form)
            let year = Day(iso: visit.form["year"]).map { Rhythm.year.period(holding: $0) }
            if year == nil { read.refuse("year", SurveyWords.chooseYear) }
            var leftOut: [SurveyMeasure: Int] = [:]
            for measure in file.measures where measure.needsLeftOut {
                leftOut[measure] = read.integer(
                    "left_out_\(measure.rawValue)",
                    required: SurveyWords.leftOutHint,
                    in: 3...9
                )
            }
            try read.finish()
            guard let year, let team = visit.actor.teams(where: .keepMeasures).first else { throw Refusal.notPermitted }
            let command = KeepSurveyResults(
                team: team,
                year: year,
                answers: file.answers,
                measures: file.measures,
                leftOut: leftOut
            )
            try await visit.perform(command)
            return .redirect(to: MeasuresPaths.list, notice: .figuresSaved)
        } catch let invalid as InvalidForm {
            return .tryAgain(resultsPage(visit, invalid))
        }
    },
]

private func resultsPage(
    _ visit: Visit,
    _ invalid: InvalidForm? = nil,
    _ problems: [BroughtValues.Problem] = []
) -> Page {
    let years = Rhythm.year.recent(6, upTo: visit.clock.day(of: visit.clock.now()))
    let what = Phrase(
        en:
            "One row for each questionnaire that came back, and in each cell the number of the box, counted from the first. Columns: Q7 to Q12, and if you have them Q4, Information and Included. The answers are scored and not kept.",
        cy:
            "Un rhes ar gyfer pob holiadur a ddaeth yn ôl, ac ym mhob cell rif y blwch, wedi’i gyfrif o’r cyntaf. Colofnau: Q7 i Q12, ac os ydynt gennych Q4, Information ac Included. Caiff yr atebion eu sgorio ac ni chedwir hwy."
    )
    let fields: HTML = """
        \(.select("year", label: SurveyWords.year, options: years.map { Option($0.first.iso, $0.name) }, form: visit.form, invalid: invalid))\
        \(broughtFields(visit, invalid))
        \(.textField("left_out_information", label: SurveyWords.leftOutInformation, hint: SurveyWords.leftOutHint, width: "w2", isOptional: true, isNumber: true, form: visit.form, invalid: invalid))
        \(.textField("left_out_included", label: SurveyWords.leftOutIncluded, hint: SurveyWords.leftOutHint, width: "w2", isOptional: true, isNumber: true, form: visit.form, invalid: invalid))
        """
    return Page(
        SurveyWords.resultsTitle,
        invalid: invalid,
        section: MeasuresWords.measures,
        subNavigation: measuresNavigation(visit),
        body: """
            <p>\(what)</p>\(broughtProblems(problems))
            \(.form(action: SurveyWords.results, visit.context, multipart: true, "\(fields)\(.button(SurveyWords.bring))"))
            """
    )
}

import Dates
import Desk
import Foundation
import Records
import Statistics

/// Scores the answers that came back and keeps each measure as the figure of an indicator.
///
/// An indicator that is not there yet is made, with its definition. The answers themselves are not kept.
struct KeepSurveyResults: Command {
    let team: UUID
    /// The year, April to March, the survey was in.
    let year: Period
    let answers: [SurveyAnswers]
    let measures: [SurveyMeasure]
    /// The box that does not count, of measures that need one.
    let leftOut: [SurveyMeasure: Int]

    func permits(_ actor: Actor, _ db: any Reader) -> Bool { actor.may(.keepMeasures, in: team) }

    func perform(_ work: Work) throws -> [UUID] {
        let known = try work.db.indicators(visibleTo: work.actor)
        var kept: [UUID] = []
        for measure in measures {
            let indicator: UUID
            if let found = known.first(where: { $0.code == measure.indicatorCode }) {
                indicator = found.id
            } else {
                let form = SurveyIndicator(measure: measure)
                indicator = try DefineSurveyIndicator(team: team, indicator: form).perform(work)
            }
            let value = value(measure)
            _ = try KeepValues(indicator: indicator, values: [value], reason: nil).perform(work)
            kept.append(indicator)
        }
        try work.record(
            .surveyKept,
            about: Subject("survey", team),
            ["year": FinancialQuarter.year(year.first), "answers": String(answers.count)]
        )
        return kept
    }

    /// The figure of one measure; of a mean with Student's interval, for which the single answers are needed.
    func value(_ measure: SurveyMeasure) -> CountedValue {
        let parts = answers.compactMap { measure.part($0, leftOut: leftOut[measure]) }
        let sum = parts.reduce(0, +)
        guard !parts.isEmpty else {
            return CountedValue(period: year, missing: "Nobody answered", isProvisional: false)
        }
        var value = CountedValue(
            period: year,
            numerator: Double(sum),
            denominator: Double(parts.count),
            isProvisional: false
        )
        // Of a few people nothing is told; of a share the page works the interval out of the treated counts.
        if measure == .qualityOfLife, parts.count > SmallNumbers.standard.hidden.upperBound,
            let interval = try? Mean(parts.map(Double.init)).interval()
        {
            value.lower = max(0, interval.lower ?? 0)
            value.upper = min(12, interval.upper)
        }
        return value
    }
}

/// The definition of a measure of the survey.
struct SurveyIndicator: Sendable {
    let measure: SurveyMeasure

    var definition: Definition {
        let words = measure.words
        return Definition(
            name: words.name,
            nameWelsh: words.nameWelsh,
            question: words.question,
            kind: measure == .qualityOfLife ? .mean : .share,
            counted: words.counted,
            outOf: words.outOf,
            countsPeople: true,
            leftOut: words.leftOut,
            rhythm: .year,
            polarity: .higher,
            source: .survey,
            query: nil,
            owner: nil,
            target: nil,
            baseline: nil,
            framework: nil,
            codes: FrameworkCode.ascof(words.ascof),
            caveats: "A sample, asked by post: those who did not answer may differ. Unweighted.",
            places: measure == .qualityOfLife ? 1 : 0,
            fixedAfter: nil,
            run: 7
        )
    }
}

/// Defines the indicator of a measure of the survey.
private struct DefineSurveyIndicator {
    let team: UUID
    let indicator: SurveyIndicator

    func perform(_ work: Work) throws -> UUID {
        let id = work.newID()
        let code = indicator.measure.indicatorCode
        if try work.db.hasIndicator(code: code, besides: nil) { throw Refusal.notPermitted }
        try work.db.addIndicator(id, code: code, indicator.definition, team: team, by: work.actor, at: work.now)
        try work.record(.indicatorDefined, about: Subject("indicator", id), ["survey": indicator.measure.rawValue])
        return id
    }
}

extension SurveyMeasure {
    /// What the indicator it is kept in is called.
    var indicatorCode: String { "SACE-\(rawValue.uppercased())" }

    /// Everything said of it.
    ///
    /// The framework codes are those to 2022-23, which were read at their source.
    fileprivate var words:
        (
            name: String, nameWelsh: String, question: String, counted: String, outOf: String, leftOut: String?,
            ascof: String
        )
    {
        switch self {
        case .qualityOfLife:
            (
                "Quality of life carers report", "Ansawdd bywyd y mae gofalwyr yn ei nodi",
                "How do carers say their life is?", "points of six answers, 0 to 12 for each carer",
                "carers who answered all six", "carers who left one of the six blank", "1D"
            )
        case .socialContact:
            (
                "Carers with as much social contact as they want",
                "Gofalwyr â chymaint o gyswllt cymdeithasol ag y dymunant", "Are carers lonely?",
                "have as much contact as they want", "carers who answered", nil, "1I(2)"
            )
        case .satisfaction:
            (
                "Carers satisfied with social services", "Gofalwyr sy’n fodlon ar wasanaethau cymdeithasol",
                "Are carers satisfied with the support?", "extremely or very satisfied",
                "carers who answered and had support", "carers who had none in twelve months", "3B"
            )
        case .information:
            (
                "Carers who find information easily", "Gofalwyr sy’n dod o hyd i wybodaeth yn hawdd",
                "Can carers find out what they need?", "very or fairly easy", "carers who answered and had tried",
                "carers who had not tried", "3D(2)"
            )
        case .included:
            (
                "Carers included in discussions", "Gofalwyr a gynhwysir mewn trafodaethau",
                "Are carers listened to?", "always or usually included", "carers who answered and knew of discussions",
                "carers who knew of none", "3C"
            )
        }
    }
}

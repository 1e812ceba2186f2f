import DesignSystem
import Foundation
import Markup

/// Words of the survey of adult carers, and where its pages are.
enum SurveyWords {
    static let list = "/measures/returns/survey"
    static let results = "/measures/survey-results"
    static func sample(_ id: UUID) -> String { "\(list)/\(id.uuidString.lowercased())" }

    static let survey = Phrase(en: "Survey of adult carers", cy: "Arolwg o ofalwyr sy’n oedolion")
    static let samples = Phrase(en: "Samples", cy: "Samplau")
    static let crumb = NavigationItem(samples, path: list)
    static let what = Phrase(
        en:
            "A sample is drawn by lot of the adults who look after an adult and whom we supported, advised, assessed or reviewed in twelve months. Whoever may not be written to by post is not drawn, and nobody is drawn twice.",
        cy:
            "Tynnir sampl drwy goelbren o’r oedolion sy’n gofalu am oedolyn ac y gwnaethom eu cefnogi, eu cynghori, eu hasesu neu eu hadolygu mewn deuddeg mis. Ni thynnir neb na chaniateir ysgrifennu atynt drwy’r post, ac ni thynnir neb ddwywaith."
    )
    static let name = Phrase(en: "Name of the sample", cy: "Enw’r sampl")
    static let wanted = Phrase(en: "How many letters", cy: "Faint o lythyrau")
    static let kind = Phrase(en: "How it is drawn", cy: "Sut y caiff ei dynnu")
    static let seed = Phrase(en: "Seed", cy: "Hedyn")
    static let seedHint = Phrase(
        en: "Only to draw an earlier sample again; else leave it blank",
        cy: "Dim ond i dynnu sampl gynharach eto; fel arall gadewch yn wag"
    )
    static let draw = Phrase(en: "Draw the sample", cy: "Tynnu’r sampl")
    static let take = Phrase(en: "Take the sample to the mailing (CSV)", cy: "Mynd â’r sampl i’r post (CSV)")
    static let enterName = Phrase(en: "Enter a name", cy: "Rhowch enw")
    static let enterWanted = Phrase(en: "Enter how many letters", cy: "Rhowch faint o lythyrau")
    static let nobody = Phrase(
        en: "There is nobody to draw in these twelve months",
        cy: "Nid oes neb i’w dynnu yn y deuddeg mis hyn"
    )
    static let drawnOf = Phrase(en: "Drawn", cy: "Tynnwyd")
    static let resultsTitle = Phrase(en: "Results of the survey", cy: "Canlyniadau’r arolwg")
    static let bring = Phrase(en: "Bring the results in", cy: "Dod â’r canlyniadau i mewn")
    static let year = Phrase(en: "Year of the survey", cy: "Blwyddyn yr arolwg")
    static let chooseYear = Phrase(en: "Choose the year", cy: "Dewiswch y flwyddyn")
    static let leftOutInformation = Phrase(
        en: "Box of “Information” that does not count (has not tried)",
        cy: "Blwch “Information” nad yw’n cyfrif (heb geisio)"
    )
    static let leftOutIncluded = Phrase(
        en: "Box of “Included” that does not count (no discussions)",
        cy: "Blwch “Included” nad yw’n cyfrif (dim trafodaethau)"
    )
    static let leftOutHint = Phrase(
        en: "Look at your questionnaire: count the boxes from the first",
        cy: "Edrychwch ar eich holiadur: cyfrwch y blychau o’r cyntaf"
    )
}

extension SampleKind {
    var words: Phrase {
        switch self {
        case .simple: Phrase(en: "Everyone with the same chance", cy: "Pawb â’r un siawns")
        case .stratified:
            Phrase(
                en: "From each group of age and area, its part",
                cy: "O bob grŵp oedran ac ardal, ei ran"
            )
        }
    }
}

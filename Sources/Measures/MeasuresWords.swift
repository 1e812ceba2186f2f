import DesignSystem
import Markup

/// Words of measures that several pages use.
enum MeasuresWords {
    static let measures = Phrase(en: "Measures", cy: "Mesurau")
    static let indicator = Phrase(en: "Indicator", cy: "Dangosydd")
    static let library = Phrase(en: "Indicators", cy: "Dangosyddion")
    static let wall = Phrase(en: "At a glance", cy: "Cipolwg")
    static let builtIn = Phrase(en: "Indicators that count themselves", cy: "Dangosyddion sy’n cyfrif eu hunain")
    static let new = Phrase(en: "Define an indicator", cy: "Diffinio dangosydd")
    static let change = Phrase(en: "Change the definition", cy: "Newid y diffiniad")
    static let latest = Phrase(en: "Latest figure", cy: "Ffigur diweddaraf")
    static let soFar = Phrase(en: "So far", cy: "Hyd yn hyn")
    static let notJudged = Phrase(
        en: "More may still come in, so nothing is judged by it yet.",
        cy: "Gall mwy ddod i mewn, felly nid oes dim yn cael ei farnu wrtho eto."
    )
    static let happening = Phrase(en: "What is happening", cy: "Beth sy’n digwydd")
    static let meetTarget = Phrase(en: "Will we meet the target?", cy: "A fyddwn yn cyrraedd y targed?")
    static let period = Phrase(en: "Period", cy: "Cyfnod")
    static let figure = Phrase(en: "Figure", cy: "Ffigur")
    static let parts = Phrase(en: "Made of", cy: "Wedi’i wneud o")
    static let kindOfChange = Phrase(en: "Kind of change", cy: "Math o newid")
    static let range = Phrase(en: "95% confidence interval", cy: "Cyfwng hyder 95%")
    static let remarks = Phrase(en: "Remarks", cy: "Sylwadau")
    static let provisional = Phrase(en: "Provisional", cy: "Dros dro")
    static let frozen = Phrase(en: "Frozen", cy: "Wedi’i rewi")
    static let hidden = Phrase(en: "Too few people to show", cy: "Rhy ychydig o bobl i’w dangos")
    static let nothingToDivideBy = Phrase(en: "Nothing to count", cy: "Dim i’w gyfrif")
    static let nothingToDraw = Phrase(
        en: "There is no figure that can be shown, so there is no chart yet.",
        cy: "Nid oes ffigur y gellir ei ddangos, felly nid oes siart eto."
    )
    static let noFigure = Phrase(en: "No figure", cy: "Dim ffigur")
    static let values = Phrase(en: "Figures", cy: "Ffigurau")
    static let enter = Phrase(en: "Enter a figure", cy: "Rhoi ffigur")
    static let bring = Phrase(en: "Bring figures from a file", cy: "Dod â ffigurau o ffeil")
    static let howMeasured = Phrase(en: "How it is measured", cy: "Sut y caiff ei fesur")
    static let notes = Phrase(en: "Notes on the chart", cy: "Nodiadau ar y siart")
    static let average = Phrase(en: "Average", cy: "Cyfartaledd")
    static let upper = Phrase(en: "Upper", cy: "Uchaf")
    static let lower = Phrase(en: "Lower", cy: "Isaf")
    static let target = Phrase(en: "Target", cy: "Targed")
    static let start = Phrase(en: "Start", cy: "Dechrau")
    static let usualRange = Phrase(en: "Usual range", cy: "Ystod arferol")
    static let rhythm = Phrase(en: "How often", cy: "Pa mor aml")
    static let takeUp = Phrase(en: "Take it up", cy: "Ei gymryd")
    static let save = Phrase(en: "Save", cy: "Cadw")
    static let seeTable = Phrase(en: "See the numbers as a table", cy: "Gweld y rhifau fel tabl")
    static let download = Phrase(en: "Download the numbers (CSV)", cy: "Lawrlwytho’r rhifau (CSV)")
    static let retired = Phrase(en: "Retired", cy: "Wedi’i ymddeol")
    static let smallNumbers = Phrase(
        en: "Counts of people are rounded to the nearest 5, and 1 to 7 are not shown.",
        cy: "Talgrynnir cyfrifon pobl i’r 5 agosaf, ac ni ddangosir 1 i 7."
    )
}

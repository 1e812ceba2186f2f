import Markup

/// Words of indicators worked out from others.
enum FormulaWords {
    static let worksItself = Phrase(
        en: "It is worked out from other indicators, so no figure is entered.",
        cy: "Fe’i cyfrifir o ddangosyddion eraill, felly ni roddir ffigur."
    )
    static let sum = Phrase(en: "How is it worked out?", cy: "Sut y caiff ei gyfrifo?")
    static let sumHint = Phrase(
        en: "Only for one that is worked out from others",
        cy: "Dim ond ar gyfer un a gyfrifir o rai eraill"
    )
    static let parts = Phrase(en: "From which indicators?", cy: "O ba ddangosyddion?")
    static let partsHint = Phrase(
        en: "Their short codes, in order, with commas between: A28, B3",
        cy: "Eu codau byr, mewn trefn, gyda chomas rhyngddynt: A28, B3"
    )
    static let howMany = Phrase(
        en: "Name 2 to 12 indicators; for one divided by another, exactly 2",
        cy: "Enwch 2 i 12 dangosydd; ar gyfer un wedi’i rannu ag un arall, 2 yn union"
    )
    static let twice = Phrase(en: "The same indicator is there twice", cy: "Mae’r un dangosydd yno ddwywaith")
    static let kind = Phrase(
        en: "Choose a count for a sum or a difference, and a percentage, rate or average for one divided by another",
        cy:
            "Dewiswch gyfrif ar gyfer swm neu wahaniaeth, a chanran, cyfradd neu gyfartaledd ar gyfer un wedi’i rannu ag un arall"
    )
    static let circle = Phrase(
        en: "One of these is itself worked out from this indicator",
        cy: "Mae un o’r rhain ei hun yn cael ei gyfrifo o’r dangosydd hwn"
    )
    static func notThere(_ code: String) -> Phrase {
        Phrase(en: "There is no indicator \(code)", cy: "Nid oes dangosydd \(code)")
    }
    static func rhythm(_ code: String) -> Phrase {
        Phrase(
            en: "\(code) has a figure for other periods than this one",
            cy: "Mae gan \(code) ffigur am gyfnodau eraill na hwn"
        )
    }
}

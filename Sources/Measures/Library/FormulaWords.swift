import Markup

/// Words of indicators worked out from others.
enum FormulaWords {
    static let worksItself = Phrase(
        en: "It is worked out from other indicators, so no figure is entered.",
        cy: "Fe’i cyfrifir o ddangosyddion eraill, felly ni roddir ffigur."
    )
}

import Markup
import Web

extension Notice {
    static let planApplied = Notice(
        "plan-applied",
        Phrase(en: "The document is now in the plan.", cy: "Mae’r ddogfen bellach yn y cynllun.")
    )
    static let planAppliedBefore = Notice(
        "plan-applied-before",
        Phrase(
            en: "This document was put into the plan before. Nothing was changed now.",
            cy: "Rhoddwyd y ddogfen hon yn y cynllun o’r blaen. Ni newidiwyd dim nawr."
        )
    )
    static let importCorrected = Notice(
        "import-corrected",
        Phrase(en: "Your correction is kept.", cy: "Mae eich cywiriad wedi’i gadw.")
    )
}

extension Notice {
    static let importReadAgain = Notice(
        "import-read-again",
        Phrase(
            en: "The document was read again. Your corrections are kept wherever they still apply.",
            cy: "Darllenwyd y ddogfen eto. Cedwir eich cywiriadau lle bynnag y maent yn dal yn berthnasol."
        )
    )
    static let importAnswered = Notice(
        "import-answered",
        Phrase(en: "Your answers are kept.", cy: "Mae eich atebion wedi’u cadw.")
    )
    static let importSetAside = Notice(
        "import-set-aside",
        Phrase(en: "The document is set aside.", cy: "Mae’r ddogfen o’r neilltu.")
    )
}

/// What reading plans in says once after a change.
let importNotices: [Notice] = [
    .planApplied, .planAppliedBefore, .importCorrected, .importReadAgain, .importAnswered, .importSetAside,
]

/// Bringing a plan in, from choosing a document to applying it.
let importRoutes: [Route] =
    importNewRoutes + importListRoutes + importUnderstoodRoutes + importFactsRoutes + importLevelRoutes
    + importColumnsRoutes + importLessonRoutes + importRowRoutes + importCheckRoutes

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

/// What reading plans in says once after a change.
let importNotices: [Notice] = [.planApplied, .planAppliedBefore, .importCorrected]

/// Bringing a plan in, from choosing a document to applying it.
let importRoutes: [Route] = importNewRoutes + importUnderstoodRoutes + importCheckRoutes

import Markup

/// The few words that components say for themselves, the same everywhere.
enum Words {
    static let error = Phrase(en: "Error:", cy: "Gwall:")
    static let optional = Phrase(en: "(optional)", cy: "(dewisol)")
    static let or = Phrase(en: "or", cy: "neu")
    static let show = Phrase(en: "Show", cy: "Dangos")
    static let hide = Phrase(en: "Hide", cy: "Cuddio")
    static let day = Phrase(en: "Day", cy: "Diwrnod")
    static let month = Phrase(en: "Month", cy: "Mis")
    static let year = Phrase(en: "Year", cy: "Blwyddyn")
    static let saved = Phrase(en: "Saved", cy: "Cadwyd")
    static let moveUp = Phrase(en: "Move up", cy: "Symud i fyny")
    static let moveDown = Phrase(en: "Move down", cy: "Symud i lawr")
    static let removeFilter = Phrase(en: "Remove filter", cy: "Dileu hidlydd")
    static let clearFilters = Phrase(en: "Clear filters", cy: "Clirio’r hidlwyr")
    static let applyFilters = Phrase(en: "Apply filters", cy: "Defnyddio’r hidlwyr")
    static let previous = Phrase(en: "Previous page", cy: "Tudalen flaenorol")
    static let next = Phrase(en: "Next page", cy: "Tudalen nesaf")
    static let page = Phrase(en: "Page", cy: "Tudalen")
    static let charactersLeft = Phrase(en: "characters left", cy: "nod ar ôl")
    static let charactersOver = Phrase(en: "characters too many", cy: "nod yn ormod")

    static func most(_ limit: Int) -> Phrase {
        Phrase(en: "Up to \(limit) characters", cy: "Hyd at \(limit) nod")
    }
}

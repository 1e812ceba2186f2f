package import DesignSystem
package import Markup

/// Words that most pages of the register use.
package enum CarersWords {
    package static let carers = Phrase(en: "Carers", cy: "Gofalwyr")
    package static let crumb = NavigationItem(carers, path: CarersPaths.hub)
    static let save = Phrase(en: "Save", cy: "Cadw")
    static let notKnown = Phrase(en: "Not known", cy: "Anhysbys")
    static let notAsked = Phrase(en: "Not asked yet", cy: "Heb ofyn eto")
    static let overview = Phrase(en: "Overview", cy: "Trosolwg")
    static let record = Phrase(en: "Record", cy: "Cofnod")
    static let support = Phrase(en: "Support", cy: "Cymorth")
    static let staySafe = Phrase(en: "To stay safe", cy: "I gadw’n ddiogel")
}

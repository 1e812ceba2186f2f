package import Dates
import DesignSystem
public import Markup

extension Plan.Status {
    public var words: Phrase {
        switch self {
        case .draft: Phrase(en: "Draft", cy: "Drafft")
        case .adopted: Phrase(en: "In force", cy: "Mewn grym")
        case .closed: Phrase(en: "Closed", cy: "Wedi cau")
        }
    }

    package var tag: HTML { .tag(words, self == .adopted ? .ok : self == .draft ? .info : .plain) }
}

extension Action.Status {
    package var words: Phrase {
        switch self {
        case .notStarted: Phrase(en: "Not started", cy: "Heb ddechrau")
        case .onTrack: Phrase(en: "On track", cy: "Ar y trywydd iawn")
        case .atRisk: Phrase(en: "At risk", cy: "Mewn perygl")
        case .offTrack: Phrase(en: "Off track", cy: "Oddi ar y trywydd")
        case .done: Phrase(en: "Done", cy: "Wedi’i wneud")
        case .stopped: Phrase(en: "Stopped", cy: "Wedi’i stopio")
        }
    }

    /// As an export has it, or as people say it in either language.
    init?(written text: String) {
        let folded = text.lowercased().replacing("’", with: "'")
        let found = Action.Status.allCases.first { status in
            [status.rawValue, status.words.en.lowercased(), status.words.cy.lowercased().replacing("’", with: "'")]
                .contains(folded)
        }
        guard let found else { return nil }
        self = found
    }

    private var tone: HTML.Tone {
        switch self {
        case .notStarted, .stopped: .plain
        case .onTrack: .info
        case .atRisk: .warn
        case .offTrack: .bad
        case .done: .ok
        }
    }

    package var tag: HTML { .tag(words, tone) }
}

extension Day {
    /// "12 March 2026", in the reader's language, marked up as a date.
    package var shown: HTML {
        let phrase = Phrase(en: words(in: .english), cy: words(in: .welsh))
        return "<time datetime=\"\(iso)\">\(phrase)</time>"
    }
}

extension When {
    /// What it was taken to mean.
    package var meaning: Phrase { Phrase(en: words(in: .english), cy: words(in: .welsh)) }
}

/// A reference and a title as one line: "1.2 Identifying carers in primary care".
package func heading(_ ref: String?, _ title: String?, otherwise: String) -> String {
    let words = [ref, title].compactMap { $0 }.filter { !$0.isEmpty }
    return words.isEmpty ? otherwise : words.joined(separator: " ")
}

/// Words that most pages of a plan use.
package enum PlanWords {
    package static let plans = Phrase(en: "Plans", cy: "Cynlluniau")
    static let pages = Phrase(en: "Pages of this plan", cy: "Tudalennau’r cynllun hwn")
    package static let actions = Phrase(en: "Actions", cy: "Camau")
    package static let lead = Phrase(en: "Lead", cy: "Arweinydd")
    package static let partners = Phrase(en: "Partners", cy: "Partneriaid")
    package static let byWhen = Phrase(en: "By when", cy: "Erbyn pryd")
    package static let status = Phrase(en: "Status", cy: "Statws")
    package static let late = Phrase(en: "Late", cy: "Hwyr")
    package static let notGiven = Phrase(en: "Not given", cy: "Heb ei roi")
    package static let noLead = Phrase(en: "No lead yet", cy: "Dim arweinydd eto")
    package static let noDate = Phrase(en: "No date given", cy: "Dim dyddiad")
    static let addAction = Phrase(en: "Add an action", cy: "Ychwanegu cam")
    static let remove = Phrase(en: "Remove", cy: "Tynnu")
    static let moveUp = Phrase(en: "Move up", cy: "Symud i fyny")
    static let moveDown = Phrase(en: "Move down", cy: "Symud i lawr")
    package static let change = Phrase(en: "Change", cy: "Newid")
    package static let history = Phrase(en: "History", cy: "Hanes")
    static let putBack = Phrase(en: "Put back what it said before", cy: "Rhoi’n ôl yr hyn a ddywedai o’r blaen")
}

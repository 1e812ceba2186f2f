import Carers
import Dates
import Foundation
import Markup
import Records

/// What someone said on their own pages, of a thing or of nothing in particular.
struct Remark: Sendable, Identifiable {
    enum Kind: String, Sendable, CaseIterable, SQLConvertible {
        case comment
        case notRight = "not_right"
        /// They countersigned it.
        case right
        /// They sent their part of an assessment.
        case finished
        case stop
    }

    struct About: Sendable {
        let kind: SharedItem.Kind
        let id: UUID
        let version: Int
    }

    let id: UUID
    let kind: Kind
    let about: About?
    let words: String?
    let answerBy: Day?
    let saidAt: Instant
    /// When what it led to was done.
    let doneAt: Instant?
}

extension Remark.Kind {
    /// As they read it themselves.
    var toCarer: Phrase {
        switch self {
        case .comment: Phrase(en: "You told us something", cy: "Dywedoch rywbeth wrthym")
        case .notRight: Phrase(en: "You said that something is not right", cy: "Dywedoch nad yw rhywbeth yn gywir")
        case .right: Phrase(en: "You said that it is right", cy: "Dywedoch ei fod yn gywir")
        case .finished: Phrase(en: "You sent your part of the assessment", cy: "Anfonoch eich rhan o’r asesiad")
        case .stop: Phrase(en: "You asked us to stop", cy: "Gofynnoch i ni stopio")
        }
    }

    var toWorker: Phrase {
        switch self {
        case .comment: Phrase(en: "They told us something", cy: "Dywedon nhw rywbeth wrthym")
        case .notRight: Phrase(en: "They say that it is not right", cy: "Dywedan nhw nad yw’n gywir")
        case .right: Phrase(en: "They countersigned it", cy: "Cydlofnodon nhw ef")
        case .finished: Phrase(en: "They sent their part of the assessment", cy: "Anfonon nhw eu rhan o’r asesiad")
        case .stop: Phrase(en: "They ask us to stop", cy: "Maen nhw’n gofyn i ni stopio")
        }
    }

    /// Within how many days it is answered; none where it asks nothing.
    var answerDays: Int? {
        switch self {
        case .comment, .notRight, .finished: 7
        // The law gives a month.
        case .stop: 28
        case .right: nil
        }
    }
}

extension Remark.Kind {
    /// What follows from it, as they are told.
    var willAnswer: Phrase {
        switch self {
        case .stop:
            Phrase(en: "We talk with you about stopping", cy: "Rydym yn siarad â chi am stopio")
        case .finished:
            Phrase(
                en: "We read your part of the assessment and talk with you about it",
                cy: "Rydym yn darllen eich rhan o’r asesiad ac yn siarad â chi amdani"
            )
        case .comment, .notRight, .right:
            Phrase(en: "We answer what you told us", cy: "Rydym yn ateb yr hyn a ddywedoch wrthym")
        }
    }
}

import Markup
import Records

/// What an assessment asks: a definition that is data.
///
/// Each has a kind and a version. An assessment keeps both, so it is always shown with the questions it was filled in
/// with; a shipped version never changes, a change is a new version beside it.
struct AssessmentForm: Sendable, Identifiable {
    /// Whose assessment it is: the law differs.
    enum Kind: String, Sendable, CaseIterable, SQLConvertible { case adult, parent, young }

    let kind: Kind
    let version: Int
    let sections: [FormSection]

    var id: String { "\(kind.rawValue)-\(version)" }

    /// By which law its answers are judged.
    var law: Eligibility.Law { kind == .adult ? .careAct : .childrenAct }

    var questions: [FormQuestion] { sections.flatMap(\.questions) }

    func section(_ name: String) -> FormSection? { sections.first { $0.name == name } }

    /// Every version of every form, the newest of each kind last.
    static let all: [AssessmentForm] = [adult1, parent1, young1]

    /// What a new assessment of this kind is filled in with.
    static func current(_ kind: Kind) -> AssessmentForm {
        all.last { $0.kind == kind } ?? adult1
    }

    /// The form an assessment was filled in with.
    static func form(_ kind: Kind, version: Int) -> AssessmentForm? {
        all.first { $0.kind == kind && $0.version == version }
    }
}

/// One page of an assessment.
struct FormSection: Sendable {
    /// Its word in the address.
    let name: String
    let title: Phrase
    let lead: Phrase?
    let questions: [FormQuestion]

    init(_ name: String, _ title: Phrase, lead: Phrase? = nil, _ questions: [FormQuestion]) {
        self.name = name
        self.title = title
        self.lead = lead
        self.questions = questions
    }
}

/// Who speaks: the carer, in their own words, or whoever assesses, in theirs.
enum Voice: String, Sendable, CaseIterable, SQLConvertible { case carer, assessor }

/// One question, and whose answer it takes.
struct FormQuestion: Sendable {
    enum Kind: Sendable {
        case words
        case choice([FormChoice])
        /// Any of these; the last stands alone: "none of these".
        case several([FormChoice], none: FormChoice?)
    }

    /// Which part of the judgement its assessor's answer feeds.
    enum Feed: Sendable, Hashable {
        case cause, health, impact, domains, needs, couldBeMet, willProvide
        case outcome(CaringOutcome)
        /// A point of the wellbeing scale, answered by the carer.
        case wellbeing(WellbeingDomain)
    }

    let name: String
    let asks: Phrase
    let hint: Phrase?
    let kind: Kind
    let voices: [Voice]
    let feeds: Feed?

    /// The name of the field of one voice.
    func field(_ voice: Voice) -> String { "\(name)-\(voice.rawValue)" }

    /// Every choice it offers.
    var choices: [FormChoice] {
        switch kind {
        case .words: []
        case .choice(let choices): choices
        case .several(let choices, let none): choices + [none].compactMap(\.self)
        }
    }
}

struct FormChoice: Sendable {
    /// Kept with the answer, for good.
    let code: String
    let words: Phrase

    init(_ code: String, en: String, cy: String) {
        self.code = code
        words = Phrase(en: en, cy: cy)
    }

    init(_ code: String, _ words: Phrase) {
        self.code = code
        self.words = words
    }
}

extension FormQuestion {
    /// In free words, the carer's beside the assessor's.
    static func words(_ name: String, en: String, cy: String, hint: Phrase? = nil, by voices: [Voice] = Voice.allCases)
        -> FormQuestion
    {
        FormQuestion(
            name: name,
            asks: Phrase(en: en, cy: cy),
            hint: hint,
            kind: .words,
            voices: voices,
            feeds: nil
        )
    }

    /// One of a few.
    static func choice(
        _ name: String,
        en: String,
        cy: String,
        hint: Phrase? = nil,
        _ choices: [FormChoice],
        by voice: Voice,
        feeds: Feed? = nil
    ) -> FormQuestion {
        FormQuestion(
            name: name,
            asks: Phrase(en: en, cy: cy),
            hint: hint,
            kind: .choice(choices),
            voices: [voice],
            feeds: feeds
        )
    }

    /// Any of a few.
    static func several(
        _ name: String,
        _ asks: Phrase,
        hint: Phrase? = nil,
        _ choices: [FormChoice],
        none: FormChoice? = nil,
        by voice: Voice,
        feeds: Feed? = nil
    ) -> FormQuestion {
        FormQuestion(
            name: name,
            asks: asks,
            hint: hint,
            kind: .several(choices, none: none),
            voices: [voice],
            feeds: feeds
        )
    }
}

package import Dates
import Foundation
package import Markup
package import Records

/// What is asked so that we can see whom we reach and whom we fail: never needed for care, and apart from casework.
package enum EqualityQuestion: String, Sendable, CaseIterable, SQLConvertible {
    case ethnicity, religion, sex, gender, orientation, disability

    package var list: CodeList {
        switch self {
        case .ethnicity: .ethnicity
        case .religion: .religion
        case .sex: .sex
        case .gender: .gender
        case .orientation: .orientation
        case .disability: .disability
        }
    }

    /// The age from which it is asked.
    package var fromAge: Int { self == .gender || self == .orientation ? 16 : 0 }

    package var words: Phrase {
        switch self {
        case .ethnicity: Phrase(en: "What is your ethnic group?", cy: "Beth yw eich grŵp ethnig?")
        case .religion: Phrase(en: "What is your religion?", cy: "Beth yw eich crefydd?")
        case .sex: Phrase(en: "What is your sex?", cy: "Beth yw eich rhyw?")
        case .gender:
            Phrase(
                en: "Is the gender you identify with the same as your sex registered at birth?",
                cy: "A yw’r rhywedd rydych yn uniaethu ag ef yr un fath â’ch rhyw a gofrestrwyd ar enedigaeth?"
            )
        case .orientation:
            Phrase(
                en: "Which of these best describes your sexual orientation?",
                cy: "Pa un o’r rhain sy’n disgrifio orau eich cyfeiriadedd rhywiol?"
            )
        case .disability:
            Phrase(
                en: "Does a lasting condition or illness limit what you can do day to day?",
                cy: "A oes cyflwr neu salwch parhaol yn cyfyngu ar yr hyn y gallwch ei wneud o ddydd i ddydd?"
            )
        }
    }
}

/// One answer, or that it was not asked or not given: the three are never mixed up.
package struct EqualityAnswer: Sendable, RowDecodable, Equatable {
    package enum Kind: String, Sendable, CaseIterable, SQLConvertible {
        case notAsked = "not_asked"
        case preferNot = "prefer_not"
        case answered

        package var words: Phrase {
            switch self {
            case .notAsked: Phrase(en: "Not asked", cy: "Heb ofyn")
            case .preferNot: Phrase(en: "Prefer not to say", cy: "Gwell gen i beidio â dweud")
            case .answered: Phrase(en: "Answered", cy: "Atebwyd")
            }
        }
    }

    package let question: EqualityQuestion
    package let kind: Kind
    /// A code of the question's list.
    package let code: String?
    package let ownWords: String?
    package let saidOn: Day
    package let writtenName: String

    package init(row: Row) throws {
        question = try row["question"]
        kind = try row["answer"]
        code = try row["code"]
        ownWords = try row["own_words"]
        saidOn = try row["said_on"]
        writtenName = try row["written_name"]
    }

    init(_ question: EqualityQuestion, _ kind: Kind, code: String?, ownWords: String?, on day: Day, by name: String) {
        self.question = question
        self.kind = kind
        self.code = code
        self.ownWords = ownWords
        saidOn = day
        writtenName = name
    }
}

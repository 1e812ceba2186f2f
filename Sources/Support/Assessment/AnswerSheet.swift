import Carers
import Dates
import Desk
import Foundation
import Markup
import Records

/// One answer as it is kept: whose it is, who wrote it down and when.
struct StoredAnswer: Sendable, RowDecodable {
    let id: UUID
    let question: String
    let voice: Voice
    /// The assessment’s version that it came with.
    let version: Int
    let sealed: String?
    let writtenBy: UUID
    let writtenName: String
    let writtenAt: Instant

    init(row: Row) throws {
        id = try row["id"]
        question = try row["question"]
        voice = try row["voice"]
        version = try row["version"]
        sealed = try row["words_sealed"]
        writtenBy = try row["written_by"]
        writtenName = try row["written_name"]
        writtenAt = try row["written_at"]
    }

    static let sealing = SealedWords(table: "assessment_answer", column: "words_sealed")

    func words(_ means: Means) throws -> String { try Self.sealing.open(sealed, row: id, means) ?? "" }
}

/// One answer, opened.
struct GivenAnswer: Sendable, Equatable {
    /// Free words, or the codes of what was chosen, with commas between.
    let words: String
    let byName: String
    let at: Instant

    var codes: [String] { words.split(separator: ",").map(String.init) }
}

/// What has been answered so far, by the name of the field.
struct AnswerSheet: Sendable {
    let form: AssessmentForm
    /// Only those that say something.
    let answers: [String: GivenAnswer]

    /// The newest of each field, opened.
    init(_ form: AssessmentForm, _ stored: [StoredAnswer], _ means: Means) throws {
        self.form = form
        var newest: [String: StoredAnswer] = [:]
        for one in stored {
            let field = "\(one.question)-\(one.voice.rawValue)"
            if let other = newest[field], other.version >= one.version { continue }
            newest[field] = one
        }
        answers = try newest.compactMapValues { one in
            let words = try one.words(means)
            return words.isEmpty ? nil : GivenAnswer(words: words, byName: one.writtenName, at: one.writtenAt)
        }
    }

    func answer(_ question: FormQuestion, _ voice: Voice) -> GivenAnswer? { answers[question.field(voice)] }

    /// How many of a section’s questions somebody has answered.
    func answered(_ section: FormSection) -> Int {
        section.questions.count { question in question.voices.contains { answer(question, $0) != nil } }
    }

    /// What was chosen where the form asks for it, as codes.
    private func chosen(_ feed: FormQuestion.Feed) -> [String]? {
        guard let question = form.questions.first(where: { $0.feeds == feed }), let voice = question.voices.first else {
            return nil
        }
        return answer(question, voice)?.codes
    }

    private func one<Code: RawRepresentable>(_ feed: FormQuestion.Feed) -> Code? where Code.RawValue == String {
        chosen(feed)?.first.flatMap(Code.init(rawValue:))
    }

    private func yesNo(_ feed: FormQuestion.Feed) -> Bool? {
        switch chosen(feed)?.first {
        case "yes": true
        case "no": false
        default: nil
        }
    }

    /// What the law makes of the answers so far.
    var eligibility: Eligibility {
        switch form.law {
        case .careAct: Eligibility(eligibilityAnswers)
        case .childrenAct:
            Eligibility(
                ChildrenActAnswers(
                    hasNeeds: yesNo(.needs),
                    couldBeMet: yesNo(.couldBeMet),
                    willProvide: yesNo(.willProvide)
                )
            )
        }
    }

    private var eligibilityAnswers: EligibilityAnswers {
        var answers = EligibilityAnswers(cause: one(.cause), health: one(.health), impact: one(.impact))
        for outcome in CaringOutcome.allCases {
            guard let codes = chosen(.outcome(outcome)) else { continue }
            let inabilities = Set(codes.compactMap(Inability.init(rawValue:)))
            // "None of these" beside one of these says nothing: it has still to be found out.
            if codes.contains("none"), !inabilities.isEmpty { continue }
            if inabilities.isEmpty, !codes.contains("none") { continue }
            answers.outcomes[outcome] = inabilities
        }
        answers.domains = Set((chosen(.domains) ?? []).compactMap(WellbeingDomain.init(rawValue:)))
        return answers
    }

    /// What the carer answered on the wellbeing scale.
    var wellbeing: WellbeingScores {
        var points: [WellbeingDomain: Int] = [:]
        for domain in WellbeingDomain.allCases {
            points[domain] = chosen(.wellbeing(domain))?.first.flatMap(Int.init)
        }
        return WellbeingScores(points)
    }
}

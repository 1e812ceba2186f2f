import Desk
import Markup

extension AssessmentForm {
    /// The whole definition as plain text, line by line: what a place can print, and what tells that it has changed.
    var text: String {
        var lines = ["form \(kind.rawValue) version \(version)"]
        for section in sections {
            lines.append("section \(section.name): \(section.title.both)")
            if let lead = section.lead { lines.append("  \(lead.both)") }
            for question in section.questions {
                let voices = question.voices.map(\.rawValue).joined(separator: ", ")
                lines.append("  \(question.name) (\(question.kind.word); \(voices)): \(question.asks.both)")
                if let hint = question.hint { lines.append("    hint: \(hint.both)") }
                if let feeds = question.feeds { lines.append("    feeds: \(feeds.code)") }
                for choice in question.choices { lines.append("    \(choice.code): \(choice.words.both)") }
            }
        }
        return lines.joined(separator: "\n") + "\n"
    }

    /// By this a shipped version is known not to have changed.
    var digest: String { Digest.sha256(Array(text.utf8)) }
}

extension FormQuestion.Kind {
    fileprivate var word: String {
        switch self {
        case .words: "words"
        case .choice: "one"
        case .several: "several"
        }
    }
}

extension Phrase {
    fileprivate var both: String { "\(en) | \(cy)" }
}

extension FormQuestion.Feed {
    fileprivate var code: String {
        switch self {
        case .cause: "cause"
        case .health: "health"
        case .impact: "impact"
        case .domains: "domains"
        case .needs: "needs"
        case .couldBeMet: "could be met"
        case .willProvide: "will provide"
        case .outcome(let outcome): "outcome \(outcome.letter)"
        case .wellbeing(let domain): "wellbeing \(domain.letter)"
        }
    }
}

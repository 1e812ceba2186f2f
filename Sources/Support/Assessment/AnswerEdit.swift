import Forms
import Markup

/// One field that two people answered differently at once.
struct AnswerClash: Sendable, Equatable {
    let field: String
    let theirs: String
    let mine: String
    let by: String
}

/// Two people wrote in one page of an assessment at once: what both changed, each to something else.
package struct AnswerConflict: Error, Equatable {
    let clashes: [AnswerClash]
    /// What the next try is made from.
    let version: Int
}

extension FormSection {
    /// Sent by the page itself: what has no box ticked is then empty, not left out.
    static let boxes = "boxes"

    /// What a form says for each field of this page: text as it was typed, choices as their codes.
    ///
    /// Nothing is refused: what is saved may be half, or wrong.
    func typed(_ form: Form) -> [String: String] {
        var typed: [String: String] = [:]
        for question in questions {
            for voice in question.voices {
                let field = question.field(voice)
                let sent = form.all(field)
                switch question.kind {
                case .words: typed[field] = sent.last.map(\.trimmingWhitespace)
                case .choice:
                    typed[field] = sent.last.map { code in question.choices.contains { $0.code == code } ? code : "" }
                case .several:
                    // Boxes that are all empty send nothing. Where a conflict is settled they come as one value, last.
                    let isPage = form.has(Self.boxes)
                    if sent.isEmpty, !isPage { continue }
                    let codes = isPage ? sent : (sent.last ?? "").split(separator: ",").map(String.init)
                    typed[field] = question.choices.map(\.code).filter(codes.contains).joined(separator: ",")
                }
            }
        }
        return typed
    }

    /// As the page shows them.
    func filled(_ sheet: AnswerSheet) -> Form {
        var fields: [String: [String]] = [:]
        for question in questions {
            for voice in question.voices {
                guard let answer = sheet.answer(question, voice) else { continue }
                if case .words = question.kind {
                    fields[question.field(voice)] = [answer.words]
                } else {
                    fields[question.field(voice)] = answer.codes
                }
            }
        }
        return Form(fields)
    }

    func question(of field: String) -> FormQuestion? {
        questions.first { question in question.voices.contains { question.field($0) == field } }
    }
}

extension FormQuestion {
    /// An answer as it is read: the words themselves, or those of what was chosen.
    func words(of answer: String) -> Phrase {
        if case .words = kind { return Phrase(same: answer) }
        let codes = answer.split(separator: ",").map(String.init)
        let chosen = choices.filter { codes.contains($0.code) }.map(\.words)
        return Phrase(
            en: chosen.map(\.en).joined(separator: "; "),
            cy: chosen.map(\.cy).joined(separator: "; ")
        )
    }
}

extension String {
    fileprivate var trimmingWhitespace: String {
        let start = drop { $0.isWhitespace }
        guard let last = start.lastIndex(where: { !$0.isWhitespace }) else { return "" }
        return String(start[...last])
    }
}

import Dates

/// Who and when in brackets at the end of a promise: "… carers cards (Lead: Public Health, by March 2026)".
enum InlineDuties {
    /// Takes them out of the brackets, for an action whose table has no columns for them.
    static func take(from action: inout ReadAction, _ context: DateReading) {
        takeBracket(from: &action, context)
        if action.when == nil, let when = ending(of: action.text.text, context) {
            action.when = When(parsing: when, context)
            action.whenPlace = action.text.place
            action.whenSureness = .likely
        }
    }

    /// The "by March 2027" that a promise ends with, before any brackets.
    private static func ending(of text: String, _ context: DateReading) -> String? {
        var words = text.trimming(".")
        if bracket(in: text) != nil, let open = words.lastIndex(where: { $0 == "(" || $0 == "[" }) {
            words = String(words[..<open]).trimming(" .,")
        }
        let pieces = words.split(separator: " ")
        guard let by = pieces.lastIndex(where: { $0.lowercased() == "by" }), by > 1, pieces.count - by <= 5 else {
            return nil
        }
        let when = pieces[by...].joined(separator: " ")
        return isTime(when, context) && When(parsing: when, context).understood == .whole ? when : nil
    }

    private static func takeBracket(from action: inout ReadAction, _ context: DateReading) {
        guard action.leads.isEmpty, action.when == nil, let inside = bracket(in: action.text.text) else { return }
        var leads: [String] = []
        var when: String?
        var isLabelled = false
        for piece in inside.split(whereSeparator: { $0 == "," || $0 == ";" }) {
            let text = Words.folded(piece)
            if let named = labelled(text) {
                isLabelled = true
                leads.append(named)
            } else if when == nil, isTime(text, context) {
                when = text
            } else {
                leads.append(text)
            }
        }
        guard isLabelled || (when != nil && leads.count <= 2) else { return }
        let place = action.text.place
        if let when {
            action.when = When(parsing: when, context)
            action.whenPlace = place
            action.whenSureness = .likely
        }
        guard isLabelled || leads.allSatisfy({ ValueShape($0).isAgency }) else { return }
        action.leads = leads.map { ReadText($0, place: place, sureness: .likely) }
        if !leads.isEmpty {
            action.leadsAsWritten = ReadText(leads.joined(separator: ", "), place: place, sureness: .likely)
        }
    }

    private static func bracket(in text: String) -> String? {
        let end = text.trimming(".")
        guard let last = end.last, last == ")" || last == "]" else { return nil }
        guard let open = end.lastIndex(of: last == ")" ? "(" : "[") else { return nil }
        let inside = String(end[end.index(after: open)...].dropLast())
        return Words.count(inside) <= 16 ? inside : nil
    }

    private static func labelled(_ text: String) -> String? {
        guard let colon = text.firstIndex(of: ":") else {
            return text.dropping(prefix: "lead ") ?? text.dropping(prefix: "led by ")
        }
        let label = HeaderMeaning(String(text[..<colon])).scores[.lead] ?? 0
        return label >= 0.8 ? Words.folded(text[text.index(after: colon)...]) : nil
    }

    private static func isTime(_ text: String, _ context: DateReading) -> Bool {
        guard ValueShape(text).isDate || text.lowercased().hasPrefix("by ") else { return false }
        return When(parsing: text, context).understood != .nothing
    }
}

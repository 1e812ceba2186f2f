public import Dates
public import Forms
public import Markup

extension HTML {
    /// A day in three boxes, read by `FormReader.day`.
    public static func dateFields(
        _ name: String,
        legend: Phrase,
        hint: Phrase? = Phrase(en: "For example, 27 3 2027", cy: "Er enghraifft, 27 3 2027"),
        isOptional: Bool = false,
        isHeading: Bool = false,
        form: Form,
        invalid: InvalidForm? = nil
    ) -> HTML {
        let wrong = ["", "-day", "-month", "-year"].first { invalid?.message(for: name + $0) != nil }
        let message = wrong.flatMap { invalid?.message(for: name + $0) }
        let parts: [HTML] = zip(["day", "month", "year"], [Words.day, Words.month, Words.year]).map { part, words in
            let id = "\(name)-\(part)"
            let isWrong = wrong == "-\(part)" || (wrong == "" && part == "day")
            return """
                <div><label for="\(id)">\(words)</label><input class="input \(part == "year" ? "w4" : "w2")" id="\(id)" \
                name="\(id)" type="text"\(if: part != "month", " inputmode=\"numeric\"") value="\(form[id])"\
                \(if: isWrong, " aria-invalid=\"true\"")></div>
                """
        }
        return """
            <div class="\(fieldClass(message))" id="\(name)"><fieldset\(describedBy(name, hint, message))>
            <legend>\(title(legend, isHeading, isOptional))</legend>\(hintLine(name, hint))\(errorLine(name, message))
            <div class="date">\(parts)</div></fieldset></div>
            """
    }

    /// A day in words that machines can read too.
    public static func day(_ day: Day) -> HTML { "<time datetime=\"\(day.iso)\">\(Phrase.day(day))</time>" }
}

extension Phrase {
    /// "12 March 2026", "12 Mawrth 2026".
    public static func day(_ day: Day) -> Phrase { Phrase(en: day.words(in: .english), cy: day.words(in: .welsh)) }
}

extension Form {
    /// The three boxes of a day already known.
    public static func boxes(_ name: String, _ day: Day?) -> [String: String] {
        guard let day else { return [:] }
        return ["\(name)-day": String(day.day), "\(name)-month": String(day.month), "\(name)-year": String(day.year)]
    }
}

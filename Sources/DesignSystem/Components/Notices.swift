import Forms
public import Markup

extension HTML {
    /// What is wrong with a form, each message linked to its field; of a day that is wrong as a whole, to its first box.
    static func errorSummary(_ invalid: InvalidForm?, on body: HTML) -> HTML {
        guard let invalid else { return "" }
        let page = body.rendered(in: .english)
        let lines: [HTML] = invalid.problems.map { problem in
            let isDay = page.contains("id=\"\(problem.field)-day\"")
            let name: HTML? = problem.isNamed ? nil : label(of: problem.field, on: body).map { "\($0): " }
            return "<li><a href=\"#\(problem.field)\(if: isDay, "-day")\">\(name)\(problem.message)</a></li>"
        }
        return """
            <div class="summary-err" tabindex="-1"><div role="alert"><h2>\(Phrase(en: "There is a problem", cy: "Mae problem"))</h2>
            <ul>\(lines)</ul></div></div>
            """
    }

    /// What a field is called on the page it stands on, for a message that leaves it open.
    private static func label(of field: String, on body: HTML) -> Phrase? {
        func words(in language: Language) -> String? {
            let page = body.rendered(in: language)
            guard let start = page.firstRange(of: "<label class=\"label\" for=\"\(field)\">") else { return nil }
            guard let end = page[start.upperBound...].firstRange(of: "</label>") else { return nil }
            let label = page[start.upperBound..<end.lowerBound].replacing(/<[^>]*>/, with: "")
            let optional = " " + Words.optional.text(in: language)
            let short = label.hasSuffix(optional) ? label.dropLast(optional.count) : label
            return String(short).replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&#39;", with: "'")
                .replacing("&quot;", with: "\"").replacing("&amp;", with: "&")
        }
        guard let english = words(in: .english), let welsh = words(in: .welsh) else { return nil }
        return Phrase(en: english, cy: welsh)
    }

    public enum Tone: String, Sendable { case plain = "", ok, info, warn, bad }

    /// A word for a state, never a colour alone.
    public static func tag(_ words: Phrase, _ tone: Tone = .plain) -> HTML {
        "<span class=\"tag \(tone.rawValue)\">\(words)</span>"
    }

    /// Something to know before going on.
    public static func alert(_ title: Phrase, _ tone: Tone = .info, _ body: HTML, level: Int = 2) -> HTML {
        "<div class=\"alert \(tone.rawValue)\">\(heading(title, level))\(body)</div>"
    }

    public static func inset(_ body: HTML) -> HTML { "<div class=\"inset stack\">\(body)</div>" }

    public static func details(_ summary: Phrase, open: Bool = false, _ body: HTML) -> HTML {
        "<details\(if: open, " open")><summary>\(summary)</summary><div class=\"in stack\">\(body)</div></details>"
    }

    /// Words for what is not there: a cell or a fact is never left empty.
    public static func none(_ words: Phrase = Phrase(en: "None", cy: "Dim")) -> HTML {
        "<span class=\"none\">\(words)</span>"
    }

    /// A heading inside a component, at the level that fits its page.
    static func heading(_ words: Phrase, _ level: Int) -> HTML {
        level == 2 ? "<h2>\(words)</h2>" : "<h3>\(words)</h3>"
    }
}

public import Markup

/// How sure a reading is.
public enum Confidence: String, Sendable, CaseIterable {
    case sure, likely, guess

    public var words: Phrase {
        switch self {
        case .sure: Phrase(en: "Sure", cy: "Sicr")
        case .likely: Phrase(en: "Likely", cy: "Tebygol")
        case .guess: Phrase(en: "Guess", cy: "Dyfaliad")
        }
    }
}

extension HTML {
    /// How sure a reading is, in a word and a shape.
    public static func confidence(_ confidence: Confidence) -> HTML {
        "<span class=\"sureness \(confidence.rawValue)\">\(confidence.words)</span>"
    }

    /// A figure with what it counts.
    public static func counts(_ figures: [(Int, Phrase)]) -> HTML { counts(figures.map { ($0, $1, nil) }) }

    /// A figure with what it counts, and where those that it counts are listed.
    public static func counts(_ figures: [(count: Int, words: Phrase, path: String?)]) -> HTML {
        let lines: [HTML] = figures.map { figure in
            let said: HTML = "<span class=\"fig\">\(Phrase.number(figure.count))</span> \(figure.words)"
            let shown: HTML =
                figure.path.map { "<a class=\"cover\" href=\"\(Address.safe($0).text)\">\(said)</a>" } ?? said
            return "<li class=\"card\">\(shown)</li>"
        }
        return "<ul class=\"counts\">\(lines)</ul>"
    }

    /// What applying would do: nothing has been changed yet.
    public static func dryRun(new: Int, changed: Int, unchanged: Int, gone: Int) -> HTML {
        counts([
            (new, Phrase(en: "new", cy: "newydd")), (changed, Phrase(en: "changed", cy: "wedi newid")),
            (unchanged, Phrase(en: "unchanged", cy: "heb newid")), (gone, Phrase(en: "gone", cy: "wedi mynd")),
        ])
    }

    /// One number now: the figure, then the sentence that says what it means.
    public static func figure(_ value: Phrase, _ sentence: Phrase) -> HTML {
        "<p class=\"figure\"><span class=\"fig\">\(value)</span> \(sentence)</p>"
    }

    /// How far something is, in words: "3 of 5 done".
    public static func progress(
        _ done: Int,
        of total: Int,
        _ what: Phrase = Phrase(en: "done", cy: "wedi’u gwneud")
    ) -> HTML {
        "<p class=\"meta\">\(Phrase(en: "\(done) of \(total) \(what.en)", cy: "\(done) o \(total) \(what.cy)"))</p>"
    }

    /// A code to copy by hand or keep, read out digit by digit.
    public static func code(_ label: Phrase, _ code: String) -> HTML {
        "<p class=\"code\"><span class=\"label\">\(label)</span> <bdi dir=\"ltr\" class=\"digits\">\(code)</bdi></p>"
    }

    /// Codes to keep: each works once.
    public static func codes(_ codes: [String]) -> HTML {
        let lines: [HTML] = codes.map { "<li><bdi dir=\"ltr\" class=\"digits\">\($0)</bdi></li>" }
        return "<ul class=\"codes\">\(lines)</ul>"
    }

    /// The same page with everything open, ready for paper.
    public static func printLink(_ path: String) -> HTML {
        """
        <p class="noprint"><a href="\(Address.safe(path).text)?print=1">\
        \(Phrase(en: "Print this page", cy: "Argraffu’r dudalen hon"))</a></p>
        """
    }
}

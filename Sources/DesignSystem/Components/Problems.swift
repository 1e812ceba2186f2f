public import Markup

extension HTML {
    /// A list that has never held anything: what will appear here, and the one thing that begins it.
    public static func emptyState(_ words: Phrase, action: HTML? = nil) -> HTML {
        "<div class=\"inset stack\"><p>\(words)</p>\(action)</div>"
    }

    /// A search that found nothing, with three ways on.
    public static func nothingFound(_ words: Phrase, ways: [HTML]) -> HTML {
        let lines: [HTML] = ways.map { "<li>\($0)</li>" }
        return "<div class=\"stack\"><p>\(words)</p><ul>\(lines)</ul></div>"
    }

    /// The end of a journey: what was done, and its reference if it has one.
    ///
    /// Nothing inside is a link.
    public static func confirmation(_ title: Phrase, reference: String? = nil) -> HTML {
        let line: HTML? = reference.map {
            "<p>\(Phrase(en: "Your reference", cy: "Eich cyfeirnod")): <bdi dir=\"ltr\" class=\"nowrap\">\($0)</bdi></p>"
        }
        return "<div class=\"panel stack\"><h1>\(title)</h1>\(line)</div>"
    }

    /// Something that must not be overlooked.
    public static func warning(_ words: Phrase) -> HTML {
        """
        <div class="alert warn important"><p><span class="vh">\(Phrase(en: "Important:", cy: "Pwysig:")) </span>\(words)</p></div>
        """
    }

    /// What went wrong with a page as a whole, and what to do next.
    public static func problemBody(_ words: Phrase, ways: [HTML]) -> HTML {
        let lines: [HTML] = ways.map { "<li>\($0)</li>" }
        return "<p>\(words)</p>\(if: !ways.isEmpty, "<ul>\(lines)</ul>")"
    }
}

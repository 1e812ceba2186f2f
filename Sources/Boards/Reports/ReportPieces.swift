import Markup

extension HTML {
    /// Lines of a list.
    static func items(_ lines: [Phrase]) -> [HTML] { lines.map { "<li>\($0)</li>" } }
    static func items(_ lines: [String]) -> [HTML] { lines.map { "<li>\($0)</li>" } }

    /// A paragraph for each line.
    static func paragraphs(_ lines: [String]) -> [HTML] { lines.map { "<p>\($0)</p>" } }

    /// Sentences one after another.
    static func running(_ sentences: [ReportText]) -> [HTML] { sentences.map { "\($0.forColleagues) " } }
}

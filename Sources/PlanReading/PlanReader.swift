/// Reads a plan from the document people already have: bytes in, a value out.
///
/// No database, no network, nothing run.
public enum PlanReader {
    /// Understands the plan in `bytes`.
    ///
    /// - Parameters:
    ///   - bytes: The file, whole.
    ///   - name: What the file is called, which helps only where the bytes do not say what they are.
    ///   - hints: What a person corrected after a first reading.
    /// - Returns: What was understood.
    /// - Throws: `UnreadablePlan`, whose message says what is wrong and what to do next.
    public static func read(
        _ bytes: [UInt8],
        named name: String? = nil,
        hints: ReadingHints = ReadingHints()
    ) throws(UnreadablePlan) -> ReadPlan {
        if let written = written(bytes) { return written }
        let document = try DocumentReader.read(bytes, named: name)
        return try read(document, hints: hints)
    }

    /// The plan in a file of JSON that this program wrote; nil when it is not one.
    public static func written(_ bytes: [UInt8]) -> ReadPlan? { WrittenPlan.read(bytes) }

    /// Understands the plan in a document already read.
    ///
    /// - Parameters:
    ///   - document: What the file holds.
    ///   - hints: What a person corrected after a first reading.
    /// - Returns: What was understood.
    /// - Throws: `UnreadablePlan` when there is no plan in it, with what to do.
    public static func read(
        _ document: SourceDocument,
        hints: ReadingHints = ReadingHints()
    ) throws(UnreadablePlan) -> ReadPlan {
        if let exported = ExchangeTable.read(document) { return exported }
        if document.format != .text, let plan = understand(document, hints) { return plan }
        if let cards = CardList.rebuilt(document), let plan = understand(cards, hints) { return plan }
        // No table of a plan: its tables may have been lost on the way to text, or it never had one.
        if let rebuilt = FlattenedPlan.rebuilt(document), let plan = understand(rebuilt, hints) { return plan }
        let hasTable = document.blocks.contains { if case .table = $0 { true } else { false } }
        throw hasTable ? .noActions(document.format) : .noTable(document.format)
    }

    /// What there is of a document in whose tables no action was understood: its title and its columns, for a person
    /// to say which holds the actions.
    ///
    /// - Returns: nil when it has no table.
    public static func withoutActions(_ document: SourceDocument) -> ReadPlan? {
        let front = FrontMatter(document)
        let hints = ReadingHints()
        let interpreter = PlanInterpreter(document, hints: hints, title: front.titleLine, context: front.dates)
        guard !interpreter.understood.isEmpty else { return nil }
        return ReadPlan(
            title: front.title,
            place: front.place,
            owner: front.owner,
            period: front.period,
            tables: interpreter.understood,
            doubts: document.doubts
        )
    }

    /// The plan in the tables of a document; nil when there is none.
    private static func understand(_ document: SourceDocument, _ hints: ReadingHints) -> ReadPlan? {
        let front = FrontMatter(document)
        var hints = hints
        hints.ignoredTables.formUnion(PlanWords.glossaries(document))
        let interpreter = PlanInterpreter(document, hints: hints, title: front.titleLine, context: front.dates)
        var themes = interpreter.tree.themes
        guard !themes.isEmpty else { return nil }
        let words = PlanWords(document)
        var lists = SplitLists(themes, abbreviations: words.abbreviations)
        lists.split(&themes)
        return ReadPlan(
            title: front.title,
            place: front.place,
            owner: front.owner,
            period: front.period,
            themes: themes,
            feedback: interpreter.feedback,
            boards: words.boards,
            definitions: words.definitions,
            words: interpreter.words,
            organisations: lists.organisations,
            tables: interpreter.understood,
            doubts: document.doubts + interpreter.doubts
        )
    }
}

extension UnreadablePlan {
    static func noTable(_ format: SourceDocument.Format) -> UnreadablePlan {
        UnreadablePlan(
            .noTable,
            """
            No table of actions was found in this \(format.rawValue) document. Choose the document that holds the \
            action plan itself, or put the actions in a table whose first row names the columns, such as Action, Lead \
            and By when.
            """
        )
    }

    static func noActions(_ format: SourceDocument.Format) -> UnreadablePlan {
        UnreadablePlan(
            .noActions,
            """
            There are tables in this \(format.rawValue) document, but none of their columns was understood as actions. \
            Name that column Action in its first row and read it again, or bring the document in on the site, which \
            asks which column holds the actions.
            """
        )
    }
}

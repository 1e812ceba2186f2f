import Dates

extension ReadPlan {
    /// The plan as JSON: themes, outcomes, objectives and actions, each level there once even when the plan lacks it.
    ///
    /// - Parameter source: The name of the file it was read from.
    /// - Returns: The text of the JSON, ending in a new line.
    public func goldJSON(source: String? = nil) -> String {
        var pairs: [(String, JSONText)] = [
            ("source", .optional(source)),
            ("place", .optional(place?.text)),
            ("owner", .optional(owner?.text)),
            ("title", .optional(title?.text)),
            (
                "period",
                .object([
                    ("start", .optional(period?.start)), ("end", .optional(period?.end)),
                    ("as_written", .optional(period?.asWritten.text)),
                ])
            ),
            ("themes", .list(themes.map(\.json))),
            ("feedback", .list(feedback.map(\.json))),
            ("boards", .list(boards.map { .string($0.text) })),
            ("definitions", .list(definitions.map(\.json))),
            ("organisations", .list(organisations.map { .string($0.name) })),
            ("notes", .list(doubts.map { .string($0.message) })),
        ]
        if let words, !words.isEmpty { pairs.append(("words", words.json)) }
        return JSONText.object(pairs).written + "\n"
    }
}

extension ReadTheme {
    fileprivate var json: JSONText {
        .object([
            ("ref", .optional(ref)), ("title", .optional(title?.text)), ("statement", .optional(statement?.text)),
            ("outcomes", .list(outcomes.map(\.json))),
        ])
    }
}

extension ReadOutcome {
    fileprivate var json: JSONText {
        .object([
            ("ref", .optional(ref)), ("title", .optional(title?.text)), ("statement", .optional(statement?.text)),
            ("objectives", .list(objectives.map(\.json))),
        ])
    }
}

extension ReadObjective {
    fileprivate var json: JSONText {
        .object([
            ("ref", .optional(ref)), ("title", .optional(title?.text)),
            ("data_sources", .list(dataSources.map { .string($0.text) })),
            ("actions", .list(actions.map(\.json))),
        ])
    }
}

extension ReadFeedback {
    fileprivate var json: JSONText {
        .object([
            ("theme_ref", .optional(themeRef)), ("theme", .optional(theme)), ("you_said", .string(youSaid.text)),
            ("response", .optional(response?.text)),
        ])
    }
}

extension ReadDefinition {
    fileprivate var json: JSONText { .object([("term", .string(term)), ("meaning", .string(meaning.text))]) }
}

extension ReadLevelWords {
    fileprivate var json: JSONText {
        .object([
            ("theme", .optional(theme)), ("outcome", .optional(outcome)), ("objective", .optional(objective)),
            ("action", .optional(action)),
        ])
    }
}

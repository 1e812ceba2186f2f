/// What a place calls the levels of its plan: "Priority" for theme, "We will" for action.
public struct ReadLevelWords: Sendable, Hashable, Codable {
    public var theme: String?
    public var outcome: String?
    public var objective: String?
    public var action: String?

    public init(theme: String? = nil, outcome: String? = nil, objective: String? = nil, action: String? = nil) {
        self.theme = theme
        self.outcome = outcome
        self.objective = objective
        self.action = action
    }

    /// Nothing is said of any level.
    public var isEmpty: Bool { self == ReadLevelWords() }
}

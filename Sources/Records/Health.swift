/// Whether a store can be used, in words for whoever runs it.
///
/// Nothing in it says what is stored.
public struct Health: Sendable, Equatable {
    /// Whether the store answered.
    public let isReady: Bool
    /// Which database, and its version: "SQLite 3.40.1".
    public let database: String
    /// What is wrong, when something is.
    public let problem: String?

    public init(isReady: Bool, database: String, problem: String? = nil) {
        self.isReady = isReady
        self.database = database
        self.problem = problem
    }
}

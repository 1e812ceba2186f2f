/// How long to wait for what, and how many sessions to hold.
///
/// Every wait has an end, and an error that says which it was.
public struct PostgresSettings: Sendable {
    /// How many connections at most; also how many transactions can run at once.
    public var sessions: Int
    /// How long a transaction may wait for a free session.
    public var waitForSession: Duration
    /// Seconds for making a connection.
    public var connectSeconds: Int
    /// Seconds for one statement.
    public var statementSeconds: Int
    /// Seconds for a lock that another transaction holds.
    public var lockSeconds: Int
    /// The schema in which the tables are; each test has one of its own.
    public var schema: String?

    public init(
        sessions: Int = 8,
        waitForSession: Duration = .seconds(10),
        connectSeconds: Int = 5,
        statementSeconds: Int = 30,
        lockSeconds: Int = 5,
        schema: String? = nil
    ) {
        self.sessions = max(1, sessions)
        self.waitForSession = waitForSession
        self.connectSeconds = connectSeconds
        self.statementSeconds = statementSeconds
        self.lockSeconds = lockSeconds
        self.schema = schema
    }
}

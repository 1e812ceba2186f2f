/// Where the records are kept.
///
/// `read` and `write` each run `body` in one transaction on one connection. The body is synchronous on purpose: nothing
/// can suspend while a transaction is open, so none can be held across a network call. It may run again after a
/// conflict, so it takes its clock and its ids from outside.
///
/// A statement that fails ends its transaction: whatever the body does next, nothing of it is kept. That is how
/// PostgreSQL behaves, and the SQLite store is held to it, so a test on one is true of the other.
public protocol RecordStore: Sendable {
    /// Which of the two databases this is, for the few statements that must be written twice.
    var dialect: Dialect { get }

    /// Looks at the records as they stood at one moment.
    func read<Result: Sendable>(_ body: @escaping @Sendable (any Reader) throws -> Result) async throws -> Result

    /// Changes the records, as if no other change were going on; when it returns, the change is on the disk.
    @discardableResult func write<Result: Sendable>(_ body: @escaping @Sendable (any Writer) throws -> Result)
        async throws -> Result

    /// Changes the records one statement at a time, each seeing what others have just committed.
    ///
    /// For taking the next job from a queue, where sixteen workers under `write` would undo one another for ever. The
    /// statement itself must be safe in company: `UPDATE … WHERE claimed_by IS NULL AND id = (SELECT …) RETURNING`.
    @discardableResult func claim<Result: Sendable>(_ body: @escaping @Sendable (any Writer) throws -> Result)
        async throws -> Result

    /// Whether the store answers now. Never throws: an unwell store is an answer.
    func health() async -> Health

    /// Finishes what has begun, refuses what comes later, and lets go of the files or the server.
    func close() async throws
}

/// A transaction that may look.
///
/// Not `Sendable`: it cannot outlive the closure it was lent to.
public protocol Reader {
    /// Which database is being asked, for the few statements that must be written twice.
    var dialect: Dialect { get }
    /// Every row the statement answers with.
    func rows(_ sql: SQL) throws -> [Row]
}

/// A transaction that may change things.
public protocol Writer: Reader {
    /// Runs a statement and says how many rows it changed.
    @discardableResult func execute(_ sql: SQL) throws -> Int
}

/// A transaction that can run text of several statements with no values: what a migration is made of.
package protocol ScriptWriter: Writer {
    func run(script: String) throws
}

extension Reader {
    /// Every row, read as what is wanted.
    public func all<R: RowDecodable>(_ sql: SQL) throws -> [R] { try rows(sql).map(R.init) }
    /// The first row, if there is one.
    public func first<R: RowDecodable>(_ sql: SQL) throws -> R? { try rows(sql).first.map(R.init) }
    /// One column of the first row, if there is one.
    public func value<V: SQLConvertible>(_ column: String, _ sql: SQL) throws -> V? {
        try rows(sql).first.map { try $0[column] }
    }
    /// One column of every row.
    public func values<V: SQLConvertible>(_ column: String, _ sql: SQL) throws -> [V] {
        try rows(sql).map { try $0[column] }
    }
}

/// Where the records are kept.
///
/// `read` and `write` each run `body` in one transaction on one connection. The body is synchronous on purpose: nothing
/// can suspend while a transaction is open, so none can be held across a network call. It may run again after a
/// conflict, so it takes its clock and its ids from outside.
public protocol RecordStore: Sendable {
    func read<Result: Sendable>(_ body: @escaping @Sendable (any Reader) throws -> Result) async throws -> Result
    @discardableResult func write<Result: Sendable>(_ body: @escaping @Sendable (any Writer) throws -> Result)
        async throws -> Result
}

/// A transaction that may look. Not `Sendable`: it cannot outlive the closure it was lent to.
public protocol Reader {
    func rows(_ sql: SQL) throws -> [Row]
}

/// A transaction that may change things.
public protocol Writer: Reader {
    /// Runs a statement and says how many rows it changed.
    @discardableResult func execute(_ sql: SQL) throws -> Int
}

extension Reader {
    public func all<R: RowDecodable>(_ sql: SQL) throws -> [R] { try rows(sql).map(R.init) }
    public func first<R: RowDecodable>(_ sql: SQL) throws -> R? { try rows(sql).first.map(R.init) }
    public func all<R: Decodable>(_ type: R.Type, _ sql: SQL) throws -> [R] {
        try rows(sql).map { try R(from: RowDecoder(row: $0)) }
    }
    public func value<V: SQLConvertible>(_ column: String, _ sql: SQL) throws -> V? {
        try rows(sql).first.map { try $0[column] }
    }
}

public enum StoreError: Error, Equatable {
    case unique(constraint: String)
    case foreignKey(String)
    case check(String)
    case conflict
    case noColumn(String)
    case unreadable(column: String, as: String)
    case notFlat
    case failed(String)
}

/// How a transaction stands to those beside it.
enum TransactionKind {
    /// Sees one moment and changes nothing.
    case reading
    /// As if alone; fails when it was not.
    case writing
    /// Waits until no other is writing, and keeps others from beginning.
    case writingAlone
    /// Each statement sees what has just been committed.
    case claiming

    /// What is said on the session before the transaction begins, so that what it sees is no older than its lock.
    var before: String? { self == .writingAlone ? "SELECT pg_advisory_lock(\(Self.writers))" : nil }

    var begin: String {
        switch self {
        case .reading: "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY"
        // Shared by all who write side by side; in the way of one who must be alone.
        case .writing: "BEGIN ISOLATION LEVEL SERIALIZABLE; SELECT pg_advisory_xact_lock_shared(\(Self.writers))"
        case .writingAlone: "BEGIN ISOLATION LEVEL SERIALIZABLE"
        case .claiming: "BEGIN ISOLATION LEVEL READ COMMITTED"
        }
    }

    var after: String? { self == .writingAlone ? "SELECT pg_advisory_unlock(\(Self.writers))" : nil }

    /// This program's writers in this schema: a number nobody else is likely to choose, and the schema's.
    private static let writers = "47023949, hashtext(coalesce(current_schema(), ''))"
}

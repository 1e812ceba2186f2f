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

    /// What is said on the session before the transaction begins, so that what it sees is no older than its lock: shared by
    /// all who write side by side, and in the way of one who must be alone.
    var before: String? {
        switch self {
        case .writing: "SELECT pg_advisory_lock_shared(\(Self.writers))"
        case .writingAlone: "SELECT pg_advisory_lock(\(Self.writers))"
        case .reading, .claiming: nil
        }
    }

    var begin: String {
        switch self {
        case .reading: "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY"
        case .writing: "BEGIN ISOLATION LEVEL SERIALIZABLE"
        // Its lock keeps every other writer out, so it is serial as it is. PostgreSQL’s own watch over serializable
        // transactions keeps only a summary of them when there are many, takes it for a conflict, and would refuse this
        // one again and again.
        case .writingAlone: "BEGIN ISOLATION LEVEL REPEATABLE READ"
        case .claiming: "BEGIN ISOLATION LEVEL READ COMMITTED"
        }
    }

    var after: String? {
        switch self {
        case .writing: "SELECT pg_advisory_unlock_shared(\(Self.writers))"
        case .writingAlone: "SELECT pg_advisory_unlock(\(Self.writers))"
        case .reading, .claiming: nil
        }
    }

    /// This program's writers in this schema: a number nobody else is likely to choose, and the schema's.
    private static let writers = "47023949, hashtext(coalesce(current_schema(), ''))"
}

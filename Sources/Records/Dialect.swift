/// The two databases the records can be kept in.
///
/// Statements are written once, in what both understand; the decision record on two databases has the table. Asking for
/// the dialect is for the few places where that is impossible, each behind one function.
public enum Dialect: String, Sendable, Hashable, CaseIterable {
    case sqlite = "SQLite"
    case postgres = "PostgreSQL"
}

/// What can go wrong in a store.
///
/// No text here repeats a stored or typed value, so all of it may be logged.
///
/// The two databases name constraints differently, so never branch on the text: look first, inside the same
/// transaction, and treat `.unique` as the race it is.
public enum StoreError: Error, Equatable {
    /// Another row has this value already.
    case unique(constraint: String)
    /// A row refers to one that is not there, or one that is still referred to was taken away.
    case foreignKey(String)
    /// A rule of the table was broken: a check, or a column that must be filled.
    case check(String)
    /// Another transaction got in the way, every time it was tried. Trying again later is safe.
    case conflict
    /// The store could not be used in time: all its sessions were busy, or a lock was held. Trying again is safe.
    case busy(String)
    /// The store cannot be used now: the server is away, the disk is full, or it was closed. Nothing was changed.
    case unavailable(String)
    /// The connection or the disk failed during the commit, so the change may be kept or not. Never tried again here.
    case outcomeUnknown
    /// The file is damaged.
    case damaged(String)
    /// The answer has no such column.
    case noColumn(String)
    /// The column holds something else than what was asked for.
    case unreadable(column: String, as: String)
    /// A statement was wrong, or the database could not run it: a fault in the program.
    case failed(String)
}

extension StoreError: CustomStringConvertible {
    public var description: String {
        switch self {
        case .unique(let constraint): "Another row has this value already (\(constraint))."
        case .foreignKey(let constraint): "A row refers to one that is not there (\(constraint))."
        case .check(let rule): "A rule of the table was broken (\(rule))."
        case .conflict: "Other changes got in the way each time this was tried."
        case .busy(let reason), .unavailable(let reason), .damaged(let reason), .failed(let reason): reason
        case .outcomeUnknown: "The connection was lost during the commit: the change may be kept or not."
        case .noColumn(let column): "The answer has no column \(column)."
        case .unreadable(let column, let type): "The column \(column) does not hold a \(type)."
        }
    }
}

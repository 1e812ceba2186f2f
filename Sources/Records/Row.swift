/// One row of a result, its columns read by name.
///
///     let carer = try Carer(id: row["id"], name: row["name"], bornOn: row["born_on"])
public struct Row: Sendable {
    @usableFromInline let columns: Columns
    @usableFromInline let values: [SQLValue]

    package init(columns: Columns, values: [SQLValue]) {
        self.columns = columns
        self.values = values
    }

    /// The column as what is wanted; throws with the column's name when it is missing or holds something else.
    @inlinable public subscript<Value: SQLConvertible>(column: String) -> Value {
        get throws {
            guard let stored = value(column) else { throw StoreError.noColumn(column) }
            guard let value = Value(sqlValue: stored) else {
                throw StoreError.unreadable(column: column, as: "\(Value.self)")
            }
            return value
        }
    }

    /// The names of its columns, in the order of the answer.
    package var names: [String] { columns.names }

    /// What is stored, as the database gave it.
    @usableFromInline package func value(_ column: String) -> SQLValue? {
        guard let index = columns.index[column], values.indices.contains(index) else { return nil }
        return values[index]
    }
}

/// The names of a result's columns, shared by all its rows.
@usableFromInline package final class Columns: Sendable {
    /// In the order of the answer.
    package let names: [String]
    @usableFromInline let index: [String: Int]

    package init(_ names: [String]) {
        self.names = names
        index = Dictionary(zip(names, names.indices), uniquingKeysWith: { first, _ in first })
    }
}

/// Something a row can be read as.
public protocol RowDecodable: Sendable {
    init(row: Row) throws
}

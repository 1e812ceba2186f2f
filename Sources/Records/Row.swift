/// One row of a result, its columns read by name.
///
///     let carer = try Carer(id: row["id"], name: row["name"], bornOn: row["born_on"])
public struct Row: Sendable {
    let columns: Columns
    let values: [SQLValue]

    package init(columns: Columns, values: [SQLValue]) {
        self.columns = columns
        self.values = values
    }

    public subscript<Value: SQLConvertible>(column: String) -> Value {
        get throws {
            guard let index = columns.index[column] else { throw StoreError.noColumn(column) }
            guard let value = Value(sqlValue: values[index]) else {
                throw StoreError.unreadable(column: column, as: "\(Value.self)")
            }
            return value
        }
    }

    func value(_ column: String) -> SQLValue? { columns.index[column].map { values[$0] } }
}

/// The names of a result's columns, shared by all its rows.
package final class Columns: Sendable {
    let index: [String: Int]
    package init(_ names: [String]) {
        index = Dictionary(zip(names, names.indices), uniquingKeysWith: { first, _ in first })
    }
}

/// Something a row can be read as.
public protocol RowDecodable: Sendable {
    init(row: Row) throws
}

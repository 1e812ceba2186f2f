import CPostgres
import Records

/// What the server says about a statement that failed.
struct Diagnostics {
    private let result: OpaquePointer

    init(_ result: OpaquePointer) { self.result = result }

    /// Five characters that stand for the kind of failure, alike in every language.
    var state: String { field("C") }
    var message: String { field("M") }
    var constraint: String { field("n") }
    var column: String { field("c") }

    /// Whether a prepared statement no longer fits its tables, or is not there any more.
    var isStaleStatement: Bool { state == "26000" || (state == "0A000" && field("R") == "RevalidateCachedQuery") }

    private func field(_ code: Unicode.Scalar) -> String {
        PQresultErrorField(result, Int32(code.value)).map { String(cString: $0) } ?? ""
    }
}

extension StoreError {
    init(_ result: OpaquePointer, _ statement: String) {
        let said = Diagnostics(result)
        let state = said.state
        switch state {
        case "23505": self = .unique(constraint: said.constraint)
        case "23503": self = .foreignKey(said.constraint)
        case "23502": self = .check(said.column)
        case "23514": self = .check(said.constraint)
        // Raised by a trigger of ours: the words are the program's.
        case "P0001": self = .check(said.message)
        case "40001", "40P01": self = .conflict
        case "55P03": self = .busy("A lock was held for too long.")
        case "57014": self = .busy("A statement took too long and was stopped.")
        case "53100": self = .unavailable("The disk of PostgreSQL is full.")
        case "25006": self = .failed("A reading transaction may not change anything, in: \(statement.prefix(300))")
        case "XX001", "XX002": self = .damaged("PostgreSQL found its files damaged (\(state)).")
        default: self.init(state: state, said, statement)
        }
    }

    /// The message is kept only where it is about the statement, which comes from the program; others may hold values.
    private init(state: String, _ said: Diagnostics, _ statement: String) {
        let kind = state.prefix(2)
        if ["53", "57", "58", "08"].contains(kind) {
            self = .unavailable("PostgreSQL cannot answer now (\(state)).")
        } else {
            let message = kind == "42" ? ": \(said.message)" : ""
            self = .failed("PostgreSQL \(state)\(message), in: \(statement.prefix(300))")
        }
    }
}

/// The first line of what libpq says, without its line end.
func firstLine(_ text: UnsafePointer<CChar>?) -> String {
    guard let text else { return "" }
    return String(cString: text).split(separator: "\n").first.map(String.init) ?? ""
}

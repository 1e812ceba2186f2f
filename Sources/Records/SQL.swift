/// A statement whose values travel beside its text, never inside it.
///
///     let open: SQL = "SELECT * FROM referral WHERE team_id = \(team) AND closed_on IS NULL"
///
/// Interpolating a value binds it; interpolating another `SQL` splices it. There is no way
/// to interpolate a plain `String` as text, so there is no way to inject one.
public struct SQL: Sendable, ExpressibleByStringInterpolation {
    package enum Part: Sendable {
        case text(String)
        case value(SQLValue)
    }

    package var parts: [Part]

    package init(parts: [Part]) { self.parts = parts }

    public init(stringLiteral text: String) { parts = [.text(text)] }
    public init(stringInterpolation: Interpolation) { parts = stringInterpolation.parts }

    public struct Interpolation: StringInterpolationProtocol {
        var parts: [Part] = []

        public init(literalCapacity: Int, interpolationCount: Int) {
            parts.reserveCapacity(interpolationCount * 2 + 1)
        }
        public mutating func appendLiteral(_ text: String) { parts.append(.text(text)) }
        public mutating func appendInterpolation(_ value: some SQLConvertible) { parts.append(.value(value.sqlValue)) }
        public mutating func appendInterpolation(_ value: (some SQLConvertible)?) {
            parts.append(.value(value?.sqlValue ?? .null))
        }
        public mutating func appendInterpolation(_ sql: SQL) { parts += sql.parts }
        /// `IN \(any: ids)` — one placeholder an element; an empty list matches nothing.
        public mutating func appendInterpolation(any values: [some SQLConvertible]) {
            guard !values.isEmpty else { return appendLiteral("(NULL)") }
            for (index, value) in values.enumerated() {
                parts.append(.text(index == 0 ? "(" : ", "))
                parts.append(.value(value.sqlValue))
            }
            parts.append(.text(")"))
        }
        /// A table or column name, quoted.
        ///
        /// Names come from code, never from a request.
        public mutating func appendInterpolation(name: String) {
            let quoted = name.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"")
            parts.append(.text("\"\(quoted)\""))
        }
        /// `sort_name LIKE \(containing: typed)` — what was typed, anywhere in the column, its `%` and `_` as themselves.
        public mutating func appendInterpolation(containing text: String) { appendPattern("%\(text.likeEscaped)%") }
        /// `sort_name LIKE \(beginning: typed)` — the same at the start of the column, where an index can help.
        public mutating func appendInterpolation(beginning text: String) { appendPattern("\(text.likeEscaped)%") }

        private mutating func appendPattern(_ pattern: String) {
            parts.append(.value(.text(pattern)))
            parts.append(.text(" ESCAPE '\\'"))
        }
    }

    /// The text with each value replaced by what `placeholder` makes of its number, and the values in order.
    package func rendered(placeholder: (Int) -> String) throws -> (text: String, values: [SQLValue]) {
        var text = ""
        var values: [SQLValue] = []
        for part in parts {
            switch part {
            case .text(let literal): text += literal
            case .value(let value):
                // PostgreSQL cannot hold one, and libpq would cut the text short at it without a word.
                if case .text(let string) = value, string.utf8.contains(0) {
                    throw StoreError.check("text may not hold a NUL character")
                }
                values.append(value)
                text += placeholder(values.count)
            }
        }
        return (text, values)
    }

    /// One statement after another.
    public static func + (left: SQL, right: SQL) -> SQL {
        var sum = left
        sum.parts += right.parts
        return sum
    }
}

extension Sequence<SQL> {
    /// The statements one after another, `separator` between: `conditions.joined(separator: " AND ")`.
    public func joined(separator: SQL) -> SQL {
        var sum: SQL = ""
        for (index, next) in enumerated() {
            if index > 0 { sum.parts += separator.parts }
            sum.parts += next.parts
        }
        return sum
    }
}

extension String {
    /// The text as a part of a `LIKE` pattern that matches only itself, with `\` to escape.
    public var likeEscaped: String {
        var escaped = String.UnicodeScalarView()
        // By scalars, since `%` with an accent on it is one character but still a `%` to the database.
        for scalar in unicodeScalars {
            if scalar == "%" || scalar == "_" || scalar == "\\" { escaped.append("\\") }
            escaped.append(scalar)
        }
        return String(escaped)
    }
}

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
        /// A table or column name, quoted. Names come from code, never from a request.
        public mutating func appendInterpolation(name: String) { parts.append(.text("\"\(name)\"")) }
    }

    /// The text with each value replaced by what `placeholder` makes of its number, and the values in order.
    package func rendered(placeholder: (Int) -> String) -> (text: String, values: [SQLValue]) {
        var text = ""
        var values: [SQLValue] = []
        for part in parts {
            switch part {
            case .text(let literal): text += literal
            case .value(let value):
                values.append(value)
                text += placeholder(values.count)
            }
        }
        return (text, values)
    }

    public static func + (left: SQL, right: SQL) -> SQL {
        var sum = left
        sum.parts += right.parts
        return sum
    }
}

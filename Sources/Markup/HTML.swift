/// Markup. Interpolated text is escaped; interpolated markup is not.
public struct HTML: Sendable, ExpressibleByStringInterpolation {
    public private(set) var text: String
    public init(stringLiteral value: String) { text = value }
    public init(stringInterpolation: Interpolation) { text = stringInterpolation.text }

    public struct Interpolation: StringInterpolationProtocol {
        var text: String
        public init(literalCapacity: Int, interpolationCount: Int) {
            text = ""
            text.reserveCapacity(literalCapacity + interpolationCount * 16)
        }
        public mutating func appendLiteral(_ literal: String) { text += literal }
        public mutating func appendInterpolation(_ value: String) { text.appendEscaped(value) }
        public mutating func appendInterpolation(_ value: String?) { if let value { text.appendEscaped(value) } }
        public mutating func appendInterpolation(_ value: Int) { text += String(value) }
        public mutating func appendInterpolation(_ html: HTML) { text += html.text }
        public mutating func appendInterpolation(_ html: HTML?) { if let html { text += html.text } }
        public mutating func appendInterpolation<Items: Sequence>(each items: Items, _ body: (Items.Element) -> HTML) {
            for item in items { text += body(item).text }
        }
        public mutating func appendInterpolation(if condition: Bool, _ html: @autoclosure () -> HTML) {
            if condition { text += html().text }
        }
    }
}

extension String {
    mutating func appendEscaped(_ value: String) {
        var rest = value.utf8[...]
        while let index = rest.firstIndex(where: { $0 == 38 || $0 == 60 || $0 == 62 || $0 == 34 || $0 == 39 }) {
            append(contentsOf: Substring(rest[..<index]))
            switch rest[index] {
            case 38: append("&amp;")
            case 60: append("&lt;")
            case 62: append("&gt;")
            case 34: append("&quot;")
            default: append("&#39;")
            }
            rest = rest[rest.index(after: index)...]
        }
        append(contentsOf: Substring(rest))
    }
}

/// Markup.
///
/// Interpolated text is escaped; interpolated markup is not; a phrase waits for the reader's language.
public struct HTML: Sendable, ExpressibleByStringInterpolation {
    enum Part: Sendable {
        case text(String)
        case phrase(Phrase)

        var roughSize: Int {
            switch self {
            case .text(let text): text.utf8.count
            case .phrase(let phrase): phrase.cy.utf8.count + 16
            }
        }
    }

    var parts: [Part]

    public init(stringLiteral value: String) { parts = [.text(value)] }
    public init(stringInterpolation: Interpolation) { parts = stringInterpolation.finished }

    /// The page as it is sent, in one language.
    public func rendered(in language: Language) -> String {
        var page = ""
        page.reserveCapacity(parts.reduce(64) { $0 + $1.roughSize })
        for part in parts {
            switch part {
            case .text(let text): page += text
            case .phrase(let phrase): page.appendEscaped(phrase.text(in: language))
            }
        }
        return page
    }

    public struct Interpolation: StringInterpolationProtocol {
        private var parts: [Part] = []
        private var text = ""

        public init(literalCapacity: Int, interpolationCount: Int) {
            text.reserveCapacity(literalCapacity + interpolationCount * 16)
        }

        var finished: [Part] { text.isEmpty ? parts : parts + [.text(text)] }

        public mutating func appendLiteral(_ literal: String) { text += literal }
        public mutating func appendInterpolation(_ value: String) { text.appendEscaped(value) }
        public mutating func appendInterpolation(_ value: String?) { if let value { text.appendEscaped(value) } }
        public mutating func appendInterpolation(_ value: Int) { text += String(value) }
        public mutating func appendInterpolation(_ phrase: Phrase) { add(.phrase(phrase)) }
        public mutating func appendInterpolation(_ phrase: Phrase?) { if let phrase { add(.phrase(phrase)) } }
        public mutating func appendInterpolation(_ html: HTML) { for part in html.parts { add(part) } }
        public mutating func appendInterpolation(_ html: HTML?) { if let html { appendInterpolation(html) } }
        public mutating func appendInterpolation(_ pieces: [HTML]) {
            for piece in pieces { appendInterpolation(piece) }
        }
        public mutating func appendInterpolation<Items: Sequence>(each items: Items, _ body: (Items.Element) -> HTML) {
            for item in items { appendInterpolation(body(item)) }
        }
        public mutating func appendInterpolation(if condition: Bool, _ html: @autoclosure () -> HTML) {
            if condition { appendInterpolation(html()) }
        }

        private mutating func add(_ part: Part) {
            if case .text(let more) = part { return text += more }
            if !text.isEmpty { parts.append(.text(text)) }
            text = ""
            parts.append(part)
        }
    }
}

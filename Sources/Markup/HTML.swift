/// Markup.
///
/// Interpolated text is escaped; interpolated markup is not; a phrase waits for the reader's language.
///
/// A tree until it is rendered: what stands inside other markup is held there, not copied, and copied once at the end.
public struct HTML: Sendable, ExpressibleByStringInterpolation {
    enum Part: Sendable {
        case text(String)
        case phrase(Phrase)
        case nested([Part])
    }

    private var parts: [Part]
    /// About how many bytes it will be, to make room for all of it at once.
    private var size: Int

    public init(stringLiteral value: String) {
        parts = [.text(value)]
        size = value.utf8.count
    }

    public init(stringInterpolation: Interpolation) {
        var whole = stringInterpolation
        whole.closeText()
        parts = whole.parts
        size = whole.size
    }

    /// The page as it is sent, in one language.
    public func rendered(in language: Language) -> String {
        var page = ""
        page.reserveCapacity(size + size / 8 + 64)
        Self.render(parts, in: language, to: &page)
        return page
    }

    /// The same in one language only, put into words now: for what many pages share.
    public func settled(in language: Language) -> HTML { HTML(stringLiteral: rendered(in: language)) }

    private static func render(_ parts: [Part], in language: Language, to page: inout String) {
        for part in parts {
            switch part {
            case .text(let text): page += text
            case .phrase(let phrase): page.appendEscaped(phrase.text(in: language))
            case .nested(let parts): render(parts, in: language, to: &page)
            }
        }
    }

    public struct Interpolation: StringInterpolationProtocol {
        fileprivate var parts: [Part] = []
        fileprivate var size = 0
        /// What has been said since the last part.
        private var text = ""

        public init(literalCapacity: Int, interpolationCount: Int) {
            parts.reserveCapacity(min(interpolationCount, 8) + 1)
        }

        public mutating func appendLiteral(_ literal: String) { text += literal }
        /// A literal that could be either is markup: `\(isEmpty ? "<p>…</p>" : list)` is never shown as text.
        @_disfavoredOverload
        public mutating func appendInterpolation(_ value: String) { text.appendEscaped(value) }
        @_disfavoredOverload
        public mutating func appendInterpolation(_ value: String?) { if let value { text.appendEscaped(value) } }
        public mutating func appendInterpolation(_ value: Int) { text += String(value) }
        public mutating func appendInterpolation(_ phrase: Phrase) {
            closeText()
            size += phrase.cy.utf8.count
            parts.append(.phrase(phrase))
        }
        public mutating func appendInterpolation(_ phrase: Phrase?) { if let phrase { appendInterpolation(phrase) } }
        public mutating func appendInterpolation(_ html: HTML) {
            // A few words are sooner copied than held.
            if html.parts.count == 1, case .text(let more) = html.parts[0], more.utf8.count < 256 {
                text += more
                return
            }
            guard !html.parts.isEmpty else { return }
            closeText()
            size += html.size
            parts.append(.nested(html.parts))
        }
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

        fileprivate mutating func closeText() {
            guard !text.isEmpty else { return }
            size += text.utf8.count
            parts.append(.text(text))
            text = ""
        }
    }
}

import Markup

/// Words put together from what the program says, in both languages, and from what somebody wrote in one.
///
/// What is in one language only stands apart, after a colon where the reader's is the other, and says which it is in.
struct Prose: Sendable, Hashable, Codable {
    struct Piece: Sendable, Hashable, Codable {
        let en: String
        let cy: String
        /// The language somebody wrote it in; none of what is said in both.
        var lang: String?
    }

    var pieces: [Piece]

    init(_ pieces: [Piece]) { self.pieces = pieces }

    /// Both languages at once, where there is no room to say which is which.
    var phrase: Phrase { Phrase(en: pieces.map(\.en).joined(), cy: pieces.map(\.cy).joined()) }

    var html: HTML {
        let parts: [HTML] = pieces.map { piece in
            let phrase = Phrase(en: piece.en, cy: piece.cy)
            return piece.lang.map { "<span lang=\"\($0)\">\(phrase)</span>" } ?? "\(phrase)"
        }
        return "\(parts)"
    }
}

extension Prose: ExpressibleByStringInterpolation {
    init(stringLiteral value: String) { self.init([Piece(en: value, cy: value)]) }

    init(stringInterpolation: Interpolation) { self.init(stringInterpolation.pieces) }

    struct Interpolation: StringInterpolationProtocol {
        fileprivate var pieces: [Piece] = []

        init(literalCapacity: Int, interpolationCount: Int) { pieces.reserveCapacity(interpolationCount * 2 + 1) }

        mutating func appendLiteral(_ literal: String) {
            if !literal.isEmpty { pieces.append(Piece(en: literal, cy: literal)) }
        }
        mutating func appendInterpolation(_ phrase: Phrase) { pieces.append(Piece(en: phrase.en, cy: phrase.cy)) }
        mutating func appendInterpolation(_ prose: Prose) { pieces += prose.pieces }
    }
}

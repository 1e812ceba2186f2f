public import Records

/// What people of a team write for each other: a narrative, a reason, a remark.
///
/// It is another type than `PublicText`, so a page for everyone, which is built from that alone, cannot show it.
public struct InternalText: Sendable, Hashable, Codable {
    public let words: String
    public init(_ words: String) { self.words = words }
    public var isEmpty: Bool { words.isEmpty }
}

/// What someone wrote for everyone to read, and someone else let out.
public struct PublicText: Sendable, Hashable, Codable {
    public let words: String
    public init(_ words: String) { self.words = words }
    public var isEmpty: Bool { words.isEmpty }
}

extension InternalText: SQLConvertible {
    public var sqlValue: SQLValue { .text(words) }
    public init?(sqlValue: SQLValue) {
        guard case .text(let words) = sqlValue else { return nil }
        self.init(words)
    }
}

extension PublicText: SQLConvertible {
    public var sqlValue: SQLValue { .text(words) }
    public init?(sqlValue: SQLValue) {
        guard case .text(let words) = sqlValue else { return nil }
        self.init(words)
    }
}

public import Dates

extension Day: SQLConvertible {
    public var sqlValue: SQLValue { .text(iso) }
    public init?(sqlValue: SQLValue) {
        guard case .text(let text) = sqlValue else { return nil }
        self.init(iso: text)
    }
}

extension Instant: SQLConvertible {
    public var sqlValue: SQLValue { .text(iso) }
    public init?(sqlValue: SQLValue) {
        guard case .text(let text) = sqlValue else { return nil }
        self.init(iso: text)
    }
}

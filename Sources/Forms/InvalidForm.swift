public import Markup

/// A form that cannot be accepted, and every reason why.
public struct InvalidForm: Error, Equatable {
    public struct Problem: Sendable, Equatable {
        public let field: String
        public let message: Phrase
        public init(field: String, message: Phrase) {
            self.field = field
            self.message = message
        }
    }

    public let problems: [Problem]

    public init(_ problems: [Problem]) { self.problems = problems }

    /// One problem with one field, found where only the records could tell.
    public init(_ field: String, _ message: Phrase) { problems = [Problem(field: field, message: message)] }

    public func message(for field: String) -> Phrase? { problems.first { $0.field == field }?.message }
}

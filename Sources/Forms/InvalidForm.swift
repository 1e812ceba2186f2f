public import Markup

/// A form that cannot be accepted, and every reason why.
public struct InvalidForm: Error, Equatable {
    public struct Problem: Sendable, Equatable {
        public let field: String
        public let message: Phrase
        /// Whether the message says which field it is about; what does not is told in the summary with the field's label.
        public let isNamed: Bool

        public init(field: String, message: Phrase, isNamed: Bool = true) {
            self.field = field
            self.message = message
            self.isNamed = isNamed
        }
    }

    public let problems: [Problem]

    public init(_ problems: [Problem]) { self.problems = problems }

    /// One problem with one field, found where only the records could tell.
    public init(_ field: String, _ message: Phrase) { problems = [Problem(field: field, message: message)] }

    /// Reads two parts of one form, so that a person is told at once of all that is wrong with either.
    ///
    /// - Parameters:
    ///   - first: Reads the part that comes first on the page.
    ///   - second: Reads the other.
    /// - Returns: Both.
    /// - Throws: The problems of both, in this order; or whatever else either throws.
    public static func both<First, Second>(
        _ first: () throws -> First,
        _ second: () throws -> Second
    ) throws -> (First, Second) {
        var problems: [Problem] = []
        var one: First?
        var other: Second?
        do { one = try first() } catch let invalid as InvalidForm { problems += invalid.problems }
        do { other = try second() } catch let invalid as InvalidForm { problems += invalid.problems }
        guard let one, let other else { throw InvalidForm(problems) }
        return (one, other)
    }

    public func message(for field: String) -> Phrase? { problems.first { $0.field == field }?.message }
}

private import Foundation

/// What a person typed, by field name, exactly as they typed it.
public struct Form: Sendable {
    private var fields: [String: [String]]

    public init(_ fields: [String: [String]] = [:]) { self.fields = fields }

    /// Reads `application/x-www-form-urlencoded`: a request's body, or its query.
    public init(encoded: String) {
        fields = [:]
        for pair in encoded.split(separator: "&") {
            let sides = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map {
                $0.replacing("+", with: " ").removingPercentEncoding ?? ""
            }
            fields[sides[0], default: []].append(sides.count > 1 ? sides[1] : "")
        }
    }

    public subscript(field: String) -> String { fields[field]?.first ?? "" }
    public func all(_ field: String) -> [String] { fields[field] ?? [] }
}

/// A form that cannot be accepted, and every reason why.
public struct InvalidForm: Error, Equatable {
    public struct Problem: Sendable, Equatable {
        public let field: String
        public let message: String
    }
    public let problems: [Problem]

    public func message(for field: String) -> String? { problems.first { $0.field == field }?.message }
}

/// Reads a form field by field and remembers every problem, so that a person is told of all of them at once.
///
/// Each reader returns a usable value even when the field is wrong; `finish` throws before anyone can use it.
public struct FormReader {
    private let form: Form
    private var problems: [InvalidForm.Problem] = []

    public init(_ form: Form) { self.form = form }

    public mutating func text(_ field: String, required message: String, most: Int = 200) -> String {
        let text = optionalText(field, most: most) ?? ""
        if text.isEmpty && !hasProblem(field) { refuse(field, message) }
        return text
    }

    public mutating func optionalText(_ field: String, most: Int = 200) -> String? {
        let text = form[field].trimmingCharacters(in: .whitespacesAndNewlines)
        if text.count > most { refuse(field, "Use \(most) characters or fewer") }
        return text.isEmpty ? nil : text
    }

    public mutating func choice<Choice: RawRepresentable & CaseIterable>(
        _ field: String,
        required message: String
    ) -> Choice where Choice.RawValue == String {
        if let choice = Choice(rawValue: form[field]) { return choice }
        refuse(field, message)
        return Choice.allCases.first!
    }

    public mutating func refuse(_ field: String, _ message: String) {
        problems.append(InvalidForm.Problem(field: field, message: message))
    }

    public func finish() throws(InvalidForm) {
        if !problems.isEmpty { throw InvalidForm(problems: problems) }
    }

    private func hasProblem(_ field: String) -> Bool { problems.contains { $0.field == field } }
}

public import Markup

/// Reads a form field by field and remembers every problem, so that a person is told of all of them at once.
///
/// Each reader returns a usable value even when the field is wrong; `finish` throws before anyone can use it.
/// One field has one problem: the first that was found.
public struct FormReader {
    let form: Form
    private var problems: [InvalidForm.Problem] = []

    public init(_ form: Form) { self.form = form }

    /// One line of text.
    public mutating func text(_ field: String, required message: Phrase, most: Int = 200) -> String {
        let text = optionalText(field, most: most) ?? ""
        if text.isEmpty { refuse(field, message) }
        return text
    }

    public mutating func optionalText(_ field: String, most: Int = 200) -> String? {
        within(most, field, oneLine(form[field]))
    }

    /// Text of several lines.
    public mutating func longText(_ field: String, required message: Phrase, most: Int = 10_000) -> String {
        let text = optionalLongText(field, most: most) ?? ""
        if text.isEmpty { refuse(field, message) }
        return text
    }

    public mutating func optionalLongText(_ field: String, most: Int = 10_000) -> String? {
        within(most, field, trimmed(form[field]))
    }

    /// The version of a record a form was made from.
    public mutating func version(_ field: String = "version") -> Int { Int(form[field]) ?? 0 }

    /// Notes a problem, unless the field already has one.
    ///
    /// - Parameters:
    ///   - field: The field's name.
    ///   - message: What to do about it.
    ///   - isNamed: Whether the message says which field it is about.
    public mutating func refuse(_ field: String, _ message: Phrase, isNamed: Bool = true) {
        guard !hasProblem(field) else { return }
        problems.append(InvalidForm.Problem(field: field, message: message, isNamed: isNamed))
    }

    public func finish() throws(InvalidForm) {
        if !problems.isEmpty { throw InvalidForm(problems) }
    }

    func hasProblem(_ field: String) -> Bool { problems.contains { $0.field == field } }

    private mutating func within(_ most: Int, _ field: String, _ text: String) -> String? {
        if text.count > most {
            let words = Phrase(en: "Use \(most) characters or fewer", cy: "Defnyddiwch \(most) nod neu lai")
            refuse(field, words, isNamed: false)
        }
        return text.isEmpty ? nil : text
    }
}

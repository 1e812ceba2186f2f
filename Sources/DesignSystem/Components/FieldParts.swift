import Forms
import Markup

extension HTML {
    /// What surrounds every single field: label, hint, what was wrong, and the control that they describe.
    static func field(
        _ name: String,
        _ label: Phrase,
        _ hint: Phrase?,
        _ invalid: InvalidForm?,
        _ isOptional: Bool = false,
        _ isHeading: Bool = false,
        _ alsoDescribedBy: String? = nil,
        _ control: (HTML) -> HTML
    ) -> HTML {
        let message = invalid?.message(for: name)
        let wrong: HTML? = message.map { _ in " aria-invalid=\"true\"" }
        let described = describedBy(name, hint, message, alsoDescribedBy)
        let words: HTML = "<label class=\"label\" for=\"\(name)\">\(title(label, false, isOptional))</label>"
        return """
            <div class="\(fieldClass(message))">\(isHeading ? "<h1>\(words)</h1>" : words)
            \(hintLine(name, hint))\(errorLine(name, message))\(control("\(described)\(wrong)"))</div>
            """
    }

    static func fieldClass(_ message: Phrase?) -> String { message == nil ? "field" : "field bad" }

    static func hintLine(_ name: String, _ hint: Phrase?) -> HTML? {
        hint.map { "<p class=\"hint\" id=\"\(name)-hint\">\($0)</p>" }
    }

    static func errorLine(_ name: String, _ message: Phrase?) -> HTML? {
        message.map { "<p class=\"err\" id=\"\(name)-error\"><span class=\"vh\">\(Words.error)</span> \($0)</p>" }
    }

    static func describedBy(_ name: String, _ hint: Phrase?, _ message: Phrase?, _ also: String? = nil) -> HTML? {
        let ids = [hint.map { _ in "\(name)-hint" }, message.map { _ in "\(name)-error" }, also].compactMap { $0 }
        return ids.isEmpty ? nil : " aria-describedby=\"\(ids.joined(separator: " "))\""
    }
}

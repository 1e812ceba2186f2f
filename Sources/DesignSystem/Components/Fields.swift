public import Forms
public import Markup

extension HTML {
    /// A labelled text box that keeps what was typed and shows what was wrong with it.
    public static func textField(
        _ name: String,
        label: Phrase,
        hint: Phrase? = nil,
        type: String = "text",
        width: String = "",
        autocomplete: String? = nil,
        form: Form,
        invalid: InvalidForm? = nil
    ) -> HTML {
        field(name, label, hint, invalid) { described in
            let auto: HTML? = autocomplete.map { " autocomplete=\"\($0)\"" }
            let typed: String? = type == "password" ? nil : form[name]
            return """
                <input class="input \(width)" id="\(name)" name="\(name)" type="\(type)" value="\(typed)"\(auto)\(described)>
                """
        }
    }

    /// A box for longer text.
    public static func textArea(
        _ name: String,
        label: Phrase,
        hint: Phrase? = nil,
        rows: Int = 5,
        form: Form,
        invalid: InvalidForm? = nil
    ) -> HTML {
        field(name, label, hint, invalid) { described in
            """
            <textarea class="input" id="\(name)" name="\(name)" rows="\(rows)"\(described)>
            \(form[name])</textarea>
            """
        }
    }

    /// A file to send.
    public static func fileField(_ name: String, label: Phrase, hint: Phrase? = nil, invalid: InvalidForm? = nil)
        -> HTML
    {
        field(name, label, hint, invalid) { described in
            "<input class=\"input\" id=\"\(name)\" name=\"\(name)\" type=\"file\"\(described)>"
        }
    }

    /// One of many, for settings and filters.
    public static func select(
        _ name: String,
        label: Phrase,
        hint: Phrase? = nil,
        options: [Option],
        form: Form,
        invalid: InvalidForm? = nil
    ) -> HTML {
        let chosen = form[name]
        return field(name, label, hint, invalid) { described in
            let lines: [HTML] = options.map { option in
                "<option value=\"\(option.value)\"\(if: option.value == chosen, " selected")>\(option.words)</option>"
            }
            return "<select class=\"input\" id=\"\(name)\" name=\"\(name)\"\(described)>\(lines)</select>"
        }
    }

    /// One of a few.
    public static func radios(
        _ name: String,
        legend: Phrase,
        hint: Phrase? = nil,
        options: [Option],
        form: Form,
        invalid: InvalidForm? = nil
    ) -> HTML {
        choices(name, legend, hint, options, type: "radio", chosen: [form[name]], invalid)
    }

    /// Any of a few.
    public static func checkboxes(
        _ name: String,
        legend: Phrase,
        hint: Phrase? = nil,
        options: [Option],
        form: Form,
        invalid: InvalidForm? = nil
    ) -> HTML {
        choices(name, legend, hint, options, type: "checkbox", chosen: Set(form.all(name)), invalid)
    }

    private static func choices(
        _ name: String,
        _ legend: Phrase,
        _ hint: Phrase?,
        _ options: [Option],
        type: String,
        chosen: Set<String>,
        _ invalid: InvalidForm?
    ) -> HTML {
        let message = invalid?.message(for: name)
        let lines: [HTML] = options.enumerated().map { index, option in
            let id = index == 0 ? name : "\(name)-\(index + 1)"
            return """
                <div class="opt"><input type="\(type)" id="\(id)" name="\(name)" value="\(option.value)"\
                \(if: chosen.contains(option.value), " checked")><label for="\(id)">\(option.words)</label></div>
                """
        }
        return """
            <div class="\(fieldClass(message))"><fieldset\(describedBy(name, hint, message))>
            <legend>\(legend)</legend>\(hintLine(name, hint))\(errorLine(name, message))
            \(lines)</fieldset></div>
            """
    }
}

/// One thing to choose.
public struct Option: Sendable {
    public let value: String
    public let words: Phrase

    public init(_ value: String, _ words: Phrase) {
        self.value = value
        self.words = words
    }

    /// A name, the same in every language.
    public init(_ value: String, name: String) {
        self.init(value, Phrase(en: name, cy: name))
    }
}

extension HTML {
    /// What surrounds every single field: label, hint, what was wrong, and the control that they describe.
    static func field(
        _ name: String,
        _ label: Phrase,
        _ hint: Phrase?,
        _ invalid: InvalidForm?,
        _ control: (HTML) -> HTML
    ) -> HTML {
        let message = invalid?.message(for: name)
        let wrong: HTML? = message.map { _ in " aria-invalid=\"true\"" }
        return """
            <div class="\(fieldClass(message))"><label class="label" for="\(name)">\(label)</label>
            \(hintLine(name, hint))\(errorLine(name, message))\(control("\(describedBy(name, hint, message))\(wrong)"))</div>
            """
    }

    fileprivate static func fieldClass(_ message: Phrase?) -> String { message == nil ? "field" : "field bad" }

    fileprivate static func hintLine(_ name: String, _ hint: Phrase?) -> HTML? {
        hint.map { "<p class=\"hint\" id=\"\(name)-hint\">\($0)</p>" }
    }

    fileprivate static func errorLine(_ name: String, _ message: Phrase?) -> HTML? {
        message.map { "<p class=\"err\" id=\"\(name)-error\"><span class=\"vh\">\(errorWord)</span> \($0)</p>" }
    }

    fileprivate static func describedBy(_ name: String, _ hint: Phrase?, _ message: Phrase?) -> HTML? {
        let ids = [hint.map { _ in "\(name)-hint" }, message.map { _ in "\(name)-error" }].compactMap { $0 }
        return ids.isEmpty ? nil : " aria-describedby=\"\(ids.joined(separator: " "))\""
    }

    private static var errorWord: Phrase { Phrase(en: "Error:", cy: "Gwall:") }
}

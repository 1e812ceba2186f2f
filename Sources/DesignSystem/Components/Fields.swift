public import Forms
public import Markup

extension HTML {
    /// A labelled text box that keeps what was typed and shows what was wrong with it.
    ///
    /// `isHeading` makes its label the page's heading, for a page that asks one thing.
    public static func textField(
        _ name: String,
        label: Phrase,
        hint: Phrase? = nil,
        type: String = "text",
        width: String = "",
        autocomplete: String? = nil,
        isOptional: Bool = false,
        isNumber: Bool = false,
        isHeading: Bool = false,
        form: Form,
        invalid: InvalidForm? = nil
    ) -> HTML {
        field(name, label, hint, invalid, isOptional, isHeading) { described in
            let auto: HTML? = autocomplete.map { " autocomplete=\"\($0)\"" }
            let typed: String? = type == "password" ? nil : form[name]
            return """
                <input class="input \(width)" id="\(name)" name="\(name)" type="\(type)" value="\(typed)"\(auto)\
                \(if: isNumber, " inputmode=\"numeric\"")\
                \(if: type == "email" || autocomplete != nil, " spellcheck=\"false\"")\(described)>
                """
        }
    }

    /// A password, never sent back; with script it can be shown.
    public static func passwordField(
        _ name: String,
        label: Phrase,
        hint: Phrase? = nil,
        isNew: Bool = false,
        invalid: InvalidForm? = nil
    ) -> HTML {
        field(name, label, hint, invalid) { described in
            """
            <input class="input w20" id="\(name)" name="\(name)" type="password" spellcheck="false" autocapitalize="none" \
            autocomplete="\(isNew ? "new-password" : "current-password")" \
            data-show="\(Words.show)" data-hide="\(Words.hide)" data-about="\(label)"\(described)>
            """
        }
    }

    /// A box for longer text; `limit` is told below it and never cuts what is typed.
    public static func textArea(
        _ name: String,
        label: Phrase,
        hint: Phrase? = nil,
        rows: Int = 5,
        limit: Int? = nil,
        isOptional: Bool = false,
        isHeading: Bool = false,
        form: Form,
        invalid: InvalidForm? = nil
    ) -> HTML {
        let most: HTML? = limit.map {
            """
            <p class="hint" id="\(name)-limit" data-count="\(name)" data-most="\($0)" data-left="\(Words.charactersLeft)" \
            data-over="\(Words.charactersOver)">\(Words.most($0))</p>
            """
        }
        let box = field(name, label, hint, invalid, isOptional, isHeading, limit.map { _ in "\(name)-limit" }) {
            """
            <textarea class="input" id="\(name)" name="\(name)" rows="\(rows)"\($0)>
            \(form[name])</textarea>\(most)
            """
        }
        return box
    }

    /// A file to send.
    public static func fileField(
        _ name: String,
        label: Phrase,
        hint: Phrase? = nil,
        accept: String? = nil,
        invalid: InvalidForm? = nil
    ) -> HTML {
        field(name, label, hint, invalid) { described in
            let kinds: HTML? = accept.map { " accept=\"\($0)\"" }
            return "<input class=\"input\" id=\"\(name)\" name=\"\(name)\" type=\"file\"\(kinds)\(described)>"
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
        select(name, label: label, hint: hint, groups: [OptionGroup(options)], form: form, invalid: invalid)
    }

    /// One of very many, under headings.
    public static func select(
        _ name: String,
        label: Phrase,
        hint: Phrase? = nil,
        groups: [OptionGroup],
        form: Form,
        invalid: InvalidForm? = nil
    ) -> HTML {
        let chosen = form[name]
        return field(name, label, hint, invalid) { described in
            let lines: [HTML] = groups.map { group in
                let options: [HTML] = group.options.map { option in
                    "<option value=\"\(option.value)\"\(if: option.value == chosen, " selected")>\(option.words)</option>"
                }
                return group.heading.map { "<optgroup label=\"\($0)\">\(options)</optgroup>" } ?? "\(options)"
            }
            return "<select class=\"input\" id=\"\(name)\" name=\"\(name)\"\(described)>\(lines)</select>"
        }
    }

    /// Several fields under one heading.
    public static func fieldset(_ legend: Phrase, hint: Phrase? = nil, isHeading: Bool = false, _ body: HTML) -> HTML {
        let said: HTML? = hint.map { "<p class=\"hint\">\($0)</p>" }
        return "<fieldset class=\"stack\"><legend>\(title(legend, isHeading))</legend>\(said)\(body)</fieldset>"
    }

    static func title(_ words: Phrase, _ isHeading: Bool, _ isOptional: Bool = false) -> HTML {
        let optional: HTML? = isOptional ? " \(Words.optional)" : nil
        return isHeading ? "<h1>\(words)\(optional)</h1>" : "\(words)\(optional)"
    }
}

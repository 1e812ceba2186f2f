import Forms

/// A finished page with what someone typed put back into the fields of its form.
///
/// It reads our own markup only: quoted attributes, escaped values. So no page has to know how to be shown again.
struct FormFilling {
    /// The page, filled.
    private(set) var html: String
    /// What was typed and has no field on the page any more.
    private(set) var leftOver: [String: [String]]

    /// Fills the form that is sent to `action`, with or without the language's prefix.
    init(_ page: String, action: String, languagePrefix: String, fields: TypedFields) {
        html = page
        leftOver = fields.values
        let wanted = [action, languagePrefix + action]
        var from = page.startIndex
        while let start = page.range(of: "<form ", from: from) {
            guard let opened = page.range(of: ">", from: start.upperBound),
                let end = page.range(of: "</form>", from: opened.upperBound)
            else { return }
            let tag = Tag(page[start.lowerBound..<opened.upperBound])
            if tag["method"] == "post", let sent = tag["action"], wanted.contains(sent), tag["class"] != "inline" {
                let filled = fill(page[opened.upperBound..<end.lowerBound])
                html = page[..<opened.upperBound] + filled + page[end.lowerBound...]
                return
            }
            from = end.upperBound
        }
    }

    private mutating func fill(_ form: Substring) -> String {
        var filled = ""
        var rest = form
        while let start = rest.firstIndex(of: "<") {
            filled += rest[..<start]
            rest = rest[start...]
            guard let end = rest.firstIndex(of: ">") else { break }
            let after = rest.index(after: end)
            let tag = Tag(rest[..<after])
            rest = rest[after...]
            switch tag.name {
            case "input": filled += input(tag)
            case "textarea": filled += area(tag, &rest)
            case "select": filled += choices(tag, &rest)
            case "button":
                // Which button was pressed is not something that was typed.
                if let name = tag["name"] { leftOver[name] = nil }
                filled += tag.text
            default: filled += tag.text
            }
        }
        return filled + rest
    }

    private mutating func input(_ tag: Tag) -> String {
        guard let name = tag["name"], !TypedFields.never.contains(name) else { return tag.text }
        let type = tag["type"] ?? "text"
        switch type {
        case "password", "file", "submit", "button": return tag.text
        case "radio", "checkbox":
            // A box that was not ticked is not sent at all.
            return tag.setting("checked", taken(tag["value"] ?? "on", of: name))
        default: return next(name).map { tag.setting("value", $0) } ?? tag.text
        }
    }

    private mutating func area(_ tag: Tag, _ rest: inout Substring) -> String {
        guard let name = tag["name"], let end = rest.firstRange(of: "</textarea>")?.lowerBound, let typed = next(name)
        else {
            return tag.text
        }
        rest = rest[end...]
        return tag.text + "\n" + typed.escaped
    }

    private mutating func choices(_ tag: Tag, _ rest: inout Substring) -> String {
        guard let name = tag["name"], let end = rest.firstRange(of: "</select>")?.lowerBound, let chosen = next(name)
        else {
            return tag.text
        }
        var filled = tag.text
        var options = rest[..<end]
        rest = rest[end...]
        while let start = options.firstIndex(of: "<"), let close = options[start...].firstIndex(of: ">") {
            filled += options[..<start]
            let after = options.index(after: close)
            let option = Tag(options[start..<after])
            filled += option.name == "option" ? option.setting("selected", option["value"] == chosen) : option.text
            options = options[after...]
        }
        return filled + options
    }

    /// The next value typed into a field of this name.
    private mutating func next(_ name: String) -> String? {
        guard var values = leftOver[name], !values.isEmpty else { return nil }
        let value = values.removeFirst()
        leftOver[name] = values.isEmpty ? nil : values
        return value
    }

    private mutating func taken(_ value: String, of name: String) -> Bool {
        guard var values = leftOver[name], let index = values.firstIndex(of: value) else { return false }
        values.remove(at: index)
        leftOver[name] = values.isEmpty ? nil : values
        return true
    }
}

public import Forms
public import Markup

/// One thing to choose.
public struct Option: Sendable {
    public let value: String
    public let words: Phrase
    public let hint: Phrase?
    /// One simple field that is asked only of those who choose this.
    public let reveals: HTML?
    /// "None of these": it stands last, after "or", and goes with no other.
    public let isNone: Bool

    public init(_ value: String, _ words: Phrase, hint: Phrase? = nil, reveals: HTML? = nil, isNone: Bool = false) {
        self.value = value
        self.words = words
        self.hint = hint
        self.reveals = reveals
        self.isNone = isNone
    }

    /// A name, the same in every language.
    public init(_ value: String, name: String) { self.init(value, Phrase(asWritten: name)) }
}

/// Some of the many things one can choose in a list, under what they have in common.
public struct OptionGroup: Sendable {
    /// None for those that stand before all headings.
    public let heading: Phrase?
    public let options: [Option]

    public init(_ options: [Option], under heading: Phrase? = nil) {
        self.heading = heading
        self.options = options
    }
}

extension HTML {
    /// One of a few.
    public static func radios(
        _ name: String,
        legend: Phrase,
        hint: Phrase? = nil,
        options: [Option],
        isOptional: Bool = false,
        isHeading: Bool = false,
        form: Form,
        invalid: InvalidForm? = nil
    ) -> HTML {
        let parts = ChoiceParts(name: name, type: "radio", chosen: [form[name]])
        return group(name, legend, hint, invalid, isOptional, isHeading, parts.lines(options))
    }

    /// Any of a few.
    public static func checkboxes(
        _ name: String,
        legend: Phrase,
        hint: Phrase? = Phrase(en: "Select all that apply", cy: "Dewiswch bob un sy’n berthnasol"),
        options: [Option],
        isOptional: Bool = false,
        isHeading: Bool = false,
        form: Form,
        invalid: InvalidForm? = nil
    ) -> HTML {
        let parts = ChoiceParts(name: name, type: "checkbox", chosen: Set(form.all(name)))
        return group(name, legend, hint, invalid, isOptional, isHeading, parts.lines(options))
    }

    /// One tick with a full sentence.
    public static func tick(_ name: String, _ words: Phrase, form: Form, invalid: InvalidForm? = nil) -> HTML {
        let message = invalid?.message(for: name)
        let isOn = !["", "0", "no", "false"].contains(form[name])
        return """
            <div class="\(fieldClass(message))">\(errorLine(name, message))<div class="opt"><input type="checkbox" id="\(name)" \
            name="\(name)" value="1"\(if: isOn, " checked")\(describedBy(name, nil, message))>\
            <label for="\(name)">\(words)</label></div></div>
            """
    }

    private static func group(
        _ name: String,
        _ legend: Phrase,
        _ hint: Phrase?,
        _ invalid: InvalidForm?,
        _ isOptional: Bool,
        _ isHeading: Bool,
        _ lines: [HTML]
    ) -> HTML {
        let message = invalid?.message(for: name)
        return """
            <div class="\(fieldClass(message))"><fieldset\(describedBy(name, hint, message))>
            <legend>\(title(legend, isHeading, isOptional))</legend>\(hintLine(name, hint))\(errorLine(name, message))
            \(lines)</fieldset></div>
            """
    }
}

/// The lines of a group of radios or tick boxes.
///
/// The first has the group's name as its id, so that a problem links to it.
private struct ChoiceParts {
    let name: String
    let type: String
    let chosen: Set<String>

    func lines(_ options: [Option]) -> [HTML] { options.enumerated().map { line($1, at: $0) } }

    private func line(_ option: Option, at index: Int) -> HTML {
        let id = index == 0 ? name : "\(name)-\(index + 1)"
        let or: HTML? = option.isNone ? "<p class=\"or\">\(Words.or)</p>" : nil
        let hint: HTML? = option.hint.map { "<p class=\"hint\" id=\"\(id)-about\">\($0)</p>" }
        let described: HTML? = option.hint.map { _ in " aria-describedby=\"\(id)-about\"" }
        let reveals: HTML? = option.reveals.map { "<div class=\"reveal\">\($0)</div>" }
        return """
            \(or)<div class="opt"><input type="\(type)" id="\(id)" name="\(name)" value="\(option.value)"\
            \(if: chosen.contains(option.value), " checked")\(if: option.isNone, " data-alone")\(described)>\
            <label for="\(id)">\(option.words)</label>\(hint)</div>\(reveals)
            """
    }
}

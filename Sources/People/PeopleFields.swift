import DesignSystem
import Forms
import Markup
import Web

/// Forms of this area, until every field is the design system's.
extension HTML {
    static func peopleForm(_ visit: Visit, to action: String, button: Phrase, _ fields: HTML) -> HTML {
        let token: HTML? = visit.context.formToken.map {
            "<input type=\"hidden\" name=\"form_token\" value=\"\($0)\">"
        }
        return """
            <form method="post" action="\(action)" novalidate>
              \(token)\(fields)
              <button class="btn" type="submit">\(button)</button>
            </form>
            """
    }

    static func peopleHidden(_ name: String, _ value: String) -> HTML {
        "<input type=\"hidden\" name=\"\(name)\" value=\"\(value)\">"
    }

    static func peopleInput(
        _ name: String,
        _ label: Phrase,
        _ visit: Visit,
        _ invalid: InvalidForm?,
        hint: Phrase? = nil,
        type: String = "text",
        autocomplete: String = "off"
    ) -> HTML {
        let message = invalid?.message(for: name)
        let described: HTML? = message.map { _ in " aria-describedby=\"\(name)-error\" aria-invalid=\"true\"" }
        let value: String = type == "password" ? "" : visit.form[name]
        return """
            <div class="field">
              <label for="\(name)">\(label)</label>
              \(hint.map { "<p class=\"hint\">\($0)</p>" })
              \(message.map { "<p class=\"err\" id=\"\(name)-error\">\($0)</p>" })
              <input class="input" id="\(name)" name="\(name)" type="\(type)" value="\(value)" autocomplete="\(autocomplete)"\(described)>
            </div>
            """
    }
}

/// A form with one thing wrong.
func refusal(of field: String, _ words: Phrase) -> InvalidForm? {
    var reader = FormReader(Form())
    reader.refuse(field, words.en)
    do { try reader.finish() } catch { return error }
    return nil
}

extension HTML {
    static func peopleRadios(
        _ name: String,
        _ legend: Phrase,
        _ choices: [(value: String, words: Phrase)],
        chosen: String,
        _ invalid: InvalidForm?
    ) -> HTML {
        let message = invalid?.message(for: name)
        return """
            <fieldset class="field">
              <legend>\(legend)</legend>
              \(message.map { "<p class=\"err\" id=\"\(name)-error\">\($0)</p>" })
              \(each: Array(choices.enumerated()), { radio(name, $0, chosen: chosen) })
            </fieldset>
            """
    }

    private static func radio(
        _ name: String,
        _ choice: (offset: Int, element: (value: String, words: Phrase)),
        chosen: String
    ) -> HTML {
        let id = choice.offset == 0 ? name : "\(name)-\(choice.offset + 1)"
        let checked: HTML = choice.element.value == chosen ? " checked" : ""
        return """
            <div class="opt">
              <input type="radio" id="\(id)" name="\(name)" value="\(choice.element.value)"\(checked)>
              <label for="\(id)">\(choice.element.words)</label>
            </div>
            """
    }
}

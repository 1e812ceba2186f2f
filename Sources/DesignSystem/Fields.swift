public import Forms
public import Markup

extension HTML {
    /// The error summary: what is wrong, each message linked to its field.
    public static func errorSummary(_ invalid: InvalidForm?) -> HTML {
        guard let invalid else { return "" }
        return """
            <div class="error-summary" role="alert" tabindex="-1" aria-labelledby="error-summary-title">
              <h2 id="error-summary-title">There is a problem</h2>
              <ul>\(each: invalid.problems, problemLink)</ul>
            </div>
            """
    }

    /// A labelled text box that keeps what was typed and shows what was wrong with it.
    public static func textField(_ name: String, label: String, form: Form, invalid: InvalidForm?) -> HTML {
        let message: String? = invalid?.message(for: name)
        let describedBy: HTML? = message.map { _ in " aria-describedby=\"\(name)-error\" aria-invalid=\"true\"" }
        return """
            <div class="field">
              <label for="\(name)">\(label)</label>
              \(message.map { errorMessage(name, $0) })
              <input id="\(name)" name="\(name)" type="text" value="\(form[name])"\(describedBy)>
            </div>
            """
    }

    private static func problemLink(_ problem: InvalidForm.Problem) -> HTML {
        "<li><a href=\"#\(problem.field)\">\(problem.message)</a></li>"
    }

    private static func errorMessage(_ field: String, _ message: String) -> HTML {
        "<p class=\"error-message\" id=\"\(field)-error\">Error: \(message)</p>"
    }
}

public import Markup

extension HTML {
    /// A form that changes something: it carries the session's own token.
    public static func form(
        action: String,
        _ context: PageContext,
        multipart: Bool = false,
        inline: Bool = false,
        _ body: HTML
    ) -> HTML {
        let kind: HTML? = multipart ? " enctype=\"multipart/form-data\"" : nil
        let token: HTML? = context.formToken.map { "<input type=\"hidden\" name=\"form_token\" value=\"\($0)\">" }
        return """
            <form class="\(inline ? "inline" : "stack")" method="post" action="\(action)"\(kind) novalidate>\(token)\(body)</form>
            """
    }

    /// A form that only looks: filters and searches without personal data.
    public static func lookUp(action: String, _ body: HTML) -> HTML {
        "<form class=\"filters stack\" method=\"get\" action=\"\(action)\">\(body)</form>"
    }

    public static func hidden(_ name: String, _ value: String) -> HTML {
        "<input type=\"hidden\" name=\"\(name)\" value=\"\(value)\">"
    }

    public enum ButtonKind: String, Sendable {
        case primary = "btn", secondary = "btn second", warning = "btn warn", text = "btn text"
    }

    /// - Parameter about: Said to a screen reader after the words, where several buttons say the same.
    public static func button(
        _ words: Phrase,
        _ kind: ButtonKind = .primary,
        name: String? = nil,
        value: String = "1",
        about: String? = nil
    ) -> HTML {
        let named: HTML? = name.map { " name=\"\($0)\" value=\"\(value)\"" }
        let more: HTML? = about.map { "<span class=\"vh\"> \($0)</span>" }
        return "<button class=\"\(kind.rawValue)\"\(named)>\(words)\(more)</button>"
    }

    /// A link that looks like a button: it goes somewhere and changes nothing.
    public static func buttonLink(_ words: Phrase, to path: String, _ kind: ButtonKind = .secondary) -> HTML {
        "<a class=\"\(kind.rawValue)\" href=\"\(path)\">\(words)</a>"
    }

    public static func link(_ words: Phrase, to path: String, about: String? = nil) -> HTML {
        let more: HTML? = about.map { "<span class=\"vh\"> \($0)</span>" }
        return "<a href=\"\(path)\">\(words)\(more)</a>"
    }
}

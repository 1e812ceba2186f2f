public import Markup

extension HTML {
    /// A form that changes something: it carries the session's own token.
    ///
    /// `once` is for a form that makes something: pressed twice it is taken once.
    /// `autosave` saves a draft of it while someone types, when there is script, and by a button without.
    public static func form(
        action: String,
        _ context: PageContext,
        multipart: Bool = false,
        inline: Bool = false,
        once: Bool = false,
        autosave: Autosave? = nil,
        _ body: HTML
    ) -> HTML {
        let kind: HTML? = multipart ? " enctype=\"multipart/form-data\"" : nil
        let token: HTML? = context.formToken.map { "<input type=\"hidden\" name=\"form_token\" value=\"\($0)\">" }
        let saves: HTML? = autosave.map { " data-autosave=\"\(Address.safe($0.path).text)\"" }
        let status: HTML? = autosave.map { "\($0.button)\(Autosave.status)" }
        // Where it stands: by this it is shown again when it comes after its session has ended.
        let stands: HTML? =
            inline || context.formToken == nil || context.formPage.isEmpty
            ? nil : .hidden("form_page", context.formPage)
        let sentTo: String? = autosave?.isOfPage == true ? action : context.formAction
        let sent: HTML? = stands == nil ? nil : sentTo.map { .hidden("form_action", $0) }
        let number: HTML? = once ? context.once.map { .hidden("form_once", $0) } : nil
        return """
            <form class="\(inline ? "inline" : "stack")" method="post" action="\(Address.safe(action).text)"\(kind)\(saves) \
            novalidate>\(token)\(stands)\(sent)\(number)\(body)\(status)</form>
            """
    }

    /// A form that only looks: filters and searches without personal data.
    public static func lookUp(action: String, _ body: HTML) -> HTML {
        "<form class=\"filters stack\" method=\"get\" action=\"\(Address.safe(action).text)\">\(body)</form>"
    }

    public static func hidden(_ name: String, _ value: String) -> HTML {
        "<input type=\"hidden\" name=\"\(name)\" value=\"\(value)\">"
    }

    public enum ButtonKind: String, Sendable {
        case primary = "btn", secondary = "btn second", warning = "btn warn", text = "btn text"
    }

    /// A button; `about` is said to a screen reader after the words, where several buttons say the same.
    public static func button(
        _ words: Phrase,
        _ kind: ButtonKind = .primary,
        name: String? = nil,
        value: String = "1",
        about: String? = nil,
        to path: String? = nil
    ) -> HTML {
        let named: HTML? = name.map { " name=\"\($0)\" value=\"\(value)\"" }
        let more: HTML? = about.map { "<span class=\"vh\"> \($0)</span>" }
        let elsewhere: HTML? = path.map { " formaction=\"\(Address.safe($0).text)\"" }
        return "<button class=\"\(kind.rawValue)\"\(named)\(elsewhere)>\(words)\(more)</button>"
    }

    /// A link that looks like a button: it goes somewhere and changes nothing.
    public static func buttonLink(_ words: Phrase, to path: String, _ kind: ButtonKind = .secondary) -> HTML {
        "<a class=\"\(kind.rawValue)\" href=\"\(Address.safe(path).text)\">\(words)</a>"
    }

    /// A link; `about` is said to a screen reader after the words, where several links say the same.
    public static func link(_ words: Phrase, to path: String, about: String? = nil) -> HTML {
        let more: HTML? = about.map { "<span class=\"vh\"> \($0)</span>" }
        return "<a href=\"\(Address.safe(path).text)\">\(words)\(more)</a>"
    }

    public static func link(_ words: Phrase, to path: String, about: Phrase) -> HTML {
        "<a href=\"\(Address.safe(path).text)\">\(words)<span class=\"vh\"> \(about)</span></a>"
    }

    /// A link to another site, or its words alone when the address is one that no link may have.
    public static func outsideLink(_ words: Phrase, to address: String) -> HTML {
        guard let address = Address(outside: address) else { return "\(words)" }
        return "<a href=\"\(address.text)\" rel=\"noreferrer noopener\">\(words)</a>"
    }

    /// Buttons side by side, the first being what most people want.
    public static func buttons(_ buttons: HTML...) -> HTML { "<div class=\"cluster\">\(buttons)</div>" }
}

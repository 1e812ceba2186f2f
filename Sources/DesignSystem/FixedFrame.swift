import Markup

/// What is the same in the frame of every page in a language: put into words once.
struct FixedFrame {
    let skip: HTML
    let signIn: HTML
    /// The footer of a page with no help and no links of its own.
    let footer: HTML

    private init(_ language: Language) {
        func fixed(_ html: HTML) -> HTML { html.settled(in: language) }
        skip = fixed(
            "<a class=\"skip\" href=\"#main\">\(Phrase(en: "Skip to main content", cy: "Neidio i’r prif gynnwys"))</a>"
        )
        signIn = fixed("<a href=\"/sign-in\">\(Phrase(en: "Sign in", cy: "Mewngofnodi"))</a>")
        footer = fixed(Page.footer(PageContext(language: language)))
    }

    static func of(_ language: Language) -> FixedFrame {
        switch language {
        case .english: english
        case .welsh: welsh
        }
    }

    private static let english = FixedFrame(.english)
    private static let welsh = FixedFrame(.welsh)

    static let assets: HTML = """
        <link rel="stylesheet" href="\(Asset.styles.path)"><link rel="icon" href="\(Asset.mark.path)">
        <script src="\(Asset.script.path)" defer></script></head>
        """
}

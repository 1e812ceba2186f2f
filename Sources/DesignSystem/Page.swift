public import Markup

/// A page, before it is put into the frame that every page has.
public struct Page: Sendable {
    public enum Width: Sendable { case reading, wide }

    /// Also the `h1`, unless the body writes its own.
    public var title: Phrase
    public var breadcrumbs: [NavigationItem]
    /// In a linear journey: the page before. Never together with breadcrumbs.
    public var back: NavigationItem?
    public var width: Width
    /// The title then begins "Error: ".
    public var hasErrors: Bool
    public var body: HTML

    public init(
        _ title: Phrase, breadcrumbs: [NavigationItem] = [], back: NavigationItem? = nil, width: Width = .reading,
        hasErrors: Bool = false, body: HTML
    ) {
        self.title = title
        self.breadcrumbs = breadcrumbs
        self.back = back
        self.width = width
        self.hasErrors = hasErrors
        self.body = body
    }

    /// The whole document, in the reader's language.
    public func document(in context: PageContext) -> String {
        let frame: HTML = """
            <!DOCTYPE html>
            <html lang="\(context.language.code)" dir="\(context.language.direction.rawValue)">
            <head><meta charset="utf-8"><title>\(title) – \(context.placeName)</title></head>
            <body><main id="main"><h1>\(title)</h1>\(body)</main></body>
            </html>
            """
        return frame.rendered(in: context.language)
    }
}

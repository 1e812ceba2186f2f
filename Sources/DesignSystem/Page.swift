public import Forms
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
    /// What was wrong with the form on it: met first, and the title then begins "Error: ".
    public var invalid: InvalidForm?
    public var body: HTML

    public init(
        _ title: Phrase,
        breadcrumbs: [NavigationItem] = [],
        back: NavigationItem? = nil,
        width: Width = .reading,
        invalid: InvalidForm? = nil,
        body: HTML
    ) {
        self.title = title
        self.breadcrumbs = breadcrumbs
        self.back = back
        self.width = width
        self.invalid = invalid
        self.body = body
    }
}

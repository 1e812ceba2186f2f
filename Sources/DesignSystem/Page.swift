public import Forms
public import Markup

/// A page, before it is put into the frame that every page has.
public struct Page: Sendable {
    public enum Width: Sendable { case reading, wide }

    /// Also the `h1`, unless the body writes its own.
    public var title: Phrase
    public var breadcrumbs: [NavigationItem]
    /// In a linear journey: the page before.
    ///
    /// Never together with breadcrumbs.
    public var back: NavigationItem?
    public var width: Width
    /// The part of the site it belongs to, said in the title after the page's own.
    public var section: Phrase?
    /// "page 2 of 12", said in the title of a long list.
    public var part: Phrase?
    /// Links and buttons beside the heading.
    public var actions: HTML?
    /// Who or what the page is about; its name is then the `h1`, and stays out of the title.
    public var identity: Identity?
    public var subNavigation: HTML?
    /// The body writes the `h1` itself: a question, or the panel that ends a journey.
    public var hasOwnHeading: Bool
    /// What was wrong with the form on it: met first, and the title then begins "Error: ".
    public var invalid: InvalidForm?
    /// Its form is saved as it is typed: what was saved and not sent is offered.
    public var autosaves: Bool
    /// For pages that someone may have to leave in a hurry: all that the browser's list of pages is told of it.
    ///
    /// Such a page has a link, met first, that leaves the site.
    public var quiet: Phrase?
    /// What other programs read of it, in its head.
    public var head: HTML?
    /// The same for every passer-by, whenever they come: nothing in it is read from the records.
    public var isFixed = false
    public var body: HTML

    public init(
        _ title: Phrase,
        breadcrumbs: [NavigationItem] = [],
        back: NavigationItem? = nil,
        width: Width = .reading,
        invalid: InvalidForm? = nil,
        section: Phrase? = nil,
        part: Phrase? = nil,
        actions: HTML? = nil,
        identity: Identity? = nil,
        subNavigation: HTML? = nil,
        hasOwnHeading: Bool = false,
        autosaves: Bool = false,
        body: HTML
    ) {
        self.title = title
        self.breadcrumbs = breadcrumbs
        self.back = back
        self.width = width
        self.invalid = invalid
        self.section = section
        self.part = part
        self.actions = actions
        self.identity = identity
        self.subNavigation = subNavigation
        self.hasOwnHeading = hasOwnHeading
        self.autosaves = autosaves
        self.body = body
    }
}

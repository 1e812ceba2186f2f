public import Markup

/// What a page needs to know of the visit it answers: the site hands it to every page.
public struct PageContext: Sendable {
    public var language: Language
    /// The session's own token, sent back with every form; none for someone without a session.
    public var formToken: String?
    /// The path of this page, without the language's prefix and without a query.
    public var path: String
    public var placeName: Phrase
    /// Who is signed in, as colleagues know them.
    public var signedInName: String?
    /// Where someone leaves their own pages, who has no account: the way out then stands at the top of every page.
    public var leave: String?
    /// Said once, after a change.
    public var notice: Phrase?
    /// The top sections this person sees.
    public var sections: [NavigationItem]
    /// How to reach someone: the same words in the same place on every page.
    public var help: HTML?
    /// Accessibility, privacy and the like.
    public var footer: [NavigationItem]
    /// How long the session still lasts if nothing more is asked for.
    public var secondsLeft: Int?
    /// Where a form says that it stands: this page, with its query.
    public var formPage = ""
    /// Where the form was sent that this page answers, if it is one that is saved as it is typed: until it is taken, the
    /// forms of this page are still that one.
    public var formAction: String?
    /// Whether this page is the answer to a form that was sent.
    public var answersForm = false
    /// The number of this showing of the page: a form that makes something carries it, so that it is taken once.
    public var once: String?
    /// What was saved of a form on this page, offered at its top.
    public var offer: HTML?
    /// Only for checks: the page laid out from right to left, as it would be in Arabic, with its English words.
    public var isMirrored: Bool

    public init(
        language: Language = .english,
        formToken: String? = nil,
        path: String = "/",
        placeName: Phrase = Phrase(en: "Alongside", cy: "Alongside"),
        signedInName: String? = nil,
        notice: Phrase? = nil,
        sections: [NavigationItem] = [],
        help: HTML? = nil,
        footer: [NavigationItem] = [],
        isMirrored: Bool = false
    ) {
        self.language = language
        self.formToken = formToken
        self.path = path
        self.placeName = placeName
        self.signedInName = signedInName
        self.notice = notice
        self.sections = sections
        self.help = help
        self.footer = footer
        self.isMirrored = isMirrored
    }
}

/// A link to a section of the site, or a step of the way back.
public struct NavigationItem: Sendable, Hashable {
    public let words: Phrase
    public let path: String

    public init(_ words: Phrase, path: String) {
        self.words = words
        self.path = path
    }
}

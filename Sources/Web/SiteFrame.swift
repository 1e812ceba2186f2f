public import DesignSystem
public import Desk
import Markup

/// What surrounds every page and is decided outside the web: who sees which sections, and what may be said after a change.
public struct SiteFrame: Sendable {
    /// The top sections, six at most, for this person.
    private let sections: @Sendable (Actor) -> [NavigationItem]
    private let visitorSections: [NavigationItem]
    let notices: [String: Notice]
    let fixed = FixedPages()
    /// Where a passer-by is sent who asked for a page that is for staff: the public page of the same thing, if there is one.
    let publicPage: @Sendable (String, Desk) async throws -> String?

    public init(
        sections: @escaping @Sendable (Actor) -> [NavigationItem],
        notices: [Notice],
        publicPage: @escaping @Sendable (String, Desk) async throws -> String? = { _, _ in nil }
    ) {
        self.sections = sections
        self.publicPage = publicPage
        visitorSections = sections(.visitor)
        self.notices = Dictionary(notices.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// The sections this person sees, or someone who is not signed in.
    func sections(for actor: Actor?) -> [NavigationItem] { actor.map(sections) ?? visitorSections }
}

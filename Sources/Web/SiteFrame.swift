public import DesignSystem
public import Desk
import Markup

/// What surrounds every page and is decided outside the web: who sees which sections, and what may be said after a change.
public struct SiteFrame: Sendable {
    /// The top sections, six at most, for this person.
    private let sections: @Sendable (Actor) -> [NavigationItem]
    private let visitorSections: [NavigationItem]
    let notices: [String: Notice]

    public init(sections: @escaping @Sendable (Actor) -> [NavigationItem], notices: [Notice]) {
        self.sections = sections
        visitorSections = sections(.visitor)
        self.notices = Dictionary(notices.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// The sections this person sees, or someone who is not signed in.
    func sections(for actor: Actor?) -> [NavigationItem] { actor.map(sections) ?? visitorSections }
}

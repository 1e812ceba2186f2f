public import DesignSystem
public import Desk
import Markup

/// What surrounds every page and is decided outside the web: who sees which sections, and what may be said after a change.
public struct SiteFrame: Sendable {
    /// The top sections, six at most, for this person.
    public let sections: @Sendable (Actor) -> [NavigationItem]
    let notices: [String: Notice]

    public init(sections: @escaping @Sendable (Actor) -> [NavigationItem], notices: [Notice]) {
        self.sections = sections
        self.notices = Dictionary(notices.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })
    }
}

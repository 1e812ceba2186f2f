public import DesignSystem
public import Desk
public import Markup
public import Web

/// What another file or a later area adds to a person's record: work under way, an assessment, an emergency plan.
///
/// It asks plain questions, since that someone looked at the record is written down already.
public protocol PersonPanel: Sendable {
    /// What it shows, so that whom the record is shared with sees it only if it is shared for that.
    var part: RecordPart { get }
    /// A part of the record's first page, with its own heading.
    func onRecord(_ visit: Visit, _ person: Person) async throws -> HTML?
    /// A page of its own that stands in the record's navigation.
    func way(for actor: Actor, _ person: Person) -> NavigationItem?
}

extension PersonPanel {
    public func onRecord(_ visit: Visit, _ person: Person) async throws -> HTML? { nil }
    public func way(for actor: Actor, _ person: Person) -> NavigationItem? { nil }
}

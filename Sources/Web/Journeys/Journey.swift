public import DesignSystem
public import Forms
public import Foundation
public import Markup

/// Something that takes several pages to say: ordered steps, each a form, then a page to check the answers, then one command.
///
/// Every step is saved as it is sent, whole or half, right or wrong, and as it is typed where there is script. Going back
/// shows what was typed. Nothing of the place changes before the last press, which performs one command; the draft goes
/// in that command's transaction (`Work.finishDraft`). A draft is its owner's alone.
public struct Journey: Sendable {
    /// Performs the command that all this was for; it takes the draft's id and finishes it.
    public typealias Finish = @Sendable (Visit, Form, UUID) async throws -> Reply

    /// Kept with each draft, for good.
    public let name: String
    public let title: Phrase
    /// Where it begins, such as `/plans/new`.
    public let path: String
    public let audience: Route.Audience
    /// The page it is begun from.
    public let origin: NavigationItem
    public let steps: [JourneyStep]
    /// What tells one draft from another in a list: the title typed so far, say.
    let summary: @Sendable (Form) -> String
    /// The button of the last page: what it does.
    let finishing: Phrase
    let finish: Finish
    /// What it needs so that people without an account may go it too; none where only staff may.
    public var guests: Guests?
    /// Where someone is sent instead of the next step, given what they answered: another journey, say.
    public var turn: @Sendable (Visit, Form) -> String? = { _, _ in nil }
    /// What stands above each step's form.
    public var above: HTML?

    /// For pages that someone may have to leave in a hurry: what their title says, which is nothing.
    public var quiet: Phrase?

    /// What a journey needs that people without an account may go.
    public struct Guests: Sendable {
        /// Gives the page that says to wait, where too many began from the same place.
        let wait: @Sendable (Visit) async throws -> Page?
        /// How someone comes back later to what they typed.
        let later: @Sendable (Visit, UUID) async throws -> Reply
        /// The page that says that it was sent: a second press of the last button comes there too.
        let done: String

        public init(
            wait: @escaping @Sendable (Visit) async throws -> Page?,
            later: @escaping @Sendable (Visit, UUID) async throws -> Reply,
            done: String
        ) {
            self.done = done
            self.wait = wait
            self.later = later
        }
    }

    public init(
        _ name: String,
        _ title: Phrase,
        path: String,
        for audience: Route.Audience,
        from origin: NavigationItem,
        steps: [JourneyStep],
        summary: @escaping @Sendable (Form) -> String,
        finishing: Phrase,
        finish: @escaping Finish
    ) {
        self.name = name
        self.title = title
        self.path = path
        self.audience = audience
        self.origin = origin
        self.steps = steps
        self.summary = summary
        self.finishing = finishing
        self.finish = finish
    }

    func path(of draft: UUID) -> String { "\(path)/\(draft.uuidString.lowercased())" }
    func path(of step: JourneyStep, in draft: UUID?) -> String {
        draft.map { "\(path(of: $0))/\(step.name)" } ?? path
    }
    func checkPath(_ draft: UUID) -> String { path(of: draft) + "/check" }

    /// The step after this one that is asked, if there is one.
    func step(after step: JourneyStep, _ form: Form) -> JourneyStep? {
        guard let index = steps.firstIndex(where: { $0.name == step.name }) else { return nil }
        return steps.dropFirst(index + 1).first { $0.isAsked(form) }
    }

    func step(before step: JourneyStep, _ form: Form) -> JourneyStep? {
        guard let index = steps.firstIndex(where: { $0.name == step.name }) else { return nil }
        return steps.prefix(index).last { $0.isAsked(form) }
    }
}

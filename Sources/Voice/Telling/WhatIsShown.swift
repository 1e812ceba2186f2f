public import Desk
public import Foundation
public import Markup

/// What everyone sees now of an answer and of what was promised: the area that publishes knows.
public protocol ShowsWhatCame: Sendable {
    /// What is shown of the first of these answers that is published, and of these actions; none where nothing is.
    func shown(answers: [UUID], actions: [UUID], in language: Language, _ look: Look) throws -> HTML?
}

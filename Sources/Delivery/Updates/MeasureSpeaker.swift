public import Desk
public import Foundation
public import Markup

/// What the measures of success of a plan say by themselves: a later area knows.
///
/// Whoever is asked how an action goes sees it first, and need not type what is counted already.
public protocol MeasureSpeaker: Sendable {
    /// The sentence of each measure that has one, by the measure.
    func says(in plan: UUID, _ look: Look) throws -> [UUID: Phrase]
}

public import Delivery
public import Desk
public import Foundation
public import Markup
import Records

/// What bound measures say, for whoever is asked how their actions go.
public struct MeasuresSaid: MeasureSpeaker {
    public init() {}

    public func says(in plan: UUID, _ look: Look) throws -> [UUID: Phrase] {
        try look.db.measured(in: plan).sentences
    }
}

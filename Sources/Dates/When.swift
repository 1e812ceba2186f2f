/// When something is promised for: what was written, and what it means.
public struct When: Sendable, Hashable, Codable {
    /// The words of the plan, white space folded.
    public var asWritten: String
    /// What they mean: usually one; several for "(i) by end March 2009 (ii) March 2011". Never empty.
    public var milestones: [Milestone]

    public init(asWritten: String, milestones: [Milestone]) {
        self.asWritten = asWritten
        self.milestones = milestones
    }
}

/// One point or stretch of time that a promise is for.
public struct Milestone: Sendable, Hashable, Codable {
    public enum Kind: String, Sendable, Hashable, Codable, CaseIterable {
        case day = "date"
        case month, quarter, season, year, ongoing, annual, immediate, recurring, event, unknown
    }

    public var kind: Kind
    /// The first day it can mean.
    public var earliest: Day?
    /// The last day it can mean: after it, the promise is late. None for what is ongoing, recurring or unknown.
    public var latest: Day?
    /// What goes with it: "(i)", "autumn", "when funding ends".
    public var note: String?

    public init(kind: Kind, earliest: Day? = nil, latest: Day? = nil, note: String? = nil) {
        self.kind = kind
        self.earliest = earliest
        self.latest = latest
        self.note = note
    }
}

/// When something is promised for: what was written, and what it means.
public struct When: Sendable, Hashable, Codable {
    /// The words of the plan, white space folded.
    public var asWritten: String
    /// What they mean: usually one, or several: "(i) by end March 2009 (ii) March 2011"; never empty.
    public var milestones: [Milestone]
    /// How much of what was written was understood.
    public var understood: Understood

    public init(asWritten: String, milestones: [Milestone], understood: Understood = .whole) {
        self.asWritten = asWritten
        self.milestones = milestones
        self.understood = understood
    }
}

/// How much of a written "when" was understood.
public enum Understood: String, Sendable, Hashable, Codable, CaseIterable {
    /// Every word of it, or every word but what each date is for.
    case whole
    /// Some of it: a person should look at the rest.
    case part
    /// None of it.
    case nothing
}

/// One point or stretch of time that a promise is for.
public struct Milestone: Sendable, Hashable, Codable {
    public enum Kind: String, Sendable, Hashable, Codable, CaseIterable {
        case day = "date"
        case month, quarter, season, year, ongoing, annual, immediate, recurring, event, unknown
    }

    /// Which part of the time named: "early 2009", "mid March", "by end of 2010".
    public enum Part: String, Sendable, Hashable, Codable, CaseIterable {
        case early, mid, end
    }

    public var kind: Kind
    /// The first day it can mean; of what is ongoing or recurring, the day it starts from when that is said.
    public var earliest: Day?
    /// The last day it can mean: after it, the promise is late.
    ///
    /// None for what is ongoing, recurring or unknown.
    public var latest: Day?
    /// What goes with it: "(i)", "autumn", "when funding ends".
    public var note: String?
    public var part: Part?
    /// How often it comes round; for `annual` and `recurring`.
    public var recurrence: Recurrence?

    public init(
        kind: Kind,
        earliest: Day? = nil,
        latest: Day? = nil,
        note: String? = nil,
        part: Part? = nil,
        recurrence: Recurrence? = nil
    ) {
        self.kind = kind
        self.earliest = earliest
        self.latest = latest
        self.note = note
        self.part = part
        self.recurrence = recurrence
    }

    /// Where it starts, as precisely as it was written: `2018-03-31`, `2018-03`, `2018`.
    ///
    /// A quarter, a season and a year that does not begin in January are given by their first month. What has no point
    /// in time has none.
    public var start: String? {
        guard let earliest else { return nil }
        switch kind {
        case .day: return earliest.iso
        case .month, .quarter, .season: return earliest.isoMonth
        case .year: return earliest == earliest.firstOfYear ? earliest.isoYear : earliest.isoMonth
        case .ongoing, .annual, .immediate, .recurring, .event, .unknown: return nil
        }
    }
}

public import Dates
public import Foundation
public import Records

/// The first level: a theme, a priority area, an aim.
public struct Theme: Sendable, Equatable, RowDecodable {
    public let id: UUID
    public let plan: UUID
    public let position: Int
    public let ref: String?
    public let title: String?
    public let statement: String?
    public let version: Int

    public init(row: Row) throws {
        id = try row["id"]
        plan = try row["plan_id"]
        position = try row["position"]
        ref = try row["ref"]
        title = try row["title"]
        statement = try row["statement"]
        version = try row["version"]
    }
}

/// What will be true for carers, often "I …".
public struct Outcome: Sendable, Equatable, RowDecodable {
    public let id: UUID
    public let plan: UUID
    public let theme: UUID
    public let position: Int
    public let ref: String?
    public let title: String?
    public let statement: String?
    public let version: Int

    public init(row: Row) throws {
        id = try row["id"]
        plan = try row["plan_id"]
        theme = try row["theme_id"]
        position = try row["position"]
        ref = try row["ref"]
        title = try row["title"]
        statement = try row["statement"]
        version = try row["version"]
    }
}

/// What we set out to do: "we will".
public struct Objective: Sendable, Equatable, RowDecodable {
    public let id: UUID
    public let plan: UUID
    public let outcome: UUID
    public let position: Int
    public let ref: String?
    public let title: String?
    public let version: Int

    public init(row: Row) throws {
        id = try row["id"]
        plan = try row["plan_id"]
        outcome = try row["outcome_id"]
        position = try row["position"]
        ref = try row["ref"]
        title = try row["title"]
        version = try row["version"]
    }
}

/// One promise: who leads it, when, and how we will know.
public struct Action: Sendable, Equatable, RowDecodable {
    /// How it is going, as a person says.
    ///
    /// Whether it is late is worked out, never said.
    public enum Status: String, Sendable, Codable, CaseIterable, SQLConvertible {
        case notStarted = "not_started"
        case onTrack = "on_track"
        case atRisk = "at_risk"
        case offTrack = "off_track"
        case done
        case stopped
    }

    public let id: UUID
    public let plan: UUID
    public let objective: UUID
    public let position: Int
    public let ref: String?
    public let text: String
    /// What was written of when; what it means is read from the row only where a page needs it.
    public let whenText: String?
    let milestones: String
    /// The last day it can be done by; none when it is ongoing, recurring or unknown.
    public let due: Day?
    public let status: Status
    public let year: String?
    public let priority: String?
    public let risks: String?
    /// The colour or letter the document gave it, as written.
    public let rag: String?
    /// The document it was read from, and where in it (`Place` as JSON).
    public let importID: UUID?
    public let sourcePlace: String?
    public let version: Int

    public init(row: Row) throws {
        id = try row["id"]
        plan = try row["plan_id"]
        objective = try row["objective_id"]
        position = try row["position"]
        ref = try row["ref"]
        text = try row["text"]
        whenText = try row["when_text"]
        milestones = try row["milestones"]
        due = try row["due"]
        isOngoing = try row["is_ongoing"]
        status = try row["status"]
        year = try row["year"]
        priority = try row["priority"]
        risks = try row["risks"]
        rag = try row["rag"]
        importID = try row["import_id"]
        sourcePlace = try row["source_place"]
        version = try row["version"]
    }

    /// Any of its dates is ongoing: it is never late.
    package let isOngoing: Bool
    /// Whether any of its dates comes round again, told without reading them.
    package var comesRoundAgain: Bool { milestones.count(of: "\"recurrence\"") > 0 }

    /// When it is promised for.
    public var when: When? { try? When(stored: whenText, milestones: milestones) }

    /// Whether it is promised for one time that ends: then nothing of what was written is ongoing, recurring or several.
    ///
    /// Told from the row's text, so that a list of hundreds of actions reads few of them whole.
    package var isOneDate: Bool {
        guard due != nil, milestones.count(of: "\"kind\":") == 1 else { return false }
        return !comesRoundAgain && milestones.count(of: "\"ongoing\"") == 0
    }

    /// Late: its last day is past and nobody has said that it is done or stopped.
    public func isOverdue(on today: Day) -> Bool {
        guard let due, status != .done, status != .stopped else { return false }
        return due < today
    }
}

extension String {
    /// How often these bytes stand here: comparing characters took most of a plan’s page.
    fileprivate func count(of sought: StaticString) -> Int {
        var text = self
        return text.withUTF8 { bytes in
            let sought = UnsafeBufferPointer(start: sought.utf8Start, count: sought.utf8CodeUnitCount)
            var (found, at) = (0, 0)
            while at + sought.count <= bytes.count {
                let isHere = bytes[at] == sought[0] && bytes[at..<(at + sought.count)].elementsEqual(sought)
                found += isHere ? 1 : 0
                at += isHere ? sought.count : 1
            }
            return found
        }
    }
}

extension When {
    /// As a row keeps it: the words, and what they mean as JSON.
    init?(stored text: String?, milestones: String) throws {
        guard let text else { return nil }
        let read = try JSONDecoder().decode([Milestone].self, from: Data(milestones.utf8))
        self.init(asWritten: text, milestones: read)
    }

    /// What `init(stored:milestones:)` reads.
    var storedMilestones: String {
        get throws {
            try JSONWriter.text(of: milestones)
        }
    }
}

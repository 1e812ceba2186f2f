package import Dates
package import Desk
public import Foundation
public import Records

/// Someone the place knows: a carer, someone who is looked after, or both.
///
/// Where they live, their NHS number and how to reach them are asked for separately.
public struct Person: Sendable, Identifiable, RowDecodable {
    public let id: UUID
    /// Said over the telephone and written in titles: `C1234-5678`.
    package let reference: String
    /// The team that keeps the record.
    package let team: UUID
    package let names: PersonName
    package let born: PartialDay?
    package let diedOn: Day?
    package let postcode: String?
    package let area: String?
    /// The code of the language they would rather speak.
    package let language: String?
    package let needsInterpreter: Bool
    package let found: HowFound
    package let registeredOn: Day
    /// When what is kept was last said to be right.
    package let confirmedOn: Day?
    /// When the place stopped working with them, and why.
    package let endedOn: Day?
    package let endedReason: String?
    package let isRestricted: Bool
    package let isCarer: Bool
    package let version: Int
    package let createdAt: Instant

    /// What the audit trail and history call a person.
    package static func subject(_ id: UUID) -> Subject { Subject("person", id) }
    package var subject: Subject { Self.subject(id) }

    public init(row: Row) throws {
        id = try row["id"]
        reference = try row["reference"]
        team = try row["team_id"]
        names = PersonName(given: try row["given_name"], family: try row["family_name"], knownAs: try row["known_as"])
        born = try row["born"]
        diedOn = try row["died_on"]
        postcode = try row["postcode"]
        area = try row["area"]
        language = try row["language"]
        needsInterpreter = try row["interpreter"]
        found = HowFound(
            source: try row["found_source"],
            campaign: try row["found_campaign"],
            place: try row["found_place"]
        )
        registeredOn = try row["registered_on"]
        confirmedOn = try row["confirmed_on"]
        endedOn = try row["ended_on"]
        endedReason = try row["ended_reason"]
        isRestricted = try row["is_restricted"]
        isCarer = try row["is_carer"]
        version = try row["version"]
        createdAt = try row["created_at"]
    }

    /// The ages they may have on a day; none where the birth date is not known.
    package func ages(on day: Day) -> ClosedRange<Int>? { born?.ages(on: diedOn.map { min($0, day) } ?? day) }

    /// Whether they are, as far as is known, under eighteen on a day.
    package func isUnder18(on day: Day) -> Bool { ages(on: day).map { $0.upperBound < 18 } ?? false }
}

/// How someone came to be known.
package struct HowFound: Sendable, Equatable {
    package var source: FoundSource?
    /// What was done to find carers that season: "flu clinics 2026".
    package var campaign: String?
    /// Where: the name of a practice, a ward, a school.
    package var place: String?

    package init(source: FoundSource? = nil, campaign: String? = nil, place: String? = nil) {
        self.source = source
        self.campaign = campaign
        self.place = place
    }
}

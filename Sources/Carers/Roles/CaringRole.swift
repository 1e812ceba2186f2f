package import Dates
package import Desk
package import Foundation
package import Markup
package import Records

/// That one person looks after another.
package struct CaringRole: Sendable, Identifiable, RowDecodable {
    package let id: UUID
    package let carer: UUID
    package let caredFor: UUID
    /// What the one who is looked after is to the carer: a code of `CodeList.relation`.
    package let relation: String
    /// About how many hours a week: a code of `CodeList.hours`.
    package let hours: String?
    package let livesWith: Bool?
    /// Codes of `CodeList.condition`.
    package let conditions: [String]
    package let since: PartialDay?
    /// The last day of it.
    package let until: Day?
    package let endedReason: EndOfCaring?
    package let hasParentalResponsibility: Bool
    package let version: Int

    package static func subject(_ id: UUID) -> Subject { Subject("caring_role", id) }

    package init(row: Row) throws {
        id = try row["id"]
        carer = try row["carer_id"]
        caredFor = try row["cared_for_id"]
        relation = try row["relation"]
        hours = try row["hours"]
        livesWith = try row["lives_with"]
        let codes: String = try row["conditions"]
        conditions = codes.split(separator: " ").map(String.init)
        since = try row["since"]
        until = try row["until"]
        endedReason = try row["ended_reason"]
        hasParentalResponsibility = try row["parental_responsibility"]
        version = try row["version"]
    }

    /// Whether it holds on a day.
    package func holds(on day: Day) -> Bool { until.map { day <= $0 } ?? true }

    /// What it makes the carer on a day.
    package func kind(carer: Person, caredFor: Person, on day: Day) -> WorkedOutKind {
        CaringKind.worked(
            carer: carer.born,
            caredFor: caredFor.born,
            relation: relation,
            hasParentalResponsibility: hasParentalResponsibility,
            on: day
        )
    }
}

/// Why someone no longer looks after someone.
package enum EndOfCaring: String, Sendable, CaseIterable, SQLConvertible {
    case died
    case carerDied = "carer_died"
    case residential
    case noLongerNeeds = "no_longer_needs"
    case someoneElse = "someone_else"
    case unable
    case mistake
    case other

    /// What is asked where a role ends; that the carer has died is said of their record.
    static let asked = allCases.filter { $0 != .carerDied }

    package var words: Phrase {
        switch self {
        case .carerDied: Phrase(en: "The carer has died", cy: "Mae’r gofalwr wedi marw")
        case .died: Phrase(en: "The person has died", cy: "Mae’r person wedi marw")
        case .residential: Phrase(en: "They moved into a care home", cy: "Symudodd i gartref gofal")
        case .noLongerNeeds: Phrase(en: "They no longer need it", cy: "Nid oes ei angen arnynt mwyach")
        case .someoneElse: Phrase(en: "Someone else does it now", cy: "Mae rhywun arall yn ei wneud nawr")
        case .unable: Phrase(en: "The carer cannot or would rather not", cy: "Ni all y gofalwr, neu nid yw am wneud")
        case .mistake: Phrase(en: "It was written down by mistake", cy: "Fe’i cofnodwyd drwy gamgymeriad")
        case .other: Phrase(en: "Something else", cy: "Rhywbeth arall")
        }
    }
}

/// What a form says of a role.
package struct CaringDetails: Sendable, Equatable {
    package var relation: String
    package var hours: String?
    package var livesWith: Bool?
    package var conditions: [String]
    package var since: PartialDay?
    package var hasParentalResponsibility: Bool

    package init(
        relation: String,
        hours: String? = nil,
        livesWith: Bool? = nil,
        conditions: [String] = [],
        since: PartialDay? = nil,
        hasParentalResponsibility: Bool = false
    ) {
        self.relation = relation
        self.hours = hours
        self.livesWith = livesWith
        self.conditions = conditions
        self.since = since
        self.hasParentalResponsibility = hasParentalResponsibility
    }
}

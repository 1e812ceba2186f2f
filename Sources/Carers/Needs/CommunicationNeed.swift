package import Dates
package import Foundation
package import Markup
package import Records

/// What makes communication with someone possible, and whether we do it: identified, recorded, flagged, shared, met and
/// reviewed, as the Accessible Information Standard asks.
package struct CommunicationNeed: Sendable, Identifiable, RowDecodable {
    /// Whether what they need is done.
    package enum Standing: String, Sendable, CaseIterable, SQLConvertible {
        case notYet = "not_yet"
        case met
        case notMet = "not_met"

        package var words: Phrase {
            switch self {
            case .notYet: Phrase(en: "Not arranged yet", cy: "Heb ei drefnu eto")
            case .met: Phrase(en: "Met", cy: "Wedi’i ddiwallu")
            case .notMet: Phrase(en: "Not met", cy: "Heb ei ddiwallu")
            }
        }
    }

    package let id: UUID
    package let person: UUID
    /// A code of `CodeList.need`.
    package let code: String
    package let detail: String?
    package let standing: Standing
    package let metHow: String?
    package let recordedOn: Day
    package let recordedName: String
    package let reviewedOn: Day?
    package let version: Int

    package init(row: Row) throws {
        id = try row["id"]
        person = try row["person_id"]
        code = try row["code"]
        detail = try row["detail"]
        standing = try row["standing"]
        metHow = try row["met_how"]
        recordedOn = try row["recorded_on"]
        recordedName = try row["recorded_name"]
        reviewedOn = try row["reviewed_on"]
        version = try row["version"]
    }

    package var words: Phrase { CodeList.need.words(code) }
}

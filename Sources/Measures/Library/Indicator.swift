import Dates
import Foundation
import Markup
import Records

/// An indicator as it is defined now.
struct Indicator: Sendable, Identifiable {
    let id: UUID
    /// Short, said aloud: "A28".
    let code: String
    let team: UUID
    let definition: Definition
    /// Which version of its definition this is.
    let number: Int
    let retiredOn: Day?
    let version: Int

    var name: Phrase { definition.title }
}

extension Indicator: RowDecodable {
    init(row: Row) throws {
        id = try row["id"]
        code = try row["code"]
        team = try row["team_id"]
        definition = try Definition(stored: row["definition"])
        number = try row["number"]
        retiredOn = try row["retired_on"]
        version = try row["version"]
    }
}

/// One version of a definition, and why it was made.
struct IndicatorVersion: Sendable, RowDecodable {
    let number: Int
    let definition: Definition
    let reason: String?
    /// From this day figures no longer compare with those before.
    let breaksFrom: Day?
    let by: String
    let at: Instant

    init(row: Row) throws {
        number = try row["number"]
        definition = try Definition(stored: row["definition"])
        reason = try row["reason"]
        breaksFrom = try row["breaks_from"]
        by = try row["made_by_name"]
        at = try row["made_at"]
    }
}

extension Definition {
    var title: Phrase { Phrase(en: name, cy: nameWelsh ?? name) }

    /// As it is kept: JSON, its keys in order, so that the same definition is the same text.
    var stored: String {
        get throws {
            let encoder = JSONEncoder()
            encoder.outputFormatting = [.sortedKeys]
            return String(decoding: try encoder.encode(self), as: UTF8.self)
        }
    }

    init(stored: String) throws { self = try JSONDecoder().decode(Definition.self, from: Data(stored.utf8)) }
}

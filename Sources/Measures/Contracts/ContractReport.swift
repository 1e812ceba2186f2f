import Dates
import Desk
import Foundation
import Markup
import Records

/// One version of a report on a contract and a period: a draft that is counted and written to, or frozen as signed off.
struct ContractReport: Sendable, Identifiable, RowDecodable {
    enum State: String, Sendable, SQLConvertible { case draft, frozen }

    static let mostLines = 60

    let id: UUID
    let contract: UUID
    let period: Period
    let number: Int
    let state: State
    /// Why there is another version after one that was signed off.
    let correction: String?
    /// Whoever last changed it: they do not sign it off.
    let composedBy: UUID
    let composedByName: String
    let factsAt: Instant
    let signedByName: String?
    let hash: String?
    let version: Int

    /// Everything but the long columns.
    static let columns: SQL = """
        id, contract_id, first_day, last_day, number, state, correction, composed_by, composed_by_name, facts_at,
        signed_by_name, hash, version
        """

    init(row: Row) throws {
        id = try row["id"]
        contract = try row["contract_id"]
        period = try Period(first: row["first_day"], last: row["last_day"])
        number = try row["number"]
        state = try row["state"]
        correction = try row["correction"]
        composedBy = try row["composed_by"]
        composedByName = try row["composed_by_name"]
        factsAt = try row["facts_at"]
        signedByName = try row["signed_by_name"]
        hash = try row["hash"]
        version = try row["version"]
    }
}

/// Words in both languages, as a report keeps them: what was signed off is never said otherwise.
struct KeptWords: Sendable, Hashable, Codable {
    let en: String
    let cy: String

    init(_ phrase: Phrase) {
        en = phrase.en
        cy = phrase.cy
    }

    var phrase: Phrase { Phrase(en: en, cy: cy) }
}

/// What was counted for a contract and a period, already as it may be told.
struct ContractFacts: Sendable, Hashable, Codable {
    let contract: String
    let provider: String
    let commissioner: String
    let first: Day
    let last: Day
    /// The day it was counted on.
    let asOf: Day
    let lines: [ContractLine]

    var period: Period { Period(first: first, last: last) }
    /// More may still come in for the period.
    var isProvisional: Bool { asOf <= last || lines.contains { $0.latest?.isProvisional ?? false } }
}

/// One indicator of a report: its figure of the period, those of the periods before, and what they say.
struct ContractLine: Sendable, Hashable, Codable {
    /// Whose work the figures are of.
    enum Scope: String, Sendable, Hashable, Codable {
        /// The records that the provider’s team keeps.
        case provider
        /// The whole place: nothing tells the provider’s work apart.
        case place
        /// Entered by those who keep the indicator.
        case entered
    }

    enum Verdict: String, Sendable, Hashable, Codable {
        case met, missed
        /// The figure is on this side, and the target lies within its interval.
        case metUnsurely, missedUnsurely
    }

    let indicator: UUID
    let code: String
    let name: KeptWords
    let how: KeptWords
    /// The same, with which of its words are in one language only; reports signed off before do without.
    var prose: Prose?
    let scope: Scope
    let target: Double?
    let targetSaid: KeptWords?
    let verdict: Verdict?
    let sentence: KeptWords
    /// Oldest first; the last is of the period itself.
    let figures: [ContractFigure]

    var latest: ContractFigure? { figures.last }
}

/// The figure of one period as a report tells it.
struct ContractFigure: Sendable, Hashable, Codable {
    let first: Day
    let last: Day
    let said: KeptWords
    /// Why there is no figure, where more is to be said.
    let why: KeptWords?
    let parts: KeptWords?
    let value: Double?
    let numerator: Double?
    let denominator: Double?
    let lower: Double?
    let upper: Double?
    let open: Int?
    /// Some wait; how many is not told.
    let isOpenHidden: Bool
    let longestWait: Int?
    let isProvisional: Bool
    /// The letters that statistics publish beside or in place of a figure.
    let marker: String

    var period: Period { Period(first: first, last: last) }
}

/// What somebody wrote to a report: of the whole, and of single lines.
struct ContractNarrative: Sendable, Hashable, Codable {
    var overall: String?
    /// By the indicator’s id.
    var lines: [String: String] = [:]

    func line(_ indicator: UUID) -> String? { lines[indicator.text] }
}

/// A whole report as it is read: at sign-off it is kept as it is, and read from that ever after.
struct ContractContent: Sendable, Hashable, Codable {
    let facts: ContractFacts
    let narrative: ContractNarrative

    var title: Phrase {
        let period = facts.period.name
        return Phrase(en: "\(facts.contract): \(period.en)", cy: "\(facts.contract): \(period.cy)")
    }
}

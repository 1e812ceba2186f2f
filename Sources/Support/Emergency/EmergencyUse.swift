import Carers
import Dates
import Desk
import Foundation
import Markup
import Records

/// One time that a carer could not be there: what was done, and what was learned.
struct EmergencyUse: Sendable, Identifiable, RowDecodable {
    let id: UUID
    let person: UUID
    let startedOn: Day
    let why: EmergencyReason
    let startedAt: Instant
    let startedName: String
    let endedAt: Instant?
    let outcome: EmergencyOutcome?
    let reviewedOn: Day?
    let reviewedName: String?
    let reviewSealed: String?
    let version: Int

    static let review = SealedWords(table: "emergency_use", column: "review_sealed")

    init(row: Row) throws {
        id = try row["id"]
        person = try row["person_id"]
        startedOn = try row["started_on"]
        why = try row["why"]
        startedAt = try row["started_at"]
        startedName = try row["started_name"]
        endedAt = try row["ended_at"]
        outcome = try row["outcome"]
        reviewedOn = try row["reviewed_on"]
        reviewedName = try row["reviewed_name"]
        reviewSealed = try row["review_sealed"]
        version = try row["version"]
    }

    var isOpen: Bool { endedAt == nil }
    var waitsForReview: Bool { endedAt != nil && reviewedOn == nil }
}

/// Why the carer could not be there.
enum EmergencyReason: String, Sendable, CaseIterable, SQLConvertible {
    case ill, hospital, accident, died, family, other

    var words: Phrase {
        switch self {
        case .ill: Phrase(en: "The carer is ill", cy: "Mae’r gofalwr yn sâl")
        case .hospital: Phrase(en: "The carer is in hospital", cy: "Mae’r gofalwr yn yr ysbyty")
        case .accident: Phrase(en: "The carer had an accident", cy: "Cafodd y gofalwr ddamwain")
        case .died: Phrase(en: "The carer died", cy: "Bu farw’r gofalwr")
        case .family: Phrase(en: "Something else in the family", cy: "Rhywbeth arall yn y teulu")
        case .other: Phrase(en: "Something else", cy: "Rhywbeth arall")
        }
    }
}

/// How it was met.
enum EmergencyOutcome: String, Sendable, CaseIterable, SQLConvertible {
    case family, cover, moved
    case notNeeded = "not_needed"
    case other

    var words: Phrase {
        switch self {
        case .family: Phrase(en: "Those on the plan stepped in", cy: "Camodd y rhai ar y cynllun i mewn")
        case .cover: Phrase(en: "Care was sent", cy: "Anfonwyd gofal")
        case .moved: Phrase(en: "They went to be looked after elsewhere", cy: "Aethant i gael gofal yn rhywle arall")
        case .notNeeded: Phrase(en: "Nobody was needed after all", cy: "Nid oedd angen neb wedi’r cyfan")
        case .other: Phrase(en: "Another way", cy: "Ffordd arall")
        }
    }
}

/// A line of the log of an emergency.
struct EmergencyEntry: Sendable, Identifiable, RowDecodable {
    let id: UUID
    let kind: EntryKind
    let wordsSealed: String
    let at: Instant
    let byName: String

    static let words = SealedWords(table: "emergency_entry", column: "words_sealed")

    init(row: Row) throws {
        id = try row["id"]
        kind = try row["kind"]
        wordsSealed = try row["words_sealed"]
        at = try row["at"]
        byName = try row["by_name"]
    }
}

enum EntryKind: String, Sendable, CaseIterable, SQLConvertible {
    /// How we heard: the first line.
    case rang
    case reached
    case notReached = "not_reached"
    case done

    /// What is written down later.
    static let ofLog: [EntryKind] = [.reached, .notReached, .done]

    var words: Phrase {
        switch self {
        case .rang: Phrase(en: "Who rang us, and what they said", cy: "Pwy ffoniodd ni, a beth ddywedon nhw")
        case .reached: Phrase(en: "Rang and reached", cy: "Ffonio a chyrraedd")
        case .notReached: Phrase(en: "Rang, no answer", cy: "Ffonio, dim ateb")
        case .done: Phrase(en: "Something was done", cy: "Gwnaed rhywbeth")
        }
    }
}

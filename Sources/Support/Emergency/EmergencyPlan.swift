import Carers
import Dates
import Desk
import Foundation
import Markup
import Records

/// What is to happen for whom a carer looks after, when the carer cannot: as it is kept.
struct EmergencyPlan: Sendable, Identifiable, RowDecodable {
    let id: UUID
    let person: UUID
    let wordsSealed: String
    let codeSealed: String
    /// When the carer agreed that it is kept and shown to whoever helps.
    let agreedOn: Day
    let caredFor: CaredForAgreement
    let checkedOn: Day
    let checkDue: Day
    let checkedName: String
    let endedOn: Day?
    let version: Int

    static let words = SealedWords(table: "emergency_plan", column: "words_sealed")
    static let code = SealedWords(table: "emergency_plan", column: "code_sealed")

    init(row: Row) throws {
        id = try row["id"]
        person = try row["person_id"]
        wordsSealed = try row["words_sealed"]
        codeSealed = try row["code_sealed"]
        agreedOn = try row["agreed_on"]
        caredFor = try row["cared_for"]
        checkedOn = try row["checked_on"]
        checkDue = try row["check_due"]
        checkedName = try row["checked_name"]
        endedOn = try row["ended_on"]
        version = try row["version"]
    }

    /// A plan is read through with the carer every year.
    static func checkDue(after day: Day) -> Day { day.adding(years: 1) }

    /// Fewer than two people and a plan hangs on one telephone.
    static let fewestContacts = 2
    static let mostContacts = 4
}

/// Whether those who are looked after know of the plan and agree.
enum CaredForAgreement: String, Sendable, CaseIterable, SQLConvertible {
    case agreed
    /// They cannot decide this themselves; it was decided in their best interests.
    case decided
    case notYet = "not_yet"

    var words: Phrase {
        switch self {
        case .agreed: Phrase(en: "They agreed", cy: "Cytunon nhw")
        case .decided:
            Phrase(
                en: "They cannot decide this; it was decided in their best interests",
                cy: "Ni allant benderfynu hyn; penderfynwyd er eu lles pennaf"
            )
        case .notYet: Phrase(en: "Not asked yet", cy: "Heb ofyn eto")
        }
    }
}

/// A plan as whoever may see it reads it.
struct OpenedEmergencyPlan: Sendable {
    let plan: EmergencyPlan
    let text: EmergencyText
    let contacts: [OpenedEmergencyContact]

    var hasTooFewContacts: Bool { contacts.count < EmergencyPlan.fewestContacts }

    func isDue(on day: Day) -> Bool { plan.checkDue <= day }
}

/// Someone who agreed to be rung, as they are kept.
struct EmergencyContact: Sendable, Identifiable, RowDecodable {
    let id: UUID
    let plan: UUID
    let place: Int
    let wordsSealed: String
    let agreedOn: Day
    let holdsKey: Bool
    let version: Int

    static let words = SealedWords(table: "emergency_contact", column: "words_sealed")

    init(row: Row) throws {
        id = try row["id"]
        plan = try row["plan_id"]
        place = try row["place"]
        wordsSealed = try row["words_sealed"]
        agreedOn = try row["agreed_on"]
        holdsKey = try row["holds_key"]
        version = try row["version"]
    }
}

/// Who they are and how to reach them.
struct EmergencyContactWords: Sendable, Equatable, Codable {
    var name: String
    var phone: String
    var relation: String
    /// When they can come.
    var when: String
}

struct OpenedEmergencyContact: Sendable {
    let contact: EmergencyContact
    let words: EmergencyContactWords
}

extension SealedWords {
    /// Several words kept as one.
    func seal(_ value: some Encodable, row: UUID, _ work: Work) throws -> String {
        let encoder = JSONEncoder()
        // In one order, so that the same words are sealed from the same bytes.
        encoder.outputFormatting = .sortedKeys
        let bytes = try encoder.encode(value)
        return try seal(String(decoding: bytes, as: UTF8.self), row: row, work) as String
    }

    func open<Value: Decodable>(_ sealed: String, as kind: Value.Type, row: UUID, _ means: Means) throws -> Value {
        try JSONDecoder().decode(kind, from: Data((try open(sealed, row: row, means) as String).utf8))
    }
}

extension Look {
    /// The plan of a person, opened.
    ///
    /// Whoever asks has already been shown the record.
    func emergencyPlan(of person: UUID) throws -> OpenedEmergencyPlan? { try db.emergencyPlan(of: person).map(open) }

    func open(_ plan: EmergencyPlan) throws -> OpenedEmergencyPlan {
        OpenedEmergencyPlan(
            plan: plan,
            text: EmergencyText(
                named: try EmergencyPlan.words.open(plan.wordsSealed, as: [String: String].self, row: plan.id, means)
            ),
            contacts: try db.emergencyContacts(of: plan.id).map { contact in
                let words = try EmergencyContact.words.open(
                    contact.wordsSealed,
                    as: EmergencyContactWords.self,
                    row: contact.id,
                    means
                )
                return OpenedEmergencyContact(contact: contact, words: words)
            }
        )
    }

    /// The code that is printed on a plan.
    func responderCode(of plan: EmergencyPlan) throws -> ResponderCode? {
        ResponderCode(try EmergencyPlan.code.open(plan.codeSealed, row: plan.id, means) as String)
    }
}

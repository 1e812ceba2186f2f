import Dates
import Desk
import Foundation
import Markup
import Records
import Web

/// Someone new who came: by registering, by asking for help as a young person, or by being referred.
///
/// It is not a record of a person yet. It becomes one, joins one, or ends with advice, by a decision with its reason.
struct Arrival: Sendable, Identifiable, RowDecodable {
    enum Kind: String, Sendable, CaseIterable, SQLConvertible {
        case registration, young, referral

        /// The letter its reference begins with.
        var letter: Character { self == .referral ? "F" : "R" }

        var words: Phrase {
            switch self {
            case .registration: Phrase(en: "Registration", cy: "Cofrestriad")
            case .young: Phrase(en: "Young person asks for help", cy: "Person ifanc yn gofyn am help")
            case .referral: Phrase(en: "Referral", cy: "Atgyfeiriad")
            }
        }
    }

    let id: UUID
    let kind: Kind
    let reference: String
    let team: UUID?
    let campaign: UUID?
    let source: FoundSource
    let place: String?
    let isOnPaper: Bool
    let language: String
    let isUrgent: Bool
    let toldSealed: String
    let arrivedOn: Day
    let decideBy: Day
    let contactBy: Day
    let takenBy: UUID?
    let takenName: String?
    let takenAt: Instant?
    let contactedOn: Day?
    let contactedName: String?
    let decision: Decision?
    let reason: Decision.Reason?
    let wordsSealed: String?
    let answerSealed: String?
    let decidedName: String?
    let decidedOn: Day?
    let person: UUID?
    let version: Int

    static func subject(_ id: UUID) -> Subject { Subject("arrival", id) }
    var subject: Subject { Self.subject(id) }

    init(row: Row) throws {
        id = try row["id"]
        kind = try row["kind"]
        reference = try row["reference"]
        team = try row["team_id"]
        campaign = try row["campaign_id"]
        source = try row["source"]
        place = try row["place"]
        isOnPaper = try row["on_paper"]
        language = try row["language"]
        isUrgent = try row["is_urgent"]
        toldSealed = try row["told_sealed"]
        arrivedOn = try row["arrived_on"]
        decideBy = try row["decide_by"]
        contactBy = try row["contact_by"]
        takenBy = try row["taken_by"]
        takenName = try row["taken_name"]
        takenAt = try row["taken_at"]
        contactedOn = try row["contacted_on"]
        contactedName = try row["contacted_name"]
        decision = try row["decision"]
        reason = try row["reason"]
        wordsSealed = try row["words_sealed"]
        answerSealed = try row["answer_sealed"]
        decidedName = try row["decided_name"]
        decidedOn = try row["decided_on"]
        person = try row["person_id"]
        version = try row["version"]
    }

    /// How it stands, as whoever sent it is told: no more than that.
    var standing: Standing {
        if contactedOn != nil, decision != nil { return .contacted }
        if decision != nil { return .decided }
        if contactedOn != nil { return .contacted }
        return takenAt == nil ? .received : .looking
    }

    enum Standing: String, Sendable, CaseIterable { case received, looking, decided, contacted }

    /// What was decided.
    enum Decision: String, Sendable, CaseIterable, SQLConvertible {
        case registered, joined, signposted, declined

        var words: Phrase {
            switch self {
            case .registered: Phrase(en: "Registered as someone new", cy: "Cofrestrwyd fel rhywun newydd")
            case .joined: Phrase(en: "Is someone we know", cy: "Yn rhywun rydym yn ei adnabod")
            case .signposted: Phrase(en: "Told where to find help", cy: "Dywedwyd ble i gael help")
            case .declined: Phrase(en: "Not taken on", cy: "Heb ei dderbyn")
            }
        }

        /// Why someone was told of other help, or not taken on.
        enum Reason: String, Sendable, CaseIterable, SQLConvertible {
            case elsewhere, notCarer = "not_carer", notWanted = "not_wanted", noContact = "no_contact"
            case notAgreed = "not_agreed", already, mistake, other
            /// Nobody decided for as long as such things are kept.
            case lapsed

            /// Those that somebody can choose.
            static var chosen: [Reason] { allCases.filter { $0 != .lapsed } }

            var words: Phrase {
                switch self {
                case .elsewhere: Phrase(en: "Lives or is helped elsewhere", cy: "Yn byw neu’n cael help mewn man arall")
                case .notCarer: Phrase(en: "Does not look after anyone", cy: "Nid yw’n gofalu am neb")
                case .notWanted: Phrase(en: "Does not want this now", cy: "Ddim eisiau hyn nawr")
                case .noContact: Phrase(en: "Could not be reached", cy: "Ni ellid cysylltu")
                case .notAgreed: Phrase(en: "Had not agreed to be referred", cy: "Heb gytuno i gael ei atgyfeirio")
                case .already: Phrase(en: "Sent before", cy: "Anfonwyd o’r blaen")
                case .mistake: Phrase(en: "Sent by mistake, or a test", cy: "Anfonwyd drwy gamgymeriad, neu brawf")
                case .other: Phrase(en: "Another reason", cy: "Rheswm arall")
                case .lapsed: Phrase(en: "Nobody decided in time", cy: "Ni phenderfynodd neb mewn pryd")
                }
            }
        }
    }
}

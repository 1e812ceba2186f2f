import Dates
import Delivery
import Desk
import Foundation
import Markup
import Records

/// Something a carer said, and where it was heard.
struct HeardVoice: Sendable, RowDecodable {
    /// What became of it since it came.
    enum State: String, Sendable, SQLConvertible {
        /// It came by the public form, and nobody has read it yet.
        case toRead = "to_read"
        case kept
        /// It was read, and is not something to answer.
        case setAside = "set_aside"
    }

    let id: UUID
    /// Whose it is; none: the whole place's.
    let team: UUID?
    let plan: UUID?
    let source: VoiceSource
    /// None for what a plan says.
    let heardOn: HeardOn?
    let words: InternalText
    let theme: String?
    let cameFrom: String?
    let carers: CarerKind?
    let consent: Consent
    let consentOn: Day?
    let writtenBy: String
    let state: State
    /// What the plan's own document answers.
    let response: String?
    let version: Int
    let createdAt: Instant
    let group: UUID?
    /// The answer in force to its group.
    let answer: AnswerKind?

    static func subject(_ id: UUID) -> Subject { Subject("voice", id) }

    init(row: Row) throws {
        id = try row["id"]
        team = try row["team_id"]
        plan = try row["plan_id"]
        source = try row["source"]
        heardOn = try row["heard_on"]
        words = try row["words"]
        theme = try row["theme"]
        cameFrom = try row["came_from"]
        carers = try row["carers"]
        consent = try row["consent"]
        consentOn = try row["consent_on"]
        writtenBy = try row["written_by"]
        state = try row["state"]
        response = try row["response"]
        version = try row["version"]
        createdAt = try row["created_at"]
        group = try row["group_id"]
        answer = try row["answer"]
    }

    /// Whether it stands in a plan's document, and is changed only there.
    var isOfPlan: Bool { source == .plan }
}

/// Where it was heard.
enum VoiceSource: String, Sendable, CaseIterable, SQLConvertible {
    case meeting, survey, comment
    case carePlanning = "care_planning"
    case forum, complaint, other
    /// A plan's own table of what carers said.
    case plan

    /// Those that a person may choose.
    static let heard = allCases.filter { $0 != .plan }

    var words: Phrase {
        switch self {
        case .meeting: Phrase(en: "Meeting", cy: "Cyfarfod")
        case .survey: Phrase(en: "Survey", cy: "Arolwg")
        case .comment: Phrase(en: "Comment", cy: "Sylw")
        case .carePlanning: Phrase(en: "Care planning", cy: "Cynllunio gofal")
        case .forum: Phrase(en: "Forum", cy: "Fforwm")
        case .complaint: Phrase(en: "Complaint or compliment", cy: "Cwyn neu ganmoliaeth")
        case .other: Phrase(en: "Other", cy: "Arall")
        case .plan: Phrase(en: "In a plan", cy: "Mewn cynllun")
        }
    }
}

/// Which carers someone speaks as, or for.
enum CarerKind: String, Sendable, CaseIterable, SQLConvertible {
    case adult, older, parent
    case youngAdult = "young_adult"
    case young, working
    case minorityEthnic = "minority_ethnic"
    case former

    var words: Phrase {
        switch self {
        case .adult: Phrase(en: "Adult carers", cy: "Gofalwyr sy’n oedolion")
        case .older: Phrase(en: "Older carers", cy: "Gofalwyr hŷn")
        case .parent: Phrase(en: "Parent carers", cy: "Rhieni sy’n gofalu")
        case .youngAdult: Phrase(en: "Young adult carers", cy: "Oedolion ifanc sy’n gofalu")
        case .young: Phrase(en: "Young carers", cy: "Gofalwyr ifanc")
        case .working: Phrase(en: "Working carers", cy: "Gofalwyr sy’n gweithio")
        case .minorityEthnic: Phrase(en: "Minority ethnic carers", cy: "Gofalwyr o leiafrifoedd ethnig")
        case .former: Phrase(en: "Former carers", cy: "Cyn-ofalwyr")
        }
    }
}

/// Whether someone's own words may be shown to everyone.
enum Consent: String, Sendable, CaseIterable, SQLConvertible {
    case notAsked = "not_asked"
    case yes, no

    var words: Phrase {
        switch self {
        case .notAsked: Phrase(en: "Not asked yet", cy: "Heb ofyn eto")
        case .yes: Phrase(en: "Yes", cy: "Iawn")
        case .no: Phrase(en: "No", cy: "Na")
        }
    }
}

/// What is answered to what carers said.
enum AnswerKind: String, Sendable, CaseIterable, SQLConvertible {
    case accepted, partly
    case notNow = "not_now"
    case no

    var words: Phrase {
        switch self {
        case .accepted: Phrase(en: "Accepted", cy: "Derbyniwyd")
        case .partly: Phrase(en: "Accepted in part", cy: "Derbyniwyd yn rhannol")
        case .notNow: Phrase(en: "Not now", cy: "Nid nawr")
        case .no: Phrase(en: "No", cy: "Na")
        }
    }
}

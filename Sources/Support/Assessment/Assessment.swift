import Dates
package import Foundation
import Markup
package import Records

/// A conversation with a carer about their needs, from being asked for to its decision.
package struct Assessment: Sendable, Identifiable, RowDecodable {
    enum State: String, Sendable, CaseIterable, SQLConvertible {
        case requested
        case underWay = "under_way"
        /// Its decision waits for a second person.
        case waiting
        /// Decided by one and approved by another: it changes no more.
        case approved
        /// The carer did not want it.
        case refused
    }

    enum Asker: String, Sendable, CaseIterable, SQLConvertible {
        case carer
        case someoneElse = "someone_else"
        case us
    }

    /// How it is done.
    enum Way: String, Sendable, CaseIterable, SQLConvertible {
        case inPerson = "in_person"
        case phone, video
        /// The carer fills it in, and the place makes sure it is complete and right (SI 2014/2827, regulation 2).
        case selfOnline = "self_online"
        case selfPaper = "self_paper"

        var isSelfAssessment: Bool { self == .selfOnline || self == .selfPaper }
    }

    /// Who helps the carer to take part (Care Act 2014, section 67).
    enum Advocacy: String, Sendable, CaseIterable, SQLConvertible {
        case notNeeded = "not_needed"
        case ownPerson = "own_person"
        case advocate, declined
    }

    package let id: UUID
    package let person: UUID
    let kind: AssessmentForm.Kind
    let formVersion: Int
    let state: State
    let askedBy: Asker
    let requestedOn: Day
    /// When it should be done by the place’s own target: no law says a number of days.
    let targetOn: Day
    let lookedAfter: UUID?
    let startedOn: Day?
    let way: Way?
    let isCombined: Bool
    let advocacy: Advocacy?
    let needsInterpreter: Bool
    /// Who does it for the authority, and who answers for it.
    let doneBy: UUID?
    let accountable: UUID?
    let circumstancesSealed: String?
    let urgentOn: Day?
    let urgentSealed: String?
    let refusedOn: Day?
    let refusedSealed: String?
    let approvedOn: Day?
    let copyOn: Day?
    let copyHow: CopyGiven?
    let version: Int
    let createdName: String

    package init(row: Row) throws {
        id = try row["id"]
        person = try row["person_id"]
        kind = try row["kind"]
        formVersion = try row["form_version"]
        state = try row["state"]
        askedBy = try row["asked_by"]
        requestedOn = try row["requested_on"]
        targetOn = try row["target_on"]
        lookedAfter = try row["looked_after_id"]
        startedOn = try row["started_on"]
        way = try row["way"]
        isCombined = try row["is_combined"]
        advocacy = try row["advocacy"]
        needsInterpreter = try row["interpreter"]
        doneBy = try row["done_by"]
        accountable = try row["accountable"]
        circumstancesSealed = try row["circumstances"]
        urgentOn = try row["urgent_on"]
        urgentSealed = try row["urgent_sealed"]
        refusedOn = try row["refused_on"]
        refusedSealed = try row["refused_sealed"]
        approvedOn = try row["approved_on"]
        copyOn = try row["copy_on"]
        copyHow = try row["copy_how"]
        version = try row["version"]
        createdName = try row["created_name"]
    }

    /// The questions it is filled in with: those of its own version, whatever has come since.
    var form: AssessmentForm {
        AssessmentForm.form(kind, version: formVersion) ?? .current(kind)
    }

    /// Whether answers may be written now.
    var isOpen: Bool { state == .requested || state == .underWay }

    /// Past the place’s own target, and neither done nor refused.
    func isLate(on today: Day) -> Bool { targetOn < today && state != .approved && state != .refused }
}

/// How a copy was given.
enum CopyGiven: String, Sendable, CaseIterable, SQLConvertible {
    case byHand = "by_hand"
    case post, email
    case ownPages = "own_pages"
    case readOut = "read_out"

    var words: Phrase {
        switch self {
        case .byHand: Phrase(en: "By hand", cy: "Â llaw")
        case .post: Phrase(en: "By post", cy: "Drwy’r post")
        case .email: Phrase(en: "By email", cy: "Drwy e-bost")
        case .ownPages: Phrase(en: "On their own pages", cy: "Ar eu tudalennau eu hunain")
        case .readOut: Phrase(en: "Read out to them", cy: "Wedi’i ddarllen yn uchel iddynt")
        }
    }
}

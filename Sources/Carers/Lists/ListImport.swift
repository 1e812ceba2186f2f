import Dates
import Desk
import Foundation
import Markup
import Records

/// Whose list it is.
package enum ListKind: String, Sendable, CaseIterable, SQLConvertible {
    case practice = "gp"
    case school, council, other

    var words: Phrase {
        switch self {
        case .practice: Phrase(en: "A GP practice’s", cy: "Rhestr meddygfa")
        case .school: Phrase(en: "A school’s or college’s", cy: "Rhestr ysgol neu goleg")
        case .council: Phrase(en: "The council’s", cy: "Rhestr y cyngor")
        case .other: Phrase(en: "Another’s", cy: "Rhestr arall")
        }
    }

    /// How people on it were found.
    var source: FoundSource {
        switch self {
        case .practice: .practice
        case .school: .school
        case .council: .socialCare
        case .other: .list
        }
    }
}

/// A list that someone else keeps of carers, brought to be matched with the register.
struct ListImport: Sendable, Identifiable, RowDecodable {
    enum State: String, Sendable, SQLConvertible {
        case reading, unreadable, columns, matching, ready, committing, committed
        case takingBack = "taking_back"
        case takenBack = "taken_back"

        /// Whether the program is at it.
        var isWorking: Bool { [.reading, .matching, .committing, .takingBack].contains(self) }
    }

    let id: UUID
    let team: UUID
    let kind: ListKind
    let name: String
    let state: State
    let fileName: String
    let columns: [ListField?]
    /// The parts of towns that enough of its people live in.
    let districts: [String]
    let problem: String?
    let total: Int
    let done: Int
    /// Whether what our records lack is filled in from it.
    let fills: Bool
    let broughtBy: UUID
    let broughtName: String
    let broughtAt: Instant
    let committedName: String?
    let committedAt: Instant?
    let takenName: String?
    let takenAt: Instant?
    let version: Int

    static func subject(_ id: UUID) -> Subject { Subject("list", id) }
    var subject: Subject { Self.subject(id) }

    init(row: Row) throws {
        id = try row["id"]
        team = try row["team_id"]
        kind = try row["kind"]
        name = try row["name"]
        state = try row["state"]
        fileName = try row["file_name"]
        columns = ListField.read(try row["columns"])
        let districts: String = try row["districts"]
        self.districts = districts.split(separator: " ").map(String.init)
        problem = try row["problem"]
        total = try row["total"]
        done = try row["done"]
        fills = try row["fills"]
        broughtBy = try row["brought_by"]
        broughtName = try row["brought_name"]
        broughtAt = try row["brought_at"]
        committedName = try row["committed_name"]
        committedAt = try row["committed_at"]
        takenName = try row["taken_name"]
        takenAt = try row["taken_at"]
        version = try row["version"]
    }
}

/// What a row was found to be.
enum ListOutcome: String, Sendable, CaseIterable, SQLConvertible {
    case unread, new, same, possible, wrong, repeated
    case notACarer = "not_a_carer"

    var words: Phrase {
        switch self {
        case .unread: Phrase(en: "Not looked at yet", cy: "Heb edrych arno eto")
        case .new: Phrase(en: "Not in the register", cy: "Ddim yn y gofrestr")
        case .same: Phrase(en: "In the register already", cy: "Yn y gofrestr eisoes")
        case .possible: Phrase(en: "Possibly in the register", cy: "O bosibl yn y gofrestr")
        case .wrong: Phrase(en: "Something is wrong", cy: "Mae rhywbeth o’i le")
        case .repeated: Phrase(en: "On the list twice", cy: "Ar y rhestr ddwywaith")
        case .notACarer: Phrase(en: "Not a carer, it says", cy: "Ddim yn ofalwr, meddai")
        }
    }

    var firstChoice: ListChoice {
        switch self {
        case .new: .register
        case .same: .same
        case .possible: .undecided
        default: .leave
        }
    }
}

/// What is to be done with a row.
enum ListChoice: String, Sendable, CaseIterable, SQLConvertible {
    case undecided, register, same, leave

    var words: Phrase {
        switch self {
        case .undecided: Phrase(en: "Not decided", cy: "Heb benderfynu")
        case .register: Phrase(en: "Register as new", cy: "Cofrestru fel un newydd")
        case .same: Phrase(en: "It is this person", cy: "Y person hwn ydyw")
        case .leave: Phrase(en: "Leave it out", cy: "Ei hepgor")
        }
    }
}

/// A row of a list, opened.
struct ListRow: Sendable {
    let number: Int
    let cells: [String]
    let outcome: ListOutcome
    let person: UUID?
    let rules: [MatchRule]
    let problems: [ListProblem]
    let choice: ListChoice
    let isMade: Bool
}

/// A row that was matched.
struct MatchedRow: Sendable {
    let number: Int
    var outcome: ListOutcome
    var person: UUID?
    var rules: [MatchRule] = []
    var problems: [ListProblem] = []
    /// By which the same person on another row is known.
    var print: String?
    var district: String?
}

import DesignSystem
package import Foundation
import Markup
import Records

extension BoardMember.Part {
    var words: Phrase {
        switch self {
        case .chair: Phrase(en: "Chair", cy: "Cadeirydd")
        case .deputy: Phrase(en: "Deputy chair", cy: "Dirprwy gadeirydd")
        case .carersSeat: Phrase(en: "Carers’ representative", cy: "Cynrychiolydd gofalwyr")
        case .secretary: Phrase(en: "Secretary", cy: "Ysgrifennydd")
        case .member: Phrase(en: "Member", cy: "Aelod")
        }
    }
}

/// Words that most pages of boards use.
enum BoardWords {
    static let name = Phrase(en: "Name", cy: "Enw")
    static let reportsTo = Phrase(en: "Reports to", cy: "Yn adrodd i")
    static let terms = Phrase(en: "Terms of reference", cy: "Cylch gorchwyl")
    static let papersDays = Phrase(
        en: "Working days before a meeting that its papers are due",
        cy: "Diwrnodau gwaith cyn cyfarfod y mae ei bapurau i ddod"
    )
    /// What each field of a board is called.
    static let fields = ["name": name, "parent": reportsTo, "terms": terms, "papers_days": papersDays]
    static let boards = Phrase(en: "Boards", cy: "Byrddau")
    static let board = Phrase(en: "Board", cy: "Bwrdd")
    static let meeting = Phrase(en: "Meeting", cy: "Cyfarfod")
    static let meetings = Phrase(en: "Meetings", cy: "Cyfarfodydd")
    static let members = Phrase(en: "Members", cy: "Aelodau")
    static let report = Phrase(en: "Report", cy: "Adroddiad")
    static let papersDue = Phrase(en: "Papers due", cy: "Papurau erbyn")
    static let save = Phrase(en: "Save", cy: "Cadw")
    static let change = Phrase(en: "Change", cy: "Newid")
    static let backToBoard = Phrase(en: "Back to the board", cy: "Yn ôl i’r bwrdd")
    static let log = Phrase(en: "Decisions and actions", cy: "Penderfyniadau a chamau")
}

/// Where the pages of boards are.
package enum BoardPaths {
    package static let list = "/boards"
    package static func board(_ id: UUID) -> String { "/boards/" + id.written }
    package static func meeting(_ id: UUID, of board: UUID) -> String { Self.board(board) + "/meetings/" + id.written }
    package static func log(_ board: UUID) -> String { Self.board(board) + "/decisions" }
    package static func decision(_ id: UUID, of board: UUID) -> String { log(board) + "/" + id.written }
    package static func report(_ id: UUID) -> String { "/reports/" + id.written }
    package static func version(_ number: Int, of report: UUID) -> String {
        Self.report(report) + "/versions/\(number)"
    }
}

extension UUID {
    /// As addresses, forms and columns have it.
    var written: String { text }
}

extension NavigationItem {
    static let boards = NavigationItem(BoardWords.boards, path: BoardPaths.list)
    static func board(_ board: Board) -> NavigationItem {
        NavigationItem(Phrase(same: board.name), path: BoardPaths.board(board.id))
    }
}

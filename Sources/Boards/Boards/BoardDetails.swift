package import Forms
package import Foundation
import Markup

/// What is said of a board.
package struct BoardDetails: Sendable, Equatable {
    static let fieldNames = ["name", "parent", "terms", "papers_days"]

    let name: String
    let parent: UUID?
    let terms: String?
    let papersDays: Int

    /// As a form sends them, for merging two people's edits.
    static func fields(_ form: Form) -> [String: String] {
        Dictionary(
            uniqueKeysWithValues: fieldNames.map { name in
                (name, form[name].trimmingCharacters(in: .whitespacesAndNewlines).replacing("\r\n", with: "\n"))
            }
        )
    }

    package init(name: String, parent: UUID? = nil, terms: String? = nil, papersDays: Int = 5) {
        self.name = name
        self.parent = parent
        self.terms = terms
        self.papersDays = papersDays
    }

    /// - Throws: `InvalidForm` with every problem.
    package init(_ form: Form) throws(InvalidForm) {
        var read = FormReader(form)
        name = read.text("name", required: Phrase(en: "Enter the board’s name", cy: "Rhowch enw’r bwrdd"))
        parent = read.optionalUUID("parent")
        terms = read.optionalLongText("terms", most: 5000)
        papersDays = read.optionalInteger("papers_days", in: 0...60) ?? 0
        try read.finish()
    }
}

extension Board {
    /// As the edit form's fields hold them.
    var fields: [String: String] {
        [
            "name": name, "parent": parent?.uuidString.lowercased() ?? "", "terms": terms ?? "",
            "papers_days": String(papersDays),
        ]
    }
}

/// What is said of a member of a board.
package struct MemberDetails: Sendable, Equatable {
    let name: String
    let account: UUID?
    let part: BoardMember.Part
    let agency: UUID?

    package init(name: String, account: UUID? = nil, part: BoardMember.Part = .member, agency: UUID? = nil) {
        self.name = name
        self.account = account
        self.part = part
        self.agency = agency
    }

    /// Either an account is chosen or a name is given.
    ///
    /// - Throws: `InvalidForm` with every problem.
    init(_ form: Form, accounts: [UUID: String]) throws(InvalidForm) {
        var read = FormReader(form)
        account = read.optionalUUID("account").flatMap { accounts[$0] == nil ? nil : $0 }
        let typed = read.optionalText("member_name", most: 120)
        name = account.flatMap { accounts[$0] } ?? typed ?? ""
        part = read.choice(
            "part",
            required: Phrase(en: "Choose their part", cy: "Dewiswch eu rhan"),
            fallback: .member
        )
        agency = read.optionalUUID("agency")
        if name.isEmpty {
            read.refuse(
                "member_name",
                Phrase(en: "Choose an account or enter a name", cy: "Dewiswch gyfrif neu rhowch enw")
            )
        }
        try read.finish()
    }
}

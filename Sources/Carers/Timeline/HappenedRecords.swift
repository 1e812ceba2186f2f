import DesignSystem
package import Desk
package import Foundation
package import Markup
package import Records

/// A timeline of rows that say what happened, when and by whom, and nothing of what was written.
package struct HappenedOnTimeline: TimelineSource {
    package let code: String
    package let words: Phrase
    /// By what a row says happened.
    let titles: [String: Phrase]
    let path: @Sendable (_ item: UUID, _ person: UUID) -> String
    /// A query of `id`, `at`, `what`, `name` and `item_id`.
    let rows: @Sendable (_ person: UUID) -> SQL

    package init(
        code: String,
        words: Phrase,
        titles: [String: Phrase],
        path: @escaping @Sendable (_ item: UUID, _ person: UUID) -> String,
        rows: @escaping @Sendable (_ person: UUID) -> SQL
    ) {
        self.code = code
        self.words = words
        self.titles = titles
        self.path = path
        self.rows = rows
    }

    package func entries(of person: Person, before mark: TimelineMark?, limit: Int, _ look: Look) throws
        -> [TimelineEntry]
    {
        try look.db.rows(
            """
            SELECT happened.* FROM (\(rows(person.id))) happened
            WHERE happened.at IS NOT NULL \(before(mark, "happened.at", "happened.id"))
            ORDER BY happened.at DESC, happened.id DESC LIMIT \(limit)
            """
        ).map { row in
            let what: String = try row["what"]
            let name: String? = try row["name"]
            let title = titles[what] ?? words
            return TimelineEntry(
                at: try row["at"],
                id: try row["id"],
                title,
                meta: name.map { "\($0)" },
                body: "<p>\(HTML.link(words, to: path(try row["item_id"], person.id)))</p>"
            )
        }
    }
}

/// Registrations and referrals that led to a record, on its timeline.
let arrivalsOnTimeline = HappenedOnTimeline(
    code: "arrivals",
    words: Phrase(en: "Registrations and referrals", cy: "Cofrestriadau ac atgyfeiriadau"),
    titles: [
        "registration": Phrase(en: "They registered themselves", cy: "Cofrestrodd eu hunain"),
        "young": Phrase(en: "They asked for help as a young carer", cy: "Gofynnodd am help fel gofalwr ifanc"),
        "referral": Phrase(en: "They were referred", cy: "Cawsant eu hatgyfeirio"),
        "decided": Phrase(en: "It was decided what happens", cy: "Penderfynwyd beth sy’n digwydd"),
    ],
    path: { item, _ in FindingPaths.arrival(item) },
    rows: { person in
        """
        SELECT a.id, a.arrived_at AS at, a.kind AS what, NULL AS name, a.id AS item_id
        FROM arrival a WHERE a.person_id = \(person)
        UNION ALL
        SELECT a.id, a.decided_at, 'decided', a.decided_name, a.id FROM arrival a WHERE a.person_id = \(person)
        """
    }
)

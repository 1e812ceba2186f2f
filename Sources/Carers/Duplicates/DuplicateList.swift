import DesignSystem
package import Desk
import Forms
import Foundation
import Markup
package import Records
import Web

/// Pairs of records that may be one person’s, of those whoever asks may see.
package struct DuplicateList: Question {
    package struct Answer: Sendable {
        let pairs: [AlikePair]
        let people: [UUID: Person]
        let total: Int
    }

    static let size = 50
    let page: Int

    package init(page: Int) { self.page = page }

    package func permits(_ actor: Actor, _ db: any Reader) -> Bool { actor.may(.keepCarers) }

    package func answer(_ look: Look) throws -> Answer {
        let one = personVisible(to: look.actor, at: look.now, id: "likeness.person_id")
        let other = personVisible(to: look.actor, at: look.now, id: "likeness.other_id")
        let visible: SQL = "\(one) AND \(other)"
        let offset = max(0, min(page, 1_000_000) - 1) * Self.size
        let pairs = try look.db.alikePairs(where: visible, limit: Self.size, offset: offset)
        let people = try look.people(pairs.flatMap { [$0.person, $0.other] })
        return Answer(
            pairs: pairs,
            people: Dictionary(people.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first }),
            total: try look.db.countAlikePairs(where: visible)
        )
    }
}

let duplicateListRoutes: [Route] = [
    .get(CarersPaths.duplicates, for: .staffWho(.keepCarers)) { visit in
        let number = Int(visit.form["page"]) ?? 1
        return .page(duplicatesPage(try await visit.ask(DuplicateList(page: number)), number))
    }
]

private func duplicatesPage(_ answer: DuplicateList.Answer, _ number: Int) -> Page {
    let rows: [[HTML]] = answer.pairs.compactMap { pair in
        guard let one = answer.people[pair.person], let other = answer.people[pair.other] else { return nil }
        let path = CarersPaths.comparison(of: pair.person, with: pair.other)
        return [
            one.inDuplicateList, other.inDuplicateList, "\(pair.rules.words)", DuplicateWords.tag(pair.points),
            .link(DuplicateWords.look, to: path, about: "\(one.names.full), \(other.names.full)"),
        ]
    }
    let table = HTML.table(
        DuplicateWords.title,
        id: "duplicates",
        columns: [
            Column(DuplicateWords.oneRecord), Column(DuplicateWords.otherRecord), Column(DuplicateWords.why),
            Column(DuplicateWords.howSure), Column(DuplicateWords.look),
        ],
        rows: rows,
        isCaptionSeen: false
    )
    let pages = HTML.pages(of: answer.total, size: DuplicateList.size, current: number) {
        "\(CarersPaths.duplicates)?page=\($0)"
    }
    return Page(
        DuplicateWords.title,
        breadcrumbs: [CarersWords.crumb],
        width: .wide,
        body: """
            <p>\(DuplicateWords.opening)</p>
            \(rows.isEmpty ? "<p>\(DuplicateWords.none)</p>" : "\(table)\(pages)")
            """
    )
}

extension Person {
    /// The name, the birth date and the reference: enough to tell two records apart.
    var inDuplicateList: HTML {
        let born: HTML = self.born.map { "\($0.bornWords)" } ?? "\(CarersWords.notKnown)"
        return """
            \(.link(Phrase(asWritten: names.listed), to: CarersPaths.person(id)))<p class="meta">\(born), \(reference)</p>
            """
    }
}

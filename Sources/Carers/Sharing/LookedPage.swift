import DesignSystem
import Desk
import Forms
import Foundation
import Markup
import Web

/// Who opened or changed someone's record, the newest first: the same that the person is shown when they ask.
struct WhoLooked: OpensPerson {
    struct Answer: Sendable {
        let frame: PersonFrame
        let lines: [Looked]
        var isCut: Bool { lines.count == WhoLooked.most }
    }

    static let most = 100

    let person: UUID
    let before: Int?

    func answer(_ look: Look) throws -> Answer {
        Answer(
            frame: try look.frame(of: person, for: .keeping),
            lines: try look.db.looked(at: person, before: before, limit: Self.most)
        )
    }
}

let lookedRoutes: [Route] = [
    .get("/carers/:person/looked", for: .staffWho(.seeCarers)) { visit in
        let before = Int(visit.form["before"])
        return .page(lookedPage(try await visit.ask(WhoLooked(person: visit.id("person"), before: before)), visit))
    }
]

private let words = Dictionary(
    (Event.ofTheDesk + Event.ofRegister).map { ($0.name, $0.words) },
    uniquingKeysWith: { first, _ in first }
)

private func lookedPage(_ answer: WhoLooked.Answer, _ visit: Visit) -> Page {
    let path = CarersPaths.part("looked", of: answer.frame.person.id)
    let other = Phrase(en: "Worked on the record", cy: "Gweithiodd ar y cofnod")
    let rows: [[HTML]] = answer.lines.map { line in
        let what: Phrase =
            switch line.kind {
            case OpenAddress.kind: Phrase(en: "Looked at where they live", cy: "Edrychodd ble maent yn byw")
            case EqualityOfPerson.kind:
                Phrase(en: "Looked at the equality answers", cy: "Edrychodd ar yr atebion cydraddoldeb")
            default: words[line.event] ?? other
            }
        return ["\(line.name)", "\(what)", "\(visit.moment(line.at))"]
    }
    let older: HTML? =
        answer.isCut
        ? answer.lines.last.map {
            "<p>\(.link(Phrase(en: "Older lines", cy: "Llinellau hŷn"), to: "\(path)?before=\($0.number)"))</p>"
        } : nil
    let title = Phrase(en: "Who looked at this record", cy: "Pwy edrychodd ar y cofnod hwn")
    let table = HTML.table(
        title,
        columns: [
            Column(Phrase(en: "Who", cy: "Pwy")), Column(Phrase(en: "What they did", cy: "Beth wnaethant")),
            Column(Phrase(en: "When", cy: "Pryd")),
        ],
        rows: rows,
        isCaptionSeen: false
    )
    return .ofPerson(
        answer.frame,
        title,
        under: [
            NavigationItem(SharingWords.title, path: CarersPaths.part("sharing", of: answer.frame.person.id))
        ],
        visit,
        body: "\(table)\(older)"
    )
}

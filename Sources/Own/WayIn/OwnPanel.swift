public import Carers
import DesignSystem
import Desk
import Foundation
public import Markup
import Records
public import Web

/// On a person's record: whether they come in to their own pages, and what they said there that waits for an answer.
public struct OwnPanel: PersonPanel {
    public var part: RecordPart { .keeping }

    public init() {}

    public func onRecord(_ visit: Visit, _ person: Person) async throws -> HTML? {
        guard person.isCarer else { return nil }
        let known = try await visit.ask(OwnAtAGlance(person: person.id))
        let came: HTML =
            known.way.map { way -> HTML in
                let last: HTML = way.cameInAt.map { "\(visit.moment($0))" } ?? .none(WayInWords.never)
                return "\(WayInWords.came): \(last)"
            } ?? "\(WayInWords.notYet)"
        let waits: HTML? =
            known.waiting == 0
            ? nil
            : " \(HTML.tag(Phrase(en: "\(known.waiting) to answer", cy: "\(known.waiting) i’w hateb"), .warn))"
        return """
            <h2>\(WayInWords.title)</h2><p>\(came)\(waits)</p>
            <p>\(HTML.link(WayInWords.title, to: OwnPaths.ofPerson(person.id)))</p>
            """
    }
}

/// How it stands with someone's own pages; the look at the record is written down already.
struct OwnAtAGlance: Question {
    struct Answer: Sendable {
        let way: OwnWay?
        let waiting: Int
    }

    let person: UUID

    func permits(_ actor: Actor, _ db: any Reader) -> Bool { actor.may(.seeCarers) }

    func answer(_ look: Look) throws -> Answer {
        _ = try look.person(person, for: .keeping)
        return Answer(
            way: try look.db.ownWay(of: person),
            waiting: try look.remarks(of: person).count { $0.answerBy != nil && $0.doneAt == nil }
        )
    }
}

import Dates
import DesignSystem
import Desk
import Foundation
import Markup
import Records
import Web

/// A person's record: who they are, and what the page of it shows first.
struct OpenRecord: OpensPerson {
    struct Answer: Sendable {
        let frame: PersonFrame
        let ways: [ContactWay]
        let teamName: String
    }

    let person: UUID

    func answer(_ look: Look) throws -> Answer {
        let frame = try look.frame(of: person)
        return Answer(
            frame: frame,
            ways: try look.contactWays(of: person),
            teamName: try look.db.nameOfTeam(frame.person.team)
        )
    }
}

func recordRoutes(_ panels: [any PersonPanel]) -> [Route] {
    [
        .get("/carers/:person", for: .staffWho(.seeCarers)) { visit in
            let answer = try await visit.ask(OpenRecord(person: visit.id("person")))
            var parts: [HTML] = []
            for panel in panels {
                if let part = try await panel.onRecord(visit, answer.frame.person) { parts.append(part) }
            }
            return .page(recordPage(answer, parts, visit))
        }
    ]
}

private func recordPage(_ answer: OpenRecord.Answer, _ panels: [HTML], _ visit: Visit) -> Page {
    let person = answer.frame.person
    let facts = [
        Fact(Phrase(en: "Record kept by", cy: "Cedwir y cofnod gan"), text: answer.teamName),
        Fact(Phrase(en: "Registered", cy: "Cofrestrwyd"), .day(person.registeredOn)),
        Fact(
            Phrase(en: "How they were found", cy: "Sut y daethpwyd o hyd iddynt"),
            person.found.source.map { "\($0.words)" } ?? .none(CarersWords.notKnown)
        ),
    ]
    return .ofPerson(
        answer.frame,
        CarersWords.overview,
        visit,
        body: "\(.summaryList(facts))\(panels)"
    )
}

import Carers
import Dates
import DesignSystem
import Desk
import Foundation
import Markup
import Records
import Web

/// Everything of one person’s support: assessments, plans, reviews.
struct SupportOfPerson: OpensPerson {
    struct Answer: Sendable {
        let frame: PersonFrame
        let assessments: [Assessment]
    }

    let person: UUID

    func answer(_ look: Look) throws -> Answer {
        Answer(frame: try look.frame(of: person), assessments: try look.db.assessments(of: person))
    }
}

let supportOfPersonRoutes: [Route] = [
    .get("/carers/:person/support", for: .staffWho(.seeCarers)) { visit in
        .page(supportPage(try await visit.ask(SupportOfPerson(person: visit.id("person"))), visit))
    }
]

private func supportPage(_ answer: SupportOfPerson.Answer, _ visit: Visit) -> Page {
    let person = answer.frame.person.id
    let rows: [[HTML]] = answer.assessments.map { assessment in
        [
            .link(assessment.kind.words, to: SupportPaths.assessment(assessment.id, of: person)),
            .day(assessment.requestedOn), assessment.state.tag, .day(assessment.targetOn),
            assessment.copyOn.map(HTML.day) ?? .none(Phrase(en: "Not yet", cy: "Ddim eto")),
        ]
    }
    let columns: [Column] = [
        Column(SupportWords.assessment), Column(Phrase(en: "Asked for", cy: "Gofynnwyd amdano")),
        Column(Phrase(en: "Where it stands", cy: "Ble mae’n sefyll")), Column(SupportWords.localTarget),
        Column(Phrase(en: "Copy given", cy: "Rhoddwyd copi")),
    ]
    let ask: HTML? =
        answer.frame.mayKeep
        ? "<p>\(HTML.buttonLink(Phrase(en: "Ask for an assessment", cy: "Gofyn am asesiad"), to: SupportPaths.newAssessment(person)))</p>"
        : nil
    let list: HTML =
        rows.isEmpty
        ? .emptyState(Phrase(en: "No assessment yet.", cy: "Dim asesiad eto."))
        : .table(SupportWords.assessments, columns: columns, rows: rows)
    return .ofPerson(answer.frame, SupportWords.support, visit, body: "\(list)\(ask)")
}

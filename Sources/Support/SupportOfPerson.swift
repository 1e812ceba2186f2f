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
        let plans: [SupportPlan]
        /// The wellbeing scale each time it was answered, the oldest first.
        let taken: [ScoresTaken]
        let turning: [TurningEighteen]
    }

    let person: UUID

    func answer(_ look: Look) throws -> Answer {
        let frame = try look.frame(of: person, for: .support)
        return Answer(
            frame: frame,
            assessments: try look.db.assessments(of: person),
            plans: try look.db.supportPlans(of: person),
            taken: try look.db.wellbeing(of: person),
            turning: try look.turningEighteen(frame.person)
        )
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
    return .ofPerson(
        answer.frame,
        SupportWords.support,
        visit,
        body: "\(list)\(ask)\(plans(answer))\(birthdays(answer))\(wellbeing(answer))\(scoresLink(person))"
    )
}

private func plans(_ answer: SupportOfPerson.Answer) -> HTML? {
    guard !answer.plans.isEmpty else { return nil }
    let person = answer.frame.person.id
    let none: HTML = .none(Phrase(en: "Not yet", cy: "Ddim eto"))
    let rows: [[HTML]] = answer.plans.map { plan in
        [
            .link(PlanWords.plan, to: SupportPaths.plan(plan.id, of: person)), plan.state.tag,
            plan.approvedOn.map(HTML.day) ?? none, plan.copyOn.map(HTML.day) ?? none,
            plan.reviewOn.map(HTML.day) ?? .none(),
        ]
    }
    let columns: [Column] = [
        Column(PlanWords.plan), Column(Phrase(en: "Where it stands", cy: "Ble mae’n sefyll")),
        Column(Phrase(en: "Approved", cy: "Cymeradwywyd")), Column(Phrase(en: "Copy given", cy: "Rhoddwyd copi")),
        Column(Phrase(en: "Next review", cy: "Adolygiad nesaf")),
    ]
    return .table(PlanWords.plans, id: "plans", columns: columns, rows: rows)
}

private func scoresLink(_ person: UUID) -> HTML {
    "<p>\(HTML.link(ToolWords.scores, to: SupportPaths.scores(person)))</p>"
}

/// The eighteenth birthdays that bear on them, once there is one ahead or a step was taken.
private func birthdays(_ answer: SupportOfPerson.Answer) -> HTML? {
    guard !answer.turning.isEmpty else { return nil }
    let lines: [HTML] = answer.turning.map { one in
        "<li>\(one.child?.names.full ?? "") \(HTML.day(one.birthday)) \(HTML.tag(one.standing(on: answer.frame.today)))</li>"
    }
    let path = SupportPaths.transition(answer.frame.person.id)
    return "<h2>\(HTML.link(TransitionWords.title, to: path))</h2><ul>\(lines)</ul>"
}

private func wellbeing(_ answer: SupportOfPerson.Answer) -> HTML? {
    guard let first = answer.taken.first, let last = answer.taken.last, answer.taken.count > 1 else { return nil }
    return distance(first, answer.taken[answer.taken.count - 2], last)
}

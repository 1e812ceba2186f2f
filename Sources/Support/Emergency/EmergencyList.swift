import Carers
import Dates
import DesignSystem
import Desk
import Foundation
import Markup
import Records
import Web

/// Emergency plans that ask for someone's attention: what is under way, what is to be looked back on, what is due.
struct EmergenciesAtHand: Question {
    struct Answer: Sendable {
        let uses: [EmergencyUse]
        let plans: [EmergencyPlanToCheck]
        let people: [UUID: Person]
        let today: Day
    }

    func permits(_ actor: Actor, _ db: any Reader) -> Bool { actor.may(.seeCarers) }

    func answer(_ look: Look) throws -> Answer {
        let uses = try look.db.emergencyUses(visibleTo: look.actor, at: look.now)
        let soon = look.today.adding(days: 30)
        let plans = try look.db.emergencyPlansToCheck(by: soon, visibleTo: look.actor, at: look.now)
        let people = try look.people(uses.map(\.person) + plans.map(\.person))
        // Whose record is closed, or who died, is asked nothing any more.
        let asked = Set(people.filter(\.mayHoldCard).map(\.id))
        return Answer(
            uses: uses,
            plans: plans.filter { asked.contains($0.person) },
            people: Dictionary(people.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first }),
            today: look.today
        )
    }
}

let emergencyListRoutes: [Route] = [
    .get(EmergencyPaths.list, for: .staffWho(.seeCarers)) { visit in
        .page(listPage(try await visit.ask(EmergenciesAtHand()), visit))
    }
]

private func listPage(_ all: EmergenciesAtHand.Answer, _ visit: Visit) -> Page {
    let now = all.uses.filter(\.isOpen)
    let after = all.uses.filter(\.waitsForReview)
    let due = all.plans.filter { $0.due <= all.today }
    let figures: [(Int, Phrase)] = [
        (now.count, Phrase(en: "emergencies under way", cy: "argyfyngau ar y gweill")),
        (after.count, Phrase(en: "emergencies to look back on", cy: "argyfyngau i edrych yn ôl arnynt")),
        (due.count, Phrase(en: "plans past their yearly check", cy: "cynlluniau heibio eu gwiriad blynyddol")),
    ]
    let nothing = Phrase(
        en: "Nothing is under way, and no plan is due within 30 days.",
        cy: "Nid oes dim ar y gweill, ac nid oes cynllun yn ddyledus o fewn 30 diwrnod."
    )
    let isQuiet = all.uses.isEmpty && all.plans.isEmpty
    return Page(
        EmergencyWords.plans,
        breadcrumbs: [CarersWords.crumb],
        width: .wide,
        section: SupportWords.work,
        subNavigation: supportLists(visit),
        body: """
            \(.counts(figures))\(if: isQuiet, "<p>\(nothing)</p>")
            \(usesTable(UseWords.now, "now", now, all, visit))\(usesTable(UseWords.toReview, "after", after, all, visit))
            \(plansTable(all))
            """
    )
}

private func usesTable(
    _ caption: Phrase,
    _ id: String,
    _ uses: [EmergencyUse],
    _ all: EmergenciesAtHand.Answer,
    _ visit: Visit
) -> HTML? {
    guard !uses.isEmpty else { return nil }
    let rows: [[HTML]] = uses.compactMap { use in
        guard let person = all.people[use.person] else { return nil }
        let name: HTML = .link(Phrase(same: person.names.full), to: EmergencyPaths.use(use.id, use.person))
        return [name, "\(person.reference)", "\(use.why.words)", "\(visit.moment(use.startedAt))"]
    }
    return .table(
        caption,
        id: id,
        columns: [
            Column(EmergencyWords.carer), Column(Phrase(en: "Reference", cy: "Cyfeirnod")), Column(UseWords.why),
            Column(UseWords.started),
        ],
        rows: rows
    )
}

private func plansTable(_ all: EmergenciesAtHand.Answer) -> HTML? {
    guard !all.plans.isEmpty else { return nil }
    let rows: [[HTML]] = all.plans.compactMap { plan in
        guard let person = all.people[plan.person] else { return nil }
        let due: HTML? = plan.due <= all.today ? .tag(EmergencyWords.due, .warn) : nil
        let few: HTML? =
            plan.contacts < EmergencyPlan.fewestContacts
            ? .tag(Phrase(en: "Too few", cy: "Rhy ychydig"), .warn) : nil
        return [
            .link(Phrase(same: person.names.full), to: EmergencyPaths.plan(person.id)), "\(person.reference)",
            "\(HTML.day(plan.due)) \(due)", "\(plan.contacts) \(few)",
        ]
    }
    return .table(
        Phrase(en: "Plans to read through again", cy: "Cynlluniau i’w darllen eto"),
        id: "due",
        columns: [
            Column(EmergencyWords.carer), Column(Phrase(en: "Reference", cy: "Cyfeirnod")),
            Column(EmergencyWords.checkDue), Column(Phrase(en: "People to ring", cy: "Pobl i’w ffonio")),
        ],
        rows: rows
    )
}

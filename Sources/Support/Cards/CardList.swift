import Carers
import Dates
import DesignSystem
import Desk
import Forms
import Foundation
import Markup
import People
import Records
import Web

/// Every card that something is to be done with: to give, to print, soon over.
struct CardsAtHand: Question {
    struct Answer: Sendable {
        let toIssue: [CarersCard]
        let toPrint: [CarersCard]
        let ending: [CarersCard]
        let runs: [PrintRun]
        let people: [UUID: Person]
        /// The teams for which whoever looks may give cards.
        let teams: [UUID: String]
        let mayRule: [UUID]
        let today: Day
    }

    func permits(_ actor: Actor, _ db: any Reader) -> Bool { actor.may(.seeCarers) }

    func answer(_ look: Look) throws -> Answer {
        let actor = look.actor
        let soon = look.today.adding(days: 60)
        let toIssue = try look.db.cards(.toIssue, visibleTo: actor, at: look.now)
        let toPrint = try look.db.cards(.toPrint, visibleTo: actor, at: look.now).filter { $0.isGood(on: look.today) }
        let ending = try look.db.cards(.endingBy(soon), visibleTo: actor, at: look.now)
        let people = try look.people((toIssue + toPrint + ending).map(\.person))
        let teams = actor.teams(where: .keepCarers)
        return Answer(
            toIssue: toIssue,
            toPrint: toPrint,
            ending: ending,
            runs: try look.db.printRuns(of: teams, limit: 20),
            people: Dictionary(people.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first }),
            teams: Dictionary(
                try look.db.teams(teams).map { ($0.id, $0.name) },
                uniquingKeysWith: { first, _ in first }
            ),
            mayRule: actor.teams(where: .shareOutWork),
            today: look.today
        )
    }
}

let cardListRoutes: [Route] = [
    .get(CardPaths.list, for: .staffWho(.seeCarers)) { visit in
        .page(cardsPage(try await visit.ask(CardsAtHand()), visit))
    },
    .post("/cards/issue", for: .staffWho(.keepCarers)) { visit in
        try await visit.perform(IssueCards())
        return .redirect(to: CardPaths.list, notice: .cardsIssued)
    },
    .post(CardPaths.runs, for: .staffWho(.keepCarers)) { visit in
        let all = try await visit.ask(CardsAtHand())
        let asked = UUID(text: visit.form["team"])
        guard let team = asked ?? (all.teams.count == 1 ? all.teams.keys.first : nil) else { throw Refusal.notFound }
        return .redirect(to: CardPaths.run(try await visit.perform(MakePrintRun(team: team))))
    },
]

private func cardsPage(_ all: CardsAtHand.Answer, _ visit: Visit) -> Page {
    let giving: HTML? =
        all.toIssue.isEmpty || all.teams.isEmpty
        ? nil
        : .form(
            action: "/cards/issue",
            visit.context,
            .button(Phrase(en: "Give all of these a number", cy: "Rhoi rhif i bob un o’r rhain"))
        )
    let figures: [(Int, Phrase)] = [
        (all.toIssue.count, Phrase(en: "asked for", cy: "wedi’u gofyn amdanynt")),
        (all.toPrint.count, Phrase(en: "to print", cy: "i’w hargraffu")),
        (all.ending.count, Phrase(en: "over within 60 days", cy: "ar ben o fewn 60 diwrnod")),
    ]
    return Page(
        CardWords.cards,
        breadcrumbs: [CarersWords.crumb],
        width: .wide,
        section: SupportWords.work,
        subNavigation: supportLists(visit),
        body: """
            \(.counts(figures))
            \(cardTable(Phrase(en: "Asked for", cy: "Gofynnwyd amdanynt"), "asked", all.toIssue, all) { .day($0.appliedOn) })\(giving)
            \(cardTable(Phrase(en: "To print", cy: "I’w hargraffu"), "to-print", all.toPrint, all) { numberCell($0) })
            \(printing(all, visit))
            \(cardTable(Phrase(en: "Soon over", cy: "Ar ben yn fuan"), "ending", all.ending, all) { endCell($0, all.today) })
            \(runTable(all.runs, visit))\(rulesLinks(all))
            <p>\(.link(CheckWords.title, to: CardPaths.check))</p>
            """
    )
}

private func numberCell(_ card: CarersCard) -> HTML {
    card.number.map { "<bdi dir=\"ltr\" class=\"digits\">\($0.said)</bdi>" } ?? .none(CardWords.noNumber)
}

private func endCell(_ card: CarersCard, _ today: Day) -> HTML {
    let day: HTML = card.expiresOn.map { .day($0) } ?? .none(CardWords.notYet)
    return card.isGood(on: today) ? day : "\(day) \(CardState.expired.tag)"
}

private func cardTable(
    _ caption: Phrase,
    _ id: String,
    _ cards: [CarersCard],
    _ all: CardsAtHand.Answer,
    _ fact: (CarersCard) -> HTML
) -> HTML? {
    guard !cards.isEmpty else { return nil }
    let rows: [[HTML]] = cards.compactMap { card in
        guard let person = all.people[card.person] else { return nil }
        let name: HTML = .link(Phrase(same: person.names.full), to: CardPaths.ofPerson(person.id))
        return [name, "\(person.reference)", fact(card)]
    }
    let what =
        switch id {
        case "asked": CardWords.applied
        case "to-print": CardWords.number
        default: CardWords.until
        }
    let reference = Phrase(en: "Reference", cy: "Cyfeirnod")
    return .table(
        caption,
        id: id,
        columns: [Column(CardWords.carer), Column(reference), Column(what)],
        rows: rows,
        isEven: true
    )
}

private func printing(_ all: CardsAtHand.Answer, _ visit: Visit) -> HTML? {
    guard !all.toPrint.isEmpty, !all.teams.isEmpty else { return nil }
    let mine = all.teams.sorted { $0.value < $1.value }.filter { team in
        all.toPrint.contains { all.people[$0.person]?.team == team.key }
    }
    let several = mine.count > 1
    let forms: [HTML] = mine.map { team in
        let about: String? = several ? team.value : nil
        return .form(
            action: CardPaths.runs,
            visit.context,
            "\(.hidden("team", team.key.text))\(.button(CardWords.print, .secondary, about: about))\(if: several, " \(team.value)")"
        )
    }
    return "\(forms)"
}

private func runTable(_ runs: [PrintRun], _ visit: Visit) -> HTML? {
    guard !runs.isEmpty else { return nil }
    let rows: [[HTML]] = runs.map { run in
        let when: HTML = "\(visit.moment(run.madeAt))"
        let open = Phrase(en: "Open", cy: "Agor")
        return [when, "\(run.madeName)", .link(open, to: CardPaths.run(run.id), about: run.madeAt.iso)]
    }
    return .table(
        Phrase(en: "Pages of cards", cy: "Tudalennau o gardiau"),
        id: "runs",
        columns: [
            Column(Phrase(en: "Made", cy: "Gwnaed")), Column(Phrase(en: "By", cy: "Gan")),
            Column(Phrase(en: "Page", cy: "Tudalen")),
        ],
        rows: rows
    )
}

private func rulesLinks(_ all: CardsAtHand.Answer) -> HTML? {
    let links: [HTML] = all.mayRule.map { team in
        let name = all.teams[team] ?? "–"
        let words = Phrase(en: "How cards are given: \(name)", cy: "Sut y rhoddir cardiau: \(name)")
        return "<li>\(.link(words, to: CardPaths.rules(team)))</li>"
    }
    return links.isEmpty ? nil : "<ul class=\"plain\">\(links)</ul>"
}

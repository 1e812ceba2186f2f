import Carers
import Dates
import DesignSystem
import Desk
import Foundation
import Markup
import People
import PlanReading
import Records
import Web

/// Cards that were put on one page to be printed.
struct CardsOfRun: Question {
    struct Answer: Sendable {
        let run: PrintRun
        let cards: [CarersCard]
        let people: [UUID: Person]
        let rules: CardRules
        let today: Day

        /// What is printed: a card that ended since is printed no more.
        var good: [CarersCard] { cards.filter { $0.isGood(on: today) } }
    }

    let run: UUID

    func permits(_ actor: Actor, _ db: any Reader) -> Bool { actor.may(.keepCarers) }

    func answer(_ look: Look) throws -> Answer {
        let run = try look.db.printRun(run, of: look.actor.teams(where: .keepCarers))
        let cards = try look.db.cards(.ofRun(run.id), visibleTo: look.actor, at: look.now)
        return Answer(
            run: run,
            cards: cards,
            people: Dictionary(
                try look.people(cards.map(\.person)).map { ($0.id, $0) },
                uniquingKeysWith: { first, _ in first }
            ),
            rules: try look.db.cardRules(of: run.team),
            today: look.today
        )
    }
}

let printRunRoutes: [Route] = [
    .get("/cards/print-runs/:run", for: .staffWho(.keepCarers), isLong: true) { visit in
        .page(runPage(try await visit.ask(CardsOfRun(run: visit.id("run"))), visit))
    },
    .get("/cards/print-runs/:run/numbers.csv", for: .staffWho(.keepCarers)) { visit in
        let answer = try await visit.ask(CardsOfRun(run: visit.id("run")))
        let kind = "text/csv; charset=utf-8"
        let table = numbers(answer, visit.origin)
        return .download(Download(name: "card-numbers.csv", contentType: kind, bytes: Array(table.csv.utf8)))
    },
]

/// What a printer needs: numbers, never names.
private func numbers(_ answer: CardsOfRun.Answer, _ origin: String) -> ExchangeTable {
    ExchangeTable(
        headers: ["Number", "Check at", "Last day"],
        rows: answer.good.compactMap { card in
            card.number.map { [$0.said, origin + CardPaths.check($0), card.expiresOn?.iso ?? ""] }
        }
    )
}

private func runPage(_ answer: CardsOfRun.Answer, _ visit: Visit) -> Page {
    let how = Phrase(
        en: "Print this page as it stands, at full size, and cut along the lines. No card has a name on it.",
        cy:
            "Argraffwch y dudalen hon fel y mae, ar ei maint llawn, a thorrwch ar hyd y llinellau. Does dim enw ar unrhyw gerdyn."
    )
    let file = Phrase(en: "Numbers for a printer (CSV, no names)", cy: "Rhifau i argraffydd (CSV, dim enwau)")
    let none = Phrase(
        en: "None of these cards is valid any more.",
        cy: "Nid oes yr un o’r cardiau hyn yn ddilys mwyach."
    )
    let cards: [HTML] = answer.good.compactMap { card in
        card.number.map { printedCard(card, $0, answer.rules, visit) }
    }
    return Page(
        Phrase(en: "A page of cards", cy: "Tudalen o gardiau"),
        breadcrumbs: [CarersWords.crumb, CardWords.crumb],
        width: .wide,
        body: """
            <div class="noprint stack"><p>\(how)</p><p>\(.link(file, to: CardPaths.numbers(answer.run.id)))</p></div>
            \(cards.isEmpty ? "<p>\(none)</p>" : "<ul class=\"id-cards\">\(cards)</ul>")
            <div class="noprint">\(whose(answer))</div>
            """
    )
}

/// One card, in both languages of the place, for a reader of either.
private func printedCard(_ card: CarersCard, _ number: CardNumber, _ rules: CardRules, _ visit: Visit) -> HTML {
    let leads = Phrase(
        en: "Code that leads to the check of card \(number.said)",
        cy: "Cod sy’n arwain at wiriad cerdyn \(number.said)"
    )
    let code = QRCode(visit.origin + CardPaths.check(number)).map { $0.drawing(leads) }
    let emergency = Phrase(
        en: "I look after someone. If I cannot, ring this number and give the number of the card.",
        cy: "Rwy’n gofalu am rywun. Os na allaf, ffoniwch y rhif hwn a rhowch rif y cerdyn."
    )
    let line: HTML? = rules.phone.map { phone in
        "<p class=\"id-line\">\(both(emergency)) <strong class=\"nowrap\">\(phone)</strong> \(rules.phoneWhen)</p>"
    }
    let until: HTML? = card.expiresOn.map { day in
        "<p>\(both(CardWords.until)): \(day.day)/\(day.month)/\(day.year)</p>"
    }
    return """
        <li class="id-card"><p class="id-title">\(both(CardWords.card))</p><p>\(both(visit.context.placeName))</p>\(code)
        <p><bdi dir="ltr" class="digits">\(number.said)</bdi></p>\(until)\(line)</li>
        """
}

/// The words in both languages, once where they are the same; each said in its own voice by a screen reader.
private func both(_ words: Phrase) -> HTML {
    words.en == words.cy
        ? "\(words.en)" : "<span lang=\"en\">\(words.en)</span> · <span lang=\"cy\">\(words.cy)</span>"
}

/// Who gets which, to put them in envelopes.
private func whose(_ answer: CardsOfRun.Answer) -> HTML {
    let rows: [[HTML]] = answer.cards.compactMap { card in
        guard let person = answer.people[card.person], let number = card.number else { return nil }
        return [
            "<bdi dir=\"ltr\" class=\"digits\">\(number.said)</bdi>",
            .link(Phrase(same: person.names.full), to: CardPaths.ofPerson(person.id)),
            card.state(on: answer.today).tag,
        ]
    }
    return .table(
        Phrase(en: "Whose they are: this is not printed", cy: "Pwy biau nhw: nid argraffir hwn"),
        id: "whose",
        columns: [Column(CardWords.number), Column(CardWords.carer), Column(CardWords.state)],
        rows: rows,
        isEven: true
    )
}

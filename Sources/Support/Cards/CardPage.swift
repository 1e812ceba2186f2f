import Carers
import Dates
import DesignSystem
import Desk
import Forms
import Foundation
import Markup
import Web

/// The cards of one carer.
struct CardsOfPerson: OpensPerson {
    struct Answer: Sendable {
        let frame: PersonFrame
        let cards: [CarersCard]
        let rules: CardRules
        let today: Day

        /// The card they have or wait for.
        var current: CarersCard? { cards.first { $0.state == .applied || $0.isGood(on: today) } }
        var mayApply: Bool { frame.mayKeep && frame.person.mayHoldCard && current == nil }
    }

    let person: UUID

    func answer(_ look: Look) throws -> Answer {
        let frame = try look.frame(of: person, for: .emergency)
        return Answer(
            frame: frame,
            cards: try look.db.cards(of: person),
            rules: try look.db.cardRules(of: frame.person.team),
            today: look.today
        )
    }
}

let cardPageRoutes: [Route] = [
    .get("/carers/:person/card", for: .staffWho(.seeCarers)) { visit in
        .page(cardPage(try await visit.ask(CardsOfPerson(person: visit.id("person"))), visit))
    },
    .post("/carers/:person/card", for: .staffWho(.keepCarers)) { visit in
        let person = try visit.id("person")
        _ = try await visit.perform(ApplyForCard(person: person))
        return .redirect(to: CardPaths.ofPerson(person), notice: .cardApplied)
    },
    .post("/carers/:person/card/:card/issue", for: .staffWho(.keepCarers)) { visit in
        let person = try visit.id("person")
        try await visit.perform(IssueCard(person: person, card: visit.id("card")))
        return .redirect(to: CardPaths.ofPerson(person), notice: .cardIssued)
    },
    .post("/carers/:person/card/:card/replacement", for: .staffWho(.keepCarers)) { visit in
        try await end(visit, "replacement", among: CardReason.ofReplacing, .cardReplaced) { person, card, reason in
            try await visit.perform(ReplaceCard(person: person, card: card, reason: reason))
        }
    },
    .post("/carers/:person/card/:card/stop", for: .staffWho(.keepCarers)) { visit in
        try await end(visit, "stop", among: CardReason.ofStopping, .cardStopped) { person, card, reason in
            try await visit.perform(StopCard(person: person, card: card, reason: reason))
        }
    },
]

private func end(
    _ visit: Visit,
    _ step: String,
    among reasons: [CardReason],
    _ notice: Notice,
    _ perform: (UUID, UUID, CardReason) async throws -> Void
) async throws -> Reply {
    let (person, card) = (try visit.id("person"), try visit.id("card"))
    guard let reason = CardReason(rawValue: visit.form["\(step)-reason"]), reasons.contains(reason) else {
        let answer = try await visit.ask(CardsOfPerson(person: person))
        return .tryAgain(cardPage(answer, visit, InvalidForm("\(step)-reason", CardWords.chooseReason)))
    }
    try await perform(person, card, reason)
    return .redirect(to: CardPaths.ofPerson(person), notice: notice)
}

private func cardPage(_ answer: CardsOfPerson.Answer, _ visit: Visit, _ invalid: InvalidForm? = nil) -> Page {
    let apply = Phrase(en: "Ask for a card", cy: "Gofyn am gerdyn")
    let none: HTML? =
        answer.current == nil
        ? "<p>\(Phrase(en: "There is no card that is valid now.", cy: "Nid oes cerdyn sy’n ddilys nawr."))</p>" : nil
    let asking: HTML? =
        answer.mayApply ? .form(action: CardPaths.ofPerson(answer.frame.person.id), visit.context, .button(apply)) : nil
    let earlier = answer.cards.filter { $0.id != answer.current?.id }
    return .ofPerson(
        answer.frame,
        CardWords.card,
        visit,
        invalid: invalid,
        body: """
            \(answer.current.map { currentCard($0, answer, visit, invalid) })\(none)\(asking)
            \(if: !earlier.isEmpty, earlierCards(earlier, answer.today))
            """
    )
}

private func currentCard(
    _ card: CarersCard,
    _ answer: CardsOfPerson.Answer,
    _ visit: Visit,
    _ invalid: InvalidForm?
) -> HTML {
    let facts = [
        Fact(CardWords.state, card.state(on: answer.today).tag),
        Fact(
            CardWords.number,
            card.number.map { "<bdi dir=\"ltr\" class=\"digits\">\($0.said)</bdi>" } ?? .none(CardWords.noNumber)
        ),
        Fact(CardWords.applied, "\(HTML.day(card.appliedOn)) <span class=\"meta\">\(card.appliedName)</span>"),
        Fact(CardWords.issued, card.issuedOn.map { .day($0) } ?? .none(CardWords.notYet)),
        Fact(CardWords.until, card.expiresOn.map { .day($0) } ?? .none(CardWords.notYet)),
        Fact(
            Phrase(en: "Printed", cy: "Argraffwyd"),
            card.run.map {
                .link(Phrase(en: "With a page of cards", cy: "Gyda thudalen o gardiau"), to: CardPaths.run($0))
            }
                ?? .none(CardWords.notYet)
        ),
    ]
    let what = Phrase(
        en: "A shop that checks the number is told that it is valid or not, and nothing else: no name.",
        cy: "Dywedir wrth siop sy’n gwirio’r rhif ei fod yn ddilys neu beidio, a dim arall: dim enw."
    )
    return """
        \(.summaryList(facts))<p class="meta">\(what)</p>
        \(if: answer.frame.mayKeep, cardSteps(card, answer, visit, invalid))
        """
}

private func cardSteps(
    _ card: CarersCard,
    _ answer: CardsOfPerson.Answer,
    _ visit: Visit,
    _ invalid: InvalidForm?
) -> HTML {
    let give = Phrase(en: "Give the card a number", cy: "Rhoi rhif i’r cerdyn")
    let issue: HTML? =
        card.state.after(.issue) != nil && answer.frame.person.mayHoldCard
        ? .form(action: CardPaths.step("issue", card), visit.context, .button(give)) : nil
    let replacing = Phrase(en: "Replace this card", cy: "Disodli’r cerdyn hwn")
    let stopping = Phrase(en: "Stop this card", cy: "Atal y cerdyn hwn")
    let replace: HTML? =
        card.state.after(.replace) != nil && answer.frame.person.mayHoldCard
        ? reasonForm("replacement", replacing, .secondary, CardReason.ofReplacing, card, visit, invalid) : nil
    let stop: HTML? =
        card.state.after(.stop) != nil
        ? reasonForm("stop", stopping, .warning, CardReason.ofStopping, card, visit, invalid) : nil
    return "\(issue)\(replace)\(stop)"
}

/// A reason and a button, folded away: neither is what most visits are for.
private func reasonForm(
    _ step: String,
    _ words: Phrase,
    _ kind: HTML.ButtonKind,
    _ reasons: [CardReason],
    _ card: CarersCard,
    _ visit: Visit,
    _ invalid: InvalidForm?
) -> HTML {
    let isSent = invalid?.message(for: "\(step)-reason") != nil
    let options: [Option] = [Option("", CardWords.chooseReason)] + reasons.map { Option($0.rawValue, $0.words) }
    let field: HTML = .select(
        "\(step)-reason",
        label: CardWords.reason,
        options: options,
        form: Form(),
        invalid: invalid
    )
    return .details(
        words,
        open: isSent,
        .form(action: CardPaths.step(step, card), visit.context, "\(field)\(.button(words, kind))")
    )
}

private func earlierCards(_ cards: [CarersCard], _ today: Day) -> HTML {
    let rows: [[HTML]] = cards.map { card in
        [
            card.number.map { "<bdi dir=\"ltr\" class=\"digits\">\($0.said)</bdi>" } ?? .none(CardWords.noNumber),
            card.state(on: today).tag,
            card.issuedOn.map { .day($0) } ?? .none(CardWords.notYet),
            (card.endedOn ?? card.expiresOn).map { .day($0) } ?? .none(CardWords.notYet),
            card.reason.map { "\($0.words)" } ?? .none(),
        ]
    }
    return .table(
        Phrase(en: "Earlier cards", cy: "Cardiau cynharach"),
        id: "earlier",
        columns: [
            Column(CardWords.number), Column(CardWords.state), Column(CardWords.issued),
            Column(Phrase(en: "Ended", cy: "Daeth i ben")), Column(CardWords.reason),
        ],
        rows: rows
    )
}

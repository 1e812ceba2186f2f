import Carers
import Dates
import Desk
import Foundation
import Records

/// Asks for a card for a carer, who has none now.
struct ApplyForCard: Command {
    let person: UUID

    func permits(_ actor: Actor, _ db: any Reader) -> Bool { actor.may(.keepCarers) }

    func perform(_ work: Work) throws -> UUID {
        let carer = try work.personToKeep(person)
        guard carer.mayHoldCard, try work.currentCard(of: person) == nil else { throw Refusal.changedMeanwhile }
        let id = work.newID()
        try work.db.addCard(id, of: person, by: work.actor.name, on: work.today, at: work.now)
        try work.record(.cardApplied, about: carer.subject, ["card": id.text])
        return id
    }
}

/// Gives a card its number; from now on it is good.
struct IssueCard: Command {
    let person: UUID
    let card: UUID

    func permits(_ actor: Actor, _ db: any Reader) -> Bool { actor.may(.keepCarers) }

    func perform(_ work: Work) throws {
        let carer = try work.personToKeep(person)
        let card = try work.db.card(card, of: person)
        guard carer.mayHoldCard else { throw Refusal.changedMeanwhile }
        try work.issue(card, to: carer)
    }
}

/// Gives a number to every card that waits and that may be given by whoever asks.
struct IssueCards: Command {
    func permits(_ actor: Actor, _ db: any Reader) -> Bool { actor.may(.keepCarers) }

    func perform(_ work: Work) throws {
        let waiting = try work.db.cards(.toIssue, visibleTo: work.actor, at: work.now)
        let carers = Dictionary(
            try work.look.people(waiting.map(\.person)).map { ($0.id, $0) },
            uniquingKeysWith: { first, _ in first }
        )
        for card in waiting {
            guard let carer = carers[card.person], carer.mayHoldCard, try work.look.mayKeep(carer) else { continue }
            try work.issue(card, to: carer)
        }
        try work.record(.cardsIssued, about: Subject("account", work.actor.id))
    }
}

/// Puts another card in the place of one that is lost, stolen, damaged or near its end: the old number is over at once.
struct ReplaceCard: Command {
    let person: UUID
    let card: UUID
    let reason: CardReason

    func permits(_ actor: Actor, _ db: any Reader) -> Bool { actor.may(.keepCarers) }

    func perform(_ work: Work) throws {
        let carer = try work.personToKeep(person)
        let old = try work.db.card(card, of: person)
        guard let state = old.state.after(.replace), carer.mayHoldCard else { throw Refusal.changedMeanwhile }
        try work.db.endCard(old, as: state, reason, on: work.today)
        try work.record(.cardReplaced, about: carer.subject, ["card": old.id.text, "reason": reason.rawValue])
        let id = work.newID()
        try work.db.addCard(
            id,
            of: person,
            replacing: old.id,
            by: work.actor.name,
            on: work.today,
            at: work.now.adding(seconds: 1)
        )
        try work.issue(try work.db.card(id, of: person), to: carer)
    }
}

/// Ends a card without another: from now on a shop is told that it is not valid.
struct StopCard: Command {
    let person: UUID
    let card: UUID
    let reason: CardReason

    func permits(_ actor: Actor, _ db: any Reader) -> Bool { actor.may(.keepCarers) }

    func perform(_ work: Work) throws {
        let carer = try work.personToKeep(person)
        let card = try work.db.card(card, of: person)
        guard let state = card.state.after(.stop) else { throw Refusal.changedMeanwhile }
        try work.db.endCard(card, as: state, reason, on: work.today)
        try work.record(.cardStopped, about: carer.subject, ["card": card.id.text, "reason": reason.rawValue])
    }
}

/// Puts every issued card of a team that is in no print run yet into one.
struct MakePrintRun: Command {
    let team: UUID

    func permits(_ actor: Actor, _ db: any Reader) -> Bool { actor.may(.keepCarers, in: team) }

    func perform(_ work: Work) throws -> UUID {
        let cards = try work.look.cardsToPrint(for: team)
        guard !cards.isEmpty else { throw Refusal.changedMeanwhile }
        let id = work.newID()
        try work.db.addPrintRun(id, of: team, cards.map(\.id), by: work.actor, at: work.now)
        try work.record(.cardsPrinted, about: PrintRun.subject(id), ["cards": String(cards.count)])
        return id
    }
}

/// Says how a team gives cards.
struct SetCardRules: Command {
    let team: UUID
    let rules: CardRules

    func permits(_ actor: Actor, _ db: any Reader) -> Bool { actor.may(.shareOutWork, in: team) }

    func perform(_ work: Work) throws {
        let before = try work.db.cardRules(of: team)
        try work.db.setCardRules(rules, of: team)
        let subject = Subject("card_rules", team)
        try work.remember(subject, version: rules.version + 1, before: before.fields, after: rules.fields)
        try work.record(.cardRulesSet, about: subject)
    }
}

extension Work {
    /// The card a person has or waits for.
    fileprivate func currentCard(of person: UUID) throws -> CarersCard? {
        try db.cards(of: person).first { $0.isCurrent && ($0.state == .applied || $0.isGood(on: today)) }
    }

    fileprivate func issue(_ card: CarersCard, to carer: Person) throws {
        guard card.state.after(.issue) != nil else { throw Refusal.changedMeanwhile }
        var number = CardNumber(random: random)
        while try db.card(numbered: number.digits) != nil { number = CardNumber(random: random) }
        let last = try db.cardRules(of: carer.team).lastDay(from: today)
        try db.issueCard(card, number, on: today, until: last)
        try record(.cardIssued, about: carer.subject, ["card": card.id.text])
    }
}

extension Look {
    /// The issued cards of a team's own carers that no page of cards holds yet.
    func cardsToPrint(for team: UUID) throws -> [CarersCard] {
        let cards = try db.cards(.toPrint, visibleTo: actor, at: now)
        let mine = Set(try people(cards.map(\.person)).filter { $0.team == team && $0.mayHoldCard }.map(\.id))
        return cards.filter { mine.contains($0.person) && $0.isGood(on: today) }
    }
}

extension Person {
    /// A card is for someone who looks after someone, while the place works with them.
    var mayHoldCard: Bool { isCarer && diedOn == nil && endedOn == nil }
}

import Dates
import DesignSystem
import Desk
import Forms
import Foundation
import Markup
import Records
import Web

/// Whom someone looks after, who looks after them, and who else does.
struct CaringOfPerson: OpensPerson {
    struct Answer: Sendable {
        let frame: PersonFrame
        let pairs: [CaringPair]
        /// Everyone who looks after those whom this person looks after.
        let others: [CaringPair]
    }

    let person: UUID

    func answer(_ look: Look) throws -> Answer {
        let frame = try look.frame(of: person, for: .caring)
        let pairs = try look.caring(of: person)
        let caredFor = pairs.filter { $0.carer.id == person && $0.role.holds(on: look.today) }.map(\.caredFor.id)
        let others = try look.carers(of: caredFor).filter { $0.carer.id != person && $0.role.holds(on: look.today) }
        return Answer(frame: frame, pairs: pairs, others: others)
    }
}

func caringPage(_ answer: CaringOfPerson.Answer, _ visit: Visit) -> Page {
    let person = answer.frame.person
    let mine = answer.pairs.filter { $0.carer.id == person.id }
    let ofMe = answer.pairs.filter { $0.caredFor.id == person.id }
    let add: [HTML] =
        answer.frame.mayKeep
        ? [.buttonLink(CaringWords.add, to: CarersPaths.part("caring/new", of: person.id), .primary)] : []
    let nobody = Phrase(
        en: "Nobody is written down as looked after by them yet.",
        cy: "Nid oes neb wedi’i gofnodi fel rhywun y maent yn gofalu amdanynt eto."
    )
    let none: HTML? = mine.isEmpty && ofMe.isEmpty ? "<p>\(nobody)</p>" : nil
    let parts = (mine + ofMe).map { part($0, answer, visit) }
    return .ofPerson(
        answer.frame,
        CaringWords.caring,
        visit,
        actions: add,
        body: """
            \(none)\(eighteen(answer))\(parts)
            """
    )
}

/// Turning eighteen changes which law holds; it is said half a year before.
private func eighteen(_ answer: CaringOfPerson.Answer) -> HTML? {
    let person = answer.frame.person
    let today = answer.frame.today
    guard let born = person.born, person.isUnder18(on: today) else { return nil }
    let day = born.birthday(18)
    let words = Phrase(
        en:
            "They turn eighteen on \(day.words(in: .english)). From then on they are an adult carer; a transition assessment should come before.",
        cy:
            "Byddant yn ddeunaw ar \(day.words(in: .welsh)). O hynny ymlaen maent yn ofalwr sy’n oedolyn; dylai asesiad pontio ddod cyn hynny."
    )
    let tone: HTML.Tone = day <= today.adding(months: 6) ? .warn : .info
    return .alert(Phrase(en: "Turning eighteen", cy: "Troi’n ddeunaw"), tone, "<p>\(words)</p>", level: 3)
}

/// One role, from the side of the person whose page it is.
private func part(_ pair: CaringPair, _ answer: CaringOfPerson.Answer, _ visit: Visit) -> HTML {
    let frame = answer.frame
    let isCarer = pair.carer.id == frame.person.id
    let other = isCarer ? pair.caredFor : pair.carer
    let title: HTML =
        """
        <h3>\(isCarer ? CaringWords.looksAfter : CaringWords.lookedAfterBy) \
        \(.link(Phrase(asWritten: other.names.full), to: CarersPaths.person(other.id)))</h3>
        """
    let role = pair.role
    let path = CarersPaths.part("caring/\(role.id.text)", of: frame.person.id)
    let buttons: HTML? =
        frame.mayKeep && role.until == nil
        ? .buttons(
            .buttonLink(Phrase(en: "Change", cy: "Newid"), to: path),
            .buttonLink(CaringWords.end, to: path + "/end")
        ) : nil
    return "<section class=\"stack\">\(title)\(.summaryList(facts(pair, answer)))\(buttons)</section>"
}

private func facts(_ pair: CaringPair, _ answer: CaringOfPerson.Answer) -> [Fact] {
    let role = pair.role
    let today = answer.frame.today
    let kind = pair.kind(on: role.until ?? today)
    let doubt: HTML? = kind.isSure ? nil : " <span class=\"none\">(\(CaringWords.unsure))</span>"
    let others = answer.others.filter { $0.caredFor.id == pair.caredFor.id && $0.carer.id != pair.carer.id }
    let names: [HTML] = others.map {
        .link(Phrase(asWritten: $0.carer.names.full), to: CarersPaths.person($0.carer.id))
    }
    let conditions: [HTML] = role.conditions.map { "\(CodeList.condition.words($0))" }
    var facts = [
        Fact(Phrase(en: "Kind of carer", cy: "Math o ofalwr"), "\(kind.kind.words)\(doubt)"),
        Fact(CaringWords.relation, "\(CodeList.relation.words(role.relation))"),
        Fact(CaringWords.hours, role.hours.map { "\(CodeList.hours.words($0))" } ?? .none(CarersWords.notAsked)),
        Fact(CaringWords.lives, role.livesWith.map(Phrase.yesOrNo).map { "\($0)" } ?? .none(CarersWords.notAsked)),
        Fact(CaringWords.conditions, conditions.isEmpty ? .none(CarersWords.notAsked) : .listed(conditions)),
        Fact(CaringWords.since, role.since.map { "\($0.words)" } ?? .none(CarersWords.notAsked)),
    ]
    if !names.isEmpty { facts.append(Fact(CaringWords.others, .listed(names))) }
    if let until = role.until {
        let reason: HTML? = role.endedReason.map { " (\($0.words))" }
        facts.append(Fact(CaringWords.ended, "\(HTML.day(until))\(reason)"))
    }
    return facts
}

extension Phrase {
    static func yesOrNo(_ isYes: Bool) -> Phrase {
        isYes ? Phrase(en: "Yes", cy: "Ydynt") : Phrase(en: "No", cy: "Nac ydynt")
    }
}

extension HTML {
    /// Several things in one cell, one a line.
    static func listed(_ items: [HTML]) -> HTML {
        guard items.count > 1 else { return "\(items)" }
        let lines: [HTML] = items.map { "<li>\($0)</li>" }
        return "<ul class=\"plain\">\(lines)</ul>"
    }
}

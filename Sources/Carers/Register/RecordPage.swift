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
        let pairs: [CaringPair]
        let kinds: [WorkedOutKind]
        let teamName: String
        /// Whether someone whom they looked after died in these weeks.
        let isBereaved: Bool
        /// Who lives with them.
        let household: [Person]
        let secrets: [HouseholdSecret]
    }

    let person: UUID

    func answer(_ look: Look) throws -> Answer {
        let frame = try look.frame(of: person, for: .who)
        let seesHome = frame.parts.contains(.contact)
        return Answer(
            frame: frame,
            ways: try look.contactWays(of: person),
            pairs: frame.parts.contains(.caring) ? try look.caring(of: person) : [],
            kinds: frame.parts.contains(.caring) ? try look.kinds(of: person) : [],
            teamName: try look.db.nameOfTeam(frame.person.team),
            isBereaved: try look.isBereaved(person),
            household: seesHome ? try look.household(of: person).filter { $0.member.until == nil }.map(\.person) : [],
            secrets: seesHome ? try look.secrets(about: person) : []
        )
    }
}

func recordRoutes(_ panels: [any PersonPanel]) -> [Route] {
    [
        .get("/carers/:person", for: .staffWho(.seeCarers)) { visit in
            let answer: OpenRecord.Answer
            do {
                answer = try await visit.ask(OpenRecord(person: visit.id("person")))
            } catch Refusal.notFound {
                // It may have gone into another record, which stands for it.
                let kept = try await visit.ask(StandingRecord(gone: visit.id("person")))
                return .redirect(to: CarersPaths.person(kept))
            }
            var parts: [HTML] = []
            for panel in panels where answer.frame.parts.contains(panel.part) {
                if let part = try await panel.onRecord(visit, answer.frame.person) { parts.append(part) }
            }
            return .page(recordPage(answer, parts, visit))
        }
    ]
}

private func recordPage(_ answer: OpenRecord.Answer, _ panels: [HTML], _ visit: Visit) -> Page {
    let frame = answer.frame
    let person = frame.person
    let change: [HTML] =
        frame.mayKeep
        ? [
            .buttonLink(
                Phrase(en: "Change who they are", cy: "Newid pwy ydynt"),
                to: CarersPaths.part("details", of: person.id)
            )
        ]
        : []
    return .ofPerson(
        frame,
        CarersWords.overview,
        visit,
        actions: change,
        body: """
            \(reaching(answer))\(household(answer))\(frame.parts.contains(.caring) ? caring(answer, visit) : nil)\(panels)
            <h2>\(Phrase(en: "The record", cy: "Y cofnod"))</h2>\(.summaryList(facts(answer)))\(keeping(answer, visit))
            """
    )
}

/// How to reach them today: the safe ways first, and what must not be used said as plainly.
private func reaching(_ answer: OpenRecord.Answer) -> HTML {
    let person = answer.frame.person
    let title: HTML = "<h2>\(Phrase(en: "To reach them", cy: "I’w cyrraedd"))</h2>"
    if person.diedOn != nil {
        let words = Phrase(
            en: "They have died. Nothing is sent to them.",
            cy: "Maent wedi marw. Nid oes dim yn cael ei anfon atynt."
        )
        return "\(title)<p>\(words)</p>"
    }
    let loss: HTML? =
        answer.isBereaved ? .alert(RecordWords.loss, .warn, "<p>\(RecordWords.afterLoss)</p>", level: 3) : nil
    let order: [ContactSafety] = [.safe, .askFirst, .notSafe]
    let ways = order.flatMap { safety in answer.ways.filter { $0.safety == safety } }
    guard !ways.isEmpty else {
        let none = Phrase(en: "There is no way to reach them yet.", cy: "Does dim ffordd o’u cyrraedd eto.")
        return "\(title)\(loss)<p>\(none)</p>"
    }
    let facts: [Fact] = ways.map { way in
        let note: HTML? = way.note.map { "<p class=\"meta\">\($0)</p>" }
        let value: HTML = way.channel == .post ? "" : "\(way.value) "
        return Fact(way.channel.words, "\(value)\(way.safety.tag)\(note)")
    }
    return "\(title)\(loss)\(.summaryList(facts))"
}

private enum RecordWords {
    static let loss = Phrase(
        en: "Someone they looked after has died",
        cy: "Mae rhywun yr oeddent yn gofalu amdano wedi marw"
    )
    static let afterLoss = Phrase(
        en: "For six weeks nothing goes to them by itself. Think of what to say, and ring them first.",
        cy: "Am chwe wythnos nid oes dim yn mynd atynt ohono’i hun. Meddyliwch beth i’w ddweud, a’u ffonio yn gyntaf."
    )
}

/// Whom they look after and who looks after them, in a line each.
private func caring(_ answer: OpenRecord.Answer, _ visit: Visit) -> HTML {
    let person = answer.frame.person
    let today = answer.frame.today
    let kinds: [HTML] = answer.kinds.map { .tag($0.kind.words, .info) }
    let lines: [HTML] = answer.pairs.filter { $0.role.holds(on: today) }.map { pair in
        let isCarer = pair.carer.id == person.id
        let other = isCarer ? pair.caredFor : pair.carer
        let hours: HTML? = pair.role.hours.map { ", \(CodeList.hours.words($0))" }
        let role = isCarer ? CaringWords.looksAfter : CaringWords.lookedAfterBy
        let link = HTML.link(Phrase(asWritten: other.names.full), to: CarersPaths.person(other.id))
        return "<li>\(role) \(link) (\(CodeList.relation.words(pair.role.relation)))\(hours)</li>"
    }
    let none = Phrase(en: "Nothing is written down yet.", cy: "Nid oes dim wedi’i gofnodi eto.")
    let list: HTML = lines.isEmpty ? "<p>\(none)</p>" : "<ul class=\"plain\">\(lines)</ul>"
    return "<h2>\(CaringWords.caring)</h2><p class=\"cluster\">\(kinds)</p>\(list)"
}

/// Who lives with them, and before it who must not be told where.
private func household(_ answer: OpenRecord.Answer) -> HTML? {
    let secrets: [HTML] = answer.secrets.map { "<p>\($0.words)</p>" }
    let warning: HTML? = secrets.isEmpty ? nil : .alert(HouseholdWords.secret, .bad, "\(secrets)", level: 3)
    let names: [HTML] = answer.household.map {
        .link(Phrase(asWritten: $0.names.full), to: CarersPaths.person($0.id))
    }
    let list: HTML? = names.isEmpty ? nil : "<h2>\(HouseholdWords.livesWith)</h2>\(.listed(names))"
    return "\(warning)\(list)"
}

private func facts(_ answer: OpenRecord.Answer) -> [Fact] {
    let person = answer.frame.person
    let found = [person.found.place, person.found.campaign].compactMap { $0 }.joined(separator: ", ")
    let whereabouts: HTML? = found.isEmpty ? nil : "<p class=\"meta\">\(found)</p>"
    let closed = person.endedReason.flatMap(ClosingReason.init(rawValue:)).map {
        [Fact(ClosingWords.reason, "\($0.words)")]
    }
    return (closed ?? []) + [
        Fact(PersonWords.keptBy, text: answer.teamName),
        Fact(Phrase(en: "Registered", cy: "Cofrestrwyd"), .day(person.registeredOn)),
        Fact(
            Phrase(en: "Last confirmed with them", cy: "Cadarnhawyd ddiwethaf gyda nhw"),
            person.confirmedOn.map { .day($0) } ?? .none(Phrase(en: "Not yet", cy: "Ddim eto"))
        ),
        Fact(
            Phrase(en: "How they were found", cy: "Sut y daethpwyd o hyd iddynt"),
            "\(person.found.source.map { "\($0.words)" } ?? .none(CarersWords.notKnown))\(whereabouts)"
        ),
    ]
}

/// What keeps the record right: a yearly look with the person, and the pages beside casework.
private func keeping(_ answer: OpenRecord.Answer, _ visit: Visit) -> HTML? {
    let person = answer.frame.person
    guard answer.frame.mayKeep else { return nil }
    if person.endedOn != nil || person.diedOn != nil { return reopening(person, visit) }
    let confirm = HTML.form(
        action: CarersPaths.part("confirmation", of: person.id),
        visit.context,
        .button(
            Phrase(en: "I went through this with them: it is right", cy: "Es i drwy hyn gyda nhw: mae’n gywir"),
            .secondary
        )
    )
    let equality = Phrase(en: "Equality questions", cy: "Cwestiynau cydraddoldeb")
    let safety = Phrase(en: "Stay-safe notes", cy: "Nodiadau diogelwch")
    let everything: HTML? =
        visit.actor.may(.guardRecords)
        ? "<li>\(.link(EverythingWords.title, to: CarersPaths.part("everything", of: person.id)))</li>" : nil
    return """
        \(confirm)<ul class="plain stack">\(everything)<li>\(.link(safety, to: CarersPaths.part("safety", of: person.id)))</li>
        <li>\(.link(equality, to: CarersPaths.part("equality", of: person.id)))</li>
        <li>\(.link(ClosingWords.close, to: CarersPaths.part("closing", of: person.id)))</li></ul>
        """
}

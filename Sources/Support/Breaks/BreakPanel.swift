public import Carers
import DesignSystem
import Desk
import Foundation
public import Markup
import Records
public import Web

/// A carer's breaks, as their record's first page shows them.
public struct BreakPanel: PersonPanel {
    public var part: RecordPart { .support }

    public init() {}

    public func onRecord(_ visit: Visit, _ person: Person) async throws -> HTML? {
        guard person.isCarer else { return nil }
        let breaks = try await visit.ask(BreaksInBrief(person: person.id))
        let open = breaks.filter { $0.need.endedOn == nil }
        let stages: [HTML] = open.map { "\($0.stage.tag) " }
        let taken = FundSum.total(breaks.flatMap(\.bookings).compactMap(\.takenMinutes))
        let none: HTML = .none(Phrase(en: "None asked for now", cy: "Dim wedi’i ofyn amdano nawr"))
        let now: HTML = open.isEmpty ? none : "\(stages)"
        return """
            <h2>\(BreakWords.breaks)</h2>
            \(.summaryList([
                Fact(BreakWords.state, now, action: .link(BreakWords.breaks, to: BreakPaths.ofPerson(person.id))),
                Fact(
                    Phrase(en: "Taken so far", cy: "Wedi’u cymryd hyd yn hyn"),
                    taken == 0 ? .none() : "\(FundAmount(taken, .hours).words)"
                ),
            ]))
            """
    }
}

/// The breaks of a person, beside a record that was opened already.
struct BreaksInBrief: Question {
    let person: UUID

    func permits(_ actor: Actor, _ db: any Reader) -> Bool { actor.may(.seeCarers) }

    func answer(_ look: Look) throws -> [WholeBreak] {
        _ = try look.person(person, for: .support)
        return try look.db.wholeBreaks(try look.db.breakNeeds(of: person))
    }
}

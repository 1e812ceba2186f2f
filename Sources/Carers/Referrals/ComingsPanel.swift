import DesignSystem
import Desk
import Foundation
public import Markup
import Records
public import Web

/// On a person's record: how they came, who works with them, and where they were referred to.
public struct ComingsPanel: PersonPanel {
    public var part: RecordPart { .work }

    public init() {}

    public func onRecord(_ visit: Visit, _ person: Person) async throws -> HTML? {
        let known = try await visit.ask(ComingsOf(person: person.id))
        var facts = [
            Fact(
                AllocationWords.worksWith,
                known.worker.map { "\($0.name), \(HTML.day($0.since))" } ?? .none(AllocationWords.nobody),
                action: visit.actor.may(.shareOutWork, in: person.team)
                    ? .link(AllocationWords.title, to: FindingPaths.allocation) : nil
            )
        ]
        if let arrival = known.arrivals.first {
            let place: HTML? = arrival.place.map { ", \($0)" }
            facts.append(
                Fact(
                    OnwardWords.howTheyCame,
                    "\(arrival.kind.words), \(HTML.day(arrival.arrivedOn)), \(arrival.source.words)\(place)",
                    action: .link(OnwardWords.title, to: FindingPaths.onward(of: person.id))
                )
            )
        }
        let open = known.onward.filter { $0.outcome == nil }
        if !open.isEmpty {
            let names: [HTML] = open.map { "<li>\($0.organisation), \(HTML.day($0.sentOn))</li>" }
            facts.append(
                Fact(
                    Phrase(en: "Referred on, no answer yet", cy: "Atgyfeiriwyd ymlaen, dim ateb eto"),
                    "<ul>\(names)</ul>"
                )
            )
        }
        return "<h2>\(Phrase(en: "Working with them", cy: "Gweithio gyda nhw"))</h2>\(.summaryList(facts))"
    }
}

/// How someone came, and who works with them; the record it stands on was opened already.
struct ComingsOf: Question {
    struct Answer: Sendable {
        let arrivals: [Arrival]
        let worker: Allocation?
        let onward: [OnwardReferral]
    }

    let person: UUID

    func permits(_ actor: Actor, _ db: any Reader) -> Bool { actor.may(.seeCarers) }

    func answer(_ look: Look) throws -> Answer {
        let id = try look.person(person, for: .work).id
        return Answer(
            arrivals: try look.db.arrivals(of: id),
            worker: try look.db.allocations(of: [id])[id],
            onward: try look.onwardReferrals(of: id)
        )
    }
}

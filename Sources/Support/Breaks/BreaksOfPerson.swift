import Carers
import Dates
import DesignSystem
import Desk
import Foundation
import Markup
import Records
import Web

/// A need with all that was done about it.
struct WholeBreak: Sendable {
    let need: BreakNeed
    let offers: [BreakOffer]
    let allocations: [BreakAllocation]
    let bookings: [BreakBooking]

    var stage: BreakStage {
        BreakStage(need: need, offers: offers, allocations: allocations, bookings: bookings)
    }
}

extension Reader {
    /// What was done about some needs, in the order given.
    ///
    /// Whoever asks has already been shown whose needs they are.
    func wholeBreaks(_ needs: [BreakNeed]) throws -> [WholeBreak] {
        let ids = needs.map(\.id)
        let offers = Dictionary(grouping: try breakOffers(of: ids), by: \.need)
        let allocations = Dictionary(grouping: try breakAllocations(of: ids), by: \.need)
        let bookings = Dictionary(grouping: try breakBookings(of: ids), by: \.need)
        return needs.map { need in
            WholeBreak(
                need: need,
                offers: offers[need.id] ?? [],
                allocations: allocations[need.id] ?? [],
                bookings: bookings[need.id] ?? []
            )
        }
    }
}

/// Every need for a break of one carer.
struct BreaksOfPerson: OpensPerson {
    struct Answer: Sendable {
        let frame: PersonFrame
        let breaks: [WholeBreak]
    }

    let person: UUID

    func answer(_ look: Look) throws -> Answer {
        let frame = try look.frame(of: person, for: .support)
        return Answer(frame: frame, breaks: try look.db.wholeBreaks(try look.db.breakNeeds(of: person)))
    }
}

let breaksOfPersonRoutes: [Route] = [
    .get("/carers/:person/breaks", for: .staffWho(.seeCarers)) { visit in
        .page(breaksPage(try await visit.ask(BreaksOfPerson(person: visit.id("person"))), visit))
    }
]

private func breaksPage(_ answer: BreaksOfPerson.Answer, _ visit: Visit) -> Page {
    let person = answer.frame.person
    let rows: [[HTML]] = answer.breaks.map { one in
        let need = one.need
        let day = need.askedOn
        let minutes: HTML = need.minutes.map { "\(FundAmount($0, .hours).words)" } ?? .none(BreakWords.notSaid)
        return [
            .link(.day(day), to: BreakPaths.need(need.id, person.id)), "\(need.kind.words)", minutes,
            need.endedAs.map { "\($0.words)" } ?? one.stage.tag,
        ]
    }
    let mayAdd = answer.frame.mayKeep && person.isCarer && person.endedOn == nil
    let table: HTML =
        rows.isEmpty
        ? "<p>\(Phrase(en: "No break has been asked for yet.", cy: "Nid oes seibiant wedi’i ofyn amdano eto."))</p>"
        : .table(
            Phrase(en: "Breaks asked for", cy: "Seibiannau y gofynnwyd amdanynt"),
            id: "breaks",
            columns: [
                Column(BreakWords.asked), Column(BreakWords.kind), Column(BreakWords.hours), Column(BreakWords.state),
            ],
            rows: rows
        )
    let taken: [Int] = answer.breaks.flatMap(\.bookings).compactMap(\.takenMinutes)
    let total = FundAmount(FundSum.total(taken), .hours).words
    let sum: HTML? =
        taken.isEmpty
        ? nil : .figure(total, Phrase(en: "of break taken so far", cy: "o seibiant wedi’i gymryd hyd yn hyn"))
    return .ofPerson(
        answer.frame,
        BreakWords.breaks,
        visit,
        body: """
            \(sum)\(table)\(if: mayAdd, .buttonLink(BreakWords.new, to: BreakPaths.new(person.id), .primary))
            """
    )
}

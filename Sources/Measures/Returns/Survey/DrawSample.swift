import Carers
import Dates
import Desk
import Forms
import Foundation
import Markup
import PlanReading
import Records

/// How many there were at each step of a drawing.
struct DrawCounts: Sendable, Hashable {
    let eligible: Int
    let inFrame: Int
    let drawn: Int
}

/// Draws a sample of the carers the survey is of.
///
/// They are adults who look after an adult and who, in the twelve months, asked, were assessed or reviewed, or got
/// support. Whoever may not be written to by post is not drawn, and nobody is drawn twice, in this sample or an earlier one.
struct DrawSample: Command {
    let name: String
    let period: Period
    let kind: SampleKind
    let wanted: Int
    /// The seed to draw by; by chance, where none is given.
    let seed: String?

    func permits(_ actor: Actor, _ db: any Reader) -> Bool { actor.mayMakeReturns }

    func perform(_ work: Work) throws -> UUID {
        let look = work.look
        let eligible = try look.eligible(in: period)
        let before = try work.db.everDrawn()
        let frame = try eligible.filter { person in
            guard !before.contains(person.id) else { return false }
            if case .yes = try look.mayBeContacted(person, by: .post) { return true }
            return false
        }
        guard !frame.isEmpty else { throw InvalidForm("wanted", SurveyWords.nobody) }
        let seed = seed ?? work.random(8).map { byte in String(Int(byte) + 256, radix: 16).suffix(2) }.joined()
        let members = frame.map { SampleMember(person: $0.id, group: $0.surveyGroup(on: period.last)) }
        let drawn = SampleDrawing.draw(kind, wanted, of: members, seed: seed)
        let id = work.newID()
        let counts = DrawCounts(eligible: eligible.count, inFrame: frame.count, drawn: drawn.count)
        try work.db.keep(id, self, seed: seed, counts: counts, by: work.actor, at: work.now)
        for (place, person) in drawn.enumerated() { try work.db.keep(person, number: place + 1, of: id) }
        try work.record(
            .sampleDrawn,
            about: Subject("survey_draw", id),
            ["eligible": String(counts.eligible), "drawn": String(counts.drawn), "kind": kind.rawValue]
        )
        return id
    }
}

extension Look {
    /// The carers the survey is of, of those that whoever looks may see.
    func eligible(in period: Period) throws -> [Person] {
        let events = try db.returnEvents(in: period, visibleTo: actor, at: now)
        let children = try db.caringForChildrenOnly(on: period.last, visibleTo: actor, at: now)
        return try people(Array(Set(events.map(\.person)))).filter { person in
            person.isCarer && person.diedOn == nil && !person.isUnder18(on: period.last)
                && !children.contains(person.id)
        }
    }
}

extension Person {
    /// The group of age and area someone is drawn in.
    fileprivate func surveyGroup(on day: Day) -> String {
        let age = ages(on: day).map { $0.lowerBound >= 65 ? "65+" : $0.upperBound < 65 ? "18-64" : "?" } ?? "?"
        return "\(age) \(area ?? "–")"
    }
}

/// Takes the sample to the mailing: who did, and how many, is written down.
struct TakeSample: Command {
    let draw: UUID

    func permits(_ actor: Actor, _ db: any Reader) -> Bool { actor.mayMakeReturns }

    func perform(_ work: Work) throws -> ExchangeTable {
        let look = work.look
        _ = try work.db.surveyDraw(draw)
        let drawn = try work.db.surveyDrawn(draw, visibleTo: work.actor, at: work.now)
        let people = Dictionary(
            try look.people(drawn.map(\.person)).map { ($0.id, $0) },
            uniquingKeysWith: { first, _ in first }
        )
        var rows: [[String]] = []
        for one in drawn {
            // Asked again: what was safe when the sample was drawn may not be now.
            guard let person = people[one.person], case .yes = try look.mayBeContacted(person, by: .post) else {
                continue
            }
            let address = try look.address(of: person) ?? ""
            rows.append([
                String(one.number), person.names.full, address, person.postcode ?? "",
                person.language.map { CodeList.language.words($0).en } ?? "",
            ])
        }
        try work.record(
            .sampleTaken,
            about: Subject("survey_draw", draw),
            ["letters": String(rows.count), "left_out": String(drawn.count - rows.count)]
        )
        return ExchangeTable(headers: ["Number", "Name", "Address", "Postcode", "Language"], rows: rows)
    }
}

/// Every sample that was drawn.
struct EverySample: Question {
    func permits(_ actor: Actor, _ db: any Reader) -> Bool { actor.mayMakeReturns }

    func answer(_ look: Look) throws -> [SurveyDraw] { try look.db.surveyDraws() }
}

/// One sample.
struct OneSample: Question {
    let id: UUID

    func permits(_ actor: Actor, _ db: any Reader) -> Bool { actor.mayMakeReturns }

    func answer(_ look: Look) throws -> SurveyDraw { try look.db.surveyDraw(id) }
}

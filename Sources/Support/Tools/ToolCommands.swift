import Carers
import Dates
import Desk
import Forms
import Foundation
import Markup
import Records

/// What a form says of a tool.
struct ToolDetails: Sendable {
    struct Part: Sendable {
        let name: String
        let least: Int
        let most: Int
        let isHigherBetter: Bool
        let minimal: Int?
    }

    let name: String
    let owner: String
    let licence: String
    let heldUntil: Day
    let parts: [Part]

    init(_ form: Form) throws(InvalidForm) {
        var read = FormReader(form)
        name = read.text("name", required: ToolWords.nameMissing, most: 120)
        owner = read.text("owner", required: ToolWords.ownerMissing, most: 120)
        licence = read.text("licence", required: ToolWords.licenceMissing, most: 120)
        heldUntil = read.day("held", required: ToolWords.heldMissing)
        var parts: [Part] = []
        for number in 1...ScoreTool.mostParts {
            let name = read.optionalText("part-\(number)", most: 120)
            guard let name else { continue }
            let least = Self.number("least-\(number)", ToolWords.leastMissing, &read)
            let most = Self.number("most-\(number)", ToolWords.mostMissing, &read)
            if let least, let most, least >= most { read.refuse("most-\(number)", ToolWords.mostIsLess) }
            let better = read.choice("better-\(number)", among: ["high", "low"], required: ToolWords.betterMissing)
            let minimal = read.optionalText("minimal-\(number)")
            let smallest = minimal.flatMap { Int($0) }
            if minimal != nil, smallest.map({ $0 > 0 && $0 <= 10_000 }) != true {
                read.refuse("minimal-\(number)", ToolWords.minimalWrong)
            }
            parts.append(
                Part(
                    name: name,
                    least: least ?? 0,
                    most: most ?? 1,
                    isHigherBetter: better == "high",
                    minimal: smallest
                )
            )
        }
        if parts.isEmpty { read.refuse("part-1", ToolWords.partMissing) }
        self.parts = parts
        try read.finish()
    }

    private static func number(_ field: String, _ missing: Phrase, _ read: inout FormReader) -> Int? {
        guard let number = Int(read.optionalText(field, most: 8) ?? ""), (-10_000...10_000).contains(number) else {
            read.refuse(field, missing)
            return nil
        }
        return number
    }
}

/// What a form says of the scores somebody had.
struct ScoreDetails: Sendable {
    let tool: UUID
    let assessment: UUID?
    let review: UUID?
    let takenOn: Day
    let points: [UUID: Int]

    init(_ form: Form, _ tool: ScoreTool, assessments: [UUID], reviews: [UUID], today: Day) throws(InvalidForm) {
        var read = FormReader(form)
        self.tool = tool.id
        let (place, day) = ("at-\(tool.id.text)", "taken-\(tool.id.text)")
        let at = read.optionalUUID(place)
        assessment = at.flatMap { assessments.contains($0) ? $0 : nil }
        review = at.flatMap { reviews.contains($0) ? $0 : nil }
        if assessment == nil, review == nil { read.refuse(place, ToolWords.atMissing) }
        takenOn = read.day(day, required: ToolWords.takenMissing)
        if takenOn > today { read.refuse("\(day)-day", ToolWords.later) }
        if !tool.isHeld(on: takenOn) { read.refuse("\(day)-day", ToolWords.notHeld(tool)) }
        var points: [UUID: Int] = [:]
        var isAnyWrong = false
        for part in tool.parts {
            let field = "points-\(part.id.text)"
            guard let typed = read.optionalText(field, most: 8) else { continue }
            guard let number = Int(typed), part.holds(number) else {
                read.refuse(field, ToolWords.outOfRange(part))
                isAnyWrong = true
                continue
            }
            points[part.id] = number
        }
        if points.isEmpty, !isAnyWrong, let first = tool.parts.first {
            read.refuse("points-\(first.id.text)", ToolWords.pointsMissing)
        }
        self.points = points
        try read.finish()
    }
}

/// Describes a tool that a team has a licence for.
struct AddTool: Command {
    let team: UUID
    let details: ToolDetails

    func permits(_ actor: Actor, _ db: any Reader) -> Bool { actor.may(.approveSupport, in: team) }

    func perform(_ work: Work) throws {
        let id = work.newID()
        try work.add(details, id: id, for: team)
        try work.record(.toolAdded, about: ScoreTool.subject(id))
    }
}

/// Says until when the licence is held now: earlier, and no more is entered; later, and it goes on.
struct HoldLicence: Command {
    let tool: UUID
    let until: Day
    let licence: String
    let seen: Int

    func permits(_ actor: Actor, _ db: any Reader) throws -> Bool {
        let team = try db.tool(tool).team
        guard actor.teams(where: .seeCarers).contains(team) else { throw Refusal.notFound }
        return actor.may(.approveSupport, in: team)
    }

    func perform(_ work: Work) throws {
        let before = try work.db.tool(tool)
        try work.holdLicence(tool, until: until, licence: licence, seen: seen)
        let subject = ScoreTool.subject(tool)
        try work.remember(
            "held_until",
            of: subject,
            version: seen + 1,
            before: before.heldUntil.iso,
            after: until.iso
        )
        try work.record(.licenceHeld, about: subject)
    }
}

/// Writes down the scores that came of a tool, at an assessment or a review.
struct EnterScores: Command {
    let person: UUID
    let details: ScoreDetails

    func permits(_ actor: Actor, _ db: any Reader) -> Bool { actor.may(.keepCarers) }

    func perform(_ work: Work) throws {
        let person = try work.personToKeep(person)
        let tool = try work.db.tool(details.tool)
        guard try work.look.teamsOfTools(for: person).contains(tool.team), tool.isHeld(on: details.takenOn) else {
            throw Refusal.notPermitted
        }
        try work.add(details, id: work.newID(), of: person.id)
        try work.record(.scoresEntered, about: person.subject, ["tool": tool.id.text])
    }
}

/// Takes back scores that were entered by mistake: they are kept, and shown no more.
struct TakeScoresBack: Command {
    let person: UUID
    let scores: UUID

    func permits(_ actor: Actor, _ db: any Reader) -> Bool { actor.may(.keepCarers) }

    func perform(_ work: Work) throws {
        let person = try work.personToKeep(person)
        try work.takeBack(scores: scores, of: person.id)
        try work.record(.scoresTakenBack, about: person.subject, ["scores": scores.text])
    }
}

extension Look {
    /// Whose tools may be used with someone: those of the team that keeps the record, and of whoever asks where they
    /// work with it.
    func teamsOfTools(for person: Person) throws -> [UUID] {
        let mine = actor.teams(where: .keepCarers)
        let beside = try db.teamsBeside(person.id).filter(mine.contains)
        return [person.team] + beside
    }
}

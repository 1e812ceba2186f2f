import Carers
import Dates
import Desk
import Foundation
import Records

/// A sample that was drawn for the survey.
struct SurveyDraw: Sendable, Identifiable, RowDecodable {
    let id: UUID
    let name: String
    let period: Period
    let kind: SampleKind
    let seed: String
    let wanted: Int
    /// How many carers belong to those the survey is of.
    let eligible: Int
    /// How many of them may be written to and were in no sample before.
    let inFrame: Int
    let drawn: Int
    let by: String
    let at: Instant

    init(row: Row) throws {
        id = try row["id"]
        name = try row["name"]
        period = try Period(first: row["first_day"], last: row["last_day"])
        kind = SampleKind(rawValue: try row["kind"]) ?? .simple
        seed = try row["seed"]
        wanted = try row["wanted"]
        eligible = try row["eligible"]
        inFrame = try row["in_frame"]
        drawn = try row["drawn"]
        by = try row["made_name"]
        at = try row["made_at"]
    }
}

extension Reader {
    func surveyDraws() throws -> [SurveyDraw] {
        try all("SELECT * FROM survey_draw ORDER BY made_at DESC, id LIMIT 100")
    }

    func surveyDraw(_ id: UUID) throws -> SurveyDraw {
        guard let found: SurveyDraw = try first("SELECT * FROM survey_draw WHERE id = \(id)") else {
            throw Refusal.notFound
        }
        return found
    }

    /// Whoever was drawn, by their number in the sample: those that `actor` may see now.
    func surveyDrawn(_ draw: UUID, visibleTo actor: Actor, at now: Instant) throws -> [(number: Int, person: UUID)] {
        try rows(
            """
            SELECT number, person_id FROM survey_drawn WHERE draw_id = \(draw)
                AND \(personVisible(to: actor, at: now, id: "survey_drawn.person_id", for: .support)) ORDER BY number
            """
        ).map { (try $0["number"], try $0["person_id"]) }
    }

    /// Whoever was in a sample before.
    func everDrawn() throws -> Set<UUID> {
        Set(try values("person_id", "SELECT DISTINCT person_id FROM survey_drawn"))
    }

    /// Carers who look after a child and no adult, of those that `actor` may see: the survey is of carers of adults.
    func caringForChildrenOnly(on day: Day, visibleTo actor: Actor, at now: Instant) throws -> Set<UUID> {
        var adults: Set<UUID> = []
        var children: Set<UUID> = []
        for row in try rows(
            """
            SELECT caring_role.carer_id, caring_role.relation, cared.born FROM caring_role
            JOIN person cared ON cared.id = caring_role.cared_for_id
            WHERE (caring_role.until IS NULL OR caring_role.until > \(day))
                AND \(personVisible(to: actor, at: now, id: "caring_role.carer_id", for: .support))
                AND \(personVisible(to: actor, at: now, id: "caring_role.cared_for_id", for: .support))
            """
        ) {
            let kind = CaringKind.worked(
                carer: nil,
                caredFor: try row["born"],
                relation: try row["relation"],
                hasParentalResponsibility: false,
                on: day
            ).kind
            let carer: UUID = try row["carer_id"]
            if kind == .adult { adults.insert(carer) } else { children.insert(carer) }
        }
        return children.subtracting(adults)
    }
}

extension Writer {
    func keep(_ draw: UUID, _ form: DrawSample, seed: String, counts: DrawCounts, by actor: Actor, at now: Instant)
        throws
    {
        try execute(
            """
            INSERT INTO survey_draw
                (id, name, first_day, last_day, kind, seed, wanted, eligible, in_frame, drawn, made_by, made_name, made_at)
            VALUES
                (\(draw), \(form.name), \(form.period.first), \(form.period.last), \(form.kind.rawValue), \(seed),
                 \(form.wanted), \(counts.eligible), \(counts.inFrame), \(counts.drawn), \(actor.id), \(actor.name),
                 \(now))
            """
        )
    }

    func keep(_ person: UUID, number: Int, of draw: UUID) throws {
        try execute(
            "INSERT INTO survey_drawn (draw_id, person_id, number) VALUES (\(draw), \(person), \(number))"
        )
    }
}

import Carers
import Dates
import Desk
import Foundation
import Records

/// Every statement that touches `review`, and the scores of the wellbeing scale in their order.
extension Reader {
    /// The newest first, opened.
    func reviews(ofPlan plan: UUID, _ means: Means) throws -> [Review] {
        try rows("SELECT * FROM review WHERE plan_id = \(plan) ORDER BY held_on DESC, id DESC")
            .map { try Review(row: $0, means) }
    }

    /// The scale each time it was answered, the oldest first.
    func wellbeing(of person: UUID) throws -> [ScoresTaken] {
        try all("SELECT * FROM wellbeing_score WHERE person_id = \(person) ORDER BY taken_on, id")
    }
}

/// The scale as somebody answered it on one day, at an assessment or a review.
struct ScoresTaken: Sendable, RowDecodable {
    let on: Day
    let review: UUID?
    let scores: WellbeingScores

    init(row: Row) throws {
        on = try row["taken_on"]
        review = try row["review_id"]
        var points: [WellbeingDomain: Int] = [:]
        for domain in WellbeingDomain.allCases { points[domain] = try row[domain.rawValue] as Int? }
        scores = WellbeingScores(points)
    }
}

extension Work {
    func addReview(_ details: ReviewDetails, id: UUID, of person: UUID, plan: SupportPlan) throws {
        let text = try details.answers.text
        let sealed: String = try ReviewAnswers.sealing.seal(text, row: id, self)
        try db.execute(
            """
            INSERT INTO review
                (id, person_id, plan_id, kind, due_on, held_on, came_of, answers_sealed, held_by, held_name, created_at)
            VALUES
                (\(id), \(person), \(plan.id), \(details.kind), \(plan.reviewOn), \(details.heldOn), \(details.cameOf),
                 \(sealed), \(actor.id), \(actor.name), \(now))
            """
        )
        guard !details.scores.isEmpty else { return }
        let scores = details.scores
        try db.execute(
            """
            INSERT INTO wellbeing_score
                (id, person_id, review_id, scale, taken_on, dignity, health, safety, control, participation, money,
                 relationships, home, contribution)
            VALUES
                (\(newID()), \(person), \(id), \(WellbeingScale.version), \(details.heldOn), \(scores[.dignity]),
                 \(scores[.health]), \(scores[.safety]), \(scores[.control]), \(scores[.participation]),
                 \(scores[.money]), \(scores[.relationships]), \(scores[.home]), \(scores[.contribution]))
            """
        )
    }
}

import Dates
import Desk
import Foundation
import Records

/// Reviews that ended with their plan going on.
///
/// They stand beside the one review that is open, or with which a plan ended.
let heldReviewMigrations: [Migration] = [
    Migration("0074-held-review") {
        """
        CREATE TABLE held_review (
            id               TEXT PRIMARY KEY,
            plan_id          TEXT NOT NULL REFERENCES plan (id),
            learned          TEXT,
            public_words     TEXT,
            started_by_name  TEXT NOT NULL,
            started_at       TEXT NOT NULL,
            finished_by_name TEXT NOT NULL,
            finished_at      TEXT NOT NULL,
            next_on          TEXT NOT NULL
        )
        """
        "CREATE INDEX held_review_plan ON held_review (plan_id, finished_at, id)"
    }
]

/// Every statement that touches `held_review`.
extension Reader {
    /// A plan's reviews that ended with it going on, the newest first.
    func heldReviews(ofPlan plan: UUID) throws -> [HeldReview] {
        try all("SELECT * FROM held_review WHERE plan_id = \(plan) ORDER BY finished_at DESC, id DESC")
    }
}

extension Writer {
    /// Ends an open review, which then is none any more.
    func hold(_ review: PlanReview, as id: UUID, next: Day, by actor: Actor, at now: Instant) throws {
        try execute(
            """
            INSERT INTO held_review
                (id, plan_id, learned, public_words, started_by_name, started_at, finished_by_name, finished_at, next_on)
            VALUES (\(id), \(review.plan), \(review.learned), \(review.publicWords), \(review.startedByName),
                    \(review.startedAt), \(actor.name), \(now), \(next))
            """
        )
        let ended = try execute(
            """
            DELETE FROM plan_review
            WHERE id = \(review.id) AND version = \(review.version) AND finished_at IS NULL
            """
        )
        if ended == 0 { throw Refusal.changedMeanwhile }
    }
}

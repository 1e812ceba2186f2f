import Dates
import Desk
import Foundation
import Records
import Strategy

/// Ends the review of a plan that goes on: what was learned is kept, and the next review gets its day by the timetable.
///
/// What was said of single actions stands ready for the next review; nothing of the plan is changed.
struct GoOnAfterReview: Command {
    let plan: UUID

    func permits(_ actor: Actor, _ db: any Reader) throws -> Bool {
        actor.may(.adoptPlans, in: try db.plan(plan, visibleTo: actor).team)
    }

    /// - Returns: The day of the next review.
    func perform(_ work: Work) throws -> Day {
        let found = try work.db.plan(plan, visibleTo: work.actor)
        guard found.status == .adopted else { throw Refusal.notFound }
        let review = try work.openReview(of: found)
        let date = try work.db.reviewDates(of: [plan])[plan]
        let next = ReviewDate.next(after: date?.next, every: date?.everyMonths, today: work.today)
        let id = work.newID()
        try work.db.hold(review, as: id, next: next, by: work.actor, at: work.now)
        try work.db.addReviewDate(
            work.newID(),
            next,
            every: date?.everyMonths ?? ReviewDate.usualMonths,
            of: plan,
            by: work.actor,
            at: work.now
        )
        try work.record(.reviewHeld, about: Subject("plan", plan), ["next": next.iso])
        return next
    }
}

extension ReviewDate {
    /// Every three years, as carers' strategies are usually looked at as a whole.
    static let usualMonths = 36

    /// The day of the next review after one that is held today: the timetable's own days, so that a review held late does
    /// not put every later one off; from today where no day was set.
    static func next(after day: Day?, every: Int?, today: Day) -> Day {
        let every = max(1, every ?? usualMonths)
        guard let day else { return today.adding(months: every) }
        // A review held within three months before its day is that day's review.
        guard day <= today.adding(days: ReviewDue.notice) else { return day }
        var rounds = 1
        // Counted from the first day each time: 31 January, then 28 February, is 31 March again.
        while day.adding(months: every * rounds) <= today, rounds < 1200 { rounds += 1 }
        return day.adding(months: every * rounds)
    }
}

/// A review that ended with its plan going on.
struct HeldReview: Sendable, Equatable, RowDecodable {
    let id: UUID
    let learned: InternalText?
    let publicWords: PublicText?
    let finishedByName: String
    let finishedAt: Instant
    let next: Day

    init(row: Row) throws {
        id = try row["id"]
        learned = try row["learned"]
        publicWords = try row["public_words"]
        finishedByName = try row["finished_by_name"]
        finishedAt = try row["finished_at"]
        next = try row["next_on"]
    }
}

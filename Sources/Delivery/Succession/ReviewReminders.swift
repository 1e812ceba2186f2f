package import Dates
package import Desk
package import Foundation
import Jobs
import Mail
import Markup
package import Records
import Strategy

/// Sets when a plan is to be reviewed next, and how often after that.
package struct SetReviewDate: Command {
    let plan: UUID
    let next: Day
    let everyMonths: Int

    package init(plan: UUID, next: Day, everyMonths: Int = 36) {
        self.plan = plan
        self.next = next
        self.everyMonths = everyMonths
    }

    package func permits(_ actor: Actor, _ db: any Reader) throws -> Bool {
        actor.may(.editPlans, in: try db.plan(plan, visibleTo: actor).team)
    }

    package func perform(_ work: Work) throws {
        let id = work.newID()
        try work.db.addReviewDate(id, next, every: everyMonths, of: plan, by: work.actor, at: work.now)
        try work.record(.reviewDateSet, about: Subject("plan", plan), ["next": next.iso])
    }
}

/// Looks each morning whether a plan's leads are to be reminded of its review.
struct LookForReviews: Job {
    static let kind = "review.look"
}

/// The plans whose leads are to be told now, and which word they are to get.
struct ReviewsToRemindOf: Question {
    struct One: Sendable {
        let plan: UUID
        let next: Day
        let stage: String
    }

    func permits(_ actor: Actor, _ db: any Reader) -> Bool { actor.isSystem }

    func answer(_ look: Look) throws -> [One] {
        let dates = try look.db.reviewDates(of: try look.db.plansWithReviewDates())
        return try dates.values.sorted { $0.plan.uuidString < $1.plan.uuidString }.compactMap { date in
            guard let stage = ReviewDue(date.next, on: look.today).reminder else { return nil }
            let isDone = try look.db.hasReminder(of: date.plan, for: date.next, stage)
            return isDone ? nil : One(plan: date.plan, next: date.next, stage: stage)
        }
    }
}

/// Reminds a plan's leads of its review: each once for each stage, however often it is asked.
struct RemindOfReview: Command {
    let one: ReviewsToRemindOf.One

    func permits(_ actor: Actor, _ db: any Reader) -> Bool { actor.isSystem }

    func perform(_ work: Work) throws {
        let team = try work.db.team(ofPlan: one.plan)
        let letter = Letter(
            subject: Phrase(en: "A plan is due for review", cy: "Mae’n bryd adolygu cynllun"),
            paragraphs: [
                Phrase(
                    en: "A plan that you lead is to be looked at as a whole: what to keep, to change and to end.",
                    cy:
                        "Mae cynllun yr ydych yn ei arwain i’w ystyried yn ei gyfanrwydd: beth i’w gadw, ei newid a’i orffen."
                )
            ],
            link: (Phrase(en: "See when", cy: "Gweld pryd"), SuccessionPaths.timetable)
        )
        for lead in try work.db.leads(ofTeam: team) {
            try work.post(letter, to: .account(lead), once: "review-\(one.plan)-\(one.next.iso)-\(one.stage)-\(lead)")
        }
        try work.db.addReminder(of: one.plan, for: one.next, one.stage, at: work.now)
        try work.record(.reviewReminded, about: Subject("plan", one.plan), ["stage": one.stage])
    }
}

/// Plans that follow one another: the review with which one ends, the next, and what each said when.
enum Succession {
    static let jobs: [JobHandler] = [
        JobHandler(LookForReviews.self) { _, run in
            for one in try await run.ask(ReviewsToRemindOf()) { try await run.perform(RemindOfReview(one: one)) }
        }
    ]
    static let recurring: [Recurring] = [Recurring("review.look", .daily(at: "07:40"), LookForReviews())]
}

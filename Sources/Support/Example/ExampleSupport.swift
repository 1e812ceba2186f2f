import Carers
import Dates
package import Desk
package import Foundation
import Records

/// Assessments, plans and reviews in every state, for the example place: made by the commands that people use.
package struct ExampleSupport: Sendable {
    /// Who does it: whoever assesses, and whoever approves.
    package struct Cast: Sendable {
        let worker: Actor
        let manager: Actor
        let team: UUID

        package init(worker: Actor, manager: Actor, team: UUID) {
            self.worker = worker
            self.manager = manager
            self.team = team
        }
    }

    let cast: Cast
    /// The desk as it was so many days ago.
    let desk: @Sendable (Int) -> Desk

    package init(_ cast: Cast, desk: @escaping @Sendable (Int) -> Desk) {
        self.cast = cast
        self.desk = desk
    }

    /// Registers those it tells of, and makes their assessments.
    ///
    /// - Returns: How many assessments there are.
    package func make() async throws -> Int {
        var count = 0
        for story in ExampleCarer.all {
            let details = PersonDetails(
                PersonName(given: story.given, family: story.family),
                born: PartialDay(iso: story.born)
            )
            let register = RegisterPerson(details: details, team: cast.team)
            let person = try await desk(story.askedDaysAgo + 3).perform(register, as: cast.worker)
            try await tell(story, of: person)
            count += 1
        }
        return count
    }

    func day(_ daysAgo: Int) -> Day {
        let desk = desk(daysAgo)
        return desk.clock.day(of: desk.clock.now())
    }

    private func tell(_ story: ExampleCarer, of person: UUID) async throws {
        let asked = day(story.askedDaysAgo)
        let new = NewAssessment(person: person, kind: story.kind, askedBy: story.askedBy, requestedOn: asked)
        let one = try await desk(story.askedDaysAgo).perform(RequestAssessment(new: new), as: cast.worker)
        if let urgent = story.urgent {
            let given = GiveUrgentSupport(person: person, id: one, words: urgent)
            try await desk(story.askedDaysAgo).perform(given, as: cast.worker)
        }
        if let reason = story.refused {
            let refusal = RefuseAssessment(person: person, id: one, reason: reason)
            try await desk(max(0, story.askedDaysAgo - 4)).perform(refusal, as: cast.worker)
            return
        }
        var seen = 1
        let wrote = max(0, story.askedDaysAgo - 10)
        for (section, typed) in story.answers {
            let save = SaveAnswers(person: person, id: one, section: section, typed: typed, seen: seen)
            try await desk(wrote).perform(save, as: cast.worker)
            seen += 1
        }
        guard let decision = story.decision else { return }
        let decided = max(0, story.askedDaysAgo - 14)
        let command = DecideEligibility(person: person, id: one, details: decision, seen: seen)
        try await desk(decided).perform(command, as: cast.worker)
        guard story.reach > .decided else { return }
        try await judge(story, one, of: person, on: max(0, decided - 3))
    }

    private func judge(_ story: ExampleCarer, _ assessment: UUID, of person: UUID, on daysAgo: Int) async throws {
        let read = OpenAssessment(person: person, id: assessment)
        let open = try await desk(daysAgo).ask(read, as: cast.manager)
        guard let waiting = open.decision?.stored.id else { return }
        let judgement: JudgeDecision.Judgement = story.sentBack.map { .sendBack($0) } ?? .approve
        let judge = JudgeDecision(person: person, id: assessment, decision: waiting, judgement: judgement)
        try await desk(daysAgo).perform(judge, as: cast.manager)
        guard story.sentBack == nil else { return }
        if story.hasCopy {
            let given = day(max(0, daysAgo - 2))
            let copy = GiveAssessmentCopy(person: person, id: assessment, day: given, how: .byHand)
            try await desk(max(0, daysAgo - 2)).perform(copy, as: cast.worker)
        }
        guard story.reach > .approved else { return }
        try await plan(story, assessment, of: person, on: max(0, daysAgo - 5))
    }

    private func plan(_ story: ExampleCarer, _ assessment: UUID, of person: UUID, on daysAgo: Int) async throws {
        let desk = desk(daysAgo)
        let id = try await desk.perform(StartPlan(person: person, assessment: assessment), as: cast.worker)
        let begun = try await desk.ask(OpenPlan(person: person, id: id), as: cast.worker)
        guard let need = begun.needs.first else { return }
        let said = NeedDetails(words: story.need, wanted: story.wanted, reply: .met, why: "")
        let correct = CorrectPlanNeed(person: person, plan: id, need: need.id, details: said, seen: need.version)
        try await desk.perform(correct, as: cast.worker)
        let step = AddStep(person: person, plan: id, need: need.id, details: story.step(day(daysAgo)))
        try await desk.perform(step, as: cast.worker)
        guard story.reach > .planBegun else { return }
        for other in begun.needs.dropFirst() {
            let also = NeedDetails(words: story.need, wanted: story.wanted, reply: .otherwise, why: story.otherwise)
            let next = CorrectPlanNeed(person: person, plan: id, need: other.id, details: also, seen: other.version)
            try await desk.perform(next, as: cast.worker)
        }
        let whole = CorrectPlanWhole(person: person, id: id, whole: story.whole(day(daysAgo)), seen: 1)
        try await desk.perform(whole, as: cast.worker)
        let full = try await desk.ask(OpenPlan(person: person, id: id), as: cast.worker)
        try await desk.perform(SendPlan(person: person, id: id, seen: full.plan.version), as: cast.worker)
        guard story.reach > .planSent else { return }
        let approve = JudgePlan(person: person, id: id, remark: nil)
        try await self.desk(max(0, daysAgo - 4)).perform(approve, as: cast.manager)
        for review in story.reviews where review.daysAgo < daysAgo - 4 {
            let details = review.details(heldOn: day(review.daysAgo), needs: begun.needs)
            let hold = HoldReview(person: person, plan: id, details: details)
            try await self.desk(review.daysAgo).perform(hold, as: cast.worker)
        }
    }
}

import Carers
import Dates
import DesignSystem
import Desk
import Forms
import Foundation
import Markup
import Records
import Web

/// Sends a plan, complete, to a second person.
struct SendPlan: Command {
    let person: UUID
    let id: UUID
    let seen: Int

    func permits(_ actor: Actor, _ db: any Reader) -> Bool { actor.may(.keepCarers) }

    func perform(_ work: Work) throws {
        _ = try work.personToKeep(person)
        let plan = try work.db.supportPlan(id, of: person)
        let words = PlanWholeSealed(
            contingency: plan.contingencySealed,
            advice: plan.adviceSealed,
            agreed: plan.agreedSealed
        )
        let gaps = try PlanGap.of(plan, work.db.needs(ofPlan: id, work.means), words)
        guard gaps.isEmpty else {
            throw InvalidForm(
                "missing",
                Phrase(en: "The plan is not complete yet", cy: "Nid yw’r cynllun yn gyflawn eto")
            )
        }
        guard plan.state == .draft, plan.version == seen else { throw Refusal.changedMeanwhile }
        try work.db.touch(plan: id, by: work.actor.id)
        try work.db.send(plan: id, by: work.actor, at: work.now, seen: seen + 1)
        try work.record(.supportPlanSent, about: Person.subject(person), ["plan": id.text])
    }
}

/// A second person, who had no hand in it, approves a plan or sends it back.
struct JudgePlan: Command {
    let person: UUID
    let id: UUID
    /// What is asked for; none where it is approved.
    let remark: String?

    func permits(_ actor: Actor, _ db: any Reader) throws -> Bool {
        try actor.may(.approveSupport) && !db.hadAHand(actor.id, inPlan: id)
    }

    func perform(_ work: Work) throws {
        let carer = try work.personToKeep(person)
        let plan = try work.db.supportPlan(id, of: person)
        guard plan.state == .waiting else { throw Refusal.changedMeanwhile }
        if let remark {
            let sealed: String = try SealedPlan.remark.seal(remark, row: id, work)
            try work.db.sendBack(plan: id, remark: sealed, by: work.actor, at: work.now)
            try work.record(.supportPlanReturned, about: Person.subject(person), ["plan": id.text])
            return
        }
        let days = try work.db.days(for: .firstReview, of: carer.team)
        try work.db.approve(
            plan: plan,
            reviewOn: work.today.adding(days: days),
            by: work.actor,
            at: work.now,
            on: work.today
        )
        try work.record(.supportPlanApproved, about: Person.subject(person), ["plan": id.text])
    }
}

/// Writes down that the carer has the plan, since when and how.
struct GivePlanCopy: Command {
    let person: UUID
    let id: UUID
    let day: Day
    let how: CopyGiven

    func permits(_ actor: Actor, _ db: any Reader) -> Bool { actor.may(.keepCarers) }

    func perform(_ work: Work) throws {
        _ = try work.personToKeep(person)
        guard try work.db.supportPlan(id, of: person).state == .approved else { throw Refusal.changedMeanwhile }
        try work.db.giveCopy(ofPlan: id, on: day, how: how)
        try work.record(.supportPlanCopyGiven, about: Person.subject(person), ["plan": id.text])
    }
}

let sendPlanRoutes: [Route] = [
    .post("/carers/:person/support-plans/:supportplan/sending", for: .staffWho(.keepCarers)) { visit in
        let answer = try await visit.openPlan()
        do {
            let seen = Int(visit.form["version"]) ?? 0
            try await visit.perform(SendPlan(person: answer.frame.person.id, id: answer.plan.id, seen: seen))
            return .redirect(to: answer.path, notice: .planSent)
        } catch let invalid as InvalidForm {
            return .tryAgain(planPage(answer, visit, visit.form, invalid))
        }
    },
    .post("/carers/:person/support-plans/:supportplan/judgement", for: .staffWho(.approveSupport)) { visit in
        let answer = try await visit.openPlan()
        do {
            var remark: String?
            if visit.form["judgement"] == "return" {
                var read = FormReader(visit.form)
                let asked = Phrase(en: "Say what you ask for", cy: "Dywedwch beth rydych yn ei ofyn")
                remark = read.longText("remark", required: asked, most: 4000)
                try read.finish()
            }
            try await visit.perform(JudgePlan(person: answer.frame.person.id, id: answer.plan.id, remark: remark))
            return .redirect(to: answer.path, notice: remark == nil ? .planApproved : .decisionReturned)
        } catch let invalid as InvalidForm {
            return .tryAgain(planPage(answer, visit, visit.form, invalid))
        }
    },
    .post("/carers/:person/support-plans/:supportplan/copy", for: .staffWho(.keepCarers)) { visit in
        let answer = try await visit.openPlan()
        do {
            let (day, how) = try copyGiven(visit.form, today: answer.frame.today)
            try await visit.perform(
                GivePlanCopy(person: answer.frame.person.id, id: answer.plan.id, day: day, how: how)
            )
            return .redirect(to: answer.path, notice: .copyGiven)
        } catch let invalid as InvalidForm {
            return .tryAgain(planPage(answer, visit, visit.form, invalid))
        }
    },
]

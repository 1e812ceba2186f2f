import Carers
import Dates
import Desk
import Foundation
import Records

/// What the casework holds for a return: each statement has the one condition on people.
extension Reader {
    /// Everything done with carers in a period that goes into the return, of those `actor` may see.
    func returnEvents(in period: Period, visibleTo actor: Actor, at now: Instant) throws -> [ReturnEvent] {
        try requests(period, actor, now) + assessments(period, actor, now) + payments(period, actor, now)
            + steps(period, actor, now) + breaks(period, actor, now) + reviews(period, actor, now)
    }

    /// Those of them whom the events are about.
    func returnPeople(_ ids: [UUID], visibleTo actor: Actor, at now: Instant) throws -> [UUID: ReturnPerson] {
        var people: [UUID: ReturnPerson] = [:]
        for row in try rows(
            """
            SELECT person.id, person.reference, person.born, person.died_on, person.postcode,
                person.nhs_sealed IS NOT NULL AS has_nhs,
                (SELECT code FROM equality_answer WHERE person_id = person.id AND question = 'sex'
                    AND answer = 'answered') AS sex,
                (SELECT coalesce(code, answer) FROM equality_answer WHERE person_id = person.id
                    AND question = 'ethnicity') AS ethnicity
            FROM person WHERE person.id IN \(any: ids) AND person.is_carer
                AND \(personVisible(to: actor, at: now, for: .support))
            """
        ) {
            let id: UUID = try row["id"]
            people[id] = ReturnPerson(
                id: id,
                reference: try row["reference"],
                born: try row["born"],
                died: try row["died_on"],
                postcode: try row["postcode"],
                hasNHSNumber: try row["has_nhs"],
                sex: try row["sex"],
                ethnicity: try row["ethnicity"]
            )
        }
        return people
    }

    /// Requests are sent once they are decided; what they lead to is what followed in four weeks (NHS England's window).
    private func requests(_ period: Period, _ actor: Actor, _ now: Instant) throws -> [ReturnEvent] {
        try rows(
            """
            SELECT arrival.id, arrival.person_id, arrival.arrived_on, arrival.decided_on, arrival.source,
                (SELECT min(requested_on) FROM assessment WHERE person_id = arrival.person_id
                    AND requested_on >= arrival.arrived_on AND state <> 'refused') AS assessed_on,
                (SELECT min(refused_on) FROM assessment WHERE person_id = arrival.person_id
                    AND requested_on >= arrival.arrived_on) AS refused_on
            FROM arrival
            WHERE arrival.decided_on BETWEEN \(period.first) AND \(period.last)
                AND arrival.decision IN ('registered', 'joined')
                AND \(personVisible(to: actor, at: now, id: "arrival.person_id", for: .support))
            ORDER BY arrival.arrived_on, arrival.id
            """
        ).map { row in
            let decided: Day = try row["decided_on"]
            let limit = decided.adding(days: 28)
            let assessed: Day? = try row["assessed_on"]
            let refused: Day? = try row["refused_on"]
            let outcome =
                assessed.map { $0 <= limit } == true
                ? "assess" : refused.map { $0 <= limit } == true ? "declined" : "advice"
            return try ReturnEvent(
                kind: .request,
                row,
                starts: row["arrived_on"],
                ends: decided,
                codes: [.eventOutcome: outcome, .routeOfAccess: row["source"]]
            )
        }
    }

    /// Assessments of adults, once approved.
    ///
    /// One that the carer turned down was never done and is not sent.
    private func assessments(_ period: Period, _ actor: Actor, _ now: Instant) throws -> [ReturnEvent] {
        try rows(
            """
            SELECT assessment.id, assessment.person_id, coalesce(assessment.started_on, assessment.requested_on) AS starts,
                assessment.approved_on, assessment.way,
                (SELECT max(decided) FROM eligibility_decision WHERE assessment_id = assessment.id
                    AND state = 'approved') AS decided
            FROM assessment
            WHERE assessment.state = 'approved' AND assessment.kind <> 'young'
                AND assessment.approved_on BETWEEN \(period.first) AND \(period.last)
                AND \(personVisible(to: actor, at: now, id: "assessment.person_id", for: .support))
            ORDER BY assessment.approved_on, assessment.id
            """
        ).map { row in
            let decided: String? = try row["decided"]
            let way: String? = try row["way"]
            return try ReturnEvent(
                kind: .assessment,
                row,
                starts: row["starts"],
                ends: row["approved_on"],
                codes: [
                    .eventOutcome: decided == "yes" ? "plan" : "advice", .assessmentType: "carer",
                    .methodOfAssessment: way ?? "not_said",
                ]
            )
        }
    }

    /// Direct payments that run in the period; they stop with their plan.
    private func payments(_ period: Period, _ actor: Actor, _ now: Instant) throws -> [ReturnEvent] {
        try rows(
            """
            SELECT direct_payment.id, support_plan.person_id, direct_payment.starts_on AS starts,
                coalesce(direct_payment.ends_on, support_plan.ended_on) AS ends, direct_payment.pence,
                direct_payment.every
            FROM direct_payment JOIN support_plan ON support_plan.id = direct_payment.plan_id
            WHERE support_plan.state IN ('approved', 'ended') AND direct_payment.starts_on <= \(period.last)
                AND coalesce(direct_payment.ends_on, support_plan.ended_on, \(period.first)) >= \(period.first)
                AND \(personVisible(to: actor, at: now, id: "support_plan.person_id", for: .support))
            ORDER BY direct_payment.starts_on, direct_payment.id
            """
        ).map {
            try ReturnEvent(service: $0, type: "direct", component: "direct_payment", by: "direct_payment", period)
        }
    }

    /// Steps of plans in force that the authority pays for: out of the carer's budget, or bought by the authority.
    private func steps(_ period: Period, _ actor: Actor, _ now: Instant) throws -> [ReturnEvent] {
        try rows(
            """
            SELECT plan_step.id, support_plan.person_id, support_plan.approved_on AS starts, support_plan.ended_on AS ends,
                plan_step.cost_pence AS pence, plan_step.cost_every AS every, plan_step.given_to,
                support_plan.budget_pence IS NOT NULL AS has_budget
            FROM plan_step JOIN support_plan ON support_plan.id = plan_step.plan_id
            WHERE support_plan.state IN ('approved', 'ended') AND plan_step.cost_pence IS NOT NULL
                AND (plan_step.paid_by IS NULL OR plan_step.paid_by = 'authority')
                AND support_plan.approved_on <= \(period.last)
                AND coalesce(support_plan.ended_on, \(period.first)) >= \(period.first)
                AND \(personVisible(to: actor, at: now, id: "support_plan.person_id", for: .support))
            ORDER BY support_plan.approved_on, plan_step.id
            """
        ).map { row in
            let isForCarer = try row["given_to"] as String == "carer"
            return try ReturnEvent(
                service: row,
                type: isForCarer ? "direct" : "involving",
                component: isForCarer ? "step_carer" : "step_looked_after",
                by: row["has_budget"] ? "managed" : "commissioned",
                period
            )
        }
    }

    /// Breaks taken that a fund of the place paid for.
    ///
    /// With replacement care they involve the person looked after.
    private func breaks(_ period: Period, _ actor: Actor, _ now: Instant) throws -> [ReturnEvent] {
        try rows(
            """
            SELECT break_booking.id, break_need.person_id, break_booking.starts_on AS starts,
                break_booking.ends_on AS ends, break_booking.replacement
            FROM break_booking JOIN break_need ON break_need.id = break_booking.need_id
            WHERE break_booking.state = 'taken' AND break_booking.paid_by = 'fund'
                AND break_booking.starts_on <= \(period.last) AND break_booking.ends_on >= \(period.first)
                AND \(personVisible(to: actor, at: now, id: "break_need.person_id", for: .support))
            ORDER BY break_booking.starts_on, break_booking.id
            """
        ).map { row in
            let isDirect = try row["replacement"] as String == "none_needed"
            return try ReturnEvent(
                kind: .service,
                row,
                starts: row["starts"],
                ends: row["ends"],
                codes: [
                    .eventOutcome: "ended_planned", .serviceType: isDirect ? "direct" : "involving",
                    .serviceComponent: "break", .deliveryMechanism: "commissioned",
                ]
            )
        }
    }

    private func reviews(_ period: Period, _ actor: Actor, _ now: Instant) throws -> [ReturnEvent] {
        let outcomes = ["as_it_is": "continue", "revise": "plan", "reassess": "assess", "end": "review_end"]
        return try rows(
            """
            SELECT review.id, review.person_id, review.held_on, review.kind, review.came_of FROM review
            WHERE review.held_on BETWEEN \(period.first) AND \(period.last)
                AND \(personVisible(to: actor, at: now, id: "review.person_id", for: .support))
            ORDER BY review.held_on, review.id
            """
        ).map { row in
            let kind: String = try row["kind"]
            var codes: [CLDField: String] = [
                .eventOutcome: outcomes[try row["came_of"]] ?? "review_end", .reviewReason: kind,
                .methodOfReview: "not_held",
            ]
            if kind != "unplanned" { codes[.reviewOutcomesAchieved] = "not_held" }
            return try ReturnEvent(kind: .review, row, starts: row["held_on"], ends: row["held_on"], codes: codes)
        }
    }
}

extension ReturnEvent {
    fileprivate init(kind: Kind, _ row: Row, starts: Day, ends: Day?, codes: [CLDField: String]) throws {
        self.init(kind: kind, id: try row["id"], person: try row["person_id"], starts: starts, ends: ends, codes: codes)
    }

    /// A service with what it costs.
    ///
    /// One that ends after the period is still open in it.
    fileprivate init(service row: Row, type: String, component: String, by mechanism: String, _ period: Period) throws {
        let ends: Day? = try row["ends"]
        let ended = ends.flatMap { $0 <= period.last ? $0 : nil }
        let every: String = try row["every"]
        self.init(
            kind: .service,
            id: try row["id"],
            person: try row["person_id"],
            starts: try row["starts"],
            ends: ended,
            codes: [
                .eventOutcome: ended == nil ? "service_open" : "ended_planned", .serviceType: type,
                .serviceComponent: component, .deliveryMechanism: mechanism, .costFrequency: every,
                .plannedUnits: every,
            ],
            pence: try row["pence"]
        )
    }
}

package import Carers
import DesignSystem
import Desk
import Foundation
import Markup
import Records

/// What support tells a record's timeline: of each thing that it was, when, and who did it; never what it says.
package enum SupportTimeline {
    package static let all: [any TimelineSource] = [assessments, plans, emergencies, cards, breaks]

    static let assessments = HappenedOnTimeline(
        code: "assessments",
        words: Phrase(en: "Assessments", cy: "Asesiadau"),
        titles: [
            "requested": Phrase(en: "An assessment was asked for", cy: "Gofynnwyd am asesiad"),
            "decided": Phrase(en: "Eligibility was decided", cy: "Penderfynwyd ar gymhwysedd"),
            "approved": Phrase(en: "The decision was approved", cy: "Cymeradwywyd y penderfyniad"),
            "returned": Phrase(en: "The decision was sent back", cy: "Anfonwyd y penderfyniad yn ôl"),
        ],
        path: { SupportPaths.assessment($0, of: $1) },
        rows: { person in
            """
            SELECT a.id, a.created_at AS at, 'requested' AS what, a.created_name AS name, a.id AS item_id
            FROM assessment a WHERE a.person_id = \(person)
            UNION ALL
            SELECT d.id, d.decided_at, 'decided', d.decided_name, a.id FROM eligibility_decision d
            JOIN assessment a ON a.id = d.assessment_id WHERE a.person_id = \(person)
            UNION ALL
            SELECT d.id, d.judged_at, d.state, d.judged_name, a.id FROM eligibility_decision d
            JOIN assessment a ON a.id = d.assessment_id WHERE a.person_id = \(person) AND d.judged_at IS NOT NULL
            """
        }
    )

    static let plans = HappenedOnTimeline(
        code: "plans",
        words: Phrase(en: "Support plans and reviews", cy: "Cynlluniau cymorth ac adolygiadau"),
        titles: [
            "begun": Phrase(en: "A support plan was begun", cy: "Dechreuwyd cynllun cymorth"),
            "approved": Phrase(en: "The support plan was approved", cy: "Cymeradwywyd y cynllun cymorth"),
            "review": Phrase(en: "A review was held", cy: "Cynhaliwyd adolygiad"),
        ],
        path: { SupportPaths.plan($0, of: $1) },
        rows: { person in
            """
            SELECT p.id, p.created_at AS at, 'begun' AS what, p.created_name AS name, p.id AS item_id
            FROM support_plan p WHERE p.person_id = \(person)
            UNION ALL
            SELECT p.id, p.judged_at, 'approved', p.judged_name, p.id FROM support_plan p
            WHERE p.person_id = \(person) AND p.judged_at IS NOT NULL AND p.approved_on IS NOT NULL
            UNION ALL
            SELECT r.id, r.created_at, 'review', r.held_name, r.plan_id FROM review r WHERE r.person_id = \(person)
            """
        }
    )

    static let emergencies = HappenedOnTimeline(
        code: "emergencies",
        words: Phrase(en: "Emergency plan", cy: "Cynllun argyfwng"),
        titles: [
            "written": Phrase(en: "An emergency plan was written", cy: "Ysgrifennwyd cynllun argyfwng"),
            "used": Phrase(en: "The emergency plan was used", cy: "Defnyddiwyd y cynllun argyfwng"),
        ],
        path: { _, person in CarersPaths.part("emergency", of: person) },
        rows: { person in
            """
            SELECT e.id, e.created_at AS at, 'written' AS what, NULL AS name, e.id AS item_id
            FROM emergency_plan e WHERE e.person_id = \(person)
            UNION ALL
            SELECT u.id, u.started_at, 'used', u.started_name, u.id FROM emergency_use u WHERE u.person_id = \(person)
            """
        }
    )

    static let cards = HappenedOnTimeline(
        code: "cards",
        words: Phrase(en: "Carers card", cy: "Cerdyn gofalwr"),
        titles: ["applied": Phrase(en: "A carers card was asked for", cy: "Gofynnwyd am gerdyn gofalwr")],
        path: { _, person in CarersPaths.part("card", of: person) },
        rows: { person in
            """
            SELECT c.id, c.created_at AS at, 'applied' AS what, c.applied_name AS name, c.id AS item_id
            FROM carers_card c WHERE c.person_id = \(person)
            """
        }
    )

    static let breaks = HappenedOnTimeline(
        code: "breaks",
        words: Phrase(en: "Breaks", cy: "Seibiannau"),
        titles: ["asked": Phrase(en: "A break was asked for", cy: "Gofynnwyd am seibiant")],
        path: { _, person in CarersPaths.part("breaks", of: person) },
        rows: { person in
            """
            SELECT b.id, b.created_at AS at, 'asked' AS what, NULL AS name, b.id AS item_id
            FROM break_need b WHERE b.person_id = \(person)
            """
        }
    )
}

/// How many decisions and plans wait for whoever looks to approve: their own are somebody else's to look at.
struct ToApprove: Question {
    func permits(_ actor: Actor, _ db: any Reader) -> Bool { actor.may(.approveSupport) }

    func answer(_ look: Look) throws -> Int {
        let me = look.actor.id
        func seen(_ column: SQL) -> SQL { personVisible(to: look.actor, at: look.now, id: column, for: .support) }
        return try look.db.value(
            "many",
            """
            SELECT count(*) AS many FROM (
                SELECT d.id FROM eligibility_decision d JOIN assessment a ON a.id = d.assessment_id
                WHERE d.state = 'waiting' AND d.decided_by <> \(me) AND \(seen("a.person_id"))
                UNION ALL
                SELECT p.id FROM support_plan p
                WHERE p.state = 'waiting' AND p.sent_by <> \(me) AND \(seen("p.person_id"))
            ) waiting
            """
        ) ?? 0
    }
}

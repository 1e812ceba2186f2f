package import Carers
import Desk
import Foundation
import Markup
import Records

/// What assessments and plans say is late or missing, or waits for somebody.
package enum SupportLate {
    package static let lists: [LateList] =
        [
            toApprove, notStarted, late, noCopy, noPlan, planLate, planToApprove, planNoCopy, reviewDue,
            PaymentLate.list,
            emergencyCheck,
        ] + TransitionLate.lists

    private static let approved = Phrase(en: "Approved", cy: "Cymeradwywyd")

    /// Decisions that another person has to look at.
    static let toApprove = LateList(
        "to_approve",
        Phrase(en: "Decisions to approve", cy: "Penderfyniadau i’w cymeradwyo"),
        since: Phrase(en: "Decided", cy: "Penderfynwyd"),
        path: { SupportPaths.assessment($0, of: $1) + "/decision" },
        rows: { _ in
            """
            SELECT a.id AS item_id, a.person_id, substr(d.decided_at, 1, 10) AS day FROM assessment a
            JOIN eligibility_decision d ON d.assessment_id = a.id AND d.state = 'waiting'
            """
        }
    )

    static let notStarted = LateList(
        "not_started",
        Phrase(en: "Assessments past the local target, not begun", cy: "Asesiadau heibio’r targed lleol, heb ddechrau"),
        since: SupportWords.localTarget,
        path: { SupportPaths.assessment($0, of: $1) },
        rows: { look in
            """
            SELECT a.id AS item_id, a.person_id, a.target_on AS day FROM assessment a
            WHERE a.state = 'requested' AND a.target_on < \(look.today)
            """
        }
    )

    static let late = LateList(
        "late",
        Phrase(en: "Assessments past the local target, under way", cy: "Asesiadau heibio’r targed lleol, ar y gweill"),
        since: SupportWords.localTarget,
        path: { SupportPaths.assessment($0, of: $1) },
        rows: { look in
            """
            SELECT a.id AS item_id, a.person_id, a.target_on AS day FROM assessment a
            WHERE a.state IN ('under_way', 'waiting') AND a.target_on < \(look.today)
            """
        }
    )

    static let noCopy = LateList(
        "no_copy",
        Phrase(en: "No copy given yet", cy: "Dim copi wedi’i roi eto"),
        since: approved,
        path: { SupportPaths.assessment($0, of: $1) },
        rows: { _ in
            """
            SELECT a.id AS item_id, a.person_id, a.approved_on AS day FROM assessment a
            WHERE a.state = 'approved' AND a.copy_on IS NULL
            """
        }
    )

    static let noPlan = LateList(
        "no_plan",
        Phrase(en: "Eligible, and no plan begun", cy: "Cymwys, a dim cynllun wedi’i ddechrau"),
        since: approved,
        path: { SupportPaths.assessment($0, of: $1) },
        rows: { _ in
            """
            SELECT a.id AS item_id, a.person_id, a.approved_on AS day FROM assessment a
            JOIN eligibility_decision d ON d.assessment_id = a.id AND d.state = 'approved' AND d.decided = 'yes'
            WHERE a.state = 'approved' AND NOT EXISTS (SELECT 1 FROM support_plan p WHERE p.assessment_id = a.id)
            """
        }
    )

    static let planLate = LateList(
        "plan_late",
        Phrase(en: "Plans past the local target", cy: "Cynlluniau heibio’r targed lleol"),
        since: SupportWords.localTarget,
        path: { SupportPaths.plan($0, of: $1) },
        rows: { look in
            """
            SELECT a.id AS item_id, a.person_id, a.due_on AS day FROM support_plan a
            WHERE a.state IN ('draft', 'waiting') AND a.due_on < \(look.today)
            """
        }
    )

    static let planToApprove = LateList(
        "plan_to_approve",
        Phrase(en: "Plans to approve", cy: "Cynlluniau i’w cymeradwyo"),
        since: Phrase(en: "Sent", cy: "Anfonwyd"),
        path: { SupportPaths.plan($0, of: $1) },
        rows: { _ in
            """
            SELECT a.id AS item_id, a.person_id, substr(a.sent_at, 1, 10) AS day FROM support_plan a
            WHERE a.state = 'waiting'
            """
        }
    )

    static let planNoCopy = LateList(
        "plan_no_copy",
        Phrase(en: "No copy of the plan given yet", cy: "Dim copi o’r cynllun wedi’i roi eto"),
        since: approved,
        path: { SupportPaths.plan($0, of: $1) },
        rows: { _ in
            """
            SELECT a.id AS item_id, a.person_id, a.approved_on AS day FROM support_plan a
            WHERE a.state = 'approved' AND a.copy_on IS NULL
            """
        }
    )

    static let reviewDue = LateList(
        "review_due",
        Phrase(en: "Reviews that are due", cy: "Adolygiadau sy’n ddyledus"),
        since: Phrase(en: "Due", cy: "Yn ddyledus"),
        path: { SupportPaths.plan($0, of: $1) },
        rows: { look in
            """
            SELECT a.id AS item_id, a.person_id, a.review_on AS day FROM support_plan a
            WHERE a.state = 'approved' AND a.review_on < \(look.today)
            """
        }
    )

    static let emergencyCheck = LateList(
        "emergency_check",
        Phrase(en: "Emergency plans past their yearly check", cy: "Cynlluniau argyfwng heibio eu gwiriad blynyddol"),
        since: Phrase(en: "Check due", cy: "Gwiriad i’w wneud"),
        path: { _, person in CarersPaths.part("emergency", of: person) },
        rows: { look in
            """
            SELECT e.id AS item_id, e.person_id, e.check_due AS day FROM emergency_plan e
            WHERE e.ended_on IS NULL AND e.check_due < \(look.today)
            """
        }
    )
}

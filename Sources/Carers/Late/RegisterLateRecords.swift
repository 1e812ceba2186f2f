import Dates
import Desk
import Foundation
import Markup
import Records

/// What the register and the referrals say is late or missing.
enum RegisterLate {
    static let lists: [LateList] = [noNextStep, uncontacted, confirmation, onward, eighteen]

    /// Nothing says what happens next.
    static let noNextStep = LateList(
        "no_next_step",
        Phrase(en: "No next step", cy: "Dim cam nesaf"),
        since: Phrase(en: "Last contact, or registered", cy: "Cyswllt diwethaf, neu gofrestru"),
        path: { _, person in CarersPaths.part("tasks", of: person) },
        rows: { _ in
            """
            SELECT p.id AS item_id, p.id AS person_id, coalesce(p.last_contact_on, p.registered_on) AS day
            FROM person p WHERE p.is_carer AND p.next_due IS NULL AND p.ended_on IS NULL AND p.died_on IS NULL
            """
        }
    )

    /// Taken on, and nobody has been in touch with them by the day it was to be.
    static let uncontacted = LateList(
        "uncontacted",
        Phrase(en: "Not in touch yet", cy: "Heb gysylltu eto"),
        since: Phrase(en: "In touch by", cy: "Cysylltu erbyn"),
        path: { arrival, _ in FindingPaths.arrival(arrival) },
        rows: { look in
            """
            SELECT a.id AS item_id, a.person_id, a.contact_by AS day FROM arrival a JOIN person p ON p.id = a.person_id
            WHERE a.contacted_on IS NULL AND a.contact_by < \(look.today) AND a.emptied_on IS NULL
                AND p.ended_on IS NULL AND p.died_on IS NULL
            """
        }
    )

    /// What is kept was not gone through with them for longer than the team means to let it be.
    static let confirmation = LateList(
        "confirmation",
        Phrase(en: "To go through with them again", cy: "I fynd drwyddo gyda nhw eto"),
        since: Phrase(en: "Last gone through", cy: "Aed drwyddo ddiwethaf"),
        path: { _, person in CarersPaths.person(person) },
        rows: { look in
            let day: SQL = "coalesce(p.confirmed_on, p.registered_on)"
            return """
                SELECT p.id AS item_id, p.id AS person_id, \(day) AS day FROM person p
                WHERE p.is_carer AND p.ended_on IS NULL AND p.died_on IS NULL
                    AND \(try look.isPast(.confirmation, from: day, of: "p.team_id"))
                """
        }
    )

    /// Whoever they were sent on to has not answered.
    static let onward = LateList(
        "onward",
        Phrase(en: "Referred on, and no answer", cy: "Atgyfeiriwyd ymlaen, a dim ateb"),
        since: Phrase(en: "Answer by", cy: "Ateb erbyn"),
        path: { _, person in CarersPaths.part("onward", of: person) },
        rows: { look in
            """
            SELECT o.id AS item_id, o.person_id, o.answer_by AS day FROM onward_referral o
            WHERE o.outcome IS NULL AND o.answer_by < \(look.today)
            """
        }
    )

    /// Young carers for whom the help of grown carers is to be arranged in time.
    static let eighteen = LateList(
        "eighteen",
        Phrase(en: "Young carers who will soon be eighteen", cy: "Gofalwyr ifanc a fydd yn ddeunaw cyn hir"),
        since: Phrase(en: "Born", cy: "Ganwyd"),
        isAhead: true,
        path: { _, person in CarersPaths.part("support", of: person) },
        rows: { look in
            let grown = look.today.adding(years: -18)
            let soon = try look.byTeam(.eighteen, of: "p.team_id") { days in
                "p.born <= \(look.today.adding(days: days).adding(years: -18).iso)"
            }
            return """
                SELECT p.id AS item_id, p.id AS person_id, p.born AS day FROM person p
                WHERE p.is_carer AND p.born > \(grown.iso) AND p.ended_on IS NULL AND p.died_on IS NULL AND \(soon)
                """
        }
    )
}

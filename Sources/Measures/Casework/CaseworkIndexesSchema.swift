import Records

/// What is counted each night is read from indexes alone, by the day it is counted on: without going through every record,
/// which is wide with what is sealed in it.
let caseworkIndexMigrations: [Migration] = [
    Migration("0084-counted-from-indexes") {
        """
        CREATE INDEX person_registered ON person
            (registered_on, is_carer, merged_into, found_source, found_place, born, ended_on, died_on)
        """
        """
        CREATE INDEX person_steps ON person
            (ended_on, died_on, merged_into, is_carer, next_due, last_contact_on, id, language,
            confirmed_on, registered_on)
        """
        """
        CREATE INDEX arrival_arrived ON arrival
            (arrived_on, decided_on, contacted_on, decision, kind, is_urgent, source, person_id)
        """
        """
        CREATE INDEX arrival_decided ON arrival
            (decided_on, decide_by, decision, reason, kind, arrived_on, person_id)
        """
        "CREATE INDEX arrival_contacted ON arrival (contacted_on, contact_by, arrived_on, person_id)"
        """
        CREATE INDEX assessment_requested ON assessment
            (requested_on, started_on, approved_on, refused_on, kind, person_id)
        """
        "CREATE INDEX assessment_started ON assessment (started_on, requested_on, person_id)"
        """
        CREATE INDEX assessment_approved ON assessment
            (approved_on, copy_on, kind, target_on, requested_on, person_id)
        """
        """
        CREATE INDEX support_plan_begun ON support_plan
            (created_at, approved_on, ended_on, person_id)
        """
        """
        CREATE INDEX support_plan_approved ON support_plan
            (approved_on, copy_on, ended_on, due_on, agreed, budget_pence, person_id)
        """
        """
        CREATE INDEX support_plan_sent ON support_plan
            (substr(sent_at, 1, 10), sent_at, budget_pence, approved_on, ended_on, person_id)
        """
        "CREATE INDEX support_plan_now ON support_plan (state, review_on, ended_on, person_id)"
        "CREATE INDEX review_held ON review (held_on, due_on, kind, came_of, plan_id, person_id, id)"
        "CREATE INDEX wellbeing_score_taken ON wellbeing_score (taken_on)"
        "CREATE INDEX task_ended ON task (substr(done_at, 1, 10), done_at, due, person_id)"
        "CREATE INDEX task_due ON task (due, done_at, person_id)"
        "CREATE INDEX break_need_asked ON break_need (asked_on, ended_on, kind, person_id)"
        "CREATE INDEX carers_card_applied ON carers_card (applied_on, issued_on, ended_on, person_id)"
        """
        CREATE INDEX carers_card_issued ON carers_card
            (issued_on, applied_on, expires_on, ended_on, replaces_id, person_id)
        """
        "CREATE INDEX emergency_plan_agreed ON emergency_plan (agreed_on, ended_on, check_due, person_id)"
        "CREATE INDEX emergency_use_started ON emergency_use (started_on, person_id)"
    },
    // Who holds an emergency plan is gone through in the order of the people, each beside their own.
    Migration("0093-emergency-plans-by-person") {
        "CREATE INDEX emergency_plan_held ON emergency_plan (person_id, agreed_on, ended_on, check_due)"
    },
]

import Records

/// Something that holds in every place, and the statement that finds where it does not.
struct LifeLaw: Sendable {
    let words: String
    let broken: SQL

    init(_ words: String, _ broken: SQL) {
        self.words = words
        self.broken = broken
    }

    static let all: [LifeLaw] = [
        LifeLaw(
            "nobody looks after someone who has died",
            """
            SELECT role.id FROM caring_role role JOIN person ON person.id = role.cared_for_id
            WHERE person.died_on IS NOT NULL AND (role.until IS NULL OR role.until > person.died_on)
            """
        ),
        LifeLaw(
            "who looks after someone at home lives in one household with them",
            """
            SELECT role.id FROM caring_role role WHERE role.lives_with AND role.until IS NULL AND NOT EXISTS (
                SELECT 1 FROM household_member carer JOIN household_member other
                    ON other.household_id = carer.household_id
                WHERE carer.person_id = role.carer_id AND other.person_id = role.cared_for_id
                    AND carer.until IS NULL AND other.until IS NULL)
            """
        ),
        LifeLaw(
            "nobody who died or moved into a home lives with somebody",
            """
            SELECT member.id FROM household_member member JOIN person ON person.id = member.person_id
            WHERE member.until IS NULL AND (person.died_on IS NOT NULL OR EXISTS (
                SELECT 1 FROM caring_role role WHERE role.cared_for_id = person.id AND role.ended_reason = 'residential'))
            """
        ),
        LifeLaw("nobody looks after themselves", "SELECT id FROM caring_role WHERE carer_id = cared_for_id"),
        LifeLaw(
            "whoever looks after someone is a carer",
            "SELECT role.id FROM caring_role role JOIN person ON person.id = role.carer_id WHERE NOT person.is_carer"
        ),
        LifeLaw("nobody died before they were born", "SELECT id FROM person WHERE died_on < born"),
        LifeLaw(
            "nobody is registered before they were born",
            "SELECT id FROM person WHERE registered_on < substr(born, 1, 10)"
        ),
        LifeLaw(
            "a decision follows its assessment",
            """
            SELECT decision.id FROM eligibility_decision decision
            JOIN assessment ON assessment.id = decision.assessment_id
            WHERE substr(decision.decided_at, 1, 10) < assessment.requested_on
                OR decision.judged_at < decision.decided_at
            """
        ),
        LifeLaw(
            "nobody approves what they decided",
            "SELECT id FROM eligibility_decision WHERE judged_by = decided_by"
        ),
        LifeLaw(
            "whoever approves wrote nothing of the assessment",
            """
            SELECT decision.id FROM eligibility_decision decision
            JOIN assessment_answer answer ON answer.assessment_id = decision.assessment_id
            WHERE answer.written_by = decision.judged_by
            """
        ),
        LifeLaw("nobody approves the plan they sent", "SELECT id FROM support_plan WHERE judged_by = sent_by"),
        LifeLaw(
            "an approved assessment has an approved decision",
            """
            SELECT assessment.id FROM assessment WHERE state = 'approved' AND NOT EXISTS (
                SELECT 1 FROM eligibility_decision decision WHERE decision.assessment_id = assessment.id
                AND decision.state = 'approved')
            """
        ),
        LifeLaw(
            "a plan follows a decision that someone is eligible",
            """
            SELECT plan.id FROM support_plan plan JOIN assessment ON assessment.id = plan.assessment_id
            WHERE assessment.approved_on IS NULL OR substr(plan.created_at, 1, 10) < assessment.approved_on
                OR NOT EXISTS (SELECT 1 FROM eligibility_decision decision
                    WHERE decision.assessment_id = assessment.id AND decision.decided = 'yes')
            """
        ),
        LifeLaw(
            "a review follows its plan",
            """
            SELECT review.id FROM review JOIN support_plan plan ON plan.id = review.plan_id
            WHERE plan.approved_on IS NULL OR review.held_on < plan.approved_on
            """
        ),
        LifeLaw(
            "every plan sent has needs, and every eligible one is answered",
            """
            SELECT plan.id FROM support_plan plan WHERE plan.state <> 'draft' AND (
                NOT EXISTS (SELECT 1 FROM plan_need need WHERE need.plan_id = plan.id)
                OR EXISTS (SELECT 1 FROM plan_need need WHERE need.plan_id = plan.id AND need.answer IS NULL))
            """
        ),
        LifeLaw(
            "a young carer’s assessment is of someone under eighteen",
            """
            SELECT assessment.id FROM assessment JOIN person ON person.id = assessment.person_id
            WHERE assessment.kind = 'young' AND length(person.born) = 10
            AND CAST(substr(assessment.requested_on, 1, 4) AS INTEGER) - CAST(substr(person.born, 1, 4) AS INTEGER) > 18
            """
        ),
        LifeLaw(
            "the day of the last contact is that of the newest note",
            """
            SELECT person.id FROM person WHERE coalesce(last_contact_on, '') <> coalesce((
                SELECT max(happened_on) FROM note WHERE note.person_id = person.id AND struck_at IS NULL
                AND kind NOT IN ('tried', 'note')), '')
            """
        ),
        LifeLaw(
            "the next step is that of the first open task",
            """
            SELECT person.id FROM person WHERE coalesce(next_due, '') <> coalesce((
                SELECT min(due) FROM task WHERE task.person_id = person.id AND done_at IS NULL AND is_needed), '')
            """
        ),
        LifeLaw(
            "nobody has two cards",
            "SELECT person_id FROM carers_card WHERE state IN ('applied', 'issued') GROUP BY person_id HAVING count(*) > 1"
        ),
        LifeLaw(
            "no fund gives more than it has",
            """
            SELECT fund.id FROM break_fund fund WHERE fund.amount < (
                SELECT coalesce(sum(amount - released), 0) FROM break_allocation WHERE fund_id = fund.id)
            """
        ),
        LifeLaw(
            "everyone is found by their name",
            """
            SELECT id FROM person WHERE merged_into IS NULL AND NOT EXISTS (
                SELECT 1 FROM person_index WHERE person_index.person_id = person.id AND kind = 'name')
            """
        ),
        LifeLaw(
            "everyone can be matched",
            "SELECT id FROM person WHERE NOT EXISTS (SELECT 1 FROM match_key WHERE match_key.person_id = person.id)"
        ),
        LifeLaw(
            "of a restricted record the postcode is not in the open",
            "SELECT id FROM person WHERE is_restricted AND postcode IS NOT NULL"
        ),
        LifeLaw(
            "a restricted record is known to somebody",
            """
            SELECT id FROM person WHERE is_restricted AND NOT EXISTS (
                SELECT 1 FROM need_to_know WHERE need_to_know.person_id = person.id)
            """
        ),
        LifeLaw(
            "nothing is written of someone before they are known",
            """
            SELECT note.id FROM note JOIN person ON person.id = note.person_id
            WHERE note.written_at < person.created_at
            """
        ),
        LifeLaw(
            "no letter went to somebody’s house after their death",
            """
            SELECT letter.id FROM letter_sent letter JOIN person ON person.id = letter.person_id
            WHERE substr(letter.sent_at, 1, 10) > person.died_on
            """
        ),
    ]
}

/// How many of a kind there are, about.
struct LifeBounds: Sendable {
    let words: String
    let range: ClosedRange<Int>
    let count: SQL

    /// Of 300 people.
    static let all: [LifeBounds] = [
        LifeBounds(words: "people", range: 260...360, count: "SELECT count(*) AS n FROM person"),
        LifeBounds(words: "carers", range: 120...190, count: "SELECT count(*) AS n FROM person WHERE is_carer"),
        LifeBounds(
            words: "roles that ended",
            range: 8...60,
            count: "SELECT count(*) AS n FROM caring_role WHERE until IS NOT NULL"
        ),
        LifeBounds(words: "deaths", range: 2...40, count: "SELECT count(*) AS n FROM person WHERE died_on IS NOT NULL"),
        LifeBounds(words: "notes", range: 700...3500, count: "SELECT count(*) AS n FROM note"),
        LifeBounds(words: "tasks", range: 200...1200, count: "SELECT count(*) AS n FROM task"),
        LifeBounds(
            words: "open tasks",
            range: 1...80,
            count: "SELECT count(*) AS n FROM task WHERE done_at IS NULL AND is_needed"
        ),
        LifeBounds(words: "assessments", range: 40...130, count: "SELECT count(*) AS n FROM assessment"),
        LifeBounds(
            words: "young carers’ assessments",
            range: 3...40,
            count: "SELECT count(*) AS n FROM assessment WHERE kind = 'young'"
        ),
        LifeBounds(
            words: "refused assessments",
            range: 1...20,
            count: "SELECT count(*) AS n FROM assessment WHERE state = 'refused'"
        ),
        LifeBounds(words: "support plans", range: 15...90, count: "SELECT count(*) AS n FROM support_plan"),
        LifeBounds(words: "reviews", range: 20...200, count: "SELECT count(*) AS n FROM review"),
        LifeBounds(words: "emergency plans", range: 8...60, count: "SELECT count(*) AS n FROM emergency_plan"),
        LifeBounds(words: "cards", range: 25...160, count: "SELECT count(*) AS n FROM carers_card"),
        LifeBounds(words: "breaks booked", range: 8...120, count: "SELECT count(*) AS n FROM break_booking"),
        LifeBounds(
            words: "answers of many backgrounds",
            range: 5...20,
            count:
                "SELECT count(DISTINCT code) AS n FROM equality_answer WHERE question = 'ethnicity'"
        ),
        LifeBounds(
            words: "would rather not say",
            range: 5...200,
            count: "SELECT count(*) AS n FROM equality_answer WHERE answer = 'prefer_not'"
        ),
        LifeBounds(words: "teams", range: 4...4, count: "SELECT count(*) AS n FROM team"),
    ]
}

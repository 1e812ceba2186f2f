import Dates
import Foundation
import Records

/// An invented place, made by the database itself: everyone and everything in it follows from a number.
struct InventedPlace {
    let people: Int
    let events: Int
    let team: UUID
    let today: Day

    /// Half the events are notes, a sixth tasks, a sixth equality answers; the rest follows how support goes.
    func fill(_ db: any Writer) throws {
        try db.execute(
            """
            INSERT INTO person (id, reference, team_id, given_name, family_name, sort_name, born, area, language,
                interpreter, found_source, registered_on, confirmed_on, ended_on, is_restricted, is_carer, version,
                created_at, last_contact_on, next_due)
            SELECT \(id(1)), 'C' || i, \(team), 'A', 'Person', 'person a', \(day(30_000, 17)), 'Ward ' || (i % 20),
                CASE i % 4 WHEN 0 THEN 'cy' ELSE 'en' END, i % 50 = 0,
                CASE i % 6 WHEN 0 THEN 'gp' WHEN 1 THEN 'self' WHEN 2 THEN 'school' WHEN 3 THEN 'hospital'
                    WHEN 4 THEN 'charity' ELSE NULL END,
                \(day(1800, 7)), \(day(900, 11)), CASE WHEN i % 5 = 0 THEN \(day(300, 13)) END, FALSE, i % 10 < 7, 1,
                'x', \(day(400, 3)), CASE WHEN i % 3 = 0 THEN \(today) END
            FROM \(numbers(people))
            """
        )
        try equality(db)
        try work(db)
        try support(db)
        try rest(db)
    }

    private func equality(_ db: any Writer) throws {
        for (place, question) in ["ethnicity", "disability", "sex", "religion", "orientation", "gender"].enumerated() {
            try db.execute(
                """
                INSERT INTO equality_answer (id, person_id, question, answer, code, said_on, written_by, written_name,
                    version)
                SELECT \(id(20 + place)), \(id(1)), \(question), 'answered', 'W1', \(day(1000, 19)), 'x', 'x', 1
                FROM \(numbers(min(people, events / 36)))
                """
            )
        }
    }

    private func work(_ db: any Writer) throws {
        try db.execute(
            """
            INSERT INTO note (id, person_id, kind, happened_on, happened_at, words_sealed, is_shared, written_by,
                written_name, written_at, version)
            SELECT \(id(2)), \(someone), CASE i % 5 WHEN 0 THEN 'visit' WHEN 1 THEN 'tried' ELSE 'call' END,
                \(day(1800, 23)), 'x', \(words), TRUE, 'x', 'x', 'x', 1
            FROM \(numbers(events / 2))
            """
        )
        try db.execute(
            """
            INSERT INTO task (id, person_id, team_id, words_sealed, due, made_by, made_name, made_at, done_at, is_needed,
                version)
            SELECT \(id(3)), \(someone), \(team), 'x', \(day(1500, 29)), 'x', 'x', 'x',
                CASE WHEN i % 8 > 0 THEN \(day(1500, 31)) || 'T10:00:00.000Z' END, TRUE, 1
            FROM \(numbers(events / 6))
            """
        )
        try db.execute(
            """
            INSERT INTO arrival (id, kind, reference, owner, source, on_paper, language, is_urgent, told_sealed,
                arrived_at, arrived_on, decide_by, contact_by, contacted_on, decision, decided_at, decided_on, version)
            SELECT \(id(4)), 'referral', 'R' || i, 'x', 'gp', FALSE, 'en', i % 9 = 0, 'x', 'x', \(day(1500, 37)),
                \(day(1490, 37)), \(day(1490, 37)), \(day(1480, 37)), 'signposted', 'x', \(day(1485, 37)), 1
            FROM \(numbers(people / 4))
            """
        )
    }

    private func support(_ db: any Writer) throws {
        try db.execute(
            """
            INSERT INTO assessment (id, person_id, kind, form_version, state, asked_by, requested_on, target_on,
                started_on, way, is_combined, interpreter, approved_on, copy_on, version, created_by, created_name,
                created_at)
            SELECT \(id(5)), \(someone), CASE i % 9 WHEN 0 THEN 'young' WHEN 1 THEN 'parent' ELSE 'adult' END, 1,
                'approved', 'carer', \(day(1500, 41)), \(day(1470, 41)), \(day(1490, 41)), 'phone', FALSE, FALSE,
                CASE WHEN i % 7 > 0 THEN \(day(1475, 41)) END, CASE WHEN i % 7 > 1 THEN \(day(1470, 41)) END, 1, 'x',
                'x', 'x'
            FROM \(numbers(people / 2))
            """
        )
        try db.execute(
            """
            INSERT INTO eligibility_decision (id, assessment_id, worked_out, conditions, decided, words_sealed, state,
                decided_by, decided_name, decided_at, judged_by, judged_at)
            SELECT \(id(6)), \(id(5)), 'yes', '[]', 'yes', 'x', 'approved', 'x', 'x', 'x', 'y',
                \(day(1475, 41)) || 'T10:00:00.000Z'
            FROM \(numbers(people / 2))
            """
        )
        try db.execute(
            """
            INSERT INTO support_plan (id, person_id, assessment_id, state, due_on, bears_on, agreed, approved_on, copy_on,
                review_on, ended_on, whole_version, version, created_by, created_name, created_at)
            SELECT \(id(7)), \(someone), \(id(5)), CASE WHEN i % 3 = 0 THEN 'ended' ELSE 'approved' END,
                \(day(1400, 43)), 'x', 'yes', \(day(1400, 43)), \(day(1395, 43)), \(day(300, 43)),
                CASE WHEN i % 3 = 0 THEN \(day(1000, 43)) END, 1, 1, 'x', 'x', \(day(1420, 43)) || 'T10:00:00.000Z'
            FROM \(numbers(people / 3))
            """
        )
        try db.execute(
            """
            INSERT INTO review (id, person_id, plan_id, kind, due_on, held_on, came_of, answers_sealed, held_by, held_name,
                created_at)
            SELECT \(id(8)), \(someone), \(id(7)), CASE i % 3 WHEN 0 THEN 'light_touch' ELSE 'yearly' END,
                \(day(1350, 43)), \(day(1355, 43)), 'as_it_is', 'x', 'x', 'x', 'x'
            FROM \(numbers(people / 3))
            """
        )
        try db.execute(
            """
            INSERT INTO wellbeing_score (id, person_id, scale, taken_on, dignity, health, safety, control, participation,
                money, relationships, home, contribution)
            SELECT \(id(9)), \(someone), 1, \(day(1500, 47)), 1 + i % 5, 1 + i % 4, 3, 3, 3, 3, 3, 3, 3
            FROM \(numbers(people / 2))
            """
        )
    }

    private func rest(_ db: any Writer) throws {
        try db.execute(
            """
            INSERT INTO break_need (id, person_id, kind, words_sealed, asked_on, ended_on, ended_as, version, created_at)
            SELECT \(id(10)), \(someone), 'planned', 'x', \(day(1500, 53)), \(day(1450, 53)), 'met', 1, 'x'
            FROM \(numbers(people / 4))
            """
        )
        try db.execute(
            """
            INSERT INTO break_booking (id, need_id, words_sealed, starts_on, ends_on, minutes, replacement, paid_by, state,
                taken_minutes, outcome, version)
            SELECT \(id(11)), \(id(10)), 'x', \(day(1460, 53)), \(day(1460, 53)), 120, 'none_needed', 'free', 'taken',
                120, 'helped', 1
            FROM \(numbers(people / 4))
            """
        )
        try db.execute(
            """
            INSERT INTO emergency_plan (id, person_id, words_sealed, code_sealed, code_print, agreed_on, cared_for,
                checked_on, check_due, checked_name, version, created_at)
            SELECT \(id(12)), \(id(1)), 'x', 'x', 'p' || i, \(day(1500, 59)), 'agreed', \(day(400, 59)), \(day(200, 59)),
                'x', 1, 'x'
            FROM \(numbers(people / 2))
            """
        )
        try db.execute(
            """
            INSERT INTO carers_card (id, person_id, state, number, applied_on, applied_name, issued_on, expires_on, version,
                created_at)
            SELECT \(id(13)), \(id(1)), 'issued', 'N' || i, \(day(1500, 61)), 'x', \(day(1490, 61)), \(day(300, 61)), 1, 'x'
            FROM \(numbers(people / 2))
            """
        )
    }

    func size(_ db: any Reader) throws -> Int {
        let tables = [
            "equality_answer", "note", "task", "arrival", "assessment", "eligibility_decision", "support_plan",
            "review",
            "wellbeing_score", "break_need", "break_booking", "emergency_plan", "carers_card",
        ]
        return try tables.reduce(0) { sum, table in
            sum + (try db.value("n", "SELECT count(*) AS n FROM \(name: table)") ?? 0)
        }
    }

    private var words: String { String(repeating: "sealed words of a note, as long as they are. ", count: 6) }
    private var someone: SQL { "printf('00000000-0001-4000-8000-%012d', 1 + i * 7919 % \(people))" }

    private func numbers(_ most: Int) -> SQL {
        """
        (WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < \(max(1, most))) SELECT i FROM n)
        """
    }

    private func id(_ table: Int) -> SQL {
        let prefix = "00000000-\(String(format: "%04d", table))-4000-8000-%012d"
        return "printf(\(prefix), i)"
    }

    /// A day of the last so many, by the number and a prime.
    private func day(_ within: Int, _ prime: Int) -> SQL {
        "date(\(today), '-' || (i * \(prime) % \(within)) || ' days')"
    }
}

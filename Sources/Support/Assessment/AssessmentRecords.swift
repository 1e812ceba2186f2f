import Carers
import Dates
import Desk
import Foundation
import Records

/// Every statement that touches `assessment` and `assessment_answer`.
///
/// Each asks for the person’s id too, and whoever asks has already been shown that person.
extension Reader {
    /// - Throws: `Refusal.notFound` where it is not this person’s.
    func assessment(_ id: UUID, of person: UUID) throws -> Assessment {
        let found: Assessment? = try first("SELECT * FROM assessment WHERE id = \(id) AND person_id = \(person)")
        guard let found else { throw Refusal.notFound }
        return found
    }

    /// The newest first.
    func assessments(of person: UUID) throws -> [Assessment] {
        try all("SELECT * FROM assessment WHERE person_id = \(person) ORDER BY requested_on DESC, id DESC")
    }

    /// Every answer that was ever written, the oldest first.
    func answers(of assessment: UUID) throws -> [StoredAnswer] {
        try all("SELECT * FROM assessment_answer WHERE assessment_id = \(assessment) ORDER BY version, id")
    }

    /// The same for so many questions only.
    func answers(of assessment: UUID, to questions: [String]) throws -> [StoredAnswer] {
        try all(
            """
            SELECT * FROM assessment_answer WHERE assessment_id = \(assessment) AND question IN \(any: questions)
            ORDER BY version, id
            """
        )
    }

    /// Whether someone wrote what the assessor says anywhere in it, or decided on it.
    func hadAHand(_ account: UUID, in assessment: UUID) throws -> Bool {
        let wrote: UUID? = try value(
            "id",
            """
            SELECT id FROM assessment_answer
            WHERE assessment_id = \(assessment) AND voice = 'assessor' AND written_by = \(account) LIMIT 1
            """
        )
        let decided: UUID? = try value(
            "id",
            """
            SELECT id FROM eligibility_decision
            WHERE assessment_id = \(assessment) AND decided_by = \(account) LIMIT 1
            """
        )
        return wrote != nil || decided != nil
    }

    /// Those whom someone looks after now.
    func lookedAfter(by carer: UUID) throws -> [UUID] {
        try values(
            "cared_for_id",
            "SELECT cared_for_id FROM caring_role WHERE carer_id = \(carer) AND until IS NULL ORDER BY id"
        )
    }
}

extension Writer {
    func add(_ new: NewAssessment, id: UUID, target: Day, by actor: Actor, at now: Instant) throws {
        try execute(
            """
            INSERT INTO assessment
                (id, person_id, kind, form_version, state, asked_by, requested_on, target_on, looked_after_id,
                 is_combined, interpreter, version, created_by, created_name, created_at)
            VALUES
                (\(id), \(new.person), \(new.kind), \(AssessmentForm.current(new.kind).version),
                 \(Assessment.State.requested), \(new.askedBy), \(new.requestedOn), \(target), \(new.lookedAfter),
                 FALSE, FALSE, 1, \(actor.id), \(actor.name), \(now))
            """
        )
    }

    /// How it is done; the first time it thereby begins.
    func start(_ id: UUID, _ details: StartDetails, circumstances: String, on today: Day, seen: Int) throws {
        let changed = try execute(
            """
            UPDATE assessment SET
                state = CASE WHEN state = 'requested' THEN 'under_way' ELSE state END,
                started_on = coalesce(started_on, \(details.startedOn ?? today)), way = \(details.way),
                is_combined = \(details.isCombined), advocacy = \(details.advocacy),
                interpreter = \(details.needsInterpreter), done_by = \(details.doneBy),
                accountable = \(details.accountable), circumstances = \(circumstances), version = version + 1
            WHERE id = \(id) AND version = \(seen) AND state IN ('requested', 'under_way')
            """
        )
        guard changed == 1 else { throw Refusal.changedMeanwhile }
    }

    /// One answer beside the earlier ones, which stay.
    func add(
        _ sealed: String?,
        id: UUID,
        to question: String,
        _ voice: Voice,
        of assessment: UUID,
        version: Int,
        by actor: Actor,
        at now: Instant
    ) throws {
        try execute(
            """
            INSERT INTO assessment_answer
                (id, assessment_id, question, voice, version, words_sealed, written_by, written_name, written_at)
            VALUES
                (\(id), \(assessment), \(question), \(voice), \(version), \(sealed), \(actor.id), \(actor.name), \(now))
            """
        )
    }

    /// An answer was written: the version moves on, and what was only asked for is under way.
    func noteAnswers(in assessment: UUID, version: Int, on today: Day) throws {
        try execute(
            """
            UPDATE assessment SET version = \(version),
                state = CASE WHEN state = 'requested' THEN 'under_way' ELSE state END,
                started_on = coalesce(started_on, \(today))
            WHERE id = \(assessment)
            """
        )
    }

    func setState(_ state: Assessment.State, ofAssessment id: UUID, approvedOn: Day? = nil) throws {
        try execute(
            """
            UPDATE assessment SET state = \(state), approved_on = \(approvedOn), version = version + 1 WHERE id = \(id)
            """
        )
    }

    func refuse(assessment id: UUID, on day: Day, reason: String?) throws {
        try execute(
            """
            UPDATE assessment SET state = 'refused', refused_on = \(day), refused_sealed = \(reason),
                version = version + 1
            WHERE id = \(id)
            """
        )
    }

    func giveUrgentSupport(assessment id: UUID, on day: Day, words: String) throws {
        try execute(
            "UPDATE assessment SET urgent_on = \(day), urgent_sealed = \(words), version = version + 1 WHERE id = \(id)"
        )
    }

    func giveCopy(ofAssessment id: UUID, on day: Day, how: CopyGiven) throws {
        try execute(
            "UPDATE assessment SET copy_on = \(day), copy_how = \(how), version = version + 1 WHERE id = \(id)"
        )
    }

    /// The scale as it was answered once; what was put down before for the same assessment gives way.
    func put(_ scores: WellbeingScores, id: UUID, of person: UUID, assessment: UUID, on day: Day) throws {
        try execute("DELETE FROM wellbeing_score WHERE assessment_id = \(assessment)")
        guard !scores.isEmpty else { return }
        try execute(
            """
            INSERT INTO wellbeing_score
                (id, person_id, assessment_id, scale, taken_on, dignity, health, safety, control, participation, money,
                 relationships, home, contribution)
            VALUES
                (\(id), \(person), \(assessment), \(WellbeingScale.version), \(day), \(scores[.dignity]),
                 \(scores[.health]), \(scores[.safety]), \(scores[.control]), \(scores[.participation]),
                 \(scores[.money]), \(scores[.relationships]), \(scores[.home]), \(scores[.contribution]))
            """
        )
    }
}

import Dates
import Delivery
import Desk
package import Foundation
package import Records

/// Every statement that touches `voice_answer` and `voice_quote`.
///
/// Whoever asks has been shown the group.
extension Reader {
    /// Every answer to a group, newest first.
    func answers(ofGroup group: UUID) throws -> [VoiceAnswer] {
        try all("SELECT * FROM voice_answer WHERE group_id = \(group) ORDER BY written_at DESC, id DESC")
    }

    /// Answers that were let out: approved, about no plan or one of `plans`; newest first.
    ///
    /// They are for those who sign in: everyone else reads what was published.
    func publicAnswers(plans: [UUID]) throws -> [PublicAnswer] {
        try all(
            """
            SELECT a.id, a.group_id, a.kind, a.public_words, a.summary, a.approved_at, g.plan_id, g.theme
            FROM voice_answer a JOIN voice_group g ON g.id = a.group_id
            WHERE a.state = 'approved' AND (g.plan_id IS NULL OR g.plan_id IN \(any: plans))
            ORDER BY a.approved_at DESC, a.id DESC
            """
        )
    }

    /// The other answers that each of these stands in one place with: those to the same group.
    package func answersInPlace(of answers: [UUID]) throws -> [UUID: [UUID]] {
        guard !answers.isEmpty else { return [:] }
        var others: [UUID: [UUID]] = [:]
        for row in try rows(
            """
            SELECT held.id AS held_id, other.id AS other_id FROM voice_answer held
            JOIN voice_answer other ON other.group_id = held.group_id AND other.id <> held.id
            WHERE held.id IN \(any: answers) ORDER BY held.id, other.id
            """
        ) {
            others[try row["held_id"], default: []].append(try row["other_id"])
        }
        return others
    }

    /// The answers to these groups that everyone sees: they stay so when a newer one is approved, until that is published.
    func publishedAnswers(ofGroups groups: [UUID]) throws -> [(id: UUID, group: UUID, approvedAt: Instant)] {
        try rows(
            """
            SELECT id, group_id, approved_at FROM voice_answer
            WHERE group_id IN \(any: groups) AND approved_at IS NOT NULL
                AND id IN (SELECT item_id FROM published_item WHERE kind = 'answer')
            ORDER BY approved_at, id
            """
        ).map { (try $0["id"], try $0["group_id"], try $0["approved_at"]) }
    }

    /// What may be quoted beside an answer: words let out with it, whose consent still stands.
    func quotes(ofAnswers answers: [UUID]) throws -> [UUID: [PublicText]] {
        let found = try rows(
            """
            SELECT q.answer_id, q.words FROM voice_quote q JOIN voice v ON v.id = q.voice_id
            WHERE q.answer_id IN \(any: answers) AND v.consent = 'yes' AND v.state = 'kept'
            ORDER BY q.answer_id, q.voice_id
            """
        )
        var quotes: [UUID: [PublicText]] = [:]
        for row in found { quotes[try row["answer_id"], default: []].append(try row["words"]) }
        return quotes
    }

    /// Which groups of people the voices of each of these came from.
    func origins(ofGroups groups: [UUID]) throws -> [UUID: [Origin]] {
        let found = try rows(
            """
            SELECT i.group_id, v.came_from_folded, v.came_from
            FROM voice_in_group i LEFT JOIN voice v ON v.id = i.voice_id AND v.state = 'kept'
            WHERE i.group_id IN \(any: groups) ORDER BY v.came_from_folded, i.voice_id
            """
        )
        var origins: [UUID: [Origin]] = [:]
        for row in found {
            let origin = Origin(folded: try row["came_from_folded"], name: try row["came_from"])
            origins[try row["group_id"], default: []].append(origin)
        }
        return origins
    }

}

extension Writer {
    func addAnswer(_ id: UUID, to group: VoiceGroup, _ form: AnswerForm, by actor: Actor, at now: Instant) throws {
        try execute(
            """
            INSERT INTO voice_answer
                (id, group_id, kind, reason, public_words, summary, state, written_by, written_name, written_at)
            VALUES
                (\(id), \(group.id), \(form.kind), \(form.reason), \(form.publicWords), \(group.summary), 'waiting',
                 \(actor.id), \(actor.name), \(now))
            """
        )
    }

    /// An answer that waited, or was returned, gives way to a newer one.
    func replaceOpenAnswers(ofGroup group: UUID) throws {
        try execute(
            """
            UPDATE voice_answer SET state = 'replaced'
            WHERE group_id = \(group) AND state IN ('waiting', 'returned')
            """
        )
    }

    /// - Throws: `Refusal.changedMeanwhile` when it no longer waits.
    func approve(_ answer: VoiceAnswer, by actor: Actor, at now: Instant) throws {
        try execute(
            "UPDATE voice_answer SET state = 'replaced' WHERE group_id = \(answer.group) AND state = 'approved'"
        )
        let changed = try execute(
            """
            UPDATE voice_answer SET state = 'approved', approved_by = \(actor.id), approved_name = \(actor.name),
                approved_at = \(now)
            WHERE id = \(answer.id) AND state = 'waiting'
            """
        )
        if changed == 0 { throw Refusal.changedMeanwhile }
    }

    /// - Throws: `Refusal.changedMeanwhile` when it no longer waits.
    func returnAnswer(_ id: UUID, remark: InternalText) throws {
        let changed = try execute(
            "UPDATE voice_answer SET state = 'returned', remark = \(remark) WHERE id = \(id) AND state = 'waiting'"
        )
        if changed == 0 { throw Refusal.changedMeanwhile }
    }

    func addQuote(_ words: PublicText, ofVoice voice: UUID, to answer: UUID) throws {
        try execute("INSERT INTO voice_quote (answer_id, voice_id, words) VALUES (\(answer), \(voice), \(words))")
    }

    /// What someone said is quoted nowhere any more, until an answer is approved again.
    func removeQuotes(ofVoice voice: UUID) throws {
        try execute("DELETE FROM voice_quote WHERE voice_id = \(voice)")
    }
}

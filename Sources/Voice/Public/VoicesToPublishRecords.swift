package import Dates
import Delivery
import Desk
package import Foundation
package import Records
package import Strategy

/// What a publication takes of voices.
extension Reader {
    /// The answers that were let out about a plan, those of its team that are about no plan, and those whose actions are
    /// its own: it may have been another plan that they were about, which this one follows.
    package func voicesToPublish(of tree: PlanTree, day: (Instant) -> Day) throws -> [VoiceToPublish] {
        let plan = tree.plan.id
        let plans = try plans(visibleTo: .system("publishing")).filter { $0.status != .draft || $0.id == plan }
        let answers = try publicAnswers(plans: plans.map(\.id))
        let groups = answers.map(\.group)
        let linked = try actions(ofGroups: groups)
        let own = Set(tree.actions.map(\.action.id))
        let ofTeam = try groupsAnyPlanMayAnswer(groups, team: tree.plan.team)
        let quotes = try quotesToPublish(ofAnswers: answers.map(\.id))
        let rows = try groupsOfVoices(tree.feedback.map(\.id))
        return answers.compactMap { answer in
            let actions = linked[answer.group] ?? []
            let isGeneral = answer.plan == nil && actions.isEmpty && ofTeam.contains(answer.group)
            guard answer.plan == plan || isGeneral || actions.contains(where: own.contains) else { return nil }
            return VoiceToPublish(
                id: answer.id,
                group: answer.group,
                said: answer.summary,
                quotes: quotes[answer.id] ?? [],
                kind: answer.kind.rawValue,
                answer: answer.words,
                on: day(answer.approvedAt),
                at: answer.approvedAt,
                theme: answer.theme,
                actions: actions,
                rows: rows.filter { $0.value == answer.group }.map(\.key)
            )
        }
    }

    /// How many groups of voices about these plans have no answer that was let out.
    package func groupsWithoutAnswer(ofPlans plans: [UUID]) throws -> Int {
        try value(
            "many",
            """
            SELECT count(*) AS many FROM voice_group WHERE plan_id IN \(any: plans) AND id NOT IN (
                SELECT group_id FROM voice_answer WHERE state = 'approved'
            )
            """
        ) ?? 0
    }

    /// Those of these voices whose words may still be quoted.
    package func voicesThatMayBeQuoted(_ voices: [UUID]) throws -> Set<UUID> {
        Set(
            try values(
                "voice_id",
                """
                SELECT DISTINCT q.voice_id FROM voice_quote q JOIN voice v ON v.id = q.voice_id
                WHERE q.voice_id IN \(any: voices) AND v.consent = 'yes' AND v.state = 'kept' ORDER BY q.voice_id
                """
            )
        )
    }

    private func quotesToPublish(ofAnswers answers: [UUID]) throws -> [UUID: [(voice: UUID, words: PublicText)]] {
        let found = try rows(
            """
            SELECT q.answer_id, q.voice_id, q.words FROM voice_quote q JOIN voice v ON v.id = q.voice_id
            WHERE q.answer_id IN \(any: answers) AND v.consent = 'yes' AND v.state = 'kept'
            ORDER BY q.answer_id, q.voice_id
            """
        )
        var quotes: [UUID: [(voice: UUID, words: PublicText)]] = [:]
        for row in found {
            quotes[try row["answer_id"], default: []].append((try row["voice_id"], try row["words"]))
        }
        return quotes
    }

    /// Those of these groups that are about no plan and of a team, or of nobody's.
    private func groupsAnyPlanMayAnswer(_ groups: [UUID], team: UUID) throws -> Set<UUID> {
        Set(
            try values(
                "id",
                """
                SELECT id FROM voice_group WHERE id IN \(any: groups) AND plan_id IS NULL
                    AND (team_id IS NULL OR team_id = \(team)) ORDER BY id
                """
            )
        )
    }
}

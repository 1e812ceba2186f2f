import Dates
import Desk
import Foundation
import Records

/// Every statement that touches `voice_group`, `voice_in_group` and `voice_action`, and who may see which.
extension Reader {
    func voiceGroup(_ id: UUID, visibleTo actor: Actor) throws -> VoiceGroup {
        let found: VoiceGroup? = try first(
            "SELECT * FROM voice_group WHERE id = \(id) AND \(visible(to: actor, team: "team_id"))"
        )
        guard let found else { throw Refusal.notFound }
        return found
    }

    /// Groups this person may see: those without an answer first, the oldest at the top.
    func voiceGroups(visibleTo actor: Actor, isUnanswered: Bool = false, limit: Int, offset: Int = 0) throws
        -> [GroupLine]
    {
        let only: SQL = isUnanswered ? "AND a.id IS NULL" : ""
        return try all(
            """
            SELECT g.*, a.kind AS answer,
                (SELECT count(*) FROM voice_in_group i WHERE i.group_id = g.id) AS many,
                (SELECT count(*) FROM voice_answer w WHERE w.group_id = g.id AND w.state = 'waiting') AS waiting
            FROM voice_group g LEFT JOIN voice_answer a ON a.group_id = g.id AND a.state = 'approved'
            WHERE \(visible(to: actor, team: "g.team_id")) \(only)
            ORDER BY CASE WHEN a.id IS NULL THEN 0 ELSE 1 END, g.created_at, g.id LIMIT \(limit) OFFSET \(offset)
            """
        )
    }

    func countVoiceGroups(visibleTo actor: Actor) throws -> Int {
        try value("many", "SELECT count(*) AS many FROM voice_group WHERE \(visible(to: actor, team: "team_id"))") ?? 0
    }

    /// These groups, of those this person may see.
    func voiceGroups(_ ids: [UUID], visibleTo actor: Actor) throws -> [VoiceGroup] {
        try all(
            """
            SELECT * FROM voice_group WHERE id IN \(any: ids) AND \(visible(to: actor, team: "team_id"))
            ORDER BY created_at, id
            """
        )
    }

    /// The groups that are linked to an action; what may be seen of each is for the asker to look at.
    func groups(onAction action: UUID) throws -> [UUID] {
        try values(
            "group_id",
            "SELECT group_id FROM voice_action WHERE action_id = \(action) ORDER BY linked_at, group_id"
        )
    }

    /// Which groups are linked to which actions of a plan.
    func links(toActionsOf plan: UUID) throws -> [(group: UUID, action: UUID)] {
        try rows(
            "SELECT group_id, action_id FROM voice_action WHERE plan_id = \(plan) ORDER BY linked_at, action_id, group_id"
        ).map { (try $0["group_id"], try $0["action_id"]) }
    }

    /// The actions of each of these groups.
    func actions(ofGroups groups: [UUID]) throws -> [UUID: [UUID]] {
        let found = try rows(
            """
            SELECT group_id, action_id FROM voice_action WHERE group_id IN \(any: groups)
            ORDER BY linked_at, action_id
            """
        )
        var actions: [UUID: [UUID]] = [:]
        for row in found { actions[try row["group_id"], default: []].append(try row["action_id"]) }
        return actions
    }
}

extension Writer {
    func addGroup(_ id: UUID, _ words: GroupWords, team: UUID?, at now: Instant) throws {
        try execute(
            """
            INSERT INTO voice_group (id, team_id, plan_id, theme, summary, version, created_at)
            VALUES (\(id), \(team), \(words.plan), \(words.theme), \(words.summary), 1, \(now))
            """
        )
    }

    /// - Throws: `Refusal.changedMeanwhile` when it is no longer the version that was seen.
    func correctGroup(_ id: UUID, _ words: GroupWords, seen version: Int) throws {
        let changed = try execute(
            """
            UPDATE voice_group SET theme = \(words.theme), summary = \(words.summary), version = version + 1
            WHERE id = \(id) AND version = \(version)
            """
        )
        if changed == 0 { throw Refusal.changedMeanwhile }
    }

    /// Puts a voice into a group, and takes it out of the one it was in.
    func put(voice: UUID, inGroup group: UUID, at now: Instant) throws {
        try execute(
            """
            INSERT INTO voice_in_group (voice_id, group_id, added_at) VALUES (\(voice), \(group), \(now))
            ON CONFLICT (voice_id) DO UPDATE SET group_id = excluded.group_id, added_at = excluded.added_at
            """
        )
    }

    func takeOut(voice: UUID, ofGroup group: UUID) throws {
        try execute("DELETE FROM voice_in_group WHERE voice_id = \(voice) AND group_id = \(group)")
    }

    func link(group: UUID, to action: UUID, of plan: UUID, at now: Instant) throws {
        try execute(
            """
            INSERT INTO voice_action (group_id, action_id, plan_id, linked_at)
            VALUES (\(group), \(action), \(plan), \(now)) ON CONFLICT (group_id, action_id) DO NOTHING
            """
        )
    }

    func unlink(group: UUID, from action: UUID) throws {
        try execute("DELETE FROM voice_action WHERE group_id = \(group) AND action_id = \(action)")
    }
}

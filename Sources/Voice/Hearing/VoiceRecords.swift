import Dates
import Desk
import Foundation
import Markup
import People
import Records
import Strategy

/// Every statement that touches `voice`, and who may see which.
extension Reader {
    /// What was heard that this person may see, newest first.
    func voices(_ filter: VoiceFilter, visibleTo actor: Actor, limit: Int, offset: Int = 0) throws -> [HeardVoice] {
        try all(
            """
            SELECT * FROM (\(heard(by: actor))) heard WHERE \(filter.condition)
            ORDER BY coalesce(heard_on, '') DESC, created_at DESC, id LIMIT \(limit) OFFSET \(offset)
            """
        )
    }

    func countVoices(_ filter: VoiceFilter, visibleTo actor: Actor) throws -> Int {
        try value("many", "SELECT count(*) AS many FROM (\(heard(by: actor))) heard WHERE \(filter.condition)") ?? 0
    }

    /// How many were kept, by what a column says.
    ///
    /// The column is "source", "theme" or "answer".
    func voiceCounts(by column: String, visibleTo actor: Actor) throws -> [(value: String?, many: Int)] {
        try rows(
            """
            SELECT \(name: column) AS said, count(*) AS many FROM (\(heard(by: actor))) heard WHERE state = 'kept'
            GROUP BY \(name: column) ORDER BY count(*) DESC, \(name: column)
            """
        ).map { (try $0["said"], try $0["many"]) }
    }

    func voice(_ id: UUID, visibleTo actor: Actor) throws -> HeardVoice {
        let found: HeardVoice? = try first("SELECT * FROM (\(heard(by: actor))) heard WHERE id = \(id)")
        guard let found else { throw Refusal.notFound }
        return found
    }

    func voices(_ ids: [UUID], visibleTo actor: Actor) throws -> [HeardVoice] {
        try all("SELECT * FROM (\(heard(by: actor))) heard WHERE id IN \(any: ids) ORDER BY created_at, id")
    }

    func voices(inGroup group: UUID, visibleTo actor: Actor) throws -> [HeardVoice] {
        try all(
            """
            SELECT * FROM (\(heard(by: actor))) heard WHERE group_id = \(group)
            ORDER BY coalesce(heard_on, ''), created_at, id
            """
        )
    }

    /// The themes that have been used, for choosing one again.
    func voiceThemes(visibleTo actor: Actor) throws -> [String] {
        try values(
            "theme",
            """
            SELECT DISTINCT theme FROM (\(heard(by: actor))) heard WHERE theme IS NOT NULL AND state = 'kept'
            ORDER BY theme LIMIT 200
            """
        )
    }

    /// How many voices came from each group of people, everywhere in the place, by its folded name.
    ///
    /// It is for hiding small groups, so it counts what the asker may not see too, and gives no words of it.
    func voicesByOrigin() throws -> [String: Int] {
        let counts = try rows(
            """
            SELECT came_from_folded, count(*) AS many FROM voice
            WHERE came_from_folded IS NOT NULL AND state = 'kept' GROUP BY came_from_folded
            """
        )
        return Dictionary(
            try counts.map { (try $0["came_from_folded"], try $0["many"]) },
            uniquingKeysWith: { first, _ in first }
        )
    }

    /// Which kinds of carer something was heard from since a day.
    func carersHeard(since day: Day, visibleTo actor: Actor) throws -> [CarerKind: Int] {
        let counts = try rows(
            """
            SELECT carers, count(*) AS many FROM (\(heard(by: actor))) heard
            WHERE carers IS NOT NULL AND state = 'kept' AND heard_on >= \(day.isoMonth) GROUP BY carers
            """
        )
        return Dictionary(
            try counts.map { (try $0["carers"], try $0["many"]) },
            uniquingKeysWith: { first, _ in first }
        )
    }

    /// Whether the very same was written down before.
    func hasVoice(like details: VoiceDetails, team: UUID?) throws -> Bool {
        let same: [UUID] = try values(
            "id",
            """
            SELECT id FROM voice WHERE words = \(details.words) AND heard_on = \(details.heardOn)
                AND source = \(details.source) AND coalesce(came_from, '') = \(details.cameFrom ?? "")
                AND coalesce(team_id, '') = \(team?.uuidString.lowercased() ?? "") LIMIT 1
            """
        )
        return !same.isEmpty
    }

    /// What was heard here and what plans say, as one list, with the group and the answer of each.
    private func heard(by actor: Actor) -> SQL {
        """
        SELECT all_heard.*, g.group_id AS group_id, a.kind AS answer FROM (
            SELECT id, team_id, plan_id, source, heard_on, words, theme, came_from, came_from_folded, carers, consent,
                consent_on, written_by, state, NULL AS response, version, created_at
            FROM voice
            UNION ALL
            SELECT id, team_id, plan_id, 'plan', NULL, you_said, theme, NULL, NULL, NULL, 'not_asked',
                NULL, 'plan', 'kept', response, 1, created_at
            FROM (\(PlanFeedback.rows)) said
        ) all_heard
        LEFT JOIN voice_in_group g ON g.voice_id = all_heard.id
        LEFT JOIN voice_answer a ON a.group_id = g.group_id AND a.state = 'approved'
        WHERE \(visible(to: actor, team: "all_heard.team_id"))
        """
    }
}

/// What is nobody's in particular is for everyone who may see voices; what is a team's, for its own people.
func visible(to actor: Actor, team column: SQL) -> SQL {
    if actor.isSystem { return "TRUE" }
    let teams = actor.teams(where: .seeVoices)
    return teams.isEmpty ? "FALSE" : "(\(column) IS NULL OR \(column) IN \(any: teams))"
}

extension Writer {
    func add(_ voice: VoiceDetails, id: UUID, team: UUID?, state: HeardVoice.State, by name: String, at now: Instant)
        throws
    {
        try execute(
            """
            INSERT INTO voice
                (id, team_id, plan_id, source, heard_on, words, theme, came_from, came_from_folded, carers, consent,
                 consent_on, written_by, state, language, version, created_at)
            VALUES
                (\(id), \(team), \(voice.plan), \(voice.source), \(voice.heardOn), \(voice.words), \(voice.theme),
                 \(voice.cameFrom), \(voice.cameFrom?.folded), \(voice.carers), \(voice.consent), \(voice.consentOn),
                 \(name), \(state), \(voice.language.code), 1, \(now))
            """
        )
    }

    /// - Throws: `Refusal.changedMeanwhile` when it is no longer the version that was seen.
    func correct(_ voice: VoiceDetails, of id: UUID, team: UUID?, seen version: Int) throws {
        let changed = try execute(
            """
            UPDATE voice SET team_id = \(team), plan_id = \(voice.plan), source = \(voice.source),
                heard_on = \(voice.heardOn), words = \(voice.words), theme = \(voice.theme),
                came_from = \(voice.cameFrom), came_from_folded = \(voice.cameFrom?.folded), carers = \(voice.carers),
                consent = \(voice.consent), consent_on = \(voice.consentOn), version = version + 1
            WHERE id = \(id) AND version = \(version)
            """
        )
        if changed == 0 { throw Refusal.changedMeanwhile }
    }

    func setState(_ state: HeardVoice.State, ofVoice id: UUID, setAsideAt: Instant?) throws {
        try execute(
            """
            UPDATE voice SET state = \(state), set_aside_at = \(setAsideAt), version = version + 1 WHERE id = \(id)
            """
        )
    }

    /// What was nobody's in particular becomes a team's when that team answers it.
    func takeUp(voice id: UUID, by team: UUID) throws {
        try execute("UPDATE voice SET team_id = \(team), version = version + 1 WHERE id = \(id) AND team_id IS NULL")
    }
}

import Dates
import Foundation
import Records

/// Every statement that touches `comment` and `comment_mention`.
///
/// Whoever reads them has already been shown to work on the action.
extension Reader {
    /// What was said of an action, the oldest first; the newest `limit` of it.
    func comments(ofAction action: UUID, limit: Int) throws -> [Comment] {
        let newest: [Comment] = try all(
            "SELECT * FROM comment WHERE action_id = \(action) ORDER BY at DESC, id DESC LIMIT \(limit)"
        )
        return newest.reversed()
    }

    func commentCount(ofAction action: UUID) throws -> Int {
        try value("many", "SELECT count(*) AS many FROM comment WHERE action_id = \(action)") ?? 0
    }

    func comment(_ id: UUID, ofAction action: UUID) throws -> Comment? {
        try first("SELECT * FROM comment WHERE id = \(id) AND action_id = \(action)")
    }

    /// Whom each comment speaks to, by comment.
    func mentioned(in comments: [UUID]) throws -> [UUID: [Colleague]] {
        var found: [UUID: [Colleague]] = [:]
        for row in try rows(
            "SELECT * FROM comment_mention WHERE comment_id IN \(any: comments) ORDER BY comment_id, name, account_id"
        ) {
            let colleague = try Colleague(id: row["account_id"], name: row["name"])
            found[try row["comment_id"], default: []].append(colleague)
        }
        return found
    }

    /// The comments that speak to an account, the newest first, and whether it has said that it saw them.
    func comments(speakingTo account: UUID, limit: Int) throws -> [(comment: Comment, isSeen: Bool)] {
        try rows(
            """
            SELECT comment.*, comment_mention.seen_at FROM comment_mention
            JOIN comment ON comment.id = comment_mention.comment_id
            WHERE comment_mention.account_id = \(account) AND comment.struck_at IS NULL
            ORDER BY comment_mention.at DESC, comment.id DESC LIMIT \(limit)
            """
        ).map { row in
            let seen: Instant? = try row["seen_at"]
            return (try Comment(row: row), seen != nil)
        }
    }
}

extension Writer {
    func addComment(
        _ id: UUID,
        on action: UUID,
        of plan: UUID,
        _ words: InternalText,
        by author: Colleague,
        at now: Instant
    ) throws {
        try execute(
            """
            INSERT INTO comment (id, plan_id, action_id, words, by_account, by_name, at, version)
            VALUES (\(id), \(plan), \(action), \(words), \(author.id), \(author.name), \(now), 1)
            """
        )
    }

    func addMentions(_ colleagues: [Colleague], to comment: UUID, at now: Instant) throws {
        for colleague in colleagues {
            try execute(
                """
                INSERT INTO comment_mention (comment_id, account_id, name, at)
                VALUES (\(comment), \(colleague.id), \(colleague.name), \(now)) ON CONFLICT DO NOTHING
                """
            )
        }
    }

    /// False when it is not as it was seen.
    func editComment(_ id: UUID, to words: InternalText, at now: Instant, seen version: Int) throws -> Bool {
        try execute(
            """
            UPDATE comment SET words = \(words), edited_at = \(now), version = version + 1
            WHERE id = \(id) AND version = \(version) AND struck_at IS NULL
            """
        ) == 1
    }

    /// False when it was struck already.
    func strikeComment(_ id: UUID, by name: String, at now: Instant) throws -> Bool {
        try execute(
            """
            UPDATE comment SET struck_at = \(now), struck_by_name = \(name), version = version + 1
            WHERE id = \(id) AND struck_at IS NULL
            """
        ) == 1
    }

    func seeMentions(of account: UUID, at now: Instant) throws {
        try execute("UPDATE comment_mention SET seen_at = \(now) WHERE account_id = \(account) AND seen_at IS NULL")
    }
}

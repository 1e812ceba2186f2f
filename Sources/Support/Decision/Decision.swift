import Carers
import Dates
import Desk
import Foundation
import Records

/// A decision as it is kept: what the answers came to, what was decided, and who judged it.
struct StoredDecision: Sendable, RowDecodable {
    enum State: String, Sendable, CaseIterable, SQLConvertible { case waiting, returned, approved }

    let id: UUID
    let workedOut: Known
    let conditions: String
    let decided: Known
    let state: State
    let decidedBy: UUID
    let decidedName: String
    let decidedAt: Instant
    let judgedName: String?
    let judgedAt: Instant?
    let reasonSealed: String?
    let wordsSealed: String
    let adviceSealed: String?
    let remarkSealed: String?

    init(row: Row) throws {
        id = try row["id"]
        workedOut = try row["worked_out"]
        conditions = try row["conditions"]
        decided = try row["decided"]
        state = try row["state"]
        decidedBy = try row["decided_by"]
        decidedName = try row["decided_name"]
        decidedAt = try row["decided_at"]
        judgedName = try row["judged_name"]
        judgedAt = try row["judged_at"]
        reasonSealed = try row["reason_sealed"]
        wordsSealed = try row["words_sealed"]
        adviceSealed = try row["advice_sealed"]
        remarkSealed = try row["remark_sealed"]
    }

    static let reason = SealedWords(table: "eligibility_decision", column: "reason_sealed")
    static let words = SealedWords(table: "eligibility_decision", column: "words_sealed")
    static let advice = SealedWords(table: "eligibility_decision", column: "advice_sealed")
    static let remark = SealedWords(table: "eligibility_decision", column: "remark_sealed")
}

/// A decision, opened.
struct Decision: Sendable {
    let stored: StoredDecision
    /// Why it is another than what the answers come to; kept beside that, never instead of it.
    let reason: String?
    /// What the carer is told, in plain words.
    let words: String
    /// On meeting or reducing needs, and on keeping them from growing.
    let advice: String?
    /// What the second person asked for.
    let remark: String?

    var isOverride: Bool { stored.decided != stored.workedOut }

    init(_ stored: StoredDecision, _ means: Means) throws {
        self.stored = stored
        reason = try StoredDecision.reason.open(stored.reasonSealed, row: stored.id, means)
        words = try StoredDecision.words.open(stored.wordsSealed, row: stored.id, means)
        advice = try StoredDecision.advice.open(stored.adviceSealed, row: stored.id, means)
        remark = try StoredDecision.remark.open(stored.remarkSealed, row: stored.id, means)
    }
}

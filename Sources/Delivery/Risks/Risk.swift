import Dates
import Foundation
import Markup
import Records

/// Something that may go wrong with a plan: why it may, and what would come of it.
struct Risk: Sendable, Equatable, RowDecodable {
    enum State: String, Sendable, CaseIterable, SQLConvertible { case open, closed }

    let id: UUID
    let plan: UUID
    /// The action it threatens; the whole plan without.
    let action: UUID?
    let cause: InternalText
    let effect: InternalText
    /// What is done about it.
    let response: InternalText?
    let likelihood: Likelihood
    let impact: Impact
    /// Who watches it: a colleague with an account, or a name.
    let ownerAccount: UUID?
    let ownerName: String?
    let reviewOn: Day?
    let state: State
    let closedOn: Day?
    let closedReason: InternalText?
    let closedBy: String?
    let raisedBy: String
    let raisedAt: Instant
    let version: Int

    init(row: Row) throws {
        id = try row["id"]
        plan = try row["plan_id"]
        action = try row["action_id"]
        cause = try row["cause"]
        effect = try row["effect"]
        response = try row["response"]
        likelihood = try row["likelihood"]
        impact = try row["impact"]
        ownerAccount = try row["owner_account"]
        ownerName = try row["owner_name"]
        reviewOn = try row["review_on"]
        state = try row["state"]
        closedOn = try row["closed_on"]
        closedReason = try row["closed_reason"]
        closedBy = try row["closed_by_name"]
        raisedBy = try row["raised_by_name"]
        raisedAt = try row["raised_at"]
        version = try row["version"]
    }

    var score: RiskScore { RiskScore(likelihood, impact) }

    /// Its day of review has come, or it has none and is open.
    func isDueForReview(on today: Day) -> Bool { state == .open && (reviewOn.map { $0 <= today } ?? true) }
}

/// How likely, in words people would use.
enum Likelihood: String, Sendable, CaseIterable, SQLConvertible {
    case rare, unlikely, possible, likely
    case almostCertain = "almost_certain"
}

/// How bad, in words people would use.
enum Impact: String, Sendable, CaseIterable, SQLConvertible {
    case slight, minor, moderate, serious, severe
}

/// How likely and how bad together: a word, and the numbers it comes from.
struct RiskScore: Sendable, Hashable, Comparable {
    enum Level: Int, Sendable, CaseIterable { case low, medium, high, veryHigh }

    let likelihood: Likelihood
    let impact: Impact

    init(_ likelihood: Likelihood, _ impact: Impact) {
        self.likelihood = likelihood
        self.impact = impact
    }

    /// From 1 to 25: how likely, 1 to 5, times how bad, 1 to 5.
    var number: Int { (1 + place(likelihood)) * (1 + place(impact)) }

    /// Low to 4, medium to 9, high to 15, very high above.
    ///
    /// What would be severe is never low, however unlikely.
    var level: Level {
        switch number {
        case ...4: impact == .severe ? .medium : .low
        case ...9: .medium
        case ...15: .high
        default: .veryHigh
        }
    }

    private func place<Word: CaseIterable & Equatable>(_ word: Word) -> Int {
        Array(Word.allCases).firstIndex(of: word) ?? 0
    }

    static func < (left: RiskScore, right: RiskScore) -> Bool {
        (left.level.rawValue, left.number) < (right.level.rawValue, right.number)
    }
}

import Dates
import DesignSystem
package import Foundation
import Markup
import Records

/// The review with which a plan ends: what becomes of each action, and what was learned.
///
/// It is a draft, kept row by row, until somebody finishes it.
struct PlanReview: Sendable, Equatable, RowDecodable {
    let id: UUID
    let plan: UUID
    /// For those who make the next plan.
    let learned: InternalText?
    /// For everyone, once the review is finished.
    let publicWords: PublicText?
    let startedByName: String
    let startedAt: Instant
    let finishedByName: String?
    let finishedAt: Instant?
    /// The plan that follows.
    let successor: UUID?
    let version: Int

    var isFinished: Bool { finishedAt != nil }

    init(row: Row) throws {
        id = try row["id"]
        plan = try row["plan_id"]
        learned = try row["learned"]
        publicWords = try row["public_words"]
        startedByName = try row["started_by_name"]
        startedAt = try row["started_at"]
        finishedByName = try row["finished_by_name"]
        finishedAt = try row["finished_at"]
        successor = try row["successor_id"]
        version = try row["version"]
    }
}

/// What becomes of one action when its plan ends.
struct CarriedAction: Sendable, Equatable, RowDecodable {
    let from: UUID
    let fromPlan: UUID
    let fate: Fate
    /// The action of the same plan that it becomes one with.
    let into: UUID?
    /// What it says from now on, when it is changed.
    let newText: String?
    let learned: InternalText?
    let publicWords: PublicText?
    let toPlan: UUID?
    /// The action of the next plan that it became.
    let to: UUID?
    let byName: String
    let at: Instant

    init(row: Row) throws {
        from = try row["from_action"]
        fromPlan = try row["from_plan"]
        fate = try row["fate"]
        into = try row["into_action"]
        newText = try row["new_text"]
        learned = try row["learned"]
        publicWords = try row["public_words"]
        toPlan = try row["to_plan"]
        to = try row["to_action"]
        byName = try row["said_by_name"]
        at = try row["said_at"]
    }
}

/// Carried forward as it is, in other words, or with another; or ended.
package enum Fate: String, Sendable, CaseIterable, SQLConvertible {
    case kept, changed, merged, ended

    var words: Phrase {
        switch self {
        case .kept: Phrase(en: "Carried forward as it is", cy: "Ei ddwyn ymlaen fel y mae")
        case .changed: Phrase(en: "Carried forward, changed", cy: "Ei ddwyn ymlaen, wedi’i newid")
        case .merged: Phrase(en: "Becomes one with another", cy: "Dod yn un ag un arall")
        case .ended: Phrase(en: "Ended", cy: "Wedi dod i ben")
        }
    }

    var tag: HTML { .tag(words, self == .ended ? .plain : .info) }
}

/// What somebody says of one action at a review.
package struct FateWords: Sendable, Equatable {
    var fate: Fate
    var into: UUID?
    var newText: String?
    var learned: InternalText?
    var publicWords: PublicText?

    package init(
        fate: Fate,
        into: UUID? = nil,
        newText: String? = nil,
        learned: InternalText? = nil,
        publicWords: PublicText? = nil
    ) {
        self.fate = fate
        self.into = into
        self.newText = newText
        self.learned = learned
        self.publicWords = publicWords
    }
}

/// Whether a review can be finished: the rules, with nothing of pages or tables in them.
enum ReviewChecking {
    enum Fault: Sendable, Equatable {
        case undecided(Int)
        /// It becomes one with an action that is itself not carried forward.
        case mergedIntoNothing(UUID)
    }

    static func faults(actions: [UUID], fates: [UUID: FateWords]) -> [Fault] {
        var faults: [Fault] = []
        let undecided = actions.filter { fates[$0] == nil }.count
        if undecided > 0 { faults.append(.undecided(undecided)) }
        let known = Set(actions)
        for action in actions {
            guard let said = fates[action], said.fate == .merged else { continue }
            let target = said.into.flatMap { known.contains($0) && $0 != action ? fates[$0] : nil }
            if target?.fate != .kept && target?.fate != .changed { faults.append(.mergedIntoNothing(action)) }
        }
        return faults
    }
}

extension CarriedAction {
    var words: FateWords {
        FateWords(fate: fate, into: into, newText: newText, learned: learned, publicWords: publicWords)
    }
}

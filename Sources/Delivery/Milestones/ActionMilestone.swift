import Crypto
package import Dates
package import Foundation
package import Markup
import Records
import Strategy

/// A step on the way to an action's end, and whether it is done.
///
/// Some are read from its "by when", where that names several dates; others are made by hand.
package struct ActionMilestone: Sendable, Equatable {
    package enum Source: String, Sendable, CaseIterable {
        case when, hand
    }

    package let id: UUID
    package let source: Source
    /// The date in words when it was read from the plan; what someone wrote when it was made by hand.
    package let words: Phrase
    /// The last day it can be done by.
    package let due: Day?
    package let doneOn: Day?
    /// Who said that it is done.
    package let doneBy: String?
    /// 0 until anyone has touched it.
    package let version: Int
    /// The "by when" says it no longer: it is kept for what was done, and counts for nothing.
    package let isFormer: Bool

    package var isDone: Bool { doneOn != nil }

    /// Its day is past and nobody has said that it is done.
    package func isLate(on today: Day) -> Bool {
        guard !isDone, !isFormer, let due else { return false }
        return due < today
    }
}

extension ActionMilestone.Source: SQLConvertible {}

/// A milestone as the records keep it: every one made by hand, and those read from a plan that someone has said are done.
struct MilestoneRow: Sendable, Equatable, RowDecodable {
    let id: UUID
    let plan: UUID
    let action: UUID
    let source: ActionMilestone.Source
    let words: InternalText
    let due: Day?
    let doneOn: Day?
    let doneBy: String?
    let version: Int

    init(row: Row) throws {
        id = try row["id"]
        plan = try row["plan_id"]
        action = try row["action_id"]
        source = try row["source"]
        words = try row["words"]
        due = try row["due"]
        doneOn = try row["done_on"]
        doneBy = try row["done_by_name"]
        version = try row["version"]
    }
}

extension ActionMilestone {
    /// Every milestone of an action, the earliest first and those without a day last.
    static func all(of action: Action, _ rows: [MilestoneRow]) -> [ActionMilestone] {
        let read = read(from: action)
        let known = Dictionary(rows.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        let ids = Set(read.map(\.id))
        let fromPlan = read.map { one in
            ActionMilestone(
                id: one.id,
                source: .when,
                words: one.words,
                due: one.due,
                doneOn: known[one.id]?.doneOn,
                doneBy: known[one.id]?.doneBy,
                version: known[one.id]?.version ?? 0,
                isFormer: false
            )
        }
        let others = rows.filter { !ids.contains($0.id) && ($0.source == .hand || $0.doneOn != nil) }.map { row in
            ActionMilestone(
                id: row.id,
                source: row.source,
                words: Phrase(asWritten: row.words.words),
                due: row.due,
                doneOn: row.doneOn,
                doneBy: row.doneBy,
                version: row.version,
                isFormer: row.source == .when
            )
        }
        return (fromPlan + others).sorted { left, right in
            (left.due ?? .last, left.id.uuidString) < (right.due ?? .last, right.id.uuidString)
        }
    }

    /// The dates of a "by when" that names several, each with an id that is the same as long as the date is.
    private static func read(from action: Action) -> [(id: UUID, words: Phrase, due: Day)] {
        guard !action.isOneDate, let when = action.when else { return [] }
        let points = when.milestones.filter { $0.latest != nil && $0.recurrence == nil }
        guard points.count > 1 else { return [] }
        var times: [String: Int] = [:]
        return points.compactMap { point in
            guard let due = point.latest else { return nil }
            let key = "\(point.earliest?.iso ?? "")/\(due.iso)/\(point.note ?? "")"
            times[key, default: 0] += 1
            return (id(of: "\(key)/\(times[key, default: 1])", in: action.id), words(of: point), due)
        }
    }

    private static func words(of point: Milestone) -> Phrase {
        func words(_ language: DateLanguage) -> String {
            let date = point.words(in: language)
            guard let note = point.note, !date.contains(note) else { return date }
            return "\(note): \(date)"
        }
        return Phrase(en: words(.english), cy: words(.welsh))
    }

    private static func id(of key: String, in action: UUID) -> UUID {
        let hash = Array(SHA256.hash(data: Array("\(action.uuidString)/\(key)".utf8)))
        guard hash.count >= 16 else { return action }
        return UUID(
            uuid: (
                hash[0], hash[1], hash[2], hash[3], hash[4], hash[5], 0x80 | (hash[6] & 0x0F), hash[7],
                0x80 | (hash[8] & 0x3F), hash[9], hash[10], hash[11], hash[12], hash[13], hash[14], hash[15]
            )
        )
    }
}

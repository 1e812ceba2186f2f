import Desk
import Foundation
import Records

/// What a merge made of one way to reach someone, as a step of its ledger.
///
/// Of a number that both records knew, the one that stays keeps its own row, as strict as the stricter of the two and with
/// the notes of both; the other row stays behind with its record. So no merge makes anyone easier to reach than either said.
struct MergedContact {
    /// What may differ between two rows of one number.
    struct Said: Equatable {
        var safety: ContactSafety
        var isPreferred: Bool
        var note: String?
    }

    static let table = "contact_way"
    private static let column = "safety"

    let way: UUID
    /// The row of the same number that stayed with the other record.
    let twin: UUID?
    let before: Said
    let after: Said

    static func isOne(_ row: MergedRow) -> Bool { row.action == .changed && row.table == table }

    init(way: ContactWay, twin: ContactWay?, after: Said) {
        self.way = way.id
        self.twin = twin?.id
        before = way.said
        self.after = after
    }

    init?(_ row: MergedRow) {
        guard row.values.count == 8, let way = UUID(sqlValue: row.values[0]),
            let before = Self.said(row.values[2...4]), let after = Self.said(row.values[5...7])
        else { return nil }
        self.way = way
        twin = UUID(sqlValue: row.values[1])
        self.before = before
        self.after = after
    }

    private static func said(_ values: ArraySlice<SQLValue>) -> Said? {
        guard let first = values.first, let text = String(sqlValue: first), let safety = ContactSafety(rawValue: text),
            let preferred = values.dropFirst().first, let last = values.last
        else { return nil }
        return Said(safety: safety, isPreferred: preferred == .bool(true), note: String(sqlValue: last))
    }

    var step: (column: String, values: [SQLValue]) {
        func values(_ said: Said) -> [SQLValue] {
            [.text(said.safety.rawValue), .bool(said.isPreferred), said.note.map { .text($0) } ?? .null]
        }
        return (Self.column, [way.sqlValue, twin?.sqlValue ?? .null] + values(before) + values(after))
    }
}

extension ContactWay {
    var said: MergedContact.Said { MergedContact.Said(safety: safety, isPreferred: isPreferred, note: note) }

    /// What is to be minded by either of two notes is minded.
    static func minding(_ one: String?, _ other: String?) -> String? {
        guard let one, let other, !one.contains(other) else { return one ?? other }
        return "\(one); \(other)"
    }
}

/// A number or address that both of two records know.
struct SharedWay {
    let own: ContactWay
    let other: ContactWay

    /// Each way of one that the other has too.
    static func of(_ own: [ContactWay], _ others: [ContactWay]) -> [SharedWay] {
        others.compactMap { other in
            own.first { $0.place == other.place }.map { SharedWay(own: $0, other: other) }
        }
    }

    var safety: ContactSafety { own.safety.stricter(other.safety) }
}

extension MergeLedger {
    /// Makes what both knew as strict as the stricter says, and leaves one way that is preferred.
    mutating func keepTheStricter(of shared: [SharedWay], ways: [ContactWay], of kept: UUID) throws {
        let hasPreferred = ways.contains { $0.isPreferred && $0.person == kept }
        let twins = Set(shared.map(\.other.id))
        for way in ways where !twins.contains(way.id) {
            let same = shared.filter { $0.own.id == way.id }
            var after = way.said
            for one in same {
                after.safety = after.safety.stricter(one.other.safety)
                after.note = ContactWay.minding(after.note, one.other.note)
                if one.other.isPreferred, !hasPreferred { after.isPreferred = true }
            }
            if way.person != kept, hasPreferred { after.isPreferred = false }
            guard !same.isEmpty || after != way.said else { continue }
            if after != way.said { try work.say(after, of: way) }
            let step = MergedContact(way: way, twin: same.first?.other, after: after).step
            try remember(MergedContact.table, step.column, .changed, step.values)
        }
    }
}

extension Work {
    /// Puts back what a merge said of one way to reach someone.
    ///
    /// Whatever somebody has said since stands; and if it is stricter, it holds for the other record’s row of the same number
    /// as well: to take two records apart makes neither easier to reach.
    func undo(contact step: MergedContact) throws {
        guard let now = try look.contactWay(step.way) else { return }
        var back = now.said
        if back.safety == step.after.safety { back.safety = step.before.safety }
        if back.isPreferred == step.after.isPreferred { back.isPreferred = step.before.isPreferred }
        if back.note == step.after.note { back.note = step.before.note }
        if back != now.said { try say(back, of: now) }
        guard now.safety != step.after.safety, let twin = try step.twin.flatMap(look.contactWay),
            now.safety.isStricter(than: twin.safety), now.place == twin.place
        else { return }
        var stricter = twin.said
        stricter.safety = now.safety
        try say(stricter, of: twin)
    }
}

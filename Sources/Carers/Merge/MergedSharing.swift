import Dates
import Desk
import Foundation
import People
import Records

/// What a merge did to one row of `sharing`, since the later answer of the two records holds.
///
/// One half may be shared by a yes while the other half said no later, or the other way round. It is a step of the
/// ledger like any other, so undoing puts it back.
enum MergedSharing {
    static let table = "sharing"

    /// Taken back, at the moment and by the name that stand in the row.
    case withdrawn(id: String, at: Instant, name: String)
    /// Made by the merge.
    case made(id: String)

    var column: String {
        switch self {
        case .withdrawn: "withdrawn_at"
        case .made: "id"
        }
    }

    var values: [SQLValue] {
        switch self {
        case .withdrawn(let id, let at, let name): [id.sqlValue, at.sqlValue, name.sqlValue]
        case .made(let id): [id.sqlValue]
        }
    }

    /// None where the row holds neither.
    init?(_ row: MergedRow) {
        switch row.column {
        case "withdrawn_at":
            guard row.values.count == 3, let id = String(sqlValue: row.values[0]),
                let at = Instant(sqlValue: row.values[1]), let name = String(sqlValue: row.values[2])
            else { return nil }
            self = .withdrawn(id: id, at: at, name: name)
        case "id":
            guard let id = row.values.first.flatMap({ String(sqlValue: $0) }) else { return nil }
            self = .made(id: id)
        default: return nil
        }
    }
}

extension MergeLedger {
    /// Makes the sharing of the record that stays follow what was said last of each, in whichever record it stands.
    mutating func follow(_ answers: [LatestAnswer], of kept: Person) throws {
        for answer in answers {
            guard answer.wish == .yes else {
                for sharing in try work.db.sharings(of: kept.id, endedBy: answer) { try takeBack(sharing, of: kept) }
                continue
            }
            // What the kept record said itself was followed when it was said.
            guard answer.person != kept.id, let keeper = try work.db.team(kept.team)?.agency else { continue }
            for agreement in try work.db.agreements(of: keeper, openedBy: answer, for: kept.id, at: work.now) {
                try share(kept, under: agreement, by: answer)
            }
        }
    }

    private mutating func takeBack(_ sharing: String, of kept: Person) throws {
        let step = MergedSharing.withdrawn(id: sharing, at: work.now, name: work.actor.name)
        try work.db.setWithdrawn(sharing, at: work.now, by: work.actor.name)
        try remember(MergedSharing.table, step.column, .changed, step.values)
        try work.record(.sharingWithdrawn, about: kept.subject, ["sharing": sharing, "merge": merge.text])
    }

    private mutating func share(_ kept: Person, under agreement: String, by answer: LatestAnswer) throws {
        let id = work.newID()
        try work.db.addSharing(id, of: kept.id, under: agreement, by: work.actor, at: work.now, following: answer)
        let step = MergedSharing.made(id: id.text)
        try remember(MergedSharing.table, step.column, .changed, step.values)
        try work.record(.recordShared, about: kept.subject, ["sharing": id.text, "merge": merge.text])
    }
}

extension Work {
    /// Puts back what a merge did to sharing, but for what was said no to since.
    func undo(_ step: MergedSharing?, _ merge: Merge, unless refused: Set<SharingParty>) throws {
        switch step {
        case .withdrawn(let id, let at, let name):
            if let party = try db.partyOfSharing(id), refused.contains(party) { return }
            guard try db.setNotWithdrawn(id, since: at, by: name) else { return }
            let subject = Person.subject(merge.kept)
            try record(.recordShared, about: subject, ["sharing": id, "merge": merge.id.text])
        case .made(let id):
            guard try db.removeSharing(id) else { return }
            let subject = Person.subject(merge.kept)
            try record(.sharingWithdrawn, about: subject, ["sharing": id, "merge": merge.id.text])
        case nil: return
        }
    }
}

import Desk
import Foundation
import PlanReading
import Records

/// Makes an import into a draft plan, or updates the plan it was brought for: all of it in one transaction, or none.
struct ApplyImport: Command {
    let id: UUID
    /// The version of the import that was looked at before saying yes; none when nobody looked.
    let seen: Int?
    /// What the plan was to become, as the person saw it; `nil` to take it as it now is.
    var expected: String?

    func permits(_ actor: Actor, _ db: any Reader) throws -> Bool {
        try db.mayCorrectImport(id, actor)
    }

    func perform(_ work: Work) throws -> UUID {
        let one = try work.db.planImport(id, visibleTo: work.actor)
        switch one.state {
        case .applied: throw ImportRefusal.alreadyApplied(one.plan)
        case .setAside: throw ImportRefusal.setAside
        case .open: break
        }
        if let seen, seen != one.version { throw ImportRefusal.lookAgain }
        let (tree, comparison) = try work.db.comparison(of: one, visibleTo: work.actor)
        if let expected, expected != comparison.fingerprint { throw ImportRefusal.lookAgain }
        return try work.carryOut(one, comparison, over: tree)
    }
}

extension Work {
    /// Makes an import that is open what the comparison says, and marks it applied; the plan it became.
    func carryOut(_ one: PlanImport, _ comparison: PlanComparison, over tree: PlanTree?) throws -> UUID {
        if comparison.unanswered > 0 { throw ImportRefusal.unanswered(comparison.unanswered) }
        if let problem = one.problem { throw problem }
        let applied = try apply(one, comparison, to: tree)
        var notes = one.reading.notes
        notes.made = Dictionary(zip(notes.rows, applied.actions), uniquingKeysWith: { first, _ in first })
        try db.markApplied(one, to: applied.plan, notes, self)
        try record(
            .planImportApplied,
            about: Subject("plan", applied.plan),
            [
                "import": one.id.uuidString.lowercased(), "new": "\(comparison.newActions)",
                "changed": "\(comparison.changedActions)", "removed": "\(applied.removed)",
            ]
        )
        return applied.plan
    }
}

/// Why an import is not applied.
///
/// Nothing was changed.
enum ImportRefusal: Error, Equatable {
    /// It has become this plan already.
    case alreadyApplied(UUID?)
    case setAside
    /// The document or the plan has changed since it was looked at.
    case lookAgain
    /// So many actions may or may not be ones the plan has.
    case unanswered(Int)
    case noTitle
    case noActions
}

extension PlanImport {
    /// What has to be put right before it can be a plan; one that is updated has its title already.
    fileprivate var problem: ImportRefusal? {
        if reading.read.isWithoutPromises { return .noActions }
        return plan == nil && reading.read.title?.text.kept == nil ? .noTitle : nil
    }
}

extension ReadPlan {
    /// Nothing is promised: no action, and no objective or outcome with words either.
    var isWithoutPromises: Bool {
        actionCount == 0
            && themes.allSatisfy { theme in
                theme.outcomes.allSatisfy { outcome in
                    outcome.title == nil && outcome.statement == nil
                        && outcome.objectives.allSatisfy { $0.title == nil }
                }
            }
    }
}

extension PlanComparison {
    /// A short text that differs whenever what would be done differs.
    var fingerprint: String {
        var hash = FNVHash()
        for fate in themes + outcomes + objectives + actions + feedback { hash.take("\(fate)") }
        for change in plan + surroundings { hash.take("\(change)") }
        for one in gone { hash.take(one.id.uuidString) }
        return hash.text
    }
}

/// A quick hash of much text (FNV-1a, 64 bits): to notice change, not to keep secrets.
struct FNVHash {
    private var value: UInt64 = 0xcbf2_9ce4_8422_2325

    mutating func take(_ text: String) {
        for byte in text.utf8 { value = (value ^ UInt64(byte)) &* 0x100_0000_01b3 }
        value = (value ^ 0xFF) &* 0x100_0000_01b3
    }

    var text: String { String(value, radix: 36) }
}

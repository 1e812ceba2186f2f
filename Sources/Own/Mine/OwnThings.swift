import Carers
import Dates
import Desk
import Foundation
import Records
import Support

/// Everything that someone may read of what is kept about them, and what happens next.
extension Look {
    func things(of person: UUID) throws -> [SharedItem] {
        try sharedBySupport(with: person) + sharedByCarers(with: person)
    }

    /// One of those things.
    ///
    /// - Throws: `Refusal.notFound` for anybody else's and for what is not shared.
    func thing(_ kind: SharedItem.Kind, _ id: UUID, of person: UUID) throws -> SharedItem {
        guard let item = try things(of: person).first(where: { $0.kind == kind && $0.id == id }) else {
            throw Refusal.notFound
        }
        return item
    }

    /// What happens next: what is theirs to do first, then by day; what has no day comes last.
    func steps(of person: UUID) throws -> [SharedStep] {
        let said = try remarks(of: person).filter { $0.doneAt == nil && $0.answerBy != nil }.map { remark in
            SharedStep(remark.kind.willAnswer, by: remark.answerBy)
        }
        // In the weeks after a death nothing of the old plan is asked of them.
        let support = try isBereaved(person) ? [OwnWords.takeYourTime] : stepsSharedBySupport(with: person)
        let all = try said + stepsSharedByCarers(with: person) + support
        return all.sorted { ($0.isTheirs ? 0 : 1, $0.by ?? .last) < ($1.isTheirs ? 0 : 1, $1.by ?? .last) }
    }
}

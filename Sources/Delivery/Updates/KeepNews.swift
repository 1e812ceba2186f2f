import Dates
package import Desk
import Forms
package import Foundation
import Markup
import Records
package import Strategy

extension Work {
    /// Keeps what somebody said of one action; it then waits for a second person.
    ///
    /// The caller has decided who may speak of it. It is refused when the plan is not in force, has no such action, or what
    /// the news stands for was decided meanwhile. The files are kept already.
    @discardableResult
    package func keep(_ news: News, of plan: PlanNews, leaf: ActionLeaf, by author: NewsAuthor, files: [KeptFile] = [])
        throws -> UUID
    {
        guard plan.plan.status == .adopted, leaf.action.plan == plan.plan.id, leaf.action.id == news.action else {
            throw Refusal.notFound
        }
        let earlier = try superseded(by: news)
        let period: UUID?
        if let earlier {
            period = earlier.period
        } else {
            let open = plan.periodsToSpeakOf(news.action).map(\.id)
            period = news.period.flatMap { open.contains($0) ? $0 : nil } ?? open.first
        }
        let words = Dictionary(leaf.measures.map { ($0.id, $0.text) }, uniquingKeysWith: { first, _ in first })
        let update = NewUpdate(
            id: newID(),
            plan: plan.plan.id,
            news: news,
            author: author,
            period: period,
            aboutAt: earlier?.aboutAt ?? now,
            corrects: earlier.flatMap { $0.state == .approved ? $0.id : $0.corrects },
            revises: earlier.flatMap { $0.state == .approved ? nil : $0.id },
            measures: news.measures.compactMap { moved in
                words[moved.id].map { MeasureMoved(measure: moved.id, text: $0, words: InternalText(moved.words)) }
            }
        )
        try db.add(update, at: now, on: today)
        if let earlier, !news.leavesFilesOut { try db.copyEvidence(of: earlier.id, to: update.id, ids: newID) }
        for file in files { try db.add(file, id: newID(), to: update.id, of: plan.plan.id, by: author.name, at: now) }
        try record(.updateSent, about: Subject("action", news.action), ["update": update.id.uuidString.lowercased()])
        return update.id
    }

    /// The update that news stands for, if any, marked so where it was not approved.
    private func superseded(by news: News) throws -> ProgressUpdate? {
        switch news.supersedes {
        case nil: return nil
        case .revises(let id):
            guard let earlier = try db.update(id, ofAction: news.action) else { throw Refusal.notFound }
            guard try db.markRevised(id) else { throw Refusal.changedMeanwhile }
            return earlier
        case .corrects(let id):
            guard let earlier = try db.update(id, ofAction: news.action) else { throw Refusal.notFound }
            guard earlier.state == .approved, try !db.isCorrected(id) else { throw Refusal.changedMeanwhile }
            return earlier
        }
    }
}

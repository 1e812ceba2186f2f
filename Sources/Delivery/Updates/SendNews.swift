package import Desk
package import Foundation
import Markup
package import Records
import Strategy

/// Sends what somebody says of actions, of one plan or several: all of it or none.
package struct SendNews: Command {
    let news: [News]
    /// The owner a lead speaks for; none when they speak for themselves.
    let speaksFor: UUID?
    /// Evidence for each, by action.
    let files: [UUID: [KeptFile]]

    package init(_ news: [News], speaksFor: UUID? = nil, files: [UUID: [KeptFile]] = [:]) {
        self.news = news
        self.speaksFor = speaksFor
        self.files = files
    }

    package func permits(_ actor: Actor, _ db: any Reader) throws -> Bool {
        try news.allSatisfy { one in
            let plan = try db.plan(one.plan, visibleTo: actor)
            return UpdateAccess(actor, plan, owners: try db.speakers(ofAction: one.action)).maySpeak
        }
    }

    package func perform(_ work: Work) throws -> [UUID] {
        var sent: [UUID] = []
        for (plan, several) in Dictionary(grouping: news, by: \.plan).sorted(by: {
            $0.key.uuidString < $1.key.uuidString
        }) {
            let tree = try work.db.planTree(plan, visibleTo: work.actor)
            let known = try work.db.news(of: tree.plan, today: work.today)
            for one in several {
                guard let leaf = tree.actions.first(where: { $0.action.id == one.action }) else {
                    throw Refusal.notFound
                }
                let owners = try work.db.speakers(ofAction: one.action)
                let access = UpdateAccess(work.actor, tree.plan, owners: owners)
                try checkMaySayAgain(one, access, work)
                let author = work.actor.author(access: access, owners: owners, for: speaksFor)
                let evidence = files[one.action] ?? []
                sent.append(try work.keep(one, of: known, leaf: leaf, by: author, files: evidence))
            }
        }
        return sent
    }

    /// Only who said a thing, or a lead, may say it again or put it right.
    private func checkMaySayAgain(_ news: News, _ access: UpdateAccess, _ work: Work) throws {
        guard let id = news.supersedes?.id else { return }
        guard let earlier = try work.db.update(id, ofAction: news.action) else { throw Refusal.notFound }
        let isOwn = earlier.account == work.actor.id || access.own.contains { $0.id == earlier.owner }
        if !isOwn, !access.isLead { throw Refusal.notPermitted }
    }
}

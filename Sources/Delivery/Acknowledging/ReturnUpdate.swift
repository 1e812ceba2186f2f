import Dates
package import Desk
package import Foundation
import Mail
import People
package import Records
import Strategy

/// A second person sends an update back, and says what they ask.
package struct ReturnUpdate: Command {
    let plan: UUID
    let update: UUID
    let comment: String

    package init(plan: UUID, update: UUID, comment: String) {
        self.plan = plan
        self.update = update
        self.comment = comment
    }

    package func permits(_ actor: Actor, _ db: any Reader) throws -> Bool {
        guard actor.may(.editPlans, in: try db.plan(plan, visibleTo: actor).team) else { return false }
        guard let update = try db.update(update, of: plan) else { throw Refusal.notFound }
        return try !db.isOwn(update, of: actor)
    }

    package func perform(_ work: Work) throws {
        guard let found = try work.db.update(update, of: plan) else { throw Refusal.notFound }
        guard try work.db.decide(.returned, comment, on: update, by: work.actor, at: work.now) else {
            throw Refusal.changedMeanwhile
        }
        try work.record(
            .updateReturned,
            about: Subject("action", found.action),
            ["update": update.uuidString.lowercased()]
        )
        try tellAuthor(of: found, work)
    }

    /// Writes to whoever said it, by a link to that one action where they answer for it.
    private func tellAuthor(of found: ProgressUpdate, _ work: Work) throws {
        let key = "returned/\(found.id.text)"
        guard let owner = try found.owner.flatMap({ try work.db.owner($0) }), !owner.isEnded else {
            guard let account = found.account, account != work.actor.id else { return }
            let path = DeliveryPaths.news(of: found.action, in: found.plan) + "?earlier=\(found.id.text)"
            try work.post(.sentBack(path: path, isLink: false), to: .account(account), once: key)
            return
        }
        // Without a mail server no letter goes, and no link is made that nobody has.
        guard work.means.sendsMail else { return }
        let token = Secret.link(work.random)
        try work.db.add(
            NewReturnedLink(
                id: work.newID(),
                update: found.id,
                owner: owner.id,
                tokenHash: Secret.hash(token),
                sentAt: work.now,
                expires: work.now.adding(seconds: AskingLink.seconds),
                asksSignIn: owner.canSignIn && work.db.askingPolicy(of: found.plan).policy.asksSignIn
            )
        )
        try work.post(.sentBack(path: LinkPaths.news(token), isLink: true), to: owner.recipient, once: key)
    }
}

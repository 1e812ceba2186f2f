import Dates
import Desk
import Foundation
import People
import Records
import Strategy

/// What a letter's link opens, for whoever has it.
struct LinkedNews: Question {
    enum Answer: Sendable {
        /// The link has ended, or never was.
        case ended
        /// The plan's policy asks that its owner signs in too.
        case signIn
        case open(Opened)
    }

    struct Opened: Sendable {
        let owner: Owner
        let choice: AskingChoice
        /// The actions the letter asked about, as the form asks about them.
        let topics: [NewsTopic]
        let colleagues: [Owner]
        /// Those of the actions that the owner answers for, beside what they speak of for others.
        let own: Set<UUID>
        let today: Day

        /// Those that news is wanted of, and those that were sent back.
        var wanted: [NewsTopic] { topics.filter(\.isToAsk) }
    }

    let token: String

    func permits(_ actor: Actor, _ db: any Reader) -> Bool { true }

    func answer(_ look: Look) throws -> Answer {
        guard let link = try look.db.asking(tokenHash: Secret.hash(token), at: look.now),
            let owner = try look.db.owner(link.owner), !owner.isEnded
        else { return .ended }
        if link.asksSignIn, owner.account == nil || owner.account != look.actor.id { return .signIn }
        return .open(
            Opened(
                owner: owner,
                choice: try look.db.askingChoice(of: owner.id),
                topics: try look.db.topics(behind: link, of: owner, today: look.today),
                colleagues: try look.db.colleagues(of: owner),
                own: Set(try look.db.actionsAnswered(by: owner.id).map(\.action)),
                today: look.today
            )
        )
    }
}

/// Keeps news given by a letter's link: all of it or none.
struct GiveLinkedNews: Command {
    let token: String
    let news: [News]
    /// Evidence for each, by action.
    var files: [UUID: [KeptFile]] = [:]

    func permits(_ actor: Actor, _ db: any Reader) -> Bool { true }

    func perform(_ work: Work) throws {
        let (link, owner) = try work.owner(byLink: token)
        let opened = try work.db.actions(behind: link)
        for (plan, several) in Dictionary(grouping: news, by: \.plan).sorted(by: { $0.key.text < $1.key.text }) {
            let tree = try work.db.planTree(plan, visibleTo: .system("news"))
            let known = try work.db.news(of: tree.plan, today: work.today)
            for one in several {
                guard opened.contains(where: { $0.action == one.action && $0.plan == plan }),
                    let leaf = tree.actions.first(where: { $0.action.id == one.action })
                else { throw Refusal.notFound }
                try checkMaySayAgain(one, owner, work)
                let author = NewsAuthor(owner: owner.id, account: owner.account, name: owner.name)
                try work.keep(one, of: known, leaf: leaf, by: author, files: files[one.action] ?? [])
            }
        }
        try work.record(.linkUsed, about: Subject("owner", owner.id), ["asking": link.id.text])
    }

    /// By a link only what was sent back to its owner is said again; what is locked is put right by who signs in.
    private func checkMaySayAgain(_ news: News, _ owner: Owner, _ work: Work) throws {
        guard let supersedes = news.supersedes else { return }
        guard case .revises(let id) = supersedes, let earlier = try work.db.update(id, ofAction: news.action),
            earlier.owner == owner.id, earlier.state == .returned
        else { throw Refusal.notFound }
    }
}

extension Work {
    /// Whose link it is.
    ///
    /// - Throws: `Refusal.notFound` when it has ended or is not this person's to use.
    func owner(byLink token: String) throws -> (AskingLink, Owner) {
        guard let link = try db.asking(tokenHash: Secret.hash(token), at: now), let owner = try db.owner(link.owner),
            !owner.isEnded, !link.asksSignIn || (owner.account != nil && owner.account == actor.id)
        else { throw Refusal.notFound }
        return (link, owner)
    }
}

extension Reader {
    /// The actions a link opens, as the form asks about them: what was sent back to its owner, to be said again.
    fileprivate func topics(behind link: AskingLink, of owner: Owner, today: Day) throws -> [NewsTopic] {
        let topics = try delegated(try topics(about: try actions(behind: link), today: today), of: [owner.id])
        let returned = Dictionary(
            try updatesReturned(to: [owner.id]).map { ($0.action, $0) },
            uniquingKeysWith: { newest, _ in newest }
        )
        let moved = try measuresMoved(ofUpdates: returned.values.map(\.id))
        let files = try evidence(ofUpdates: returned.values.map(\.id)).mapValues { $0.map(\.fileName) }
        return topics.map { topic in
            guard let said = returned[topic.leaf.action.id], topic.last.map({ $0.at < said.at }) ?? true else {
                return topic
            }
            return topic.saidAgain(said, moved: moved[said.id] ?? [], files: files[said.id] ?? [])
        }
    }
}

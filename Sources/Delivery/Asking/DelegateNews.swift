import Desk
import Forms
import Foundation
import Markup
import People
import Records

/// Has a colleague give the news of an action in its owner's place, or takes it back; said behind a letter's link.
struct DelegateByLink: Command {
    let token: String
    let choice: DelegateChoice

    func permits(_ actor: Actor, _ db: any Reader) -> Bool { true }

    func perform(_ work: Work) throws {
        let (link, owner) = try work.owner(byLink: token)
        guard try work.db.actions(behind: link).contains(where: { $0.action == choice.action }) else {
            throw Refusal.notFound
        }
        try work.keep(choice, of: owner)
    }
}

/// Has a colleague give the news of an action in its owner's place, or takes it back.
///
/// It is said by the owner, signed in, or by a lead of their team. The owner goes on answering for the action.
struct DelegateNews: Command {
    let owner: UUID
    let choice: DelegateChoice

    func permits(_ actor: Actor, _ db: any Reader) throws -> Bool {
        guard let owner = try db.owner(owner) else { throw Refusal.notFound }
        return owner.account == actor.id || actor.may(.editPlans, in: owner.team)
    }

    func perform(_ work: Work) throws {
        guard let owner = try work.db.owner(owner), !owner.isEnded else { throw Refusal.notFound }
        try work.keep(choice, of: owner)
    }
}

/// Who gives the news of one action; nobody for its owner.
struct DelegateChoice: Sendable, Equatable {
    let action: UUID
    let delegate: UUID?

    /// - Throws: `InvalidForm` when no action is chosen, or somebody who is not among these.
    init(_ form: Form, actions: [UUID], colleagues: [Owner]) throws(InvalidForm) {
        guard let action = UUID(uuidString: form["action"]), actions.contains(action) else {
            throw InvalidForm("action", Phrase(en: "Choose an action", cy: "Dewiswch gam"))
        }
        let chosen = UUID(uuidString: form["delegate"])
        guard form["delegate"].isEmpty || colleagues.contains(where: { $0.id == chosen }) else {
            throw InvalidForm(
                "delegate",
                Phrase(en: "Choose somebody from the list", cy: "Dewiswch rywun o’r rhestr")
            )
        }
        self.action = action
        delegate = chosen
    }
}

extension Work {
    /// - Throws: `Refusal.notFound` when the action is not this owner's, or the other is no colleague of theirs;
    ///   `InvalidForm` when the other answers for it already.
    fileprivate func keep(_ choice: DelegateChoice, of owner: Owner) throws {
        if let other = choice.delegate {
            let found = try db.owner(other, ofTeam: owner.team)
            guard found.agency == owner.agency, found.id != owner.id, !found.isEnded else { throw Refusal.notFound }
            guard try !db.owners(ofAction: choice.action).contains(where: { $0.id == other }) else {
                throw InvalidForm(
                    "delegate",
                    Phrase(
                        en: "\(found.name) answers for this action already, and is asked beside you",
                        cy: "Mae \(found.name) yn ateb dros y cam hwn eisoes, a gofynnir iddynt ochr yn ochr â chi"
                    )
                )
            }
        }
        guard try db.delegate(choice.action, of: owner.id, to: choice.delegate) else { throw Refusal.notFound }
        try record(
            .newsDelegated,
            about: Subject("action", choice.action),
            ["owner": owner.id.text, "delegate": choice.delegate?.text ?? ""]
        )
    }
}

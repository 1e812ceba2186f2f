import DesignSystem
import Desk
import Foundation
import Markup
import Records
import Strategy
import Web

/// What colleagues have said to the person who asks.
struct ForYou: Question {
    static let most = 100

    struct Line: Sendable {
        let comment: Comment
        let isSeen: Bool
        let worked: WorkedAction
    }

    func permits(_ actor: Actor, _ db: any Reader) -> Bool { actor.kind == .account }

    /// Only of actions they still work on: whoever has left a team sees no more of it.
    func answer(_ look: Look) throws -> [Line] {
        var trees: [UUID: PlanTree?] = [:]
        return try look.db.comments(speakingTo: look.actor.id, limit: ForYou.most).compactMap { comment, isSeen in
            let tree: PlanTree?
            if let known = trees[comment.plan] {
                tree = known
            } else {
                tree = try found { try look.db.planTree(comment.plan, visibleTo: look.actor) }
                trees[comment.plan] = tree
            }
            guard let tree, let leaf = tree.actions.first(where: { $0.action.id == comment.action }),
                let part = try look.db.part(of: look.actor, in: leaf, of: tree.plan)
            else { return nil }
            return Line(comment: comment, isSeen: isSeen, worked: WorkedAction(tree: tree, leaf: leaf, part: part))
        }
    }

    /// What is not there, or not for them, is left out.
    private func found(_ tree: () throws -> PlanTree) throws -> PlanTree? {
        do {
            return try tree()
        } catch Refusal.notFound {
            return nil
        }
    }
}

let forYouPath = "/for-you"

let forYouRoutes: [Route] = [
    .get(forYouPath, for: .staff) { visit in .page(forYouPage(try await visit.ask(ForYou()), visit)) },
    .post("/for-you/seen", for: .staff) { visit in
        try await visit.perform(SeeMentions())
        return .redirect(to: forYouPath, notice: .mentionsSeen)
    },
]

private func forYouPage(_ lines: [ForYou.Line], _ visit: Visit) -> Page {
    let items: [HTML] = lines.map { line in
        let action = line.worked.action
        let new: HTML? = line.isSeen ? nil : .tag(CommentWords.new, .info)
        let title = heading(action.ref, action.text, otherwise: "")
        let anchor = "\(commentsPath(line.worked))#c-\(line.comment.id.uuidString.lowercased())"
        return """
            <li><p>\(new) \(.link(Phrase(same: title), to: anchor))</p>
            <p class="meta"><strong>\(line.comment.authorName)</strong>, \(line.worked.plan.title)</p>
            <p class="pre">\(line.comment.words.words)</p></li>
            """
    }
    let seen: HTML? =
        lines.contains { !$0.isSeen }
        ? .form(action: "/for-you/seen", visit.context, .button(CommentWords.seen, .secondary)) : nil
    let body: HTML =
        lines.isEmpty ? "<p>\(CommentWords.forYouNone)</p>" : "<ol class=\"time\">\(items)</ol>\(seen)"
    return Page(CommentWords.forYou, body: body)
}

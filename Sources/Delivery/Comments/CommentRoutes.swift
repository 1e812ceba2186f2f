import Dates
import DesignSystem
import Desk
import Forms
import Foundation
import Markup
import Records
import Strategy
import Web

/// What was said of one action, for those who work on it.
struct ActionComments: Question {
    static let most = 200

    struct Answer: Sendable {
        let worked: WorkedAction
        let comments: [ShownComment]
        /// There are more than are shown.
        let isCut: Bool
        let colleagues: [Colleague]
        let now: Instant
    }

    let plan: UUID
    let action: UUID

    func permits(_ actor: Actor, _ db: any Reader) -> Bool { true }

    func answer(_ look: Look) throws -> Answer {
        let worked = try look.db.worked(on: action, of: plan, by: look.actor)
        let comments = try look.db.comments(ofAction: action, limit: ActionComments.most)
        let told = try look.db.mentioned(in: comments.map(\.id))
        let shown = try comments.map { comment in
            let changes =
                comment.editedAt == nil || comment.isStruck
                ? [] : try look.db.changes(of: Subject("comment", comment.id))
            return ShownComment(
                comment,
                told: told[comment.id] ?? [],
                before: changes.compactMap(\.before).map { InternalText($0) }
            )
        }
        return Answer(
            worked: worked,
            comments: shown,
            isCut: try look.db.commentCount(ofAction: action) > comments.count,
            colleagues: try look.db.colleagues(on: worked.leaf, of: worked.plan).filter { $0.id != look.actor.id },
            now: look.now
        )
    }
}

let commentRoutes: [Route] = [
    .get("/plans/:plan/actions/:action/comments", for: .staff) { visit in
        .page(commentsPage(try await comments(visit), visit, Form()))
    },
    .post("/plans/:plan/actions/:action/comments", for: .staff) { visit in
        let answer = try await comments(visit)
        do {
            var read = FormReader(visit.form)
            let words = read.longText("words", required: CommentWords.enter, most: 4000)
            try read.finish()
            try await visit.perform(
                AddComment(
                    plan: answer.worked.plan.id,
                    action: answer.worked.action.id,
                    words: InternalText(words),
                    picked: visit.form.all("tell").compactMap { UUID(uuidString: $0) }
                )
            )
            return .redirect(to: commentsPath(answer.worked), notice: .commentSaved)
        } catch let invalid as InvalidForm {
            return .tryAgain(commentsPage(answer, visit, visit.form, invalid))
        }
    },
    .get("/plans/:plan/actions/:action/comments/:comment/edit", for: .staff) { visit in
        let (answer, comment) = try await own(visit)
        guard comment.isOpen(to: visit.actor.id, at: answer.now) else {
            return .tryAgain(commentsPage(answer, visit, Form(), InvalidForm("words", CommentWords.tooLate)))
        }
        let values = ["words": comment.words.words, "version": String(comment.version)]
        return .page(commentPage(answer.worked, comment, visit, Form(values: values)))
    },
    .post("/plans/:plan/actions/:action/comments/:comment/edit", for: .staff) { visit in
        let (answer, comment) = try await own(visit)
        do {
            var read = FormReader(visit.form)
            let words = read.longText("words", required: CommentWords.enter, most: 4000)
            let seen = read.version()
            try read.finish()
            try await visit.perform(
                EditComment(
                    plan: answer.worked.plan.id,
                    action: answer.worked.action.id,
                    id: comment.id,
                    words: InternalText(words),
                    seen: seen
                )
            )
            return .redirect(to: commentsPath(answer.worked), notice: .commentSaved)
        } catch let invalid as InvalidForm {
            return .tryAgain(commentPage(answer.worked, comment, visit, visit.form, invalid))
        } catch is EditComment.TooLate {
            return .tryAgain(commentsPage(answer, visit, visit.form, InvalidForm("words", CommentWords.tooLate)))
        }
    },
    .post("/plans/:plan/actions/:action/comments/:comment/removal", for: .staff) { visit in
        let answer = try await comments(visit)
        try await visit.perform(
            StrikeComment(plan: answer.worked.plan.id, action: answer.worked.action.id, id: visit.id("comment"))
        )
        return .redirect(to: commentsPath(answer.worked), notice: .commentStruck)
    },
]

private func comments(_ visit: Visit) async throws -> ActionComments.Answer {
    try await visit.ask(ActionComments(plan: visit.id("plan"), action: visit.id("action")))
}

/// A comment of one's own.
private func own(_ visit: Visit) async throws -> (ActionComments.Answer, Comment) {
    let answer = try await comments(visit)
    let id = try visit.id("comment")
    guard
        let found = answer.comments.map(\.comment).first(where: { $0.id == id && $0.author == visit.actor.id }),
        !found.isStruck
    else { throw Refusal.notFound }
    return (answer, found)
}

import Dates
import DesignSystem
package import Desk
import Forms
import Foundation
package import Markup
package import Strategy
import Web

/// The newest comments on an action, on the action's own page, for those who work on it.
package struct CommentPanel: PlanPanel {
    package init() {}

    package func onAction(_ leaf: ActionLeaf, of tree: PlanTree, _ look: Look) throws -> HTML? {
        guard let part = try look.db.part(of: look.actor, in: leaf, of: tree.plan) else { return nil }
        let worked = WorkedAction(tree: tree, leaf: leaf, part: part)
        let newest = try look.db.comments(ofAction: leaf.action.id, limit: 3)
        let list: HTML =
            newest.isEmpty ? "<p>\(CommentWords.none)</p>" : commentList(newest.map(ShownComment.init), [:])
        let words = newest.isEmpty ? CommentWords.first : CommentWords.all
        return """
            <h2>\(CommentWords.title)</h2>\(list)
            <p>\(.link(words, to: commentsPath(worked)))</p>
            """
    }
}

func commentsPath(_ worked: WorkedAction) -> String { worked.path + "/comments" }

/// A comment with what a page shows beside it.
struct ShownComment: Sendable {
    let comment: Comment
    var told: [Colleague] = []
    /// What it said before, the newest first.
    var before: [InternalText] = []

    init(_ comment: Comment, told: [Colleague] = [], before: [InternalText] = []) {
        self.comment = comment
        self.told = told
        self.before = before
    }

    init(_ comment: Comment) { self.init(comment, told: [], before: []) }
}

/// Comments, the oldest first; `tools` stand beneath a comment, by its id.
func commentList(_ comments: [ShownComment], _ tools: [UUID: HTML]) -> HTML {
    let lines: [HTML] = comments.map { shown in
        let comment = shown.comment
        let day = Day(iso: String(comment.at.iso.prefix(10)))
        let edited: HTML? = comment.editedAt.map { _ in " (\(CommentWords.edited))" }
        let words: HTML =
            comment.isStruck
            ? "<p>\(HTML.none(CommentWords.struck(by: comment.struckBy ?? "")))</p>"
            : "<p class=\"pre\">\(comment.words.words)</p>"
        let names = shown.told.map(\.name).joined(separator: ", ")
        let told: HTML? = names.isEmpty ? nil : "<p class=\"meta\">\(CommentWords.told) \(names)</p>"
        let earlier: [HTML] = shown.before.map { "<p class=\"pre\">\($0.words)</p>" }
        let history: HTML? = earlier.isEmpty ? nil : .details(CommentWords.before, "\(earlier)")
        return """
            <li id="c-\(comment.id.uuidString.lowercased())"><p class="meta"><strong>\(comment.authorName)</strong>, \
            \(day.map { HTML.day($0) })\(edited)</p>\(words)\(told)\(history)\(tools[comment.id])</li>
            """
    }
    return "<ol class=\"time\">\(lines)</ol>"
}

func commentsPage(
    _ answer: ActionComments.Answer,
    _ visit: Visit,
    _ form: Form,
    _ invalid: InvalidForm? = nil
) -> Page {
    let worked = answer.worked
    let path = commentsPath(worked)
    var tools: [UUID: HTML] = [:]
    for comment in answer.comments.map(\.comment) where !comment.isStruck {
        tools[comment.id] = commentTools(comment, answer, path, visit)
    }
    let list: HTML =
        answer.comments.isEmpty ? "<p>\(CommentWords.none)</p>" : commentList(answer.comments, tools)
    let options =
        [Option("", CommentWords.nobody)]
        + answer.colleagues.map { Option($0.id.uuidString.lowercased(), name: $0.name) }
    let fields: HTML = """
        \(.textArea("words", label: CommentWords.write, hint: CommentWords.writeHint, limit: 4000, form: form, invalid: invalid))
        \(.select("tell", label: CommentWords.tell, options: options, form: form))
        \(.button(CommentWords.add))
        """
    let more: HTML? = answer.isCut ? "<p class=\"meta\">\(CommentWords.older)</p>" : nil
    return Page(
        CommentWords.title,
        breadcrumbs: actionCrumbs(worked),
        invalid: invalid,
        body: """
            \(.inset("<p>\(worked.action.text)</p>"))<p class="meta">\(CommentWords.who)</p>\(more)\(list)
            \(.form(action: path, visit.context, once: true, fields))
            """
    )
}

private func commentTools(
    _ comment: Comment,
    _ answer: ActionComments.Answer,
    _ path: String,
    _ visit: Visit
) -> HTML? {
    let here = "\(path)/\(comment.id.uuidString.lowercased())"
    let about = "\(comment.authorName): \(comment.words.words.prefix(40))"
    let edit: HTML? =
        comment.isOpen(to: visit.actor.id, at: answer.now)
        ? .link(CommentWords.edit, to: here + "/edit", about: about) : nil
    let mayStrike = comment.author == visit.actor.id || answer.worked.part == .lead
    let strike: HTML? =
        mayStrike
        ? .form(
            action: here + "/removal",
            visit.context,
            inline: true,
            .button(CommentWords.strike, .text, about: about)
        ) : nil
    return edit == nil && strike == nil ? nil : "<div class=\"cluster\">\(edit)\(strike)</div>"
}

func commentPage(
    _ worked: WorkedAction,
    _ comment: Comment,
    _ visit: Visit,
    _ form: Form,
    _ invalid: InvalidForm? = nil
) -> Page {
    let path = "\(commentsPath(worked))/\(comment.id.uuidString.lowercased())/edit"
    let fields: HTML = """
        \(.hidden("version", form["version"]))
        \(.textArea("words", label: CommentWords.write, hint: CommentWords.editRule, limit: 4000, form: form, invalid: invalid))
        \(.button(Phrase(en: "Save", cy: "Cadw")))
        """
    return Page(
        CommentWords.edit,
        back: NavigationItem(CommentWords.title, path: commentsPath(worked)),
        invalid: invalid,
        body: .form(action: path, visit.context, fields)
    )
}

import DesignSystem
import Desk
import Forms
import Markup
import Records

/// A form that makes something is taken once, however often it is pressed: the second press is answered as the first was.
extension RouteHandling {
    /// The mark of a form that carries a number of its page; none where it carries none.
    func sentForm(_ form: Form, by actor: Actor, to path: String) -> SentForm? {
        guard form.has(FormAddress.once) else { return nil }
        let fields = form.names.filter { $0 != FormToken.field }.sorted().map {
            ([$0] + form.all($0)).joined(separator: "\u{1}")
        }
        let whole = ([actor.id.text, path] + fields).joined(separator: "\u{2}")
        return sealing.sign(whole).map { SentForm(mark: $0) }
    }

    /// What it was answered with, where it was taken a while ago.
    func answerBefore(to visit: Visit) async throws -> Reply? {
        guard let form = visit.sent, let answer = try await visit.ask(AnswerBefore(to: form)) else { return nil }
        return .redirect(to: answer.path, notice: answer.notice.flatMap { frame.notices[$0] })
    }

    func remember(_ reply: Reply, to visit: Visit) async throws {
        guard let form = visit.sent, case .redirect(let path) = reply.body else { return }
        try await visit.keep(RememberAnswer(GivenAnswer(path: path, notice: reply.notice?.code), to: form))
    }

    /// The first press was taken in this very moment: its answer is a moment away.
    ///
    /// Where it never comes, since the server was killed in between, the page says that the form was taken.
    func answerOfTheFirst(to visit: Visit) async throws -> Reply {
        for _ in 0..<40 {
            if let answer = try await answerBefore(to: visit) { return answer }
            try await Task.sleep(for: .milliseconds(50))
        }
        let words = Phrase(
            en: "What you sent was saved the first time you pressed the button. Nothing was saved twice.",
            cy: "Cadwyd yr hyn a anfonwyd gennych y tro cyntaf i chi wasgu’r botwm. Ni chadwyd dim ddwywaith."
        )
        let title = Phrase(en: "This was saved already", cy: "Cadwyd hyn eisoes")
        return .conflict(Page(title, body: "<p>\(words)</p>"))
    }
}

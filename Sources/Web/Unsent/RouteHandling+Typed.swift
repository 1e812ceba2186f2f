import DesignSystem
import Desk
import Forms
import Hummingbird
import Markup

extension RouteHandling {
    /// The handler's answer, with what someone typed before where its address asks for that, or where it was saved.
    func answer(_ visit: Visit, on route: Route, _ page: PageContext, _ writer: ReplyWriter) async throws -> Response {
        if let turned = visit.site.turned {
            let shown = { (html: String) in turned.shown(on: html, language: visit.language) }
            do {
                return writer.response(try await reply(to: visit, on: route), page, shown)
            } catch is Refusal {
                return writer.response(.page(turned.pageOfItsOwn), page)
            }
        }
        guard route.method == .get else {
            do {
                if let before = try await answerBefore(to: visit) { return writer.response(before, page) }
                let reply = try await reply(to: visit, on: route)
                try await forgetDraft(of: visit, after: reply)
                try await remember(reply, to: visit)
                return writer.response(reply, page)
            } catch is TakenBefore {
                return writer.response(try await answerOfTheFirst(to: visit), page)
            } catch Refusal.changedMeanwhile {
                return writer.response(.conflict(FormLeft.changedPage(visit.form)), page)
            } catch let invalid as InvalidForm {
                return writer.response(.tryAgain(FormLeft.refusedPage(invalid, visit.form)), page)
            }
        }
        if let left = try await visit.formToShowAgain() {
            let shown = { (html: String) in left.shown(on: html, language: visit.language, at: visit.moment(left.at)) }
            do {
                return writer.response(try await reply(to: visit, on: route), page, shown)
            } catch is Refusal {
                // The page is gone, or is not for them any more: what they typed is still theirs.
                return writer.response(.page(left.pageOfItsOwn), page)
            }
        }
        let reply = try await reply(to: visit, on: route)
        guard case .page(let body, _) = reply.body, body.autosaves else { return writer.response(reply, page) }
        var page = page
        page.offer = try await visit.offer(on: DraftPaths.unmarked(page.formPage))
        return writer.response(reply, page)
    }

    /// A form that was saved while it was typed is sent and taken: the draft of it goes.
    private func forgetDraft(of visit: Visit, after reply: Reply) async throws {
        guard [.full, .own].contains(visit.signedIn?.stage), visit.form.has(FormAddress.action),
            case .redirect(let path) = reply.body,
            !path.contains("draft=")
        else { return }
        try await visit.keep(ForgetFormDraft(page: DraftPaths.unmarked(visit.form[FormAddress.page])))
    }
}

/// A form came from this person's session before this one, and was kept.
struct UnsentFormKept: Error {
    let secret: String
}

import DesignSystem
import Desk
import Forms
import Foundation
import Markup
import Strategy
import Web

/// The page behind a letter's link, and what it says when the link opens nothing.
func linkedNewsRoutes(_ folder: EvidenceFolder) -> [Route] {
    [
        .get("/news/:token", for: .everyone) { visit in
            let token = try visit.word("token")
            switch try await visit.ask(LinkedNews(token: token)) {
            case .ended: return .page(linkEndedPage())
            case .signIn: return .page(linkSignInPage(token))
            case .open(let opened):
                return .page(linkedNewsPage(opened, token, visit, Form(values: opened.firstValues)))
            }
        },
        .post(
            "/news/:token",
            for: .everyone,
            bodyLimit: EvidenceSent.most,
            files: EvidenceSent.files,
            keepsTyped: true
        ) { visit in
            let token = try visit.word("token")
            let opened: LinkedNews.Opened
            switch try await visit.ask(LinkedNews(token: token)) {
            case .ended: return .tryAgain(linkEndedPage(typed: typed(in: visit)))
            case .signIn:
                // Their session ended while they typed: it is kept for the account the page was shown to.
                if let reply = try await visit.signInKeepingForm() { return reply }
                return .tryAgain(linkSignInPage(token, typed: typed(in: visit)))
            case .open(let found): opened = found
            }
            let sent = EvidenceSent(visit, about: opened.topics)
            do {
                let read = try NewsForm(visit.form, about: opened.topics, withFiles: sent.actions)
                try await visit.perform(GiveLinkedNews(token: token, news: read.news, files: sent.kept(in: folder)))
                return .redirect(to: LinkPaths.news(token), notice: .newsTaken)
            } catch let invalid as InvalidForm {
                return .tryAgain(linkedNewsPage(opened, token, visit, sent.awaiting(visit.form), sent.with(invalid)))
            }
        },
    ]
}

/// What somebody typed that can be neither taken nor kept, to be copied.
private func typed(in visit: Visit) -> HTML? {
    visit.textsTyped(in: visit.form.names.filter(NewsFields.holdsWords))
}

extension LinkedNews.Opened {
    fileprivate var firstValues: [String: String] {
        topics.reduce(into: [:]) { $0.merge($1.firstValues) { first, _ in first } }
    }
}

private func linkEndedPage(typed: HTML? = nil) -> Page {
    Page(
        Phrase(en: "This link has ended", cy: "Mae’r ddolen hon wedi dod i ben"),
        body: """
            \(typed)<p>\(Phrase(
                en: "Links in letters work for 30 days. Ask whoever leads the plan to write to you again, or sign in if you have an account.",
                cy: "Mae dolenni mewn llythyrau yn gweithio am 30 diwrnod. Gofynnwch i bwy bynnag sy’n arwain y cynllun ysgrifennu atoch eto, neu mewngofnodwch os oes gennych gyfrif."
            ))</p>
            <p>\(.link(Phrase(en: "Sign in", cy: "Mewngofnodi"), to: SignInAddress.path))</p>
            """
    )
}

private func linkSignInPage(_ token: String, typed: HTML? = nil) -> Page {
    Page(
        Phrase(en: "Sign in to give your news", cy: "Mewngofnodwch i roi eich newyddion"),
        body: """
            \(typed)<p>\(Phrase(
                en: "This plan asks everyone to sign in before they give news. Sign in with the account the letter was sent to.",
                cy: "Mae’r cynllun hwn yn gofyn i bawb fewngofnodi cyn rhoi newyddion. Mewngofnodwch â’r cyfrif yr anfonwyd y llythyr ato."
            ))</p>
            <p>\(.buttonLink(Phrase(en: "Sign in", cy: "Mewngofnodi"), to: "\(SignInAddress.path)?next=%2Fnews%2F\(token)", .primary))</p>
            """
    )
}

private func linkedNewsPage(
    _ opened: LinkedNews.Opened,
    _ token: String,
    _ visit: Visit,
    _ form: Form,
    _ invalid: InvalidForm? = nil
) -> Page {
    // What somebody typed about an action is shown again though a colleague has spoken of it meanwhile.
    let shown = opened.topics.filter { $0.isToAsk || $0.isSaid(in: form) }
    let done = opened.topics.filter { topic in !shown.contains { $0.leaf.action.id == topic.leaf.action.id } }
    let asked: HTML =
        shown.isEmpty
        ? .emptyState(
            Phrase(
                en: "Thank you. Nothing more is wanted of you now, and you can close this page.",
                cy: "Diolch. Nid oes angen dim mwy gennych nawr, a gallwch gau’r dudalen hon."
            )
        )
        : .form(
            action: LinkPaths.news(token),
            visit.context,
            multipart: true,
            "\(NewsFieldset.html(shown, form, invalid))\(.button(UpdateWords.send))"
        )
    let given: [HTML] = done.map { topic in
        let other: HTML? = topic.delegation.map { " <span class=\"meta\">\($0.words)</span>" }
        let name = heading(topic.leaf.action.ref, topic.leaf.action.text, otherwise: "")
        return "<li>\(name) \(topic.state.tag)\(other)</li>"
    }
    let list: HTML? =
        given.isEmpty
        ? nil : "<h2>\(Phrase(en: "Nothing needed", cy: "Dim angen dim"))</h2><ul>\(given)</ul>"
    return Page(
        shown.count == 1
            ? Phrase(en: "Your news of one action", cy: "Eich newyddion am un cam")
            : Phrase(en: "Your news", cy: "Eich newyddion"),
        invalid: invalid,
        body: """
            \(shown.count > 1 ? "<p>\(Phrase(en: "Say something of those you can. Those left empty stay as they are.", cy: "Dywedwch rywbeth am y rhai y gallwch. Bydd y rhai a adewir yn wag yn aros fel y maent."))</p>" as HTML : nil)
            \(asked)\(list)
            \(.details(
                Phrase(en: "Away, or one letter a week?", cy: "I ffwrdd, neu un llythyr yr wythnos?"),
                ChoiceForm.html(opened.choice, opened.colleagues, action: LinkPaths.news(token) + "/letters", visit)
            ))
            \(DelegateForm.behindLink(opened, token, visit))
            """
    )
}

import DesignSystem
import Desk
import Foundation
import Markup
import People
import Records
import Strategy
import Web

/// What became of something someone said, for whoever holds its link.
struct WhatBecame: Question {
    struct Answer: Sendable {
        /// As the pages for everyone show it.
        let shown: HTML?
        let isEnded: Bool
    }

    let token: String
    let language: Language
    let shows: any ShowsWhatCame

    /// The link's own secret says who may.
    func permits(_ actor: Actor, _ db: any Reader) -> Bool { true }

    func answer(_ look: Look) throws -> Answer {
        let contact = try look.db.contact(tokenHash: Secret.hash(token))
        // Only what everyone may read: a link in a mailbox opens nothing more.
        let voice = try look.db.voice(contact.voice, visibleTo: .system("what became"))
        guard voice.state == .kept, let group = voice.group else { return Answer(shown: nil, isEnded: contact.isEnded) }
        let shown = try shows.shown(
            answers: try look.db.answers(ofGroup: group).map(\.id),
            actions: try look.db.actions(ofGroups: [group])[group] ?? [],
            in: language,
            look
        )
        return Answer(shown: shown, isEnded: contact.isEnded)
    }
}

/// Tells someone no more, and forgets where.
struct StopTelling: Command {
    let token: String

    func permits(_ actor: Actor, _ db: any Reader) -> Bool { true }

    func perform(_ work: Work) throws {
        let contact = try work.db.contact(tokenHash: Secret.hash(token))
        try work.db.endContact(contact.id, at: work.now)
        try work.record(.contactEnded, about: VoiceContact.subject(contact.id))
    }
}

func toldRoutes(_ shows: any ShowsWhatCame) -> [Route] {
    [
        .get("/told/:token", for: .everyone, isLong: true) { visit in
            let token = try visit.word("token")
            let question = WhatBecame(token: token, language: visit.language, shows: shows)
            return .page(toldPage(try await visit.ask(question), token, visit))
        },
        .post("/told/:token", for: .everyone) { visit in
            let token = try visit.word("token")
            try await visit.perform(StopTelling(token: token))
            return .redirect(to: VoicePaths.told(token))
        },
    ]
}

private func toldPage(_ answer: WhatBecame.Answer, _ token: String, _ visit: Visit) -> Page {
    let notYet = Phrase(
        en: "It is being looked at. Nothing has been published about it yet.",
        cy: "Mae’n cael ei ystyried. Nid oes dim wedi’i gyhoeddi amdano eto."
    )
    let shown: HTML = answer.shown ?? "<p>\(notYet)</p>"
    let stop = Phrase(en: "Stop telling me", cy: "Peidiwch â dweud wrthyf mwy")
    let stopped = Phrase(
        en: "You will get no more emails about this. Your address is no longer kept.",
        cy: "Ni chewch ragor o e-byst am hyn. Nid yw’ch cyfeiriad yn cael ei gadw mwyach."
    )
    let ending: HTML =
        answer.isEnded
        ? "<p>\(stopped)</p>" : .form(action: VoicePaths.told(token), visit.context, .button(stop, .secondary))
    return Page(
        Phrase(en: "What became of what you told us", cy: "Beth ddaeth o’r hyn a ddywedoch wrthym"),
        body: "\(shown)\(ending)<p>\(.link(VoiceWords.youSaid, to: VoicePaths.youSaid))</p>"
    )
}

import Dates
import DesignSystem
import Desk
import Markup
import Web

/// The end of a registration or a referral: what we have, what happens next and by when, and how to come back.
func sentPage(_ visit: Visit, _ settings: FindingSettings, _ kinds: [Arrival.Kind]) async throws -> Page {
    guard let sent = try await visit.ask(SentFromHere(owner: visit.draftOwner, kinds: kinds)) else {
        return Page(
            SentWords.gone,
            breadcrumbs: FindingWords.home,
            body: "<p>\(SentWords.goneWords)</p><p>\(.link(ComeBackWords.title, to: FindingPaths.comeBack))</p>"
        )
    }
    let arrival = sent.arrival
    let status = arrival.kind == .referral ? FindingPaths.referStatus : FindingPaths.comeBack
    return Page(
        SentWords.title(arrival.kind),
        hasOwnHeading: true,
        body: """
            \(.confirmation(SentWords.title(arrival.kind), reference: arrival.reference))
            \(.code(SentWords.code, sent.code))
            <p>\(SentWords.keep)</p>
            \(nextSteps(arrival))
            <p>\(.link(SentWords.see, to: status))</p>
            \(FindingWords.dangerAlert)
            \(FindingWords.help(settings))
            """
    )
}

private func nextSteps(_ arrival: Arrival) -> HTML {
    let (decide, contact) = (arrival.decideBy, arrival.contactBy)
    let read = Phrase(
        en: "We read it by \(decide.words(in: .english)).",
        cy: "Byddwn yn ei ddarllen erbyn \(decide.words(in: .welsh))."
    )
    let reach =
        arrival.kind == .referral
        ? Phrase(
            en: "We get in touch with the carer by \(contact.words(in: .english)), in a way that is safe for them.",
            cy: "Byddwn yn cysylltu â’r gofalwr erbyn \(contact.words(in: .welsh)), mewn ffordd sy’n ddiogel iddyn nhw."
        )
        : Phrase(
            en: "We get in touch by \(contact.words(in: .english)), in a way that you said is safe.",
            cy: "Byddwn yn cysylltu erbyn \(contact.words(in: .welsh)), mewn ffordd y dywedoch sy’n ddiogel."
        )
    return .nextSteps([read, reach, SentWords.look])
}

enum SentWords {
    static func title(_ kind: Arrival.Kind) -> Phrase {
        kind == .referral
            ? Phrase(en: "Thank you. We have your referral.", cy: "Diolch. Mae eich atgyfeiriad gennym.")
            : Phrase(en: "Thank you. We have it.", cy: "Diolch. Mae gennym ni.")
    }
    static let code = Phrase(en: "Your code", cy: "Eich cod")
    static let keep = Phrase(
        en: "Write both down and keep them safe. With them you can see how it goes.",
        cy: "Ysgrifennwch y ddau a’u cadw’n ddiogel. Gyda nhw gallwch weld sut mae’n mynd."
    )
    static let look = Phrase(
        en: "You can look at how it goes at any time. These days are our own aim, not the law.",
        cy: "Gallwch edrych sut mae’n mynd ar unrhyw adeg. Ein nod ni yw’r dyddiau hyn, nid y gyfraith."
    )
    static let see = Phrase(en: "See how it goes", cy: "Gweld sut mae’n mynd")
    static let gone = Phrase(en: "There is nothing to show here now", cy: "Does dim i’w ddangos yma nawr")
    static let goneWords = Phrase(
        en:
            "We show this page for one hour, and just on the screen it was sent from. If you have your code, you can come back with it.",
        cy:
            "Rydym yn dangos y dudalen hon am awr, a dim ond ar y sgrin yr anfonwyd hi ohoni. Os yw eich cod gennych, gallwch ddod yn ôl ag ef."
    )
}

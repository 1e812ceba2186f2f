import Carers
import Dates
import DesignSystem
import Desk
import Forms
import Foundation
import Markup
import Records
import Support
import Web

/// A break that is offered to someone, opened to be answered.
struct MyOffer: OpensOwn {
    struct Answer: Sendable {
        let frame: OwnFrame
        let offer: SharedOffer
    }

    let person: UUID
    let need: UUID
    let offer: UUID

    func answer(_ look: Look) throws -> Answer {
        let frame = try look.own(person)
        let open = try look.offersShared(with: person)
        guard let offer = open.first(where: { $0.id == offer && $0.need == need }) else { throw Refusal.notFound }
        return Answer(frame: frame, offer: offer)
    }
}

private let path = "/mine/breaks/:break/offers/:offer"

let offerRoutes: [Route] = [
    .get(path, for: .carer) { visit in .page(offerPage(try await visit.offer(), visit)) },
    .post(path, for: .carer) { visit in
        let answer = try await visit.offer()
        do {
            let said = try OfferSaid(visit.form)
            let command = AnswerMyOffer(
                person: answer.frame.person.id,
                need: answer.offer.need,
                offer: answer.offer.id,
                answer: said.answer,
                reason: said.reason,
                words: said.words
            )
            try await visit.perform(command)
            return .redirect(to: OwnPaths.home, notice: .ownAnswered)
        } catch let invalid as InvalidForm {
            return .tryAgain(offerPage(answer, visit, invalid))
        }
    },
]

extension Visit {
    fileprivate func offer() async throws -> MyOffer.Answer {
        try await ask(MyOffer(person: carer(), need: id("break"), offer: id("offer")))
    }
}

/// What the form of an answer says.
private struct OfferSaid {
    let answer: OfferAnswer
    /// Of a break that is not wanted; another reason where none was given: nobody has to say why.
    let reason: DeclineReason?
    let words: String?

    init(_ form: Form) throws(InvalidForm) {
        var read = FormReader(form)
        answer = read.choice("answer", required: OfferWords.choose, fallback: OfferAnswer.declined)
        let why: DeclineReason? = read.optionalChoice("reason")
        reason = answer == .declined ? why ?? .other : nil
        words = read.optionalLongText("words", most: SaySomething.mostWords)
        try read.finish()
    }
}

private func offerPage(_ answer: MyOffer.Answer, _ visit: Visit, _ invalid: InvalidForm? = nil) -> Page {
    let offer = answer.offer
    let answers = [
        Option(OfferAnswer.accepted.rawValue, OfferWords.yes), Option(OfferAnswer.declined.rawValue, OfferWords.no),
    ]
    let reasons = DeclineReason.allCases.map { Option($0.rawValue, OfferWords.reason($0)) }
    return .ofOwn(
        answer.frame,
        OfferWords.title,
        visit,
        invalid: invalid,
        autosaves: true,
        body: """
            <p class="meta">\(OfferWords.offered) \(HTML.day(offer.offeredOn))</p><p class="pre">\(offer.words)</p>
            \(.form(action: OwnPaths.offer(offer.id, of: offer.need), visit.context, autosave: .ownPage, """
                \(.radios("answer", legend: OfferWords.asks, options: answers, form: visit.form, invalid: invalid))
                \(.radios("reason", legend: OfferWords.why, hint: OfferWords.whyHint, options: reasons, isOptional: true, form: visit.form, invalid: invalid))
                \(.textArea("words", label: OfferWords.more, rows: 3, isOptional: true, form: visit.form, invalid: invalid))
                \(.button(OfferWords.send))
                """))
            \(.nextSteps(OfferWords.next))
            """
    )
}

/// What is offered, on the page of the break it is for, with the way to answer it.
func offersToAnswer(_ offers: [SharedOffer]) -> HTML? {
    guard !offers.isEmpty else { return nil }
    let parts: [HTML] = offers.map { offer in
        """
        <p class="pre">\(offer.words)</p>\(.buttonLink(OfferWords.answer, to: OwnPaths.offer(offer.id, of: offer.need), .primary))
        """
    }
    return "<h2>\(OfferWords.title)</h2><div class=\"stack\">\(parts)</div>"
}

/// Words of answering what is offered.
enum OfferWords {
    static let title = Phrase(en: "A break for you", cy: "Seibiant i chi")
    static let offered = Phrase(en: "We offered this on", cy: "Cynigiwyd hyn gennym ar")
    static let answer = Phrase(en: "Say yes or no", cy: "Dweud ie neu na")
    static let asks = Phrase(en: "Would you like it?", cy: "Hoffech chi ei gael?")
    static let yes = Phrase(en: "Yes, please", cy: "Hoffwn, os gwelwch yn dda")
    static let no = Phrase(en: "No, thank you", cy: "Na, dim diolch")
    static let choose = Phrase(en: "Pick yes or no", cy: "Dewiswch ie neu na")
    static let why = Phrase(en: "If not, why?", cy: "Os na, pam?")
    static let whyHint = Phrase(
        en: "You need not say. It helps us find something better.",
        cy: "Nid oes rhaid i chi ddweud. Mae’n ein helpu i ddod o hyd i rywbeth gwell."
    )
    static let more = Phrase(en: "Anything more you want to say", cy: "Unrhyw beth arall ydych am ei ddweud")
    static let send = Phrase(en: "Send my answer", cy: "Anfon fy ateb")
    static let next = [
        Phrase(
            en: "If you say yes, we arrange it and tell you the day.",
            cy: "Os dywedwch ie, byddwn yn ei drefnu ac yn dweud y diwrnod wrthych."
        ),
        Phrase(
            en: "If you say no, you can still have another break. We look for something else.",
            cy: "Os dywedwch na, gallwch gael seibiant arall o hyd. Byddwn yn chwilio am rywbeth arall."
        ),
    ]

    static func reason(_ reason: DeclineReason) -> Phrase {
        switch reason {
        case .dates: Phrase(en: "The days do not suit me", cy: "Nid yw’r dyddiau’n addas i mi")
        case .unsuitable: Phrase(en: "It is not the right kind of break", cy: "Nid dyma’r math cywir o seibiant")
        case .caredFor:
            Phrase(
                en: "The person I look after does not want it",
                cy: "Nid yw’r person rwy’n gofalu amdano ei eisiau"
            )
        case .notNow: Phrase(en: "Not now", cy: "Ddim nawr")
        case .other: Phrase(en: "Another reason", cy: "Rheswm arall")
        }
    }
}

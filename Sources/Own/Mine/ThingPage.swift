import Carers
import DesignSystem
import Desk
import Forms
import Foundation
import Markup
import Records
import Support
import Web

/// One thing of theirs, read whole.
struct MyThing: OpensOwn {
    struct Answer: Sendable {
        let frame: OwnFrame
        let item: SharedItem
        /// What is offered to them and waits for their answer, of a break.
        let offers: [SharedOffer]

        var path: String { OwnPaths.thing(item.kind, item.id) }
    }

    let person: UUID
    let kind: SharedItem.Kind
    let id: UUID

    func answer(_ look: Look) throws -> Answer {
        let frame = try look.own(person)
        let item = try look.thing(kind, id, of: person)
        let offers = kind == .rest ? try look.offersShared(with: person).filter { $0.need == id } : []
        return Answer(frame: frame, item: item, offers: offers)
    }
}

let thingRoutes: [Route] = [
    .get("/mine/things/:kind/:thing", for: .carer) { visit in .page(thingPage(try await visit.thing(), visit)) },
    .post("/mine/things/:kind/:thing/signature", for: .carer) { visit in
        let answer = try await visit.thing()
        let (kind, id) = (answer.item.kind, answer.item.id)
        let sign = SignThing(person: try visit.carer(), kind: kind, id: id, seen: Int(visit.form["version"]) ?? 0)
        try await visit.perform(sign)
        return .redirect(to: answer.path, notice: .ownSigned)
    },
    .post("/mine/things/:kind/:thing/words", for: .carer) { visit in
        let answer = try await visit.thing()
        do {
            var read = FormReader(visit.form)
            let kind = Remark.Kind(rawValue: read.choice("what", among: SayWords.kinds, required: SayWords.choose))
            let words = read.longText("words", required: SayWords.enter, most: SaySomething.mostWords)
            try read.finish()
            let say = SaySomething(
                person: try visit.carer(),
                kind: kind ?? .comment,
                about: (answer.item.kind, answer.item.id),
                words: words
            )
            try await visit.perform(say)
            return .redirect(to: OwnPaths.home, notice: .ownSaid)
        } catch let invalid as InvalidForm {
            return .tryAgain(thingPage(answer, visit, invalid))
        }
    },
]

extension Visit {
    /// The thing in the path, of whoever's own pages these are.
    fileprivate func thing() async throws -> MyThing.Answer {
        guard let kind = SharedItem.Kind(rawValue: try word("kind")) else { throw Refusal.notFound }
        return try await ask(MyThing(person: carer(), kind: kind, id: id("thing")))
    }
}

private func thingPage(_ answer: MyThing.Answer, _ visit: Visit, _ invalid: InvalidForm? = nil) -> Page {
    let item = answer.item
    let standing: HTML? = item.standing.map { "<p>\(HTML.tag($0))</p>" }
    return .ofOwn(
        answer.frame,
        SayWords.thing(of: item.on),
        visit,
        width: .wide,
        invalid: invalid,
        hasOwnHeading: true,
        autosaves: true,
        body: """
            <h1>\(item.title)</h1><p class="meta">\(HTML.day(item.on))</p>\(standing)\(.summaryList(item.facts.map(\.fact)))
            \(offersToAnswer(answer.offers))\(if: item.isTheirsToWrite, .buttonLink(AssessWords.write, to: OwnPaths.assessment(item.id), .primary))
            \(signing(answer, visit))<h2>\(SayWords.about)</h2>
            \(.form(action: answer.path + "/words", visit.context, autosave: .ownPage, """
                \(.radios("what", legend: SayWords.what, options: SayWords.options, form: visit.form, invalid: invalid))
                \(.textArea("words", label: SayWords.words, rows: 4, form: visit.form, invalid: invalid))
                \(.button(SayWords.send, .secondary))
                """))
            """
    )
}

private func signing(_ answer: MyThing.Answer, _ visit: Visit) -> HTML? {
    switch answer.item.signature {
    case .none: return nil
    case .signed(let day):
        return "<p>\(HTML.tag(SignWords.signed, .ok)) \(HTML.day(day))</p>"
    case .older(let day):
        return """
            <h2>\(SignWords.title)</h2><p>\(HTML.tag(SignWords.older, .warn)) \(HTML.day(day))</p><p>\(SignWords.changed)</p>
            \(signForm(answer, visit))
            """
    case .open:
        return "<h2>\(SignWords.title)</h2>\(signForm(answer, visit))"
    }
}

private func signForm(_ answer: MyThing.Answer, _ visit: Visit) -> HTML {
    """
    <p>\(SignWords.means)</p>
    \(HTML.form(action: answer.path + "/signature", visit.context, """
        \(.hidden("version", String(answer.item.version)))\(.button(SignWords.sign))
        """))
    """
}

/// Words of saying that something is right.
enum SignWords {
    static let title = Phrase(en: "Is it right?", cy: "A yw’n gywir?")
    static let means = Phrase(
        en:
            "If you press this, we write down that you read it and that it is right. You can still tell us later if it is not.",
        cy:
            "Os pwyswch hwn, byddwn yn nodi eich bod wedi’i ddarllen a’i fod yn gywir. Gallwch ddweud wrthym yn nes ymlaen os nad yw."
    )
    static let sign = Phrase(en: "Yes, it is right", cy: "Ydy, mae’n gywir")
    static let older = Phrase(
        en: "You said that an earlier text is right",
        cy: "Dywedoch fod testun cynharach yn gywir"
    )
    static let changed = Phrase(
        en: "It has changed since then. Please read it again.",
        cy: "Mae wedi newid ers hynny. Darllenwch ef eto, os gwelwch yn dda."
    )
    static let signed = Phrase(en: "You said it is right", cy: "Dywedoch ei fod yn gywir")
}

import Carers
import Dates
import DesignSystem
import Desk
import Forms
import Foundation
import Markup
import Records
import Web

/// The frame of a page that shows nothing more of them.
struct OwnFrameOf: OpensOwn {
    let person: UUID

    func answer(_ look: Look) throws -> OwnFrame { try look.own(person) }
}

let sayRoutes: [Route] = [
    .get(OwnPaths.say, for: .carer) { visit in .page(sayPage(try await visit.ownFrame(), visit)) },
    .post(OwnPaths.say, for: .carer) { visit in
        let frame = try await visit.ownFrame()
        do {
            var read = FormReader(visit.form)
            let words = read.longText("words", required: SayWords.enter, most: SaySomething.mostWords)
            try read.finish()
            let say = SaySomething(person: frame.person.id, kind: .comment, about: nil, words: words)
            try await visit.perform(say)
            return .redirect(to: OwnPaths.home, notice: .ownSaid)
        } catch let invalid as InvalidForm {
            return .tryAgain(sayPage(frame, visit, invalid))
        }
    },
]

let stopRoutes: [Route] = [
    .get(OwnPaths.stop, for: .carer) { visit in .page(stopPage(try await visit.ownFrame(), visit)) },
    .post(OwnPaths.stop, for: .carer) { visit in
        let frame = try await visit.ownFrame()
        do {
            var read = FormReader(visit.form)
            let what = read.choice("what", among: StopWords.options.map(\.value), required: StopWords.choose)
            let more = read.optionalLongText("words", most: SaySomething.mostWords)
            try read.finish()
            let chosen = StopWords.options.first { $0.value == what }?.words
            // Kept as it was chosen, in the words that were read.
            let words = [chosen?.text(in: visit.language), more].compactMap(\.self).joined(separator: "\n")
            var said = SaySomething(person: frame.person.id, kind: .stop, about: nil, words: words)
            said.stopsTelling = what == StopWords.telling
            try await visit.perform(said)
            return .redirect(to: OwnPaths.home, notice: .ownStop)
        } catch let invalid as InvalidForm {
            return .tryAgain(stopPage(frame, visit, invalid))
        }
    },
]

extension Visit {
    fileprivate func ownFrame() async throws -> OwnFrame { try await ask(OwnFrameOf(person: carer())) }
}

private func sayPage(_ frame: OwnFrame, _ visit: Visit, _ invalid: InvalidForm? = nil) -> Page {
    .ofOwn(
        frame,
        OwnWords.say,
        visit,
        invalid: invalid,
        autosaves: true,
        body: """
            <p>\(SayWords.opening)</p><p>\(SayWords.danger)</p>
            \(.form(action: OwnPaths.say, visit.context, autosave: .ownPage, """
                \(.textArea("words", label: SayWords.words, rows: 6, form: visit.form, invalid: invalid))
                \(.button(SayWords.send))
                """))
            """
    )
}

private func stopPage(_ frame: OwnFrame, _ visit: Visit, _ invalid: InvalidForm? = nil) -> Page {
    .ofOwn(
        frame,
        OwnWords.stop,
        visit,
        invalid: invalid,
        autosaves: true,
        body: """
            <p>\(StopWords.opening)</p>
            \(.form(action: OwnPaths.stop, visit.context, autosave: .ownPage, """
                \(.radios("what", legend: StopWords.what, options: StopWords.options, form: visit.form, invalid: invalid))
                \(.textArea("words", label: StopWords.more, rows: 3, isOptional: true, form: visit.form, invalid: invalid))
                \(.button(StopWords.ask))
                """))
            \(.nextSteps(StopWords.next))
            """
    )
}

/// Words of telling us something.
enum SayWords {
    static let kinds = [Remark.Kind.comment.rawValue, Remark.Kind.notRight.rawValue]
    static let options = [
        Option(Remark.Kind.notRight.rawValue, Phrase(en: "Something is not right", cy: "Nid yw rhywbeth yn gywir")),
        Option(Remark.Kind.comment.rawValue, Phrase(en: "I want to add something", cy: "Rwyf am ychwanegu rhywbeth")),
    ]
    /// What the browser's list of pages is told of it: the day, and not what it is.
    static func thing(of day: Day) -> Phrase {
        Phrase(en: "My page, \(day.words(in: .english))", cy: "Fy nhudalen, \(day.words(in: .welsh))")
    }
    static let about = Phrase(en: "Tell us about this", cy: "Dywedwch wrthym am hyn")
    static let what = Phrase(en: "What do you want to say?", cy: "Beth ydych am ei ddweud?")
    static let choose = Phrase(en: "Pick what you want to say", cy: "Dewiswch beth ydych am ei ddweud")
    static let words = Phrase(en: "In your own words", cy: "Yn eich geiriau eich hun")
    static let enter = Phrase(en: "Write what you want to tell us", cy: "Ysgrifennwch beth ydych am ei ddweud wrthym")
    static let send = Phrase(en: "Send it", cy: "Ei anfon")
    static let opening = Phrase(
        en: "The person who helps you reads it. We answer in 7 days.",
        cy: "Mae’r person sy’n eich helpu yn ei ddarllen. Atebwn ymhen 7 diwrnod."
    )
    static let danger = Phrase(
        en: "If someone is in danger now, call 999. Nobody reads this at night.",
        cy: "Os oes rhywun mewn perygl nawr, ffoniwch 999. Does neb yn darllen hwn yn y nos."
    )
    static let answer = Phrase(en: "We answer", cy: "Rydym yn ateb")
    static let done = Phrase(en: "We dealt with it on", cy: "Deliwyd ag ef ar")
}

/// Words of asking us to stop.
enum StopWords {
    static let opening = Phrase(
        en:
            "You can ask us to stop. We stop telling others at once. Nothing else is stopped or deleted until we have talked with you.",
        cy:
            "Gallwch ofyn i ni stopio. Rydym yn rhoi’r gorau i ddweud wrth eraill ar unwaith. Ni chaiff dim arall ei stopio na’i ddileu nes i ni siarad â chi."
    )
    static let what = Phrase(en: "What do you want us to stop?", cy: "Beth ydych am i ni ei stopio?")
    static let choose = Phrase(en: "Pick what you want us to stop", cy: "Dewiswch beth ydych am i ni ei stopio")
    static let telling = "sharing"
    static let options = [
        Option("contact", Phrase(en: "Getting in touch with me", cy: "Cysylltu â mi")),
        Option(telling, Phrase(en: "Telling others about me", cy: "Dweud wrth eraill amdanaf")),
        Option("support", Phrase(en: "All help from you", cy: "Pob cymorth gennych")),
        Option("keeping", Phrase(en: "Keeping what you know of me", cy: "Cadw’r hyn a wyddoch amdanaf")),
    ]
    static let more = Phrase(en: "Anything more you want to say", cy: "Unrhyw beth arall ydych am ei ddweud")
    static let ask = Phrase(en: "Ask for this to stop", cy: "Gofyn am stopio hyn")
    static let next = [
        Phrase(
            en: "Someone of the team reads this and gets in touch in a way that is safe for you.",
            cy: "Mae rhywun o’r tîm yn darllen hwn ac yn cysylltu mewn ffordd sy’n ddiogel i chi."
        ),
        Phrase(
            en: "In 28 days at most we tell you what we stop, what we must keep by law, and why.",
            cy:
                "Ymhen 28 diwrnod fan bellaf dywedwn wrthych beth rydym yn ei stopio, beth sy’n rhaid i ni ei gadw yn ôl y gyfraith, a pham."
        ),
        Phrase(
            en: "You can change your mind at any time.",
            cy: "Gallwch newid eich meddwl ar unrhyw adeg."
        ),
    ]
}

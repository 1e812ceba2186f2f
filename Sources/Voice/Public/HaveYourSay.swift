import Dates
import DesignSystem
import Desk
import Forms
import Foundation
import Markup
import People
import Records
import Strategy
import Web

/// Takes what someone without an account says.
///
/// Nobody sees it but those who read it first.
struct HaveYourSay: Command {
    let details: VoiceDetails
    /// Where to tell them what comes of it, if they asked.
    let email: String?

    func permits(_ actor: Actor, _ db: any Reader) -> Bool { true }

    func perform(_ work: Work) throws {
        let id = work.newID()
        // A plan that not everyone sees is no plan to a passer-by, whoever sends its id.
        let team = try details.plan.map { try work.db.plan($0, visibleTo: .visitor).team }
        try work.db.add(details, id: id, team: team, state: .toRead, by: "Have your say", at: work.now)
        if let email {
            let contact = try SealedContact.new(address: email, work)
            try work.db.add(contact, voice: id, language: details.language.code, at: work.now)
        }
        try work.record(.voiceHeard, about: HeardVoice.subject(id))
    }
}

/// The plans that someone may say something about.
struct PlansToSpeakOf: Question {
    func permits(_ actor: Actor, _ db: any Reader) -> Bool { true }

    func answer(_ look: Look) throws -> [Plan] {
        try look.db.plans(visibleTo: .visitor).filter { $0.status == .adopted }
    }
}

/// What anyone may say, and the thanks for it, which say in how many working days the place means to answer.
func haveYourSayRoutes(answersWithin: Int) -> [Route] {
    [
        .get(VoicePaths.haveYourSay, for: .everyone) { visit in
            let plans = try await visit.ask(PlansToSpeakOf())
            return .page(sayPage(plans, visit, Form(values: ["plan": visit.form["plan"]])))
        },
        .post(VoicePaths.haveYourSay, for: .everyone, bodyLimit: 64 << 10) { visit in
            let plans = try await visit.ask(PlansToSpeakOf())
            do {
                let said = try Said(visit, plans.map(\.id))
                if case .wait(let until) = try await visit.keep(
                    TakeGuess(keys: ThrottleKey.form("have your say", address: visit.address))
                ) {
                    return .waitAWhile(sayPage(plans, visit, visit.form, waiting: until))
                }
                try await visit.perform(HaveYourSay(details: said.details, email: said.email))
                return .redirect(to: VoicePaths.haveYourSay + "/thank-you")
            } catch let invalid as InvalidForm {
                return .tryAgain(sayPage(plans, visit, visit.form, invalid))
            }
        },
        .get(VoicePaths.haveYourSay + "/thank-you", for: .everyone) { visit in
            let today = visit.clock.day(of: visit.clock.now())
            let by = today.adding(workingDays: answersWithin, bankHolidays: BankHolidays.englandAndWales)
            return .page(thanksPage(by: by))
        },
    ]
}

/// What the form says.
private struct Said {
    let details: VoiceDetails
    let email: String?

    init(_ visit: Visit, _ plans: [UUID]) throws(InvalidForm) {
        var reader = FormReader(visit.form)
        let words = reader.longText(
            "words",
            required: Phrase(en: "Write what you want to say", cy: "Ysgrifennwch yr hyn rydych am ei ddweud"),
            most: 2000
        )
        let today = visit.clock.day(of: visit.clock.now())
        var details = VoiceDetails(source: .comment, heardOn: HeardOn(today), words: words)
        details.carers = reader.optionalChoice("carers")
        details.consent = visit.form["quote"] == "yes" ? .yes : visit.form["quote"] == "no" ? .no : .notAsked
        details.consentOn = details.consent == .notAsked ? nil : today
        details.plan = reader.optionalUUID("plan").flatMap { plans.contains($0) ? $0 : nil }
        details.language = visit.language
        email =
            !visit.sendsMail || visit.form["email"].allSatisfy(\.isWhitespace)
            ? nil : reader.email("email", required: Phrase(en: "Enter an email address", cy: "Rhowch gyfeiriad e-bost"))
        try reader.finish()
        self.details = details
    }
}

private func sayPage(
    _ plans: [Plan],
    _ visit: Visit,
    _ form: Form,
    _ invalid: InvalidForm? = nil,
    waiting until: Instant? = nil
) -> Page {
    let wait: HTML? = until.map { _ in
        .alert(
            Phrase(en: "Many messages came from here", cy: "Daeth llawer o negeseuon o’r fan hon"),
            .warn,
            "<p>\(Phrase(en: "Wait five minutes, then send it again. What you wrote is still below.", cy: "Arhoswch bum munud, yna anfonwch eto. Mae’r hyn a ysgrifennoch isod o hyd."))</p>"
        )
    }
    return Page(
        Phrase(en: "Have your say", cy: "Dweud eich dweud"),
        invalid: invalid,
        body: """
            \(wait)<p>\(SayWords.opening)</p>
            \(.alert(SayWords.dangerTitle, .warn, "<p>\(SayWords.danger)</p>"))
            \(.form(action: VoicePaths.haveYourSay, visit.context, fields(plans, form, invalid, asksEmail: visit.sendsMail)))
            <p class="meta">\(SayWords.privacy)</p>
            """
    )
}

private func fields(_ plans: [Plan], _ form: Form, _ invalid: InvalidForm?, asksEmail: Bool) -> HTML {
    let notSaid = Option("", Phrase(en: "I’d rather not say", cy: "Byddai’n well gen i beidio â dweud"))
    let kinds: [Option] = [notSaid] + CarerKind.allCases.map { Option($0.rawValue, $0.words) }
    let anything = Option("", Phrase(en: "Anything at all", cy: "Unrhyw beth o gwbl"))
    let abouts: [Option] = [anything] + plans.map { Option($0.id.path, name: $0.title) }
    let quotes: [Option] = [
        Option("yes", Phrase(en: "Yes, without my name", cy: "Cewch, heb fy enw")),
        Option("no", Phrase(en: "No, only what they mean", cy: "Na, dim ond yr ystyr")),
    ]
    let about: HTML? =
        plans.isEmpty
        ? nil
        : .select("plan", label: Phrase(en: "What is it about?", cy: "Am beth mae hwn?"), options: abouts, form: form)
    return """
        \(.textArea("words", label: SayWords.question, hint: SayWords.noNames, rows: 6, limit: 2000, form: form, invalid: invalid))
        \(.select("carers", label: SayWords.who, options: kinds, form: form))\(about)
        \(.radios("quote", legend: SayWords.quote, options: quotes, isOptional: true, form: form, invalid: invalid))
        \(asksEmail ? email(form, invalid) : "")
        \(.button(Phrase(en: "Send", cy: "Anfon")))
        """
}

/// Asked only where there is a way to write to it.
private func email(_ form: Form, _ invalid: InvalidForm?) -> HTML {
    .textField(
        "email",
        label: SayWords.email,
        hint: SayWords.emailHint,
        type: "email",
        autocomplete: "email",
        isOptional: true,
        form: form,
        invalid: invalid
    )
}

private func thanksPage(by day: Day) -> Page {
    let next = Phrase(
        en: "A person reads it. They put it with what others said, and it gets an answer.",
        cy: "Bydd person yn ei ddarllen. Byddan nhw’n ei roi gyda’r hyn a ddywedodd eraill, a bydd yn cael ateb."
    )
    let by = Phrase(
        en: "We mean to answer by \(day.words(in: .english)).",
        cy: "Rydym yn bwriadu ateb erbyn \(day.words(in: .welsh))."
    )
    let then = Phrase(
        en: "Answers are on the page “You said, we did”. If you gave an email, we write to it when there is one.",
        cy:
            "Mae’r atebion ar y dudalen “Dywedoch chi, gwnaethom ni”. Os rhoesoch e-bost, byddwn yn ysgrifennu ato pan fydd ateb."
    )
    return Page(
        Phrase(en: "Thank you. We have it.", cy: "Diolch. Mae gennym ni."),
        body: """
            <h2>\(Phrase(en: "What happens next", cy: "Beth sy’n digwydd nesaf"))</h2><p>\(next)</p><p><strong>\(by)</strong></p><p>\(then)</p>
            \(.alert(SayWords.dangerTitle, .warn, "<p>\(SayWords.danger)</p>"))
            <p>\(.link(VoiceWords.youSaid, to: VoicePaths.youSaid))</p>
            """
    )
}

/// Words of the form that anyone may send, a child too.
private enum SayWords {
    static let opening = Phrase(
        en:
            "Do you look after someone? Tell us what helps and what does not. You are not in trouble, and there is no wrong answer.",
        cy:
            "Ydych chi’n gofalu am rywun? Dywedwch wrthym beth sy’n helpu a beth sydd ddim. Dydych chi ddim mewn trwbl, ac nid oes ateb anghywir."
    )
    static let dangerTitle = Phrase(
        en: "If someone is in danger now, call 999",
        cy: "Os yw rhywun mewn perygl nawr, ffoniwch 999"
    )
    static let danger = Phrase(
        en:
            "This form is not read at night or at weekends. Children can call Childline free, at any hour, on 0800 1111.",
        cy:
            "Ni ddarllenir y ffurflen hon gyda’r nos na dros y penwythnos. Gall plant ffonio Childline am ddim, unrhyw awr, ar 0800 1111."
    )
    static let question = Phrase(en: "What do you want to say?", cy: "Beth ydych chi am ei ddweud?")
    static let noNames = Phrase(
        en: "Leave out names, schools and addresses: yours and other people’s",
        cy: "Gadewch allan enwau, ysgolion a chyfeiriadau: eich rhai chi a rhai pobl eraill"
    )
    static let who = Phrase(en: "Which carers are you one of?", cy: "Pa fath o ofalwr ydych chi?")
    static let quote = Phrase(en: "May we show your words to everyone?", cy: "A gawn ni ddangos eich geiriau i bawb?")
    static let email = Phrase(
        en: "Email, if you want to be told what comes of it",
        cy: "E-bost, os ydych am gael gwybod beth ddaw ohono"
    )
    static let emailHint = Phrase(
        en: "Only used for that. Nobody here can see it, and every email has a way to stop.",
        cy: "Dim ond at hynny. Ni all neb yma ei weld, ac mae ffordd i stopio ym mhob e-bost."
    )
    static let privacy = Phrase(
        en:
            "We keep what you write, not who you are. If we think that you or someone else is not safe, we have to tell someone who can help.",
        cy:
            "Rydym yn cadw’r hyn a ysgrifennwch, nid pwy ydych chi. Os credwn nad ydych chi neu rywun arall yn ddiogel, rhaid i ni ddweud wrth rywun a all helpu."
    )
}

import DesignSystem
import Desk
import Forms
import Foundation
import Markup
import Records
import Web

/// What was sent to someone, and how they may be reached.
struct OpenLetters: OpensPerson {
    struct Answer: Sendable {
        let frame: PersonFrame
        let letters: [SentLetter]
        /// What the gate says of each channel.
        let gate: [(channel: ContactChannel, answer: ContactAnswer)]
    }

    static let most = 50

    let person: UUID

    func answer(_ look: Look) throws -> Answer {
        let frame = try look.frame(of: person, for: .work)
        let gate = try [ContactChannel.post, .email].map { channel in
            (channel: channel, answer: try look.mayBeContacted(frame.person, by: channel))
        }
        return Answer(
            frame: frame,
            letters: try look.letters(to: person, before: nil, limit: Self.most),
            gate: gate
        )
    }
}

/// One letter that was sent.
struct OpenLetter: OpensPerson {
    struct Answer: Sendable {
        let frame: PersonFrame
        let letter: SentLetter
        /// Whether its address may still be used: what became unsafe is not shown for another envelope.
        let mayBeUsed: Bool
    }

    let person: UUID
    let letter: UUID

    func answer(_ look: Look) throws -> Answer {
        let frame = try look.frame(of: person, for: .work)
        let letter = try look.letter(letter, to: person)
        var mayBeUsed = true
        if case .no = try look.mayBeContacted(frame.person, by: letter.channel) { mayBeUsed = false }
        return Answer(frame: frame, letter: letter, mayBeUsed: mayBeUsed)
    }
}

/// Whether a letter that is being put together may go; what is wrong with it otherwise.
struct LookAtLetter: Question {
    let person: UUID
    let letter: PersonLetter
    let askedFirst: Bool

    func permits(_ actor: Actor, _ db: any Reader) -> Bool { actor.may(.keepCarers) }

    func answer(_ look: Look) throws {
        let person = try look.person(person)
        guard try look.mayKeep(person) else { throw Refusal.notPermitted }
        _ = try look.mayBeSent(letter, to: person, askedFirst: askedFirst)
    }
}

let letterRoutes: [Route] = [
    .get("/carers/:person/letters", for: .staffWho(.seeCarers)) { visit in
        .page(lettersPage(try await letters(visit), visit))
    },
    .get("/carers/:person/letters/new", for: .staffWho(.keepCarers)) { visit in
        let answer = try await letters(visit)
        guard answer.frame.mayKeep else { throw Refusal.notPermitted }
        let values = [
            "letter": visit.clock.newID().text, "language": answer.frame.person.language == "cy" ? "cy" : "en",
            "ask": visit.actor.name.split(separator: " ").first.map(String.init) ?? "",
        ]
        return .page(newLetterPage(answer, visit, Form(values: values)))
    },
    .post("/carers/:person/letters/new", for: .staffWho(.keepCarers)) { visit in try await send(visit) },
    .get("/carers/:person/letters/:letter", for: .staffWho(.seeCarers)) { visit in
        .page(
            letterPage(try await visit.ask(OpenLetter(person: visit.id("person"), letter: visit.id("letter"))), visit)
        )
    },
]

private func letters(_ visit: Visit) async throws -> OpenLetters.Answer {
    try await visit.ask(OpenLetters(person: visit.id("person")))
}

private func send(_ visit: Visit) async throws -> Reply {
    let answer = try await letters(visit)
    let person = answer.frame.person.id
    if visit.form["go"] == "change" { return .page(newLetterPage(answer, visit, visit.form)) }
    do {
        let letter = try read(visit.form)
        let asked = !visit.form["asked"].isEmpty
        do {
            try await visit.ask(LookAtLetter(person: person, letter: letter, askedFirst: asked))
            guard visit.form["go"] == "send" else { return .page(previewPage(answer, letter, visit)) }
            let id = UUID(uuidString: visit.form["letter"]) ?? visit.clock.newID()
            try await visit.perform(SendLetter(person: person, id: id, letter: letter, askedFirst: asked))
            return letter.channel == .email
                ? .redirect(to: LetterWords.list(person), notice: .letterSent)
                : .redirect(to: LetterWords.path(id, of: person), notice: .letterKept)
        } catch let refused as LetterRefused {
            throw InvalidForm(refused.field, refused.words)
        }
    } catch let invalid as InvalidForm {
        return .tryAgain(newLetterPage(answer, visit, visit.form, invalid))
    }
}

private func read(_ form: Form) throws -> PersonLetter {
    var read = FormReader(form)
    let template = read.choice("template", required: LetterWords.chooseWhich, fallback: LetterTemplate.ring)
    let channel = read.choice("channel", required: LetterWords.chooseHow, fallback: ContactChannel.post)
    if channel != .post, channel != .email { read.refuse("channel", LetterWords.chooseHow) }
    let when = read.optionalText("when", most: 100) ?? ""
    if template.saysWhen, when.isEmpty { read.refuse("when", LetterWords.enterWhen) }
    let number = read.text("number", required: LetterWords.enterNumber, most: 40)
    let askFor = read.optionalText("ask", most: 60) ?? ""
    let more = read.optionalLongText("more", most: PersonLetter.mostWords) ?? ""
    try read.finish()
    return PersonLetter(
        template: template,
        channel: channel,
        language: form["language"] == "cy" ? .welsh : .english,
        when: template.saysWhen ? when : "",
        number: number,
        askFor: askFor,
        more: more
    )
}

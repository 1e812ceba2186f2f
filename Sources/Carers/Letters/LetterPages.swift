import DesignSystem
import Desk
import Forms
import Foundation
import Markup
import Web

func lettersPage(_ answer: OpenLetters.Answer, _ visit: Visit) -> Page {
    let person = answer.frame.person.id
    let columns = [
        Column(LetterWords.letter), Column(TimelineWords.when), Column(LetterWords.how), Column(LetterWords.by),
    ]
    let rows: [[HTML]] = answer.letters.map { letter in
        [
            .link(letter.template.name, to: LetterWords.path(letter.id, of: person)),
            "\(visit.moment(letter.sentAt))", "\(letter.channel.words)", "\(letter.sentName)",
        ]
    }
    return .ofPerson(
        answer.frame,
        LetterWords.letters,
        visit,
        actions: answer.frame.mayKeep ? [.buttonLink(LetterWords.send, to: LetterWords.new(person), .primary)] : [],
        body: """
            \(gatePart(answer))
            \(rows.isEmpty
                ? HTML.emptyState(LetterWords.none) : .table(LetterWords.sent, id: "letters", columns: columns, rows: rows))
            """
    )
}

/// What the gate says of each way, before anyone begins to write.
private func gatePart(_ answer: OpenLetters.Answer) -> HTML {
    let facts = answer.gate.map { gate in
        let said: HTML =
            switch gate.answer {
            case .yes(let way): "\(HTML.tag(LetterWords.safe, .ok))\(way.note.map { " \($0)" as HTML })"
            case .askFirst(let way): "\(HTML.tag(LetterWords.askFirst, .warn))\(way.note.map { " \($0)" as HTML })"
            case .no(let reason): "\(LetterRefused.gate(reason).words)"
            }
        return Fact(gate.channel.words, said)
    }
    return "<h3>\(LetterWords.gate)</h3>\(HTML.summaryList(facts))"
}

func newLetterPage(_ answer: OpenLetters.Answer, _ visit: Visit, _ form: Form, _ invalid: InvalidForm? = nil) -> Page {
    let person = answer.frame.person.id
    return .ofPerson(
        answer.frame,
        LetterWords.send,
        under: [NavigationItem(LetterWords.letters, path: LetterWords.list(person))],
        visit,
        width: .reading,
        invalid: invalid,
        autosaves: true,
        body: """
            \(gatePart(answer))
            \(.form(
                action: LetterWords.new(person),
                visit.context,
                autosave: .page,
                "\(.hidden("letter", form["letter"]))\(letterFields(form, invalid))\(.button(LetterWords.look))"
            ))
            """
    )
}

private func letterFields(_ form: Form, _ invalid: InvalidForm?) -> HTML {
    let templates = LetterTemplate.allCases.map { Option($0.rawValue, $0.name) }
    let channels = [
        Option(ContactChannel.post.rawValue, LetterWords.print),
        Option(ContactChannel.email.rawValue, LetterWords.email),
    ]
    let languages = [Option("en", Phrase(same: "English")), Option("cy", Phrase(same: "Cymraeg"))]
    return """
        \(.radios("template", legend: LetterWords.which, options: templates, form: form, invalid: invalid))
        \(.radios("channel", legend: LetterWords.how, options: channels, form: form, invalid: invalid))
        \(.radios("language", legend: LetterWords.language, options: languages, form: form, invalid: invalid))
        \(.textField(
            "when",
            label: LetterWords.when,
            hint: LetterWords.whenHint,
            isOptional: true,
            form: form,
            invalid: invalid
        ))
        \(.textField(
            "number",
            label: LetterWords.number,
            hint: LetterWords.numberHint,
            width: "w20",
            form: form,
            invalid: invalid
        ))
        \(.textField("ask", label: LetterWords.askFor, width: "w20", isOptional: true, form: form, invalid: invalid))
        \(.textArea(
            "more",
            label: LetterWords.more,
            hint: LetterWords.moreHint,
            rows: 3,
            limit: PersonLetter.mostWords,
            isOptional: true,
            form: form,
            invalid: invalid
        ))
        \(.tick("asked", LetterWords.asked, form: form, invalid: invalid))
        """
}

func previewPage(_ answer: OpenLetters.Answer, _ letter: PersonLetter, _ visit: Visit) -> Page {
    let person = answer.frame.person.id
    let names = ["letter", "template", "channel", "language", "when", "number", "ask", "more", "asked"]
    let kept: [HTML] = names.filter { visit.form.has($0) }.map { .hidden($0, visit.form[$0]) }
    let go = letter.channel == .email ? LetterWords.sendNow : LetterWords.printNow
    return .ofPerson(
        answer.frame,
        LetterWords.preview,
        under: [NavigationItem(LetterWords.letters, path: LetterWords.list(person))],
        visit,
        width: .reading,
        body: """
            \(.inset(letterText(letter.subject, letter.paragraphs, letter.language)))
            \(.form(
                action: LetterWords.new(person),
                visit.context,
                """
                \(kept)\(.buttons(
                    .button(go, name: "go", value: "send"),
                    .button(LetterWords.change, .secondary, name: "go", value: "change")))
                """
            ))
            """
    )
}

func letterPage(_ answer: OpenLetter.Answer, _ visit: Visit) -> Page {
    let letter = answer.letter
    let facts = [
        Fact(LetterWords.how, "\(letter.channel.words)"),
        Fact(TimelineWords.when, "\(visit.moment(letter.sentAt))"), Fact(LetterWords.by, "\(letter.sentName)"),
    ]
    let isPost = letter.channel == .post
    let names = answer.frame.person.names.full
    let envelope: HTML =
        answer.mayBeUsed
        ? "<p>\(if: isPost, "\(names)<br>")\(rows(letter.content.to))</p>"
        : "<p class=\"noprint\">\(HTML.none(LetterRefused.gate(.notSafe).words))</p>"
    return .ofPerson(
        answer.frame,
        LetterWords.letter,
        under: [NavigationItem(LetterWords.letters, path: LetterWords.list(letter.person))],
        visit,
        width: .reading,
        body: """
            <div class="noprint">\(.summaryList(facts))\(if: isPost, "<p>\(LetterWords.printHow)</p>")</div>
            <div class="letter stack">\(envelope)\(letterText(letter.content.subject, letter.content.paragraphs, letter.language))</div>
            """
    )
}

/// A letter's own words, in its own language.
private func letterText(_ subject: String, _ paragraphs: [String], _ language: Language) -> HTML {
    let said: [HTML] = paragraphs.map { "<p>\(rows($0))</p>" }
    return "<div lang=\"\(language.code)\" class=\"stack\"><p><strong>\(subject)</strong></p>\(said)</div>"
}

private func rows(_ text: String) -> HTML {
    let lines: [HTML] = text.split(separator: "\n").enumerated().map { index, line in
        "\(if: index > 0, "<br>")\(String(line))"
    }
    return "\(lines)"
}

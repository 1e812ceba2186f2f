import DesignSystem
import Desk
import Markup
import Records

/// What was sent, on the timeline.
struct LettersOnTimeline: TimelineSource {
    let code = "letters"
    let words = LetterWords.letters

    func entries(of person: Person, before mark: TimelineMark?, limit: Int, _ look: Look) throws -> [TimelineEntry] {
        try look.letters(to: person.id, before: mark, limit: limit).map { letter in
            let link = HTML.link(letter.template.name, to: LetterWords.path(letter.id, of: person.id))
            return TimelineEntry(
                at: letter.sentAt,
                id: letter.id,
                letter.channel == .email
                    ? Phrase(en: "Email sent", cy: "Anfonwyd e-bost")
                    : Phrase(en: "Letter sent", cy: "Anfonwyd llythyr"),
                meta: "\(letter.sentName)",
                body: "<p>\(link)</p>"
            )
        }
    }
}

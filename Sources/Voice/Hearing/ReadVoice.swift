import Delivery
import DesignSystem
import Desk
import Forms
import Foundation
import Markup
import Records
import Web

/// Reads for the first time what came by the public form: keeps it, or sets it aside; or keeps after all what was set aside.
struct ReadVoice: Command {
    let id: UUID
    let isKept: Bool

    func permits(_ actor: Actor, _ db: any Reader) throws -> Bool {
        actor.mayInVoices(.hearVoices, team: try db.voice(id, visibleTo: actor).team)
    }

    func perform(_ work: Work) throws {
        let voice = try work.db.voice(id, visibleTo: work.actor)
        guard voice.state == .toRead || (isKept && voice.state == .setAside) else { throw Refusal.changedMeanwhile }
        try work.db.setState(isKept ? .kept : .setAside, ofVoice: id, setAsideAt: isKept ? nil : work.now)
        try work.record(isKept ? .voiceKept : .voiceSetAside, about: HeardVoice.subject(id))
    }
}

/// What waits to be read, oldest first.
struct VoicesToRead: Question {
    struct Answer: Sendable {
        let voices: [HeardVoice]
        let many: Int
    }

    static let most = 50

    func permits(_ actor: Actor, _ db: any Reader) -> Bool { actor.may(.hearVoices) }

    func answer(_ look: Look) throws -> Answer {
        var filter = VoiceFilter()
        filter.state = .toRead
        let many = try look.db.countVoices(filter, visibleTo: look.actor)
        let offset = max(0, many - Self.most)
        let voices = try look.db.voices(filter, visibleTo: look.actor, limit: Self.most, offset: offset)
        return Answer(voices: voices.reversed(), many: many)
    }
}

let readVoiceRoutes: [Route] = [
    .get(VoicePaths.toRead, for: .staffWho(.hearVoices)) { visit in
        .page(toReadPage(try await visit.ask(VoicesToRead()), visit))
    },
    .post("/voices/:voice/reading", for: .staffWho(.hearVoices)) { visit in
        let isKept = visit.form["to"] == "keep"
        try await visit.perform(ReadVoice(id: try visit.id("voice"), isKept: isKept))
        return .redirect(to: VoicePaths.toRead, notice: isKept ? .voiceKept : .voiceSetAside)
    },
]

private func toReadPage(_ answer: VoicesToRead.Answer, _ visit: Visit) -> Page {
    let lines: [HTML] = answer.voices.map { voice in
        let sent = visit.clock.day(of: voice.createdAt)
        return """
            <li>\(.inset("<p>\(voice.words.words)</p>"))
            <p class="meta">\(HTML.day(sent)) · \(.link(Phrase(en: "See all of it", cy: "Gweld y cyfan"), to: VoicePaths.voice(voice.id), about: shortened(voice.words.words)))</p>
            \(readingForms(voice, visit))</li>
            """
    }
    let none = Phrase(en: "Nothing waits to be read.", cy: "Does dim yn aros i gael ei ddarllen.")
    let first = Phrase(
        en: "The oldest \(VoicesToRead.most) of \(answer.many). The others follow as these are read.",
        cy: "Y \(VoicesToRead.most) hynaf o \(answer.many). Daw’r lleill wrth i’r rhain gael eu darllen."
    )
    let tooMany: HTML? = answer.many > answer.voices.count ? "<p>\(first)</p>" : nil
    let advice = Phrase(
        en:
            "If someone may be in danger, act now by your safeguarding procedure. If a name stands in it, open it and take the name out before keeping it.",
        cy:
            "Os gall rhywun fod mewn perygl, gweithredwch nawr yn ôl eich gweithdrefn ddiogelu. Os oes enw ynddo, agorwch ef a thynnu’r enw cyn ei gadw."
    )
    return Page(
        Phrase(en: "To read first", cy: "I’w darllen yn gyntaf"),
        breadcrumbs: [VoiceWords.crumb],
        body:
            """
            <p>\(advice)</p>\(tooMany)\(lines.isEmpty ? "<p>\(none)</p>" : "<ul class=\"plain stack\">\(lines)</ul>")
            <p>\(.link(Phrase(en: "What was set aside", cy: "Yr hyn a roddwyd o’r neilltu"), to: VoicePaths.setAside))</p>
            """
    )
}

/// Keep it, or set it aside.
func readingForms(_ voice: HeardVoice, _ visit: Visit) -> HTML {
    let about = shortened(voice.words.words)
    let keep = HTML.button(Phrase(en: "Keep it", cy: "Ei gadw"), name: "to", value: "keep", about: about)
    let aside = HTML.button(
        Phrase(en: "Set aside", cy: "Rhoi o’r neilltu"),
        .secondary,
        name: "to",
        value: "aside",
        about: about
    )
    return .form(action: VoicePaths.voice(voice.id) + "/reading", visit.context, .buttons(keep, aside))
}

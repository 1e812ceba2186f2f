import Dates
import Delivery
import DesignSystem
import Desk
import Forms
import Foundation
import Jobs
import Markup
import Records
import Web

/// What was read and set aside, the last first: it can still be kept after all.
struct VoicesSetAside: Question {
    struct Answer: Sendable {
        let voices: [HeardVoice]
        let many: Int
    }

    static let pageSize = 50
    let page: Int

    func permits(_ actor: Actor, _ db: any Reader) -> Bool { actor.may(.hearVoices) }

    func answer(_ look: Look) throws -> Answer {
        var filter = VoiceFilter()
        filter.state = .setAside
        let offset = (page - 1) * Self.pageSize
        return Answer(
            voices: try look.db.voices(filter, visibleTo: look.actor, limit: Self.pageSize, offset: offset),
            many: try look.db.countVoices(filter, visibleTo: look.actor)
        )
    }
}

/// Forgets each night where to tell those whose voices were set aside, once that has stood for thirty days.
struct ForgetWhereToTell: Job {
    static let kind = "voice.forget"
    /// How long one who set a voice aside has to think better of it.
    static let days: Int64 = 30
}

extension Recurring {
    static let forgettingWhereToTell = Recurring("voice.forget", .daily(at: "03:10"), ForgetWhereToTell())
}

let forgetWhereToTell = JobHandler(ForgetWhereToTell.self) { _, run in
    for voice in try await run.ask(VoicesLongSetAside()) { try await run.perform(EndContacts(voice: voice)) }
}

/// Those that were set aside long enough, where somebody asked to be told.
struct VoicesLongSetAside: Question {
    func permits(_ actor: Actor, _ db: any Reader) -> Bool { actor.isSystem }

    func answer(_ look: Look) throws -> [UUID] {
        try look.db.voicesToForget(setAsideBefore: look.now.adding(seconds: -ForgetWhereToTell.days * 86_400))
    }
}

/// Nobody is told of what is not answered, so how to tell them is not kept either.
struct EndContacts: Command {
    let voice: UUID

    func permits(_ actor: Actor, _ db: any Reader) -> Bool { actor.isSystem }

    func perform(_ work: Work) throws {
        // It may have been kept after all since the night's list was made.
        if try work.db.voice(voice, visibleTo: work.actor).state == .setAside {
            try work.db.endContacts(ofVoice: voice, at: work.now)
        }
        try work.record(.contactForgotten, about: HeardVoice.subject(voice))
    }
}

let setAsideRoutes: [Route] = [
    .get(VoicePaths.setAside, for: .staffWho(.hearVoices)) { visit in
        let page = min(100_000, max(1, Int(visit.form["page"]) ?? 1))
        return .page(setAsidePage(try await visit.ask(VoicesSetAside(page: page)), page, visit))
    }
]

private func setAsidePage(_ answer: VoicesSetAside.Answer, _ page: Int, _ visit: Visit) -> Page {
    let lines: [HTML] = answer.voices.map { voice in
        let see = Phrase(en: "See all of it", cy: "Gweld y cyfan")
        let link = HTML.link(see, to: VoicePaths.voice(voice.id), about: shortened(voice.words.words))
        return """
            <li>\(.inset("<p>\(shortened(voice.words.words))</p>"))
            <p class="meta">\(HTML.day(visit.clock.day(of: voice.createdAt))) · \(link)</p>
            \(keepingForm(voice, visit))</li>
            """
    }
    let means = Phrase(
        en:
            "These were read and are not answered. Each can be kept after all. Where someone asked to be told what comes of it, their address is erased \(ForgetWhereToTell.days) days after it was set aside.",
        cy:
            "Darllenwyd y rhain ac nid ydynt yn cael eu hateb. Gellir cadw pob un wedi’r cyfan. Lle gofynnodd rhywun am gael gwybod beth ddaw ohono, caiff eu cyfeiriad ei ddileu \(ForgetWhereToTell.days) diwrnod ar ôl ei roi o’r neilltu."
    )
    let none = Phrase(en: "Nothing is set aside.", cy: "Does dim wedi’i roi o’r neilltu.")
    let pages = HTML.pages(of: answer.many, size: VoicesSetAside.pageSize, current: page) {
        VoicePaths.setAside + "?page=\($0)"
    }
    let list: HTML = lines.isEmpty ? "<p>\(none)</p>" : "\(pages)<ul class=\"plain stack\">\(lines)</ul>"
    return Page(
        VoiceWords.setAside,
        breadcrumbs: [
            VoiceWords.crumb,
            NavigationItem(Phrase(en: "To read first", cy: "I’w darllen yn gyntaf"), path: VoicePaths.toRead),
        ],
        body: "<p>\(means)</p>\(list)"
    )
}

/// Keeps after all what was set aside.
func keepingForm(_ voice: HeardVoice, _ visit: Visit) -> HTML {
    let keep = HTML.button(
        Phrase(en: "Keep it after all", cy: "Ei gadw wedi’r cyfan"),
        .secondary,
        name: "to",
        value: "keep",
        about: shortened(voice.words.words)
    )
    return .form(action: VoicePaths.voice(voice.id) + "/reading", visit.context, keep)
}

import Delivery
import DesignSystem
import Desk
import Forms
import Foundation
import Markup
import Records
import Strategy
import Web

/// One voice, and the groups it might belong to.
struct OneVoice: Question {
    struct Answer: Sendable {
        let voice: HeardVoice
        let plan: Plan?
        let group: VoiceGroup?
        /// Groups it could be put into, the newest unanswered first.
        let groups: [VoiceGroup]
        let wantsToBeTold: Bool
        let mayHear: Bool
    }

    let id: UUID

    func permits(_ actor: Actor, _ db: any Reader) -> Bool { actor.may(.seeVoices) }

    func answer(_ look: Look) throws -> Answer {
        let voice = try look.db.voice(id, visibleTo: look.actor)
        let mayHear = look.actor.mayInVoices(.hearVoices, team: voice.team)
        // What nobody has read yet may hold what ought not to be seen, so it is for those who read it first.
        guard voice.state == .kept || mayHear else { throw Refusal.notFound }
        let groups = try look.db.voiceGroups(visibleTo: look.actor, limit: 200).map(\.group)
        return Answer(
            voice: voice,
            plan: try look.db.plans(visibleTo: look.actor).first { $0.id == voice.plan },
            group: try voice.group.map { try look.db.voiceGroup($0, visibleTo: look.actor) },
            groups: groups.filter { ($0.team == voice.team || voice.team == nil) && $0.id != voice.group },
            wantsToBeTold: try look.db.hasContact(ofVoice: id),
            mayHear: mayHear
        )
    }
}

let voicePageRoutes: [Route] = [
    .get("/voices/:voice", for: .staffWho(.seeVoices)) { visit in
        .page(voicePage(try await visit.ask(OneVoice(id: visit.id("voice"))), visit))
    },
    .post("/voices/:voice/group", for: .staffWho(.hearVoices)) { visit in
        let id = try visit.id("voice")
        do {
            if let group = UUID(uuidString: visit.form["group"]) {
                try await visit.perform(MoveVoice(voice: id, group: group, isIn: true))
                return .redirect(to: VoicePaths.group(group), notice: .grouped)
            }
            let words = try GroupWords(visit.form)
            let group = try await visit.perform(GroupVoices(voices: [id], words: words))
            return .redirect(to: VoicePaths.group(group), notice: .grouped)
        } catch let invalid as InvalidForm {
            return .tryAgain(voicePage(try await visit.ask(OneVoice(id: id)), visit, invalid))
        }
    },
]

private func voicePage(_ answer: OneVoice.Answer, _ visit: Visit, _ invalid: InvalidForm? = nil) -> Page {
    let voice = answer.voice
    let change: HTML? =
        answer.mayHear && !voice.isOfPlan
        ? "<p>\(.buttonLink(Phrase(en: "Change", cy: "Newid"), to: VoicePaths.voice(voice.id) + "/edit"))</p>" : nil
    let response: HTML? = voice.response.map { "<h2>\(VoiceWords.inPlan)</h2><p>\($0)</p>" }
    let reading: HTML? = voice.state == .toRead && answer.mayHear ? readingForms(voice, visit) : nil
    let keeping: HTML? = voice.state == .setAside && answer.mayHear ? keepingForm(voice, visit) : nil
    let grouping: HTML? = voice.state == .kept ? groupPart(answer, visit, invalid) : nil
    return Page(
        Phrase(en: "What was said", cy: "Yr hyn a ddywedwyd"),
        breadcrumbs: [
            VoiceWords.crumb,
            NavigationItem(Phrase(en: "Everything that was heard", cy: "Popeth a glywyd"), path: VoicePaths.list),
        ],
        invalid: invalid,
        body: """
            \(.inset("<p>\(voice.words.words)</p>"))\(reading)\(keeping)\(.summaryList(facts(answer)))\(change)\(response)\(grouping)
            """
    )
}

private func facts(_ answer: OneVoice.Answer) -> [Fact] {
    let voice = answer.voice
    let consentDay: HTML? = voice.consentOn.map { ", \(HTML.day($0))" }
    let plan: HTML? = answer.plan.map { .link(Phrase(same: $0.title), to: PlanPaths.plan($0.id)) }
    let told: Phrase =
        answer.wantsToBeTold
        ? Phrase(en: "Yes, by email", cy: "Ydy, drwy e-bost") : Phrase(en: "No", cy: "Nac ydy")
    let from = Phrase(en: "Written down by", cy: "Ysgrifennwyd gan")
    if voice.isOfPlan {
        return [
            Fact(VoiceWords.source, "\(voice.source.words)"), Fact(VoiceWords.plan, plan ?? .none()),
            Fact(VoiceWords.theme, text: voice.theme),
        ]
    }
    return [
        Fact(VoiceWords.source, "\(voice.source.words)"),
        Fact(VoiceWords.heard, voice.heardOn.map { "\($0.words)" } ?? .none(VoiceWords.notSaid)),
        Fact(VoiceWords.theme, voice.theme.map { "\($0)" } ?? .none(VoiceWords.noTheme)),
        Fact(VoiceWords.cameFrom, text: voice.cameFrom),
        Fact(VoiceWords.carers, voice.carers.map { "\($0.words)" } ?? .none(VoiceWords.notSaid)),
        Fact(VoiceWords.consent, "\(voice.consent.words)\(consentDay)"),
        Fact(VoiceWords.plan, plan ?? .none()),
        Fact(
            Phrase(en: "Asked to be told what comes of it", cy: "Gofynnodd am gael gwybod beth ddaw ohono"),
            "\(told)"
        ),
        Fact(from, text: voice.writtenBy),
    ]
}

private func groupPart(_ answer: OneVoice.Answer, _ visit: Visit, _ invalid: InvalidForm?) -> HTML {
    let voice = answer.voice
    let title: HTML = "<h2>\(VoiceWords.answer)</h2><p>\(voice.standing)</p>"
    if let group = answer.group {
        let words = Phrase(en: "It is answered with others, as:", cy: "Mae’n cael ei ateb gydag eraill, fel:")
        return "\(title)<p>\(words) \(.link(Phrase(same: group.summary), to: VoicePaths.group(group.id)))</p>"
    }
    guard answer.mayHear else { return title }
    let path = VoicePaths.voice(voice.id) + "/group"
    let options: [Option] = answer.groups.map { Option($0.id.path, name: shortened($0.summary)) }
    let start =
        visit.form.has("summary") ? visit.form : Form(values: ["summary": voice.isOfPlan ? voice.words.words : ""])
    let field = HTML.textField("summary", label: VoiceWords.summary, hint: lineHint, form: start, invalid: invalid)
    let own = HTML.form(
        action: path,
        visit.context,
        "\(field)\(.button(Phrase(en: "Start a group with it, and answer", cy: "Dechrau grŵp ag ef, ac ateb")))"
    )
    let choose = HTML.select(
        "group",
        label: Phrase(en: "Or a group there is", cy: "Neu grŵp sydd yno"),
        options: options,
        form: Form()
    )
    let put = HTML.button(Phrase(en: "Put it into this group", cy: "Ei roi yn y grŵp hwn"), .secondary)
    let other: HTML? = options.isEmpty ? nil : .form(action: path, visit.context, "\(choose)\(put)")
    return "\(title)\(own)\(other)"
}

private let lineHint = Phrase(
    en: "What it says, so that nobody can tell who said it",
    cy: "Yr hyn y mae’n ei ddweud, fel na all neb wybod pwy a’i dywedodd"
)

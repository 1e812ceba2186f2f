import Dates
import Delivery
import DesignSystem
import Desk
import Forms
import Foundation
import Markup
import Records
import Strategy
import Web

/// Writes down something a carer said.
struct RecordVoice: Command {
    let details: VoiceDetails
    let team: UUID?
    /// Where to tell them what comes of it, if they asked.
    var contact: AskedToBeTold?

    func permits(_ actor: Actor, _ db: any Reader) -> Bool { actor.may(.hearVoices) }

    func perform(_ work: Work) throws -> UUID {
        let id = work.newID()
        let team = try work.db.teamForVoice(plan: details.plan, named: team, work.actor)
        try work.db.add(details, id: id, team: team, state: .kept, by: work.actor.name, at: work.now)
        try work.keep(contact, ofVoice: id)
        try work.record(.voiceHeard, about: HeardVoice.subject(id))
        return id
    }
}

/// Changes what was written down.
///
/// What the words were before is not kept: a correction is how a name is taken out.
struct CorrectVoice: Command {
    let id: UUID
    let details: VoiceDetails
    let team: UUID?
    let seen: Int

    func permits(_ actor: Actor, _ db: any Reader) throws -> Bool {
        actor.mayInVoices(.hearVoices, team: try db.voice(id, visibleTo: actor).team)
    }

    func perform(_ work: Work) throws {
        let now = try work.db.voice(id, visibleTo: work.actor)
        guard !now.isOfPlan else { throw Refusal.notPermitted }
        guard seen == now.version else { throw EditConflict(choosing: details, over: now) }
        let team = try work.db.teamForVoice(plan: details.plan, named: team ?? now.team, work.actor)
        try work.db.correct(details, of: id, team: team, seen: seen)
        if details.words != now.words.words || details.consent != .yes { try work.db.removeQuotes(ofVoice: id) }
        try work.record(.voiceCorrected, about: HeardVoice.subject(id))
    }
}

let recordVoiceRoutes: [Route] = [
    .get(VoicePaths.new, for: .staffWho(.hearVoices)) { visit in
        let choices = try await visit.ask(VoiceChoices())
        var values = ["consent": "not_asked", "heard": choices.today.words(in: .english)]
        values["plan"] = visit.form["plan"]
        return .page(newVoicePage(choices, visit, Form(values: values)))
    },
    .post(VoicePaths.new, for: .staffWho(.hearVoices)) { visit in
        let choices = try await visit.ask(VoiceChoices())
        do {
            let (details, contact) = try InvalidForm.both(
                { try VoiceDetails(visit.form, plans: choices.plans.map(\.id), today: choices.today) },
                { try AskedToBeTold(visit) }
            )
            let id = try await visit.perform(
                RecordVoice(details: details, team: UUID(uuidString: visit.form["team"]), contact: contact)
            )
            let next = visit.form.has("again") ? VoicePaths.new : VoicePaths.voice(id)
            return .redirect(to: next, notice: .voiceHeard)
        } catch let invalid as InvalidForm {
            return .tryAgain(newVoicePage(choices, visit, visit.form, invalid))
        }
    },
    .get("/voices/:voice/edit", for: .staffWho(.hearVoices)) { visit in
        let choices = try await visit.ask(VoiceChoices())
        let voice = try await visit.ask(EditableVoice(id: visit.id("voice")))
        return .page(editVoicePage(voice, choices, visit, Form(voice.fields)))
    },
    .post("/voices/:voice/edit", for: .staffWho(.hearVoices)) { visit in
        let choices = try await visit.ask(VoiceChoices())
        let voice = try await visit.ask(EditableVoice(id: visit.id("voice")))
        do {
            let details = try VoiceDetails(visit.form, plans: choices.plans.map(\.id), today: choices.today)
            try await visit.perform(
                CorrectVoice(
                    id: voice.id,
                    details: details,
                    team: UUID(uuidString: visit.form["team"]),
                    seen: Int(visit.form["version"]) ?? 0
                )
            )
            return .redirect(to: VoicePaths.voice(voice.id), notice: .voiceCorrected)
        } catch let invalid as InvalidForm {
            return .tryAgain(editVoicePage(voice, choices, visit, visit.form, invalid))
        } catch let conflict as EditConflict {
            return try voiceConflict(conflict, voice, choices, visit)
        }
    },
]

/// A voice that may be changed by whoever asks.
struct EditableVoice: Question {
    let id: UUID

    func permits(_ actor: Actor, _ db: any Reader) throws -> Bool {
        let voice = try db.voice(id, visibleTo: actor)
        return !voice.isOfPlan && actor.mayInVoices(.hearVoices, team: voice.team)
    }

    func answer(_ look: Look) throws -> HeardVoice { try look.db.voice(id, visibleTo: look.actor) }
}

private func newVoicePage(_ choices: VoiceChoices.Answer, _ visit: Visit, _ form: Form, _ invalid: InvalidForm? = nil)
    -> Page
{
    let again = Phrase(en: "Save, and write another", cy: "Cadw, ac ysgrifennu un arall")
    return Page(
        Phrase(en: "Write down what a carer said", cy: "Ysgrifennu’r hyn a ddywedodd gofalwr"),
        breadcrumbs: [VoiceWords.crumb],
        invalid: invalid,
        autosaves: true,
        body: """
            <p>\(VoiceWords.noNames)</p>
            \(.form(action: VoicePaths.new, visit.context, autosave: .page, """
                \(voiceFields(choices, form, invalid))\(visit.sendsMail ? AskedToBeTold.fields(form, invalid) : nil)
                \(.buttons(.button(VoiceWords.save), .button(again, .secondary, name: "again")))
                """))
            """
    )
}

private func editVoicePage(
    _ voice: HeardVoice,
    _ choices: VoiceChoices.Answer,
    _ visit: Visit,
    _ form: Form,
    _ invalid: InvalidForm? = nil
) -> Page {
    let path = VoicePaths.voice(voice.id)
    return Page(
        Phrase(en: "Change what was written down", cy: "Newid yr hyn a ysgrifennwyd"),
        back: NavigationItem(Phrase(en: "Back without changing", cy: "Yn ôl heb newid"), path: path),
        invalid: invalid,
        autosaves: true,
        body: """
            <p>\(VoiceWords.noNames)</p>
            \(.form(action: path + "/edit", visit.context, autosave: .page, """
                \(voiceFields(choices, form, invalid))\(.hidden("version", form["version"]))\(.button(VoiceWords.save))
                """))
            """
    )
}
